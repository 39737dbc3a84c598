// SPDX-License-Identifier: GPL-3.0-or-later
// A share of cases and how sure one can be of it.
#pragma once
#include <optional>

namespace countersign {

struct Share {
    double value = 0, low = 0, high = 0; // 0 … 1; the ends of the 95 % interval
    friend bool operator==(const Share &, const Share &) = default;
};

/// The score interval of E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927), z = 1.959964, without
/// correction for continuity: it stays sound for few cases and for shares near 0 and 1. Absent for no cases.
[[nodiscard]] std::optional<Share> wilsonShare(int hits, int of);

} // namespace countersign
