// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/passage_places.h"

#include "core/documents/worker_lines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHeading = 80; // of one in a path
constexpr qsizetype longestLead = 600; // a header that is longer would be most of the passage

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

/// Reads Markdown line by line and knows which headings and which table it is under.
class MarkdownPlace {
public:
    void line(QStringView line)
    {
        if (line.startsWith(u"```") || line.startsWith(u"~~~"))
            m_fenced = !m_fenced;
        const qsizetype level = m_fenced ? 0 : headingLevel(line);
        if (level > 0) {
            for (qsizetype i = level - 1; i < qsizetype(m_headings.size()); ++i)
                m_headings[size_t(i)].clear();
            m_headings[size_t(level - 1)] = line.sliced(level).trimmed().left(longestHeading).toString();
        }
        if (!line.startsWith(u'|')) {
            m_header.clear();
            m_ruled = false;
        } else if (m_header.isEmpty()) {
            m_header = line.toString() + u'\n';
        } else if (!m_ruled) {
            if (line.startsWith(u"|---"))
                m_header += line.toString() + u'\n';
            m_ruled = true;
        }
    }

    [[nodiscard]] static qsizetype headingLevel(QStringView line)
    {
        qsizetype level = 0;
        while (level < line.size() && line[level] == u'#')
            ++level;
        return level >= 1 && level <= 6 && level < line.size() && line[level] == u' ' ? level : 0;
    }
    [[nodiscard]] QString path() const
    {
        QStringList path;
        for (const QString &heading : m_headings) {
            if (!heading.isEmpty())
                path.append(heading);
        }
        return path.join(u" > ");
    }
    /// The header of the table that a line of it would go on; empty outside of one.
    [[nodiscard]] QString header() const { return m_ruled && m_header.size() <= longestLead && m_header.count(u'\n') == 2 ? m_header : QString(); }
    void endPage()
    {
        m_header.clear();
        m_ruled = false;
    }

private:
    std::array<QString, 6> m_headings;
    QString m_header;
    bool m_ruled = false;
    bool m_fenced = false;
};

void placeInMarkdown(std::vector<PassageCut> &passages)
{
    MarkdownPlace place;
    int page = 0;
    for (PassageCut &passage : passages) {
        if (passage.page != page)
            place.endPage();
        page = passage.page;
        if (passage.text.startsWith(u'|'))
            passage.lead = place.header();
        bool begun = false; // past the headings that it begins with
        qsizetype at = 0;
        const QStringView text(passage.text);
        while (at < text.size()) {
            qsizetype end = text.indexOf(u'\n', at);
            end = end < 0 ? text.size() : end;
            const QStringView line = text.sliced(at, end - at);
            if (!begun && !line.trimmed().isEmpty() && MarkdownPlace::headingLevel(line) == 0) {
                begun = true;
                passage.place = place.path();
            }
            if (end < text.size() || !line.isEmpty())
                place.line(line);
            at = end + 1;
        }
        if (!begun)
            passage.place = place.path();
    }
}

struct Cells {
    int firstRow = 0;
    int lastRow = 0;
    QString firstColumn;
    QString lastColumn;
};

bool isBefore(const QString &column, const QString &other) { return column.size() != other.size() ? column.size() < other.size() : column < other; }

/// All cells of both; false when `range` is none.
bool extend(Cells &cells, const QString &range)
{
    static const QRegularExpression form(u"^([A-Z]{1,5})([0-9]{1,9})(?::([A-Z]{1,5})([0-9]{1,9}))?$"_s);
    const auto match = form.match(range);
    if (!match.hasMatch())
        return false;
    const bool wide = match.hasCaptured(3);
    const QString last = match.captured(wide ? 3 : 1);
    const int firstRow = match.captured(2).toInt();
    const int lastRow = match.captured(wide ? 4 : 2).toInt();
    const bool empty = cells.firstColumn.isEmpty();
    if (empty || isBefore(match.captured(1), cells.firstColumn))
        cells.firstColumn = match.captured(1);
    if (empty || isBefore(cells.lastColumn, last))
        cells.lastColumn = last;
    cells.firstRow = empty ? firstRow : std::min(cells.firstRow, firstRow);
    cells.lastRow = empty ? lastRow : std::max(cells.lastRow, lastRow);
    return true;
}

void placeInSheets(const ExtractedDocument &document, std::vector<PassageCut> &passages)
{
    const auto &marks = document.places;
    size_t next = 0;
    int page = 0;
    qsizetype from = 0;
    for (PassageCut &passage : passages) {
        if (passage.page != page) {
            page = passage.page;
            from = 0;
        }
        const qsizetype end = from + passage.text.size();
        Cells cells;
        while (next < marks.size() && marks[next].page < page)
            ++next;
        // The mark that it begins under, and those within it.
        if (next > 0 && marks[next - 1].page == page && (next == marks.size() || marks[next].page != page || marks[next].at > from))
            (void)extend(cells, marks[next - 1].place);
        for (; next < marks.size() && marks[next].page == page && marks[next].at < end; ++next)
            (void)extend(cells, marks[next].place);
        from = end;
        passage.place = document.pageNames.value(page - 1);
        if (cells.firstColumn.isEmpty())
            continue;
        const QString first = cells.firstColumn + QString::number(cells.firstRow);
        const QString last = cells.lastColumn + QString::number(cells.lastRow);
        passage.place += (passage.place.isEmpty() ? QString() : u", "_s) + (first == last ? first : first + u':' + last);
    }
}

} // namespace

void addPlaces(const ExtractedDocument &document, std::vector<PassageCut> &passages)
{
    const bool marksDown = document.kind == worker::word || document.kind == worker::sheet || document.kind == worker::slides
        || document.kind == u"markdown" || document.kind == u"html";
    if (marksDown)
        placeInMarkdown(passages);
    if (document.kind == worker::slides) { // their number says it all
        for (PassageCut &passage : passages)
            passage.place.clear();
    }
    if (document.kind == worker::sheet)
        placeInSheets(document, passages);
}

QString placeInEnglish(const QString &kind, int page, const QString &place)
{
    if (kind == worker::slides && page > 0)
        return u"Slide %1"_s.arg(page);
    if (kind == worker::sheet)
        return place.isEmpty() ? u"Sheet %1"_s.arg(page) : u"Sheet "_s + place;
    if (page > 0)
        return u"page %1"_s.arg(page);
    return place.isEmpty() ? QString() : u"§ "_s + place;
}

QString placeInWords(const QString &kind, int page, const QString &place)
{
    if (kind == worker::slides && page > 0)
        return Words::tr("Slide %1").arg(page);
    if (kind == worker::sheet)
        return place.isEmpty() ? Words::tr("Sheet %1").arg(page) : Words::tr("Sheet %1").arg(place);
    if (page > 0)
        return Words::tr("page %1").arg(page);
    return place.isEmpty() ? QString() : u"§ "_s + place;
}

QString pagesReadInWords(const QString &kind, int read, int all)
{
    if (kind == worker::slides)
        return Words::tr("%1 of %2 slides read").arg(read).arg(all);
    if (kind == worker::sheet)
        return Words::tr("%1 of %2 sheets read").arg(read).arg(all);
    return Words::tr("%1 of %2 pages read").arg(read).arg(all);
}

} // namespace countersign
