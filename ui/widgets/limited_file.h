// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a person chose, read whole as long as it is no larger than makes sense. Blocks: for the background.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace countersign {

inline constexpr qint64 LargestTable = 64LL << 20; // bytes: of datasets, price lists and usage files

/// Storage when it cannot be read; Invalid with the sentence `tooLarge`, in which %1 becomes the path, when it is larger than `most` bytes.
[[nodiscard]] Result<QByteArray> readLimited(const QString &path, qint64 most, const QString &tooLarge);

} // namespace countersign
