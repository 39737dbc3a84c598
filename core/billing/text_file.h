// SPDX-License-Identifier: GPL-3.0-or-later
// Small files of the data folder, written whole or not at all, readable by the person alone.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace countersign {

/// Empty when there is no such file. Fails (Storage) on one of more than 16 MB.
[[nodiscard]] Result<QByteArray> readTextFile(const QString &path);
[[nodiscard]] Result<void> writeTextFile(const QString &path, const QByteArray &bytes);

} // namespace countersign
