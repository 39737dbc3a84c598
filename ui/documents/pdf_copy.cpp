// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/pdf_copy.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextDocument>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PdfCopy)
};

constexpr int Resolution = 300; // dots an inch
constexpr double LargestPoints = 10, SmallestPoints = 5;

/// Loads nothing: a picture that the text names could be any file of this machine.
class TextAlone final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

qsizetype longestLine(const QString &page)
{
    qsizetype longest = 1;
    for (const QStringView line : QStringView(page).split(u'\n'))
        longest = std::max(longest, line.size());
    return longest;
}

/// In letters of one width, as the reader laid the page out.
void setLines(QPainter &painter, QPdfWriter &writer, const QString &page)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(LargestPoints);
    const QRect area = writer.pageLayout().paintRectPixels(Resolution);
    const double wide = QFontMetricsF(font, &writer).horizontalAdvance(u'x');
    const auto columns = [&] { return std::max<qsizetype>(20, qsizetype(area.width() / (wide * font.pointSizeF() / LargestPoints))); };
    font.setPointSizeF(std::clamp(LargestPoints * double(columns()) / double(longestLine(page)), SmallestPoints, LargestPoints));
    painter.setFont(font);
    const double height = QFontMetricsF(font, &writer).lineSpacing();
    const qsizetype most = columns();
    double y = 0;
    const auto put = [&](const QString &line) {
        if (y + height > area.height()) {
            writer.newPage();
            y = 0;
        }
        painter.drawText(QRectF(0, y, area.width() * 2, height), int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextDontClip, line);
        y += height;
    };
    for (const QString &line : page.split(u'\n')) {
        for (qsizetype at = 0; at == 0 || at < line.size(); at += most)
            put(line.sliced(at, std::min(most, line.size() - at)));
    }
}

bool setAll(QPdfWriter &writer, const QStringList &pages, bool markdown, const std::function<bool()> &keepGoing)
{
    if (markdown) {
        TextAlone document;
        document.setMarkdown(pages.join(u"\n\n"_s),
                             QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
        document.print(&writer);
        return !keepGoing || keepGoing();
    }
    QPainter painter(&writer);
    bool first = true;
    for (const QString &page : pages) {
        if (keepGoing && !keepGoing())
            return false;
        if (!std::exchange(first, false))
            writer.newPage();
        setLines(painter, writer, page);
    }
    return true;
}

} // namespace

Result<void> writePdfCopy(const QStringList &pages, bool markdown, const QString &path, const std::function<bool()> &keepGoing)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorCode::Storage, Words::tr("The copy could not be written: %1").arg(file.errorString()));
    bool done = false;
    {
        QPdfWriter writer(&file);
        writer.setResolution(Resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({15, 15, 15, 15}, QPageLayout::Millimeter);
        writer.setTitle(Words::tr("Redacted copy"));
        writer.setCreator(u"Countersign"_s);
        done = setAll(writer, pages, markdown, keepGoing);
    }
    if (!done)
        return failure(ErrorCode::Cancelled, Words::tr("Stopped. No copy was written."));
    if (!file.flush() || file.size() == 0)
        return failure(ErrorCode::Storage, Words::tr("The copy could not be written: %1").arg(file.errorString()));
    return {};
}

} // namespace countersign
