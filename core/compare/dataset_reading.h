// SPDX-License-Identifier: GPL-3.0-or-later
// The two forms of a dataset's file, for dataset.cpp.
#pragma once
#include "core/compare/dataset.h"

namespace countersign::dataset {

/// "Line 7 of the dataset: …"
[[nodiscard]] std::unexpected<Error> mistake(int line, const QString &what);
/// A check as it is written in a file, its words understood.
[[nodiscard]] Result<Check> checkFrom(const QString &name, const QString &value, int line);

[[nodiscard]] Result<std::vector<DataCase>> readCsv(const QString &text);
[[nodiscard]] Result<std::vector<DataCase>> readJsonl(const QString &text);

} // namespace countersign::dataset
