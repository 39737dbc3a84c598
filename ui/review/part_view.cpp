// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/part_view.h"

#include "core/redaction/entity_types.h"
#include "ui/review/values_model.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/span_highlighter.h"
#include "ui/widgets/wording.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QToolTip>

using namespace Qt::StringLiterals;

namespace countersign {

// What the view shows of a part: its text, and the words between that name what a mark means.
class PartView::Writer {
public:
    Writer(const ReviewCase &reviewCase, int part, bool originals)
        : m_case(reviewCase), m_part(reviewCase.parts[size_t(part)]), m_originals(originals), m_source(originals ? m_part.original : m_part.leaving)
    {
    }

    [[nodiscard]] std::shared_ptr<PartContent> write(const Look &look)
    {
        qsizetype at = 0;
        for (const int index : m_part.occurrences) {
            const ReviewCase::Occurrence &occurrence = m_case.occurrences[size_t(index)];
            const Range range = rangeOf(occurrence);
            if (range.begin < at || range.end > m_source.size()) // an honest text is better than a wrong mark
                continue;
            appendBroken(m_text, m_source.sliced(at, range.begin - at), at);
            appendOccurrence(occurrence);
            at = range.end;
        }
        appendBroken(m_text, m_source.sliced(at), at);
        auto content = std::make_shared<PartContent>();
        make(*content, m_text.text(), spans(look), look);
        content->text = std::move(m_text);
        return content;
    }

private:
    [[nodiscard]] Range rangeOf(const ReviewCase::Occurrence &occurrence) const { return m_originals ? occurrence.original : occurrence.leaving; }

    // A value that leaves, or whose stand-in does not name its kind, gets the kind as a word behind it.
    void appendOccurrence(const ReviewCase::Occurrence &occurrence)
    {
        const Range range = rangeOf(occurrence);
        appendBroken(m_text, m_source.sliced(range.begin, range.length()), range.begin);
        const ReviewCase::Value &value = m_case.values[size_t(occurrence.value)];
        QString label;
        if (value.leaves())
            label = tr("%1, leaves").arg(value.type);
        else if (!value.switchable())
            label = u"%1, %2"_s.arg(value.type, wording::action(value.action));
        else if (m_originals)
            label = u"→ "_s + value.replacement;
        else if (!value.replacement.contains(value.type))
            label = value.type;
        if (label.isEmpty())
            return;
        const qsizetype begin = m_text.size();
        m_text.appendExtra(QString(QChar(0x202f) + label));
        m_labels.push_back({begin, m_text.size()});
    }

    [[nodiscard]] std::vector<SpanHighlighter::Span> spans(const Look &look) const
    {
        std::vector<SpanHighlighter::Span> spans;
        EntityFormats formats(look.palette);
        if (m_part.seen) {
            QTextCharFormat dim;
            dim.setForeground(mutedText(look.palette));
            spans.push_back({{0, m_text.size()}, dim});
        }
        for (const int index : m_part.occurrences) {
            const ReviewCase::Occurrence &occurrence = m_case.occurrences[size_t(index)];
            const ReviewCase::Value &value = m_case.values[size_t(occurrence.value)];
            spans.push_back({m_text.toView(rangeOf(occurrence)), formats(value.type, value.leaves())});
        }
        QTextCharFormat label;
        label.setForeground(mutedText(look.palette));
        label.setFontPointSize(look.font.pointSizeF() * 0.82);
        for (const Range &range : m_labels)
            spans.push_back({range, label});
        return spans;
    }

    const ReviewCase &m_case;
    const ReviewCase::Part &m_part;
    const bool m_originals;
    const QStringView m_source;
    MappedText m_text;
    std::vector<Range> m_labels; // in the view: words that are not in the text
};

PartView::PartView(QWidget *parent) : MarkedTextView(parent)
{
    setAccessibleName(tr("Text of the part"));
    setAccessibleDescription(tr("What would leave, with the found values marked. Select words and press M to mask them."));
}

void PartView::showPart(ReviewCasePtr reviewCase, int part, bool originals)
{
    if (isEditing())
        endEdit();
    m_case = std::move(reviewCase);
    m_part = part;
    m_originals = originals;
    m_current = -1;
    rebuild();
}

void PartView::rebuild()
{
    m_text = {};
    m_shown = false;
    if (!m_case || m_part < 0)
        return showPlain({});
    const ReviewCase::Part &part = m_case->parts[size_t(m_part)];
    fill((m_originals ? part.original : part.leaving).size(), {},
         [reviewCase = m_case, part = m_part, originals = m_originals](const Look &look) { return Writer(*reviewCase, part, originals).write(look); },
         [this](PartContent &content) {
             m_text = std::move(content.text);
             m_shown = true;
             setCurrentOccurrence(m_current);
             Q_EMIT shown();
         });
}

void PartView::setCurrentOccurrence(int occurrence)
{
    m_current = occurrence;
    if (m_shown && occurrence >= 0 && !isEditing() && m_case->occurrences[size_t(occurrence)].part == m_part)
        showPlace(rangeOf(m_case->occurrences[size_t(occurrence)]));
    else
        setExtraSelections({});
}

void PartView::showPlace(Range source)
{
    if (!m_shown)
        return;
    const Range range = m_text.toView(source);
    QTextCursor cursor(document());
    cursor.setPosition(int(range.begin));
    setTextCursor(cursor);
    cursor.setPosition(int(range.end), QTextCursor::KeepAnchor);
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursor;
    selection.format.setBackground(palette().color(QPalette::Highlight));
    selection.format.setForeground(palette().color(QPalette::HighlightedText));
    setExtraSelections({selection});
    ensureCursorVisible();
}

int PartView::occurrenceAtSource(qsizetype at) const
{
    if (!m_case || m_part < 0)
        return -1;
    for (const int index : m_case->parts[size_t(m_part)].occurrences) {
        const Range range = rangeOf(m_case->occurrences[size_t(index)]);
        if (range.begin <= at && at < range.end)
            return index;
    }
    return -1;
}

int PartView::occurrenceAt(const QPoint &point) const
{
    if (isEditing() || !m_shown)
        return -1;
    const QTextCursor cursor = cursorForPosition(point);
    // The cursor stands between two characters; the one that was hit may be the one before.
    const bool before = cursorRect(cursor).left() > point.x() && cursor.positionInBlock() > 0;
    return occurrenceAtSource(m_text.toSource(cursor.position() - (before ? 1 : 0)));
}

QString PartView::maskableSelection() const
{
    const QTextCursor cursor = textCursor();
    if (!m_shown || !cursor.hasSelection() || isEditing())
        return {};
    const ReviewCase::Part &part = m_case->parts[size_t(m_part)];
    const Range selected{m_text.toSource(cursor.selectionStart()), m_text.toSource(cursor.selectionEnd())};
    for (const int index : part.occurrences) {
        const ReviewCase::Occurrence &occurrence = m_case->occurrences[size_t(index)];
        if (!m_case->values[size_t(occurrence.value)].leaves() && rangeOf(occurrence).overlaps(selected))
            return {};
    }
    return (m_originals ? part.original : part.leaving).mid(selected.begin, selected.length()).trimmed();
}

std::optional<Range> PartView::selectionInOriginal() const
{
    const QTextCursor cursor = textCursor();
    if (!m_shown || !cursor.hasSelection() || isEditing())
        return std::nullopt;
    Range selected{m_text.toSource(cursor.selectionStart()), m_text.toSource(cursor.selectionEnd())};
    if (m_originals)
        return selected;
    qsizetype shift = 0; // of what leaves against the original, before the selection
    for (const int index : m_case->parts[size_t(m_part)].occurrences) {
        const ReviewCase::Occurrence &occurrence = m_case->occurrences[size_t(index)];
        if (occurrence.leaving.overlaps(selected))
            return std::nullopt;
        if (occurrence.leaving.end <= selected.begin)
            shift = occurrence.original.end - occurrence.leaving.end;
    }
    return Range{selected.begin + shift, selected.end + shift};
}

void PartView::beginEdit()
{
    if (!m_case || m_part < 0 || isEditing())
        return;
    m_shown = false;
    showPlain(m_case->parts[size_t(m_part)].original);
    setUndoRedoEnabled(true);
    setReadOnly(false);
    setTextInteractionFlags(Qt::TextEditorInteraction);
    setFocus();
}

void PartView::endEdit()
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    rebuild();
}

bool PartView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return MarkedTextView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int occurrence = occurrenceAt(help->pos());
    if (occurrence < 0) {
        QToolTip::hideText();
        return true;
    }
    const ReviewCase::Value &value = m_case->values[size_t(m_case->occurrences[size_t(occurrence)].value)];
    const QString fate = value.leaves() || value.replacement.isEmpty() ? wording::action(value.action) : value.replacement;
    const QString original = value.original.isEmpty() ? tr("(not in the vault)") : value.original;
    QToolTip::showText(help->globalPos(), tr("%1 → %2").arg(original, fate) + u'\n' + whyFound(value), this);
    return true;
}

void PartView::mouseReleaseEvent(QMouseEvent *event)
{
    MarkedTextView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const int occurrence = occurrenceAt(event->position().toPoint()); occurrence >= 0)
        Q_EMIT occurrencePicked(occurrence);
}

void PartView::keyPressEvent(QKeyEvent *event)
{
    const bool picks = !isEditing() && event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
    if (!picks) {
        MarkedTextView::keyPressEvent(event);
        return;
    }
    const int occurrence = m_shown ? occurrenceAtSource(m_text.toSource(textCursor().position())) : -1;
    if (occurrence >= 0)
        Q_EMIT occurrencePicked(occurrence);
}

void PartView::changeEvent(QEvent *event)
{
    MarkedTextView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !isEditing())
        rebuild();
}

} // namespace countersign
