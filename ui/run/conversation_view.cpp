// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversation_view.h"

#include "ui/run/markdown_text.h"
#include "ui/widgets/code_colors.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/mapped_text.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QClipboard>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
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
    m_settled = {};
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
    const TranscriptEntry &entry = m_transcript->entries()[size_t(index)];
    if (m_settled.index == index && !entry.text.startsWith(m_settled.text))
        m_settled = {};
    QTextCursor cursor = m_settled.index == index ? m_settled.end : frame->firstCursorPosition();
    cursor.setKeepPositionOnInsert(false);
    cursor.beginEditBlock();
    cursor.setPosition(frame->lastPosition(), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    fill(cursor, entry, index);
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
    if (m_settled.index != index) {
        cursor.setBlockFormat({});
        cursor.setBlockCharFormat({});
    }
    switch (entry.kind) {
    case Kind::Person: fillPerson(cursor, entry, index); break;
    case Kind::Answer:
        fillAnswer(cursor, entry, index);
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
        if (index > 0 && m_transcript->entries()[size_t(index - 1)].kind == Kind::Answer)
            insertAction(cursor, tr("copy"), u"copy:"_s + QString::number(index - 1), tr("Copy the answer as Markdown, with the values in it"));
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

void ConversationView::insertAction(QTextCursor &cursor, const QString &words, const QString &address, const QString &tip)
{
    cursor.insertText(u"  ·  "_s, quiet(0.88));
    QTextCharFormat link = quiet(0.88);
    link.setAnchor(true);
    link.setAnchorHref(address);
    link.setToolTip(tip);
    cursor.insertText(words, link);
}

void ConversationView::fillAnswer(QTextCursor &cursor, const TranscriptEntry &entry, int index)
{
    const qsizetype from = m_settled.index == index ? m_settled.text.size() : 0;
    qsizetype settled = settledLength(entry.text, from);
    if (std::ranges::any_of(entry.marks, [&](const RestoredMark &mark) { return mark.range.begin < settled && settled < mark.range.end; }))
        settled = from;
    const auto insert = [&](qsizetype begin, qsizetype end) {
        std::vector<RestoredMark> marks;
        for (RestoredMark mark : entry.marks) {
            if (mark.range.begin < begin || mark.range.end > end)
                continue;
            mark.range = {mark.range.begin - begin, mark.range.end - begin};
            marks.push_back(std::move(mark));
        }
        if (begin > 0)
            cursor.insertBlock({}, {});
        cursor.insertFragment(markdownFragment(entry.text.sliced(begin, end - begin), marks, font(), palette()));
    };
    if (settled > from) {
        insert(from, settled);
        m_settled = {index, entry.text.left(settled), cursor};
        m_settled.end.setKeepPositionOnInsert(true);
    }
    if (settled < entry.text.size())
        insert(settled, entry.text.size());
}

void ConversationView::fillPerson(QTextCursor &cursor, const TranscriptEntry &entry, int index)
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
    if (entry.message > 0) {
        insertAction(cursor, tr("edit"), u"edit:"_s + QString::number(entry.message),
                     tr("Change this message and send it again; what came after it is kept as a conversation of its own"));
        insertAction(cursor, tr("branch"), u"branch:"_s + QString::number(entry.message),
                     tr("Go on from before this message in a new conversation; this one stays as it is"));
    }
    insertAction(cursor, tr("copy"), u"copy:"_s + QString::number(index), tr("Copy the text of this message"));
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
    cursor.insertBlock({}, {});
    cursor.insertText(tr("Allowed because the agent lists this tool. It ran on this machine and read only."), quiet(0.88));
    insertCode(cursor, tr("Asked with"), prettyJson(entry.arguments.toUtf8()).text.text(), u"json"_s);
    if (!entry.running)
        insertCode(cursor, entry.isError ? tr("Error") : tr("Result"), entry.text);
}

void ConversationView::insertCode(QTextCursor &cursor, const QString &caption, const QString &text, const QString &language)
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
    const int begin = cursor.position();
    cursor.insertText(QString(shown).replace(u'\n', QChar::LineSeparator), code);
    for (const CodeColor &color : colorsOfCode(shown, language, palette())) {
        QTextCursor colored(document());
        colored.setPosition(begin + int(color.range.begin));
        colored.setPosition(begin + int(color.range.end), QTextCursor::KeepAnchor);
        colored.mergeCharFormat(color.format);
    }
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
    while (m_first > index)
        showEarlier();
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
