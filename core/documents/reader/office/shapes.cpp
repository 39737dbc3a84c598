// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/shapes.h"

namespace countersign::office {
using namespace Qt::StringLiterals;

void addShapes(MarkdownText &out, const Package &package, const QString &part)
{
    const Relations relations = package.relations(part);
    const XmlNode drawing = package.tree(part);
    addShape(out, package, relations, drawing, false);
}

void addShape(MarkdownText &out, const Package &package, const Relations &relations, const XmlNode &shape, bool listed)
{
    for (const XmlNode &child : shape.children) {
        const QString &name = child.name;
        if (name == u"txBody") {
            addTextBody(out, child, listed, relations);
        } else if (name == u"tbl") {
            out.block(tableOf(child, relations).markdown());
        } else if (name == u"graphicData") {
            const QString words = graphicText(package, relations, child);
            out.block(words);
            if (words.isEmpty())
                addShape(out, package, relations, child, false);
        } else if (name == u"cNvPr") {
            out.paragraph(pictureText(child));
        } else if (name == u"AlternateContent") {
            if (const XmlNode *chosen = alternative(child))
                addShape(out, package, relations, *chosen, listed);
        } else if (!name.endsWith(u"Pr") || name.startsWith(u"nv")) {
            addShape(out, package, relations, child, listed);
        }
    }
}

} // namespace countersign::office
