// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of models: limits and prices, from resources/prices/prices.json with the source and date of each. An unknown model or
// price stays unknown: no guess is ever made.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/providers/money.h"

#include <QtCore/QDate>
#include <QtCore/QHash>

namespace countersign {

struct Price { // per token
    std::optional<Money> input, cacheRead, cacheWrite5m, cacheWrite1h, output;
    friend bool operator==(const Price &, const Price &) = default;
};

struct ModelInfo {
    QString provider; // "anthropic", "openai", "google", …
    QString model;
    QStringList aliases; // other names of the same model, e.g. with its date
    std::optional<qint64> contextTokens, maxOutputTokens;
    struct Tier {
        qint64 aboveInputTokens = 0;
        Price price;
        friend bool operator==(const Tier &, const Tier &) = default;
    };
    std::vector<Tier> tiers; // ascending; the first is above 0. A request above a threshold pays that tier for all its tokens.
    QString source; // where the price was read
    QDate date; // when
    friend bool operator==(const ModelInfo &, const ModelInfo &) = default;
};

struct Cost {
    std::optional<Money> total; // absent: unknown
    QString priceSource; // "…, 2026-11-22", or why it is unknown
    friend bool operator==(const Cost &, const Cost &) = default;
};

class Catalogue {
public:
    [[nodiscard]] static Result<Catalogue> parse(const QByteArray &pricesJson);
    /// The one that ships.
    [[nodiscard]] static const Catalogue &shipped();

    /// Finds a model by provider and name, also dated names ("claude-haiku-4-5-20251001") and, for compatible servers, by name alone
    /// only where the provider's host is the vendor's own. Null = unknown.
    [[nodiscard]] const ModelInfo *find(const QString &provider, const QString &model) const;
    /// By the address of a provider: null unless its host is a vendor's own.
    [[nodiscard]] const ModelInfo *findAt(const QUrl &url, const QString &model) const;
    /// Exact, or unknown with the reason. A local destination costs nothing.
    [[nodiscard]] Cost cost(const Destination &destination, const Usage &usage) const;
    /// What sending `inputTokens` and getting `outputTokens` back would cost, for the review header.
    [[nodiscard]] Cost estimate(const Destination &destination, qint64 inputTokens, qint64 outputTokens) const;
    [[nodiscard]] QStringList modelsOf(const QString &provider) const;

private:
    std::vector<ModelInfo> m_models;
};

/// A rough count before the provider has counted: UTF-8 bytes / 3.7 for prose, said to be an estimate wherever it is shown.
[[nodiscard]] qint64 estimateTokens(qsizetype bytes);

} // namespace countersign
