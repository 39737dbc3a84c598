// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/vault_key_file.h"

#include "core/base/logging.h"
#include "core/secrets/sealer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryFile>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto Others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
constexpr qint64 LargestFile = 256;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeyStore)
};

bool toDisk(QTemporaryFile &file)
{
    if (!file.flush())
        return false;
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

} // namespace

Result<QByteArray> readVaultKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (file.permissions() & Others) {
        qCWarning(lcSecrets) << "the vault key file was open to other users; closing it";
        if (!file.setPermissions(OwnerOnly))
            return failure(ErrorCode::Storage, Words::tr("The key file %1 is open to other users and could not be closed to them.").arg(path));
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("The key file %1 cannot be read: %2").arg(path, file.errorString()));
    const auto decoded = QByteArray::fromBase64Encoding(file.read(LargestFile).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != Sealer::KeyBytes)
        return failure(ErrorCode::Storage,
                       Words::tr("The key file %1 was changed and holds no key any more. Restore it from a backup; without it the "
                                 "originals in the vault cannot be read.")
                           .arg(path));
    return *decoded;
}

Result<QByteArray> makeVaultKeyFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Storage, Words::tr("The folder %1 cannot be made.").arg(folder));
    const QByteArray key = Sealer::randomKey();
    QTemporaryFile file(path + u".XXXXXX"_s); // made with 0600
    if (!file.open() || file.write(key.toBase64() + '\n') < 0 || !toDisk(file))
        return failure(ErrorCode::Storage, Words::tr("The key file %1 cannot be written: %2").arg(path, file.errorString()));
    if (file.rename(path)) {
        file.setAutoRemove(false);
        return key;
    }
    auto other = readVaultKeyFile(path);
    if (other && other->isEmpty())
        return failure(ErrorCode::Storage, Words::tr("The key file %1 cannot be written: %2").arg(path, file.errorString()));
    return other;
}

} // namespace countersign
