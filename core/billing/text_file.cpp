// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/text_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <filesystem>

namespace countersign {

namespace {

constexpr qint64 Largest = 16 << 20;

std::unexpected<Error> refused(const char *sentence, const QString &path, const QString &why)
{
    return failure(ErrorCode::Storage, QCoreApplication::translate("Billing", sentence).arg(path, why));
}

} // namespace

Result<std::optional<QByteArray>> readTextFile(const QString &path)
{
    // QFile::exists() is false as well for a link to nowhere and in a folder that may not be entered.
    std::error_code problem;
    const auto status = std::filesystem::symlink_status(QFile::encodeName(path).toStdString(), problem);
    if (status.type() == std::filesystem::file_type::not_found)
        return std::nullopt;
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    const bool large = file.size() > Largest;
    QByteArray bytes = open && !large ? file.readAll() : QByteArray();
    if (!open || large || file.error() != QFileDevice::NoError)
        return refused(QT_TRANSLATE_NOOP("Billing", "%1 cannot be read: %2. Check the file and its permissions."), path,
                       large ? QCoreApplication::translate("Billing", "it is too large") : file.errorString());
    return bytes;
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
