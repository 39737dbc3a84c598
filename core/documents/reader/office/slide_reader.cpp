// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/slide_reader.h"

#include "core/documents/reader/office/shapes.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QSet>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

/// "title", "body", …; "" for a placeholder of no particular type; null for what is no placeholder.
QString placeholderOf(const XmlNode &shape)
{
    for (const XmlNode &child : shape.children) {
        if (!child.name.startsWith(u"nv"))
            continue;
        const XmlNode *holder = child.at(u"nvPr/ph");
        const QString type = holder ? holder->attribute(u"type") : QString();
        return holder && type.isNull() ? u""_s : type;
    }
    return {};
}

bool isTitle(const QString &type) { return type == u"title" || type == u"ctrTitle"; }
bool isEdge(const QString &type) { return type == u"ftr" || type == u"dt" || type == u"sldNum" || type == u"hdr"; }

/// The shapes of a slide with those of alternatives in their place.
void shapesOf(const XmlNode &tree, std::vector<const XmlNode *> &shapes)
{
    for (const XmlNode &child : tree.children) {
        if (child.name == u"AlternateContent") {
            if (const XmlNode *chosen = alternative(child))
                shapesOf(*chosen, shapes);
        } else if (child.name != u"nvGrpSpPr" && child.name != u"grpSpPr" && !child.name.isEmpty()) {
            shapes.push_back(&child);
        }
    }
}

std::vector<const XmlNode *> shapesOfSlide(const XmlNode &slide)
{
    std::vector<const XmlNode *> shapes;
    if (const XmlNode *tree = slide.at(u"cSld/spTree"))
        shapesOf(*tree, shapes);
    return shapes;
}

class SlideReader {
public:
    SlideReader(const Package &package, const QString &part, TextSink &sink)
        : m_package(package), m_part(part), m_sink(sink), m_relations(package.relations(part))
    {
        for (const QStringView type : {u"commentAuthors", u"authors"}) {
            for (const QString &authors : m_relations.allOf(type)) {
                const XmlNode list = m_package.tree(authors);
                for (const XmlNode &author : list.children)
                    m_authors.insert(author.attribute(u"id"), author.attribute(u"name").simplified());
            }
        }
    }

    bool read()
    {
        QStringList slides;
        const XmlNode presentation = m_package.tree(m_part);
        if (const XmlNode *list = presentation.child(u"sldIdLst")) {
            for (const XmlNode &node : list->children) {
                if (const QString slide = m_relations.target(node.relation()); m_package.holds(slide))
                    slides.append(slide);
            }
        }
        if (slides.isEmpty())
            slides = m_package.numbered(u"ppt/slides/slide");
        slides.resize(std::min<qsizetype>(slides.size(), worker::mostPages));
        m_sink.begin(worker::slides, m_package.title(), int(slides.size()));
        for (qsizetype i = 0; i < slides.size(); ++i) {
            if (!m_sink.text(int(i) + 1, slideText(slides[i])))
                return false;
        }
        return true;
    }

private:
    QString slideText(const QString &part)
    {
        const XmlNode slide = m_package.tree(part);
        const Relations relations = m_package.relations(part);
        const std::vector<const XmlNode *> shapes = shapesOfSlide(slide);
        MarkdownText out;
        if (slide.attribute(u"show") == u"0" || slide.attribute(u"show") == u"false")
            out.paragraph(u"(hidden slide)"_s);
        QStringList edges;
        for (const XmlNode *shape : shapes) {
            const XmlNode *body = shape->child(u"txBody");
            if (body && isTitle(placeholderOf(*shape)))
                out.heading(1, textOfBody(*body, relations));
        }
        for (const XmlNode *shape : shapes) {
            const QString type = placeholderOf(*shape);
            const XmlNode *body = shape->child(u"txBody");
            if (body && isTitle(type))
                continue;
            if (body && isEdge(type))
                edges.append(textOfBody(*body, relations).simplified());
            else
                addShape(out, m_package, relations, XmlNode{{}, {}, {}, {*shape}},
                         !type.isNull() && (type.isEmpty() || type == u"body" || type == u"obj"));
        }
        notes(out, relations, edges);
        comments(out, relations);
        for (const QString &layout : relations.allOf(u"slideLayout")) {
            background(out, layout);
            for (const QString &master : m_package.relations(layout).allOf(u"slideMaster"))
                background(out, master);
        }
        for (const QString &edge : std::as_const(edges)) {
            if (!edge.isEmpty() && !m_edges.contains(edge)) {
                m_edges.insert(edge);
                out.paragraph(edge);
            }
        }
        return out.take();
    }

    void notes(MarkdownText &out, const Relations &relations, QStringList &edges)
    {
        for (const QString &part : relations.allOf(u"notesSlide")) {
            const XmlNode notes = m_package.tree(part);
            const Relations own = m_package.relations(part);
            MarkdownText words;
            for (const XmlNode *shape : shapesOfSlide(notes)) {
                const QString type = placeholderOf(*shape);
                const XmlNode *body = shape->child(u"txBody");
                if (body && isEdge(type))
                    edges.append(textOfBody(*body, own).simplified());
                else if (type != u"sldImg")
                    addShape(words, m_package, own, XmlNode{{}, {}, {}, {*shape}}, false);
            }
            if (const QString text = words.take().trimmed(); !text.isEmpty())
                out.block(u"Notes: "_s + text);
        }
    }

    void comments(MarkdownText &out, const Relations &relations) const
    {
        for (const QString &part : relations.allOf(u"comments")) {
            const XmlNode list = m_package.tree(part);
            for (const XmlNode &comment : list.children)
                addComment(out, comment);
        }
    }

    void addComment(MarkdownText &out, const XmlNode &comment) const
    {
        const QString author = m_authors.value(comment.attribute(u"authorId"));
        QString words;
        if (const XmlNode *text = comment.child(u"text"))
            words = text->allText();
        else if (const XmlNode *body = comment.child(u"txBody"))
            words = textOfBody(*body);
        if (!words.trimmed().isEmpty())
            out.paragraph((author.isEmpty() ? u"[Comment: "_s : u"[Comment by "_s + author + u": "_s) + words.trimmed() + u']');
        if (const XmlNode *replies = comment.child(u"replyLst")) {
            for (const XmlNode &reply : replies->children)
                addComment(out, reply);
        }
    }

    /// What a layout or master puts on every slide, said with the first.
    void background(MarkdownText &out, const QString &part)
    {
        if (m_backgrounds.contains(part))
            return;
        m_backgrounds.insert(part);
        const XmlNode slide = m_package.tree(part);
        const Relations relations = m_package.relations(part);
        for (const XmlNode *shape : shapesOfSlide(slide)) {
            if (placeholderOf(*shape).isNull())
                addShape(out, m_package, relations, XmlNode{{}, {}, {}, {*shape}}, false);
        }
    }

    const Package &m_package;
    const QString m_part;
    TextSink &m_sink;
    const Relations m_relations;
    QHash<QString, QString> m_authors;
    QSet<QString> m_edges; // footers and dates that were said once
    QSet<QString> m_backgrounds;
};

} // namespace

bool readSlides(const Package &package, const QString &part, TextSink &sink) { return SlideReader(package, part, sink).read(); }

} // namespace countersign::office
