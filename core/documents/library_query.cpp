// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/library_query.h"

#include "core/documents/document_files.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 64; // of a question; the rest of a pasted page would only slow it down
constexpr int mostPassages = 100;

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

QString matchExpression(const QString &question)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}\\p{M}\\p{Co}]+"_s);
    QStringList words;
    for (auto matches = word.globalMatch(question); matches.hasNext() && words.size() < mostWords;) {
        const QString quoted = u'"' + matches.next().captured().toLower() + u'"';
        if (!words.contains(quoted))
            words.append(quoted);
    }
    return words.join(u" OR ");
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

Result<std::vector<Passage>> Library::search(const QString &query, int limit, const QStringList &under) const
{
    const QString expression = matchExpression(query);
    if (expression.isEmpty())
        return failure(ErrorCode::BadUsage, Words::tr("There is no word to search for. Write at least one."));
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    const ScopeCondition scope = scopeCondition(under, m_workspace);
    // Words of the title, the path and a CSV header stand over every passage of a document, so they count for less than those of the passage.
    // The texts are fetched for the best alone: a common word is in nearly every passage.
    auto rows = execute(*database,
                        u"SELECT p.document, d.path, p.page, p.ordinal, p.lead || p.text, best.score, d.kind, p.place FROM "
                        "(SELECT passage_index.rowid AS id, -bm25(passage_index, 0.5, 0.3, 1.0) AS score FROM passage_index "
                        "JOIN passages AS p INDEXED BY passages_by_id ON p.id = passage_index.rowid JOIN documents AS d ON d.id = p.document "
                        "WHERE passage_index MATCH ? AND d.workspace = ? AND "_s
                            + scope.sql
                            + u" ORDER BY score DESC, passage_index.rowid LIMIT ?) AS best "
                              "JOIN passages AS p ON p.id = best.id JOIN documents AS d ON d.id = p.document ORDER BY best.score DESC, best.id"_s,
                        QVariantList{expression, m_workspace} + scope.values + QVariantList{std::clamp(limit, 1, mostPassages)});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<Passage> passages;
    for (;;) {
        const auto row = nextRow(*rows, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return passages;
        passages.push_back({rows->value(0).toLongLong(), rows->value(1).toString(), rows->value(2).toInt(), rows->value(3).toInt(),
                            rows->value(4).toString(), rows->value(5).toDouble(), rows->value(6).toString(), rows->value(7).toString()});
    }
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
