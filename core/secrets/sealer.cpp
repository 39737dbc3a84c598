// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealer.h"

#include "core/base/logging.h"

#include <QtCore/QCoreApplication>
#include <sodium.h>

namespace countersign {

namespace {
constexpr qsizetype NonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Sealer::KeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

/// libsodium chooses its implementations here; safe to call often and from any thread. Without it there is no encryption, so there
/// must be no program either.
void startSodium()
{
    static const int started = sodium_init();
    if (started < 0)
        qFatal("libsodium could not be initialised: no source of random numbers.");
}

const unsigned char *bytes(const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); }
unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

Error doesNotOpen()
{
    return {ErrorCode::Storage,
            QCoreApplication::translate("Sealer",
                                        "A sealed value could not be opened: it was changed on disk, or it was sealed with another key. "
                                        "Restore the data folder and its key from the same backup.")};
}
} // namespace

struct Sealer::Key {
    // sodium_malloc locks the page in memory and puts guard pages around it; where locking is refused (ulimit) it still wipes on free.
    unsigned char *sealing = static_cast<unsigned char *>(sodium_malloc(KeyBytes));
    unsigned char *fingerprinting = static_cast<unsigned char *>(sodium_malloc(crypto_generichash_KEYBYTES));
    Key() = default;
    Key(const Key &) = delete;
    Key &operator=(const Key &) = delete;
    ~Key()
    {
        sodium_free(sealing);
        sodium_free(fingerprinting);
    }
};

Result<Sealer> Sealer::withKey(QByteArray key)
{
    startSodium();
    if (key.size() != KeyBytes) {
        return failure(ErrorCode::BadUsage,
                       QCoreApplication::translate("Sealer", "The key of the vault must have 32 bytes, but it has %1.").arg(key.size()));
    }
    auto held = std::make_shared<Key>();
    if (!held->sealing || !held->fingerprinting)
        return failure(ErrorCode::Storage, QCoreApplication::translate("Sealer", "There is no memory that the key of the vault could be kept in."));
    memcpy(held->sealing, key.constData(), size_t(KeyBytes));
    // One key for one purpose: the fingerprint's key is derived, so that a fingerprint says nothing about sealed bytes.
    static constexpr char Context[crypto_kdf_CONTEXTBYTES + 1] = "cs-print";
    static_assert(crypto_kdf_KEYBYTES == KeyBytes);
    crypto_kdf_derive_from_key(held->fingerprinting, crypto_generichash_KEYBYTES, 1, Context, held->sealing);
    sodium_mprotect_readonly(held->sealing);
    sodium_mprotect_readonly(held->fingerprinting);
    sodium_memzero(key.data(), size_t(key.size())); // wipes the caller's copy only if it was moved in
    return Sealer(std::move(held));
}

QByteArray Sealer::randomKey()
{
    startSodium();
    QByteArray key(KeyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(KeyBytes));
    return key;
}

QByteArray Sealer::seal(const QByteArray &plain, const QByteArray &label) const
{
    QByteArray sealed(NonceBytes + plain.size() + TagBytes, Qt::Uninitialized);
    randombytes_buf(sealed.data(), size_t(NonceBytes));
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(sealed) + NonceBytes, &written, bytes(plain), size_t(plain.size()), bytes(label),
                                               size_t(label.size()), nullptr, bytes(sealed), m_key->sealing);
    return sealed;
}

Result<QByteArray> Sealer::open(const QByteArray &sealed, const QByteArray &label) const
{
    if (sealed.size() < NonceBytes + TagBytes)
        return std::unexpected(doesNotOpen());
    QByteArray plain(sealed.size() - NonceBytes - TagBytes, Qt::Uninitialized);
    unsigned long long written = 0;
    const int refused =
        crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(plain), &written, nullptr, bytes(sealed) + NonceBytes, size_t(sealed.size() - NonceBytes),
                                                   bytes(label), size_t(label.size()), bytes(sealed), m_key->sealing);
    if (refused != 0)
        return std::unexpected(doesNotOpen());
    return plain;
}

QByteArray Sealer::fingerprint(const QByteArray &value) const
{
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(bytes(hash), size_t(hash.size()), bytes(value), size_t(value.size()), m_key->fingerprinting, crypto_generichash_KEYBYTES);
    return hash;
}

} // namespace countersign
