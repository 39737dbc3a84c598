// SPDX-License-Identifier: GPL-3.0-or-later
// The index of a library's words, in the main database (resources/migrations/main/0004_retrieval.sql): writing and reading its rows.
// Sections are what is ranked: a short document, a page, or a stretch of a long text of about six thousand characters.
#pragma once
#include "core/base/error.h"
#include "core/documents/analysis.h"
#include "core/documents/postings.h"

#include <QtCore/QHash>
#include <QtSql/QSqlDatabase>
#include <map>
#include <optional>

namespace countersign {

enum class IndexField { Text, Head };

/// The row of a workspace; made when it is not there. An index made by another analysis is emptied, and its documents are to be indexed again.
/// Call in a transaction.
[[nodiscard]] Result<qint64> indexSpace(QSqlDatabase &database, const QString &workspace);

/// A passage of a document, in the order of `ordinal`.
struct IndexedPassage {
    int page = 0;
    int ordinal = 0;
    QString lead;
    QString text;
};

/// The terms of a document, counted by section. To count them takes most of the time of indexing and no write, so it is done before the transaction
/// that the ledger would have to wait for.
struct CountedDocument {
    struct Count {
        int term = 0; // of `terms`
        int times = 0;
    };
    struct Section {
        qint64 id = 0; // of one that is stored
        int firstPassage = 0;
        int lastPassage = 0;
        int length = 0; // terms of its text
        std::vector<Count> text, head;
    };
    Language language = Language::English;
    std::vector<QByteArray> terms;
    std::vector<Section> sections;
    QByteArray state; // of the stored document that it was counted from
};

/// `head` is the title and the path. Blocks; needs no database.
[[nodiscard]] CountedDocument countTerms(const std::vector<IndexedPassage> &passages, const QString &head, Analyzer &analyzer);
/// The document as it is stored: with `asIndexed` the sections that are in the index, which may be none, else those that it is to have. Only reads.
[[nodiscard]] Result<CountedDocument> countStored(QSqlDatabase &database, qint64 document, bool asIndexed, Analyzer &analyzer);

/// Collects what is to be changed; flush() writes it. All within one transaction; one object a transaction.
class IndexWriter {
public:
    IndexWriter(QSqlDatabase &database, qint64 space, Analyzer &analyzer) : m_database(database), m_space(space), m_analyzer(analyzer) { }

    /// The document's row and passages are there. Notes its language and that it can be searched.
    [[nodiscard]] Result<void> add(qint64 document, const CountedDocument &counted);
    /// Before anything of the document's rows changes. No harm when it is not in the index. `before` is what countStored() said of it as it is indexed; it
    /// is counted anew where that does not hold any more.
    [[nodiscard]] Result<void> remove(qint64 document, const CountedDocument &before);
    /// Whether that is still as it was counted.
    [[nodiscard]] Result<bool> isUnchanged(qint64 document, const CountedDocument &counted);
    [[nodiscard]] Result<void> flush();

private:
    struct Change {
        std::map<qint64, std::vector<Posting>> added; // by block
        std::map<qint64, std::vector<int>> removed;
    };
    void note(IndexField field, const CountedDocument &document, const std::vector<CountedDocument::Count> &counts, qint64 section, bool adding);
    [[nodiscard]] Result<void> writePostings(IndexField field);
    [[nodiscard]] Result<void> writeSections();

    QSqlDatabase &m_database;
    qint64 m_space;
    Analyzer &m_analyzer;
    QHash<QByteArray, Change> m_changes[2]; // by IndexField
    std::map<qint64, std::vector<BlockSection>> m_sections;
    std::map<qint64, std::vector<int>> m_goneSections;
};

struct IndexedSection {
    qint64 id = 0;
    qint64 document = 0;
    int length = 0;
    Language language = Language::English;
};

/// How often a term is in the section with this number.
struct SectionCount {
    int section = 0;
    int count = 0;
};

/// The index as it is when the object is made and while its connection reads nothing else.
class IndexReader {
public:
    [[nodiscard]] static Result<IndexReader> open(QSqlDatabase &database, const QString &workspace);
    [[nodiscard]] const std::vector<IndexedSection> &sections() const { return m_sections; }
    [[nodiscard]] double averageLength() const { return m_averageLength; }
    [[nodiscard]] const std::vector<Language> &languages() const { return m_languages; }
    /// The sections that have any of the terms, ascending; counts of several terms are added up.
    [[nodiscard]] Result<std::vector<SectionCount>> having(IndexField field, const std::vector<QByteArray> &terms) const;

private:
    explicit IndexReader(const QSqlDatabase &database) : m_database(database) { }
    QSqlDatabase m_database;
    qint64 m_space = 0;
    std::vector<IndexedSection> m_sections;
    QHash<qint64, std::vector<int>> m_numbers; // by block and place; -1 = no such section
    std::vector<Language> m_languages;
    double m_averageLength = 1;
};

} // namespace countersign
