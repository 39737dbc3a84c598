// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/text_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace countersign {

namespace {

constexpr qint64 Largest = 16 << 20;

std::unexpected<Error> refused(const char *sentence, const QString &path, const QString &why)
{
    return failure(ErrorCode::Storage, QCoreApplication::translate("Billing", sentence).arg(path, why));
}

} // namespace

Result<QByteArray> readTextFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (file.size() > Largest || !file.open(QIODevice::ReadOnly))
        return refused(QT_TRANSLATE_NOOP("Billing", "%1 cannot be read: %2. Check the file and its permissions."), path,
                       file.size() > Largest ? QCoreApplication::translate("Billing", "it is too large") : file.errorString());
    return file.readAll();
}

Result<void> writeTextFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!done)
        return refused(QT_TRANSLATE_NOOP("Billing", "%1 cannot be written: %2. Make room or check its permissions."), path, file.errorString());
    return {};
}

} // namespace countersign
