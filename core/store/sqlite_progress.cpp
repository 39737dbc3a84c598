// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_progress.h"

#include <QtCore/QLibrary>
#include <QtCore/QVariant>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlQuery>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int Instructions = 20'000; // of SQLite's machine between two questions: some tenths of a millisecond

using Handler = int (*)(void *);
using Version = const char *(*)();
using SetHandler = void (*)(void *, int, Handler, void *); // https://www.sqlite.org/c3ref/progress_handler.html

SetHandler setHandler()
{
    static QLibrary library(u"sqlite3"_s, 0);
    static const auto function = reinterpret_cast<SetHandler>(library.resolve("sqlite3_progress_handler"));
    return function;
}

} // namespace

SqliteProgress::SqliteProgress(const QSqlDatabase &database, std::function<bool()> goOn) : m_goOn(std::move(goOn))
{
    // A driver with an SQLite of its own would not take orders from this one.
    static QLibrary library(u"sqlite3"_s, 0);
    static const auto known = reinterpret_cast<Version>(library.resolve("sqlite3_libversion"));
    QSqlQuery version(u"SELECT sqlite_version()"_s, database);
    if (!known || !version.next() || version.value(0).toString() != QString::fromLatin1(known()))
        return;
    const QVariant handle = database.driver()->handle();
    if (handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        m_connection = *static_cast<void *const *>(handle.constData());
    if (m_connection && setHandler())
        setHandler()(m_connection, Instructions, &SqliteProgress::ask, this);
}

SqliteProgress::~SqliteProgress()
{
    if (m_connection && setHandler())
        setHandler()(m_connection, 0, nullptr, nullptr);
}

int SqliteProgress::ask(void *self)
{
    auto *progress = static_cast<SqliteProgress *>(self);
    progress->m_stopped = progress->m_stopped || !progress->m_goOn();
    return progress->m_stopped ? 1 : 0;
}

} // namespace countersign
