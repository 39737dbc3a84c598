// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/dataset_reading.h"

#include "core/documents/csv.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace countersign::dataset {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

constexpr QLatin1StringView CheckPrefix{"check:"};

// ---- CSV ------------------------------------------------------------------------------------------------------------------------

/// The fields of one record, unquoted. Says what is wrong with a quote that is not closed, or that has words after it.
Result<QStringList> fieldsOf(QStringView record, QChar delimiter, int line)
{
    while (record.endsWith(u'\n') || record.endsWith(u'\r'))
        record.chop(1);
    QStringList fields;
    for (qsizetype at = 0;;) {
        QString field;
        if (at < record.size() && record[at] == u'"') {
            qsizetype end = ++at;
            while (end < record.size() && (record[end] != u'"' || (end + 1 < record.size() && record[end + 1] == u'"')))
                end += record[end] == u'"' ? 2 : 1;
            if (end >= record.size())
                return mistake(line, Words::tr("a quotation mark is not closed."));
            field = record.sliced(at, end - at).toString().replace("\"\""_L1, "\""_L1);
            at = end + 1;
            if (at < record.size() && record[at] != delimiter)
                return mistake(line, Words::tr("words follow a closing quotation mark. Write a quotation mark inside a text twice."));
        } else {
            const qsizetype found = record.indexOf(delimiter, at);
            const qsizetype end = found < 0 ? record.size() : found;
            field = record.sliced(at, end - at).toString();
            at = end;
        }
        fields.append(field);
        if (at >= record.size())
            return fields;
        ++at; // the delimiter; an empty field may follow
    }
}

Result<void> checkHeader(const QStringList &columns, int line)
{
    QSet<QString> names;
    for (const QString &column : columns) {
        if (column.isEmpty())
            return mistake(line, Words::tr("a column has no name."));
        // Several checks of one kind are fine; two variables of one name are not.
        if (!column.startsWith(CheckPrefix) && names.contains(column))
            return mistake(line, Words::tr("the column \"%1\" is there twice.").arg(column));
        if (column.startsWith(CheckPrefix) && !checkKindFromName(column.sliced(CheckPrefix.size())))
            return std::unexpected(checkFrom(column.sliced(CheckPrefix.size()), {}, line).error());
        names.insert(column);
    }
    return {};
}

Result<DataCase> caseFrom(const QStringList &columns, const QStringList &fields, int line)
{
    if (fields.size() != columns.size())
        return mistake(line, Words::tr("it has %1 fields, but the header names %2 columns.").arg(fields.size()).arg(columns.size()));
    DataCase result;
    result.line = line;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i] == "id"_L1) {
            result.id = fields[i].trimmed();
        } else if (columns[i].startsWith(CheckPrefix)) {
            if (fields[i].isEmpty())
                continue;
            auto check = checkFrom(columns[i].sliced(CheckPrefix.size()), fields[i], line);
            if (!check)
                return std::unexpected(check.error());
            result.checks.push_back(std::move(*check));
        } else {
            result.variables.insert(columns[i], fields[i]);
        }
    }
    return result;
}

// ---- JSONL ----------------------------------------------------------------------------------------------------------------------

/// A scalar as a person would write it.
std::optional<QString> textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return value.toString();
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(1).sliced(1);
    default: return std::nullopt;
    }
}

Result<Check> checkFromObject(const QJsonObject &object, int line)
{
    const bool tolerant = object.contains("tolerance"_L1);
    if (object.size() != (tolerant ? 2 : 1) || (tolerant && !object.contains("number"_L1)))
        return mistake(line, Words::tr("each entry of \"checks\" must be an object with one check, such as {\"contains\": \"water\"}."));
    const QString name = tolerant ? u"number"_s : object.begin().key();
    const QJsonValue value = object[name];
    QString text;
    if (name == "schema"_L1 && value.isObject()) {
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    } else {
        const auto words = textOf(value);
        if (!words)
            return mistake(line, Words::tr("the check \"%1\" must be a text or a number.").arg(name));
        text = *words;
    }
    auto check = checkFrom(name, text, line);
    if (check && tolerant) {
        check->tolerance = object["tolerance"_L1].toDouble(-1);
        if (check->tolerance < 0)
            return mistake(line, Words::tr("\"tolerance\" must be a number, 0 or more."));
    }
    return check;
}

Result<DataCase> caseFromObject(const QJsonObject &object, int line)
{
    DataCase result;
    result.line = line;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "id"_L1) {
            const auto id = textOf(*it);
            if (!id)
                return mistake(line, Words::tr("\"id\" must be a text or a number."));
            result.id = *id;
        } else if (it.key() == "vars"_L1 && it->isObject()) {
            const QJsonObject variables = it->toObject();
            for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
                const auto text = textOf(*variable);
                if (!text)
                    return mistake(line, Words::tr("the variable \"%1\" must be a text, a number, true or false.").arg(variable.key()));
                result.variables.insert(variable.key(), *text);
            }
        } else if (it.key() == "checks"_L1 && it->isArray()) {
            const QJsonArray checks = it->toArray();
            for (const QJsonValue &each : checks) {
                auto check = checkFromObject(each.toObject(), line);
                if (!check)
                    return std::unexpected(check.error());
                result.checks.push_back(std::move(*check));
            }
        } else {
            return mistake(line,
                           Words::tr("\"%1\" is not known here. A case has \"id\", \"vars\" (an object) and \"checks\" (a list).").arg(it.key()));
        }
    }
    return result;
}

} // namespace

Result<std::vector<DataCase>> readCsv(const QString &text)
{
    const QChar delimiter = csvShape(text).delimiter;
    std::vector<DataCase> cases;
    QStringList columns;
    int line = 1;
    for (const QStringView record : csvRecords(text, delimiter)) {
        const int begins = line;
        line += int(record.count(u'\n'));
        if (record.trimmed().isEmpty() || (begins == 1 && record.startsWith("sep="_L1, Qt::CaseInsensitive)))
            continue;
        auto fields = fieldsOf(record, delimiter, begins);
        if (!fields)
            return std::unexpected(fields.error());
        if (columns.isEmpty()) {
            for (const QString &field : std::as_const(*fields))
                columns.append(field.trimmed());
            if (auto sound = checkHeader(columns, begins); !sound)
                return std::unexpected(sound.error());
            continue;
        }
        auto read = caseFrom(columns, *fields, begins);
        if (!read)
            return std::unexpected(read.error());
        cases.push_back(std::move(*read));
    }
    return cases;
}

Result<std::vector<DataCase>> readJsonl(const QString &text)
{
    std::vector<DataCase> cases;
    int line = 0;
    for (const QStringView record : QStringView(text).split(u'\n')) {
        ++line;
        if (record.trimmed().isEmpty())
            continue;
        QJsonParseError parsed;
        const QJsonDocument document = QJsonDocument::fromJson(record.toUtf8(), &parsed);
        if (parsed.error != QJsonParseError::NoError)
            return mistake(line, Words::tr("it is not JSON from byte %1 on (%2).").arg(parsed.offset + 1).arg(parsed.errorString()));
        if (!document.isObject())
            return mistake(line, Words::tr("each line must be a JSON object."));
        auto read = caseFromObject(document.object(), line);
        if (!read)
            return std::unexpected(read.error());
        cases.push_back(std::move(*read));
    }
    return cases;
}

} // namespace countersign::dataset
