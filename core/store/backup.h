// SPDX-License-Identifier: GPL-3.0-or-later
// A backup of everything that Countersign keeps about its work: a folder with copies of both databases, the settings and a manifest
// with sizes and SHA-256. API keys are never in it. The vault's key is in it only under a passphrase; without one the backup opens where that
// key is: on the machine that made it. Workspaces are the person's own folders and are not in it. All of it blocks: call it in the background.
//
// A restore is prepared beside the present data and put in place when the program starts, before anything is open. The present data is moved
// aside, never overwritten.
#pragma once
#include "core/base/error.h"

#include <QtCore/QDateTime>
#include <functional>
#include <optional>

namespace countersign {

class Database;

struct BackupOrder {
    QString into; // the folder that gets the new folder
    Database &main;
    Database &vault;
    QString settingsFile; // may not be there
    QByteArray vaultKey;
    QString passphrase; // empty: the key stays out
    QDateTime at; // UTC; names the folder
};

struct BackupInfo {
    QString folder;
    QDateTime made; // UTC
    QString program; // version that made it
    qint64 bytes = 0;
    bool withPassphrase = false;
    QByteArray keyMark; // of the vault's key, see keyMark()
    friend bool operator==(const BackupInfo &, const BackupInfo &) = default;
};

/// Is told now and then how much is done (0 … 1), in the thread that works; false stops it (Cancelled), and nothing of it is left.
using BackupProgress = std::function<bool(double)>;

/// Gives the path of the new folder. It is written under another name and renamed when it is whole; writers may go on meanwhile, and each
/// database is copied as it was at one moment.
[[nodiscard]] Result<QString> makeBackup(const BackupOrder &order, const BackupProgress &progress = {});

/// Reads the manifest and checks versions, sizes and SHA-256 of all files. Invalid when anything is not as it was written; Unsupported when a
/// newer program made it.
[[nodiscard]] Result<BackupInfo> checkBackup(const QString &folder, const BackupProgress &progress = {});

/// The vault's key of a backup: `present` when it is that one, else what the passphrase gives. Secret when neither opens it.
[[nodiscard]] Result<QByteArray> keyOfBackup(const BackupInfo &backup, const QByteArray &present, const QString &passphrase);

/// Copies a checked backup into `dataFolder`, to be put in place at the next start. `newKey`: the vault's key of the backup when it is another
/// than the present one; else empty.
[[nodiscard]] Result<void> stageRestore(const BackupInfo &backup, const QString &dataFolder, const QByteArray &newKey,
                                        const BackupProgress &progress = {});
/// Puts a prepared restore in place; nothing of the folder may be open. Gives the folder where the data from before now lies, or nothing when no
/// restore was prepared. On an Error everything is as it was.
[[nodiscard]] Result<std::optional<QString>> applyStagedRestore(const QString &dataFolder, const QDateTime &now);

/// Has everything deleted when the program ends or starts next, see eraseIfOrdered().
[[nodiscard]] Result<void> orderErasure(const QString &dataFolder);
/// Deletes databases, settings, drafts, the vault's key file, copies and prepared restores from the data folder, when that was ordered. True when
/// it did. Other files in the folder stay. Nothing of it may be open.
[[nodiscard]] Result<bool> eraseIfOrdered(const QString &dataFolder);

} // namespace countersign
