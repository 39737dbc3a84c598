// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/library.h"

#include "core/documents/document_files.h"
#include "core/documents/library_query.h"
#include "core/documents/passage_places.h"
#include "core/documents/passages.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtSql/QSqlError>
#include <sys/stat.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int readerVersion = 2; // raise it when reading or cutting changes, and every document is read again

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

qint64 modifiedNs(const QString &path)
{
    struct stat status{};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return 0;
    return qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

/// Empty when the file cannot be read.
QString fileHash(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

int pagesWithText(const ExtractedDocument &document)
{
    return int(std::ranges::count_if(document.pages, [](const QString &page) { return !page.trimmed().isEmpty(); }));
}

Result<void> run(QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    const auto query = execute(database, sql, values);
    if (!query)
        return std::unexpected(query.error());
    return {};
}

Result<void> removePassages(QSqlDatabase &database, qint64 document)
{
    // The index keeps no text of its own: to forget a passage it must be told once more what it was.
    return run(database,
               u"INSERT INTO passage_index (passage_index, rowid, title, lead, text) "
               "SELECT 'delete', id, title, lead, text FROM passage_texts WHERE document = ?"_s,
               {document})
        .and_then([&] { return run(database, u"DELETE FROM passages WHERE document = ?"_s, {document}); });
}

Result<void> insertPassages(QSqlDatabase &database, qint64 document, const std::vector<PassageCut> &passages)
{
    QSqlQuery insert(database);
    if (!insert.prepare(u"INSERT INTO passages (document, page, ordinal, lead, text, place) VALUES (?, ?, ?, ?, ?, ?)"_s))
        return std::unexpected(storageError(insert.lastError(), database.databaseName()));
    int ordinal = 0;
    for (const PassageCut &passage : passages) {
        insert.bindValue(0, document);
        insert.bindValue(1, passage.page);
        insert.bindValue(2, ordinal++);
        insert.bindValue(3, passage.lead.isNull() ? u""_s : passage.lead);
        insert.bindValue(4, passage.text);
        insert.bindValue(5, passage.place.isNull() ? u""_s : passage.place);
        if (!insert.exec())
            return std::unexpected(storageError(insert.lastError(), database.databaseName()));
    }
    return run(database, u"INSERT INTO passage_index (rowid, title, lead, text) SELECT id, title, lead, text FROM passage_texts WHERE document = ?"_s,
               {document});
}

} // namespace

struct Library::Known {
    DocumentInfo info;
    qint64 modified = 0;
    QString sha256;
    int reader = 0;
};

QString DocumentInfo::readSummary() const
{
    if (pages > 0 && pagesRead < pages)
        return pagesReadInWords(kind, pagesRead, pages);
    if (kind == u"database")
        return Words::tr("a database: it is asked, not read");
    if (problem.isEmpty())
        return Words::tr("all of it read");
    return pagesRead > 0 ? Words::tr("a part of it read") : Words::tr("not read");
}

Library::Library(Database &database, const Clock &clock, QString workspace) : m_database(database), m_clock(clock), m_workspace(std::move(workspace))
{
    const QString real = QFileInfo(m_workspace).canonicalFilePath();
    m_workspace = real.isEmpty() ? QDir::cleanPath(QFileInfo(m_workspace).absoluteFilePath()) : real;
}

void Library::setWorker(QString program, const ExtractionLimits &limits)
{
    m_worker = std::move(program);
    m_limits = limits;
}

Result<std::vector<DocumentInfo>> Library::add(const QStringList &paths, const std::function<bool(int, int, const QString &)> &progress,
                                               Reading reading)
{
    const DocumentFiles found = collectDocumentFiles(paths, m_workspace, {QFileInfo(m_database.path()).canonicalFilePath()});
    std::vector<DocumentInfo> added;
    const int all = int(found.files.size());
    int done = 0;
    for (const DocumentFile &file : found.files) {
        const auto keepGoing = [&] { return !progress || progress(done, all, file.name); };
        Result<DocumentInfo> info = keepGoing() ? addFile(file.absolute, file.name, reading, keepGoing) : failure(ErrorCode::Cancelled, {});
        if (!info && info.error().code == ErrorCode::Cancelled)
            return failure(ErrorCode::Cancelled,
                           Words::tr("Stopped after %1 of %2 files. Those are in the library; add the rest again to go on.").arg(done).arg(all));
        if (!info)
            return std::unexpected(info.error());
        added.push_back(std::move(*info));
        ++done;
    }
    QStringList present;
    for (const DocumentFile &file : found.files)
        present.append(file.name);
    for (const QString &folder : found.folders) {
        if (const auto forgotten = forgetMissing(folder, present); !forgotten)
            return std::unexpected(forgotten.error());
    }
    for (const QString &name : found.missing) {
        if (const auto forgotten = forgetMissing(name, {}); !forgotten)
            return std::unexpected(forgotten.error());
        DocumentInfo info;
        info.path = name;
        info.problem = Words::tr("There is no such file or folder.");
        added.push_back(std::move(info));
    }
    if (progress)
        (void)progress(all, all, {});
    return added;
}

Result<DocumentInfo> Library::addFile(const QString &absolute, const QString &name, Reading reading, const std::function<bool()> &keepGoing)
{
    const auto before = known(name);
    if (!before)
        return std::unexpected(before.error());
    Known now;
    now.info.path = name;
    now.info.bytes = QFileInfo(absolute).size();
    now.modified = modifiedNs(absolute);
    const bool comparable =
        reading == Reading::WhatChanged && before->has_value() && (*before)->reader == readerVersion && (*before)->info.bytes == now.info.bytes;
    if (comparable && (*before)->modified == now.modified)
        return (*before)->info;
    now.sha256 = fileHash(absolute);
    if (comparable && !now.sha256.isEmpty() && (*before)->sha256 == now.sha256) {
        const Result<void> touched = m_database.transaction([&](QSqlDatabase &database) {
            return run(database, u"UPDATE documents SET modified = ? WHERE id = ?"_s, {now.modified, (*before)->info.id});
        });
        return touched.transform([&] { return (*before)->info; });
    }
    Result<ExtractedDocument> document = extractDocument(absolute, m_limits, m_worker, keepGoing);
    if (!document && (document.error().code == ErrorCode::Cancelled || document.error().code == ErrorCode::Tool))
        return std::unexpected(document.error());
    if (!document) {
        document = ExtractedDocument{};
        document->problem = Words::tr("The file cannot be opened: you may not have the right to read it.");
    }
    now.info.title = document->title.isEmpty() ? QFileInfo(absolute).fileName() : document->title;
    now.info.kind = document->kind;
    now.info.pages = document->paged ? document->pageCount : 0;
    now.info.pagesRead = pagesWithText(*document);
    now.info.problem = document->problem;
    now.info.indexed = m_clock.now();
    now.info.isolation = document->isolation;
    return store(now.info, now, *document);
}

Result<DocumentInfo> Library::store(const DocumentInfo &info, const Known &known, const ExtractedDocument &document)
{
    const std::vector<PassageCut> passages = cutPassages(document);
    DocumentInfo stored = info;
    const Result<void> done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        qint64 id = 0;
        {
            auto old = execute(database, u"SELECT id FROM documents WHERE workspace = ? AND path = ?"_s, {m_workspace, info.path});
            if (!old)
                return std::unexpected(old.error());
            const auto row = nextRow(*old, database);
            if (!row)
                return std::unexpected(row.error());
            id = *row ? old->value(0).toLongLong() : 0;
        }
        if (id != 0) {
            if (const auto removed = removePassages(database, id); !removed)
                return removed;
        }
        auto query = execute(
            database,
            u"INSERT INTO documents (workspace, path, title, kind, bytes, modified, sha256, reader, pages, pages_read, problem, isolation, indexed) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace, path) DO UPDATE SET title = excluded.title, "
            "kind = excluded.kind, bytes = excluded.bytes, modified = excluded.modified, sha256 = excluded.sha256, reader = excluded.reader, "
            "pages = excluded.pages, pages_read = excluded.pages_read, problem = excluded.problem, isolation = excluded.isolation, "
            "indexed = excluded.indexed"_s,
            {m_workspace, info.path, info.title, info.kind, info.bytes, known.modified, known.sha256, readerVersion, info.pages, info.pagesRead,
             info.problem, info.isolation, info.indexed.toMSecsSinceEpoch()});
        if (!query)
            return std::unexpected(query.error());
        stored.id = id != 0 ? id : query->lastInsertId().toLongLong();
        return insertPassages(database, stored.id, passages);
    });
    return done.transform([&] { return stored; });
}

Result<std::optional<Library::Known>> Library::known(const QString &name) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query =
        execute(*database, u"SELECT "_s + documentColumns() + u", modified, sha256, reader FROM documents AS d WHERE workspace = ? AND path = ?"_s,
                {m_workspace, name});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, *database);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return std::optional<Known>();
    const int next = documentColumnCount;
    return Known{documentFromRow(*query), query->value(next).toLongLong(), query->value(next + 1).toString(), query->value(next + 2).toInt()};
}

Result<void> Library::forget(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        for (const QString &name : names) {
            auto query = execute(database, u"SELECT id FROM documents WHERE workspace = ? AND path = ?"_s, {m_workspace, name});
            if (!query)
                return std::unexpected(query.error());
            const auto row = nextRow(*query, database);
            if (!row)
                return std::unexpected(row.error());
            if (!*row)
                continue;
            const qint64 id = query->value(0).toLongLong();
            query->finish();
            if (const auto removed = removePassages(database, id); !removed)
                return removed;
            if (const auto deleted = run(database, u"DELETE FROM documents WHERE id = ?"_s, {id}); !deleted)
                return deleted;
        }
        return {};
    });
}

Result<void> Library::forgetMissing(const QString &folder, const QStringList &present)
{
    const auto documents = list({folder.isEmpty() ? u"."_s : folder});
    if (!documents)
        return std::unexpected(documents.error());
    const QSet<QString> still(present.begin(), present.end());
    QStringList gone;
    for (const DocumentInfo &document : *documents) {
        // A hidden file that the person added by its name stays as long as it is there.
        if (!still.contains(document.path) && !QFileInfo::exists(QDir(m_workspace).absoluteFilePath(document.path)))
            gone.append(document.path);
    }
    return forget(gone);
}

Result<void> Library::remove(const QString &path)
{
    const auto documents = list({path});
    if (!documents)
        return std::unexpected(documents.error());
    if (documents->empty())
        return failure(ErrorCode::NotFound, Words::tr("There is no document or folder %1 in the library.").arg(path));
    QStringList names;
    for (const DocumentInfo &document : *documents)
        names.append(document.path);
    return forget(names);
}

} // namespace countersign
