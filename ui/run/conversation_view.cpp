// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversation_view.h"

#include "ui/widgets/code_colors.h"
#include "ui/widgets/entity_style.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QScopedValueRollback>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace countersign {

using Kind = TranscriptEntry::Kind;

namespace {

constexpr int ReadableWidth = 780;
// So many characters are laid out at a time: about half a frame's work.
constexpr qsizetype Slice = 8'000;

} // namespace

ConversationView::ConversationView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Conversation"));
    setAccessibleDescription(tr("Your messages and the agent's answers. Values with a dotted underline were put back on this machine."));
    document()->setDocumentMargin(0);
    // The margins beside the text belong to the page, not to the window.
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_render.setSingleShot(true);
    connect(&m_render, &QTimer::timeout, this, &ConversationView::renderDue);
    m_more.setSingleShot(true);
    connect(&m_more, &QTimer::timeout, this, &ConversationView::showMore);
    connect(this, &QTextBrowser::anchorClicked, this, &ConversationView::onAnchor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_building)
            return;
        if (value == verticalScrollBar()->minimum())
            want(m_first - Page, m_wantedEnd);
        if (value == verticalScrollBar()->maximum())
            want(m_wantedFirst, end() + Page);
    });
}

void ConversationView::setTranscript(Transcript *transcript)
{
    if (m_transcript)
        m_transcript->disconnect(this);
    m_transcript = transcript;
    if (transcript) {
        connect(transcript, &Transcript::reset, this, &ConversationView::rebuild);
        connect(transcript, &Transcript::added, this, &ConversationView::onAdded);
        connect(transcript, &Transcript::changed, this, &ConversationView::renderLater);
    }
    rebuild();
}

int ConversationView::count() const { return m_transcript ? int(m_transcript->entries().size()) : 0; }

int ConversationView::end() const { return m_first + int(m_frames.size()); }

void ConversationView::rebuild()
{
    showFrom(sliceBefore(count(), 0), count());
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    want(count() - Page, count());
}

void ConversationView::showFrom(int first, int last)
{
    const QScopedValueRollback guard(m_building, true);
    m_frames.clear();
    m_due.clear();
    m_settled = {};
    clear();
    m_first = m_wantedFirst = first;
    m_wantedEnd = last;
    for (int i = first; i < last; ++i)
        appendEntry(i);
}

// The first of the entries before `end` that are laid out in one go.
int ConversationView::sliceBefore(int end, int lowest) const
{
    qsizetype characters = 0;
    int first = end;
    while (first > lowest && characters < Slice)
        characters += m_transcript->entries()[size_t(--first)].text.size() + 200; // an empty one takes its time, too
    return first;
}

int ConversationView::sliceAfter(int begin, int highest) const
{
    qsizetype characters = 0;
    int last = begin;
    while (last < highest && characters < Slice)
        characters += m_transcript->entries()[size_t(last++)].text.size() + 200;
    return last;
}

void ConversationView::want(int first, int end)
{
    m_wantedFirst = std::clamp(first, 0, m_first);
    m_wantedEnd = std::clamp(end, this->end(), std::max(this->end(), count()));
    if (m_wantedFirst < m_first || m_wantedEnd > this->end())
        m_more.start(0);
}

void ConversationView::showMore()
{
    if (!m_transcript)
        return;
    if (m_first > m_wantedFirst) {
        showEarlier(sliceBefore(m_first, m_wantedFirst));
    } else if (end() < m_wantedEnd) {
        const QScopedValueRollback guard(m_building, true);
        const int value = verticalScrollBar()->value();
        for (int i = end(), last = sliceAfter(i, m_wantedEnd); i < last; ++i)
            appendEntry(i);
        verticalScrollBar()->setValue(value);
    }
    if (m_first > m_wantedFirst || end() < m_wantedEnd)
        m_more.start(0);
}

void ConversationView::onAdded(int index)
{
    if (index == end())
        keepAtEnd([&] { appendEntry(index); });
    else if (m_transcript->entries()[size_t(index)].kind == Kind::Person) // who has just written wants to see it
        rebuild();
}

// Runs a change of the document; the view stays at the end if it stood there, and where it was otherwise.
void ConversationView::keepAtEnd(const std::function<void()> &change)
{
    QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 24;
    const int before = bar->value();
    change();
    bar->setValue(atEnd ? bar->maximum() : before);
}

void ConversationView::appendEntry(int index)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    QTextFrame *frame = cursor.insertFrame(EntryWriter::frameFormat(m_transcript->entries()[size_t(index)].kind));
    m_frames.push_back(frame);
    QTextCursor inside = frame->firstCursorPosition();
    write(inside, index);
    flattenAround(frame);
    cursor.endEditBlock();
}

void ConversationView::write(QTextCursor &cursor, int index)
{
    const int missed = missedCode();
    EntryWriter(m_transcript->entries(), m_settled, font(), palette()).write(cursor, index);
    if (missed == missedCode())
        return;
    whenCodeIsReady(this, [this, index] {
        if (m_settled.index == index)
            m_settled = {}; // all of it is written again
        renderLater(index);
    });
}

// A document has a line before and after each frame; here they are to take no room.
void ConversationView::flattenAround(QTextFrame *frame)
{
    QTextBlockFormat flat;
    flat.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QTextCharFormat tiny;
    tiny.setFontPointSize(1);
    for (const int position : {frame->firstPosition() - 2, frame->lastPosition() + 1}) {
        if (position < 0)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(position);
        if (cursor.currentFrame() != document()->rootFrame() || cursor.block().length() > 1)
            continue;
        cursor.setBlockFormat(flat);
        cursor.setBlockCharFormat(tiny);
    }
}

void ConversationView::renderLater(int index)
{
    m_due.insert(index);
    if (!m_render.isActive())
        m_render.start();
}

void ConversationView::renderDue()
{
    QElapsedTimer spent;
    spent.start();
    keepAtEnd([this] {
        for (const int index : std::exchange(m_due, {}))
            render(index);
    });
    // A long answer takes longer to lay out; leave three quarters of the time for everything else.
    m_render.setInterval(std::clamp(int(spent.elapsed()) * 3, 30, 1000));
}

void ConversationView::render(int index)
{
    if (!m_transcript || index < m_first || size_t(index - m_first) >= m_frames.size() || !m_frames[size_t(index - m_first)])
        return;
    QTextFrame *frame = m_frames[size_t(index - m_first)];
    const TranscriptEntry &entry = m_transcript->entries()[size_t(index)];
    if (m_settled.index == index && !entry.text.startsWith(m_settled.text))
        m_settled = {};
    QTextCursor cursor = m_settled.index == index ? m_settled.end : frame->firstCursorPosition();
    cursor.setKeepPositionOnInsert(false);
    cursor.beginEditBlock();
    cursor.setPosition(frame->lastPosition(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    write(cursor, index);
    cursor.endEditBlock();
}

void ConversationView::showEarlier(int newFirst)
{
    const QScopedValueRollback guard(m_building, true);
    const double before = document()->size().height();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    std::vector<QPointer<QTextFrame>> earlier;
    for (int i = newFirst; i < m_first; ++i) {
        // Each goes before the first frame that is shown; the document begins with one empty line.
        if (i > newFirst)
            cursor.setPosition(earlier.back()->lastPosition() + 1);
        else
            cursor.movePosition(QTextCursor::Start);
        QTextFrame *frame = cursor.insertFrame(EntryWriter::frameFormat(m_transcript->entries()[size_t(i)].kind));
        earlier.push_back(frame);
        QTextCursor inside = frame->firstCursorPosition();
        write(inside, i);
        flattenAround(frame);
    }
    cursor.endEditBlock();
    m_frames.insert(m_frames.begin(), earlier.begin(), earlier.end());
    m_first = newFirst;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + int(document()->size().height() - before));
}

void ConversationView::onAnchor(const QUrl &url)
{
    if (url.scheme() == "fold"_L1 && m_transcript)
        m_transcript->toggleOpen(url.path().toInt());
    else if (url.scheme() == "whole"_L1 && m_transcript)
        m_transcript->showWhole(url.path().toInt());
    else if (url.scheme() == "left"_L1)
        Q_EMIT whatLeft(RequestId(url.path()));
    else if (url.scheme() == "edit"_L1)
        Q_EMIT editRequested(url.path().toLongLong());
    else if (url.scheme() == "branch"_L1)
        Q_EMIT branchRequested(url.path().toLongLong());
    else if (url.scheme() == "copy"_L1)
        copyEntry(url.path().toInt());
    else
        Q_EMIT linkOpened(url);
}

void ConversationView::copyEntry(int index)
{
    if (m_transcript && size_t(index) < m_transcript->entries().size())
        QGuiApplication::clipboard()->setText(m_transcript->entries()[size_t(index)].text);
}

void ConversationView::showMessage(qint64 message, const QString &words)
{
    if (!m_transcript || message <= 0)
        return;
    const std::vector<TranscriptEntry> &entries = m_transcript->entries();
    const auto isOfMessage = [&](const TranscriptEntry &entry) { return entry.message == message; };
    auto found = std::ranges::find_if(entries, [&](const TranscriptEntry &entry) {
        return isOfMessage(entry) && (words.isEmpty() || entry.text.contains(words, Qt::CaseInsensitive));
    });
    if (found == entries.end())
        found = std::ranges::find_if(entries, isOfMessage);
    if (found == entries.end())
        return;
    const int index = int(found - entries.begin());
    if (index < m_first || index >= end()) { // far away: what lies between is not laid out
        showFrom(sliceBefore(index, 0), sliceAfter(index, count()));
        want(m_first - Page / 2, end() + Page / 2);
    }
    if ((found->kind == Kind::Tool || found->kind == Kind::Reasoning) && !found->open) {
        m_transcript->toggleOpen(index);
        renderDue();
    }
    const QPointer<QTextFrame> frame = m_frames[size_t(index - m_first)];
    if (!frame)
        return;
    QTextCursor place = frame->firstCursorPosition();
    if (const QTextCursor hit = words.isEmpty() ? QTextCursor() : document()->find(words, place.position());
        !hit.isNull() && hit.selectionEnd() <= frame->lastPosition())
        place = hit;
    setTextCursor(place);
    const QRectF where = document()->documentLayout()->blockBoundingRect(place.block());
    verticalScrollBar()->setValue(int(where.top()) - height() / 4);
}

qint64 ConversationView::personMessageInSight() const
{
    qint64 last = 0;
    for (size_t i = 0; m_transcript && i < m_frames.size(); ++i) {
        const TranscriptEntry &entry = m_transcript->entries()[size_t(m_first) + i];
        if (entry.kind != Kind::Person || entry.message <= 0 || !m_frames[i])
            continue;
        const bool below = document()->documentLayout()->frameBoundingRect(m_frames[i]).top() > verticalScrollBar()->value() + viewport()->height();
        if (last == 0 || !below)
            last = entry.message;
    }
    return last;
}

QVariant ConversationView::loadResource(int, const QUrl &)
{
    return {}; // an answer loads nothing, from nowhere
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::MoveToEndOfDocument) && end() < count()) {
        rebuild();
    } else if (event->matches(QKeySequence::MoveToStartOfDocument) && m_first > 0) {
        showFrom(0, sliceAfter(0, count()));
        verticalScrollBar()->setValue(0);
        want(0, Page);
    } else {
        QTextBrowser::keyPressEvent(event);
    }
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.06));
    const QPointF offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const QPointer<QTextFrame> &frame : m_frames) {
        if (!frame || frame->frameFormat().intProperty(EntryWriter::KindProperty) != int(Kind::Person))
            continue;
        const QTextFrameFormat format = frame->frameFormat();
        QRectF card = document()->documentLayout()->frameBoundingRect(frame).translated(-offset);
        card.adjust(0, format.topMargin(), 0, -format.bottomMargin());
        if (card.bottom() >= event->rect().top() && card.top() <= event->rect().bottom())
            painter.drawRoundedRect(card, 6, 6);
    }
    painter.end();
    QTextBrowser::paintEvent(event);
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    // Lines longer than this are hard to read.
    const int side = std::max(16, (width() - ReadableWidth) / 2);
    setViewportMargins(side, 0, side, 0);
    keepAtEnd([&] { QTextBrowser::resizeEvent(event); });
}

void ConversationView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_transcript)
        QTimer::singleShot(0, this, &ConversationView::rebuild);
}

} // namespace countersign
