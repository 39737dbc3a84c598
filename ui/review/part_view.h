// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one part: what leaves, with every found value marked; or the originals with what stands in their place beside them; or, while
// it is edited, the original alone.
#pragma once
#include "ui/review/review_case.h"
#include "ui/widgets/mapped_text.h"
#include "ui/widgets/marked_text_view.h"

namespace countersign {

class PartView final : public MarkedTextView {
    Q_OBJECT
public:
    explicit PartView(QWidget *parent = nullptr);

    /// `part` -1 shows nothing.
    void showPart(ReviewCasePtr reviewCase, int part, bool originals);
    [[nodiscard]] int part() const { return m_part; }
    /// Whether the text of the part stands in the view; a large one comes in later, with shown().
    [[nodiscard]] bool isShown() const { return m_shown; }
    void setCurrentOccurrence(int occurrence);
    /// Marks a place of the text and brings it into sight; nothing where the text does not stand there yet.
    void showPlace(Range source);
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
    void shown();
    void occurrencePicked(int occurrence);

protected:
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Return picks the value at the caret, as a click does
    void changeEvent(QEvent *event) override;

private:
    class Writer;
    struct PartContent : Content {
        MappedText text;
    };
    void rebuild();
    [[nodiscard]] Range rangeOf(const ReviewCase::Occurrence &occurrence) const { return m_originals ? occurrence.original : occurrence.leaving; }
    [[nodiscard]] int occurrenceAtSource(qsizetype at) const;

    ReviewCasePtr m_case;
    int m_part = -1;
    int m_current = -1;
    bool m_originals = false;
    bool m_shown = false;
    MappedText m_text;
};

} // namespace countersign
