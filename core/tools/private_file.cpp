// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/private_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

namespace countersign {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Toolbox)
};
} // namespace

Result<QJsonObject> readPrivateJson(const QString &file)
{
    QFile source(file);
    if (!source.exists())
        return QJsonObject();
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("%1 cannot be read.").arg(QFileInfo(file).fileName()));
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll());
    if (!document.isObject())
        return failure(ErrorCode::Invalid,
                       Words::tr("%1 is damaged. Put it aside, and what was allowed is asked for again.").arg(QFileInfo(file).fileName()));
    return document.object();
}

Result<void> writePrivateJson(const QString &file, const QJsonObject &object)
{
    QSaveFile target(file);
    const QByteArray bytes = QJsonDocument(object).toJson();
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || target.write(bytes) != bytes.size() || !target.commit())
        return failure(ErrorCode::Storage, Words::tr("%1 cannot be written. Is the disk full?").arg(QFileInfo(file).fileName()));
    return {};
}

} // namespace countersign
