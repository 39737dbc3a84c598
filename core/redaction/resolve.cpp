// SPDX-License-Identifier: GPL-3.0-or-later
// Out of overlapping candidates the best set that does not overlap.
#include "core/redaction/scan_context.h"

#include <algorithm>
#include <map>

namespace countersign {

namespace {

/// A longer span is worth more, up to 25 bytes: jane@big-corp.com beats big-corp.com, a doubtful address does not beat a sure name.
double worth(const Candidate &c)
{
    double value = c.score + 0.02 * std::min<double>(c.end - c.begin, 25) + 2.0 * int(c.rank);
    // What stands inside a web address is more than the web address.
    if (c.type == QLatin1StringView("URL"))
        value -= 0.6;
    return value;
}

class Chosen {
public:
    void offer(Candidate candidate)
    {
        const auto next = m_byEnd.upper_bound(candidate.begin);
        if (next == m_byEnd.end() || next->second.begin >= candidate.end) {
            const quint32 end = candidate.end;
            m_byEnd.emplace(end, std::move(candidate));
            return;
        }
        // The part that sticks out of a better one is kept where it is text that would tell something.
        const Candidate &better = next->second;
        const bool splits = candidate.score >= 0.5 && better.rank != Candidate::Rank::Term && candidate.type != better.type;
        if (!splits || (candidate.begin >= better.begin && candidate.end <= better.end))
            return;
        Candidate before = candidate;
        before.end = std::min(before.end, better.begin);
        const quint32 betterEnd = better.end;
        if (candidate.begin < before.end && before.end - before.begin >= 4)
            offer(std::move(before));
        if (candidate.end > betterEnd + 4 && candidate.begin < betterEnd && m_depth < 4) {
            candidate.begin = betterEnd;
            ++m_depth;
            offer(std::move(candidate));
            --m_depth;
        }
    }

    /// Empties this.
    void moveTo(std::vector<Candidate> &all)
    {
        for (auto &[end, candidate] : m_byEnd)
            all.push_back(std::move(candidate));
        m_byEnd.clear();
    }

private:
    std::map<quint32, Candidate> m_byEnd; // not overlapping, so by end is by begin
    int m_depth = 0;
};

} // namespace

std::vector<Candidate> bestOf(std::vector<Candidate> candidates)
{
    struct Order {
        quint32 begin;
        quint32 end;
        quint32 index;
        double worth;
    };
    std::vector<Order> order;
    order.reserve(candidates.size());
    for (const Candidate &candidate : candidates)
        order.push_back({candidate.begin, candidate.end, quint32(order.size()), worth(candidate)});
    std::ranges::sort(
        order, [](const Order &left, const Order &right) { return left.begin != right.begin ? left.begin < right.begin : left.index < right.index; });
    const auto comesFirst = [&](const Order &left, const Order &right) {
        if (left.worth != right.worth)
            return left.worth > right.worth;
        const Candidate &a = candidates[left.index];
        const Candidate &b = candidates[right.index];
        return a.begin != b.begin ? a.begin < b.begin
            : a.end != b.end      ? a.end > b.end
            : a.rule != b.rule    ? a.rule < b.rule
                                  : left.index < right.index;
    };
    std::vector<Candidate> best;
    best.reserve(candidates.size());
    Chosen chosen;
    // Candidates matter to each other only within a group in which each overlaps another, and most stand alone.
    for (auto from = order.begin(); from != order.end();) {
        quint32 end = from->end;
        auto to = from + 1;
        for (; to != order.end() && to->begin < end; ++to)
            end = std::max(end, to->end);
        if (to - from == 1) {
            best.push_back(std::move(candidates[from->index]));
        } else {
            std::ranges::sort(from, to, comesFirst);
            for (auto one = from; one != to; ++one)
                chosen.offer(std::move(candidates[one->index]));
            chosen.moveTo(best);
        }
        from = to;
    }
    return best;
}

} // namespace countersign
