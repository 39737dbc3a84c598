// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/math.h"

#include <QtCore/QStringList>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

/// In parentheses unless it is one symbol, number or word.
QString grouped(const QString &text)
{
    const QString words = text.trimmed();
    const bool simple = std::ranges::all_of(words, [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'′' || c.isSurrogate(); });
    const bool enclosed = words.startsWith(u'(') && words.indexOf(u')') == words.size() - 1;
    return simple || enclosed ? words : u'(' + words + u')';
}

QString script(QChar mark, const QString &text) { return text.trimmed().isEmpty() ? QString() : mark + grouped(text); }

QString fraction(const QString &above, const QString &below) { return grouped(above) + u'/' + grouped(below); }

QString root(const QString &degree, const QString &of)
{
    const QString words = degree.trimmed();
    if (words.isEmpty() || words == u"2")
        return u"√("_s + of + u')';
    return u"root("_s + words + u", "_s + of + u')';
}

class Omml {
public:
    QString inside(const XmlNode &node) const
    {
        QString text;
        for (const XmlNode &child : node.children)
            text += one(child);
        return text;
    }

private:
    QString part(const XmlNode &node, QStringView name) const
    {
        const XmlNode *child = node.child(name);
        return child ? inside(*child) : QString();
    }

    QString one(const XmlNode &node) const
    {
        const QString &name = node.name;
        if (name == u"t")
            return node.allText();
        if (name == u"f")
            return fraction(part(node, u"num"), part(node, u"den"));
        if (name == u"rad")
            return root(node.isOn(u"radPr/degHide") ? QString() : part(node, u"deg"), part(node, u"e"));
        if (name == u"sSup" || name == u"sSub" || name == u"sSubSup")
            return part(node, u"e") + script(u'_', part(node, u"sub")) + script(u'^', part(node, u"sup"));
        if (name == u"sPre")
            return script(u'_', part(node, u"sub")) + script(u'^', part(node, u"sup")) + part(node, u"e");
        if (name == u"nary") {
            const QString sign = node.value(u"naryPr/chr");
            return (sign.isEmpty() ? u"∫"_s : sign) + script(u'_', part(node, u"sub")) + script(u'^', part(node, u"sup")) + u' ' + part(node, u"e");
        }
        if (name == u"func")
            return part(node, u"fName") + u'(' + part(node, u"e") + u')';
        if (name == u"limLow")
            return part(node, u"e") + script(u'_', part(node, u"lim"));
        if (name == u"limUpp")
            return part(node, u"e") + script(u'^', part(node, u"lim"));
        if (name == u"d")
            return delimited(node);
        if (name == u"m" || name == u"eqArr")
            return rows(node);
        if (name == u"acc") {
            const QString accent = node.value(u"accPr/chr");
            return part(node, u"e") + (accent.isEmpty() ? u"\u0302"_s : accent);
        }
        if (name == u"br" || name == u"tab")
            return u" "_s;
        if (name.endsWith(u"Pr") || name == u"del" || name == u"moveFrom" || name == u"instrText")
            return {};
        return inside(node);
    }

    QString delimited(const XmlNode &node) const
    {
        const auto sign = [&](QStringView path, const QString &usual) {
            const XmlNode *given = node.at(path);
            return given ? given->attribute(u"val") : usual;
        };
        QStringList parts;
        for (const XmlNode &child : node.children) {
            if (child.name == u"e")
                parts.append(inside(child));
        }
        return sign(u"dPr/begChr", u"("_s) + parts.join(sign(u"dPr/sepChr", u"|"_s)) + sign(u"dPr/endChr", u")"_s);
    }

    QString rows(const XmlNode &node) const
    {
        QStringList lines;
        for (const XmlNode &row : node.children) {
            if (row.name == u"e")
                lines.append(inside(row));
            if (row.name != u"mr")
                continue;
            QStringList cells;
            for (const XmlNode &cell : row.children)
                cells.append(inside(cell));
            lines.append(cells.join(u", "));
        }
        return u'[' + lines.join(u"; ") + u']';
    }
};

QString mathMl(const XmlNode &node);

QString mathMlInside(const XmlNode &node)
{
    QString text;
    for (const XmlNode &child : node.children)
        text += mathMl(child);
    return text;
}

QString mathMl(const XmlNode &node)
{
    if (node.name.isEmpty())
        return node.text.simplified();
    const QString &name = node.name;
    QStringList parts;
    for (const XmlNode &child : node.children) {
        if (!child.name.isEmpty())
            parts.append(mathMl(child));
    }
    if (name == u"annotation" || name == u"annotation-xml")
        return {};
    if (name == u"mo") {
        const QString sign = mathMlInside(node);
        return sign.size() == 1 && sign[0].category() == QChar::Symbol_Math ? u' ' + sign + u' ' : sign;
    }
    if (name == u"mfrac" && parts.size() == 2)
        return fraction(parts[0], parts[1]);
    if (name == u"msqrt")
        return root({}, mathMlInside(node));
    if (name == u"mroot" && parts.size() == 2)
        return root(parts[1], parts[0]);
    if ((name == u"msup" || name == u"mover") && parts.size() == 2)
        return parts[0] + script(u'^', parts[1]);
    if ((name == u"msub" || name == u"munder") && parts.size() == 2)
        return parts[0] + script(u'_', parts[1]);
    if ((name == u"msubsup" || name == u"munderover") && parts.size() == 3)
        return parts[0] + script(u'_', parts[1]) + script(u'^', parts[2]);
    if (name == u"mtr")
        return parts.join(u", ");
    if (name == u"mtable")
        return u'[' + parts.join(u"; ") + u']';
    if (name == u"mspace")
        return u" "_s;
    return mathMlInside(node);
}

} // namespace

QString linearMath(const XmlNode &oMath) { return Omml().inside(oMath).simplified(); }

QString linearMathML(const XmlNode &math) { return mathMl(math).simplified(); }

} // namespace countersign::office
