// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/sqlite_guard.h"

#include <QtCore/QLibrary>
#include <QtCore/QVariant>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlQuery>

namespace countersign {
using namespace Qt::StringLiterals;

// QtSql gives the connection's handle but no way to its authorizer. The functions are looked up in the library that Qt's driver itself has loaded;
// their types, and the numbers below, are SQLite's stable C interface (https://sqlite.org/c3ref/intro.html).
struct SqliteGuard::Functions {
    int (*setAuthorizer)(void *, int (*)(void *, int, const char *, const char *, const char *, const char *), void *);
    void (*progressHandler)(void *, int, int (*)(void *), void *);
    int (*limit)(void *, int, int);
    qint64 (*memoryUsed)();
    const char *(*version)();
};

namespace {

enum : int { ActionPragma = 19, ActionRead = 20, ActionSelect = 21, ActionFunction = 31, ActionRecursive = 33 };
enum : int { LimitLength = 0, LimitSqlLength = 1, LimitAttached = 7 };
enum : int { Allow = 0, Deny = 1 };
constexpr int mostValueBytes = 10'000'000;
constexpr int mostSqlBytes = 100'000;

int authorize(void *, int action, const char *first, const char *second, const char *, const char *)
{
    switch (action) {
    case ActionSelect:
    case ActionRead:
    case ActionRecursive: return Allow;
    case ActionFunction: {
        const QByteArrayView name(second ? second : "");
        return name == "load_extension" || name == "fts3_tokenizer" || name == "zeroblob" || name == "randomblob" || name == "readfile"
                || name == "writefile"
            ? Deny
            : Allow;
    }
    case ActionPragma: {
        // data_version is what full-text tables ask for by themselves.
        static constexpr QByteArrayView reading[] = {"table_info", "table_xinfo", "table_list",       "index_list",
                                                     "index_info", "index_xinfo", "foreign_key_list", "data_version"};
        return std::ranges::find(reading, QByteArrayView(first ? first : "")) != std::end(reading) ? Allow : Deny;
    }
    default: return Deny;
    }
}

} // namespace

Result<std::unique_ptr<SqliteGuard>> SqliteGuard::hold(const QSqlDatabase &database, const SqliteLimits &limits)
{
    static QLibrary library(u"sqlite3"_s, 0);
    static const Functions functions{
        reinterpret_cast<decltype(Functions::setAuthorizer)>(library.resolve("sqlite3_set_authorizer")),
        reinterpret_cast<decltype(Functions::progressHandler)>(library.resolve("sqlite3_progress_handler")),
        reinterpret_cast<decltype(Functions::limit)>(library.resolve("sqlite3_limit")),
        reinterpret_cast<decltype(Functions::memoryUsed)>(library.resolve("sqlite3_memory_used")),
        reinterpret_cast<decltype(Functions::version)>(library.resolve("sqlite3_libversion")),
    };
    const QVariant handle = database.driver()->handle();
    void *connection = handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<void *const *>(handle.constData()) : nullptr;
    QSqlQuery version(u"SELECT sqlite_version()"_s, database);
    const bool found = functions.setAuthorizer && functions.progressHandler && functions.limit && functions.memoryUsed && functions.version;
    // A driver with an SQLite of its own would not take orders from this one.
    if (!connection || !found || !version.next() || version.value(0).toString() != QString::fromLatin1(functions.version()))
        return failure(ErrorCode::Unsupported, u"Databases cannot be asked on this system: its SQLite library is not the one that Qt uses."_s);
    return std::unique_ptr<SqliteGuard>(new SqliteGuard(connection, functions, limits));
}

SqliteGuard::SqliteGuard(void *connection, const Functions &functions, const SqliteLimits &limits)
    : m_connection(connection), m_functions(functions), m_limits(limits), m_memoryBefore(functions.memoryUsed())
{
    m_clock.start();
    m_functions.limit(connection, LimitLength, mostValueBytes);
    m_functions.limit(connection, LimitSqlLength, mostSqlBytes);
    m_functions.limit(connection, LimitAttached, 0);
    m_functions.setAuthorizer(connection, authorize, nullptr);
    m_functions.progressHandler(connection, 2000, progress, this);
}

SqliteGuard::~SqliteGuard()
{
    m_functions.progressHandler(m_connection, 0, nullptr, nullptr);
    m_functions.setAuthorizer(m_connection, nullptr, nullptr);
}

int SqliteGuard::progress(void *self)
{
    auto *guard = static_cast<SqliteGuard *>(self);
    if (guard->m_clock.hasExpired(guard->m_limits.wallMs))
        guard->m_stopped = Stop::Time;
    else if (guard->m_functions.memoryUsed() - guard->m_memoryBefore > guard->m_limits.memoryBytes)
        guard->m_stopped = Stop::Memory;
    return guard->m_stopped != Stop::None;
}

} // namespace countersign
