// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/catalogue.h"

#include "core/base/loopback.h"
#include "core/money/model_names.h"
#include "core/providers/model_traits.h"
#include "core/providers/provider.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

static void loadResource() { Q_INIT_RESOURCE(prices); }

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Catalogue)
};

std::optional<qint64> count(const QJsonObject &entry, QLatin1StringView key)
{
    const qint64 number = entry.value(key).toInteger();
    return number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

Result<Catalogue> Catalogue::parse(const QByteArray &pricesJson)
{
    Catalogue catalogue;
    Result<PriceList> prices = PriceList::parse(pricesJson);
    if (!prices)
        return std::unexpected(prices.error());
    catalogue.m_prices = std::move(*prices);
    const QJsonArray models = QJsonDocument::fromJson(pricesJson).object().value("models"_L1).toArray();
    for (const QJsonValue &value : models) {
        const QJsonObject entry = value.toObject();
        ModelInfo info{
            entry.value("provider"_L1).toString(), entry.value("model"_L1).toString(), {}, count(entry, "context"_L1), count(entry, "max_output"_L1)};
        const QJsonArray aliases = entry.value("aliases"_L1).toArray();
        for (const QJsonValue &alias : aliases)
            info.aliases << alias.toString();
        catalogue.m_models.push_back(std::move(info));
    }
    return catalogue;
}

const Catalogue &Catalogue::shipped()
{
    static const Catalogue catalogue = [] {
        loadResource();
        QFile file(u":/countersign/prices/prices.json"_s);
        // A test reads the same file; should it be broken all the same, every price is unknown.
        return file.open(QIODevice::ReadOnly) ? parse(file.readAll()).value_or(Catalogue()) : Catalogue();
    }();
    return catalogue;
}

const ModelInfo *Catalogue::find(const QString &provider, const QString &model) const { return findModel(m_models, provider, model); }

const ModelInfo *Catalogue::findAt(const QUrl &url, const QString &model) const
{
    const QString vendor = priceListName(vendorOf(url));
    return vendor.isEmpty() ? nullptr : find(vendor, model);
}

Catalogue Catalogue::with(std::shared_ptr<const EditedPrices> edited) const
{
    Catalogue catalogue = *this;
    catalogue.m_edited = std::move(edited);
    return catalogue;
}

QString Catalogue::priceKey(const QUrl &url)
{
    const QString vendor = priceListName(vendorOf(url));
    return vendor.isEmpty() ? url.host().toLower() : vendor;
}

std::optional<PriceInForce> Catalogue::priceAt(const QUrl &url, const QString &model, const QDateTime &at) const
{
    const QString key = priceKey(url);
    const auto in = [&](const PriceList &list) -> std::optional<PriceInForce> {
        const PriceRow *row = list.rowAt(key, model, at);
        return row ? std::optional(PriceInForce{*row, list.find(key, model)->model}) : std::nullopt;
    };
    if (m_edited) {
        if (auto own = in(*m_edited->list()))
            return own;
    }
    return in(m_prices);
}

CostDetail Catalogue::detail(const Destination &destination, const Usage &usage, const QDateTime &at) const
{
    const std::optional<PriceInForce> price = priceAt(destination.url, destination.model, at);
    if (!price && isLoopback(destination.url)) // a door of this machine to a paid provider has the price that the person gave it
        return {{Money(), Words::tr("local: costs nothing")}, {}, {}, 0};
    if (!price)
        return {{std::nullopt, Words::tr("no price is known for %1 at %2").arg(destination.model, destination.url.host())}, {}, {}, 0};
    return costOf(price->row, usage, at, destination.model);
}

Cost Catalogue::cost(const Destination &destination, const Usage &usage, const QDateTime &at) const { return detail(destination, usage, at).cost; }

Cost Catalogue::estimate(const Destination &destination, qint64 inputTokens, qint64 outputTokens, const QDateTime &at) const
{
    Usage usage;
    usage.input = std::max<qint64>(inputTokens, 0);
    usage.output = std::max<qint64>(outputTokens, 0);
    return cost(destination, usage, at);
}

std::shared_ptr<const PriceList> EditedPrices::list() const
{
    const QMutexLocker lock(&m_mutex);
    return m_list;
}

void EditedPrices::set(PriceList list)
{
    auto next = std::make_shared<const PriceList>(std::move(list));
    const QMutexLocker lock(&m_mutex);
    m_list = std::move(next);
}

QStringList Catalogue::modelsOf(const QString &provider) const
{
    QStringList names;
    for (const ModelInfo &info : m_models) {
        if (info.provider == provider)
            names << info.model;
    }
    return names;
}

qint64 estimateTokens(qsizetype bytes) { return bytes <= 0 ? 0 : (qint64(bytes) * 10 + 36) / 37; }

} // namespace countersign
