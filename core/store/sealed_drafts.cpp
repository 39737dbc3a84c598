// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealed_drafts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SealedDrafts)
};

constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner;

QByteArray labelOf(const QString &name) { return "draft/" + name.toUtf8(); }

} // namespace

// The name of a file must not tell what was being worked on.
QString SealedDrafts::path(const QString &name) const
{
    return m_folder + u'/' + QString::fromLatin1(m_sealer.fingerprint(labelOf(name)).toHex().first(32)) + ".draft"_L1;
}

std::optional<QByteArray> SealedDrafts::read(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto opened = m_sealer.open(file.readAll(), labelOf(name));
    return opened ? std::optional(std::move(*opened)) : std::nullopt;
}

Result<void> SealedDrafts::keep(const QString &name, const QByteArray &bytes) const
{
    const QString where = path(name);
    if (bytes.isEmpty()) {
        if (QFile::exists(where) && !QFile::remove(where))
            return failure(ErrorCode::Storage, Words::tr("What was typed could not be taken away from %1.").arg(m_folder));
        return {};
    }
    QDir().mkpath(m_folder);
    QSaveFile file(where);
    const QByteArray sealed = m_sealer.seal(bytes, labelOf(name));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(Private) || file.write(sealed) != sealed.size() || !file.commit())
        return failure(ErrorCode::Storage,
                       Words::tr("What you typed could not be kept in %1. Check the free space and the permissions of the folder.").arg(m_folder));
    return {};
}

} // namespace countersign
