// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/bytes_view.h"

#include "ui/widgets/entity_style.h"

#include <QtCore/QCryptographicHash>
#include <QtGui/QFontDatabase>
#include <QtGui/QMouseEvent>

namespace countersign {

BytesView::BytesView(QWidget *parent) : MarkedTextView(parent)
{
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 0.95);
    setFont(mono);
    setAccessibleName(tr("Bytes of the request"));
    setAccessibleDescription(tr("Exactly what is sent. Click a value to find it in the text."));
}

std::shared_ptr<BytesView::BodyContent> BytesView::layOut(const ReviewCase &reviewCase, bool raw, const Look &look)
{
    const QByteArray &body = reviewCase.body;
    auto content = std::make_shared<BodyContent>();
    if (raw)
        content->json.text = rawBytes(body);
    else
        content->json = prettyJson(body);
    make(*content, content->json.text.text(), spansOf(reviewCase, content->json, look.palette), look);
    content->sha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return content;
}

void BytesView::setCase(ReviewCasePtr reviewCase)
{
    m_case = std::move(reviewCase);
    m_occurrence = m_part = -1;
    rebuild();
}

void BytesView::setRaw(bool raw)
{
    if (m_raw == raw)
        return;
    m_raw = raw;
    rebuild();
}

void BytesView::rebuild()
{
    m_shownSha256.clear();
    m_json = {};
    if (!m_case)
        return showPlain({});
    fill(
        m_case->body.size(), tr("Laying out %1 KB …").arg(m_case->body.size() / 1000),
        [reviewCase = m_case, raw = m_raw](const Look &look) { return layOut(*reviewCase, raw, look); },
        [this](BodyContent &content) {
            m_json = std::move(content.json);
            m_shownSha256 = std::move(content.sha256);
            if (m_occurrence >= 0)
                setCurrentOccurrence(m_occurrence);
            else
                setCurrentPart(m_part);
            Q_EMIT shown();
        });
}

std::vector<SpanHighlighter::Span> BytesView::spansOf(const ReviewCase &reviewCase, const PrettyJson &json, const QPalette &palette)
{
    std::vector<SpanHighlighter::Span> spans;
    EntityFormats formats(palette);
    QTextCharFormat key;
    key.setForeground(attentionColor(palette));
    for (const Range &range : json.keys)
        spans.push_back({range, key});
    QTextCharFormat dim;
    dim.setForeground(mutedText(palette));
    for (const ReviewCase::Part &part : reviewCase.parts) {
        for (const Range &range : part.seen ? part.bytes : std::vector<Range>())
            spans.push_back({json.text.toView(range), dim});
    }
    for (const ReviewCase::Occurrence &occurrence : reviewCase.occurrences) {
        const ReviewCase::Value &value = reviewCase.values[size_t(occurrence.value)];
        for (const Range &range : occurrence.bytes)
            spans.push_back({json.text.toView(range), formats(value.type, value.leaves())});
    }
    return spans;
}

void BytesView::mark(const std::vector<Range> &bytes, bool strong)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Range &range : bytes) {
        const Range view = m_json.text.toView(range);
        QTextCursor cursor(document());
        cursor.setPosition(int(view.begin));
        if (selections.isEmpty()) {
            setTextCursor(cursor);
            ensureCursorVisible();
        }
        cursor.setPosition(int(view.end), QTextCursor::KeepAnchor);
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursor;
        if (strong) {
            selection.format.setBackground(palette().color(QPalette::Highlight));
            selection.format.setForeground(palette().color(QPalette::HighlightedText));
        } else {
            selection.format.setBackground(blended(palette().color(QPalette::Base), palette().color(QPalette::Highlight), 0.12));
        }
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void BytesView::setCurrentOccurrence(int occurrence)
{
    m_occurrence = occurrence;
    if (!m_case || occurrence < 0)
        return;
    m_part = m_case->occurrences[size_t(occurrence)].part;
    if (!m_shownSha256.isEmpty())
        mark(m_case->occurrences[size_t(occurrence)].bytes, true);
}

void BytesView::setCurrentPart(int part)
{
    m_occurrence = -1;
    m_part = part;
    if (m_case && part >= 0 && !m_shownSha256.isEmpty())
        mark(m_case->parts[size_t(part)].bytes, false);
    else
        setExtraSelections({});
}

void BytesView::mouseReleaseEvent(QMouseEvent *event)
{
    MarkedTextView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && !m_shownSha256.isEmpty())
        Q_EMIT bytePicked(m_json.text.toSource(cursorForPosition(event->position().toPoint()).position()));
}

void BytesView::keyPressEvent(QKeyEvent *event)
{
    const bool picks = event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
    if (!picks)
        MarkedTextView::keyPressEvent(event);
    else if (!m_shownSha256.isEmpty())
        Q_EMIT bytePicked(m_json.text.toSource(textCursor().position()));
}

void BytesView::changeEvent(QEvent *event)
{
    MarkedTextView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_case)
        rebuild();
}

} // namespace countersign
