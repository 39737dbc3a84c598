// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/catalogue.h"

#include "core/providers/model_traits.h"
#include "core/providers/provider.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

static void loadResource() { Q_INIT_RESOURCE(prices); }

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Catalogue)
};

/// US dollars per million tokens → pico-dollars per token: exact up to six decimals; nothing else is taken.
std::optional<Money> pricePerToken(const QJsonValue &perMillion)
{
    const double pico = perMillion.toDouble(-1) * 1e6;
    const double whole = std::round(pico);
    if (!perMillion.isDouble() || pico < 0 || pico > 1e15 || std::abs(pico - whole) > 1e-3)
        return std::nullopt;
    return Money::fromPicoDollars(qint64(whole));
}

/// Reads one entry; problems name the model.
class ModelReader {
public:
    explicit ModelReader(const QJsonObject &entry) : m_entry(entry) { }

    Result<ModelInfo> read()
    {
        ModelInfo info;
        info.provider = m_entry.value("provider"_L1).toString();
        info.model = m_entry.value("model"_L1).toString();
        if (info.provider.isEmpty() || info.model.isEmpty())
            return failure(ErrorCode::Invalid, Words::tr("A model in the price list has no provider or no name."));
        const QJsonArray aliases = m_entry.value("aliases"_L1).toArray();
        for (const QJsonValue &alias : aliases)
            info.aliases << alias.toString();
        info.contextTokens = count("context"_L1);
        info.maxOutputTokens = count("max_output"_L1);
        info.source = m_entry.value("source"_L1).toString();
        info.date = QDate::fromString(m_entry.value("date"_L1).toString(), Qt::ISODate);
        readTiers(info);
        if (info.source.isEmpty() || !info.date.isValid())
            complain(Words::tr("source or date is missing"));
        if (m_problem.isEmpty())
            return info;
        return failure(ErrorCode::Invalid, Words::tr("The price list's entry of %1 cannot be used: %2.").arg(info.model, m_problem));
    }

private:
    void readTiers(ModelInfo &info)
    {
        info.tiers.push_back({0, price(m_entry.value("usd_per_mtok"_L1).toObject())});
        const QJsonArray tiers = m_entry.value("tiers"_L1).toArray();
        for (const QJsonValue &value : tiers) {
            const qint64 above = value["input_tokens_above"_L1].toInteger();
            if (above <= info.tiers.back().aboveInputTokens)
                complain(Words::tr("its price steps are not in order"));
            if (value["applies_to"_L1].toString() != "whole request"_L1)
                complain(Words::tr("a price step applies to something else than the whole request"));
            info.tiers.push_back({above, price(value["usd_per_mtok"_L1].toObject())});
        }
    }

    Price price(const QJsonObject &object)
    {
        Price price;
        price.input = amount(object, "input"_L1);
        price.output = amount(object, "output"_L1);
        price.cacheRead = amount(object, "cache_read"_L1);
        price.cacheWrite5m = amount(object, object.contains("cache_write"_L1) ? "cache_write"_L1 : "cache_write_5m"_L1);
        price.cacheWrite1h = amount(object, "cache_write_1h"_L1);
        // The list writes 0 for both where no price was found: that is not "free".
        const Money nothing;
        if (price.input == nothing && price.output == nothing)
            price = {};
        return price;
    }

    std::optional<Money> amount(const QJsonObject &object, QLatin1StringView key)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const std::optional<Money> money = pricePerToken(value);
        if (!money)
            complain(Words::tr("%1 is not a price of at most six decimals").arg(key));
        return money;
    }

    std::optional<qint64> count(QLatin1StringView key)
    {
        const qint64 number = m_entry.value(key).toInteger();
        return number > 0 ? std::optional(number) : std::nullopt;
    }

    void complain(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    const QJsonObject &m_entry;
    QString m_problem;
};

/// The name without a date at its end ("-20251001", "-2025-10-01"); empty when it has none.
QStringView undated(QStringView model)
{
    static const QRegularExpression date(uR"(-20\d\d-?[01]\d-?[0-3]\d$)"_s);
    const QRegularExpressionMatch match = date.matchView(model);
    return match.hasMatch() ? model.first(match.capturedStart()) : QStringView();
}

/// Adds `tokens` at `price`; false when that is unknown or beyond what can be counted.
bool add(Money &total, std::optional<qint64> tokens, std::optional<Money> price)
{
    if (!tokens || *tokens == 0)
        return true;
    qint64 pico = 0, sum = 0;
    if (*tokens < 0 || !price || __builtin_mul_overflow(*tokens, price->picoDollars(), &pico)
        || __builtin_add_overflow(total.picoDollars(), pico, &sum))
        return false;
    total = Money::fromPicoDollars(sum);
    return true;
}

} // namespace

Result<Catalogue> Catalogue::parse(const QByteArray &pricesJson)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(pricesJson, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Invalid, Words::tr("The price list is not JSON: %1.").arg(problem.errorString()));
    const QJsonObject root = document.object();
    if (root.value("schema"_L1).toInt() != 1 || root.value("currency"_L1).toString() != "USD"_L1
        || root.value("unit"_L1).toString() != "per 1,000,000 tokens"_L1)
        return failure(ErrorCode::Invalid, Words::tr("The price list has another form, currency or unit than this version reads."));
    Catalogue catalogue;
    const QJsonArray models = root.value("models"_L1).toArray();
    for (const QJsonValue &model : models) {
        const QJsonObject entry = model.toObject();
        Result<ModelInfo> info = ModelReader(entry).read();
        if (!info)
            return std::unexpected(info.error());
        catalogue.m_models.push_back(std::move(*info));
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

const ModelInfo *Catalogue::find(const QString &provider, const QString &model) const
{
    const auto ofProvider = [&](auto fits) -> const ModelInfo * {
        const auto found = std::ranges::find_if(m_models, [&](const ModelInfo &info) { return info.provider == provider && fits(info); });
        return found == m_models.end() ? nullptr : &*found;
    };
    if (const ModelInfo *exact = ofProvider([&](const ModelInfo &info) { return info.model == model || info.aliases.contains(model); }))
        return exact;
    const QStringView base = undated(model);
    if (base.isEmpty())
        return nullptr;
    return ofProvider([&](const ModelInfo &info) {
        // Where the list names a model's dates, another date may have another price.
        return info.model == base && std::ranges::none_of(info.aliases, [](const QString &alias) { return !undated(alias).isEmpty(); });
    });
}

const ModelInfo *Catalogue::findAt(const QUrl &url, const QString &model) const
{
    const QString vendor = priceListName(vendorOf(url));
    return vendor.isEmpty() ? nullptr : find(vendor, model);
}

Cost Catalogue::cost(const Destination &destination, const Usage &usage) const
{
    if (isLoopback(destination.url))
        return {Money(), Words::tr("local: costs nothing")};
    const ModelInfo *info = findAt(destination.url, destination.model);
    if (!info)
        return {std::nullopt, Words::tr("no price is known for %1 at %2").arg(destination.model, destination.url.host())};
    if (!usage.input || !usage.output)
        return {std::nullopt, Words::tr("the provider did not say how many tokens were used")};
    const auto tier = std::ranges::find_last_if(
        info->tiers, [&](const ModelInfo::Tier &t) { return t.aboveInputTokens == 0 || *usage.input > t.aboveInputTokens; });
    const Price &price = tier.begin()->price;

    const qint64 special = usage.cacheRead.value_or(0) + usage.cacheWrite5m.value_or(0) + usage.cacheWrite1h.value_or(0);
    Money total;
    const bool known = special <= *usage.input && add(total, *usage.input - special, price.input) && add(total, usage.cacheRead, price.cacheRead)
        && add(total, usage.cacheWrite5m, price.cacheWrite5m) && add(total, usage.cacheWrite1h, price.cacheWrite1h)
        && add(total, usage.output, price.output);
    if (!known)
        return {std::nullopt, Words::tr("a price is missing for some of the tokens of %1").arg(destination.model)};
    return {total, info->source + u", "_s + info->date.toString(Qt::ISODate)};
}

Cost Catalogue::estimate(const Destination &destination, qint64 inputTokens, qint64 outputTokens) const
{
    Usage usage;
    usage.input = std::max<qint64>(inputTokens, 0);
    usage.output = std::max<qint64>(outputTokens, 0);
    return cost(destination, usage);
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
