// SPDX-License-Identifier: GPL-3.0-or-later
// What a model costs, by kind of token, length of prompt, service tier, time of day and date; and what a counted use of it costs.
// No price is ever guessed or rounded: where one is missing for something that was used, the cost is unknown and says why.
#pragma once
#include "core/base/stages.h"
#include "core/money/cost.h"

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <array>
#include <vector>

namespace countersign {

/// What is counted of a call and priced by itself. All are tokens but WebSearch, which is a use.
enum class Charge { Input, CacheRead, CacheWrite5m, CacheWrite1h, Output, Reasoning, InputImage, InputAudio, OutputImage, OutputAudio, WebSearch };
inline constexpr std::array AllCharges{Charge::Input,       Charge::CacheRead,   Charge::CacheWrite5m, Charge::CacheWrite1h,
                                       Charge::Output,      Charge::Reasoning,   Charge::InputImage,   Charge::InputAudio,
                                       Charge::OutputImage, Charge::OutputAudio, Charge::WebSearch};
[[nodiscard]] QLatin1StringView chargeName(Charge charge); // "cache_write_5m": stable, as in price files and JSON

/// One token's, one use's price of each kind. Absent: not known, but for two that have none of their own where they cost the same:
/// reasoning (then it is output) and images in the prompt (then they are input).
class Price {
public:
    [[nodiscard]] const std::optional<Money> &operator[](Charge charge) const { return m_each[size_t(charge)]; }
    [[nodiscard]] std::optional<Money> &operator[](Charge charge) { return m_each[size_t(charge)]; }
    [[nodiscard]] bool isEmpty() const;
    friend bool operator==(const Price &, const Price &) = default;

private:
    std::array<std::optional<Money>, AllCharges.size()> m_each;
};

/// A request with more input tokens than this, cached and written ones included, pays this step for all its tokens.
struct PriceStep {
    qint64 aboveInputTokens = 0;
    Price price;
    friend bool operator==(const PriceStep &, const PriceStep &) = default;
};
using PriceSteps = std::vector<PriceStep>; // ascending; the first is above 0

/// Hours of the day with a price of their own, in UTC; `to` does not belong to it.
struct DailyPrice {
    QTime from, to;
    Price price;
    friend bool operator==(const DailyPrice &, const DailyPrice &) = default;
};

/// A model's prices from some moment on.
struct PriceRow {
    QDateTime from; // UTC; null: as far back as there are calls
    QMap<QString, PriceSteps> tiers; // by service tier; "" is the ordinary one
    std::vector<DailyPrice> daily; // of the ordinary tier, below its first step
    QString source; // where the price was read
    QDate date; // when
    bool byPerson = false; // entered or imported, not shipped
    friend bool operator==(const PriceRow &, const PriceRow &) = default;
};

/// "standard", "default", "on_demand", … and nothing are all the ordinary tier: "". Others in lower case.
[[nodiscard]] QString serviceTier(const QString &asTold);

struct CostLine {
    Charge charge = Charge::Input;
    qint64 count = 0;
    Money each, total;
    friend bool operator==(const CostLine &, const CostLine &) = default;
};

/// A cost and how it came about.
struct CostDetail {
    Cost cost;
    std::vector<CostLine> lines; // of what was used; empty when the cost is unknown
    QString tier;
    qint64 step = 0; // above how many input tokens the price holds
    friend bool operator==(const CostDetail &, const CostDetail &) = default;
};

/// What `usage` cost at the prices of `row`; `at` chooses among prices by time of day. `model` is for sentences.
[[nodiscard]] CostDetail costOf(const PriceRow &row, const Usage &usage, const QDateTime &at, const QString &model);

} // namespace countersign
