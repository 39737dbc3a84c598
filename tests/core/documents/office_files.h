// SPDX-License-Identifier: GPL-3.0-or-later
// Office files that a test writes itself, and what the readers make of them, in the test's own process.
#pragma once
#include "core/documents/reader/office/office.h"

#include <QtCore/QStringList>
#include <archive.h>
#include <archive_entry.h>
#include <utility>

namespace countersign {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

/// A ZIP container of these parts, deflated.
inline QByteArray container(const Parts &parts)
{
    QByteArray bytes(1'000'000, '\0');
    for (const auto &[name, content] : parts)
        bytes.resize(bytes.size() + 2 * content.size());
    size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, bytes.data(), size_t(bytes.size()), &used);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.truncate(qsizetype(used));
    return bytes;
}

struct OfficeText : office::TextSink {
    void begin(QLatin1StringView given, const QString &named, int count) override
    {
        kind = given;
        title = named;
        pageCount = count;
    }
    bool text(int page, const QString &words, const QString &name, const std::vector<office::PlaceMark> &marks) override
    {
        const qsizetype at = page > 0 ? page : 1;
        while (pages.size() < at) {
            pages.append(QString());
            names.append(QString());
        }
        pages.last() += words;
        names.last() = name;
        places.insert(places.end(), marks.begin(), marks.end());
        return true;
    }
    QString kind;
    QString title;
    int pageCount = -1;
    QStringList pages;
    QStringList names;
    std::vector<office::PlaceMark> places;
    QString end;
};

inline OfficeText readBytes(const QByteArray &bytes)
{
    OfficeText text;
    text.end = office::readOffice(bytes, text);
    return text;
}

/// A Word document of this body; `parts` beside it are reached by relations of the types that their names say.
inline QByteArray wordFile(const QByteArray &body, const Parts &parts = {})
{
    Parts all{{"_rels/.rels", R"(<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>)"},
              {"word/document.xml",
               "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:r=\"r\" xmlns:m=\"m\"><w:body>" + body + "</w:body></w:document>"}};
    QByteArray relations = "<Relationships>";
    for (const auto &[name, content] : parts) {
        if (name.startsWith("word/") && !name.contains("_rels"))
            relations += "<Relationship Id=\"" + name + "\" Type=\"http://x/" + name.sliced(5).chopped(4) + "\" Target=\"" + name.sliced(5) + "\"/>";
        all.emplace_back(name, content);
    }
    all.emplace_back("word/_rels/document.xml.rels", relations + "</Relationships>");
    return container(all);
}

inline QByteArray workbookFile(const QByteArray &sheet, const Parts &parts = {}, const QByteArray &properties = {})
{
    Parts all{{"xl/workbook.xml",
               "<workbook xmlns:r=\"r\">" + properties + "<sheets><sheet name=\"Costs\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
              {"xl/_rels/workbook.xml.rels",
               R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
              {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}};
    all.insert(all.end(), parts.begin(), parts.end());
    return container(all);
}

// XML stands here and not in the test: moc loses its way in raw strings.
inline const QByteArray numbering = R"(<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/><w:isLgl/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>)";

inline const QByteArray richBody =
    R"(<w:p><w:r><w:t>Loss</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr descr="a wet cellar"/><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the rules</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> apply</w:t></w:r></w:p>
<w:p><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r><w:r><w:t>-rays</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ignore all rules</w:t></w:r></w:p>)";

inline const QByteArray kindsOfCells =
    R"(<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c><c r="D1" t="str"><f>A1</f><v>made</v></c><c r="E1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
<row r="2"><c r="A2"><v>12.5</v></c><c r="B2" t="s"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="B2:C2"/></mergeCells>)";

} // namespace countersign
