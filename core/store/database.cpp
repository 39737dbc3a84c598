// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/migrations.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtCore/QThread>
#include <QtSql/QSqlError>
#include <atomic>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int BusyTimeoutMs = 10'000;
enum SqliteCode { Busy = 5, CannotOpen = 14, NotADatabase = 26 }; // https://www.sqlite.org/rescode.html

/// The names of one database's open connections, in all threads.
class OpenConnections {
public:
    ~OpenConnections()
    {
        for (const QString &name : std::as_const(m_names))
            QSqlDatabase::removeDatabase(name);
    }
    void add(const QString &name)
    {
        const QMutexLocker lock(&m_mutex);
        m_names.insert(name);
    }
    void close(const QString &name)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_names.remove(name))
            QSqlDatabase::removeDatabase(name);
    }

private:
    QMutex m_mutex;
    QSet<QString> m_names;
};

/// The connections of one thread, closed when it ends.
struct ThreadConnections {
    struct Item {
        std::weak_ptr<OpenConnections> owner;
        QString name;
    };
    std::vector<Item> items;
    ~ThreadConnections()
    {
        for (const Item &item : items) {
            if (const auto owner = item.owner.lock())
                owner->close(item.name);
        }
    }
};
thread_local ThreadConnections t_connections;

/// Only the owner may read and write; SQLite gives its -wal and -shm files the mode of the main file.
Result<void> makePrivate(const QString &path)
{
    constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::ReadWrite | QIODevice::NewOnly, Private) && !file.exists())
        return failure(ErrorCode::Storage,
                       QCoreApplication::translate("Store", "“%1” cannot be made: %2. Check that its folder exists and that you may write to it.")
                           .arg(path, file.errorString()));
    constexpr QFile::Permissions Others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QStringList files{path, path + u"-wal"_s, path + u"-shm"_s};
    for (const QString &name : files) {
        if (QFile::exists(name) && (QFile::permissions(name) & Others) && !QFile::setPermissions(name, Private))
            return failure(
                ErrorCode::Storage,
                QCoreApplication::translate(
                    "Store",
                    "Others can read “%1”, and that cannot be changed. Make it yours alone (mode 600), or set COUNTERSIGN_HOME to another folder.")
                    .arg(name));
    }
    return {};
}

/// SQLite itself takes a short file for an empty one and would write over it.
Result<void> checkHeader(const QString &path)
{
    const QByteArray Magic("SQLite format 3\0", 16); // https://www.sqlite.org/fileformat2.html#magic_header_string
    QFile file(path);
    if (file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(storageError(QSqlError({}, {}, QSqlError::ConnectionError, QString::number(CannotOpen)), path));
    if (file.read(Magic.size()) != Magic)
        return std::unexpected(storageError(QSqlError({}, {}, QSqlError::ConnectionError, QString::number(NotADatabase)), path));
    return {};
}

/// SQLite does not wait for a lock while it changes to WAL, so two programs that make the same file at once would collide.
Result<void> useWriteAheadLog(const QSqlDatabase &database)
{
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        QSqlQuery query(database);
        if (query.exec(u"PRAGMA journal_mode = WAL"_s) && query.next() && query.value(0).toString() == "wal"_L1)
            return {};
        const bool busy = (query.lastError().nativeErrorCode().toInt() & 0xFF) == Busy;
        if (!busy || waited.hasExpired(BusyTimeoutMs))
            return std::unexpected(storageError(query.lastError(), database.databaseName()));
        QThread::msleep(10);
    }
}

Result<QSqlDatabase> openConnection(const QString &path, const QString &name)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    if (!database.isValid())
        return failure(ErrorCode::Unsupported,
                       QCoreApplication::translate("Store", "Qt's driver for SQLite is missing. Install the package libqt6sql6-sqlite."));
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyTimeoutMs));
    if (!database.open())
        return std::unexpected(storageError(database.lastError(), path));
    if (const auto wal = useWriteAheadLog(database); !wal)
        return std::unexpected(wal.error());
    // temp_store: what SQLite sets aside while sorting may hold people's text and must not be written to /tmp.
    for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        if (const auto done = execute(database, pragma); !done)
            return std::unexpected(done.error());
    }
    return database;
}

} // namespace

struct Database::Private {
    QString path;
    int version = 0;
    std::shared_ptr<OpenConnections> connections = std::make_shared<OpenConnections>();
};

Database::Database() : d(std::make_unique<Private>()) { }
Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const QString &path, const QString &schema)
{
    return open(path, schema, u":/countersign/migrations/"_s + schema);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, const QString &schema, const QString &migrationsFolder)
{
    const auto migrations = readMigrations(migrationsFolder);
    if (!migrations)
        return std::unexpected(migrations.error());
    std::unique_ptr<Database> database(new Database);
    database->d->path = QFileInfo(path).absoluteFilePath();
    if (const auto done = makePrivate(database->d->path); !done)
        return std::unexpected(done.error());
    if (const auto done = checkHeader(database->d->path); !done)
        return std::unexpected(done.error());
    auto connection = database->connection();
    if (!connection)
        return std::unexpected(connection.error());
    const auto version = migrate(*connection, schema, *migrations);
    if (!version)
        return std::unexpected(version.error());
    database->d->version = *version;
    return database;
}

Result<QSqlDatabase> Database::connection()
{
    auto &items = t_connections.items;
    std::erase_if(items, [](const ThreadConnections::Item &item) { return item.owner.expired(); });
    const auto mine = std::ranges::find_if(items, [&](const ThreadConnections::Item &item) { return item.owner.lock() == d->connections; });
    if (mine != items.end())
        return QSqlDatabase::database(mine->name, false);

    static std::atomic<int> counter = 0;
    const QString name = u"countersign-%1"_s.arg(++counter);
    auto opened = openConnection(d->path, name);
    if (!opened) {
        QSqlDatabase::removeDatabase(name);
        return opened;
    }
    d->connections->add(name);
    items.push_back({d->connections, name});
    return opened;
}

Result<void> Database::transaction(const std::function<Result<void>(QSqlDatabase &)> &work)
{
    auto database = connection();
    if (!database)
        return std::unexpected(database.error());
    if (const auto begun = execute(*database, u"BEGIN IMMEDIATE"_s); !begun)
        return std::unexpected(begun.error());
    Result<void> done = work(*database);
    if (done) {
        if (const auto committed = execute(*database, u"COMMIT"_s); !committed)
            done = std::unexpected(committed.error());
    }
    if (!done)
        (void)execute(*database, u"ROLLBACK"_s); // fails where SQLite has rolled back by itself, as on a full disk
    return done;
}

const QString &Database::path() const { return d->path; }
int Database::version() const { return d->version; }

} // namespace countersign
