// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/postgres_reader.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QScopeGuard>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlField>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>
#include <atomic>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestValue = 4'000;

/// A loopback address as libpq's hostaddr takes it, so that no name is looked up; empty: it is none.
QString loopbackAddress(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return u"127.0.0.1"_s;
    static const QRegularExpression v4(u"\\A127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\z"_s);
    return host == "::1"_L1 || v4.match(host).hasMatch() ? host : QString();
}

/// For a value in libpq's connection string.
QString quoted(QString text)
{
    text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
    return u'\'' + text + u'\'';
}

QString firstWord(const QString &sql)
{
    static const QRegularExpression blank(u"\\A(?:\\s|--[^\\n]*(?:\\n|\\z)|\\()*"_s);
    static const QRegularExpression word(u"\\A[A-Za-z]+"_s);
    return word.match(sql.sliced(blank.match(sql).capturedLength())).captured().toUpper();
}

QString shown(const QVariant &value)
{
    if (value.isNull())
        return u"NULL"_s;
    if (value.typeId() == QMetaType::QByteArray)
        return u"(%1 bytes)"_s.arg(value.toByteArray().size());
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toString(Qt::ISODateWithMs);
    const QString text = value.toString();
    return text.size() > longestValue ? text.first(longestValue) + u" …" : text;
}

/// SQLSTATE, https://www.postgresql.org/docs/17/errcodes-appendix.html
Error queryError(const QSqlError &error, const PostgresLimits &limits)
{
    const QString state = error.nativeErrorCode();
    if (state == "57014"_L1)
        return {ErrorCode::LimitReached,
                u"The query took longer than %1 seconds and was stopped. Make it narrower: fewer tables, a WHERE, a LIMIT."_s.arg(limits.statementMs
                                                                                                                                  / 1000)};
    if (state == "25006"_L1)
        return {ErrorCode::Policy, u"The query was refused: only reading is possible."_s};
    return {ErrorCode::Tool, u"PostgreSQL refused the query: %1."_s.arg(error.databaseText().left(1'000).trimmed())};
}

class Connection {
public:
    Connection(const PostgresPlace &place, bool writes, const PostgresLimits &limits)
    {
        static std::atomic<int> counter = 0;
        m_name = u"countersign-postgres-%1"_s.arg(++counter);
        m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
        m_database.setDatabaseName(place.database);
        m_database.setUserName(place.user);
        m_database.setPassword(place.password);
        m_database.setPort(place.port);
        m_database.setHostName(place.host);
        const QString settings =
            u"-c statement_timeout=%1 -c default_transaction_read_only=%2 -c idle_in_transaction_session_timeout=60000"_s.arg(limits.statementMs)
                .arg(writes ? u"off"_s : u"on"_s);
        m_database.setConnectOptions(u"hostaddr=%1;connect_timeout=%2;application_name=countersign;sslmode=disable;gssencmode=disable;options=%3"_s
                                         .arg(quoted(loopbackAddress(place.host)))
                                         .arg(limits.connectSeconds)
                                         .arg(quoted(settings)));
    }
    ~Connection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)
    QSqlDatabase &database() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

Result<void> run(QSqlDatabase &database, const QString &sql, const PostgresLimits &limits)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        return std::unexpected(queryError(query.lastError(), limits));
    return {};
}

Result<SqliteAnswer> rows(QSqlDatabase &database, const QString &sql, const PostgresLimits &limits)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.setNumericalPrecisionPolicy(QSql::HighPrecision); // money stays what it is
    if (!query.exec(sql))
        return std::unexpected(queryError(query.lastError(), limits));
    SqliteAnswer answer;
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        answer.columns.append(record.fieldName(i));
    if (!query.isSelect()) {
        answer.columns = {u"changed_rows"_s};
        answer.rows = {{QString::number(query.numRowsAffected())}};
        return answer;
    }
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
        return std::unexpected(queryError(query.lastError(), limits));
    return answer;
}

Result<void> refuseSuperuser(QSqlDatabase &database, const PostgresPlace &place, const PostgresLimits &limits)
{
    const auto is = rows(database, u"SHOW is_superuser"_s, limits);
    if (!is)
        return std::unexpected(is.error());
    if (is->rows != QList<QStringList>{{u"off"_s}})
        return failure(
            ErrorCode::Policy,
            u"The user \"%1\" is a superuser, who can read the server's files. The person has to name a user with fewer rights."_s.arg(place.user));
    return {};
}

/// The columns of a select as they are to be brought here: a long value is cut by the server, as one may be a gigabyte.
QStringList boundedColumns(const QSqlRecord &record)
{
    QStringList columns;
    for (int i = 0; i < record.count(); ++i) {
        const QString column = u"c%1"_s.arg(i);
        switch (record.field(i).metaType().id()) {
        case QMetaType::QString: columns.append(u"left(%1::text, %2)"_s.arg(column).arg(longestValue + 1)); break;
        case QMetaType::QByteArray: columns.append(u"'(' || octet_length(%1) || ' bytes)'"_s.arg(column)); break;
        default: columns.append(column);
        }
    }
    return columns;
}

/// Through a cursor and in small steps, so that a million rows are not brought here to show two hundred.
Result<SqliteAnswer> readThroughCursor(QSqlDatabase &database, const QString &sql, const PostgresLimits &limits)
{
    constexpr int Step = 20;
    const QString declare = u"DECLARE countersign NO SCROLL CURSOR FOR "_s;
    if (auto opened = run(database, declare + sql, limits); !opened)
        return std::unexpected(opened.error());
    QSqlRecord record;
    {
        QSqlQuery none(database); // what columns there are, and nothing of them
        if (!none.exec(u"FETCH 0 FROM countersign"_s))
            return std::unexpected(queryError(none.lastError(), limits));
        record = none.record();
    }
    if (auto closed = run(database, u"CLOSE countersign"_s, limits); !closed)
        return std::unexpected(closed.error());
    QStringList names, aliases;
    for (int i = 0; i < record.count(); ++i) {
        names.append(record.fieldName(i));
        aliases.append(u"c%1"_s.arg(i));
    }
    if (names.isEmpty()) // a row of nothing
        return rows(database, sql, limits);
    // A comment at the end of the statement ends with its line.
    const QString bounded = u"SELECT %1 FROM (%2\n) AS countersign(%3)"_s.arg(boundedColumns(record).join(u", "), sql, aliases.join(u", "));
    if (auto opened = run(database, declare + bounded, limits); !opened)
        return std::unexpected(opened.error());
    SqliteAnswer answer;
    answer.columns = names;
    qsizetype characters = 0;
    for (bool end = false; !end && !answer.more;) {
        const auto piece = rows(database, u"FETCH %1 FROM countersign"_s.arg(Step), limits);
        if (!piece)
            return std::unexpected(piece.error());
        end = piece->rows.size() < Step;
        for (const QStringList &row : piece->rows) {
            for (const QString &value : row)
                characters += value.size();
            answer.more = answer.rows.size() >= limits.rows || (characters > limits.characters && !answer.rows.isEmpty());
            if (answer.more)
                break;
            answer.rows.append(row);
        }
        answer.more = answer.more || piece->more;
    }
    return answer;
}

Result<SqliteAnswer> ask(QSqlDatabase &database, const PostgresPlace &place, const QString &sql, const PostgresLimits &limits)
{
    if (auto allowed = refuseSuperuser(database, place, limits); !allowed)
        return std::unexpected(allowed.error());
    const bool writes = postgresWrites(place, sql);
    if (auto begun = run(database, writes ? u"BEGIN"_s : u"BEGIN READ ONLY"_s, limits); !begun)
        return std::unexpected(begun.error());
    const QString word = firstWord(sql);
    const bool reads = !writes && (word == "SELECT"_L1 || word == "VALUES"_L1 || word == "TABLE"_L1 || word == "WITH"_L1);
    const Result<SqliteAnswer> answer = reads ? readThroughCursor(database, sql, limits) : rows(database, sql, limits);
    if (answer && writes) {
        if (auto kept = run(database, u"COMMIT"_s, limits); !kept)
            return std::unexpected(kept.error());
    }
    return answer;
}

} // namespace

Result<PostgresPlace> postgresPlace(const QByteArray &toolsJson, const QString &name)
{
    const QJsonObject databases = QJsonDocument::fromJson(toolsJson).object().value("databases"_L1).toObject();
    if (!databases.value(name).isObject())
        return failure(ErrorCode::NotFound,
                       databases.isEmpty() ? u"No PostgreSQL database is set up. The person can name one in tools.json, under \"databases\"."_s
                                           : u"There is no database \"%1\". Set up are: %2."_s.arg(name, databases.keys().join(u", ")));
    const QJsonObject entry = databases.value(name).toObject();
    PostgresPlace place;
    place.host = entry.value("host"_L1).toString(place.host);
    place.port = entry.value("port"_L1).toInt(place.port);
    place.database = entry.value("database"_L1).toString(name);
    place.user = entry.value("user"_L1).toString();
    place.writable = entry.value("writable"_L1).toBool();
    if (!place.host.startsWith(u'/') && loopbackAddress(place.host).isEmpty())
        return failure(ErrorCode::Policy,
                       u"The database \"%1\" is set up at %2, which is not on this machine. Only loopback addresses and Unix sockets are used."_s.arg(
                           name, place.host));
    if (place.user.isEmpty() || place.port < 1 || place.port > 65'535)
        return failure(ErrorCode::Invalid, u"The database \"%1\" is set up without a user, or with a port that is none."_s.arg(name));
    const QString password = entry.value("password"_L1).toString();
    static const QRegularExpression variable(u"\\A\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)\\}\\z"_s);
    const auto match = variable.match(password);
    if (!password.isEmpty() && !match.hasMatch())
        return failure(
            ErrorCode::Secret,
            u"A password stands in tools.json. Put it into ~/.pgpass or a variable of the environment, and write \"${env:NAME}\" there."_s);
    // This file comes with a workspace, maybe somebody else's: it may not name the key of a provider and have it sent as a password.
    if (match.hasMatch() && !match.captured(1).contains("PASS"_L1, Qt::CaseInsensitive))
        return failure(
            ErrorCode::Secret,
            u"tools.json wants the variable %1 as a password. Only variables with PASSWORD in their name are given to a database; rename it."_s.arg(
                match.captured(1)));
    if (match.hasMatch()) {
        place.passwordVariable = match.captured(1);
        place.password = qEnvironmentVariable(match.captured(1).toLatin1().constData());
    }
    return place;
}

QByteArray postgresHash(const PostgresPlace &place)
{
    const QJsonObject all{{u"host"_s, place.host},
                          {u"port"_s, place.port},
                          {u"database"_s, place.database},
                          {u"user"_s, place.user},
                          {u"password"_s, place.passwordVariable},
                          {u"writable"_s, place.writable}};
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
}

bool postgresWrites(const PostgresPlace &place, const QString &sql)
{
    static const QStringList writing{u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s, u"MERGE"_s};
    static const QRegularExpression within(u"\\b(?:INSERT|UPDATE|DELETE|MERGE)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const QString word = firstWord(sql);
    return place.writable && (writing.contains(word) || (word == "WITH"_L1 && sql.contains(within)));
}

Result<QString> checkedPostgresSql(const QString &sql, bool writable)
{
    QString one = sql.trimmed();
    while (one.endsWith(u';'))
        one = one.chopped(1).trimmed();
    // Quotes, dollar quotes and comments can hide where a statement ends; without a semicolon there is only one.
    if (one.contains(u';'))
        return failure(ErrorCode::Policy, u"One statement is possible, and no semicolon in it, also not within quotes (write chr(59) there)."_s);
    if (one.contains(QChar(u'\0')) || one.isEmpty())
        return failure(ErrorCode::Policy, u"There is no statement."_s);
    QStringList allowed{u"SELECT"_s, u"WITH"_s, u"VALUES"_s, u"TABLE"_s, u"EXPLAIN"_s, u"SHOW"_s};
    if (writable)
        allowed += {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s, u"MERGE"_s};
    if (!allowed.contains(firstWord(one)))
        return failure(ErrorCode::Policy, u"Only statements that begin with one of these words are possible: %1."_s.arg(allowed.join(u", ")));
    return one;
}

Result<SqliteAnswer> queryPostgres(const PostgresPlace &place, const QString &sql, const PostgresLimits &limits)
{
    const auto statement = checkedPostgresSql(sql, place.writable);
    if (!statement)
        return std::unexpected(statement.error());
    if (!place.host.startsWith(u'/') && loopbackAddress(place.host).isEmpty())
        return failure(ErrorCode::Policy, u"Only databases on this machine are asked."_s);
    if (!QSqlDatabase::isDriverAvailable(u"QPSQL"_s))
        return failure(ErrorCode::Unsupported, u"Qt's driver for PostgreSQL is not installed (on Debian: the package libqt6sql6-psql)."_s);
    Connection connection(place, postgresWrites(place, *statement), limits);
    QSqlDatabase &database = connection.database();
    if (!database.open())
        return failure(ErrorCode::Network,
                       u"The database cannot be reached, or refuses the user \"%1\": %2."_s.arg(
                           place.user, database.lastError().databaseText().left(500).trimmed()));
    return ask(database, place, *statement, limits);
}

} // namespace countersign
