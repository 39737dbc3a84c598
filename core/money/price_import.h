// SPDX-License-Identifier: GPL-3.0-or-later
// Reads price lists of others into ours: LiteLLM's model_prices_and_context_window.json (dollars a token) and models.dev's api.json (dollars
// per million tokens), beside our own form. Lenient about what it does not know, strict about amounts: every model that is left out has a
// reason, and nothing is rounded.
#pragma once
#include "core/money/price_list.h"

#include <functional>

namespace countersign {

enum class PriceFormat { Own, LiteLlm, ModelsDev };
[[nodiscard]] QString priceFormatName(PriceFormat format); // "Countersign", "LiteLLM", "models.dev"

struct PriceImport {
    PriceFormat format = PriceFormat::Own;
    PriceList prices;
    int taken = 0; // models
    struct Skipped {
        QString name; // as the file says it
        QString why;
        friend bool operator==(const Skipped &, const Skipped &) = default;
    };
    std::vector<Skipped> skipped;
};

/// Which of the three forms it is, is seen from the content. Rows without a moment of their own hold from `from` on. `source` is what is
/// written as the source of lists that name none, e.g. "LiteLLM, prices.json". Fails (Invalid) when it is none of the three, or nothing in it
/// can be used.
[[nodiscard]] Result<PriceImport> importPrices(const QByteArray &json, const QDateTime &from, const QString &source);

/// What an import would change.
struct PriceChange {
    QString provider, model;
    std::optional<Price> before, after; // of the ordinary tier's first step
    friend bool operator==(const PriceChange &, const PriceChange &) = default;
};
struct PriceChanges {
    std::vector<PriceChange> added, changed;
    int unchanged = 0;
};
/// Leaves out of `import` what `inForce` says already, so that old calls' prices are not written twice, and says what remains.
[[nodiscard]] PriceChanges reduceToChanges(PriceImport &import,
                                           const std::function<std::optional<PriceRow>(const QString &provider, const QString &model)> &inForce);

} // namespace countersign
