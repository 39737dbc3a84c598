// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/odf_reader.h"

#include "core/documents/reader/office/odf_text.h"
#include "core/documents/reader/office/sheet_cells.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QSet>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceLength = 100'000;
constexpr qsizetype longestSheets = 70'000'000; // characters; the worker's limit for all of the text is below it
constexpr int mostRepeated = 1'000; // of a filled cell or row; a sheet's background repeats a million times
constexpr qint64 mostExpanded = 500'000; // cells made by repetition in one file

class OdfReader {
public:
    OdfReader(const Package *package, TextSink &sink) : m_package(package), m_sink(sink) { }

    void readStyles(XmlStream &stream)
    {
        while (stream.next()) {
            if (stream.name() == u"styles" || stream.name() == u"automatic-styles")
                m_styles.add(stream.take());
            else if (stream.name() == u"master-styles")
                m_masters = stream.take();
            else if (stream.name() == u"body")
                stream.skip();
        }
    }

    /// `title` is the document's own.
    bool read(XmlStream &stream, const QString &title)
    {
        while (stream.next()) {
            const QString &name = stream.name();
            if (name == u"styles" || name == u"automatic-styles" || name == u"font-face-decls" || name == u"font-decls")
                m_styles.add(stream.take());
            else if (name == u"master-styles")
                m_masters = stream.take();
            else if (name == u"body")
                return readBody(stream, title);
        }
        m_sink.begin(worker::word, title, 0);
        return true;
    }

private:
    /// OpenOffice 1 has no element between the body and its contents.
    bool readBody(XmlStream &stream, const QString &title)
    {
        const int body = stream.depth();
        OdfText text(m_styles, m_package);
        bool begun = false;
        const auto beginText = [&] {
            if (!std::exchange(begun, true)) {
                m_sink.begin(worker::word, title, 0);
                edges(text, u"header", u"Header"_s);
            }
        };
        while (m_wanted && stream.nextInside(body)) {
            const QString &name = stream.name();
            if (name == u"text" && stream.depth() == body + 1) {
                beginText();
            } else if (name == u"spreadsheet" || (name == u"table" && !begun)) {
                return readSheets(stream, title);
            } else if (name == u"presentation" || name == u"drawing" || name == u"page") {
                return readSlides(stream, title);
            } else {
                beginText();
                text.block(stream.take());
                if (text.out().size() > pieceLength)
                    m_wanted = m_sink.text(0, text.out().take() + u'\n');
            }
        }
        beginText();
        text.writeNotes();
        edges(text, u"footer", u"Footer"_s);
        return m_wanted && m_sink.text(0, text.out().take());
    }

    /// Headers or footers of all page styles: each text once.
    void edges(OdfText &text, QStringView name, const QString &label)
    {
        QSet<QString> seen;
        for (const XmlNode &master : m_masters.children) {
            for (const XmlNode &edge : master.children) {
                if (!edge.name.startsWith(name) || edge.attribute(u"display") == u"false")
                    continue;
                const QString words = text.apart(edge);
                if (!words.isEmpty() && !seen.contains(words)) {
                    seen.insert(words);
                    text.out().block(label + u": "_s + words);
                }
            }
        }
    }

    struct Page {
        QString name;
        QString text;
        std::vector<PlaceMark> places;
    };

    bool readSheets(XmlStream &stream, const QString &title)
    {
        std::vector<Page> pages;
        qsizetype size = 0;
        bool onTable = stream.name() == u"table";
        // Named expressions, validations and the like stand around the tables.
        while (onTable || stream.next()) {
            onTable = false;
            if (stream.name() == u"table" && pages.size() < size_t(worker::mostPages)) {
                pages.push_back(readSheet(stream));
                size += pages.back().text.size();
                if (size > longestSheets)
                    break;
            } else if (stream.name() == u"tracked-changes" || stream.name() == u"forms") {
                stream.skip();
            }
        }
        m_sink.begin(worker::sheet, title, int(pages.size()));
        int number = 0;
        for (const Page &page : pages) {
            if (!m_sink.text(++number, page.text, page.name, page.places))
                return false;
        }
        return size <= longestSheets;
    }

    Page readSheet(XmlStream &stream)
    {
        Page page;
        page.name = stream.attribute(u"name");
        SheetText text({});
        OdfText words(m_styles, m_package);
        const bool hidden = m_styles.isHiddenTable(stream.attribute(u"style-name"));
        text.paragraph(u"# "_s + page.name.simplified() + (hidden ? u" (hidden sheet)"_s : QString()));
        const int depth = stream.depth();
        int row = 0;
        while (stream.nextInside(depth) && text.size() < longestSheets) {
            if (stream.name() == u"table-row")
                readRow(stream.take(), row, text, words);
            else if (stream.name() == u"shapes" || stream.name() == u"title" || stream.name() == u"desc")
                words.block(stream.take());
            else if (stream.name() == u"forms" || stream.name() == u"named-expressions" || stream.name() == u"scenario")
                stream.skip();
        }
        text.endRows();
        text.paragraph(words.out().take());
        for (const auto &[cell, comment] : std::as_const(m_comments))
            text.paragraph(comment, cell);
        m_comments.clear();
        page.text = text.takeText();
        page.places = text.takePlaces();
        return page;
    }

    QString cellText(const XmlNode &cell, OdfText &words, const QString &place)
    {
        const QString text = words.apartText(cell);
        for (const XmlNode &child : cell.children) {
            if (child.name == u"annotation") {
                MarkdownText comment;
                if (const QString said = words.apart(XmlNode{{}, {}, {}, {child}}); !said.isEmpty())
                    m_comments.emplace_back(place, QString(said).replace(u"[Comment"_s, u"[Comment on "_s + place).trimmed());
            } else if (isOdfShape(child.name)) {
                words.block(child);
            }
        }
        if (!text.isEmpty())
            return text;
        // What is shown was not kept: the bare value.
        for (const QStringView name : {u"string-value", u"date-value", u"time-value", u"boolean-value", u"value"}) {
            if (const QString value = cell.attribute(name); !value.isEmpty())
                return value;
        }
        return {};
    }

    void readRow(const XmlNode &node, int &row, SheetText &text, OdfText &words)
    {
        std::vector<SheetCell> cells;
        int column = 0;
        for (const XmlNode &one : node.children) {
            if (one.name != u"table-cell" && one.name != u"covered-table-cell")
                continue;
            const int repeated = std::clamp(one.attribute(u"number-columns-repeated").toInt(), 1, 100'000);
            const QString words_ = cellText(one, words, cellName(row, column));
            if (!words_.isEmpty()) {
                const int columns = one.attribute(u"number-columns-spanned").toInt();
                const int rows = one.attribute(u"number-rows-spanned").toInt();
                if (columns > 1 || rows > 1)
                    text.addMerged({row, column, row + std::clamp(rows, 1, 10'000) - 1, column + std::clamp(columns, 1, 10'000) - 1});
                for (int i = 0; i < std::min(repeated, mostRepeated) && (i == 0 || m_expanded++ < mostExpanded); ++i)
                    cells.push_back({column + i, words_});
            }
            column = std::min(column + repeated, 100'000);
        }
        const int repeated = std::clamp(node.attribute(u"number-rows-repeated").toInt(), 1, 10'000'000);
        for (int i = 0; i < std::min(repeated, mostRepeated) && !cells.empty(); ++i) {
            if (i > 0 && (m_expanded += qint64(cells.size())) > mostExpanded)
                break;
            text.row(row + i, cells);
        }
        row = std::min(row + repeated, 10'000'000);
    }

    bool readSlides(XmlStream &stream, const QString &title)
    {
        std::vector<QString> slides;
        QStringList declared;
        bool onPage = stream.name() == u"page";
        while (onPage || stream.next()) {
            onPage = false;
            if (stream.name() == u"page" && slides.size() < size_t(worker::mostPages))
                slides.push_back(slideText(stream.take()));
            else if (stream.name() == u"footer-decl" || stream.name() == u"header-decl" || stream.name() == u"date-time-decl")
                declared.append(stream.takeText().simplified());
        }
        declared.removeDuplicates();
        if (!slides.empty()) {
            for (const QString &words : std::as_const(declared))
                slides.front() += words.isEmpty() ? QString() : u'\n' + words + u'\n';
        }
        m_sink.begin(worker::slides, title, int(slides.size()));
        int number = 0;
        for (const QString &slide : slides) {
            if (!m_sink.text(++number, slide))
                return false;
        }
        return true;
    }

    QString slideText(const XmlNode &page)
    {
        OdfText text(m_styles, m_package);
        const auto classOf = [](const XmlNode &shape) { return shape.attribute(u"class"); };
        for (const XmlNode &shape : page.children) {
            if (classOf(shape) == u"title")
                text.out().heading(1, text.apart(shape));
        }
        for (const XmlNode &shape : page.children) {
            if (shape.name != u"notes" && classOf(shape) != u"title")
                text.block(shape);
        }
        if (const XmlNode *notes = page.child(u"notes")) {
            MarkdownText said;
            for (const XmlNode &shape : notes->children) {
                const QString kind = classOf(shape);
                if (kind != u"page" && kind != u"page-number" && kind != u"header" && kind != u"footer" && kind != u"date-time")
                    said.block(text.apart(XmlNode{{}, {}, {}, {shape}}));
            }
            if (const QString words = said.take().trimmed(); !words.isEmpty())
                text.out().block(u"Notes: "_s + words);
        }
        background(text, page.attribute(u"master-page-name"));
        text.writeNotes();
        return text.out().take();
    }

    /// What a master puts on every slide, said with the first.
    void background(OdfText &text, const QString &name)
    {
        for (const XmlNode &master : m_masters.children) {
            if (master.name != u"master-page" || master.attribute(u"name") != name || m_seenMasters.contains(name))
                continue;
            m_seenMasters.insert(name);
            for (const XmlNode &shape : master.children) {
                if (isOdfShape(shape.name) && shape.attribute(u"class").isEmpty())
                    text.block(shape);
            }
        }
    }

    const Package *m_package;
    TextSink &m_sink;
    OdfStyles m_styles;
    XmlNode m_masters;
    QSet<QString> m_seenMasters;
    std::vector<std::pair<QString, QString>> m_comments;
    qint64 m_expanded = 0;
    bool m_wanted = true;
};

} // namespace

bool readOdf(const Package &package, TextSink &sink)
{
    OdfReader reader(&package, sink);
    if (const QByteArray bytes = package.bytes(u"styles.xml"_s); !bytes.isEmpty()) {
        XmlStream styles(bytes);
        reader.readStyles(styles);
        package.note(styles);
    }
    const XmlNode meta = package.tree(u"meta.xml"_s);
    const XmlNode *title = meta.at(u"meta/title");
    XmlStream content(package.bytes(u"content.xml"_s));
    const bool wanted = reader.read(content, title ? title->allText().simplified() : QString());
    package.note(content);
    return wanted;
}

bool readFlatOdf(const QByteArray &bytes, TextSink &sink, bool &refused)
{
    OdfReader reader(nullptr, sink);
    XmlStream content(bytes);
    const bool wanted = reader.read(content, {});
    refused = content.refused();
    return wanted;
}

} // namespace countersign::office
