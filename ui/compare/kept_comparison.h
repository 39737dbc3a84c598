// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison as the page keeps it, sealed: what was asked, what was answered, and what the person thinks of it. Holds originals.
#pragma once
#include "core/compare/comparison.h"

namespace countersign {

struct ComparedAnswer {
    QString name; // of its target: TargetWish::text()
    TargetResult result;
    int rating = 0; // 1 to 5; 0: not rated
    QString note;
    friend bool operator==(const ComparedAnswer &, const ComparedAnswer &) = default;
};

struct KeptComparison {
    static constexpr int BestRating = 5;

    QString typed; // the message as it stands in the box
    std::vector<ComparedAnswer> answers; // in the order of the columns
    bool blind = false; // the names are hidden until every answer is rated

    /// What can be rated: an answer with words in it. A target that failed is not waited for.
    [[nodiscard]] static bool isRatable(const ComparedAnswer &answer);
    [[nodiscard]] bool allRated() const;
    [[nodiscard]] bool namesHidden() const { return blind && !allRated(); }
    /// "A", "B", … while the names are hidden.
    [[nodiscard]] static QString letter(size_t column);

    [[nodiscard]] QByteArray bytes() const; // empty when there is nothing to keep
    /// What cannot be read is left out.
    [[nodiscard]] static KeptComparison read(const QByteArray &bytes);
    friend bool operator==(const KeptComparison &, const KeptComparison &) = default;
};

} // namespace countersign
