// SPDX-License-Identifier: GPL-3.0-or-later
// One sheet of a document as text, with what was searched for and what would be masked marked in it.
#pragma once
#include "core/base/stages.h"
#include "ui/widgets/mapped_text.h"

#include <QtWidgets/QPlainTextEdit>

namespace countersign {

class SpanHighlighter;

class SheetView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SheetView(QWidget *parent = nullptr);

    /// `findings` by their redacted ranges in `text`; `hits` are ranges in it.
    void showText(const QString &text, std::vector<Finding> findings, std::vector<Range> hits);
    /// Marks the values in a text that is shown as it was read, by their original ranges.
    void markOriginals(std::vector<Finding> findings);
    /// Words of the window's own, instead of a text.
    void showWords(const QString &words);
    [[nodiscard]] int hitCount() const { return int(m_hits.size()); }
    /// Goes to a hit; -1 marks none.
    void setCurrentHit(int hit);
    [[nodiscard]] int currentHit() const { return m_current; }
    /// The first hit at or behind a place in the text; -1: none.
    [[nodiscard]] int hitFrom(qsizetype at) const;

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();
    SpanHighlighter *m_highlighter;
    MappedText m_text;
    [[nodiscard]] Range placeOf(const Finding &finding) const { return m_asRead ? finding.original : finding.redacted; }
    std::vector<Finding> m_findings;
    bool m_asRead = false; // the text has the originals
    std::vector<Range> m_hits;
    int m_current = -1;
};

} // namespace countersign
