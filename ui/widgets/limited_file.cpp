// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/limited_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

namespace countersign {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(LimitedFile)
};
} // namespace

Result<QByteArray> readLimited(const QString &path, qint64 most, const QString &tooLarge)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("“%1” cannot be read: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most)
        return failure(ErrorCode::Invalid, tooLarge.arg(QDir::toNativeSeparators(path)));
    return bytes;
}

} // namespace countersign
