// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of a workspace: read, cut into passages, indexed (FTS5) and searched. Reading happens in a worker process with limits.
#pragma once
#include "core/base/error.h"
#include "core/base/clock.h"
#include "core/documents/extraction.h"
#include "core/store/database.h"

#include <functional>

namespace countersign {

struct DocumentInfo {
    qint64 id = 0;
    QString path;        // relative to the workspace when inside it, else absolute
    QString title;
    QString kind;        // "pdf", "csv", "markdown", "text", "mail"
    qint64 bytes = 0;
    int pages = 0;       // 0 = has no pages
    int pagesRead = 0;
    QString problem;     // why some or all was not read; empty = all of it was
    QDateTime indexed;
    [[nodiscard]] QString readSummary() const; // "10 of 32 pages read", "all of it read"
    friend bool operator==(const DocumentInfo &, const DocumentInfo &) = default;
};

struct Passage {
    qint64 document = 0;
    QString path;
    int page = 0;        // 1, 2, …; 0 = has no pages
    int ordinal = 0;     // of the passage in its document
    QString text;
    double score = 0;    // BM25, higher is better
    friend bool operator==(const Passage &, const Passage &) = default;
};

class Library
{
public:
    /// `database` must outlive it.
    Library(Database &database, const Clock &clock, QString workspace);

    /// Adds files and, recursively, folders (hidden files are left out). A file already there is read again only when it changed.
    /// One broken file does not stop the rest: it is listed with its problem. `progress(done, all, path)` may return false to stop.
    [[nodiscard]] Result<std::vector<DocumentInfo>> add(const QStringList &paths, const std::function<bool(int, int, const QString &)> &progress = {});
    [[nodiscard]] Result<std::vector<DocumentInfo>> list(const QStringList &under = {}) const; // by path
    /// Words are joined by OR and stemmed; best first. `under` limits to folders or files (relative paths).
    [[nodiscard]] Result<std::vector<Passage>> search(const QString &query, int limit = 8, const QStringList &under = {}) const;
    /// The text of a document, or of some of its pages (1-based, inclusive; 0, 0 = all).
    [[nodiscard]] Result<QString> read(const QString &path, int firstPage = 0, int lastPage = 0) const;
    [[nodiscard]] Result<void> remove(const QString &path);

private:
    Database &m_database;
    const Clock &m_clock;
    QString m_workspace;
};

} // namespace countersign
