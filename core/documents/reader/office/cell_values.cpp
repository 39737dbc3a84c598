// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/cell_values.h"

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostStrings = 20'000'000;

/// Excel writes characters that XML has no place for as _x000D_.
QString unescaped(QString text)
{
    for (qsizetype at = text.indexOf(u"_x"); at >= 0 && at + 7 <= text.size(); at = text.indexOf(u"_x", at + 1)) {
        bool hex = false;
        const ushort code = QStringView(text).sliced(at + 2, 4).toUShort(&hex, 16);
        if (!hex || text[at + 6] != u'_')
            continue;
        text.replace(at, 7, code == 0x0d ? QString() : code < 0x20 && code != 0x0a && code != 0x09 ? u" "_s : QString(QChar(code)));
    }
    return text;
}

} // namespace

QString richString(const XmlNode &node)
{
    QString text;
    for (const XmlNode &child : node.children) {
        if (child.name == u"t")
            text += child.allText();
        else if (child.name == u"r" || child.name == u"text" || child.name == u"is")
            text += richString(child);
    }
    return unescaped(text);
}

CellValues::CellValues(const Package &package, const QString &part) : m_package(package), m_part(part), m_relations(package.relations(part))
{
    const XmlNode workbook = m_package.tree(m_part);
    if (const XmlNode *properties = workbook.child(u"workbookPr")) {
        const QString from = properties->attribute(u"date1904");
        m_settings.from1904 = from == u"1" || from == u"true";
    }
    readStrings();
    readStyles();
}

QString CellValues::besides(const QString &type, const QString &file) const
{
    const QString part = m_relations.firstOf(type);
    const QString usual = m_part.left(m_part.lastIndexOf(u'/') + 1) + file;
    return part.isEmpty() || !m_package.holds(part) ? usual : part;
}

void CellValues::readStrings()
{
    const QByteArray bytes = m_package.bytes(besides(u"sharedStrings"_s, u"sharedstrings.xml"_s));
    if (bytes.isEmpty())
        return;
    XmlStream stream(bytes);
    while (stream.next() && m_strings.size() < mostStrings) {
        if (stream.name() == u"si")
            m_strings.append(richString(stream.take()));
    }
    m_package.note(stream);
}

void CellValues::readStyles()
{
    const XmlNode styles = m_package.tree(besides(u"styles"_s, u"styles.xml"_s));
    QHash<int, QString> formats;
    if (const XmlNode *list = styles.child(u"numFmts")) {
        for (const XmlNode &format : list->children)
            formats.insert(format.attribute(u"numFmtId").toInt(), format.attribute(u"formatCode"));
    }
    const XmlNode *list = styles.child(u"cellXfs");
    for (const XmlNode &xf : list ? list->children : std::vector<XmlNode>()) {
        if (xf.name != u"xf")
            continue;
        const int id = xf.attribute(u"numFmtId").toInt();
        const auto own = formats.constFind(id);
        m_formats.append(own == formats.cend() ? builtInFormat(id) : *own);
    }
}

QString CellValues::shown(const QString &type, const QString &style, const QString &value, const QString &inlined, const QString &formula) const
{
    if (type == u"inlineStr" || (!inlined.isEmpty() && value.isEmpty()))
        return inlined;
    if (value.isEmpty())
        return formula.isEmpty() || type == u"str" ? QString() : u'=' + formula; // nobody has calculated it yet
    const QString format = m_formats.value(style.toInt());
    if (type == u"s") {
        bool isNumber = false;
        const qsizetype at = value.trimmed().toLongLong(&isNumber);
        return isNumber && at >= 0 && at < m_strings.size() ? formatText(m_strings[at], format) : isNumber ? QString() : value;
    }
    if (type == u"b")
        return value.trimmed() == u"1" || value.trimmed() == u"true" ? u"TRUE"_s : u"FALSE"_s;
    if (type == u"e" || type == u"d")
        return value;
    if (type == u"str")
        return formatText(unescaped(value), format);
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    return isNumber ? formatNumber(number, format, m_settings) : unescaped(value);
}

} // namespace countersign::office
