// SPDX-License-Identifier: GPL-3.0-or-later
// Seals what is written to disk: XChaCha20-Poly1305 (libsodium's crypto_aead_xchacha20poly1305_ietf) with a random 24-byte nonce
// in front. Holds the 32-byte key in locked memory, wiped on destruction. Thread-safe.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <memory>

namespace countersign {

class Sealer {
public:
    static constexpr qsizetype KeyBytes = 32;
    /// Fails when the key has another length.
    [[nodiscard]] static Result<Sealer> withKey(QByteArray key);
    [[nodiscard]] static QByteArray randomKey();

    /// `label` is authenticated but not stored: a sealed value moved to another row does not open.
    [[nodiscard]] QByteArray seal(const QByteArray &plain, const QByteArray &label) const;
    /// ErrorCode::Storage when the bytes were changed, the label differs or the key is another one.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed, const QByteArray &label) const;
    /// A keyed hash (BLAKE2b-256), to find equal values without storing them.
    [[nodiscard]] QByteArray fingerprint(const QByteArray &value) const;

private:
    struct Key;
    explicit Sealer(std::shared_ptr<const Key> key) : m_key(std::move(key)) { }
    std::shared_ptr<const Key> m_key;
};

} // namespace countersign
