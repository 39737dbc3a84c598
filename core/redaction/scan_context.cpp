// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/scan_context.h"

#include "core/redaction/secret_values.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {

namespace {
constexpr size_t WindowBefore = 80;
constexpr size_t WindowAfter = 40;
} // namespace

/// The steps go through the text from its beginning to its end, so what they ask for is near what they asked for last.
const Field *ScanContext::fieldAt(size_t position) const
{
    const auto beginsBehind = [&](size_t i) { return i >= fields.size() || fields[i].begin > position; };
    // m_field: the first that begins behind the position.
    if (m_field > fields.size() || (m_field > 0 && beginsBehind(m_field - 1))) {
        m_field = size_t(std::ranges::upper_bound(fields, position, {}, [](const Field &f) { return size_t(f.begin); }) - fields.begin());
    } else {
        for (int steps = 0; !beginsBehind(m_field); ++m_field) {
            if (++steps > 16) {
                m_field = size_t(std::ranges::upper_bound(fields, position, {}, [](const Field &f) { return size_t(f.begin); }) - fields.begin());
                break;
            }
        }
    }
    return m_field > 0 && position < fields[m_field - 1].end ? &fields[m_field - 1] : nullptr;
}

Range ScanContext::limits(size_t position) const
{
    const Field *field = fieldAt(position);
    if (field && field->hard)
        return {qsizetype(field->begin), qsizetype(field->end)};
    return {0, qsizetype(text.size())};
}

bool ScanContext::isWhole(size_t begin, size_t end) const { return begin <= wholeBegin && end >= wholeEnd && wholeEnd > wholeBegin; }

void ScanContext::cuesNear(size_t begin, size_t end, std::vector<NearCue> &near) const
{
    near.clear();
    const Range limit = limits(begin);
    const size_t low = std::max(size_t(limit.begin), begin > WindowBefore ? begin - WindowBefore : 0);
    const auto endsBefore = [&](size_t i) { return i < hits.cues.size() && hits.cues[i].end < low; };
    int steps = 0;
    while (endsBefore(m_cue) && ++steps < 16)
        ++m_cue;
    if (m_cue > hits.cues.size() || endsBefore(m_cue) || (m_cue > 0 && !endsBefore(m_cue - 1)))
        m_cue = size_t(std::ranges::lower_bound(hits.cues, low, {}, [](const CueHit &h) { return size_t(h.end); }) - hits.cues.begin());
    auto from = hits.cues.begin() + std::ptrdiff_t(m_cue);
    for (; from != hits.cues.end() && from->end <= begin; ++from) {
        if (from->begin >= low)
            near.push_back({from->cue, quint16(begin - from->end), false});
    }
    const std::string_view rest = text.substr(std::min(end, text.size()), WindowAfter);
    const size_t high = std::min(size_t(limit.end), end + std::min(rest.find('\n'), rest.size()));
    for (; from != hits.cues.end() && from->end <= high; ++from) {
        if (from->begin >= end)
            near.push_back({from->cue, quint16(from->begin - end + 20), true});
    }
}

CueClasses ScanContext::keyClasses(size_t position) const
{
    const Field *field = fieldAt(position);
    return field && field->key >= 0 ? keys[size_t(field->key)].classes : outerClasses;
}

CueClasses ScanContext::classesNear(size_t begin, size_t end, std::vector<NearCue> &near) const
{
    cuesNear(begin, end, near);
    CueClasses classes = keyClasses(begin);
    for (const NearCue &n : near)
        classes |= rules.cues[n.cue].classes;
    return classes;
}

std::optional<int> ScanContext::cueDistance(size_t cueClass, size_t begin, size_t, const std::vector<NearCue> &near, QString *which) const
{
    if (keyClasses(begin).test(cueClass)) {
        if (which) {
            const Field *field = fieldAt(begin);
            *which = QString::fromStdString(field && field->key >= 0 ? keys[size_t(field->key)].text : outerKey);
        }
        return 0;
    }
    const NearCue *best = nullptr;
    for (const NearCue &n : near) {
        if (rules.cues[n.cue].classes.test(cueClass) && (!best || n.distance < best->distance))
            best = &n;
    }
    if (!best)
        return std::nullopt;
    if (which)
        *which = QString::fromStdString(rules.cues[best->cue].text);
    return best->distance;
}

bool ScanContext::hasCue(size_t cueClass, size_t begin, size_t end, QString *which) const
{
    cuesNear(begin, end, m_near);
    return cueDistance(cueClass, begin, end, m_near, which).has_value();
}

void ScanContext::add(size_t begin, size_t end, const QString &type, double score, const QString &rule, const QString &reason, Candidate::Rank rank)
{
    if (begin >= end || score < 0.2)
        return;
    const Range limit = limits(begin);
    if (end > size_t(limit.end))
        return;
    found.push_back({quint32(begin), quint32(end), std::min(score, 1.0), rank, type, rule, reason});
}

double entropyOf(std::string_view s)
{
    std::array<int, 256> counts = {};
    for (const char c : s)
        ++counts[uchar(c)];
    double bits = 0;
    for (const int n : counts) {
        if (n > 0)
            bits -= n * std::log2(double(n) / double(s.size()));
    }
    return s.empty() ? 0 : bits / double(s.size());
}

std::string keyWords(std::string_view key)
{
    std::string out;
    for (size_t i = 0; i < key.size() && i < 200; ++i) {
        const char c = key[i];
        if (!isWordByte(c) && c != '#' && c != '.' && c != '\'') {
            if (!out.empty() && out.back() != ' ')
                out += ' ';
            continue;
        }
        const bool upper = c >= 'A' && c <= 'Z';
        const bool afterLower = i > 0 && key[i - 1] >= 'a' && key[i - 1] <= 'z';
        if (upper && afterLower && !out.empty() && out.back() != ' ')
            out += ' ';
        out += lowerByte(c);
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

CueClasses classesOfKey(const std::string &words, const Rules &rules, const Triggers &triggers)
{
    Hits hits;
    CueClasses classes;
    if (triggers.find(words, rules, hits)) {
        for (const CueHit &hit : hits.cues)
            classes |= rules.cues[hit.cue].classes;
    }
    return classes;
}

void readWhole(ScanContext &context)
{
    const std::string_view text = context.text;
    static constexpr std::string_view around = " \t\r\n\"'`.,;";
    const size_t begin = text.find_first_not_of(around);
    if (begin == text.npos)
        return;
    context.wholeBegin = begin;
    context.wholeEnd = text.find_last_not_of(around) + 1;
    if (context.wholeEnd - begin > 120)
        context.wholeBegin = context.wholeEnd = text.size() + 1; // nothing is the whole
}

void findByRules(ScanContext &context)
{
    readWords(context);
    findNumbers(context);
    findAddressesOnNet(context);
    findSecrets(context);
    findEncoded(context);
    findPersons(context);
    findPlaces(context);
    findFieldValues(context);
}

} // namespace countersign
