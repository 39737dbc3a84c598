// SPDX-License-Identifier: GPL-3.0-or-later
// The vault's key under a passphrase, for backups: Argon2id (libsodium's crypto_pwhash, MODERATE: 256 MiB, three passes) makes a key out
// of the passphrase, and that seals the vault's. JSON: {"kdf":"argon2id13","ops","mem","salt","sealed"}, bytes as base64. Takes most of a
// second: call it in the background.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>

namespace countersign {

/// BadUsage for an empty passphrase.
[[nodiscard]] Result<QByteArray> wrapKey(const QByteArray &key, const QString &passphrase);
/// Secret when the passphrase is another one; Invalid when the JSON is not of this form.
[[nodiscard]] Result<QByteArray> unwrapKey(const QByteArray &json, const QString &passphrase);
/// Tells whether two keys are the same without telling either, in hexadecimal.
[[nodiscard]] QByteArray keyMark(const QByteArray &key);

} // namespace countersign
