// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/known_models.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// An address may hold what is nobody's business (a name, a key in its query).
QUrl addressOf(const QUrl &url) { return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash); }

template <typename Facts, typename Visit>
void forEachLimit(Facts &facts, Visit visit)
{
    visit("context_tokens"_L1, facts.contextTokens);
    visit("max_output_tokens"_L1, facts.maxOutputTokens);
}

template <typename Facts, typename Visit>
void forEachAbility(Facts &facts, Visit visit)
{
    visit("pictures"_L1, facts.pictures);
    visit("pdfs"_L1, facts.pdfs);
    visit("tools"_L1, facts.tools);
    visit("output_schema"_L1, facts.schemas);
    visit("reasoning"_L1, facts.thinking);
    visit("temperature"_L1, facts.temperature);
}

QJsonObject toObject(const ModelFacts &facts)
{
    QJsonObject object{{u"model"_s, facts.id}};
    const auto write = [&object](QLatin1StringView key, const auto &value) {
        if (value)
            object[key] = *value;
    };
    forEachLimit(facts, write);
    forEachAbility(facts, write);
    return object;
}

ModelFacts fromObject(const QJsonObject &object)
{
    ModelFacts facts{object[u"model"_s].toString(), {}};
    forEachLimit(facts, [&object](QLatin1StringView key, std::optional<qint64> &limit) {
        if (const qint64 count = object[key].toInteger(); count > 0)
            limit = count;
    });
    forEachAbility(facts, [&object](QLatin1StringView key, std::optional<bool> &can) {
        if (object[key].isBool())
            can = object[key].toBool();
    });
    return facts;
}

} // namespace

KnownModels KnownModels::parse(const QByteArray &json)
{
    KnownModels known;
    if (json.size() > LargestFile)
        return known;
    const QJsonArray providers = QJsonDocument::fromJson(json)[u"providers"_s].toArray();
    for (const QJsonValue &value : providers) {
        const QJsonObject object = value.toObject();
        std::vector<ModelFacts> models;
        const QJsonArray listed = object[u"models"_s].toArray();
        for (const QJsonValue &model : listed) {
            if (ModelFacts facts = fromObject(model.toObject()); !facts.id.isEmpty())
                models.push_back(std::move(facts));
        }
        const QUrl address(object[u"base_url"_s].toString(), QUrl::StrictMode);
        if (address.isValid() && !models.empty())
            known.set(address, std::move(models), QDateTime::fromString(object[u"asked"_s].toString(), Qt::ISODate));
    }
    return known;
}

QByteArray KnownModels::toJson() const
{
    QJsonArray providers;
    for (const auto &[address, told] : m_told.asKeyValueRange()) {
        QJsonArray models;
        for (const ModelFacts &facts : told.models)
            models << toObject(facts);
        providers << QJsonObject{{u"base_url"_s, address.toString()}, {u"asked"_s, told.asked.toString(Qt::ISODate)}, {u"models"_s, models}};
    }
    return QJsonDocument(QJsonObject{{u"providers"_s, providers}}).toJson();
}

void KnownModels::set(const QUrl &baseUrl, std::vector<ModelFacts> models, const QDateTime &asked)
{
    m_told.insert(addressOf(baseUrl), {asked, std::move(models)});
}

std::vector<ModelFacts> KnownModels::of(const QUrl &baseUrl) const { return m_told.value(addressOf(baseUrl)).models; }

} // namespace countersign
