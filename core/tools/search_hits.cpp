// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/search_hits.h"

#include <QtCore/QRegularExpression>

namespace countersign {
using namespace Qt::StringLiterals;

std::vector<SearchHitText> searchHitsIn(const QString &text)
{
    std::vector<SearchHitText> hits;
    if (!text.startsWith("Passages found: "_L1))
        return hits;
    // Heads stand after an empty line and count from 1; a document that looks the same inside would have to guess the next number.
    static const QRegularExpression head(u"\\n\\n\\[(\\d{1,4})\\] (?:([^\\n]*) \\(score (-?[0-9.]+)\\)\\n|\\(struck out\\))"_s);
    static const QRegularExpression rest(u"\\n\\n\\[(?:The other passages were left out|Documents that could not be read)"_s);
    int expected = 1;
    bool open = false; // the last hit goes on
    for (auto match = head.match(text); match.hasMatch(); match = head.match(text, match.capturedEnd())) {
        if (match.capturedView(1).toInt() != expected)
            continue;
        if (std::exchange(open, false))
            hits.back().end = match.capturedStart();
        ++expected;
        if (match.capturedView(3).isEmpty())
            continue;
        hits.push_back({expected - 1, match.captured(2), match.capturedView(3).toDouble(), match.capturedStart() + 2, text.size()});
        open = true;
    }
    if (open) {
        const auto match = rest.match(text, hits.back().begin);
        if (match.hasMatch())
            hits.back().end = match.capturedStart();
    }
    return hits;
}

QString withoutHit(const QString &text, const SearchHitText &hit)
{
    return text.first(hit.begin) + u"[%1] (struck out)"_s.arg(hit.number) + text.sliced(hit.end);
}

} // namespace countersign
