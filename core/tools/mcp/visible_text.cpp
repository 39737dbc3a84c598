// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/visible_text.h"

#include <QtCore/QChar>
#include <QtCore/QJsonArray>
#include <QtCore/QList>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

bool isHidden(char32_t c)
{
    if (c == U'\n' || c == U'\t')
        return false;
    if ((c >= 0xfe00 && c <= 0xfe0e) || (c >= 0xe0100 && c <= 0xe01ef)) // variation selectors; the sixteenth stands after every second emoji
        return true;
    if (c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5 || c == 0x2800 || c == 0x3164 || c == 0xffa0) // fillers
        return true;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

QJsonValue visible(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray items;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            items.append(visible(item));
        return items;
    }
    return value.isObject() ? QJsonValue(visibleSchema(value.toObject())) : value;
}

} // namespace

QString visibleText(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        if (isHidden(c))
            shown += u"\\u{%1}"_s.arg(QString::number(uint(c), 16).toUpper());
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown;
}

bool hidesSomething(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::any_of(characters, [](uint c) { return isHidden(c); });
}

QJsonObject visibleSchema(const QJsonObject &schema)
{
    QJsonObject shown;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        const bool isForReading = it->isString() && (it.key() == "description"_L1 || it.key() == "title"_L1);
        shown.insert(it.key(), isForReading ? QJsonValue(visibleText(it->toString())) : visible(*it));
    }
    return shown;
}

} // namespace countersign::mcp
