// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of workbooks: values as they are shown, without formulas, names, links, caches and drawings. A cell that shows nothing
// is empty in the copy, whatever stands in it.
#include "core/documents/reader/office/cell_values.h"
#include "core/documents/reader/office/copy_package.h"
#include "core/documents/reader/office/sheet_cells.h"

#include <QtCore/QSet>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr auto mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Attributes with a prefix belong to extensions that the copy does not have.
QString attributesIn(const XmlNode &node)
{
    QString xml;
    for (const auto &[name, value] : node.attributes) {
        if (!name.contains(u':') && !name.startsWith(u"xmlns"))
            xml += u' ' + name + u"=\""_s + escapedXml(value) + u'"';
    }
    return xml;
}

/// An element of settings, without text.
QString element(const XmlNode &node)
{
    QString inside;
    for (const XmlNode &child : node.children) {
        if (!child.name.isEmpty() && child.name != u"extLst")
            inside += element(child);
    }
    return u'<' + node.name + attributesIn(node) + u'>' + inside + u"</"_s + node.name + u'>';
}

struct Cell {
    QString reference;
    int column = 0;
    QString type;
    QString style;
    QString value;
    QString shown;
};

/// A long number in the general format is shown rounded, but all of it would leave.
QString asRedactionSeesIt(const Cell &cell)
{
    const bool plain = cell.type.isEmpty() || cell.type == u"n";
    const QString value = cell.value.trimmed();
    const bool whole = value.size() >= 11 && std::ranges::all_of(value, [](QChar c) { return c.isDigit(); });
    return plain && whole ? value : cell.shown;
}

class WorkbookCopy {
public:
    WorkbookCopy(const Package &package, const QString &part, CopyRun &run)
        : m_package(package), m_run(run), m_relations(package.relations(part)), m_values(package, part), m_workbook(package.tree(part))
    {
    }

    void copy()
    {
        readSheets();
        nameSheets();
        std::vector<NewRelation> relations;
        std::vector<std::pair<QString, QString>> types{{u"xl/workbook.xml"_s, u"spreadsheetml.sheet.main"_s}};
        QString list;
        for (size_t i = 0; i < m_sheets.size() && !m_run.tooMuch; ++i) {
            const QString number = QString::number(i + 1);
            const QString file = u"worksheets/sheet"_s + number + u".xml"_s;
            const QByteArray part = sheet(m_sheets[i]);
            if (m_run.edits)
                m_run.parts.emplace_back("xl/" + file.toLatin1(), part);
            relations.push_back({u"rId"_s + number, u"worksheet"_s, file});
            types.emplace_back(u"xl/"_s + file, u"spreadsheetml.worksheet"_s);
            list += u"<sheet name=\""_s + escapedXml(m_sheets[i].newName) + u"\" sheetId=\""_s + number + u'"' + m_sheets[i].state + u" r:id=\"rId"_s
                + number + u"\"/>"_s;
        }
        for (const QString &type : {u"styles"_s, u"theme"_s})
            beside(type, relations, types);
        const QString properties = m_values.from1904() ? u"<workbookPr date1904=\"1\"/>"_s : QString();
        const QString book = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<workbook xmlns=\"%1\" "
                             "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">%2<sheets>%3</sheets></workbook>"_s.arg(
                                 QLatin1StringView(mainNamespace), properties, list);
        m_run.parts.emplace_back("xl/workbook.xml", book.toUtf8());
        m_run.parts.emplace_back("xl/_rels/workbook.xml.rels", relationsPart(relations));
        m_run.parts.emplace_back("_rels/.rels", relationsPart({{u"rId1"_s, u"officeDocument"_s, u"xl/workbook.xml"_s}}));
        m_run.parts.insert(m_run.parts.begin(), {"[Content_Types].xml", contentTypesPart(types)});
    }

private:
    struct Sheet {
        QString name;
        QString newName;
        QString state;
        QString part;
    };

    void readSheets()
    {
        const XmlNode *list = m_workbook.child(u"sheets");
        if (!list) {
            m_run.failed = true;
            return;
        }
        for (const XmlNode &node : list->children) {
            const Relation *relation = node.name == u"sheet" ? m_relations.byId(node.relation()) : nullptr;
            if (!relation || relation->type != u"worksheet") // a sheet that is a chart has no cells
                continue;
            if (!m_package.holds(relation->target)) {
                m_run.failed = true;
                return;
            }
            const QString state = node.attribute(u"state");
            const bool hidden = state == u"hidden" || state == u"veryHidden";
            m_sheets.push_back({node.attribute(u"name"), {}, hidden ? u" state=\"hidden\""_s : QString(), relation->target});
        }
    }

    void nameSheets()
    {
        EditedText names = m_run.next();
        QSet<QString> taken;
        for (Sheet &sheet : m_sheets) {
            if (names.size() > 0)
                names.separate(u'\n');
            QString name = names.take(sheet.name);
            for (QChar &c : name)
                c = QStringView(u"[]:*?/\\'").contains(c) ? QChar(u' ') : c;
            name = name.simplified().left(25);
            const QString base = name.isEmpty() ? u"Sheet"_s : name;
            for (int number = 2; name.isEmpty() || taken.contains(name.toLower()); ++number)
                name = base + u' ' + QString::number(number);
            taken.insert(name.toLower());
            sheet.newName = name;
        }
        m_run.finish(names, u"names of the sheets"_s, false);
    }

    static Cell readCell(XmlStream &stream, int before, const CellValues &values)
    {
        Cell cell;
        CellRange place;
        cell.reference = stream.attribute(u"r");
        cell.column = readRange(cell.reference, place) ? place.firstColumn : before + 1;
        cell.type = stream.attribute(u"t");
        cell.style = stream.attribute(u"s");
        QString inlined;
        const int depth = stream.depth();
        while (stream.nextInside(depth)) {
            if (stream.name() == u"v")
                cell.value = stream.takeText();
            else if (stream.name() == u"is")
                inlined = richString(stream.take());
        }
        cell.shown = values.shown(cell.type, cell.style, cell.value, inlined, {});
        return cell;
    }

    static QString writtenCell(const Cell &cell, const QString &place, const QString &seen, const QString &now)
    {
        bool number = false;
        (void)cell.style.toInt(&number);
        const QString start = u"<c r=\""_s + place + u'"' + (number ? u" s=\""_s + cell.style + u'"' : QString());
        if (now.isEmpty())
            return start + u"/>"_s;
        const bool words = cell.type == u"s" || cell.type == u"str" || cell.type == u"inlineStr" || cell.value.isEmpty();
        if (words || now != seen)
            return start + u" t=\"inlineStr\"><is><t xml:space=\"preserve\">"_s + escapedXml(now) + u"</t></is></c>"_s;
        const bool typed = cell.type == u"b" || cell.type == u"e" || cell.type == u"d";
        return start + (typed ? u" t=\""_s + cell.type + u'"' : QString()) + u"><v>"_s + escapedXml(cell.value) + u"</v></c>"_s;
    }

    QString row(XmlStream &stream, int &number, EditedText &text, bool &first) const
    {
        static constexpr QStringView looks[] = {u"s", u"customFormat", u"ht", u"customHeight", u"hidden", u"outlineLevel", u"collapsed"};
        const int given = stream.attribute(u"r").toInt();
        number = given > 0 ? given : number + 1;
        QString xml = u"<row r=\""_s + QString::number(number) + u'"';
        for (const QStringView look : looks) {
            if (const QString value = stream.attribute(look); !value.isEmpty())
                xml += u' ' + look.toString() + u"=\""_s + escapedXml(value) + u'"';
        }
        xml += u'>';
        int column = -1;
        int at = 0; // the column that the text stands in
        bool begun = false;
        const int depth = stream.depth();
        while (stream.nextInside(depth) && text.size() <= longestCopyText) {
            if (stream.name() != u"c")
                continue;
            const Cell cell = readCell(stream, column, m_values);
            column = cell.column;
            const QString seen = asRedactionSeesIt(cell);
            QString now;
            if (!seen.trimmed().isEmpty() && column >= at && column < 16'384) {
                if (!begun && !std::exchange(first, false))
                    text.separate(u'\n');
                begun = true;
                for (; at < column; ++at)
                    text.separate(u'\t');
                now = text.take(seen);
            }
            xml += writtenCell(cell, cellName(number - 1, column), seen, now);
        }
        return xml + u"</row>"_s;
    }

    QByteArray sheet(const Sheet &sheet)
    {
        const QByteArray bytes = m_package.bytes(sheet.part);
        EditedText text = m_run.next();
        QString xml =
            u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"%1\">"_s.arg(QLatin1StringView(mainNamespace));
        XmlStream stream(bytes);
        int number = 0;
        bool first = true;
        while (stream.next() && text.size() <= longestCopyText) {
            const QString name = stream.name();
            if (name == u"sheetData")
                xml += u"<sheetData>"_s + rows(stream, number, text, first) + u"</sheetData>"_s;
            else if (name == u"sheetViews" || name == u"sheetFormatPr" || name == u"cols" || name == u"mergeCells" || name == u"pageMargins")
                xml += element(stream.take());
        }
        m_package.note(stream);
        m_run.tooMuch = m_run.tooMuch || text.size() > longestCopyText;
        m_run.finish(text, sheet.name, true);
        return (xml + u"</worksheet>"_s).toUtf8();
    }

    QString rows(XmlStream &stream, int &number, EditedText &text, bool &first) const
    {
        QString xml;
        const int depth = stream.depth();
        while (stream.nextInside(depth) && text.size() <= longestCopyText) {
            if (stream.name() == u"row")
                xml += row(stream, number, text, first);
        }
        return m_run.edits ? xml : QString();
    }

    void beside(const QString &type, std::vector<NewRelation> &relations, std::vector<std::pair<QString, QString>> &types)
    {
        const QString part = m_relations.firstOf(type);
        const auto source = m_package.holds(part) ? XmlSource::read(m_package.bytes(part)) : std::nullopt;
        if (!m_run.edits || !source || !m_package.relations(part).all().empty())
            return;
        const QString file = type + u".xml"_s;
        m_run.parts.emplace_back("xl/" + file.toLatin1(), source->written());
        relations.push_back({u"copy-"_s + type, type, file});
        types.emplace_back(u"xl/"_s + file, type == u"theme" ? type : u"spreadsheetml."_s + type);
    }

    const Package &m_package;
    CopyRun &m_run;
    const Relations m_relations;
    const CellValues m_values;
    const XmlNode m_workbook;
    std::vector<Sheet> m_sheets;
};

} // namespace

void copyWorkbook(const Package &package, const QString &part, CopyRun &run) { WorkbookCopy(package, part, run).copy(); }

} // namespace countersign::office
