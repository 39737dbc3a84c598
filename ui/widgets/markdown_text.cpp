// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdown_text.h"

#include "ui/widgets/code_colors.h"
#include "ui/widgets/density.h"
#include "ui/widgets/entity_style.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QFontDatabase>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextList>
#include <QtGui/QTextTable>

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MarkdownText)
};

// Rendering moves characters, so a mark travels with them: a begin sign, its number, the words, an end sign. All three are private-use
// characters, which Markdown takes for letters; those that a model wrote itself are taken out first.
constexpr char16_t BeginSign = 0xe1f0;
constexpr char16_t EndSign = 0xe1f1;
constexpr char16_t FirstNumber = 0xe400;
constexpr int Numbers = 0x1000;

bool isSign(QChar c) { return c == QChar(BeginSign) || c == QChar(EndSign) || (c.unicode() >= FirstNumber && c.unicode() < FirstNumber + Numbers); }

QString withSigns(const QString &markdown, const std::vector<RestoredMark> &marks)
{
    QString out;
    out.reserve(markdown.size() + qsizetype(marks.size()) * 3);
    size_t next = 0;
    for (qsizetype i = 0; i <= markdown.size(); ++i) {
        if (next > 0 && marks[next - 1].range.end == i && i > marks[next - 1].range.begin)
            out += QChar(EndSign);
        if (next < marks.size() && marks[next].range.begin == i && next < Numbers && marks[next].range.end <= markdown.size()) {
            out += QChar(BeginSign);
            out += QChar(char16_t(FirstNumber + next));
            ++next;
        }
        if (i < markdown.size())
            out += isSign(markdown[i]) ? QChar(QChar::ReplacementCharacter) : markdown[i];
    }
    return out;
}

// Marks the words between signs and takes the signs out, from the end so that positions stay right.
void applySigns(QTextDocument &document, const std::vector<RestoredMark> &marks, const QPalette &palette)
{
    qsizetype end = -1;
    for (QTextBlock block = document.lastBlock(); block.isValid(); block = block.previous()) {
        const QString text = block.text();
        for (qsizetype i = text.size() - 1; i >= 0; --i) {
            if (!isSign(text[i]))
                continue;
            QTextCursor cursor(&document);
            const int at = block.position() + int(i);
            const int number = text[i].unicode() - FirstNumber;
            const bool isNumber = text[i].unicode() >= FirstNumber;
            cursor.setPosition(at);
            cursor.deleteChar();
            if (!isNumber && text[i] == QChar(EndSign)) {
                end = at;
            } else if (isNumber && end >= 0 && size_t(number) < marks.size()) {
                end -= 1; // for the number that was just taken out
                cursor.setPosition(at);
                cursor.setPosition(int(std::max<qsizetype>(end, at)), QTextCursor::KeepAnchor);
                cursor.mergeCharFormat(restoredFormat(marks[size_t(number)].placeholder, palette));
                end = -1;
            }
        }
    }
}

QString withoutSigns(QString url)
{
    QString out;
    for (const QChar c : QUrl::fromPercentEncoding(url.toUtf8())) {
        if (!isSign(c))
            out += c;
    }
    return out.size() == url.size() ? url : out;
}

/// Pictures are never loaded; shown as their words.
QString pictureWords(const QTextCharFormat &format)
{
    const QString words = format.stringProperty(QTextFormat::ImageAltText);
    return Words::tr("[picture: %1]").arg(words.isEmpty() ? format.toImageFormat().name() : words);
}

constexpr auto Dialect = QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML;

void tidyCharacters(QTextDocument &document, const QPalette &palette)
{
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        std::vector<std::pair<Range, QTextCharFormat>> changes;
        for (auto it = block.begin(); it != block.end(); ++it) {
            const QTextFragment fragment = it.fragment();
            QTextCharFormat format = fragment.charFormat();
            if (format.isImageFormat()) {
                changes.push_back({{fragment.position(), fragment.position() + fragment.length()}, format});
            } else if (format.isAnchor()) {
                QTextCharFormat link = format;
                link.setAnchorHref(withoutSigns(format.anchorHref()));
                link.setToolTip(link.anchorHref());
                link.setForeground(palette.color(QPalette::Link));
                changes.push_back({{fragment.position(), fragment.position() + fragment.length()}, link});
            } else if (format.fontFixedPitch()) {
                QTextCharFormat code = format;
                code.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
                code.setBackground(palette.color(QPalette::AlternateBase));
                changes.push_back({{fragment.position(), fragment.position() + fragment.length()}, code});
            }
        }
        for (auto it = changes.rbegin(); it != changes.rend(); ++it) {
            QTextCursor cursor(&document);
            cursor.setPosition(int(it->first.begin));
            cursor.setPosition(int(it->first.end), QTextCursor::KeepAnchor);
            if (it->second.isImageFormat()) {
                cursor.insertText(pictureWords(it->second), QTextCharFormat());
            } else {
                cursor.setCharFormat(it->second);
            }
        }
    }
}

void tidyBlocks(QTextDocument &document, const QPalette &palette)
{
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool code = format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
        if (code) {
            format.setBackground(palette.color(QPalette::AlternateBase));
            format.setNonBreakableLines(false);
            format.setTopMargin(0);
            format.setBottomMargin(0);
        } else if (block.textList()) {
            format.setTopMargin(dense(2));
            format.setBottomMargin(dense(2));
        } else {
            format.setTopMargin(format.headingLevel() > 0 ? dense(10) : 0);
            format.setBottomMargin(dense(6));
        }
        format.setLineHeight(code ? 110 : 118, QTextBlockFormat::ProportionalHeight);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
    }
}

/// A run of blocks that belong to one code fence, coloured as one text.
void colorCode(QTextDocument &document, const QPalette &palette)
{
    for (QTextBlock block = document.firstBlock(); block.isValid();) {
        const QString language = block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage);
        if (language.isEmpty()) {
            block = block.next();
            continue;
        }
        const int begin = block.position();
        QStringList lines;
        for (; block.isValid() && block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage) == language; block = block.next())
            lines << block.text();
        for (const CodeColor &color : colorsOfCode(lines.join(u'\n'), language, palette)) {
            QTextCursor cursor(&document);
            cursor.setPosition(begin + int(color.range.begin));
            cursor.setPosition(begin + int(color.range.end), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(color.format);
        }
    }
}

} // namespace

qsizetype settledLength(QStringView markdown, qsizetype from)
{
    // A definition of a link may stand at the end and be used at the beginning.
    if (markdown.contains(u"\n[") && markdown.contains(u"]:"))
        return from;
    qsizetype settled = from;
    QChar fence; // of the code that is open
    bool afterBlank = false;
    for (qsizetype begin = from; begin < markdown.size();) {
        const qsizetype found = markdown.indexOf(u'\n', begin);
        const qsizetype end = found < 0 ? markdown.size() : found;
        const QStringView line = markdown.sliced(begin, end - begin);
        const QStringView words = line.trimmed();
        // A line that begins with a letter or a heading ends whatever stood before the blank line.
        if (fence.isNull() && afterBlank && !line.isEmpty() && (line.front().isLetter() || line.front() == u'#'))
            settled = begin;
        if (words.startsWith(u"```") || words.startsWith(u"~~~"))
            fence = fence.isNull() ? words.front() : words.front() == fence ? QChar() : fence;
        afterBlank = words.isEmpty();
        begin = end + 1;
    }
    return settled;
}

QTextCharFormat restoredFormat(const QString &placeholder, const QPalette &palette)
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::DotLine);
    format.setUnderlineColor(attentionColor(palette));
    format.setToolTip(Words::tr("The model wrote %1; the value was put back on this machine.").arg(placeholder));
    return format;
}

QTextDocumentFragment markdownFragment(const QString &markdown, const std::vector<RestoredMark> &marks, const QFont &font, const QPalette &palette)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(font);
    document.setMarkdown(withSigns(markdown, marks), Dialect);
    tidyCharacters(document, palette);
    applySigns(document, marks, palette);
    colorCode(document, palette);
    tidyBlocks(document, palette);
    return QTextDocumentFragment(&document);
}

QString markdownWords(const QString &markdown)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(markdown, Dialect);
    QString words;
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        if (block != document.firstBlock())
            words += u'\n';
        for (auto it = block.begin(); it != block.end(); ++it)
            words += it.fragment().charFormat().isImageFormat() ? pictureWords(it.fragment().charFormat()) : it.fragment().text();
    }
    return words.replace(QChar::LineSeparator, u'\n');
}

} // namespace countersign
