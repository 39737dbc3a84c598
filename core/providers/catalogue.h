// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of models: limits and prices, from resources/prices/prices.json with the source and date of each, and over them the prices
// that the person entered or imported. An unknown model or price stays unknown: no guess is ever made.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/money/price_list.h"

#include <QtCore/QMutex>
#include <memory>

namespace countersign {

struct ModelInfo {
    QString provider; // "anthropic", "openai", "google", …
    QString model;
    QStringList aliases; // other names of the same model, e.g. with its date
    std::optional<qint64> contextTokens, maxOutputTokens;
    friend bool operator==(const ModelInfo &, const ModelInfo &) = default;
};

/// The person's own prices, shared by all who price: replaced as a whole, from any thread.
class EditedPrices {
public:
    [[nodiscard]] std::shared_ptr<const PriceList> list() const; // never null
    void set(PriceList list);

private:
    mutable QMutex m_mutex;
    std::shared_ptr<const PriceList> m_list = std::make_shared<const PriceList>();
};

/// The price that held for a call.
struct PriceInForce {
    PriceRow row;
    QString model; // as the price list names it
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
    /// The same with `edited` prices over its own.
    [[nodiscard]] Catalogue with(std::shared_ptr<const EditedPrices> edited) const;
    /// Under which name prices of this address stand in price lists: a vendor's, else the host.
    [[nodiscard]] static QString priceKey(const QUrl &url);
    /// The price of a model at that time: the person's latest one, else the shipped one.
    [[nodiscard]] std::optional<PriceInForce> priceAt(const QUrl &url, const QString &model, const QDateTime &at) const;
    /// Exact, or unknown with the reason, at the prices of `at`. A local destination costs nothing.
    [[nodiscard]] CostDetail detail(const Destination &destination, const Usage &usage, const QDateTime &at) const;
    [[nodiscard]] Cost cost(const Destination &destination, const Usage &usage, const QDateTime &at) const;
    /// What sending `inputTokens` and getting `outputTokens` back would cost, for the review header.
    [[nodiscard]] Cost estimate(const Destination &destination, qint64 inputTokens, qint64 outputTokens, const QDateTime &at) const;
    [[nodiscard]] QStringList modelsOf(const QString &provider) const;
    [[nodiscard]] const PriceList &shippedPrices() const { return m_prices; }

private:
    std::vector<ModelInfo> m_models;
    PriceList m_prices;
    std::shared_ptr<const EditedPrices> m_edited;
};

/// A rough count before the provider has counted: UTF-8 bytes / 3.7 for prose, said to be an estimate wherever it is shown.
[[nodiscard]] qint64 estimateTokens(qsizetype bytes);

} // namespace countersign
