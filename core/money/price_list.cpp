// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/price_list.h"

#include "core/money/model_names.h"
#include "core/money/price_list_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PriceList)
};

ModelPrices &entryFor(std::vector<ModelPrices> &models, const QString &provider, const QString &model)
{
    const auto found = std::ranges::find_if(models, [&](const ModelPrices &each) { return each.provider == provider && each.model == model; });
    return found != models.end() ? *found : models.emplace_back(ModelPrices{provider, model, {}, {}});
}

bool putRow(std::vector<PriceRow> &rows, PriceRow row)
{
    const auto at = std::ranges::lower_bound(rows, row.from, {}, &PriceRow::from);
    const bool replaces = at != rows.end() && at->from == row.from;
    if (replaces)
        *at = std::move(row);
    else
        rows.insert(at, std::move(row));
    return replaces;
}

/// Pico-dollars a token as dollars per million: the double next to it, whose shortest decimal text is the exact price.
QJsonValue perMillion(Money perToken) { return double(perToken.picoDollars()) / 1e6; }

QJsonObject amounts(const Price &price)
{
    QJsonObject object;
    for (const Charge charge : AllCharges) {
        if (charge != Charge::WebSearch && price[charge])
            object.insert(chargeName(charge), perMillion(*price[charge]));
    }
    return object;
}

QJsonArray higherSteps(const PriceSteps &steps)
{
    QJsonArray array;
    for (const PriceStep &step : steps) {
        if (step.aboveInputTokens > 0)
            array.append(QJsonObject{
                {u"input_tokens_above"_s, step.aboveInputTokens}, {u"applies_to"_s, u"whole request"_s}, {u"usd_per_mtok"_s, amounts(step.price)}});
    }
    return array;
}

/// A price with its fee for a use, which is written beside the amounts for tokens.
void insertAmounts(QJsonObject &object, const Price &price)
{
    object.insert(u"usd_per_mtok"_s, amounts(price));
    if (const auto &search = price[Charge::WebSearch])
        object.insert(u"usd_per_use"_s, QJsonObject{{u"web_search"_s, search->toDecimal().toDouble()}});
}

bool isFree(const Price &price) { return price[Charge::Input] == Money() && price[Charge::Output] == Money(); }

QString timeText(const QTime &time) { return time.toString(u"HH:mm:ss"_s) + u'Z'; }

QJsonObject entry(const ModelPrices &model, const PriceRow &row)
{
    QJsonObject object{{u"provider"_s, model.provider},
                       {u"model"_s, model.model},
                       {u"aliases"_s, QJsonArray::fromStringList(model.aliases)},
                       {u"source"_s, row.source},
                       {u"date"_s, row.date.toString(Qt::ISODate)}};
    if (row.from.isValid())
        object.insert(u"from"_s, row.from.toUTC().toString(Qt::ISODateWithMs));
    QJsonObject services;
    for (const auto &[name, steps] : row.tiers.asKeyValueRange()) {
        const QJsonArray higher = higherSteps(steps);
        if (!name.isEmpty()) {
            QJsonObject service{{u"tiers"_s, higher}};
            insertAmounts(service, steps.front().price);
            services.insert(name, service);
            continue;
        }
        insertAmounts(object, steps.front().price);
        object.insert(u"tiers"_s, higher);
        if (isFree(steps.front().price))
            object.insert(u"free"_s, true);
    }
    if (!services.isEmpty())
        object.insert(u"service_tiers"_s, services);
    QJsonArray daily;
    for (const DailyPrice &each : row.daily) {
        QJsonObject hours{{u"time_of_day_utc"_s, QJsonArray{timeText(each.from), timeText(each.to)}}};
        insertAmounts(hours, each.price);
        daily.append(hours);
    }
    if (!daily.isEmpty())
        object.insert(u"scheduled_or_timed"_s, daily);
    return object;
}

} // namespace

QStringView undatedModel(QStringView model)
{
    static const QRegularExpression date(uR"(-20\d\d-?[01]\d-?[0-3]\d$)"_s);
    const QRegularExpressionMatch match = date.matchView(model);
    return match.hasMatch() ? model.first(match.capturedStart()) : QStringView();
}

std::optional<qint64> exactScaled(double number, int power)
{
    if (!(number >= 0) || number > 1e15)
        return std::nullopt;
    const QString text = QString::number(number, 'e', QLocale::FloatingPointShortest);
    const qsizetype e = text.indexOf(u'e');
    QString digits = text.first(e);
    qsizetype shift = text.sliced(e + 1).toInt() + power;
    if (const qsizetype point = digits.indexOf(u'.'); point >= 0) {
        shift -= digits.size() - point - 1;
        digits.remove(point, 1);
    }
    qint64 value = digits.toLongLong();
    for (; shift < 0 && value % 10 == 0 && value != 0; ++shift)
        value /= 10;
    if (value == 0)
        return 0;
    for (; shift > 0; --shift) {
        if (__builtin_mul_overflow(value, qint64(10), &value))
            return std::nullopt;
    }
    return shift < 0 || value > 1'000'000'000'000'000 ? std::nullopt : std::optional(value);
}

Result<PriceList> PriceList::parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Invalid, Words::tr("The price list is not JSON: %1.").arg(problem.errorString()));
    const QJsonObject root = document.object();
    if (root.value("schema"_L1).toInt() != 1 || root.value("currency"_L1).toString() != "USD"_L1
        || root.value("unit"_L1).toString() != "per 1,000,000 tokens"_L1)
        return failure(ErrorCode::Invalid, Words::tr("The price list has another form, currency or unit than this version reads."));
    const PriceListReader reader(root);
    if (!reader.problem().isEmpty())
        return failure(ErrorCode::Invalid, reader.problem());
    PriceList list;
    const QJsonArray models = root.value("models"_L1).toArray();
    for (const QJsonValue &each : models) {
        auto read = reader.model(each.toObject());
        if (!read)
            return std::unexpected(read.error());
        ModelPrices &model = entryFor(list.m_models, read->provider, read->model);
        for (const QString &alias : std::as_const(read->aliases)) {
            if (!model.aliases.contains(alias))
                model.aliases << alias;
        }
        for (PriceRow &row : read->rows) {
            if (putRow(model.rows, std::move(row)))
                return failure(ErrorCode::Invalid, Words::tr("The price list has two prices of %1 that begin at the same time.").arg(read->model));
        }
    }
    return list;
}

QByteArray PriceList::toJson() const
{
    QJsonArray models;
    for (const ModelPrices &model : m_models) {
        for (const PriceRow &row : model.rows)
            models.append(entry(model, row));
    }
    return QJsonDocument(QJsonObject{{u"schema"_s, 1}, {u"currency"_s, u"USD"_s}, {u"unit"_s, u"per 1,000,000 tokens"_s}, {u"models"_s, models}})
        .toJson(QJsonDocument::Indented);
}

const ModelPrices *PriceList::find(const QString &provider, const QString &model) const { return findModel(m_models, provider, model); }

const PriceRow *PriceList::rowAt(const QString &provider, const QString &model, const QDateTime &at) const
{
    const ModelPrices *prices = find(provider, model);
    if (!prices)
        return nullptr;
    const auto inForce = std::ranges::find_last_if(prices->rows, [&](const PriceRow &row) { return !row.from.isValid() || row.from <= at; });
    return inForce.empty() ? nullptr : &inForce.front();
}

void PriceList::put(const QString &provider, const QString &model, PriceRow row) { putRow(entryFor(m_models, provider, model).rows, std::move(row)); }

bool PriceList::remove(const QString &provider, const QString &model, const QDateTime &from)
{
    const auto found = std::ranges::find_if(m_models, [&](const ModelPrices &each) { return each.provider == provider && each.model == model; });
    if (found == m_models.end() || std::erase_if(found->rows, [&](const PriceRow &row) { return row.from == from; }) == 0)
        return false;
    if (found->rows.empty())
        m_models.erase(found);
    return true;
}

} // namespace countersign
