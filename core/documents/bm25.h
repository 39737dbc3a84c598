// SPDX-License-Identifier: GPL-3.0-or-later
// BM25 as Lucene computes it (BM25Similarity since version 8: without the constant factor k1 + 1, which changes no order), with exact lengths
// where Lucene rounds them to a byte.
#pragma once
#include <cmath>

namespace countersign::bm25 {

inline constexpr double k1 = 1.5;
inline constexpr double b = 0.75;

/// How rare a term is that `having` of `all` sections have; above 0 also for a term that all have.
[[nodiscard]] inline double rarity(double all, double having) { return std::log1p((all - having + 0.5) / (having + 0.5)); }

/// What `count` occurrences in a section count for, 0 … 1. `relativeLength` = its length by the average one; 1 = the length does not matter.
[[nodiscard]] inline double saturation(double count, double relativeLength) { return count / (count + k1 * (1 - b + b * relativeLength)); }

} // namespace countersign::bm25
