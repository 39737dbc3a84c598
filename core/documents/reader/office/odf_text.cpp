// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/odf_text.h"

#include "core/documents/reader/office/math.h"

#include <QtCore/QScopeGuard>
#include <QtCore/QSet>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepestBlocks = 60;
constexpr qsizetype longCell = 2'000; // a table with such a cell is a page's layout, not a table
constexpr int mostRepeated = 64; // of a filled cell or row in a table of a text
constexpr int mostSpaces = 1'000;

/// White space as ODF counts it: each stretch is one blank.
void addCollapsed(QString &out, const QString &text)
{
    for (const QChar c : text) {
        const bool blank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!blank)
            out += c;
        else if (!out.endsWith(u' ') && !out.endsWith(u'\n') && !out.isEmpty())
            out += u' ';
    }
}

/// Declarations, deleted text and other things that nobody sees where they stand.
bool isUnseen(const QString &name)
{
    static const QSet<QString> unseen{u"tracked-changes"_s,
                                      u"sequence-decls"_s,
                                      u"variable-decls"_s,
                                      u"user-field-decls"_s,
                                      u"forms"_s,
                                      u"binary-data"_s,
                                      u"event-listeners"_s,
                                      u"script"_s,
                                      u"annotation-end"_s,
                                      u"settings"_s,
                                      u"table-columns"_s,
                                      u"table-column"_s,
                                      u"dde-connection-decls"_s,
                                      u"note-class"_s,
                                      u"calculation-settings"_s,
                                      u"content-validations"_s,
                                      u"named-expressions"_s,
                                      u"database-ranges"_s,
                                      u"glue-point"_s};
    return unseen.contains(name) || name.endsWith(u"-source");
}

std::optional<int> numberOf(const QString &text)
{
    bool read = false;
    const int number = text.toInt(&read);
    return read ? std::optional(number) : std::nullopt;
}

} // namespace

bool isOdfShape(const QString &name)
{
    static const QSet<QString> shapes{
        u"frame"_s, u"custom-shape"_s, u"rect"_s,    u"ellipse"_s, u"circle"_s,          u"line"_s, u"polygon"_s,  u"polyline"_s,
        u"path"_s,  u"connector"_s,    u"caption"_s, u"measure"_s, u"regular-polygon"_s, u"g"_s,    u"text-box"_s, u"object"_s,
        u"image"_s, u"control"_s,      u"plugin"_s,  u"scene"_s,   u"shapes"_s};
    return shapes.contains(name);
}

void OdfText::blocks(const XmlNode &node)
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

void OdfText::block(const XmlNode &node)
{
    const QString &name = node.name;
    if (name == u"p") {
        paragraph(node);
    } else if (name == u"h") {
        heading(node);
    } else if (name == u"list" || name == u"ordered-list" || name == u"unordered-list") {
        list(node);
    } else if (name == u"table" || name == u"sub-table") {
        table(node);
    } else if (name == u"annotation") {
        annotation(node);
        flushBeside();
    } else if (isOdfShape(name)) {
        QString words;
        shape(node, words);
        m_out->paragraph(words);
        flushBeside();
    } else if (!name.isEmpty() && !isUnseen(name)) {
        blocks(node);
    }
}

QString OdfText::line(const XmlNode &node)
{
    QString text;
    inlineOf(node, text);
    return text;
}

void OdfText::flushBeside()
{
    for (const QString &words : std::exchange(m_beside, {}))
        m_out->block(words);
}

void OdfText::paragraph(const XmlNode &node)
{
    const QString text = line(node);
    if (m_styles.isTitle(node.attribute(u"style-name")))
        m_out->heading(1, text);
    else
        m_out->paragraph(text);
    flushBeside();
}

void OdfText::heading(const XmlNode &node)
{
    const QString text = line(node);
    const int level = std::clamp(node.attribute(u"outline-level").toInt(), 1, OdfStyles::levels);
    QString label;
    if (!text.trimmed().isEmpty() && node.attribute(u"is-list-header") != u"true")
        label = m_headings.next(m_styles.outline(), level - 1,
                                node.attribute(u"restart-numbering") == u"true" ? numberOf(node.attribute(u"start-value")) : std::nullopt);
    m_out->heading(level, label.isEmpty() ? text : label + u' ' + text);
    flushBeside();
}

void OdfText::list(const XmlNode &node)
{
    const ListState outer = m_list;
    const auto back = qScopeGuard([&] { m_list = outer; });
    QString style = node.attribute(u"style-name");
    OdfCounter own;
    m_list.level = outer.level + 1;
    const bool isOutermost = !outer.counter;
    if (isOutermost) {
        m_list.counter = &own;
        const QString goesOn = node.attribute(u"continue-list");
        if (!goesOn.isEmpty())
            own.setCounts(m_ended.value(u'#' + goesOn));
        else if (node.attribute(u"continue-numbering") == u"true")
            own.setCounts(m_ended.value(style));
    } else {
        m_list.counter = outer.counter; // its numbers began anew with the item that it is in
    }
    if (const OdfStyles::Levels *levels = m_styles.list(style))
        m_list.styles = levels;
    for (const XmlNode &child : node.children) {
        if (child.name == u"list-item")
            item(child, true);
        else if (child.name == u"list-header")
            item(child, false);
    }
    if (isOutermost) {
        m_ended.insert(style, own.counts());
        if (const QString id = node.attribute(u"id"); !id.isEmpty())
            m_ended.insert(u'#' + id, own.counts());
    }
}

void OdfText::item(const XmlNode &node, bool numbered)
{
    QString label;
    const OdfStyles::Levels *styles = m_list.styles;
    for (const XmlNode &child : node.children) {
        if (!styles && (child.name == u"p" || child.name == u"h"))
            styles = m_styles.list(m_styles.listOfParagraph(child.attribute(u"style-name")));
    }
    const auto has = [&node](QStringView name) { return node.child(name) != nullptr; };
    const bool counts = numbered && (has(u"p") || has(u"h"));
    const size_t at = size_t(std::clamp(m_list.level, 0, OdfStyles::levels - 1));
    if (counts && styles)
        label = m_list.counter->next(*styles, m_list.level, numberOf(node.attribute(u"start-value")));
    const bool plain = styles && (*styles)[at].style == NumberStyle::None;
    bool labelled = false;
    for (const XmlNode &child : node.children) {
        const bool isText = child.name == u"p" || child.name == u"h";
        if (!isText) {
            block(child);
            continue;
        }
        const QString text = line(child);
        if (text.trimmed().isEmpty() && m_beside.isEmpty())
            continue;
        if (child.name == u"h")
            m_out->heading(child.attribute(u"outline-level").toInt(), labelled || label.isEmpty() ? text : label + u' ' + text);
        else if (!labelled && counts && !plain)
            m_out->item(m_list.level, label, text);
        else
            m_out->paragraph(text);
        labelled = true;
        flushBeside();
    }
}

void OdfText::rows(const XmlNode &node, Table &table, bool &isLayout)
{
    for (const XmlNode &child : node.children) {
        if (child.name != u"table-row") {
            if (!isUnseen(child.name) && !child.name.isEmpty())
                rows(child, table, isLayout);
            continue;
        }
        std::vector<Table::Cell> row;
        bool filled = false;
        int column = 0;
        for (const XmlNode &one : child.children) {
            const int repeated = std::max(1, one.attribute(u"number-columns-repeated").toInt());
            if (one.name == u"covered-table-cell") {
                column += repeated;
                continue;
            }
            if (one.name != u"table-cell")
                continue;
            Table::Cell cell;
            cell.text = apart(one);
            cell.columns = std::max(1, one.attribute(u"number-columns-spanned").toInt());
            cell.rows = std::max(1, one.attribute(u"number-rows-spanned").toInt());
            isLayout = isLayout || cell.text.size() > longCell || one.child(u"table");
            filled = filled || !cell.text.isEmpty();
            for (int i = 0; i < (cell.text.isEmpty() ? 1 : std::min(repeated, mostRepeated)); ++i) {
                cell.column = column + i;
                row.push_back(cell);
            }
            column += repeated;
        }
        const int repeated = filled ? std::clamp(child.attribute(u"number-rows-repeated").toInt(), 1, mostRepeated) : 1;
        for (int i = 0; i < repeated; ++i)
            table.rows.push_back(row);
    }
}

void OdfText::table(const XmlNode &node)
{
    if (m_depth >= deepestBlocks) {
        m_out->paragraph(node.allText());
        return;
    }
    ++m_depth;
    Table table;
    bool isLayout = false;
    rows(node, table, isLayout);
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

QString OdfText::apart(const XmlNode &node)
{
    MarkdownText own;
    MarkdownText *outer = std::exchange(m_out, &own);
    const ListState list = std::exchange(m_list, {});
    const QStringList beside = std::exchange(m_beside, {});
    blocks(node);
    flushBeside();
    m_out = outer;
    m_list = list;
    m_beside = beside;
    return own.take().trimmed();
}

QString OdfText::apartText(const XmlNode &node)
{
    QStringList lines;
    for (const XmlNode &child : node.children) {
        if (child.name == u"p" || child.name == u"h")
            lines.append(line(child));
    }
    return lines.join(u'\n').trimmed();
}

void OdfText::inlineOf(const XmlNode &node, QString &out)
{
    for (const XmlNode &child : node.children)
        inlinePiece(child, out);
}

void OdfText::inlinePiece(const XmlNode &node, QString &out)
{
    const QString &name = node.name;
    if (name.isEmpty()) {
        addCollapsed(out, node.text);
    } else if (name == u"s") {
        out += QString(std::clamp(node.attribute(u"c").toInt(), 1, mostSpaces), u' ');
    } else if (name == u"tab" || name == u"tab-stop") {
        out += u'\t';
    } else if (name == u"line-break") {
        out += u'\n';
    } else if (name == u"a") {
        const qsizetype from = out.size();
        inlineOf(node, out);
        const QString address = node.attribute(u"href");
        const QStringView words = QStringView(out).sliced(std::min(from, out.size()));
        const QString bare = address.startsWith(u"mailto:") ? address.sliced(7) : address;
        if (address.contains(u':') && !words.trimmed().isEmpty() && !words.contains(bare, Qt::CaseInsensitive))
            out += u" ("_s + address + u')';
    } else if (name == u"note" || name == u"footnote" || name == u"endnote") {
        note(node, out);
    } else if (name == u"annotation") {
        annotation(node);
    } else if (name == u"ruby") {
        const XmlNode *base = node.child(u"ruby-base");
        const XmlNode *reading = node.child(u"ruby-text");
        if (base)
            inlineOf(*base, out);
        if (reading && !reading->allText().trimmed().isEmpty())
            out += u'(' + reading->allText().trimmed() + u')';
    } else if (name == u"math") {
        out += linearMathML(node);
    } else if (isOdfShape(name)) {
        shape(node, out);
    } else if (name == u"p" || name == u"list" || name == u"table") {
        m_beside.append(apart(XmlNode{{}, {}, {}, {node}}));
    } else if (!isUnseen(name)) {
        inlineOf(node, out);
    }
}

void OdfText::note(const XmlNode &node, QString &out)
{
    const XmlNode *body = node.child(u"note-body");
    if (!body)
        body = node.child(u"footnote-body");
    if (!body)
        body = node.child(u"endnote-body");
    const bool isEndnote = node.attribute(u"note-class") == u"endnote" || node.name == u"endnote";
    const XmlNode *citation = node.child(u"note-citation");
    QString label = citation ? citation->allText().simplified() : QString();
    if (label.isEmpty())
        label = QString::number(++m_notesMade);
    if (isEndnote)
        label.prepend(u'e');
    out += u" [^"_s + label + u']';
    if (body)
        m_notes.append(u"[^"_s + label + u"]: "_s + apart(*body));
}

void OdfText::writeNotes()
{
    for (const QString &words : std::exchange(m_notes, {}))
        m_out->block(words);
}

void OdfText::annotation(const XmlNode &node)
{
    const XmlNode *creator = node.child(u"creator");
    const QString author = creator ? creator->allText().simplified() : QString();
    XmlNode words;
    for (const XmlNode &child : node.children) {
        if (child.name == u"p" || child.name == u"list")
            words.children.push_back(child);
    }
    const QString text = apart(words);
    if (!text.isEmpty())
        m_beside.append((author.isEmpty() ? u"[Comment: "_s : u"[Comment by "_s + author + u": "_s) + text + u']');
}

/// Words in boxes come after the paragraph; equations and what a picture shows stay in it.
void OdfText::shape(const XmlNode &node, QString &out)
{
    if (m_depth >= deepestBlocks) {
        out += node.allText();
        return;
    }
    ++m_depth;
    const auto back = qScopeGuard([this] { --m_depth; });
    XmlNode words;
    bool described = false;
    for (const XmlNode &child : node.children) {
        const QString &name = child.name;
        if (name == u"object") {
            if (const XmlNode *math = child.child(u"math")) {
                out += linearMathML(*math);
                continue;
            }
            const QString text = objectText(child);
            if (text.contains(u'\n'))
                m_beside.append(text);
            else
                out += text;
        } else if (name == u"text-box") {
            m_beside.append(apart(child));
        } else if (m_inChart && (name == u"desc" || name == u"title")) {
            continue; // the cells that a value came from
        } else if (name == u"desc" || (name == u"title" && !described && !node.child(u"desc"))) {
            described = true;
            if (const QString picture = child.allText().simplified(); !picture.isEmpty())
                out += (out.isEmpty() || out.back().isSpace() ? QString() : u" "_s) + u"[Picture: "_s + picture + u']';
        } else if (isOdfShape(name)) {
            shape(child, out);
        } else if (name == u"p" || name == u"list" || name == u"h" || name == u"table" || name == u"annotation") {
            words.children.push_back(child);
        } else if (name == u"a") {
            shape(child, out);
        }
    }
    if (!words.children.empty())
        m_beside.append(apart(words));
}

QString OdfText::objectText(const XmlNode &object)
{
    QString folder = partName(object.attribute(u"href"));
    XmlNode content;
    if (m_package && !folder.isEmpty()) {
        while (folder.endsWith(u'/'))
            folder.chop(1);
        content = m_package->tree(folder + u"/content.xml"_s);
    } else if (const XmlNode *embedded = object.child(u"document")) {
        content = *embedded;
    }
    if (content.name == u"math")
        return linearMathML(content);
    const XmlNode *body = content.child(u"body");
    if (!body)
        return {};
    if (const XmlNode *chart = body->at(u"chart/chart"))
        return chartText(*chart);
    return apart(*body);
}

QString OdfText::chartText(const XmlNode &chart)
{
    const auto titleOf = [this](const XmlNode &node) {
        const XmlNode *title = node.child(u"title");
        return title ? apartText(*title).simplified() : QString();
    };
    QString text = u"[Chart: "_s + titleOf(chart) + u"]\n"_s;
    if (const XmlNode *subtitle = chart.child(u"subtitle"))
        text += apartText(*subtitle) + u'\n';
    if (const XmlNode *plot = chart.child(u"plot-area")) {
        for (const XmlNode &axis : plot->children) {
            if (const QString title = titleOf(axis); axis.name == u"axis" && !title.isEmpty())
                text += u"Axis: "_s + title + u'\n';
        }
    }
    m_inChart = true;
    if (const XmlNode *table = chart.child(u"table"))
        text += u'\n' + apart(XmlNode{{}, {}, {}, {*table}});
    m_inChart = false;
    return text;
}

} // namespace countersign::office
