// SPDX-License-Identifier: GPL-3.0-or-later
// Prices of models by the vendor (or, for services without a price list of ours, the host) that serves them. A value: reading it needs no lock.
//
// As JSON, in US dollars; every model has a source and a date, no source, no price:
//   {"schema": 1, "currency": "USD", "unit": "per 1,000,000 tokens",
//    "service_tiers": [{"provider", "tier": "batch", "factor": 0.5, "applies_to": ["input", …], "source", "date"}],
//    "fees": [{"provider", "use": "web_search", "usd": 0.01, "source", "date"}],
//    "models": [{"provider", "model", "aliases": [], "source", "date",
//                "from": "2027-01-01",                  (a date is its midnight UTC; without it the price holds for the whole past)
//                "usd_per_mtok": {"input", "output", "cache_read", "cache_write_5m" or "cache_write", "cache_write_1h", "reasoning", …},
//                "usd_per_use": {"web_search"},
//                "tiers": [{"input_tokens_above", "applies_to": "whole request", "usd_per_mtok": {}}],
//                "service_tiers": {"flex": {"usd_per_mtok", "tiers"}},
//                "scheduled_or_timed": [{"from", "usd_per_mtok", "tiers"} or {"time_of_day_utc": [from, to], "usd_per_mtok"}],
//                "free": true}]}                        (0 for input and output means "not known" where this does not stand)
// A model may stand in it several times, each with another "from". Other members are left alone.
#pragma once
#include "core/base/error.h"
#include "core/money/price.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace countersign {

struct ModelPrices {
    QString provider; // "anthropic", …, or a host
    QString model;
    QStringList aliases;
    std::vector<PriceRow> rows; // ascending by `from`
    friend bool operator==(const ModelPrices &, const ModelPrices &) = default;
};

class PriceList {
public:
    /// Fails (Invalid) at the first thing that cannot be trusted, naming the model.
    [[nodiscard]] static Result<PriceList> parse(const QByteArray &json);
    /// The same form again, one row an entry; prices that a rule made are written out.
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] const std::vector<ModelPrices> &models() const { return m_models; }
    [[nodiscard]] const ModelPrices *find(const QString &provider, const QString &model) const;
    /// The row in force at `at`; null when there is none yet, or none at all.
    [[nodiscard]] const PriceRow *rowAt(const QString &provider, const QString &model, const QDateTime &at) const;
    /// Adds a row, in the place of one with the same `from`.
    void put(const QString &provider, const QString &model, PriceRow row);
    /// False when there was none.
    bool remove(const QString &provider, const QString &model, const QDateTime &from);
    [[nodiscard]] bool isEmpty() const { return m_models.empty(); }

    friend bool operator==(const PriceList &, const PriceList &) = default;

private:
    std::vector<ModelPrices> m_models;
};

/// A number of JSON, times 10^power, exactly as its shortest decimal text says; nothing when that is no whole number, negative or beyond 10^15.
[[nodiscard]] std::optional<qint64> exactScaled(double number, int power);

} // namespace countersign
