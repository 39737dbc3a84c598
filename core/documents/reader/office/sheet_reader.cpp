// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/sheet_reader.h"

#include "core/documents/reader/office/cell_values.h"
#include "core/documents/reader/office/drawing.h"
#include "core/documents/reader/office/shapes.h"
#include "core/documents/reader/office/sheet_cells.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSheet = 70'000'000; // characters; the worker's limit for all of the text is below it
constexpr qsizetype mostMerged = 200'000;

/// Merged ranges stand after the cells that they are needed for: they are looked up in the bytes.
std::vector<CellRange> mergedRanges(const QByteArray &sheet)
{
    std::vector<CellRange> ranges;
    const qsizetype start = sheet.lastIndexOf("</sheetData>") < 0 ? 0 : sheet.lastIndexOf("</sheetData>");
    for (qsizetype at = sheet.indexOf("mergeCell ", start); at >= 0 && qsizetype(ranges.size()) < mostMerged;
         at = sheet.indexOf("mergeCell ", at + 1)) {
        const qsizetype end = sheet.indexOf('>', at);
        const qsizetype reference = sheet.indexOf("ref=", at);
        if (reference < 0 || end < reference)
            continue;
        const qsizetype close = sheet.indexOf(sheet[reference + 4], reference + 5);
        CellRange range;
        if (close > 0 && close < end + 1 && readRange(QString::fromLatin1(sheet.sliced(reference + 5, close - reference - 5)), range))
            ranges.push_back(range);
    }
    return ranges;
}

/// "&L&\"Arial,Bold\"&12Report&RPage &P": without its codes.
QString edgeText(const QString &coded, const QString &sheet)
{
    static const QRegularExpression code(u"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]+|.)"_s);
    QString text;
    qsizetype at = 0;
    for (auto matches = code.globalMatch(coded); matches.hasNext();) {
        const auto match = matches.next();
        text += QStringView(coded).sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString what = match.captured();
        text += what == u"&&" ? u"&"_s : what == u"&A" ? sheet : what == u"&L" || what == u"&C" || what == u"&R" ? u" "_s : QString();
    }
    text += QStringView(coded).sliced(at);
    return text.simplified();
}

class WorkbookReader {
public:
    WorkbookReader(const Package &package, const QString &part, TextSink &sink)
        : m_package(package), m_part(part), m_sink(sink), m_relations(package.relations(part)), m_values(package, part)
    {
        for (const QString &persons : m_relations.allOf(u"person")) {
            const XmlNode list = m_package.tree(persons);
            for (const XmlNode &person : list.children)
                m_persons.insert(person.attribute(u"id"), person.attribute(u"displayName"));
        }
    }

    bool read()
    {
        const std::vector<Sheet> sheets = sheetList();
        m_sink.begin(worker::sheet, m_package.title(), int(std::min<size_t>(sheets.size(), worker::mostPages)));
        int page = 0;
        for (const Sheet &sheet : sheets) {
            if (++page > worker::mostPages)
                break;
            if (!readSheet(sheet, page))
                return false;
        }
        return true;
    }

private:
    struct Sheet {
        QString name;
        QString part;
        bool hidden = false;
    };

    std::vector<Sheet> sheetList()
    {
        std::vector<Sheet> sheets;
        const XmlNode workbook = m_package.tree(m_part);
        if (const XmlNode *list = workbook.child(u"sheets")) {
            for (const XmlNode &node : list->children) {
                if (node.name != u"sheet")
                    continue;
                const QString state = node.attribute(u"state");
                QString part = m_relations.target(node.relation());
                if (!m_package.holds(part))
                    part = u"xl/worksheets/sheet%1.xml"_s.arg(sheets.size() + 1);
                sheets.push_back({node.attribute(u"name"), part, state.endsWith(u"hidden", Qt::CaseInsensitive)});
            }
        }
        if (sheets.empty()) {
            for (const QString &part : m_package.numbered(u"xl/worksheets/"))
                sheets.push_back({u"Sheet%1"_s.arg(sheets.size() + 1), part, false});
        }
        return sheets;
    }

    void readRow(XmlStream &stream, SheetText &text, int &row) const
    {
        const int number = stream.attribute(u"r").toInt();
        row = number > 0 ? number - 1 : row + 1;
        std::vector<SheetCell> cells;
        const int depth = stream.depth();
        int column = -1;
        while (stream.nextInside(depth)) {
            if (stream.name() != u"c")
                continue;
            CellRange place;
            column = readRange(stream.attribute(u"r"), place) ? place.firstColumn : column + 1;
            const QString type = stream.attribute(u"t");
            const QString style = stream.attribute(u"s");
            QString value;
            QString inlined;
            QString formula;
            const int inCell = stream.depth();
            while (stream.nextInside(inCell)) {
                if (stream.name() == u"v")
                    value = stream.takeText();
                else if (stream.name() == u"is")
                    inlined = richString(stream.take());
                else if (stream.name() == u"f")
                    formula = stream.takeText();
            }
            QString shown = m_values.shown(type, style, value, inlined, formula);
            if (!shown.trimmed().isEmpty())
                cells.push_back({column, std::move(shown)});
        }
        text.row(row, std::move(cells));
    }

    bool readSheet(const Sheet &sheet, int page)
    {
        const QByteArray bytes = m_package.bytes(sheet.part);
        const Relations relations = m_package.relations(sheet.part);
        SheetText text(mergedRanges(bytes));
        text.paragraph(u"# "_s + sheet.name.simplified() + (sheet.hidden ? u" (hidden sheet)"_s : QString()));
        XmlStream stream(bytes);
        int row = -1;
        QStringList edges;
        QMap<QString, QString> links;
        bool isChart = false;
        while (stream.next() && text.size() < longestSheet) {
            const QString &name = stream.name();
            isChart = isChart || name == u"chartsheet";
            if (name == u"row") {
                readRow(stream, text, row);
            } else if (name.endsWith(u"Header") || name.endsWith(u"Footer")) {
                const bool above = name.endsWith(u"Header");
                const QString words = edgeText(stream.takeText(), sheet.name);
                const QString line = (above ? u"Header: "_s : u"Footer: "_s) + words;
                if (!words.isEmpty() && !edges.contains(line))
                    edges.append(line);
            } else if (name == u"hyperlink") {
                const Relation *link = relations.byId(stream.relation());
                if (link && link->external)
                    links.insert(stream.attribute(u"ref"), link->target);
            }
        }
        m_package.note(stream);
        text.endRows();
        for (const auto &[cell, target] : links.asKeyValueRange())
            text.paragraph(u"Link in "_s + cell + u": "_s + target, cell);
        comments(relations, text);
        for (const QString &drawing : relations.allOf(u"drawing")) {
            MarkdownText drawn;
            addShapes(drawn, m_package, drawing);
            text.paragraph(drawn.take());
        }
        for (const QString &edge : std::as_const(edges))
            text.paragraph(edge);
        const bool full = text.size() >= longestSheet;
        const std::vector<PlaceMark> places = text.takePlaces();
        return m_sink.text(page, text.takeText(), sheet.name, places) && !full;
    }

    void comments(const Relations &relations, SheetText &text) const
    {
        const auto put = [&text](const QString &cell, const QString &author, const QString &words) {
            if (!words.trimmed().isEmpty())
                text.paragraph((author.isEmpty() ? u"[Comment on %1: "_s.arg(cell) : u"[Comment on "_s + cell + u" by "_s + author + u": "_s)
                                   + words.trimmed() + u']',
                               cell);
        };
        const QStringList threads = relations.allOf(u"threadedComment");
        for (const QString &part : threads) {
            const XmlNode list = m_package.tree(part);
            for (const XmlNode &comment : list.children) {
                if (const XmlNode *words = comment.child(u"text"))
                    put(comment.attribute(u"ref"), m_persons.value(comment.attribute(u"personId")), words->allText());
            }
        }
        for (const QString &part : relations.allOf(u"comments")) {
            const XmlNode root = m_package.tree(part);
            QStringList authors;
            if (const XmlNode *list = root.child(u"authors")) {
                for (const XmlNode &author : list->children)
                    authors.append(author.allText().simplified());
            }
            const XmlNode *list = root.child(u"commentList");
            for (const XmlNode &comment : list ? list->children : std::vector<XmlNode>()) {
                const QString author = authors.value(comment.attribute(u"authorId").toInt());
                QString words = richString(comment).trimmed();
                if (!threads.isEmpty() && author.startsWith(u"tc=")) // stands in for a thread in older programs
                    continue;
                if (!author.isEmpty() && words.startsWith(author + u':'))
                    words = words.sliced(author.size() + 1);
                put(comment.attribute(u"ref"), author, words);
            }
        }
    }

    const Package &m_package;
    const QString m_part;
    TextSink &m_sink;
    const Relations m_relations;
    QHash<QString, QString> m_persons;
    const CellValues m_values;
};

} // namespace

bool readWorkbook(const Package &package, const QString &part, TextSink &sink) { return WorkbookReader(package, part, sink).read(); }

} // namespace countersign::office
