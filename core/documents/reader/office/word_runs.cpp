// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/word_runs.h"

#include "core/documents/reader/office/drawing.h"
#include "core/documents/reader/office/math.h"
#include "core/documents/reader/office/symbols.h"

#include <QtCore/QRegularExpression>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFields = 50; // in each other

constexpr QStringView hiddenLead = u"[hidden: ";

/// The choice of a form field of Word 97, which has no text of its own.
QString formFieldText(const XmlNode &mark)
{
    const XmlNode *data = mark.child(u"ffData");
    if (!data)
        return {};
    if (const XmlNode *list = data->child(u"ddList")) {
        const int chosen = list->child(u"result") ? list->value(u"result").toInt() : list->value(u"default").toInt();
        int at = 0;
        for (const XmlNode &entry : list->children) {
            if (entry.name == u"listEntry" && at++ == chosen)
                return entry.attribute(u"val");
        }
    }
    if (const XmlNode *box = data->child(u"checkBox"))
        return (box->child(u"checked") ? box->isOn(u"checked") : box->isOn(u"default")) ? u"☒"_s : u"☐"_s;
    return {};
}

/// The address in HYPERLINK "…"; empty for a place in the document itself.
QString addressOf(const QString &instruction)
{
    static const QRegularExpression link(u"^\\s*HYPERLINK\\s+\"([^\"]+)\""_s, QRegularExpression::CaseInsensitiveOption);
    return link.match(instruction).captured(1);
}

void addAddress(QString &out, qsizetype from, const QString &address)
{
    const QStringView words = QStringView(out).sliced(std::clamp<qsizetype>(from, 0, out.size()));
    const QString bare = address.startsWith(u"mailto:") ? address.sliced(7) : address;
    if (!address.isEmpty() && !words.trimmed().isEmpty() && !words.contains(bare, Qt::CaseInsensitive))
        out += u" ("_s + address + u')';
}

} // namespace

WordRuns::WordRuns(WordBlocks &blocks, const Package &package, const WordStyles &styles, Relations relations)
    : m_blocks(blocks), m_package(package), m_styles(styles), m_relations(std::move(relations))
{
}

QString WordRuns::text(const XmlNode &node)
{
    QString out;
    add(node, out);
    return out;
}

QString WordRuns::inside(const XmlNode &node)
{
    // Their results began in a paragraph before. Instructions end with theirs: where the mark that ends one was lost, all the rest would be lost too.
    for (Field &field : m_fields)
        field.resultAt = 0;
    QString out;
    addInside(node, out);
    return out;
}

bool WordRuns::isShown() const
{
    return std::ranges::all_of(m_fields, [](const Field &field) { return field.resultAt >= 0; });
}

void WordRuns::addInside(const XmlNode &node, QString &out)
{
    for (const XmlNode &child : node.children)
        add(child, out);
}

void WordRuns::add(const XmlNode &node, QString &out)
{
    const QString &name = node.name;
    if (name.isEmpty() || name == u"del" || name == u"moveFrom" || name.endsWith(u"Pr") || name == u"pPrChange" || name == u"rPrChange")
        return;
    if (name == u"r")
        addRun(node, out);
    else if (name == u"hyperlink")
        addLink(node, out);
    else if (name == u"oMath")
        out += isShown() ? linearMath(node) : QString();
    else if (name == u"fldSimple") {
        const qsizetype from = out.size();
        addInside(node, out);
        addAddress(out, from, addressOf(node.attribute(u"instr")));
    } else if (name == u"ruby") {
        const XmlNode *base = node.child(u"rubyBase");
        const XmlNode *reading = node.child(u"rt");
        out += base ? inside(*base) : QString();
        if (const QString words = reading ? inside(*reading) : QString(); !words.isEmpty())
            out += u'(' + words + u')';
    } else if (name == u"tbl" || name == u"p") { // misplaced; the words count
        m_beside.append(m_blocks.apart(XmlNode{{}, {}, {}, {node}}));
    } else {
        addPiece(node, {}, out);
    }
}

void WordRuns::addRun(const XmlNode &run, QString &out)
{
    const XmlNode *properties = run.child(u"rPr");
    bool hidden = m_hiddenParagraph;
    QString font;
    if (properties) {
        if (properties->child(u"vanish"))
            hidden = properties->isOn(u"vanish");
        else if (const QString style = properties->value(u"rStyle"); !style.isEmpty() && m_styles.isHidden(style))
            hidden = true;
        if (const XmlNode *fonts = properties->child(u"rFonts"))
            font = fonts->attribute(u"ascii");
    }
    const qsizetype from = out.size();
    QString words;
    for (const XmlNode &child : run.children) {
        // Marks of fields count in the text that they stand in.
        if (child.name == u"fldChar")
            fieldMark(child, out);
        else if (hidden)
            addPiece(child, font, words);
        else
            addPiece(child, font, out);
    }
    if (words.trimmed().isEmpty()) {
        out += words;
        return;
    }
    // Nobody sees it on paper, a model would: it is said what it is.
    const qsizetype last = out.lastIndexOf(hiddenLead);
    if (from == out.size() && out.endsWith(u']') && last >= 0 && out.indexOf(u']', last) == out.size() - 1) {
        out.chop(1);
        out += words + u']';
    } else {
        out += hiddenLead + words + u']';
    }
}

void WordRuns::addPiece(const XmlNode &node, const QString &font, QString &out)
{
    const QString &name = node.name;
    if (name == u"instrText") {
        if (!m_fields.empty())
            m_fields.back().instruction += node.allText();
        return;
    }
    if (name.isEmpty() || name == u"delText" || name == u"delInstrText" || name.endsWith(u"Pr"))
        return;
    if (name == u"AlternateContent") {
        if (const XmlNode *chosen = alternative(node))
            addInside(*chosen, out);
        return;
    }
    if (name == u"drawing" || name == u"pict" || name == u"object") {
        beside(node, out);
        return;
    }
    if (name == u"commentReference") {
        if (const QString words = m_comments.take(node.attribute(u"id")); !words.isEmpty())
            m_beside.append(words);
        return;
    }
    if (!isShown())
        return;
    if (name == u"t")
        out += mappedSymbols(node.allText(), font);
    else if (name == u"tab" || name == u"ptab")
        out += u'\t';
    else if (name == u"br" || name == u"cr")
        out += u'\n';
    else if (name == u"noBreakHyphen")
        out += u'-';
    else if (name == u"sym")
        out += symbolText(node.attribute(u"font"), node.attribute(u"char"));
    else if (name == u"footnoteReference")
        reference(u"footnotes"_s, node, out);
    else if (name == u"endnoteReference")
        reference(u"endnotes"_s, node, out);
    else if (name == u"fldChar" || name == u"softHyphen" || name == u"footnoteRef" || name == u"endnoteRef" || name == u"annotationRef")
        return;
    else
        for (const XmlNode &child : node.children)
            add(child, out);
}

void WordRuns::addLink(const XmlNode &link, QString &out)
{
    const qsizetype from = out.size();
    addInside(link, out);
    if (const Relation *relation = m_relations.byId(link.relation()); relation && relation->external && isShown())
        addAddress(out, from, relation->target);
}

void WordRuns::fieldMark(const XmlNode &mark, QString &out)
{
    const QString type = mark.attribute(u"fldCharType");
    if (type == u"begin") {
        if (m_fields.size() < size_t(mostFields))
            m_fields.push_back({{}, formFieldText(mark), -1});
    } else if (type == u"separate") {
        if (!m_fields.empty())
            m_fields.back().resultAt = out.size();
    } else if (type == u"end" && !m_fields.empty()) {
        endField(out);
    }
}

void WordRuns::endField(QString &out)
{
    const Field field = m_fields.back();
    m_fields.pop_back();
    if (!isShown())
        return;
    const qsizetype from = field.resultAt < 0 ? out.size() : std::min(field.resultAt, out.size());
    if (!field.standIn.isEmpty() && QStringView(out).sliced(from).trimmed().isEmpty())
        out += field.standIn;
    addAddress(out, from, addressOf(field.instruction));
}

void WordRuns::reference(const QString &type, const XmlNode &node, QString &out)
{
    auto &notes = m_notes[type];
    auto &labels = m_labels[type];
    const QString id = node.attribute(u"id");
    if (notes.contains(id)) {
        const QString label = (type == u"endnotes" ? u"e"_s : QString()) + QString::number(labels.size() + 1);
        labels.insert(id, label);
        m_referred.push_back({label, notes.take(id)});
    }
    if (const QString label = labels.value(id); !label.isEmpty())
        out += u" [^"_s + label + u']';
}

/// Drawings: words in boxes come after the paragraph, what a picture shows stays in it.
void WordRuns::beside(const XmlNode &node, QString &out)
{
    for (const XmlNode &child : node.children) {
        const QString &name = child.name;
        if (name == u"txbxContent") {
            m_beside.append(m_blocks.apart(child));
        } else if (name == u"txBody") {
            MarkdownText text;
            addTextBody(text, child, false, m_relations);
            m_beside.append(text.take());
        } else if (name == u"AlternateContent") {
            if (const XmlNode *chosen = alternative(child))
                beside(*chosen, out);
        } else if (name == u"docPr") {
            if (const QString picture = pictureText(child); !picture.isEmpty())
                out += (out.isEmpty() || out.back().isSpace() ? QString() : u" "_s) + picture;
        } else if (name == u"textpath") { // WordArt of old
            if (const QString words = child.attribute(u"string"); !words.trimmed().isEmpty())
                m_beside.append(words);
        } else {
            if (name == u"graphicData") {
                if (const QString graphic = graphicText(m_package, m_relations, child); !graphic.isEmpty())
                    m_beside.append(graphic);
            }
            beside(child, out);
        }
    }
}

} // namespace countersign::office
