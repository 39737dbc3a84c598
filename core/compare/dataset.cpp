// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/dataset.h"

#include "core/compare/dataset_reading.h"
#include "core/tools/schema_check.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QStringDecoder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dataset)
};

struct KindName {
    Check::Kind kind;
    QLatin1StringView name;
};
constexpr KindName KindNames[] = {
    {Check::Kind::Equals, "equals"_L1},        {Check::Kind::Contains, "contains"_L1}, {Check::Kind::Regex, "regex"_L1},
    {Check::Kind::Schema, "schema"_L1},        {Check::Kind::Number, "number"_L1},     {Check::Kind::MaxMs, "max_ms"_L1},
    {Check::Kind::MaxCost, "max_cost_usd"_L1}, {Check::Kind::Judge, "judge"_L1},
};

/// "1200", "1200±60", "1200±5%", "1200+-60".
Result<void> readNumber(Check &check, int line)
{
    QString text = check.text;
    text.replace("+-"_L1, QString(QChar(0x00B1)));
    const QStringList sides = text.split(QChar(0x00B1));
    bool understood = false;
    check.number = sides.first().trimmed().toDouble(&understood);
    understood = understood && std::isfinite(check.number) && sides.size() <= 2;
    if (understood && sides.size() == 2) {
        QString tolerance = sides.last().trimmed();
        const bool percent = tolerance.endsWith(u'%');
        if (percent)
            tolerance.chop(1);
        check.tolerance = tolerance.trimmed().toDouble(&understood);
        if (percent)
            check.tolerance *= std::abs(check.number) / 100;
        understood = understood && std::isfinite(check.tolerance) && check.tolerance >= 0;
    }
    if (!understood)
        return dataset::mistake(line, Words::tr("\"%1\" is no number to check. Write it as 1200, 1200±60 or 1200±5%.").arg(check.text));
    return {};
}

} // namespace

QString checkKindName(Check::Kind kind) { return std::ranges::find(KindNames, kind, &KindName::kind)->name; }

std::optional<Check::Kind> checkKindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(KindNames, [name](const KindName &known) { return known.name == name; });
    return found == std::end(KindNames) ? std::nullopt : std::optional(found->kind);
}

namespace dataset {

std::unexpected<Error> mistake(int line, const QString &what)
{
    return failure(ErrorCode::Invalid, Words::tr("Line %1 of the dataset: %2").arg(line).arg(what));
}

Result<Check> checkFrom(const QString &name, const QString &value, int line)
{
    const auto kind = checkKindFromName(name);
    if (!kind) {
        QStringList known;
        for (const KindName &each : KindNames)
            known.append(each.name);
        return mistake(line, Words::tr("there is no check \"%1\". Known are: %2.").arg(name, known.join(u", "_s)));
    }
    Check check;
    check.kind = *kind;
    check.text = value;
    bool understood = true;
    switch (*kind) {
    case Check::Kind::Regex:
        if (const QRegularExpression pattern(value); !pattern.isValid())
            return mistake(line, Words::tr("the pattern \"%1\" is none: %2.").arg(value, pattern.errorString()));
        break;
    case Check::Kind::Schema:
        if (!schemaProblems("null", value.toUtf8()))
            return mistake(line, Words::tr("the text of the check \"schema\" is no JSON Schema."));
        break;
    case Check::Kind::Number:
        if (auto read = readNumber(check, line); !read)
            return std::unexpected(read.error());
        break;
    case Check::Kind::MaxMs:
        check.ms = value.trimmed().toLongLong(&understood);
        if (!understood || check.ms < 1)
            return mistake(line, Words::tr("\"max_ms\" must be a whole number of milliseconds, not \"%1\".").arg(value));
        break;
    case Check::Kind::MaxCost: {
        const auto cost = Money::fromDecimal(value.trimmed());
        if (!cost || *cost < Money())
            return mistake(line, Words::tr("\"max_cost_usd\" must be an amount such as 0.05, not \"%1\".").arg(value));
        check.cost = *cost;
        break;
    }
    case Check::Kind::Equals:
    case Check::Kind::Contains:
    case Check::Kind::Judge: break;
    }
    return check;
}

} // namespace dataset

Dataset::Format Dataset::formatOf(const QString &fileName)
{
    const bool lines = fileName.endsWith(".jsonl"_L1, Qt::CaseInsensitive) || fileName.endsWith(".ndjson"_L1, Qt::CaseInsensitive);
    return lines ? Format::Jsonl : Format::Csv;
}

Result<Dataset> Dataset::parse(const QByteArray &bytes, Format format)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError()) {
        // The first line that does not read as UTF-8 by itself.
        int line = 1;
        for (const QByteArray &each : bytes.split('\n')) {
            QStringDecoder one(QStringDecoder::Utf8);
            const QString ignored = one(each + '\n');
            if (one.hasError())
                break;
            ++line;
        }
        return dataset::mistake(line, Words::tr("it is not UTF-8. Save the file with the encoding UTF-8."));
    }
    auto cases = format == Format::Csv ? dataset::readCsv(text) : dataset::readJsonl(text);
    if (!cases)
        return std::unexpected(cases.error());
    if (cases->empty())
        return failure(ErrorCode::Invalid, Words::tr("The dataset has no cases."));
    Dataset result;
    QMap<QString, int> lines;
    for (DataCase &each : *cases) {
        if (each.id.isEmpty())
            each.id = QString::number(result.m_cases.size() + 1);
        if (const int before = lines.value(each.id))
            return dataset::mistake(each.line, Words::tr("the id \"%1\" stands in line %2 already.").arg(each.id).arg(before));
        lines.insert(each.id, each.line);
        result.m_cases.push_back(std::move(each));
    }
    return result;
}

bool Dataset::needsJudge() const
{
    return std::ranges::any_of(m_cases, [](const DataCase &each) {
        return std::ranges::any_of(each.checks, [](const Check &check) { return check.kind == Check::Kind::Judge; });
    });
}

Result<QString> filledPrompt(const QString &prompt, const DataCase &dataCase)
{
    static const QRegularExpression variable(u"\\{\\{\\s*([^{}\\n]*?)\\s*\\}\\}"_s);
    QString filled;
    qsizetype position = 0;
    for (auto it = variable.globalMatch(prompt); it.hasNext();) {
        const auto match = it.next();
        const auto value = dataCase.variables.constFind(match.captured(1));
        if (value == dataCase.variables.constEnd())
            return dataset::mistake(dataCase.line,
                                    Words::tr("the prompt asks for {{%1}}, which the case does not have. It has: %2.")
                                        .arg(match.captured(1), QStringList(dataCase.variables.keys()).join(u", "_s)));
        filled += QStringView(prompt).sliced(position, match.capturedStart() - position);
        filled += *value;
        position = match.capturedEnd();
    }
    filled += QStringView(prompt).sliced(position);
    return filled;
}

} // namespace countersign
