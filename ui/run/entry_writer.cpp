// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/entry_writer.h"

#include "ui/widgets/code_colors.h"
#include "ui/widgets/density.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/mapped_text.h"
#include "ui/widgets/markdown_text.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QFontDatabase>

using namespace Qt::StringLiterals;

namespace countersign {

using Kind = TranscriptEntry::Kind;

namespace {

// Long texts are cut in the conversation: the file or the review has all of it.
constexpr qsizetype LongestFold = 20'000;
// A text view lays out a megabyte of one message in seconds; "copy" has the rest.
constexpr qsizetype LongestMessage = 200'000;

} // namespace

QTextFrameFormat EntryWriter::frameFormat(Kind kind)
{
    QTextFrameFormat format;
    format.setProperty(KindProperty, int(kind));
    format.setBorder(0);
    switch (kind) {
    case Kind::Person:
        format.setPadding(dense(12));
        format.setTopMargin(dense(20));
        format.setBottomMargin(dense(14));
        break;
    case Kind::Answer:
        format.setLeftMargin(12);
        format.setRightMargin(12);
        format.setBottomMargin(dense(4));
        break;
    default:
        format.setLeftMargin(12);
        format.setRightMargin(12);
        format.setTopMargin(dense(2));
        format.setBottomMargin(dense(kind == Kind::Call ? 10 : 4));
    }
    return format;
}

QTextCharFormat EntryWriter::quiet(double scale) const
{
    QTextCharFormat format;
    format.setForeground(mutedText(m_palette));
    format.setFontPointSize(m_font.pointSizeF() * scale);
    return format;
}

void EntryWriter::write(QTextCursor &cursor, int index)
{
    const TranscriptEntry &entry = m_entries[size_t(index)];
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
        link.setForeground(m_palette.color(QPalette::Link));
        link.setToolTip(tr("Show exactly the bytes that left with this request"));
        cursor.insertText(tr("what left"), link);
        if (index > 0 && m_entries[size_t(index - 1)].kind == Kind::Answer)
            insertAction(cursor, tr("copy"), u"copy:"_s + QString::number(index - 1), tr("Copy the answer as Markdown, with the values in it"));
        break;
    }
    case Kind::Note: cursor.insertText(entry.text, quiet()); break;
    case Kind::Failure: {
        QTextCharFormat format;
        format.setForeground(alarmColor(m_palette));
        cursor.insertText(entry.text, format);
        break;
    }
    }
}

void EntryWriter::insertAction(QTextCursor &cursor, const QString &words, const QString &address, const QString &tip)
{
    cursor.insertText(u"  ·  "_s, quiet(0.88));
    QTextCharFormat link = quiet(0.88);
    link.setAnchor(true);
    link.setAnchorHref(address);
    link.setToolTip(tip);
    cursor.insertText(words, link);
}

void EntryWriter::fillAnswer(QTextCursor &cursor, const TranscriptEntry &entry, int index)
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
        cursor.insertFragment(markdownFragment(entry.text.sliced(begin, end - begin), marks, m_font, m_palette));
    };
    if (settled > from) {
        insert(from, settled);
        m_settled = {index, entry.text.left(settled), cursor};
        m_settled.end.setKeepPositionOnInsert(true);
    }
    if (settled < entry.text.size())
        insert(settled, entry.text.size());
}

void EntryWriter::fillPerson(QTextCursor &cursor, const TranscriptEntry &entry, int index)
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
    const qsizetype most = entry.open ? LongestMessage : LongestFold;
    QString text = entry.text.left(most);
    text.replace(u'\n', QChar::LineSeparator);
    cursor.insertBlock(block, {});
    cursor.insertText(text, QTextCharFormat());
    if (entry.text.size() > most) {
        cursor.insertBlock(block, {});
        cursor.insertText(tr("… %1 more characters").arg(QLocale().toString(entry.text.size() - most)), quiet());
        if (!entry.open)
            insertAction(cursor, tr("show more"), u"fold:"_s + QString::number(index), tr("Show more of this message"));
    }
    for (const QString &attachment : entry.attachments) {
        cursor.insertBlock(block, {});
        cursor.insertText(tr("Attached: %1").arg(attachment), quiet());
    }
}

void EntryWriter::fillFolded(QTextCursor &cursor, const TranscriptEntry &entry, int index)
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
        rest.setForeground(alarmColor(m_palette));
    cursor.insertText(u"  "_s + outcome, rest);
    if (!entry.open)
        return;
    cursor.insertBlock({}, {});
    cursor.insertText(groundOf(entry.tool), quiet(0.88));
    insertCode(cursor, tr("Asked with"), prettyJson(entry.arguments.toUtf8()).text.text(), {}, u"json"_s);
    if (!entry.running)
        insertCode(cursor, entry.isError ? tr("Error") : tr("Result"), entry.text, entry.whole ? QString() : u"whole:"_s + QString::number(index));
}

/// On what ground a tool was run, by the name that the model knows it by.
QString EntryWriter::groundOf(const QString &tool)
{
    if (tool.startsWith("mcp__"_L1))
        return tr("You allowed this call, or such calls for good. It was made to a tool server that you approved.");
    if (tool.startsWith("script__"_L1))
        return tr("You allowed this call, or such calls for good. A program of the workspace ran in the sandbox.");
    if (tool.startsWith("run_agent__"_L1))
        return tr("Another agent of this workspace did this. Each of its requests went through its own redaction and review.");
    return tr("Allowed because the agent lists this tool. It ran on this machine and read only.");
}

/// `more`: where a link to the rest leads; empty: all of it is shown, as far as a view can hold it.
void EntryWriter::insertCode(QTextCursor &cursor, const QString &caption, const QString &text, const QString &more, const QString &language)
{
    QTextBlockFormat block;
    block.setLeftMargin(16);
    block.setTopMargin(4);
    cursor.insertBlock(block, {});
    cursor.insertText(caption, quiet(0.85));
    block.setTopMargin(0);
    block.setBackground(m_palette.color(QPalette::AlternateBase));
    cursor.insertBlock(block, {});
    QTextCharFormat code = quiet(0.92);
    code.setForeground(m_palette.color(QPalette::Text));
    code.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    QString shown = text.left(more.isEmpty() ? LongestMessage : LongestFold);
    const qsizetype rest = text.size() - shown.size();
    if (rest > 0)
        shown += u'\n' + tr("… %1 more characters").arg(QLocale().toString(rest));
    const int begin = cursor.position();
    cursor.insertText(QString(shown).replace(u'\n', QChar::LineSeparator), code);
    for (const CodeColor &color : colorsOfCode(shown, language, m_palette)) {
        QTextCursor colored(cursor.document());
        colored.setPosition(begin + int(color.range.begin));
        colored.setPosition(begin + int(color.range.end), QTextCursor::KeepAnchor);
        colored.mergeCharFormat(color.format);
    }
    if (rest > 0 && !more.isEmpty()) {
        cursor.insertBlock(block, {});
        insertAction(cursor, tr("show more"), more, tr("Show the rest of what the tool answered"));
    }
}

} // namespace countersign
