// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/token_estimate.h"

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FileTokens = 1500; // a picture of usual size; a page of a PDF
constexpr double Margin = 0.7; // below the lowest ratio seen: another mixture of prose, tables and code
constexpr qsizetype LettersAToken = 4; // of scripts without spaces

/// The value that `share` of the sorted ones do not exceed.
double rank(const std::vector<double> &sorted, double share) { return sorted[size_t(std::ceil(share * double(sorted.size()))) - 1]; }

bool isWithoutSpaces(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

} // namespace

TokenRatio TokenRatio::learn(const std::vector<LedgerCall> &calls)
{
    TokenRatio ratio;
    for (const LedgerCall &call : calls) {
        const bool counted = call.finished && call.finished->usage.input.value_or(0) > 0 && call.bytes > 0;
        if (!counted || call.decided.leftIn.contains(u"FILE"_s))
            continue;
        ratio.m_perByte.push_back(double(*call.finished->usage.input) / double(call.bytes));
        ratio.m_smallestBody = ratio.m_smallestBody == 0 ? call.bytes : std::min(ratio.m_smallestBody, call.bytes);
        if (ratio.m_perByte.size() == size_t(MostCalls))
            break;
    }
    std::ranges::sort(ratio.m_perByte);
    return ratio;
}

TokenEstimate TokenRatio::estimate(qint64 bodyBytes, qint64 fileBytes, int files) const
{
    const qint64 words = std::max<qint64>(bodyBytes - fileBytes, 0);
    const qint64 pictures = files * FileTokens;
    if (m_perByte.size() < size_t(FewestCalls))
        return {estimateTokens(words) + pictures, {}, 0};
    const double middle = rank(m_perByte, 0.5);
    std::vector<double> errors;
    for (const double perByte : m_perByte)
        errors.push_back(std::abs(perByte / middle - 1));
    std::ranges::sort(errors);
    return {qint64(std::llround(double(words) * middle)) + pictures, rank(errors, 0.8), int(m_perByte.size())};
}

std::optional<qint64> TokenRatio::surely(qint64 bodyBytes) const
{
    // A short body is mostly the request's own members, which are no tokens.
    if (m_perByte.size() < size_t(FewestCalls) || bodyBytes < m_smallestBody)
        return std::nullopt;
    return qint64(double(bodyBytes) * m_perByte.front() * Margin);
}

qint64 fewestTokens(QStringView text)
{
    qint64 tokens = 0;
    qsizetype dense = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const bool letter = c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
        if (letter && isWithoutSpaces(c)) {
            ++dense;
            inWord = false;
            continue;
        }
        if (letter && !inWord)
            ++tokens;
        inWord = letter;
    }
    return tokens + dense / LettersAToken;
}

} // namespace countersign
