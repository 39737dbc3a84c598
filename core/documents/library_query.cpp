// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/library_query.h"

#include "core/documents/document_files.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimeZone>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

Result<void> checkPages(const DocumentInfo &document, int firstPage, int lastPage)
{
    if (firstPage == 0 && lastPage == 0)
        return {};
    if (document.pages == 0)
        return failure(ErrorCode::BadUsage, Words::tr("%1 has no pages: read it without page numbers.").arg(document.path));
    if (firstPage < 1 || lastPage < firstPage || firstPage > document.pages)
        return failure(ErrorCode::BadUsage,
                       Words::tr("%1 has pages 1 to %2: ask for pages from among these.").arg(document.path).arg(document.pages));
    return {};
}

} // namespace

QString documentColumns() { return u"d.id, d.path, d.title, d.kind, d.bytes, d.pages, d.pages_read, d.problem, d.indexed, d.isolation"_s; }

DocumentInfo documentFromRow(const QSqlQuery &row)
{
    DocumentInfo info;
    info.id = row.value(0).toLongLong();
    info.path = row.value(1).toString();
    info.title = row.value(2).toString();
    info.kind = row.value(3).toString();
    info.bytes = row.value(4).toLongLong();
    info.pages = row.value(5).toInt();
    info.pagesRead = row.value(6).toInt();
    info.problem = row.value(7).toString();
    info.indexed = QDateTime::fromMSecsSinceEpoch(row.value(8).toLongLong(), QTimeZone::UTC);
    info.isolation = row.value(9).toString();
    return info;
}

ScopeCondition scopeCondition(const QStringList &under, const QString &workspace)
{
    if (under.isEmpty())
        return {u"1"_s, {}};
    QStringList conditions;
    ScopeCondition scope;
    for (const QString &path : under) {
        const QString folder = documentName(path, workspace);
        if (folder.isEmpty()) {
            conditions.append(u"substr(d.path, 1, 1) <> '/'"_s);
        } else {
            const QString inside = folder.endsWith(u'/') ? folder : folder + u'/';
            conditions.append(u"d.path = ? OR substr(d.path, 1, length(?)) = ?"_s);
            scope.values << folder << inside << inside;
        }
    }
    scope.sql = u"("_s + conditions.join(u" OR ") + u")"_s;
    return scope;
}

Result<std::vector<DocumentInfo>> Library::list(const QStringList &under) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    const ScopeCondition scope = scopeCondition(under, m_workspace);
    auto query = execute(*database,
                         u"SELECT "_s + documentColumns() + u" FROM documents AS d WHERE d.workspace = ? AND "_s + scope.sql + u" ORDER BY d.path"_s,
                         QVariantList{m_workspace} + scope.values);
    if (!query)
        return std::unexpected(query.error());
    std::vector<DocumentInfo> documents;
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return documents;
        documents.push_back(documentFromRow(*query));
    }
}

Result<DocumentInfo> Library::find(const QString &path) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT "_s + documentColumns() + u" FROM documents AS d WHERE d.workspace = ? AND d.path = ?"_s,
                         {m_workspace, documentName(path, m_workspace)});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, *database);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound,
                       Words::tr("There is no document %1 in the library. Look at the list of documents for its exact path.").arg(path));
    return documentFromRow(*query);
}

Result<std::vector<PageText>> Library::pages(const QString &path, int firstPage, int lastPage) const
{
    const auto document = find(path);
    if (!document)
        return std::unexpected(document.error());
    const int last = lastPage == 0 && firstPage > 0 ? document->pages : lastPage;
    if (const auto checked = checkPages(*document, firstPage, last); !checked)
        return std::unexpected(checked.error());
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query =
        execute(*database, u"SELECT page, lead, text FROM passages WHERE document = ? AND (? = 0 OR page BETWEEN ? AND ?) ORDER BY ordinal"_s,
                {document->id, firstPage, firstPage, last});
    if (!query)
        return std::unexpected(query.error());
    std::vector<PageText> pages;
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return pages;
        const int page = query->value(0).toInt();
        if (pages.empty() || pages.back().page != page)
            pages.push_back({page, query->value(1).toString()});
        pages.back().text += query->value(2).toString();
    }
}

Result<QString> Library::read(const QString &path, int firstPage, int lastPage) const
{
    const auto all = pages(path, firstPage, lastPage);
    if (!all)
        return std::unexpected(all.error());
    QStringList texts;
    for (const PageText &page : *all)
        texts.append(page.text);
    return texts.join(u"\n\n"_s);
}

} // namespace countersign
