// SPDX-License-Identifier: GPL-3.0-or-later
// The vault's key in a file of its own, for machines without a keychain: 32 bytes as base64, readable by its owner alone.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace countersign {

/// The key, or empty when there is no such file. Storage when it cannot be read or is no key. Takes the file away from other users
/// when they could read it.
[[nodiscard]] Result<QByteArray> readVaultKeyFile(const QString &path);
/// A new key, on disk before it is given. Never overwrites: when another process made the file meanwhile, its key is given.
[[nodiscard]] Result<QByteArray> makeVaultKeyFile(const QString &path);

} // namespace countersign
