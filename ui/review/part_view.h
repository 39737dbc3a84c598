// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one part: what leaves, with every found value marked; or the originals with what stands in their place beside them; or, while
// it is edited, the original alone.
#pragma once
#include "ui/review/review_case.h"
#include "ui/widgets/mapped_text.h"

#include <QtWidgets/QPlainTextEdit>

namespace countersign {

class GradualText;
class SpanHighlighter;

class PartView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PartView(QWidget *parent = nullptr);

    /// `part` -1 shows nothing.
    void showPart(ReviewCasePtr reviewCase, int part, bool originals);
    [[nodiscard]] int part() const { return m_part; }
    void setCurrentOccurrence(int occurrence);
    /// Selected words that could be masked: of the original text; empty when they are a placeholder or nothing is selected.
    [[nodiscard]] QString maskableSelection() const;
    /// The selection in the original text; none where a value that is replaced lies over its edge.
    [[nodiscard]] std::optional<Range> selectionInOriginal() const;
    /// The found value under a point of the viewport, or -1.
    [[nodiscard]] int occurrenceAt(const QPoint &point) const;

    void beginEdit();
    void endEdit();
    [[nodiscard]] bool isEditing() const { return !isReadOnly(); }

Q_SIGNALS:
    void occurrencePicked(int occurrence);

protected:
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void appendOccurrence(const ReviewCase::Occurrence &occurrence, QStringView source);
    [[nodiscard]] Range rangeOf(const ReviewCase::Occurrence &occurrence) const { return m_originals ? occurrence.original : occurrence.leaving; }
    [[nodiscard]] int occurrenceAtSource(qsizetype at) const;

    SpanHighlighter *m_highlighter;
    GradualText *m_filling;
    ReviewCasePtr m_case;
    int m_part = -1;
    int m_current = -1;
    bool m_originals = false;
    MappedText m_text;
    std::vector<Range> m_labels; // in the view: words that are not in the text
};

} // namespace countersign
