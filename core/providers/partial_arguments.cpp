// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/partial_arguments.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <optional>
#include <variant>
#include <vector>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype DeepestPath = 64, LongestList = 4096;

using Step = std::variant<QString, qsizetype>; // a member's name, or a place in a list

/// "$.a['b c'][0]" as steps; nothing when it is not of that form.
std::optional<std::vector<Step>> stepsOf(const QString &path)
{
    static const QRegularExpression step(uR"re(\.([^.\[\]]+)|\[(\d{1,4})\]|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\])re"_s);
    if (!path.startsWith(u'$'))
        return std::nullopt;
    std::vector<Step> steps;
    for (qsizetype at = 1; at < path.size();) {
        const QRegularExpressionMatch match = step.match(path, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || qsizetype(steps.size()) == DeepestPath)
            return std::nullopt;
        if (match.hasCaptured(2))
            steps.emplace_back(qsizetype(match.capturedView(2).toInt()));
        else
            steps.emplace_back(QString(match.captured(1) + match.captured(3) + match.captured(4)));
        at = match.capturedEnd();
    }
    if (steps.empty())
        return std::nullopt;
    return steps;
}

/// `before` with the value at the end of the steps put in or, for texts, made longer; nothing where the steps do not fit.
std::optional<QJsonValue> placed(const QJsonValue &before, const std::vector<Step> &steps, size_t depth, const QJsonValue &value)
{
    if (depth == steps.size())
        return before.isString() && value.isString() ? QJsonValue(before.toString() + value.toString()) : value;
    const bool nothing = before.isUndefined() || before.isNull();
    if (const auto *name = std::get_if<QString>(&steps[depth])) {
        if (!nothing && !before.isObject())
            return std::nullopt;
        QJsonObject object = before.toObject();
        const std::optional<QJsonValue> inner = placed(object.value(*name), steps, depth + 1, value);
        if (!inner)
            return std::nullopt;
        object.insert(*name, *inner);
        return object;
    }
    const qsizetype index = std::get<qsizetype>(steps[depth]);
    if ((!nothing && !before.isArray()) || index >= LongestList)
        return std::nullopt;
    QJsonArray list = before.toArray();
    while (list.size() <= index)
        list.append(QJsonValue());
    const std::optional<QJsonValue> inner = placed(list.at(index), steps, depth + 1, value);
    if (!inner)
        return std::nullopt;
    list.replace(index, *inner);
    return list;
}

std::optional<QJsonValue> valueOf(const QJsonObject &piece)
{
    for (const QLatin1StringView name : {"stringValue"_L1, "numberValue"_L1, "boolValue"_L1}) {
        if (piece.contains(name))
            return piece.value(name);
    }
    return piece.contains("nullValue"_L1) ? std::optional(QJsonValue()) : std::nullopt;
}

} // namespace

void PartialArguments::add(const QJsonArray &pieces)
{
    for (const QJsonValue &piece : pieces) {
        const auto steps = stepsOf(piece["jsonPath"_L1].toString());
        const auto value = valueOf(piece.toObject());
        const std::optional<QJsonValue> root = steps && value ? placed(m_root, *steps, 0, *value) : std::nullopt;
        if (root)
            m_root = *root;
        else
            m_valid = false;
    }
}

QString PartialArguments::json() const { return QString::fromUtf8(QJsonDocument(m_root.toObject()).toJson(QJsonDocument::Compact)); }

} // namespace countersign
