// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/bytes_view.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/gradual_text.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFutureWatcher>
#include <QtGui/QFontDatabase>
#include <QtGui/QMouseEvent>

namespace countersign {

BytesView::BytesView(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new SpanHighlighter(document())), m_filling(new GradualText(this))
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

BytesView::Layout BytesView::layOut(const ReviewCasePtr &reviewCase, bool raw, const QPalette &palette)
{
    const QByteArray &body = reviewCase->body;
    Layout layout;
    if (raw)
        layout.json.text = rawBytes(body);
    else
        layout.json = prettyJson(body);
    layout.spans = spansOf(*reviewCase, layout.json, palette);
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
        m_filling->set({});
        return;
    }
    if (m_case->body.size() < LargeBody) {
        apply(layOut(m_case, m_raw, palette()));
        return;
    }
    m_highlighter->setSpans({});
    m_filling->set(tr("Laying out %1 KB …").arg(m_case->body.size() / 1000));
    auto *watcher = new QFutureWatcher<Layout>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, wanted = m_wanted] {
        watcher->deleteLater();
        if (wanted == m_wanted)
            apply(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(&BytesView::layOut, m_case, m_raw, palette()));
}

void BytesView::apply(Layout layout)
{
    m_json = std::move(layout.json);
    clear();
    m_highlighter->setSpans(std::move(layout.spans)); // first: each line is then formatted once, as it comes in
    m_filling->set(m_json.text.text(), [this, sha256 = std::move(layout.sha256)] {
        m_shownSha256 = sha256;
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
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection() && !m_shownSha256.isEmpty())
        Q_EMIT bytePicked(m_json.text.toSource(cursorForPosition(event->position().toPoint()).position()));
}

void BytesView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_case)
        return;
    if (m_shownSha256.isEmpty())
        rebuild();
    else
        m_highlighter->setSpans(spansOf(*m_case, m_json, palette()));
}

} // namespace countersign
