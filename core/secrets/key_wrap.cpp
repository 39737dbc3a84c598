// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/key_wrap.h"

#include "core/secrets/sealer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

const QByteArray Label = "countersign backup key";
// A file may ask for less work, never for more memory than this: it comes from outside.
constexpr double MostMemory = 1024.0 * 1024 * 1024;
constexpr double MostPasses = 16;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeyStore)
};

Result<Sealer> sealerFor(const QString &passphrase, const QByteArray &salt, unsigned long long passes, size_t memory)
{
    if (sodium_init() < 0)
        return failure(ErrorCode::Secret, Words::tr("The encryption library could not be started."));
    QByteArray words = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray key(Sealer::KeyBytes, Qt::Uninitialized);
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), static_cast<unsigned long long>(key.size()), words.constData(),
                                     static_cast<unsigned long long>(words.size()), reinterpret_cast<const unsigned char *>(salt.constData()), passes,
                                     memory, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(words.data(), size_t(words.size()));
    if (failed != 0)
        return failure(ErrorCode::Secret, Words::tr("There is not enough memory to work with the passphrase. Close other programs and try again."));
    return Sealer::withKey(std::move(key));
}

} // namespace

Result<QByteArray> wrapKey(const QByteArray &key, const QString &passphrase)
{
    if (passphrase.isEmpty())
        return failure(ErrorCode::BadUsage, Words::tr("The passphrase is empty."));
    if (sodium_init() < 0)
        return failure(ErrorCode::Secret, Words::tr("The encryption library could not be started."));
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    const auto sealer = sealerFor(passphrase, salt, crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE);
    if (!sealer)
        return std::unexpected(sealer.error());
    return QJsonDocument(QJsonObject{{u"kdf"_s, u"argon2id13"_s},
                                     {u"ops"_s, double(crypto_pwhash_OPSLIMIT_MODERATE)},
                                     {u"mem"_s, double(crypto_pwhash_MEMLIMIT_MODERATE)},
                                     {u"salt"_s, QString::fromLatin1(salt.toBase64())},
                                     {u"sealed"_s, QString::fromLatin1(sealer->seal(key, Label).toBase64())}})
        .toJson();
}

Result<QByteArray> unwrapKey(const QByteArray &json, const QString &passphrase)
{
    const QJsonObject wrapped = QJsonDocument::fromJson(json).object();
    const QByteArray salt = QByteArray::fromBase64(wrapped.value("salt"_L1).toString().toLatin1());
    const double passes = wrapped.value("ops"_L1).toDouble(), memory = wrapped.value("mem"_L1).toDouble();
    if (wrapped.value("kdf"_L1).toString() != "argon2id13"_L1 || salt.size() != crypto_pwhash_SALTBYTES || passes < 1 || passes > MostPasses
        || memory < crypto_pwhash_MEMLIMIT_MIN || memory > MostMemory)
        return failure(ErrorCode::Invalid, Words::tr("The key in the backup has a form that this version does not know."));
    const auto sealer = sealerFor(passphrase, salt, static_cast<unsigned long long>(passes), size_t(memory));
    if (!sealer)
        return std::unexpected(sealer.error());
    auto key = sealer->open(QByteArray::fromBase64(wrapped.value("sealed"_L1).toString().toLatin1()), Label);
    if (!key || key->size() != Sealer::KeyBytes)
        return failure(ErrorCode::Secret, Words::tr("This is not the passphrase of the backup."));
    return key;
}

QByteArray keyMark(const QByteArray &key)
{
    const auto sealer = Sealer::withKey(key);
    return sealer ? sealer->fingerprint(Label).toHex() : QByteArray();
}

} // namespace countersign
