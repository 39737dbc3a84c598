// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/secrets/key_wrap.h"
#include "core/store/database.h"
#include "core/store/sqlite_progress.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int Form = 1; // of the manifest
constexpr int AskEveryMs = 50;
constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner;
const QString MainFile = u"countersign.sqlite"_s;
const QString VaultFile = u"vault.sqlite"_s;
const QString SettingsFile = u"settings.ini"_s;
// Beside the settings: the person's prices, limits and plan.
const QStringList MoneyFiles{u"prices.json"_s, u"budgets.json"_s, u"deployment-plan.json"_s};
const QString KeyFile = u"vault.key"_s; // of a machine without a keychain
const QString WrappedKey = u"vault-key.json"_s;
const QString Manifest = u"manifest.json"_s;
const QString Staged = u"restore-next"_s;
const QString EraseMark = u"erase-next"_s;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Error cannotWrite(const QString &path)
{
    return {ErrorCode::Storage,
            Words::tr("“%1” could not be written. Check the free space and the permissions of its folder, then try again.").arg(path)};
}

Error cannotRead(const QString &path) { return {ErrorCode::Storage, Words::tr("“%1” could not be read.").arg(path)}; }

std::unexpected<Error> cancelled() { return failure(ErrorCode::Cancelled, Words::tr("Stopped; nothing of it is left.")); }

/// Counts the bytes of a piece of work that goes over several files, and asks whether to go on.
class Meter {
public:
    Meter(qint64 all, const BackupProgress &progress) : m_all(std::max<qint64>(all, 1)), m_progress(progress) { }
    /// False: to be stopped. `more` is on top of what was added, and not yet certain.
    [[nodiscard]] bool go(qint64 more = 0) const { return !m_progress || m_progress(std::min(1.0, double(m_done + more) / double(m_all))); }
    [[nodiscard]] bool add(qint64 bytes)
    {
        m_done += bytes;
        return go();
    }

private:
    qint64 m_all, m_done = 0;
    const BackupProgress &m_progress;
};

constexpr qint64 Piece = 1 << 20;

Result<QByteArray> hashOf(const QString &path, Meter &meter)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(cannotRead(path));
    while (!file.atEnd()) {
        const QByteArray piece = file.read(Piece);
        if (piece.isEmpty())
            return std::unexpected(cannotRead(path));
        hash.addData(piece);
        if (!meter.add(piece.size()))
            return cancelled();
    }
    return hash.result().toHex();
}

/// With mode 0600, and on disk.
Result<void> writePrivate(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(Private) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(cannotWrite(path));
    return {};
}

Result<void> copyPrivate(const QString &from, const QString &to, Meter &meter)
{
    QFile source(from), target(to);
    if (!source.open(QIODevice::ReadOnly))
        return std::unexpected(cannotRead(from));
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly, Private))
        return std::unexpected(cannotWrite(to));
    while (!source.atEnd()) {
        const QByteArray piece = source.read(Piece);
        if (piece.isEmpty())
            return std::unexpected(cannotRead(from));
        if (target.write(piece) != piece.size())
            return std::unexpected(cannotWrite(to));
        if (!meter.add(piece.size()))
            return cancelled();
    }
    return target.flush() ? Result<void>() : std::unexpected(cannotWrite(to));
}

/// As it is at one moment, while others may write.
Result<void> copyDatabase(Database &database, const QString &to, Meter &meter)
{
    QFile file(to); // made here, empty, because SQLite would give it a wider mode
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, Private))
        return std::unexpected(cannotWrite(to));
    file.close();
    const auto connection = database.connection();
    if (!connection)
        return std::unexpected(connection.error());
    QElapsedTimer sinceAsked;
    sinceAsked.start();
    const SqliteProgress progress(*connection, [&] {
        if (!sinceAsked.hasExpired(AskEveryMs))
            return true;
        sinceAsked.start();
        return meter.go(QFileInfo(to).size());
    });
    const auto copied = execute(*connection, u"VACUUM INTO ?"_s, {to});
    if (progress.isStopped())
        return cancelled();
    if (!copied)
        return std::unexpected(copied.error());
    return meter.add(QFileInfo(database.path()).size()) ? Result<void>() : cancelled();
}

Result<QJsonObject> described(const QString &folder, const QString &name, Meter &meter)
{
    const auto hash = hashOf(folder + u'/' + name, meter);
    if (!hash)
        return std::unexpected(hash.error());
    return QJsonObject{{u"name"_s, name}, {u"bytes"_s, double(QFileInfo(folder + u'/' + name).size())}, {u"sha256"_s, QString::fromLatin1(*hash)}};
}

QStringList databaseFiles(const QString &name) { return {name, name + "-wal"_L1, name + "-shm"_L1}; }

/// Everything of a folder goes into another, or nothing does.
Result<void> moveAll(const QString &from, const QString &to, const QStringList &names)
{
    QStringList moved;
    for (const QString &name : names) {
        if (!QFileInfo::exists(from + u'/' + name))
            continue;
        if (!QFile::rename(from + u'/' + name, to + u'/' + name)) {
            for (const QString &back : std::as_const(moved))
                QFile::rename(to + u'/' + back, from + u'/' + back);
            return failure(ErrorCode::Storage, Words::tr("“%1” could not be moved, so nothing was changed.").arg(from + u'/' + name));
        }
        moved << name;
    }
    return {};
}

/// What a manifest may name. Anything else in it is not a backup of this program.
bool isOurs(const QString &name) { return (QStringList{MainFile, VaultFile, SettingsFile, WrappedKey} + MoneyFiles).contains(name); }

} // namespace

Result<QString> makeBackup(const BackupOrder &order, const BackupProgress &progress)
{
    // Everything is written once and read once, for its hash.
    qint64 all = 2 * QFileInfo(order.settingsFile).size();
    for (const Database *database : {&order.main, &order.vault})
        all += 2 * QFileInfo(database->path()).size();
    Meter meter(all, progress);
    if (!meter.go())
        return cancelled();
    QTemporaryDir making(order.into + u"/.countersign-backup-XXXXXX"_s); // made with 0700, goes when anything fails
    if (!making.isValid())
        return std::unexpected(cannotWrite(order.into));
    QStringList files{MainFile, VaultFile};
    if (const auto copied = copyDatabase(order.main, making.filePath(MainFile), meter); !copied)
        return std::unexpected(copied.error());
    if (const auto copied = copyDatabase(order.vault, making.filePath(VaultFile), meter); !copied)
        return std::unexpected(copied.error());
    const QDir data = QFileInfo(order.settingsFile).absoluteDir();
    for (const QString &name : QStringList{SettingsFile} + MoneyFiles) {
        const QString source = name == SettingsFile ? order.settingsFile : data.filePath(name);
        if (!QFileInfo::exists(source))
            continue;
        if (const auto copied = copyPrivate(source, making.filePath(name), meter); !copied)
            return std::unexpected(copied.error());
        files << name;
    }
    if (!order.passphrase.isEmpty()) {
        const auto wrapped = wrapKey(order.vaultKey, order.passphrase);
        if (!wrapped)
            return std::unexpected(wrapped.error());
        if (const auto written = writePrivate(making.filePath(WrappedKey), *wrapped); !written)
            return std::unexpected(written.error());
        files << WrappedKey;
    }
    QJsonArray list;
    for (const QString &name : std::as_const(files)) {
        const auto file = described(making.path(), name, meter);
        if (!file)
            return std::unexpected(file.error());
        list.append(*file);
    }
    const QJsonObject manifest{{u"countersign_backup"_s, Form},
                               {u"made"_s, order.at.toUTC().toString(Qt::ISODate)},
                               {u"program"_s, QStringLiteral(COUNTERSIGN_VERSION)},
                               {u"schemas"_s, QJsonObject{{u"main"_s, order.main.version()}, {u"vault"_s, order.vault.version()}}},
                               {u"key"_s, order.passphrase.isEmpty() ? u"this-machine"_s : u"passphrase"_s},
                               {u"key_mark"_s, QString::fromLatin1(keyMark(order.vaultKey))},
                               {u"files"_s, list}};
    if (const auto written = writePrivate(making.filePath(Manifest), QJsonDocument(manifest).toJson()); !written)
        return std::unexpected(written.error());
    if (!meter.go())
        return cancelled();
    const QString name = u"countersign-backup-"_s + order.at.toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    QString target = order.into + u'/' + name;
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = u"%1/%2-%3"_s.arg(order.into, name).arg(number);
    if (!QDir().rename(making.path(), target))
        return std::unexpected(cannotWrite(target));
    making.setAutoRemove(false);
    return target;
}

Result<BackupInfo> checkBackup(const QString &folder, const BackupProgress &progress)
{
    QFile file(folder + u'/' + Manifest);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("“%1” is no backup of Countersign: it has no manifest.json.").arg(folder));
    const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray files = manifest.value("files"_L1).toArray();
    const int form = manifest.value("countersign_backup"_L1).toInt();
    if (form < 1 || files.isEmpty())
        return failure(ErrorCode::Invalid, Words::tr("The manifest of the backup cannot be understood. It was changed or is damaged."));
    if (form > Form)
        return failure(ErrorCode::Unsupported, Words::tr("A newer version of Countersign made this backup. Install that version to restore it."));
    BackupInfo info;
    info.folder = folder;
    info.made = QDateTime::fromString(manifest.value("made"_L1).toString(), Qt::ISODate);
    info.program = manifest.value("program"_L1).toString();
    info.withPassphrase = manifest.value("key"_L1).toString() == "passphrase"_L1;
    info.keyMark = manifest.value("key_mark"_L1).toString().toLatin1();
    QStringList names;
    qint64 all = 0;
    for (const QJsonValue &entry : files)
        all += qint64(entry["bytes"_L1].toDouble());
    Meter meter(all, progress);
    for (const QJsonValue &entry : files) {
        const QString name = entry["name"_L1].toString();
        const QString path = folder + u'/' + name;
        if (!isOurs(name) || names.contains(name))
            return failure(ErrorCode::Invalid, Words::tr("The manifest of the backup names a file that does not belong to it. It was changed."));
        const auto hash = hashOf(path, meter);
        if (!hash && hash.error().code == ErrorCode::Cancelled)
            return cancelled();
        if (!hash && QFileInfo::exists(path))
            return std::unexpected(hash.error());
        if (!hash)
            return failure(ErrorCode::Invalid, Words::tr("“%1” is missing from the backup.").arg(name));
        if (*hash != entry["sha256"_L1].toString().toLatin1() || QFileInfo(path).size() != qint64(entry["bytes"_L1].toDouble()))
            return failure(ErrorCode::Invalid,
                           Words::tr("“%1” in the backup is not what was written: it was changed or is damaged. Use another backup.").arg(name));
        names << name;
        info.bytes += QFileInfo(path).size();
    }
    if (!names.contains(MainFile) || !names.contains(VaultFile) || (info.withPassphrase && !names.contains(WrappedKey)))
        return failure(ErrorCode::Invalid, Words::tr("The backup is not whole. Use another one."));
    return info;
}

Result<QByteArray> keyOfBackup(const BackupInfo &backup, const QByteArray &present, const QString &passphrase)
{
    if (keyMark(present) == backup.keyMark)
        return present;
    if (!backup.withPassphrase)
        return failure(
            ErrorCode::Secret,
            Words::tr(
                "This backup opens only on the machine that made it: its key is in that machine's keychain. Make one with a passphrase there."));
    QFile file(backup.folder + u'/' + WrappedKey);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(cannotRead(file.fileName()));
    auto key = unwrapKey(file.readAll(), passphrase);
    if (key && keyMark(*key) != backup.keyMark)
        return failure(ErrorCode::Invalid, Words::tr("The key in the backup is not the one that its data is sealed with."));
    return key;
}

Result<void> stageRestore(const BackupInfo &backup, const QString &dataFolder, const QByteArray &newKey, const BackupProgress &progress)
{
    // Read to be checked, copied, and both compared: four times its size.
    Meter meter(4 * backup.bytes, progress);
    const auto checked = checkBackup(backup.folder, [&](double share) { return meter.go(qint64(share * double(backup.bytes))); });
    if (!checked)
        return std::unexpected(checked.error());
    if (!meter.add(backup.bytes))
        return cancelled();
    // A newer schema is refused by the migrations of this program as soon as it is opened; better to know it now.
    const QString staged = dataFolder + u'/' + Staged;
    QDir(staged).removeRecursively();
    QTemporaryDir making(dataFolder + u"/.restore-XXXXXX"_s);
    if (!making.isValid())
        return std::unexpected(cannotWrite(dataFolder));
    for (const QString &name : QStringList{MainFile, VaultFile, SettingsFile} + MoneyFiles) {
        if (!QFileInfo::exists(backup.folder + u'/' + name))
            continue;
        if (const auto copied = copyPrivate(backup.folder + u'/' + name, making.filePath(name), meter); !copied)
            return copied;
        const auto written = hashOf(making.filePath(name), meter), wanted = hashOf(backup.folder + u'/' + name, meter);
        if (!meter.go())
            return cancelled();
        if (!written || !wanted || *written != *wanted)
            return std::unexpected(cannotWrite(making.filePath(name)));
    }
    for (const auto &[name, schema] : {std::pair(MainFile, u"main"_s), std::pair(VaultFile, u"vault"_s)}) {
        if (const auto opened = Database::open(making.filePath(name), schema); !opened)
            return std::unexpected(opened.error());
    }
    if (!newKey.isEmpty()) {
        if (const auto written = writePrivate(making.filePath(KeyFile), newKey.toBase64() + '\n'); !written)
            return written;
    }
    if (!QDir().rename(making.path(), staged))
        return std::unexpected(cannotWrite(staged));
    making.setAutoRemove(false);
    return {};
}

Result<std::optional<QString>> applyStagedRestore(const QString &dataFolder, const QDateTime &now)
{
    const QString staged = dataFolder + u'/' + Staged;
    if (!QFileInfo::exists(staged + u'/' + MainFile))
        return std::optional<QString>();
    QString aside = dataFolder + u"/before-restore-"_s + now.toLocalTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = u"%1-%2"_s.arg(aside).arg(number);
    if (!QDir().mkdir(aside, Private | QFile::ExeOwner))
        return std::unexpected(cannotWrite(aside));
    QStringList present = databaseFiles(MainFile) + databaseFiles(VaultFile);
    for (const QString &name : QStringList{SettingsFile} + MoneyFiles) {
        if (QFileInfo::exists(staged + u'/' + name))
            present << name;
    }
    if (QFileInfo::exists(staged + u'/' + KeyFile))
        present << KeyFile; // it belongs to the data that goes aside
    const QStringList coming = databaseFiles(MainFile) + databaseFiles(VaultFile) + QStringList{SettingsFile, KeyFile} + MoneyFiles;
    if (const auto moved = moveAll(dataFolder, aside, present); !moved) {
        QDir().rmdir(aside);
        return std::unexpected(moved.error());
    }
    if (const auto moved = moveAll(staged, dataFolder, coming); !moved) {
        (void)moveAll(aside, dataFolder, present);
        QDir().rmdir(aside);
        return std::unexpected(moved.error());
    }
    QDir(staged).removeRecursively();
    return std::optional(aside);
}

Result<void> orderErasure(const QString &dataFolder) { return writePrivate(dataFolder + u'/' + EraseMark, "yes\n"); }

Result<bool> eraseIfOrdered(const QString &dataFolder)
{
    QDir folder(dataFolder);
    if (!folder.exists(EraseMark))
        return false;
    for (const QString &name :
         folder.entryList({u"before-restore-*"_s, Staged, u".restore-*"_s, u"drafts"_s, u"agent-drafts"_s, u"evaluations"_s, u"tools"_s},
                          QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!QDir(folder.filePath(name)).removeRecursively())
            return failure(ErrorCode::Storage, Words::tr("“%1” could not be deleted. Delete it by hand.").arg(folder.filePath(name)));
    }
    QStringList names = folder.entryList({MainFile + u'*', VaultFile + u'*'}, QDir::Files);
    names << MoneyFiles << SettingsFile << KeyFile << EraseMark; // the mark last, so that a broken attempt goes on at the next start
    for (const QString &name : std::as_const(names)) {
        if (folder.exists(name) && !folder.remove(name))
            return failure(ErrorCode::Storage, Words::tr("“%1” could not be deleted. Delete it by hand.").arg(folder.filePath(name)));
    }
    return true;
}

} // namespace countersign
