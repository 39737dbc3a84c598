// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/value_finder.h"

#include "core/redaction/entity_types.h"

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

bool isWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

Range wordFrom(QStringView text, qsizetype at)
{
    while (at < text.size() && !isWord(text[at]))
        ++at;
    qsizetype end = at;
    while (end < text.size() && isWord(text[end]))
        ++end;
    return {at, end};
}

} // namespace

bool ValueFinder::isTelling(const QString &value, const QString &type)
{
    const auto letters = std::ranges::count_if(value, [](QChar c) { return c.isLetter(); });
    const auto words = std::ranges::count_if(value, isWord);
    return words >= 5 || (letters >= 3 && familyOf(type) != u"DATE");
}

ValueFinder::ValueFinder(const QStringList &values)
{
    for (const QString &value : values) {
        const Range word = wordFrom(value, 0);
        if (word.length() > 0)
            m_byFirstWord[value.sliced(word.begin, word.length())].push_back(qsizetype(m_values.size()));
        m_values.push_back({value, word.begin});
    }
    for (std::vector<qsizetype> &alike : m_byFirstWord)
        std::ranges::stable_sort(alike,
                                 [this](qsizetype a, qsizetype b) { return m_values[size_t(a)].text.size() > m_values[size_t(b)].text.size(); });
}

std::vector<ValueFinder::Hit> ValueFinder::in(QStringView text) const
{
    std::vector<Hit> hits;
    qsizetype done = 0;
    for (Range word = wordFrom(text, 0); word.length() > 0; word = wordFrom(text, std::max(word.end, done))) {
        const auto candidates = m_byFirstWord.constFind(text.sliced(word.begin, word.length()).toString());
        if (candidates == m_byFirstWord.cend())
            continue;
        for (const qsizetype index : *candidates) {
            const Value &value = m_values[size_t(index)];
            const qsizetype begin = word.begin - value.before;
            const qsizetype end = begin + value.text.size();
            const bool fits = begin >= done && end <= text.size() && text.sliced(begin, value.text.size()) == value.text;
            if (!fits || (end < text.size() && isWord(text[end]) && isWord(text[end - 1])))
                continue;
            hits.push_back({{begin, end}, index});
            done = end;
            break;
        }
    }
    return hits;
}

} // namespace countersign
