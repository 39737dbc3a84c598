// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a workspace: read, cut into passages, indexed (FTS5) and searched. Reading happens in a worker process with limits.
#pragma once
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/documents/column_rules.h"
#include "core/documents/embedder.h"
#include "core/documents/extraction.h"
#include "core/store/database.h"

#include <QtCore/QDate>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace countersign {

class Analyzer; // core/documents/analysis.h

struct DocumentInfo {
    qint64 id = 0;
    QString path; // relative to the workspace when inside it, else absolute
    QString title;
    QString kind; // as ExtractedDocument has it
    qint64 bytes = 0;
    int pages = 0; // 0 = has no pages
    int pagesRead = 0;
    QString problem; // why some or all was not read; empty = all of it was
    QDateTime indexed;
    QString isolation; // how the worker that read it ran (see ExtractedDocument)
    [[nodiscard]] QString readSummary() const; // "10 of 32 pages read", "all of it read"
    friend bool operator==(const DocumentInfo &, const DocumentInfo &) = default;
};

struct Passage {
    qint64 document = 0;
    QString path;
    int page = 0; // 1, 2, …; 0 = has no pages
    int ordinal = 0; // of the passage in its document
    QString text;
    double score = 0; // BM25 of its section, or the passage's share of it; fused with vectors: by rank. Higher is better
    QString kind; // of its document
    QString place; // in it, see placeInWords()
    friend bool operator==(const Passage &, const Passage &) = default;
};

struct SearchRequest {
    QString question; // as typed: words, "phrases" and filters (see search_question.h)
    int limit = 8; // passages; with eachDocumentOnce documents
    QStringList under; // folders or files, as paths in the library or absolute; whole components count. Empty = everything
    QStringList kinds; // "pdf", or a suffix: "txt"; empty = all
    QDate after; // the file was changed on this day or later
    QDate before; // the file was changed before this day
    bool broaden = false; // by the commonest words of the best hits (RM3)
    bool eachDocumentOnce = false; // its best passage alone
    bool byMeaning = true; // also by vectors, where the library has them
};

/// The text of one page, as read; page 0 is the whole of a document without pages.
struct PageText {
    int page = 0;
    QString text;
    friend bool operator==(const PageText &, const PageText &) = default;
};

/// What add() would do with folders that it read before.
struct FolderChanges {
    int fresh = 0; // files that are not in the library yet
    int changed = 0;
    int gone = 0;
    [[nodiscard]] bool any() const { return fresh + changed + gone > 0; }
    friend bool operator==(const FolderChanges &, const FolderChanges &) = default;
};

/// Any thread; add() blocks while it reads, so call it in the background.
class Library {
public:
    /// `database` and `clock` must outlive it. `workspace` is a folder.
    Library(Database &database, const Clock &clock, QString workspace);

    /// The workspace's folder, absolute and free of links.
    [[nodiscard]] const QString &workspace() const { return m_workspace; }
    /// The program that reads files (see extractDocument), and within what limits.
    void setWorker(QString program, const ExtractionLimits &limits);

    /// The model on this machine that search goes by beside the words; null = none.
    void setEmbedder(std::shared_ptr<const Embedder> embedder);
    [[nodiscard]] std::shared_ptr<const Embedder> embedder() const;
    /// Makes the vectors that are missing, of what is indexed, and gives how many it made. `progress(done, all)` as in add(); what was made before
    /// Cancelled, or before the server failed, is kept. Without an embedder there is nothing to do. Blocks.
    [[nodiscard]] Result<int> embedMissing(const std::function<bool(int, int)> &progress = {});

    /// Adds files and, recursively, folders. Left out of folders: hidden files, links, and the workspace's own agents/, policies/, providers.json
    /// and tools.json. A file already there is read again only when it changed; a file of an added folder that is gone is forgotten.
    /// One broken file does not stop the rest: it is listed with its problem. `progress(done, all, path)` is asked before each file and about
    /// ten times a second while one is read; false stops with Cancelled, and the files read before stay in the library. With Reading::Again
    /// unchanged files are read too.
    enum class Reading { WhatChanged, Again };
    [[nodiscard]] Result<std::vector<DocumentInfo>> add(const QStringList &paths, const std::function<bool(int, int, const QString &)> &progress = {},
                                                        Reading reading = Reading::WhatChanged);
    /// Reads the pages of a document that have no text, or a picture, by text recognition (see core/documents/ocr.h), and keeps what it finds until the
    /// file changes. `progress(done, all)` as in add(); after Cancelled the pages read so far are kept. Blocks for about a second a page.
    [[nodiscard]] Result<DocumentInfo> recognise(const QString &path, const std::function<bool(int, int)> &progress = {});
    [[nodiscard]] Result<std::vector<DocumentInfo>> list(const QStringList &under = {}) const; // by path
    /// Any of the words, in any form, best first (BM25 over sections: a page, a short document, a stretch of a long one). Phrases and fields must be
    /// met. With an embedder, what means the same is found too, and both orders are fused by reciprocal rank; when its server does not answer, the
    /// words alone count. A question with nothing to search for is BadUsage. Documents that an older program added are indexed first, which may take seconds.
    [[nodiscard]] Result<std::vector<Passage>> search(const SearchRequest &request) const;
    [[nodiscard]] Result<std::vector<Passage>> search(const QString &question, int limit = 8, const QStringList &under = {}) const;
    /// A passage and its neighbours, in order; no scores.
    [[nodiscard]] Result<std::vector<Passage>> around(qint64 document, int ordinal, int before, int after) const;
    /// The text of a document, or of some of its pages (1-based, inclusive; 0, 0 = all).
    [[nodiscard]] Result<QString> read(const QString &path, int firstPage = 0, int lastPage = 0) const;
    /// The same by page. A page without text is left out.
    [[nodiscard]] Result<std::vector<PageText>> pages(const QString &path, int firstPage = 0, int lastPage = 0) const;
    [[nodiscard]] Result<DocumentInfo> find(const QString &path) const;
    /// What has changed in these folders by size and time of the files; reads none of them.
    [[nodiscard]] Result<FolderChanges> changes(const QStringList &folders) const;

    /// Rules of columns (documents.json) need a key for pseudonyms that stays on this machine. Call before the library is used.
    void setKeyedHash(KeyedHash hash) { m_hash = std::move(hash); }
    [[nodiscard]] const KeyedHash &keyedHash() const { return m_hash; }
    /// As the file says now.
    [[nodiscard]] Result<std::vector<ColumnRule>> columnRules(const QString &path) const;
    /// pages() and the text of a passage as they are handed to a model: with the rules of the document's columns. What a column keeps is still
    /// redacted afterwards, like everything.
    [[nodiscard]] Result<std::vector<PageText>> handedPages(const QString &path) const;
    [[nodiscard]] Result<QString> handedText(const Passage &passage) const;

    /// Forgets a document, or all of a folder; the files stay.
    [[nodiscard]] Result<void> remove(const QString &path);

private:
    struct Known;
    struct Adding; // library.cpp
    struct Analysed;
    /// The row as it is to be when the file changed; nothing when what is stored still holds.
    [[nodiscard]] Result<std::optional<Known>> changed(const QString &absolute, const QString &name, Reading reading, DocumentInfo &stored);
    [[nodiscard]] Result<void> readTogether(Adding &adding);
    [[nodiscard]] Result<void> readAlone(Adding &adding, size_t file);
    /// What was read and is not yet in the library.
    [[nodiscard]] Result<void> store(Adding &adding);
    [[nodiscard]] Result<Analysed> analysed(const QString &absolute, const Known &row, const ExtractedDocument &document, Analyzer &analyzer) const;
    [[nodiscard]] Result<void> write(std::vector<Analysed> &batch);
    [[nodiscard]] Result<void> indexPending() const;
    /// Ids of sections that mean what the text says, the nearest first; none when that cannot be told.
    [[nodiscard]] Result<std::vector<qint64>> meaning(QSqlDatabase &database, const QString &text) const;
    [[nodiscard]] Result<std::optional<Known>> known(const QString &name) const;
    [[nodiscard]] Result<void> forget(const QStringList &names);
    [[nodiscard]] Result<void> forgetMissing(const QString &folder, const QStringList &present);

    struct Meaning; // library_vectors.cpp
    [[nodiscard]] static std::shared_ptr<Meaning> makeMeaning();
    std::shared_ptr<Meaning> m_meaning;
    Database &m_database;
    const Clock &m_clock;
    QString m_workspace;
    QString m_worker;
    ExtractionLimits m_limits;
    KeyedHash m_hash;
};

} // namespace countersign
