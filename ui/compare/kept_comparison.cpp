// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/kept_comparison.h"

#include "core/compare/result_json.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

bool KeptComparison::isRatable(const ComparedAnswer &answer) { return !isFinal(answer.result.state) || !answer.result.text.isEmpty(); }

bool KeptComparison::allRated() const
{
    return std::ranges::all_of(answers, [](const ComparedAnswer &answer) { return answer.rating > 0 || !isRatable(answer); });
}

QString KeptComparison::letter(size_t column) { return QChar(u'A' + char16_t(column)); }

QByteArray KeptComparison::bytes() const
{
    if (typed.isEmpty() && answers.empty())
        return {};
    QJsonArray list;
    for (const ComparedAnswer &answer : answers)
        list.append(
            QJsonObject{{u"name"_s, answer.name}, {u"result"_s, toJson(answer.result)}, {u"rating"_s, answer.rating}, {u"note"_s, answer.note}});
    return QJsonDocument(QJsonObject{{u"typed"_s, typed}, {u"answers"_s, list}, {u"blind"_s, blind}}).toJson(QJsonDocument::Compact);
}

KeptComparison KeptComparison::read(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    KeptComparison kept{object[u"typed"_s].toString(), {}, object[u"blind"_s].toBool()};
    for (const QJsonValue &value : object[u"answers"_s].toArray()) {
        ComparedAnswer answer{value[u"name"_s].toString(), targetResultFromJson(value[u"result"_s].toObject()),
                              std::clamp(value[u"rating"_s].toInt(), 0, BestRating), value[u"note"_s].toString()};
        if (!isFinal(answer.result.state)) // the program ended in the middle of it
            answer.result.state = TargetState::Stopped;
        if (kept.answers.size() < Comparison::Most)
            kept.answers.push_back(std::move(answer));
    }
    return kept;
}

} // namespace countersign
