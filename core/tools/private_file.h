// SPDX-License-Identifier: GPL-3.0-or-later
// Small JSON files of the data folder that only the person may read. Blocking; some kilobytes.
#pragma once
#include "core/base/error.h"

#include <QtCore/QJsonObject>

namespace countersign {

/// An empty object when there is no such file. Invalid: it is no JSON object; Storage: it cannot be read.
[[nodiscard]] Result<QJsonObject> readPrivateJson(const QString &file);
/// By rename, 0600.
[[nodiscard]] Result<void> writePrivateJson(const QString &file, const QJsonObject &object);

} // namespace countersign
