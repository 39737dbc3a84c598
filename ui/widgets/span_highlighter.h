// SPDX-License-Identifier: GPL-3.0-or-later
// Gives formats to ranges of a text view. Thousands of them cost nothing but on the lines where they stand; extra selections would be
// painted all the time.
#pragma once
#include "core/base/stages.h"

#include <QtGui/QSyntaxHighlighter>
#include <QtGui/QTextCharFormat>
#include <vector>

namespace countersign {

class SpanHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    struct Span {
        Range range; // in the document
        QTextCharFormat format;
    };

    explicit SpanHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

    /// Sets the spans before or after the text; later spans lie over earlier ones that they overlap. Formats everything anew.
    void setSpans(std::vector<Span> spans);

protected:
    void highlightBlock(const QString &text) override;

private:
    std::vector<Span> m_spans; // ascending by begin
    std::vector<qsizetype> m_reaches; // the greatest end among the spans up to this one
};

} // namespace countersign
