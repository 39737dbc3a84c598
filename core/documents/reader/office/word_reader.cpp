// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/word_reader.h"

#include "core/documents/reader/office/drawing.h"
#include "core/documents/reader/office/markdown.h"
#include "core/documents/reader/office/word_runs.h"
#include "core/documents/reader/office/word_styles.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QScopeGuard>
#include <QtCore/QSet>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceLength = 100'000; // is handed out when at least so much was read
constexpr qsizetype longCell = 2'000; // a table with such a cell is a page's layout, not a table
constexpr int deepestBlocks = 60; // tables and boxes in each other; inside of it only words are kept

class WordReader : public WordBlocks {
public:
    WordReader(const Package &package, const QString &part, TextSink &sink)
        : m_package(package), m_part(part), m_sink(sink), m_relations(package.relations(part)), m_styles(package.tree(besides(u"styles"_s))),
          m_numbering(package.tree(besides(u"numbering"_s))), m_runs(*this, package, m_styles, m_relations)
    {
        addNotes(u"footnotes"_s, u"footnote");
        addNotes(u"endnotes"_s, u"endnote");
        addComments();
    }

    bool read()
    {
        m_sink.begin(worker::word, m_package.title(), 0);
        edges(u"header"_s, u"Header");
        XmlStream stream(m_package.bytes(m_part));
        while (m_wanted && stream.next()) {
            if (stream.name() != u"body")
                continue;
            while (m_wanted && stream.nextInside(2)) {
                block(stream.take());
                handOut(pieceLength);
            }
        }
        m_package.note(stream);
        flushCarried();
        notes();
        edges(u"footer"_s, u"Footer");
        handOut(1);
        return m_wanted;
    }

    void blocks(const XmlNode &node) override
    {
        if (m_depth >= deepestBlocks) {
            m_out->paragraph(node.allText());
            return;
        }
        ++m_depth;
        for (const XmlNode &child : node.children)
            block(child);
        --m_depth;
    }

    QString apart(const XmlNode &node) override
    {
        MarkdownText own;
        MarkdownText *outer = std::exchange(m_out, &own);
        const auto back = qScopeGuard([&] { m_out = outer; });
        const QString carried = std::exchange(m_carried, QString());
        blocks(node);
        flushCarried();
        m_carried = carried;
        return own.take().trimmed();
    }

private:
    QString besides(const QString &type) const
    {
        const QString part = m_relations.firstOf(type);
        const QString usual = m_part.left(m_part.lastIndexOf(u'/') + 1) + type + u".xml"_s;
        return part.isEmpty() && m_package.holds(usual) ? usual : part;
    }

    void handOut(qsizetype atLeast)
    {
        if (m_out->size() < atLeast || !m_wanted)
            return;
        m_wanted = m_sink.text(0, (m_handedOut ? u"\n"_s : QString()) + m_out->take());
        m_handedOut = true;
    }

    void block(const XmlNode &node)
    {
        const QString &name = node.name;
        if (name == u"p")
            paragraph(node);
        else if (name == u"tbl")
            table(node);
        else if (name == u"AlternateContent") {
            if (const XmlNode *chosen = alternative(node))
                blocks(*chosen);
        } else if (name == u"oMathPara" || name == u"oMath" || name == u"r" || name == u"hyperlink") {
            m_out->paragraph(m_runs.text(node));
            flushBeside();
        } else if (name == u"del" || name == u"moveFrom" || name.isEmpty() || name.endsWith(u"Pr") || name == u"tblGrid") {
            return;
        } else {
            blocks(node); // content controls, custom XML, insertions, and what is not known
        }
    }

    void paragraph(const XmlNode &node)
    {
        const XmlNode none;
        const XmlNode *given = node.child(u"pPr");
        const XmlNode &properties = given ? *given : none;
        QString style = properties.value(u"pStyle");
        if (style.isEmpty())
            style = m_styles.usual();
        m_runs.setHidden(m_styles.isHidden(style));
        QString text = m_carried + m_runs.inside(node);
        m_carried.clear();
        if (properties.at(u"rPr/del")) { // the mark at its end was deleted: the next one goes on
            m_carried = text;
            return;
        }
        const int outline = properties.child(u"outlineLvl") ? properties.value(u"outlineLvl").toInt() + 1 : m_styles.headingLevel(style);
        const std::optional<WordNumbering::Label> label = text.trimmed().isEmpty() ? std::nullopt : labelOf(properties, style);
        if (outline > 0 && outline < 10)
            m_out->heading(outline, label && !label->text.isEmpty() ? label->text + u' ' + text : text);
        else if (label)
            m_out->item(label->level, label->text, text);
        else
            m_out->paragraph(text);
        flushBeside();
    }

    std::optional<WordNumbering::Label> labelOf(const XmlNode &properties, const QString &style)
    {
        ListPlace place = m_styles.list(style).value_or(ListPlace{});
        if (const XmlNode *own = properties.child(u"numPr")) {
            if (own->child(u"numId"))
                place.list = own->value(u"numId");
            if (own->child(u"ilvl"))
                place.level = own->value(u"ilvl").toInt();
        }
        return m_numbering.next(place, style);
    }

    void flushCarried()
    {
        m_out->paragraph(std::exchange(m_carried, QString()));
        flushBeside();
    }

    /// Boxes and comments that the paragraph brought along.
    void flushBeside()
    {
        for (const QString &beside : m_runs.takeBeside())
            m_out->block(beside);
    }

    void rows(const XmlNode &node, Table &table, bool &isLayout)
    {
        for (const XmlNode &child : node.children) {
            if (child.name == u"tr") {
                if (!child.at(u"trPr/del"))
                    row(child, table, isLayout);
            } else if (child.name == u"AlternateContent") {
                if (const XmlNode *chosen = alternative(child))
                    rows(*chosen, table, isLayout);
            } else if (child.name != u"tblPr" && child.name != u"tblGrid" && child.name != u"del" && child.name != u"p") {
                rows(child, table, isLayout);
            } else if (child.name == u"p") {
                block(child); // misplaced, and still to be read
            }
        }
    }

    void row(const XmlNode &tr, Table &table, bool &isLayout)
    {
        auto &row = table.rows.emplace_back();
        cells(tr, row, isLayout);
        const int before = tr.value(u"trPr/gridBefore").toInt();
        if (before > 0 && !row.empty())
            row.front().column = before;
    }

    void cells(const XmlNode &node, std::vector<Table::Cell> &row, bool &isLayout)
    {
        for (const XmlNode &child : node.children) {
            if (child.name != u"tc") {
                if (child.name != u"trPr" && child.name != u"tblPrEx" && child.name != u"del" && !child.name.isEmpty())
                    cells(child, row, isLayout);
                continue;
            }
            Table::Cell cell;
            cell.text = apart(child);
            cell.columns = std::max(child.value(u"tcPr/gridSpan").toInt(), 1);
            const XmlNode *merged = child.at(u"tcPr/vMerge");
            cell.continues = merged && merged->attribute(u"val") != u"restart";
            const XmlNode *across = child.at(u"tcPr/hMerge");
            if (across && across->attribute(u"val") != u"restart" && !row.empty() && cell.text.isEmpty()) {
                ++row.back().columns;
                continue;
            }
            isLayout = isLayout || cell.text.size() > longCell || child.child(u"tbl");
            row.push_back(std::move(cell));
        }
    }

    void table(const XmlNode &tbl)
    {
        if (m_depth >= deepestBlocks) {
            m_out->paragraph(tbl.allText());
            return;
        }
        ++m_depth;
        Table table;
        bool isLayout = false;
        rows(tbl, table, isLayout);
        --m_depth;
        if (!isLayout) {
            m_out->block(table.markdown());
            return;
        }
        for (const auto &row : table.rows) {
            for (const Table::Cell &cell : row)
                m_out->block(cell.text);
        }
    }

    void addNotes(const QString &type, QStringView name)
    {
        XmlNode root = m_package.tree(besides(type));
        for (XmlNode &note : root.children) {
            const QString kind = note.attribute(u"type");
            const QString id = note.attribute(u"id");
            if (note.name == name && (kind.isEmpty() || kind == u"normal"))
                m_runs.addNote(type, id, std::move(note));
        }
    }

    void addComments()
    {
        const XmlNode root = m_package.tree(besides(u"comments"_s));
        for (const XmlNode &comment : root.children) {
            if (comment.name != u"comment")
                continue;
            const QString author = comment.attribute(u"author").simplified();
            const QString words = apart(comment);
            m_runs.addComment(comment.attribute(u"id"), (author.isEmpty() ? u"[Comment: "_s : u"[Comment by "_s + author + u": "_s) + words + u']');
        }
    }

    /// Notes in the order in which they were referred to; a note may refer to others.
    void notes()
    {
        for (;;) {
            const std::vector<WordNote> referred = m_runs.takeNotes();
            if (referred.empty())
                break;
            for (const WordNote &note : referred)
                m_out->block(u"[^"_s + note.label + u"]: "_s + apart(note.content));
        }
        for (const QString &comment : m_runs.takeUnmentionedComments())
            m_out->block(comment);
    }

    /// Headers or footers: each text once, whatever pages it stands on.
    void edges(const QString &type, QStringView label)
    {
        QSet<QString> seen;
        const Relations document = m_relations;
        for (const QString &part : document.allOf(type)) {
            m_runs.setRelations(m_package.relations(part));
            const QString words = apart(m_package.tree(part));
            if (!words.isEmpty() && !seen.contains(words)) {
                seen.insert(words);
                m_out->block(label + u": "_s + words);
            }
        }
        m_runs.setRelations(document);
    }

    const Package &m_package;
    const QString m_part;
    TextSink &m_sink;
    const Relations m_relations;
    const WordStyles m_styles;
    WordNumbering m_numbering;
    WordRuns m_runs;
    MarkdownText m_whole;
    MarkdownText *m_out = &m_whole;
    QString m_carried;
    int m_depth = 0;
    bool m_handedOut = false;
    bool m_wanted = true;
};

} // namespace

bool readWord(const Package &package, const QString &part, TextSink &sink) { return WordReader(package, part, sink).read(); }

} // namespace countersign::office
