// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the entries of a price list in our own form (core/money/price_list.h) strictly: a price that cannot be counted exactly, a missing
// source or a step that is not understood refuses the entry.
#pragma once
#include "core/money/price_list.h"

namespace countersign {

class PriceListReader {
public:
    /// Reads what holds for all models: service tiers by factor, and fees.
    explicit PriceListReader(const QJsonObject &root);
    [[nodiscard]] const QString &problem() const { return m_problem; } // empty: none
    /// Problems name the model.
    [[nodiscard]] Result<ModelPrices> model(const QJsonObject &entry) const;

private:
    struct Factor {
        QString provider, tier;
        qint64 thousandths = 1000;
        std::vector<Charge> charges; // others keep the ordinary price
        QStringList unknown; // charges that have no price in this tier
    };
    struct Fee {
        QString provider;
        Charge charge = Charge::WebSearch;
        Money each;
    };
    class Entry;
    std::vector<Factor> m_factors;
    std::vector<Fee> m_fees;
    QString m_problem;
};

} // namespace countersign
