// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the part Datasets and is in no journal yet, as it is kept, sealed: the order without its dataset, the options, and, in a file of
// its own that is written once for each opened file, the dataset. Holds originals.
#pragma once
#include "core/compare/eval_order.h"

namespace countersign {

struct KeptEvaluation {
    EvalOrder order; // without the dataset's bytes
    bool headerAgent = false; // whichever it is
    ReviewMode review = ReviewMode::Always;
    int atOnce = 2;
    QString most; // as it was typed
    QString journal; // of the evaluation that was in front; empty: none

    [[nodiscard]] QByteArray bytes() const; // empty when there is nothing to keep
    /// What cannot be read is left out.
    [[nodiscard]] static KeptEvaluation read(const QByteArray &bytes);
    friend bool operator==(const KeptEvaluation &, const KeptEvaluation &) = default;
};

/// The dataset of an order with its name and form; empty where it has none.
[[nodiscard]] QByteArray keptDataset(const EvalOrder &order);
[[nodiscard]] EvalOrder datasetFrom(const QByteArray &bytes);

} // namespace countersign
