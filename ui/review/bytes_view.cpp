// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/bytes_view.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/span_highlighter.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFutureWatcher>
#include <QtGui/QFontDatabase>
#include <QtGui/QMouseEvent>

namespace countersign {

BytesView::BytesView(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new SpanHighlighter(document()))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 0.95);
    setFont(mono);
    document()->setDocumentMargin(8);
    setAccessibleName(tr("Bytes of the request"));
    setAccessibleDescription(tr("Exactly what is sent. Click a value to find it in the text."));
}

BytesView::Layout BytesView::layOut(const QByteArray &body, bool raw)
{
    Layout layout;
    if (raw)
        layout.json.text = rawBytes(body);
    else
        layout.json = prettyJson(body);
    layout.sha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return layout;
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
    ++m_wanted;
    if (!m_case) {
        m_json = {};
        m_highlighter->setSpans({});
        setPlainText({});
        return;
    }
    if (m_case->body.size() < LargeBody) {
        apply(layOut(m_case->body, m_raw));
        return;
    }
    setPlainText(tr("Laying out %1 KB …").arg(m_case->body.size() / 1000));
    auto *watcher = new QFutureWatcher<Layout>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, wanted = m_wanted] {
        watcher->deleteLater();
        if (wanted == m_wanted)
            apply(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&BytesView::layOut, m_case->body, m_raw));
}

void BytesView::apply(Layout layout)
{
    m_json = std::move(layout.json);
    m_highlighter->setSpans({});
    setPlainText(m_json.text.text());
    colour();
    m_shownSha256 = std::move(layout.sha256);
    if (m_occurrence >= 0)
        setCurrentOccurrence(m_occurrence);
    else
        setCurrentPart(m_part);
    Q_EMIT shown();
}

void BytesView::colour()
{
    std::vector<SpanHighlighter::Span> spans;
    QTextCharFormat key;
    key.setForeground(attentionColor(palette()));
    for (const Range &range : m_json.keys)
        spans.push_back({range, key});
    QTextCharFormat dim;
    dim.setForeground(mutedText(palette()));
    for (const ReviewCase::Part &part : m_case->parts) {
        for (const Range &range : part.seen ? part.bytes : std::vector<Range>())
            spans.push_back({m_json.text.toView(range), dim});
    }
    for (const ReviewCase::Occurrence &occurrence : m_case->occurrences) {
        const ReviewCase::Value &value = m_case->values[size_t(occurrence.value)];
        for (const Range &range : occurrence.bytes)
            spans.push_back({m_json.text.toView(range), entityFormat(value.type, palette(), value.leaves())});
    }
    m_highlighter->setSpans(std::move(spans));
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
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && !m_shownSha256.isEmpty())
        Q_EMIT bytePicked(m_json.text.toSource(cursorForPosition(event->position().toPoint()).position()));
}

void BytesView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_case && !m_shownSha256.isEmpty())
        colour();
}

} // namespace countersign
