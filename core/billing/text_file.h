// SPDX-License-Identifier: GPL-3.0-or-later
// Small files of the data folder, written whole or not at all, readable by the person alone.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <optional>

namespace countersign {

/// Nothing when there is no such file; one that is there and cannot be read, or has more than 16 MB, is an error (Storage).
[[nodiscard]] Result<std::optional<QByteArray>> readTextFile(const QString &path);
[[nodiscard]] Result<void> writeTextFile(const QString &path, const QByteArray &bytes);

} // namespace countersign
