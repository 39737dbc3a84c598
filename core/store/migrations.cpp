// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/base/logging.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <cstdio>
#include <unistd.h>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Marks a file as ours, and of which schema (PRAGMA application_id): "CSGm", "CSGv", or "CSGx" for the schemas of tests.
int applicationId(const QString &schema)
{
    const char last = schema == "main"_L1 ? 'm' : schema == "vault"_L1 ? 'v' : 'x';
    return ('C' << 24) | ('S' << 16) | ('G' << 8) | last;
}

bool isBlank(const QString &statement)
{
    const QStringList lines = statement.split(u'\n');
    return std::ranges::all_of(lines, [](const QString &line) { return line.trimmed().isEmpty() || line.trimmed().startsWith("--"_L1); });
}

QStringList splitStatements(const QString &text)
{
    QStringList statements{QString()};
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed() == "-- next"_L1)
            statements.append(QString());
        else
            statements.last() += line + u'\n';
    }
    statements.removeIf(isBlank);
    return statements;
}

Result<qint64> number(const QSqlDatabase &database, const QString &sql)
{
    auto query = execute(database, sql);
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    return *row ? query->value(0).toLongLong() : 0;
}

Result<void> run(const QSqlDatabase &database, const QString &sql)
{
    const auto query = execute(database, sql);
    if (!query)
        return std::unexpected(query.error());
    return {};
}

/// The version of the file, or why it is not ours to touch.
Result<int> currentVersion(const QSqlDatabase &database, const QString &schema, qsizetype newest)
{
    // One statement sees one moment, also while another process makes the same file.
    auto query = execute(database,
                         u"SELECT (SELECT user_version FROM pragma_user_version), (SELECT application_id FROM pragma_application_id), "
                         "(SELECT count(*) FROM sqlite_schema)"_s);
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    const int version = query->value(0).toInt();
    const bool empty = version == 0 && query->value(2).toLongLong() == 0;
    if (!empty && query->value(1).toInt() != applicationId(schema)) {
        return failure(ErrorCode::Invalid,
                       QCoreApplication::translate(
                           "Store", "“%1” is a database of another program. Move it away and start again, or set COUNTERSIGN_HOME to another folder.")
                           .arg(database.databaseName()));
    }
    if (version > newest) {
        return failure(ErrorCode::Unsupported,
                       QCoreApplication::translate("Store",
                                                   "“%1” was written by a newer version of Countersign (format %2, this one knows %3). Install the "
                                                   "newer version, or set COUNTERSIGN_HOME to another folder.")
                           .arg(database.databaseName())
                           .arg(version)
                           .arg(newest));
    }
    return version;
}

/// A whole copy of the file beside it, on disk before this returns. It replaces a copy that an earlier, failed attempt left.
Result<void> copyBefore(const QSqlDatabase &database, const QString &copy)
{
    const QString making = copy + u".%1"_s.arg(QCoreApplication::applicationPid());
    QFile::remove(making);
    QFile file(making); // made here, empty, because SQLite would give it a wider mode
    const auto failed = [&] {
        QFile::remove(making);
        return failure(
            ErrorCode::Storage,
            QCoreApplication::translate(
                "Store",
                "The copy “%1” could not be written, so nothing was changed. Check the free space and the permissions of its folder, then try again.")
                .arg(copy));
    };
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failed();
    if (const auto vacuum = execute(database, u"VACUUM INTO ?"_s, {making}); !vacuum) {
        QFile::remove(making);
        return std::unexpected(vacuum.error());
    }
    if (::fsync(file.handle()) != 0 || std::rename(QFile::encodeName(making).constData(), QFile::encodeName(copy).constData()) != 0)
        return failed();
    return {};
}

Result<void> step(QSqlDatabase &database, const QString &schema, const Migration &migration, int version)
{
    for (const QString &statement : migration.statements) {
        if (const auto done = run(database, statement); !done)
            return done;
    }
    const auto broken = number(database, u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (!broken)
        return std::unexpected(broken.error());
    if (*broken > 0)
        return failure(ErrorCode::Storage,
                       QCoreApplication::translate("Store", "Step %1 would leave rows without the row that they belong to.").arg(migration.name));
    if (const auto done = run(database, u"PRAGMA application_id = %1"_s.arg(applicationId(schema))); !done)
        return done;
    return run(database, u"PRAGMA user_version = %1"_s.arg(version));
}

/// One version up, unless another process has done it meanwhile.
Result<void> advance(QSqlDatabase &database, const QString &schema, const Migration &migration, int version)
{
    if (const auto begun = run(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    const auto now = number(database, u"PRAGMA user_version"_s);
    Result<void> done = now ? Result<void>() : std::unexpected(now.error());
    if (done && *now < version)
        done = step(database, schema, migration, version);
    if (done)
        done = run(database, u"COMMIT"_s);
    if (!done) {
        qCWarning(lcStore) << "migration failed:" << migration.name;
        (void)run(database, u"ROLLBACK"_s);
    }
    return done;
}

} // namespace

Result<std::vector<Migration>> readMigrations(const QString &folder)
{
    std::vector<Migration> migrations;
    static const QRegularExpression pattern(u"^(\\d{4})_[a-z0-9_]+\\.sql$"_s);
    for (const QString &fileName : QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const auto match = pattern.match(fileName);
        QFile file(folder + u'/' + fileName);
        if (!match.hasMatch() || match.captured(1).toInt() != int(migrations.size()) + 1)
            return failure(
                ErrorCode::Invalid,
                QCoreApplication::translate("Store", "The migration “%1” is not number %2 of its folder.").arg(fileName).arg(migrations.size() + 1));
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, QCoreApplication::translate("Store", "The migration “%1” cannot be read.").arg(file.fileName()));
        migrations.push_back({fileName.chopped(4), splitStatements(QString::fromUtf8(file.readAll()))});
    }
    if (migrations.empty())
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("Store", "There are no migrations in “%1”. Install the program again.").arg(folder));
    return migrations;
}

Result<int> migrate(QSqlDatabase &database, const QString &schema, const std::vector<Migration> &migrations)
{
    const int newest = int(migrations.size());
    const auto found = currentVersion(database, schema, newest);
    if (!found || *found == newest)
        return found;
    if (*found > 0) {
        if (const auto copied = copyBefore(database, database.databaseName() + u".before-v%1"_s.arg(newest)); !copied)
            return std::unexpected(copied.error());
    }
    // Has no effect inside a transaction; each version checks its references before it is committed.
    if (const auto off = run(database, u"PRAGMA foreign_keys = OFF"_s); !off)
        return std::unexpected(off.error());
    for (int version = *found + 1; version <= newest; ++version) {
        if (const auto done = advance(database, schema, migrations[size_t(version) - 1], version); !done)
            return std::unexpected(done.error());
    }
    if (const auto on = run(database, u"PRAGMA foreign_keys = ON"_s); !on)
        return std::unexpected(on.error());
    return newest;
}

} // namespace countersign
