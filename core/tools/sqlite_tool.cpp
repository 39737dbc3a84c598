// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/builtin_tools.h"

#include "core/documents/document_files.h"
#include "core/documents/sqlite_reader.h"
#include "core/tools/beneath.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Toolbox)
};

struct DatabaseFile {
    QString real; // absolute, free of links
    QString label;
};

Result<DatabaseFile> refusal(const Library &library, const ToolReach &reach, const QString &database)
{
    const auto documents = library.list(reach.under());
    if (!documents)
        return std::unexpected(documents.error());
    QStringList names;
    for (const DocumentInfo &document : *documents) {
        if (document.kind == u"database")
            names.append(document.path);
    }
    for (const QString &path : reach.attached())
        names.append(QFileInfo(path).fileName());
    names.removeDuplicates();
    return failure(ErrorCode::NotFound,
                   names.isEmpty() ? u"There is no database %1 here, and no other. The person can attach a database file."_s.arg(database)
                                   : u"There is no database %1 that may be asked here. Files that may be: %2."_s.arg(database, names.join(u", ")));
}

/// Only a file that the person attached, one in the agent's own folders, or one that the person added to the library.
Result<DatabaseFile> findDatabase(const Library &library, const ToolReach &reach, const QString &database)
{
    if (const QString attached = reach.attached(database); !attached.isEmpty())
        return DatabaseFile{QFileInfo(attached).canonicalFilePath(), QFileInfo(attached).fileName()};
    const QString name = documentName(database, library.workspace());
    const auto known = library.find(name);
    if (!known && known.error().code != ErrorCode::NotFound)
        return std::unexpected(known.error());
    if (!reach.holds(name) || (!known && (!reach.isNarrowed() || name.startsWith(u'/'))))
        return refusal(library, reach, database);
    if (name.startsWith(u'/')) {
        // It was added under its real name; had a link taken its place since, these would differ.
        if (QFileInfo(name).canonicalFilePath() != name)
            return refusal(library, reach, database);
        return DatabaseFile{name, name};
    }
    const auto real = resolveBeneath(library.workspace(), name);
    if (!real && real.error().code == ErrorCode::NotFound)
        return refusal(library, reach, database);
    if (!real)
        return std::unexpected(real.error());
    // A link inside the workspace may still lead out of the folders that this agent may use.
    if (!reach.holds(documentName(*real, library.workspace())))
        return failure(ErrorCode::Policy, u"%1 leads out of the folder that may be used."_s.arg(database));
    return DatabaseFile{*real, name};
}

QString csvField(const QString &value)
{
    if (!value.contains(u',') && !value.contains(u'"') && !value.contains(u'\n') && !value.contains(u'\r'))
        return value;
    return u'"' + QString(value).replace(u'"', u"\"\""_s) + u'"';
}

QString csvLine(const QStringList &values)
{
    QStringList fields;
    for (const QString &value : values)
        fields.append(csvField(value));
    return fields.join(u',') + u'\n';
}

} // namespace

Result<ToolResult> sqliteQuery(const Library &library, const ToolReach &reach, const QJsonObject &arguments)
{
    const auto file = findDatabase(library, reach, arguments.value("database"_L1).toString());
    if (!file && file.error().code == ErrorCode::Storage)
        return std::unexpected(file.error());
    if (!file)
        return refusedCall(file.error().message, u"sqlite_query"_s);
    const auto answer = querySqlite(file->real, arguments.value("sql"_L1).toString());
    if (!answer)
        return refusedCall(answer.error().message, file->label);
    return rowsResult(*answer, file->label);
}

ToolResult rowsResult(const SqliteAnswer &answer, const QString &source)
{
    if (answer.rows.isEmpty())
        return ToolResult{u"No rows. Columns: %1"_s.arg(csvLine(answer.columns)), source, false};
    QString text = csvLine(answer.columns);
    for (const QStringList &row : answer.rows)
        text += csvLine(row);
    if (answer.more)
        text += u'\n' + u"[Showing %1 of more rows: narrow the query with WHERE, LIMIT or an aggregate.]"_s.arg(answer.rows.size());
    const QString label = answer.rows.size() == 1 ? Words::tr("%1, 1 row").arg(source) : Words::tr("%1, %2 rows").arg(source).arg(answer.rows.size());
    return ToolResult{text, label, false};
}

} // namespace countersign
