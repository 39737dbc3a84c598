// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/price_list_reader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QTimeZone>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PriceList)
};

constexpr int PicoPerTokenPower = 6; // dollars per million tokens → pico-dollars a token
constexpr int PicoPower = 12; // dollars → pico-dollars

std::optional<Charge> chargeFromName(QStringView name)
{
    const auto found = std::ranges::find_if(AllCharges, [&](Charge charge) { return chargeName(charge) == name; });
    return found == AllCharges.end() ? std::nullopt : std::optional(*found);
}

bool hasSource(const QJsonObject &object)
{
    return !object.value("source"_L1).toString().isEmpty() && QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate).isValid();
}

/// A date is its midnight in UTC; a time has its zone.
QDateTime momentFrom(const QString &text)
{
    if (const QDate date = QDate::fromString(text, Qt::ISODate); date.isValid() && text.size() == 10)
        return date.startOfDay(QTimeZone::UTC);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime();
}

} // namespace

/// One entry; the first problem is kept.
class PriceListReader::Entry {
public:
    Entry(const QJsonObject &entry, const PriceListReader &common) : m_entry(entry), m_common(common) { }

    Result<ModelPrices> read()
    {
        ModelPrices model;
        model.provider = m_entry.value("provider"_L1).toString();
        model.model = m_entry.value("model"_L1).toString();
        if (model.provider.isEmpty() || model.model.isEmpty())
            return failure(ErrorCode::Invalid, Words::tr("A model in the price list has no provider or no name."));
        const QJsonArray aliases = m_entry.value("aliases"_L1).toArray();
        for (const QJsonValue &alias : aliases)
            model.aliases << alias.toString();
        m_provider = model.provider;
        if (!hasSource(m_entry))
            complain(Words::tr("source or date is missing"));
        model.rows.push_back(row(m_entry));
        if (const QJsonValue from = m_entry.value("from"_L1); !from.isUndefined())
            model.rows.front().from = moment(from);
        readTimed(model.rows);
        if (m_problem.isEmpty())
            return model;
        return failure(ErrorCode::Invalid, Words::tr("The price list's entry of %1 cannot be used: %2.").arg(model.model, m_problem));
    }

private:
    PriceRow row(const QJsonObject &object)
    {
        PriceRow row;
        row.source = m_entry.value("source"_L1).toString();
        row.date = QDate::fromString(m_entry.value("date"_L1).toString(), Qt::ISODate);
        const PriceSteps ordinary = steps(object);
        row.tiers.insert(QString(), ordinary);
        for (const Factor &factor : m_common.m_factors) {
            if (factor.provider == m_provider)
                row.tiers.insert(factor.tier, scaled(ordinary, factor));
        }
        const QJsonObject services = object.value("service_tiers"_L1).toObject();
        for (auto it = services.begin(); it != services.end(); ++it) {
            if (serviceTier(it.key()).isEmpty())
                complain(Words::tr("“%1” is not a service tier of its own").arg(it.key().left(40)));
            else
                row.tiers.insert(serviceTier(it.key()), steps(it->toObject()));
        }
        return row;
    }

    PriceSteps steps(const QJsonObject &object)
    {
        const Price fees = perUse(object);
        PriceSteps list{{0, price(object.value("usd_per_mtok"_L1).toObject(), fees)}};
        const QJsonArray tiers = object.value("tiers"_L1).toArray();
        for (const QJsonValue &value : tiers) {
            const qint64 above = value["input_tokens_above"_L1].toInteger();
            if (above <= list.back().aboveInputTokens)
                complain(Words::tr("its price steps are not in order"));
            if (value["applies_to"_L1].toString() != "whole request"_L1)
                complain(Words::tr("a price step applies to something else than the whole request"));
            list.push_back({above, price(value["usd_per_mtok"_L1].toObject(), fees)});
        }
        return list;
    }

    PriceSteps scaled(PriceSteps steps, const Factor &factor)
    {
        for (PriceStep &step : steps) {
            for (const Charge charge : factor.charges) {
                if (std::optional<Money> &each = step.price[charge])
                    each = exactRatio(*each, factor.thousandths, 1000); // not exact: unknown
            }
            for (const QString &name : factor.unknown)
                step.price[*chargeFromName(name)].reset();
        }
        return steps;
    }

    Price price(const QJsonObject &object, const Price &fees)
    {
        Price price = fees;
        for (const Charge charge : AllCharges) {
            if (charge != Charge::WebSearch)
                price[charge] = amount(object, chargeName(charge), PicoPerTokenPower);
        }
        if (object.contains("cache_write"_L1))
            price[Charge::CacheWrite5m] = amount(object, "cache_write"_L1, PicoPerTokenPower);
        // Lists write 0 for both where no price was found: that is not "free".
        if (price[Charge::Input] == Money() && price[Charge::Output] == Money() && !m_entry.value("free"_L1).toBool())
            price = {};
        return price;
    }

    Price perUse(const QJsonObject &object)
    {
        Price fees;
        for (const Fee &fee : m_common.m_fees) {
            if (fee.provider == m_provider)
                fees[fee.charge] = fee.each;
        }
        const QJsonObject own = object.value("usd_per_use"_L1).toObject();
        if (own.contains(chargeName(Charge::WebSearch)))
            fees[Charge::WebSearch] = amount(own, chargeName(Charge::WebSearch), PicoPower);
        return fees;
    }

    void readTimed(std::vector<PriceRow> &rows)
    {
        const QJsonArray timed = m_entry.value("scheduled_or_timed"_L1).toArray();
        for (const QJsonValue &value : timed) {
            const QJsonObject object = value.toObject();
            if (object.contains("from"_L1)) {
                PriceRow later = row(object);
                later.from = moment(object.value("from"_L1));
                if (later.from.isValid() && rows.back().from.isValid() && later.from <= rows.back().from)
                    complain(Words::tr("its scheduled prices are not in order"));
                rows.push_back(std::move(later));
            } else if (object.contains("time_of_day_utc"_L1)) {
                rows.front().daily.push_back({timeOfDay(object.value("time_of_day_utc"_L1)[0]), timeOfDay(object.value("time_of_day_utc"_L1)[1]),
                                              price(object.value("usd_per_mtok"_L1).toObject(), perUse(object))});
            } else {
                complain(Words::tr("a scheduled price says neither from when nor at which hours it holds"));
            }
        }
    }

    QDateTime moment(const QJsonValue &value)
    {
        const QDateTime time = momentFrom(value.toString());
        if (!time.isValid())
            complain(Words::tr("“from” is not a date such as 2027-01-01"));
        return time;
    }

    QTime timeOfDay(const QJsonValue &value)
    {
        const QString text = value.toString();
        const QTime time = text.endsWith(u'Z') ? QTime::fromString(text.chopped(1), u"HH:mm:ss"_s) : QTime();
        if (!time.isValid())
            complain(Words::tr("an hour of the day is not of the form 01:00:00Z"));
        return time;
    }

    std::optional<Money> amount(const QJsonObject &object, QLatin1StringView key, int power)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const std::optional<qint64> pico = value.isDouble() ? exactScaled(value.toDouble(), power) : std::nullopt;
        if (!pico)
            complain(Words::tr("%1 is not a price of at most six decimals").arg(key));
        return pico.transform(Money::fromPicoDollars);
    }

    void complain(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    const QJsonObject &m_entry;
    const PriceListReader &m_common;
    QString m_provider, m_problem;
};

Result<ModelPrices> PriceListReader::model(const QJsonObject &entry) const { return Entry(entry, *this).read(); }

PriceListReader::PriceListReader(const QJsonObject &root)
{
    const auto complain = [&](const QString &what) {
        if (m_problem.isEmpty())
            m_problem = what;
    };
    const QJsonArray tiers = root.value("service_tiers"_L1).toArray();
    for (const QJsonValue &value : tiers) {
        Factor factor{value["provider"_L1].toString(), serviceTier(value["tier"_L1].toString()), 0, {}, {}};
        factor.thousandths = exactScaled(value["factor"_L1].toDouble(-1), 3).value_or(0);
        const QJsonArray charges = value["applies_to"_L1].toArray(), unknown = value["unknown"_L1].toArray();
        bool understood = !charges.isEmpty();
        for (const QJsonValue &name : charges) {
            const auto charge = chargeFromName(name.toString());
            understood = understood && charge;
            factor.charges.push_back(charge.value_or(Charge::Input));
        }
        for (const QJsonValue &name : unknown) {
            understood = understood && chargeFromName(name.toString());
            factor.unknown << name.toString();
        }
        if (factor.provider.isEmpty() || factor.tier.isEmpty() || factor.thousandths == 0 || !understood || !hasSource(value.toObject()))
            complain(Words::tr("A service tier of the price list has no provider, name, factor, source or date, or applies to something unknown."));
        m_factors.push_back(std::move(factor));
    }
    const QJsonArray fees = root.value("fees"_L1).toArray();
    for (const QJsonValue &value : fees) {
        const std::optional<qint64> pico = value["usd"_L1].isDouble() ? exactScaled(value["usd"_L1].toDouble(), PicoPower) : std::nullopt;
        if (value["provider"_L1].toString().isEmpty() || value["use"_L1].toString() != chargeName(Charge::WebSearch) || !pico
            || !hasSource(value.toObject()))
            complain(Words::tr("A fee of the price list has no provider, use, price, source or date that this version understands."));
        m_fees.push_back({value["provider"_L1].toString(), Charge::WebSearch, Money::fromPicoDollars(pico.value_or(0))});
    }
}

} // namespace countersign
