// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/form_fields.h"

#include "core/tools/mcp/visible_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <cmath>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

constexpr qsizetype longestTitle = 200, longestDescription = 2'000;
constexpr double largestInteger = 9'007'199'254'740'992; // 2^53: beyond it JSON's numbers are not exact

QString words(const QJsonValue &value, qsizetype longest) { return visibleText(value.toString().left(longest)); }

std::optional<double> number(const QJsonValue &value) { return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt; }

/// "enum" with "enumNames", or "oneOf" ("anyOf" in a list) of "const" with "title".
std::vector<FormField::Option> optionsOf(const QJsonObject &schema)
{
    std::vector<FormField::Option> options;
    const QJsonArray values = schema.value("enum"_L1).toArray();
    const QJsonArray names = schema.value("enumNames"_L1).toArray();
    for (qsizetype i = 0; i < values.size() && i < mostOptions; ++i) {
        const QString value = values[i].toString();
        options.push_back({value, i < names.size() ? words(names[i], longestTitle) : visibleText(value.left(longestTitle))});
    }
    for (const QLatin1StringView key : {"oneOf"_L1, "anyOf"_L1}) {
        const QJsonArray alternatives = schema.value(key).toArray();
        for (const QJsonValue &one : alternatives) {
            if (options.size() >= size_t(mostOptions))
                break;
            const QString value = one["const"_L1].toString();
            const QString title = words(one["title"_L1], longestTitle);
            options.push_back({value, title.isEmpty() ? visibleText(value.left(longestTitle)) : title});
        }
    }
    return options;
}

bool readKind(FormField &field, const QJsonObject &schema)
{
    const QString type = schema.value("type"_L1).toString();
    if (type == "array"_L1) {
        field.kind = FormField::Kind::Choices;
        field.options = optionsOf(schema.value("items"_L1).toObject());
        field.least = number(schema.value("minItems"_L1));
        field.most = number(schema.value("maxItems"_L1));
        return !field.options.empty();
    }
    if (type == "boolean"_L1) {
        field.kind = FormField::Kind::YesNo;
        return true;
    }
    if (type == "number"_L1 || type == "integer"_L1) {
        field.kind = type == "number"_L1 ? FormField::Kind::Number : FormField::Kind::Integer;
        field.least = number(schema.value("minimum"_L1));
        field.most = number(schema.value("maximum"_L1));
        return true;
    }
    if (type != "string"_L1)
        return false;
    field.options = optionsOf(schema);
    field.kind = field.options.empty() ? FormField::Kind::Text : FormField::Kind::Choice;
    field.format = schema.value("format"_L1).toString().left(20);
    field.least = number(schema.value("minLength"_L1));
    field.most = number(schema.value("maxLength"_L1));
    return true;
}

bool hasForm(const QString &text, const QString &format)
{
    static const QRegularExpression mail(u"\\A[^@\\s]+@[^@\\s]+\\z"_s);
    if (format == "email"_L1)
        return mail.match(text).hasMatch();
    if (format == "uri"_L1)
        return QUrl(text, QUrl::StrictMode).isValid() && !QUrl(text).scheme().isEmpty();
    if (format == "date"_L1)
        return QDate::fromString(text, Qt::ISODate).isValid();
    if (format == "date-time"_L1)
        return QDateTime::fromString(text, Qt::ISODate).isValid() && text.contains(u'T');
    return true;
}

Error wrongForm(const FormField &field)
{
    const QString title = field.title;
    if (field.format == "email"_L1)
        return {ErrorCode::Invalid, Words::tr("\"%1\" is to be an e-mail address.").arg(title)};
    if (field.format == "uri"_L1)
        return {ErrorCode::Invalid, Words::tr("\"%1\" is to be an address such as https://example.org.").arg(title)};
    if (field.format == "date"_L1)
        return {ErrorCode::Invalid, Words::tr("\"%1\" is to be a date such as 2026-05-03.").arg(title)};
    return {ErrorCode::Invalid, Words::tr("\"%1\" is to be a date with a time such as 2026-05-03T14:30:00Z.").arg(title)};
}

Result<void> within(const FormField &field, double size)
{
    const QLocale locale;
    const bool count = field.kind != FormField::Kind::Number && field.kind != FormField::Kind::Integer;
    const auto said = [&](double bound) {
        return count ? locale.toString(qint64(bound)) : locale.toString(bound, 'g', QLocale::FloatingPointShortest);
    };
    if (field.least && size < *field.least) {
        if (field.kind == FormField::Kind::Choices)
            return failure(ErrorCode::Invalid, Words::tr("Choose at least %1 for \"%2\".").arg(said(*field.least), field.title));
        return failure(ErrorCode::Invalid,
                       count ? Words::tr("\"%1\" needs at least %2 characters.").arg(field.title, said(*field.least))
                             : Words::tr("\"%1\" is to be %2 or more.").arg(field.title, said(*field.least)));
    }
    if (field.most && size > *field.most) {
        if (field.kind == FormField::Kind::Choices)
            return failure(ErrorCode::Invalid, Words::tr("Choose at most %1 for \"%2\".").arg(said(*field.most), field.title));
        return failure(ErrorCode::Invalid,
                       count ? Words::tr("\"%1\" may have at most %2 characters.").arg(field.title, said(*field.most))
                             : Words::tr("\"%1\" is to be %2 or less.").arg(field.title, said(*field.most)));
    }
    return {};
}

bool isOption(const FormField &field, const QString &value)
{
    return std::ranges::any_of(field.options, [&](const FormField::Option &option) { return option.value == value; });
}

/// By its place, its title or its value.
std::optional<QString> meantOption(const FormField &field, const QString &typed)
{
    bool isNumber = false;
    const int place = typed.toInt(&isNumber);
    for (const FormField::Option &option : field.options) {
        if (option.value == typed || option.title.compare(typed, Qt::CaseInsensitive) == 0)
            return option.value;
    }
    if (isNumber && place >= 1 && size_t(place) <= field.options.size())
        return field.options[size_t(place) - 1].value;
    return std::nullopt;
}

} // namespace

Result<std::vector<FormField>> readForm(const QJsonObject &schema)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    if (properties.size() > mostFields)
        return failure(ErrorCode::Unsupported, Words::tr("The server asks for more than %1 values at once.").arg(mostFields));
    const QJsonArray required = schema.value("required"_L1).toArray();
    std::vector<FormField> fields;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = it->toObject();
        FormField field;
        field.name = it.key();
        field.title = words(property.value("title"_L1), longestTitle);
        if (field.title.isEmpty())
            field.title = visibleText(field.name.left(longestTitle));
        field.description = words(property.value("description"_L1), longestDescription);
        field.required = required.contains(QJsonValue(it.key()));
        if (!readKind(field, property))
            return failure(ErrorCode::Unsupported, Words::tr("The server asks for \"%1\" in a form that no field can have.").arg(field.title));
        field.preset = property.contains("default"_L1) ? property.value("default"_L1) : QJsonValue(QJsonValue::Undefined);
        if (!field.preset.isUndefined() && !checkedValue(field, field.preset))
            field.preset = QJsonValue(QJsonValue::Undefined);
        fields.push_back(std::move(field));
    }
    return fields;
}

Result<QJsonValue> checkedValue(const FormField &field, const QJsonValue &value)
{
    const auto wrong = [&] { return failure(ErrorCode::Invalid, Words::tr("\"%1\" has a value that does not fit.").arg(field.title)); };
    switch (field.kind) {
    case FormField::Kind::YesNo:
        if (!value.isBool())
            return wrong();
        break;
    case FormField::Kind::Number:
    case FormField::Kind::Integer: {
        const double number = value.toDouble(NAN);
        if (!std::isfinite(number) || (field.kind == FormField::Kind::Integer && (std::trunc(number) != number || std::abs(number) > largestInteger)))
            return failure(ErrorCode::Invalid,
                           field.kind == FormField::Kind::Integer ? Words::tr("\"%1\" is to be a whole number.").arg(field.title)
                                                                  : Words::tr("\"%1\" is to be a number.").arg(field.title));
        if (auto fits = within(field, number); !fits)
            return std::unexpected(fits.error());
        break;
    }
    case FormField::Kind::Text:
        if (!value.isString())
            return wrong();
        if (auto fits = within(field, double(value.toString().toUcs4().size())); !fits)
            return std::unexpected(fits.error());
        if (!hasForm(value.toString(), field.format))
            return std::unexpected(wrongForm(field));
        break;
    case FormField::Kind::Choice:
        if (!value.isString() || !isOption(field, value.toString()))
            return failure(ErrorCode::Invalid, Words::tr("Choose one of what is offered for \"%1\".").arg(field.title));
        break;
    case FormField::Kind::Choices: {
        if (!value.isArray())
            return wrong();
        const QJsonArray chosen = value.toArray();
        if (!std::ranges::all_of(chosen, [&](const QJsonValue &one) { return isOption(field, one.toString()); }))
            return failure(ErrorCode::Invalid, Words::tr("Choose from what is offered for \"%1\".").arg(field.title));
        if (auto fits = within(field, double(chosen.size())); !fits)
            return std::unexpected(fits.error());
        break;
    }
    }
    return value;
}

Result<QJsonValue> fieldValue(const FormField &field, const QString &typed)
{
    const QString text = field.kind == FormField::Kind::Text ? typed : typed.trimmed();
    if (text.isEmpty()) {
        if (field.required)
            return failure(ErrorCode::Invalid, Words::tr("\"%1\" is needed.").arg(field.title));
        return QJsonValue(QJsonValue::Undefined);
    }
    switch (field.kind) {
    case FormField::Kind::Text: return checkedValue(field, text);
    case FormField::Kind::Number:
    case FormField::Kind::Integer: {
        bool ok = false;
        double number = QLocale().toDouble(text, &ok);
        if (!ok)
            number = QLocale::c().toDouble(text, &ok);
        return checkedValue(field, ok ? QJsonValue(number) : QJsonValue());
    }
    case FormField::Kind::YesNo: {
        const QString said = text.toLower();
        const bool yes = said == Words::tr("yes") || said == "y"_L1 || said == "yes"_L1 || said == "true"_L1;
        const bool no = said == Words::tr("no") || said == "n"_L1 || said == "no"_L1 || said == "false"_L1;
        if (!yes && !no)
            return failure(ErrorCode::Invalid, Words::tr("Say yes or no for \"%1\".").arg(field.title));
        return QJsonValue(yes);
    }
    case FormField::Kind::Choice: return checkedValue(field, meantOption(field, text).value_or(text));
    case FormField::Kind::Choices: {
        QJsonArray chosen;
        const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            chosen.append(meantOption(field, part.trimmed()).value_or(part.trimmed()));
        return checkedValue(field, chosen);
    }
    }
    return QJsonValue(QJsonValue::Undefined);
}

} // namespace countersign::mcp
