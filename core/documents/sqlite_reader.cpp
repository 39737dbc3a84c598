// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/sqlite_reader.h"

#include "core/documents/sqlite_guard.h"

#include <QtCore/QScopeGuard>
#include <QtCore/QVariant>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>
#include <atomic>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 4'000;

// Answers and refusals go to the model: English, whatever language the window speaks.

/// The end of the white space and comments that start at `at`.
qsizetype skipBlank(QStringView sql, qsizetype at)
{
    while (at < sql.size()) {
        if (sql[at].isSpace()) {
            ++at;
        } else if (sql.sliced(at).startsWith(u"--")) {
            const qsizetype end = sql.indexOf(u'\n', at);
            at = end < 0 ? sql.size() : end + 1;
        } else if (sql.sliced(at).startsWith(u"/*")) {
            const qsizetype end = sql.indexOf(u"*/", at + 2);
            at = end < 0 ? sql.size() : end + 2;
        } else {
            break;
        }
    }
    return at;
}

/// The end of the statement: the first semicolon that stands in no string, name or comment.
qsizetype statementEnd(QStringView sql, qsizetype at)
{
    while (at < sql.size()) {
        const qsizetype next = skipBlank(sql, at);
        if (next != at) {
            at = next;
            continue;
        }
        const QChar c = sql[at];
        if (c == u';')
            return at;
        if (c == u'\'' || c == u'"' || c == u'`' || c == u'[') {
            const qsizetype close = sql.indexOf(c == u'[' ? QChar(u']') : c, at + 1);
            at = close < 0 ? sql.size() : close + 1;
        } else {
            ++at;
        }
    }
    return at;
}

QString nextWord(QStringView sql, qsizetype &at)
{
    at = skipBlank(sql, at);
    const qsizetype start = at;
    while (at < sql.size() && (sql[at].isLetterOrNumber() || sql[at] == u'_'))
        ++at;
    return sql.sliced(start, at - start).toString().toUpper();
}

QString shown(const QVariant &value)
{
    if (value.isNull())
        return u"NULL"_s;
    if (value.typeId() == QMetaType::QByteArray)
        return u"(%1 bytes)"_s.arg(value.toByteArray().size());
    if (value.typeId() == QMetaType::Double)
        return QString::number(value.toDouble(), 'g', 15);
    const QString text = value.toString();
    return text.size() > longestValue ? text.first(longestValue) + u" …" : text;
}

Error queryError(const QSqlError &error, const SqliteGuard &guard, const SqliteLimits &limits)
{
    if (guard.stopped() == SqliteGuard::Stop::Time)
        return {ErrorCode::LimitReached,
                u"The query took longer than %1 seconds and was stopped. Make it narrower: fewer tables, a WHERE, a LIMIT."_s.arg(
                    (limits.wallMs + 999) / 1000)};
    if (guard.stopped() == SqliteGuard::Stop::Memory)
        return {ErrorCode::LimitReached, u"The query needed too much memory and was stopped. Make it narrower: fewer tables, a WHERE, a LIMIT."_s};
    if (error.nativeErrorCode() == u"23" || error.databaseText().contains(u"not authorized"))
        return {ErrorCode::Policy,
                u"The query was refused: only reading from this one database is possible (no other files, no changes, no settings)."_s};
    return {ErrorCode::Tool,
            u"SQLite refused the query: %1. SELECT name, sql FROM sqlite_master shows the tables and columns."_s.arg(error.databaseText())};
}

Result<SqliteAnswer> ask(QSqlDatabase &database, const QString &sql, const SqliteLimits &limits)
{
    for (const QString &pragma : {u"PRAGMA query_only = ON"_s, u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                                  u"PRAGMA mmap_size = 0"_s, u"PRAGMA temp_store = MEMORY"_s}) {
        QSqlQuery setting(database);
        if (!setting.exec(pragma))
            return failure(ErrorCode::Storage, u"The database cannot be opened for reading: %1."_s.arg(setting.lastError().databaseText()));
    }
    const auto guard = SqliteGuard::hold(database, limits);
    if (!guard)
        return std::unexpected(guard.error());
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return std::unexpected(queryError(query.lastError(), **guard, limits));
    SqliteAnswer answer;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        answer.columns.append(record.fieldName(i));
    qsizetype characters = 0;
    while (query.next()) {
        QStringList row;
        for (int i = 0; i < record.count(); ++i) {
            row.append(shown(query.value(i)));
            characters += row.last().size();
        }
        if (answer.rows.size() >= limits.rows || (characters > limits.characters && !answer.rows.isEmpty())) {
            answer.more = true;
            return answer;
        }
        answer.rows.append(row);
    }
    if (query.lastError().isValid())
        return std::unexpected(queryError(query.lastError(), **guard, limits));
    return answer;
}

} // namespace

Result<void> checkReadingSql(const QString &sql)
{
    const QString allowed = u"Only one reading statement is possible: SELECT, WITH … SELECT, VALUES, EXPLAIN or PRAGMA table_info(…)."_s;
    qsizetype at = 0;
    QString word = nextWord(sql, at);
    if (word == u"EXPLAIN") {
        word = nextWord(sql, at);
        if (word == u"QUERY" && nextWord(sql, at) == u"PLAN")
            word = nextWord(sql, at);
        if (word == u"PRAGMA")
            return failure(ErrorCode::Policy, allowed);
    }
    if (word == u"PRAGMA") {
        static const QStringList reading{u"TABLE_INFO"_s, u"TABLE_XINFO"_s, u"TABLE_LIST"_s, u"INDEX_LIST"_s, u"INDEX_INFO"_s, u"FOREIGN_KEY_LIST"_s};
        if (!reading.contains(nextWord(sql, at)))
            return failure(ErrorCode::Policy, allowed);
    } else if (word != u"SELECT" && word != u"WITH" && word != u"VALUES") {
        return failure(ErrorCode::Policy, allowed);
    }
    const qsizetype end = statementEnd(sql, at);
    if (sql.contains(QChar(u'\0')) || (end < sql.size() && skipBlank(sql, end + 1) < sql.size()))
        return failure(ErrorCode::Policy, u"There is more than one statement: send them one at a time. "_s + allowed);
    return {};
}

Result<SqliteAnswer> querySqlite(const QString &file, const QString &sql, const SqliteLimits &limits)
{
    if (const auto checked = checkReadingSql(sql); !checked)
        return std::unexpected(checked.error());
    const QString statement = sql.first(statementEnd(sql, 0)); // a comment behind it would be a second statement to Qt
    static std::atomic<int> counter = 0;
    const QString name = u"countersign-reader-%1"_s.arg(++counter);
    const auto closing = qScopeGuard([&name] { QSqlDatabase::removeDatabase(name); });
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_NOFOLLOW;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database.open())
        return failure(ErrorCode::Storage, u"The database cannot be opened for reading: %1."_s.arg(database.lastError().databaseText()));
    Result<SqliteAnswer> answer = ask(database, statement, limits);
    database.close();
    return answer;
}

} // namespace countersign
