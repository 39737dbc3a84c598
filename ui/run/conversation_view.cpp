// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversation_view.h"

#include "ui/run/markdown_text.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/mapped_text.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QFontDatabase>
#include <QtGui/QPainter>
#include <QtGui/QTextTable>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;

namespace countersign {

using Kind = TranscriptEntry::Kind;

namespace {

constexpr int ReadableWidth = 780;
constexpr int FrameRole = QTextFormat::UserProperty + 1; // the entry's kind

// Long results are cut in the fold: the file or the review has all of it.
constexpr qsizetype LongestFold = 20'000;

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
    connect(this, &QTextBrowser::anchorClicked, this, &ConversationView::onAnchor);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value == verticalScrollBar()->minimum() && m_first > 0 && !m_building)
            QTimer::singleShot(0, this, &ConversationView::showEarlier);
    });
}

void ConversationView::setTranscript(Transcript *transcript)
{
    if (m_transcript)
        m_transcript->disconnect(this);
    m_transcript = transcript;
    if (transcript) {
        connect(transcript, &Transcript::reset, this, &ConversationView::rebuild);
        connect(transcript, &Transcript::added, this, [this](int index) { keepAtEnd([&] { appendEntry(index); }); });
        connect(transcript, &Transcript::changed, this, &ConversationView::renderLater);
    }
    rebuild();
}

void ConversationView::rebuild()
{
    m_building = true;
    m_frames.clear();
    m_due.clear();
    clear();
    const int count = m_transcript ? int(m_transcript->entries().size()) : 0;
    m_first = std::max(0, count - Page);
    for (int i = m_first; i < count; ++i)
        appendEntry(i);
    m_building = false;
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
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

QTextFrameFormat ConversationView::frameFormat(Kind kind) const
{
    QTextFrameFormat format;
    format.setProperty(FrameRole, int(kind));
    format.setBorder(0);
    switch (kind) {
    case Kind::Person:
        format.setPadding(12);
        format.setTopMargin(20);
        format.setBottomMargin(14);
        break;
    case Kind::Answer:
        format.setLeftMargin(12);
        format.setRightMargin(12);
        format.setBottomMargin(4);
        break;
    default:
        format.setLeftMargin(12);
        format.setRightMargin(12);
        format.setTopMargin(2);
        format.setBottomMargin(kind == Kind::Call ? 10 : 4);
    }
    return format;
}

void ConversationView::appendEntry(int index)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    QTextFrame *frame = cursor.insertFrame(frameFormat(m_transcript->entries()[size_t(index)].kind));
    m_frames.push_back(frame);
    QTextCursor inside = frame->firstCursorPosition();
    fill(inside, m_transcript->entries()[size_t(index)], index);
    flattenAround(frame);
    cursor.endEditBlock();
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
    QTextCursor cursor = frame->firstCursorPosition();
    cursor.beginEditBlock();
    cursor.setPosition(frame->lastPosition(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    fill(cursor, m_transcript->entries()[size_t(index)], index);
    cursor.endEditBlock();
}

QTextCharFormat ConversationView::quiet(double scale) const
{
    QTextCharFormat format;
    format.setForeground(mutedText(palette()));
    format.setFontPointSize(font().pointSizeF() * scale);
    return format;
}

void ConversationView::fill(QTextCursor &cursor, const TranscriptEntry &entry, int index)
{
    cursor.setBlockFormat({});
    cursor.setBlockCharFormat({});
    switch (entry.kind) {
    case Kind::Person: fillPerson(cursor, entry); break;
    case Kind::Answer:
        cursor.insertFragment(markdownFragment(entry.text, entry.marks, font(), palette()));
        if (!entry.complete) {
            cursor.insertBlock({}, {});
            cursor.insertText(tr("This answer was cut off; it is kept as far as it came."), quiet());
        }
        break;
    case Kind::Reasoning:
    case Kind::Tool: fillFolded(cursor, entry, index); break;
    case Kind::Call: {
        cursor.insertText(entry.text + u" · "_s, quiet(0.88));
        QTextCharFormat link = quiet(0.88);
        link.setAnchor(true);
        link.setAnchorHref(u"left:"_s + entry.request.text());
        link.setForeground(palette().color(QPalette::Link));
        link.setToolTip(tr("Show exactly the bytes that left with this request"));
        cursor.insertText(tr("what left"), link);
        break;
    }
    case Kind::Note: cursor.insertText(entry.text, quiet()); break;
    case Kind::Failure: {
        QTextCharFormat format;
        format.setForeground(alarmColor(palette()));
        cursor.insertText(entry.text, format);
        break;
    }
    }
}

void ConversationView::fillPerson(QTextCursor &cursor, const TranscriptEntry &entry)
{
    QTextCharFormat name = quiet(0.88);
    name.setFontWeight(QFont::DemiBold);
    cursor.insertText(tr("You"), name);
    if (entry.at.isValid()) {
        const QDateTime at = entry.at.toLocalTime();
        const bool today = at.date() == QDate::currentDate();
        cursor.insertText(u"  "_s + (today ? QLocale().toString(at.time(), QLocale::ShortFormat) : QLocale().toString(at, QLocale::ShortFormat)),
                          quiet(0.88));
    }
    QTextBlockFormat block;
    block.setTopMargin(2);
    block.setLineHeight(116, QTextBlockFormat::ProportionalHeight);
    QString text = entry.text;
    text.replace(u'\n', QChar::LineSeparator);
    cursor.insertBlock(block, {});
    cursor.insertText(text, QTextCharFormat());
    for (const QString &attachment : entry.attachments) {
        cursor.insertBlock(block, {});
        cursor.insertText(tr("Attached: %1").arg(attachment), quiet());
    }
}

void ConversationView::fillFolded(QTextCursor &cursor, const TranscriptEntry &entry, int index)
{
    QTextCharFormat head = quiet();
    head.setAnchor(true);
    head.setAnchorHref(u"fold:"_s + QString::number(index));
    head.setToolTip(entry.open ? tr("Fold") : tr("Unfold"));
    const QString mark = entry.open ? u"▾ "_s : u"▸ "_s;
    if (entry.kind == Kind::Reasoning) {
        cursor.insertText(mark + tr("Reasoning"), head);
        if (entry.open) {
            cursor.insertBlock({}, {});
            cursor.insertText(entry.text, quiet());
        }
        return;
    }
    QTextCharFormat tool = head;
    tool.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    cursor.insertText(mark, head);
    cursor.insertText(entry.tool, tool);
    const QString outcome = entry.running ? tr("running …")
        : entry.isError                   ? tr("failed: %1").arg(wording::firstLine(entry.text, 100))
        : entry.text.isEmpty()            ? tr("no result")
                                          : wording::firstLine(entry.text, 90);
    QTextCharFormat rest = head;
    if (entry.isError)
        rest.setForeground(alarmColor(palette()));
    cursor.insertText(u"  "_s + outcome, rest);
    if (!entry.open)
        return;
    insertCode(cursor, tr("Asked with"), prettyJson(entry.arguments.toUtf8()).text.text());
    if (!entry.running)
        insertCode(cursor, entry.isError ? tr("Error") : tr("Result"), entry.text);
}

void ConversationView::insertCode(QTextCursor &cursor, const QString &caption, const QString &text)
{
    QTextBlockFormat block;
    block.setLeftMargin(16);
    block.setTopMargin(4);
    cursor.insertBlock(block, {});
    cursor.insertText(caption, quiet(0.85));
    block.setTopMargin(0);
    block.setBackground(palette().color(QPalette::AlternateBase));
    cursor.insertBlock(block, {});
    QTextCharFormat code = quiet(0.92);
    code.setForeground(palette().color(QPalette::Text));
    code.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    QString shown = text.left(LongestFold);
    if (shown.size() < text.size())
        shown += u'\n' + tr("… %1 more characters").arg(QLocale().toString(text.size() - shown.size()));
    cursor.insertText(shown.replace(u'\n', QChar::LineSeparator), code);
}

void ConversationView::showEarlier()
{
    if (m_first == 0 || !m_transcript || m_building)
        return;
    m_building = true;
    const int newFirst = std::max(0, m_first - Page);
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
        QTextFrame *frame = cursor.insertFrame(frameFormat(m_transcript->entries()[size_t(i)].kind));
        earlier.push_back(frame);
        QTextCursor inside = frame->firstCursorPosition();
        fill(inside, m_transcript->entries()[size_t(i)], i);
        flattenAround(frame);
    }
    cursor.endEditBlock();
    m_frames.insert(m_frames.begin(), earlier.begin(), earlier.end());
    m_first = newFirst;
    verticalScrollBar()->setValue(int(document()->size().height() - before));
    m_building = false;
}

void ConversationView::onAnchor(const QUrl &url)
{
    if (url.scheme() == "fold"_L1 && m_transcript)
        m_transcript->toggleOpen(url.path().toInt());
    else if (url.scheme() == "left"_L1)
        Q_EMIT whatLeft(RequestId(url.path()));
    else
        Q_EMIT linkOpened(url);
}

QVariant ConversationView::loadResource(int, const QUrl &)
{
    return {}; // an answer loads nothing, from nowhere
}

void ConversationView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blended(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.06));
    const QPointF offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const QPointer<QTextFrame> &frame : m_frames) {
        if (!frame || frame->frameFormat().intProperty(FrameRole) != int(Kind::Person))
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
