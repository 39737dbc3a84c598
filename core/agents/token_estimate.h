// SPDX-License-Identifier: GPL-3.0-or-later
// How many tokens a request has, before and without asking a provider: what past calls of the model taught, else a rule of thumb; and how many
// it surely has. Pure functions.
#pragma once
#include "core/ledger/ledger.h"

namespace countersign {

struct TokenEstimate {
    qint64 tokens = 0;
    /// Of ten past calls eight were no farther off than this share (0.06 = six percent). Absent: no calls to learn from.
    std::optional<double> error;
    int calls = 0; // it was learned from so many
    friend bool operator==(const TokenEstimate &, const TokenEstimate &) = default;
};

/// What a model's past calls say of tokens per byte of a body. Calls with pictures or PDFs and calls without a count teach nothing.
class TokenRatio {
public:
    /// `calls` of one provider and model.
    [[nodiscard]] static TokenRatio learn(const std::vector<LedgerCall> &calls);

    /// `files` are counted apart: their bytes in the body, and their number.
    [[nodiscard]] TokenEstimate estimate(qint64 bodyBytes, qint64 fileBytes = 0, int files = 0) const;
    /// Surely no fewer: well below the lowest ratio seen. Absent below FewestCalls, and for a body unlike those it was learned from.
    [[nodiscard]] std::optional<qint64> surely(qint64 bodyBytes) const;

    static constexpr int FewestCalls = 3;
    static constexpr int MostCalls = 30; // newer ones are worth more than many

private:
    std::vector<double> m_perByte; // sorted
    qint64 m_smallestBody = 0;
};

/// A text surely has so many tokens: no tokenizer in use joins words that a space or a sign parts, and of writing without spaces hardly more
/// than four letters.
[[nodiscard]] qint64 fewestTokens(QStringView text);

} // namespace countersign
