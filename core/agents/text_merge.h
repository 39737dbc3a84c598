// SPDX-License-Identifier: GPL-3.0-or-later
// Two people changed one text: their changes together, by lines, as long as they do not touch each other.
#pragma once
#include <QtCore/QString>
#include <optional>

namespace countersign {

/// `base` with what `mine` and `theirs` changed in it. Nothing when both changed the same lines, or lines side by side, differently. Line
/// ends belong to their lines.
[[nodiscard]] std::optional<QString> mergeTexts(const QString &base, const QString &mine, const QString &theirs);

} // namespace countersign
