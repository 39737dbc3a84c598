// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/postgres_reader.h"

#include "core/tools/builtin_tools.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

/// The file may be somebody else's: nothing in it hides or turns around what the person reads.
QString shown(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint() || c.isSurrogate())
            c = QChar::ReplacementCharacter;
    }
    return text;
}

/// For the person who is asked for leave.
QString aboutPlace(const PostgresPlace &place, bool writes)
{
    QStringList sentences{Words::tr("It asks the PostgreSQL database %1 at %2, port %3, as the user %4.")
                              .arg(place.database, place.host, QString::number(place.port), place.user)};
    if (!place.passwordVariable.isEmpty())
        sentences.append(Words::tr("It is given the variable %1 as the password.").arg(place.passwordVariable));
    sentences.append(writes ? Words::tr("This statement may change data.") : Words::tr("It can only read."));
    return shown(sentences.join(u' '));
}

} // namespace

QCoro::Task<ToolResult> postgresQuery(QString workspace, QJsonObject arguments, ToolScope scope, std::function<ToolPermissions *()> permissions,
                                      PermissionAsker ask)
{
    const QString name = arguments.value("database"_L1).toString();
    const QString sql = arguments.value("sql"_L1).toString();
    const auto reading = [workspace, name] {
        QFile file(workspace + u"/tools.json"_s);
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.read(4'000'000) : QByteArray();
        return postgresPlace(json, name);
    };
    QFuture<Result<PostgresPlace>> reader = QtConcurrent::run(reading);
    const Result<PostgresPlace> place = co_await reader;
    if (!place)
        co_return refusedCall(place.error().message, u"postgres_query"_s);
    const auto statement = checkedPostgresSql(sql, place->writable);
    if (!statement)
        co_return refusedCall(statement.error().message, name);
    // Leave to read is no leave to change.
    const bool writes = postgresWrites(*place, *statement);
    PendingCall pending;
    pending.agent = scope.agent;
    pending.run = scope.run;
    pending.listed = u"postgres_query/"_s + shown(name) + (writes ? u"/change"_s : QString());
    pending.description = aboutPlace(*place, writes);
    pending.arguments = arguments;
    pending.hash = postgresHash(*place);
    pending.ended = scope.cancel;
    if (!permissions || !co_await mayCall(pending, permissions, ask))
        co_return refusedCall(u"The person did not allow this call."_s, name);
    const auto asking = [place = *place, statement = *statement] { return queryPostgres(place, statement); };
    QFuture<Result<SqliteAnswer>> answering = QtConcurrent::run(asking);
    const Result<SqliteAnswer> answer = co_await answering;
    if (!answer)
        co_return refusedCall(answer.error().message, name);
    co_return rowsResult(*answer, name);
}

} // namespace countersign
