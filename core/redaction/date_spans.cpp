// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a date beside the date: other days of the same month ("the 13 and 16 March 1996", "agosto y septiembre de 2004"), the day and month
// that share a year with the next date, and in French and Spanish the article, which there belongs to it ("le 13 mars").
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 12> between = {" and ", " et ", " y ", " und ", " e ", " to ", " au ", " al ", " bis ", " - ", "-", "–"};

class DateSpans {
public:
    explicit DateSpans(ScanContext &context) : c(context), w(context.words) { }

    void run()
    {
        std::vector<Candidate *> dates;
        for (Candidate &found : c.found) {
            if (found.type == "DATE"_L1 && found.score >= 0.4 && found.rule.startsWith("date-month"_L1))
                dates.push_back(&found);
        }
        std::ranges::sort(dates, {}, &Candidate::begin);
        for (size_t i = 0; i < dates.size(); ++i) {
            Candidate &date = *dates[i];
            dayBefore(date);
            if (i > 0)
                join(*dates[i - 1], date);
            article(date);
        }
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;

    /// Where the word between two dates begins that ends at `end`; 0 for none.
    [[nodiscard]] size_t joinedBefore(size_t end) const
    {
        for (const std::string_view join : between) {
            if (end > join.size() && c.text.substr(end - join.size(), join.size()) == join)
                return end - join.size();
        }
        return 0;
    }

    /// "13 and | 16 March", "11-| 13 May", "agosto y | septiembre de 2004"
    void dayBefore(Candidate &date) const
    {
        const size_t end = joinedBefore(date.begin);
        if (end == 0)
            return;
        size_t day = end;
        while (day > 0 && isDigitByte(c.text[day - 1]))
            --day;
        const size_t digits = end - day;
        if (digits > 0) {
            if (digits <= 2 && isDigitByte(c.text[date.begin]) && !isWordByte(c.before(day))
                && std::string_view(".,-/:").find(c.before(day)) == std::string_view::npos)
                date.begin = quint32(day);
            return;
        }
        if (isDigitByte(c.text[date.begin]))
            return;
        const auto after = std::ranges::lower_bound(w, end, {}, [](const Word &x) { return size_t(x.begin); });
        if (after == w.begin())
            return;
        const Word &month = *std::prev(after);
        if (month.end == end && month.is(word::Month) && month.common() < 2)
            date.begin = month.begin;
    }

    /// "28 April and | 4 May 1993"
    void join(Candidate &first, Candidate &second) const
    {
        if (second.begin > first.end && second.begin - first.end <= 5 && joinedBefore(second.begin) == first.end && first.rule == second.rule)
            second.begin = first.begin;
    }

    void article(Candidate &date) const
    {
        static constexpr std::array<std::string_view, 4> articles = {"le ", "el ", "les ", "los "};
        if (!isDigitByte(c.text[date.begin]))
            return;
        for (const std::string_view article : articles) {
            if (date.begin < article.size())
                continue;
            const size_t begin = date.begin - article.size();
            if (lowerByte(c.text[begin]) == article[0] && c.text.substr(begin + 1, article.size() - 1) == article.substr(1)
                && !isWordByte(c.before(begin))) {
                date.begin = quint32(begin);
                return;
            }
        }
    }
};

} // namespace

void widenDates(ScanContext &context) { DateSpans(context).run(); }

} // namespace countersign
