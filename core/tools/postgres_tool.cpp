// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/postgres_reader.h"

#include "core/tools/builtin_tools.h"

#include <QtCore/QFile>

namespace countersign {
using namespace Qt::StringLiterals;

Result<ToolResult> postgresQuery(const Library &library, const ToolReach &, const QJsonObject &arguments)
{
    const QString name = arguments.value("database"_L1).toString();
    QFile file(library.workspace() + u"/tools.json"_s);
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.read(4'000'000) : QByteArray();
    const auto place = postgresPlace(json, name);
    if (!place)
        return refusedCall(place.error().message, u"postgres_query"_s);
    const auto answer = queryPostgres(*place, arguments.value("sql"_L1).toString());
    if (!answer)
        return refusedCall(answer.error().message, name);
    return rowsResult(*answer, name);
}

} // namespace countersign
