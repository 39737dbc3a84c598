// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/price.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Price)
};

CostDetail unknown(const QString &why) { return {{std::nullopt, why}, {}, {}, 0}; }

const Price &priceAt(const PriceRow &row, const PriceSteps &steps, const QString &tier, qint64 input, const QDateTime &at, qint64 &above)
{
    const PriceStep *step = &steps.front();
    for (const PriceStep &each : steps) {
        if (each.aboveInputTokens == 0 || input > each.aboveInputTokens)
            step = &each;
    }
    above = step->aboveInputTokens;
    if (tier.isEmpty() && above == 0 && at.isValid()) {
        const QTime time = at.toUTC().time();
        for (const DailyPrice &daily : row.daily) {
            const bool within = daily.from < daily.to ? time >= daily.from && time < daily.to : time >= daily.from || time < daily.to;
            if (within)
                return daily.price;
        }
    }
    return step->price;
}

/// Each kind's share of the totals, so that no token is counted twice.
class Shares {
public:
    Shares(const Usage &usage, const Price &price)
    {
        const auto of = [](const std::optional<qint64> &count) { return count.value_or(0); };
        qint64 input = of(usage.input), output = of(usage.output);
        const auto take = [&](Charge charge, qint64 count, qint64 &rest) {
            m_counts[size_t(charge)] = count;
            m_sane = m_sane && count >= 0 && count <= rest;
            rest -= m_sane ? count : 0;
        };
        take(Charge::CacheRead, of(usage.cacheRead), input);
        take(Charge::CacheWrite5m, of(usage.cacheWrite5m), input);
        take(Charge::CacheWrite1h, of(usage.cacheWrite1h), input);
        take(Charge::InputAudio, of(usage.inputAudio), input);
        if (price[Charge::InputImage])
            take(Charge::InputImage, of(usage.inputImage), input);
        take(Charge::OutputAudio, of(usage.outputAudio), output);
        take(Charge::OutputImage, of(usage.outputImage), output);
        if (price[Charge::Reasoning])
            take(Charge::Reasoning, of(usage.reasoning), output);
        qint64 all = std::numeric_limits<qint64>::max();
        take(Charge::WebSearch, of(usage.webSearches), all);
        m_counts[size_t(Charge::Input)] = input;
        m_counts[size_t(Charge::Output)] = output;
        m_sane = m_sane && input >= 0 && output >= 0;
    }
    [[nodiscard]] bool areSane() const { return m_sane; }
    [[nodiscard]] qint64 operator[](Charge charge) const { return m_counts[size_t(charge)]; }

private:
    std::array<qint64, AllCharges.size()> m_counts{};
    bool m_sane = true;
};

} // namespace

QLatin1StringView chargeName(Charge charge)
{
    switch (charge) {
    case Charge::Input: return "input"_L1;
    case Charge::CacheRead: return "cache_read"_L1;
    case Charge::CacheWrite5m: return "cache_write_5m"_L1;
    case Charge::CacheWrite1h: return "cache_write_1h"_L1;
    case Charge::Output: return "output"_L1;
    case Charge::Reasoning: return "reasoning"_L1;
    case Charge::InputImage: return "input_image"_L1;
    case Charge::InputAudio: return "input_audio"_L1;
    case Charge::OutputImage: return "output_image"_L1;
    case Charge::OutputAudio: return "output_audio"_L1;
    case Charge::WebSearch: return "web_search"_L1;
    }
    return {};
}

bool Price::isEmpty() const
{
    return std::ranges::none_of(m_each, [](const std::optional<Money> &each) { return each.has_value(); });
}

QString serviceTier(const QString &asTold)
{
    const QString name = asTold.toLower();
    static const QStringList ordinary{u"standard"_s, u"default"_s, u"auto"_s, u"on_demand"_s, u"ondemand"_s, u"unspecified"_s};
    return ordinary.contains(name) ? QString() : name;
}

CostDetail costOf(const PriceRow &row, const Usage &usage, const QDateTime &at, const QString &model)
{
    if (!usage.input || !usage.output)
        return unknown(Words::tr("the provider did not say how many tokens were used"));
    CostDetail detail;
    detail.tier = serviceTier(usage.serviceTier);
    const auto steps = row.tiers.constFind(detail.tier);
    if (steps == row.tiers.constEnd() || steps->empty())
        return unknown(Words::tr("no price is known for %1 in the service tier “%2”").arg(model, detail.tier));
    const Price &price = priceAt(row, *steps, detail.tier, *usage.input, at, detail.step);
    const Shares shares(usage, price);
    if (!shares.areSane())
        return unknown(Words::tr("the counts of tokens of %1 contradict each other").arg(model));
    Money total;
    for (const Charge charge : AllCharges) {
        const qint64 count = shares[charge];
        if (count == 0)
            continue;
        if (!price[charge])
            return unknown(Words::tr("no price of %1 is known for %2").arg(chargeName(charge), model));
        const std::optional<Money> part = checkedProduct(*price[charge], count);
        const std::optional<Money> sum = part ? checkedSum(total, *part) : std::nullopt;
        if (!sum)
            return unknown(Words::tr("the cost of %1 is more than can be counted").arg(model));
        detail.lines.push_back({charge, count, *price[charge], *part});
        total = *sum;
    }
    detail.cost = {total, row.source + u", "_s + row.date.toString(Qt::ISODate)};
    return detail;
}

} // namespace countersign
