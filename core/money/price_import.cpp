// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/price_import.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PriceImport)
};

constexpr int PerToken = 12, PerMillion = 6; // power of ten from dollars to pico-dollars a token
constexpr qint64 DearestToken = 10'000'000'000; // pico-dollars: ten thousand dollars per million tokens
constexpr qint64 CheapestToken = 100; // pico-dollars: a hundredth of a cent per million tokens

/// How others name whom we know; for services without a name of ours it is the host, as in Catalogue::priceKey().
QString providerKey(const QString &name)
{
    static const QHash<QString, QString> known{{u"anthropic"_s, u"anthropic"_s},
                                               {u"openai"_s, u"openai"_s},
                                               {u"gemini"_s, u"google"_s},
                                               {u"google"_s, u"google"_s},
                                               {u"mistral"_s, u"mistral"_s},
                                               {u"deepseek"_s, u"deepseek"_s},
                                               {u"xai"_s, u"xai"_s},
                                               {u"moonshot"_s, u"moonshotai"_s},
                                               {u"moonshotai"_s, u"moonshotai"_s},
                                               {u"zai"_s, u"zai"_s},
                                               {u"groq"_s, u"groq"_s},
                                               {u"openrouter"_s, u"openrouter.ai"_s},
                                               {u"together_ai"_s, u"api.together.xyz"_s},
                                               {u"togetherai"_s, u"api.together.xyz"_s},
                                               {u"fireworks_ai"_s, u"api.fireworks.ai"_s},
                                               {u"fireworks-ai"_s, u"api.fireworks.ai"_s},
                                               {u"perplexity"_s, u"api.perplexity.ai"_s},
                                               {u"cerebras"_s, u"api.cerebras.ai"_s},
                                               {u"deepinfra"_s, u"api.deepinfra.com"_s}};
    return known.value(name);
}

/// The amounts of one model while they are read: by service tier and step.
class Amounts {
public:
    explicit Amounts(int power) : m_power(power) { }

    void take(const QString &tier, qint64 above, Charge charge, const QJsonValue &value)
    {
        if (value.isNull() || value.isUndefined())
            return;
        const std::optional<qint64> pico = value.isDouble() ? exactScaled(value.toDouble(), m_power) : std::nullopt;
        if (!pico)
            problem = Words::tr("a price is negative, no number, or has more decimals than can be counted exactly");
        else if (*pico > DearestToken)
            problem = Words::tr("a token costs more than a cent: the unit is probably another one");
        else if (*pico > 0 && *pico < CheapestToken)
            problem = Words::tr("a million tokens cost less than a hundredth of a cent: the unit is probably another one");
        else
            m_tiers[tier][above][charge] = Money::fromPicoDollars(*pico);
    }
    [[nodiscard]] bool isEmpty() const { return m_tiers.isEmpty(); }

    std::optional<PriceRow> row(const QDateTime &from, const QString &source)
    {
        const Price ordinary = m_tiers.value({}).value(0);
        if (problem.isEmpty() && (!ordinary[Charge::Input] || !ordinary[Charge::Output]))
            problem = Words::tr("it has no price of input or output tokens");
        if (problem.isEmpty() && ordinary[Charge::Input] == Money() && ordinary[Charge::Output] == Money())
            problem = Words::tr("it costs 0, which may mean free or not known");
        if (!problem.isEmpty())
            return std::nullopt;
        PriceRow row;
        row.from = from;
        row.source = source;
        row.date = from.toUTC().date();
        row.byPerson = true;
        for (const auto &[tier, prices] : m_tiers.asKeyValueRange()) {
            PriceSteps steps;
            if (!prices.contains(0))
                continue; // a tier that has only a price above some length
            for (const auto &[above, price] : prices.asKeyValueRange())
                steps.push_back({above, price});
            row.tiers.insert(tier, std::move(steps));
        }
        return row;
    }

    QString problem;

private:
    int m_power;
    QMap<QString, QMap<qint64, Price>> m_tiers;
};

/// One member of a LiteLLM entry: which price it is.
struct LiteLlmPrice {
    Charge charge;
    qint64 above = 0;
    QString tier;
};

std::optional<LiteLlmPrice> liteLlmPrice(const QString &key)
{
    static const QHash<QString, Charge> charges{{u"input_cost_per_token"_s, Charge::Input},
                                                {u"output_cost_per_token"_s, Charge::Output},
                                                {u"cache_read_input_token_cost"_s, Charge::CacheRead},
                                                {u"cache_creation_input_token_cost"_s, Charge::CacheWrite5m},
                                                {u"cache_creation_input_token_cost_above_1hr"_s, Charge::CacheWrite1h},
                                                {u"output_cost_per_reasoning_token"_s, Charge::Reasoning},
                                                {u"input_cost_per_image_token"_s, Charge::InputImage},
                                                {u"input_cost_per_audio_token"_s, Charge::InputAudio},
                                                {u"output_cost_per_image_token"_s, Charge::OutputImage},
                                                {u"output_cost_per_audio_token"_s, Charge::OutputAudio}};
    static const QRegularExpression form(uR"(^(.+?)(?:_above_(\d{1,6})k_tokens)?(?:_(priority|flex|batches|fast))?$)"_s);
    const QRegularExpressionMatch match = form.match(key);
    const auto charge = charges.constFind(match.captured(1));
    if (charge == charges.constEnd())
        return std::nullopt;
    const QString tier = match.captured(3) == "batches"_L1 ? u"batch"_s : match.captured(3);
    return LiteLlmPrice{*charge, match.captured(2).toLongLong() * 1000, tier};
}

/// A charge that we do not count, for something that a chat may well use.
bool isUncounted(const QString &key)
{
    static const QStringList uses{u"input_cost_per_request"_s,   u"output_cost_per_request"_s,   u"input_cost_per_query"_s,
                                  u"input_cost_per_character"_s, u"output_cost_per_character"_s, u"input_cost_per_image"_s,
                                  u"output_cost_per_second"_s,   u"input_cost_per_second"_s};
    return uses.contains(key);
}

class Importer {
public:
    Importer(PriceFormat format, QDateTime from, QString source) : m_from(std::move(from)), m_source(std::move(source)) { import.format = format; }

    void liteLlm(const QJsonObject &root)
    {
        for (auto it = root.begin(); it != root.end(); ++it) {
            if (it.key() == "sample_spec"_L1 || it.key() == "fallback_generalizations"_L1)
                continue;
            const QJsonObject entry = it->toObject();
            const QString provider = entry.value("litellm_provider"_L1).toString();
            const QString mode = entry.value("mode"_L1).toString(u"chat"_s);
            if (providerKey(provider).isEmpty()) {
                skip(it.key(), Words::tr("its provider “%1” has no address that this version knows").arg(provider));
                continue;
            }
            if (mode != "chat"_L1 && mode != "responses"_L1 && mode != "completion"_L1) {
                skip(it.key(), Words::tr("it is no model to talk to, but for “%1”").arg(mode));
                continue;
            }
            Amounts amounts(PerToken);
            for (auto member = entry.begin(); member != entry.end(); ++member) {
                if (const auto price = liteLlmPrice(member.key()))
                    amounts.take(price->tier, price->above, price->charge, *member);
                else if (isUncounted(member.key()) && member->toDouble() != 0)
                    amounts.problem = Words::tr("it has a charge that is not counted here: %1").arg(member.key());
            }
            QString model = it.key();
            if (const qsizetype slash = model.indexOf(u'/'); slash > 0 && model.first(slash) == provider)
                model = model.sliced(slash + 1);
            put(it.key(), providerKey(provider), model, amounts);
        }
    }

    void modelsDev(const QJsonObject &root)
    {
        for (auto it = root.begin(); it != root.end(); ++it) {
            const QJsonObject provider = it->toObject();
            const QString host = QUrl(provider.value("api"_L1).toString()).host().toLower();
            const QString key = providerKey(it.key()).isEmpty() ? host : providerKey(it.key());
            const QJsonObject models = provider.value("models"_L1).toObject();
            if (key.isEmpty()) {
                skip(it.key(), Words::tr("its provider “%1” has no address that this version knows").arg(it.key()));
                continue;
            }
            for (auto model = models.begin(); model != models.end(); ++model)
                modelsDevModel(it.key() + u'/' + model.key(), key, model.key(), model->toObject().value("cost"_L1).toObject());
        }
    }

    PriceImport import;

private:
    static void takeCosts(Amounts &amounts, qint64 above, const QJsonObject &cost)
    {
        static const std::array<std::pair<QLatin1StringView, Charge>, 7> names{{{"input"_L1, Charge::Input},
                                                                                {"output"_L1, Charge::Output},
                                                                                {"cache_read"_L1, Charge::CacheRead},
                                                                                {"cache_write"_L1, Charge::CacheWrite5m},
                                                                                {"reasoning"_L1, Charge::Reasoning},
                                                                                {"input_audio"_L1, Charge::InputAudio},
                                                                                {"output_audio"_L1, Charge::OutputAudio}}};
        for (const auto &[name, charge] : names)
            amounts.take({}, above, charge, cost.value(name));
    }

    void modelsDevModel(const QString &name, const QString &provider, const QString &model, const QJsonObject &cost)
    {
        Amounts amounts(PerMillion);
        takeCosts(amounts, 0, cost);
        const QJsonArray tiers = cost.value("tiers"_L1).toArray();
        for (const QJsonValue &tier : tiers) {
            const qint64 above = tier["tier"_L1]["size"_L1].toInteger();
            if (tier["tier"_L1]["type"_L1].toString() != "context"_L1 || above <= 0)
                amounts.problem = Words::tr("it has a price step of a kind that is not known here");
            takeCosts(amounts, above, tier.toObject());
        }
        if (tiers.isEmpty() && cost.contains("context_over_200k"_L1))
            takeCosts(amounts, 200'000, cost.value("context_over_200k"_L1).toObject());
        put(name, provider, model, amounts);
    }

    void put(const QString &name, const QString &provider, const QString &model, Amounts &amounts)
    {
        const std::optional<PriceRow> row = amounts.row(m_from, m_source);
        if (!row) {
            skip(name, amounts.problem);
            return;
        }
        if (import.prices.rowAt(provider, model, m_from)) {
            skip(name, Words::tr("the list has another price of the same model"));
            return;
        }
        import.prices.put(provider, model, *row);
        ++import.taken;
    }

    void skip(const QString &name, const QString &why) { import.skipped.push_back({name.left(120), why}); }

    QDateTime m_from;
    QString m_source;
};

std::optional<PriceFormat> formatOf(const QJsonObject &root)
{
    if (root.value("models"_L1).isArray() || root.contains("schema"_L1))
        return PriceFormat::Own;
    for (const QJsonValue &value : root) {
        if (value.toObject().contains("litellm_provider"_L1))
            return PriceFormat::LiteLlm;
        if (value["models"_L1].isObject())
            return PriceFormat::ModelsDev;
    }
    return std::nullopt;
}

Result<PriceImport> ownForm(const QByteArray &json, const QDateTime &from)
{
    auto list = PriceList::parse(json);
    if (!list)
        return std::unexpected(list.error());
    PriceImport import;
    for (const ModelPrices &model : list->models()) {
        for (PriceRow row : model.rows) {
            if (!row.from.isValid())
                row.from = from;
            row.byPerson = true;
            import.prices.put(model.provider, model.model, std::move(row));
        }
        ++import.taken;
    }
    return import;
}

} // namespace

QString priceFormatName(PriceFormat format)
{
    switch (format) {
    case PriceFormat::Own: return u"Countersign"_s;
    case PriceFormat::LiteLlm: return u"LiteLLM"_s;
    case PriceFormat::ModelsDev: return u"models.dev"_s;
    }
    return {};
}

Result<PriceImport> importPrices(const QByteArray &json, const QDateTime &from, const QString &source)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Invalid, Words::tr("The price list is not JSON: %1, at byte %2.").arg(problem.errorString()).arg(problem.offset));
    const std::optional<PriceFormat> format = formatOf(root);
    if (!format)
        return failure(ErrorCode::Invalid,
                       Words::tr("This is not a price list that can be read. Choose one of Countersign, LiteLLM "
                                 "(model_prices_and_context_window.json) or models.dev (api.json)."));
    if (*format == PriceFormat::Own)
        return ownForm(json, from);
    Importer importer(*format, from, source);
    if (*format == PriceFormat::LiteLlm)
        importer.liteLlm(root);
    else
        importer.modelsDev(root);
    if (importer.import.taken == 0)
        return failure(
            ErrorCode::Invalid,
            Words::tr("Of this %1 list no price can be used. The first reason: %2.")
                .arg(priceFormatName(*format), importer.import.skipped.empty() ? Words::tr("it is empty") : importer.import.skipped[0].why));
    return std::move(importer.import);
}

PriceChanges reduceToChanges(PriceImport &import,
                             const std::function<std::optional<PriceRow>(const QString &provider, const QString &model)> &inForce)
{
    PriceChanges changes;
    PriceList kept;
    for (const ModelPrices &model : import.prices.models()) {
        const std::optional<PriceRow> before = inForce(model.provider, model.model);
        if (before && model.rows.size() == 1 && before->tiers == model.rows[0].tiers && before->daily == model.rows[0].daily) {
            ++changes.unchanged;
            continue;
        }
        const auto first = [](const PriceRow &row) {
            const PriceSteps steps = row.tiers.value(QString());
            return steps.empty() ? std::nullopt : std::optional(steps.front().price);
        };
        (before ? changes.changed : changes.added)
            .push_back({model.provider, model.model, before ? first(*before) : std::nullopt, first(model.rows.back())});
        for (const PriceRow &row : model.rows)
            kept.put(model.provider, model.model, row);
    }
    import.prices = std::move(kept);
    return changes;
}

} // namespace countersign
