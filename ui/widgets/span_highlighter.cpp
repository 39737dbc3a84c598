// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/span_highlighter.h"

#include <QtGui/QTextBlock>

namespace countersign {

void SpanHighlighter::setSpans(std::vector<Span> spans)
{
    std::ranges::stable_sort(spans, {}, [](const Span &span) { return span.range.begin; });
    m_spans = std::move(spans);
    m_reaches.clear();
    m_reaches.reserve(m_spans.size());
    qsizetype reach = 0;
    for (const Span &span : m_spans)
        m_reaches.push_back(reach = std::max(reach, span.range.end));
    rehighlight();
}

void SpanHighlighter::highlightBlock(const QString &text)
{
    const qsizetype begin = currentBlock().position();
    const qsizetype end = begin + text.size();
    // The reaches ascend, so the first span that can touch this line is found by halving.
    qsizetype formatted = begin; // up to here, spans of this line may overlap
    const auto first = std::ranges::upper_bound(m_reaches, begin) - m_reaches.begin();
    for (auto i = size_t(first); i < m_spans.size() && m_spans[i].range.begin < end; ++i) {
        const qsizetype from = std::max(m_spans[i].range.begin, begin);
        const qsizetype to = std::min(m_spans[i].range.end, end);
        if (from >= to)
            continue;
        const qsizetype overlap = std::min(to, std::max(from, formatted));
        if (overlap < to)
            setFormat(int(overlap - begin), int(to - overlap), m_spans[i].format);
        formatted = std::max(formatted, to);
        // Formats add up: a value inside dimmed text keeps the dimming.
        for (qsizetype at = from; at < overlap;) {
            const QTextCharFormat before = format(int(at - begin));
            qsizetype next = at + 1;
            while (next < overlap && format(int(next - begin)) == before)
                ++next;
            QTextCharFormat merged = before;
            merged.merge(m_spans[i].format);
            setFormat(int(at - begin), int(next - at), merged);
            at = next;
        }
    }
}

} // namespace countersign
