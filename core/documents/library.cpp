// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/library.h"

#include "core/documents/document_files.h"
#include "core/documents/library_query.h"
#include "core/documents/ocr.h"
#include "core/documents/passage_places.h"
#include "core/documents/passages.h"
#include "core/documents/term_index.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
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

Result<void> removePassages(QSqlDatabase &database, IndexWriter &index, qint64 document, const CountedDocument &before)
{
    return index.remove(document, before).and_then([&] { return run(database, u"DELETE FROM passages WHERE document = ?"_s, {document}); });
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
    return {};
}

/// Nothing when there is no such row.
Result<std::optional<qint64>> documentId(QSqlDatabase &database, const QString &workspace, const QString &path)
{
    auto query = execute(database, u"SELECT id FROM documents WHERE workspace = ? AND path = ?"_s, {workspace, path});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    return *row ? std::optional(query->value(0).toLongLong()) : std::nullopt;
}

/// Gives the id of a new row; of a changed one something else.
Result<qint64> writeDocument(QSqlDatabase &database, const QString &workspace, const DocumentInfo &info, qint64 modified, const QString &sha256)
{
    const auto query = execute(
        database,
        u"INSERT INTO documents (workspace, path, title, kind, bytes, modified, sha256, reader, pages, pages_read, problem, isolation, indexed) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workspace, path) DO UPDATE SET title = excluded.title, "
        "kind = excluded.kind, bytes = excluded.bytes, modified = excluded.modified, sha256 = excluded.sha256, reader = excluded.reader, "
        "pages = excluded.pages, pages_read = excluded.pages_read, problem = excluded.problem, isolation = excluded.isolation, "
        "indexed = excluded.indexed"_s,
        {workspace, info.path, info.title, info.kind, info.bytes, modified, sha256, readerVersion, info.pages, info.pagesRead, info.problem,
         info.isolation, info.indexed.toMSecsSinceEpoch()});
    if (!query)
        return std::unexpected(query.error());
    return query->lastInsertId().toLongLong();
}

QString listed(const QList<int> &pages)
{
    QStringList numbers;
    for (const int page : pages)
        numbers.append(QString::number(page));
    return QLocale().createSeparatedList(numbers);
}

/// What is to be known of a document of which some pages, of those that had no text, were recognised.
QString afterRecognition(const ExtractedDocument &document, const QList<int> &recognised, const QList<int> &missing)
{
    QList<int> empty, damaged;
    for (const int page : missing) {
        if (!recognised.contains(page))
            (document.damagedPages.contains(page) ? damaged : empty).append(page);
    }
    QStringList sentences{
        Words::tr("The text of these pages was recognised in a scan, letters and digits may be wrong: %1.").arg(listed(recognised))};
    if (!empty.isEmpty())
        sentences.append(Words::tr("No text was found on these pages: %1.").arg(listed(empty)));
    if (!damaged.isEmpty())
        sentences.append(Words::tr("These pages are damaged and could not be read: %1.").arg(listed(damaged)));
    sentences.append(document.ending);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

struct Library::Known {
    DocumentInfo info;
    qint64 modified = 0;
    QString sha256;
    int reader = 0;
};

/// What one add() is doing. Files are looked at in runs, the small plain texts of a run are read by one worker, and many are stored at once:
/// starting a process and writing to the disk for each of thousands of notes would take minutes.
struct Library::Adding {
    static constexpr qsizetype MostGathered = 16'000'000; // characters (32 MB) that are read and not yet stored
    static constexpr qint64 SlowMs = 2'000; // reading that took longer is not to be lost with the next file

    struct File {
        DocumentFile where;
        DocumentInfo info; // as it is in the library, or will be
        std::optional<Known> changed; // is to be read
        std::optional<ExtractedDocument> document; // was read and is not yet stored
        bool stored = false;
    };
    std::vector<File> files; // of this run
    qsizetype gathered = 0; // characters of text that are not yet stored
    int before = 0; // files of earlier runs
    int all = 0;
    std::function<bool(int, int, const QString &)> progress;
    [[nodiscard]] bool keepGoing(size_t file) const { return !progress || progress(before + int(file), all, files[file].where.name); }
    void take(size_t file, ExtractedDocument document)
    {
        for (const QString &page : std::as_const(document.pages))
            gathered += page.size();
        files[file].document = std::move(document);
    }
};

/// A document with all that its rows need, before the transaction.
struct Library::Analysed {
    DocumentInfo info;
    qint64 modified = 0;
    QString sha256;
    std::vector<PassageCut> passages;
    CountedDocument counted;
    CountedDocument before; // what the index has of it
    qsizetype size = 0; // characters
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

Library::Library(Database &database, const Clock &clock, QString workspace)
    : m_meaning(makeMeaning()), m_database(database), m_clock(clock), m_workspace(std::move(workspace))
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
    constexpr size_t AtOnce = 256;
    const DocumentFiles found = collectDocumentFiles(paths, m_workspace, {QFileInfo(m_database.path()).canonicalFilePath()});
    std::vector<DocumentInfo> added;
    Adding adding;
    adding.all = int(found.files.size());
    adding.progress = progress;
    for (size_t begin = 0; begin < found.files.size(); begin += AtOnce) {
        adding.before = int(begin);
        adding.files.clear();
        for (size_t i = begin; i < std::min(begin + AtOnce, found.files.size()); ++i) {
            Adding::File file{found.files[i], {}, {}, {}, false};
            auto changes = changed(file.where.absolute, file.where.name, reading, file.info);
            if (!changes)
                return std::unexpected(changes.error());
            file.changed = std::move(*changes);
            adding.files.push_back(std::move(file));
        }
        Result<void> done = readTogether(adding);
        for (size_t i = 0; done && i < adding.files.size(); ++i) {
            QElapsedTimer clock;
            clock.start();
            done = readAlone(adding, i);
            if (done && (adding.gathered > Adding::MostGathered || clock.hasExpired(Adding::SlowMs)))
                done = store(adding);
        }
        if (const auto stored = store(adding); !stored)
            return std::unexpected(stored.error());
        if (!done && done.error().code == ErrorCode::Cancelled) {
            const auto unread = [](const Adding::File &file) { return file.changed && !file.stored; };
            const auto finished = std::ranges::find_if(adding.files, unread) - adding.files.begin();
            return failure(ErrorCode::Cancelled,
                           Words::tr("Stopped after %1 of %2 files. Those are in the library; add the rest again to go on.")
                               .arg(int(begin) + int(finished))
                               .arg(adding.all));
        }
        if (!done)
            return std::unexpected(done.error());
        for (Adding::File &file : adding.files)
            added.push_back(std::move(file.info));
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
        (void)progress(adding.all, adding.all, {});
    return added;
}

Result<std::optional<Library::Known>> Library::changed(const QString &absolute, const QString &name, Reading reading, DocumentInfo &stored)
{
    const auto before = known(name);
    if (!before)
        return std::unexpected(before.error());
    if (*before)
        stored = (*before)->info;
    Known now;
    now.info.path = name;
    now.info.bytes = QFileInfo(absolute).size();
    now.modified = modifiedNs(absolute);
    const bool comparable =
        reading == Reading::WhatChanged && before->has_value() && (*before)->reader == readerVersion && (*before)->info.bytes == now.info.bytes;
    if (comparable && (*before)->modified == now.modified)
        return std::optional<Known>();
    now.sha256 = fileHash(absolute);
    if (comparable && !now.sha256.isEmpty() && (*before)->sha256 == now.sha256) {
        const Result<void> touched = m_database.transaction([&](QSqlDatabase &database) {
            return run(database, u"UPDATE documents SET modified = ? WHERE id = ?"_s, {now.modified, (*before)->info.id});
        });
        return touched.transform([] { return std::optional<Known>(); });
    }
    return now;
}

Result<void> Library::readTogether(Adding &adding)
{
    for (size_t next = 0; next < adding.files.size();) {
        std::vector<size_t> places;
        QStringList paths;
        for (qint64 bytes = 0; next < adding.files.size() && bytes < Adding::MostGathered; ++next) {
            const Adding::File &file = adding.files[next];
            if (!file.changed || !isPlainText(file.where.absolute, file.changed->info.bytes))
                continue;
            bytes += file.changed->info.bytes;
            places.push_back(next);
            paths.append(file.where.absolute);
        }
        if (paths.size() < 2)
            continue;
        const auto texts = extractTexts(
            paths, m_limits, m_worker, [&](qsizetype asked) { return adding.keepGoing(places[size_t(asked)]); },
            [&](qsizetype read, ExtractedDocument document) { adding.take(places[size_t(read)], std::move(document)); });
        if (!texts && (texts.error().code == ErrorCode::Cancelled || texts.error().code == ErrorCode::Tool))
            return texts;
        // What it did not read is read one by one.
        if (adding.gathered > Adding::MostGathered) {
            if (const auto stored = store(adding); !stored)
                return stored;
        }
    }
    return {};
}

Result<void> Library::readAlone(Adding &adding, size_t file)
{
    Adding::File &of = adding.files[file];
    const auto keepGoing = [&] { return adding.keepGoing(file); };
    if (of.document || of.stored)
        return {};
    if (!keepGoing())
        return failure(ErrorCode::Cancelled, {});
    if (!of.changed)
        return {};
    Result<ExtractedDocument> document = extractDocument(of.where.absolute, m_limits, m_worker, keepGoing);
    if (!document && (document.error().code == ErrorCode::Cancelled || document.error().code == ErrorCode::Tool))
        return std::unexpected(document.error());
    if (!document) {
        document = ExtractedDocument{};
        document->problem = Words::tr("The file cannot be opened: you may not have the right to read it.");
    }
    adding.take(file, std::move(*document));
    return {};
}

Result<DocumentInfo> Library::recognise(const QString &path, const std::function<bool(int, int)> &progress)
{
    const auto before = known(documentName(path, m_workspace));
    if (!before)
        return std::unexpected(before.error());
    if (!*before)
        return failure(ErrorCode::NotFound, Words::tr("There is no document %1 in the library.").arg(path));
    if (const auto ocr = ocrProgram(); !ocr)
        return std::unexpected(ocr.error());
    const QString absolute = QDir(m_workspace).absoluteFilePath((*before)->info.path);
    Result<ExtractedDocument> document = extractDocument(absolute, m_limits, m_worker);
    if (!document)
        return std::unexpected(document.error());
    const bool picture = document->pages.isEmpty() && isPicture(absolute);
    QList<int> missing;
    for (int page = 1; document->paged && page <= document->pageCount; ++page) {
        if (document->pages.value(page - 1).trimmed().isEmpty())
            missing.append(page);
    }
    if (picture)
        missing.append(0);
    int done = 0;
    QList<int> recognised;
    std::optional<Error> failed;
    for (const int page : std::as_const(missing)) {
        const auto keepGoing = [&] { return !progress || progress(done, int(missing.size())); };
        auto text = keepGoing() ? recognisePage(absolute, page, m_limits, m_worker, keepGoing) : failure(ErrorCode::Cancelled, {});
        if (!text) {
            failed = text.error();
            if (text.error().code == ErrorCode::Cancelled)
                break;
        }
        ++done;
        if (!text || text->isEmpty())
            continue;
        while (document->pages.size() < std::max(page, 1))
            document->pages.append(QString());
        document->pages[std::max(page, 1) - 1] = *text;
        recognised.append(page);
    }
    if (picture)
        document->kind = u"image"_s;
    if (recognised.isEmpty() && failed)
        return std::unexpected(*failed);
    if (recognised.isEmpty())
        return (*before)->info;
    document->problem = picture ? Words::tr("The text was recognised in a picture: letters and digits may be wrong.")
                                : afterRecognition(*document, recognised, missing);
    Adding adding;
    Adding::File file{{absolute, (*before)->info.path}, {}, **before, std::move(*document), false};
    adding.files.push_back(std::move(file));
    if (const auto stored = store(adding); !stored)
        return std::unexpected(stored.error());
    if (failed && failed->code == ErrorCode::Cancelled)
        return std::unexpected(*failed);
    return adding.files.front().info;
}

Result<Library::Analysed> Library::analysed(const QString &absolute, const Known &row, const ExtractedDocument &document, Analyzer &analyzer) const
{
    Analysed made{row.info, row.modified, row.sha256, cutPassages(document), {}, {}, 0};
    DocumentInfo &info = made.info;
    info.title = document.title.isEmpty() ? QFileInfo(absolute).fileName() : document.title;
    info.kind = document.kind;
    info.pages = document.paged ? document.pageCount : 0;
    info.pagesRead = pagesWithText(document);
    info.problem = document.problem;
    info.indexed = m_clock.now();
    info.isolation = document.isolation;
    std::vector<IndexedPassage> passages;
    passages.reserve(made.passages.size());
    for (const PassageCut &passage : made.passages) {
        passages.push_back({passage.page, int(passages.size()), passage.lead, passage.text});
        made.size += passage.text.size();
    }
    made.counted = countTerms(passages, info.title + u' ' + info.path, analyzer);
    auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    const auto old = documentId(*database, m_workspace, info.path);
    if (!old)
        return std::unexpected(old.error());
    if (*old) {
        auto before = countStored(*database, **old, true, analyzer);
        if (!before)
            return std::unexpected(before.error());
        made.before = std::move(*before);
    }
    return made;
}

Result<void> Library::write(std::vector<Analysed> &batch)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto space = indexSpace(database, m_workspace);
        if (!space)
            return std::unexpected(space.error());
        Analyzer analyzer;
        IndexWriter index(database, *space, analyzer);
        for (Analysed &document : batch) {
            const auto old = documentId(database, m_workspace, document.info.path);
            if (!old)
                return std::unexpected(old.error());
            if (*old) {
                if (const auto removed = removePassages(database, index, **old, document.before); !removed)
                    return removed;
            }
            const auto id = writeDocument(database, m_workspace, document.info, document.modified, document.sha256);
            if (!id)
                return std::unexpected(id.error());
            document.info.id = (*old).value_or(*id);
            if (const auto inserted = insertPassages(database, document.info.id, document.passages); !inserted)
                return inserted;
            if (const auto indexed = index.add(document.info.id, document.counted); !indexed)
                return indexed;
        }
        return index.flush();
    });
}

Result<void> Library::store(Adding &adding)
{
    // The ledger is in the same database: whoever has an answer to write down waits while a transaction lasts.
    constexpr size_t MostDocuments = 64;
    constexpr qsizetype MostText = 2'000'000; // characters
    Analyzer analyzer;
    for (size_t next = 0; next < adding.files.size();) {
        std::vector<Analysed> batch;
        std::vector<size_t> places;
        qsizetype size = 0;
        for (; next < adding.files.size() && batch.size() < MostDocuments && size < MostText; ++next) {
            const Adding::File &file = adding.files[next];
            if (!file.document)
                continue;
            auto made = analysed(file.where.absolute, *file.changed, *file.document, analyzer);
            if (!made)
                return std::unexpected(made.error());
            size += made->size;
            batch.push_back(std::move(*made));
            places.push_back(next);
        }
        if (batch.empty())
            break;
        if (const auto written = write(batch); !written)
            return written;
        for (size_t i = 0; i < batch.size(); ++i) {
            Adding::File &file = adding.files[places[i]];
            file.info = std::move(batch[i].info);
            file.document.reset();
            file.stored = true;
        }
    }
    adding.gathered = 0;
    return {};
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
    constexpr size_t AtOnce = 32; // documents in one transaction
    Analyzer analyzer;
    for (qsizetype next = 0; next < names.size();) {
        struct Gone {
            qint64 id = 0;
            CountedDocument before;
        };
        std::vector<Gone> gone;
        for (; next < names.size() && gone.size() < AtOnce; ++next) {
            auto database = m_database.connection();
            if (!database)
                return std::unexpected(database.error());
            const auto id = documentId(*database, m_workspace, names[next]);
            if (!id)
                return std::unexpected(id.error());
            if (!*id)
                continue;
            auto before = countStored(*database, **id, true, analyzer);
            if (!before)
                return std::unexpected(before.error());
            gone.push_back({**id, std::move(*before)});
        }
        const auto done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
            const auto space = indexSpace(database, m_workspace);
            if (!space)
                return std::unexpected(space.error());
            IndexWriter index(database, *space, analyzer);
            for (const Gone &document : gone) {
                if (const auto removed = removePassages(database, index, document.id, document.before); !removed)
                    return removed;
                if (const auto deleted = run(database, u"DELETE FROM documents WHERE id = ?"_s, {document.id}); !deleted)
                    return deleted;
            }
            return index.flush();
        });
        if (!done)
            return done;
    }
    return {};
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
