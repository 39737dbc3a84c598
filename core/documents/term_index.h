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

/// Collects what is to be changed; flush() writes it. All within one transaction; one object a transaction.
class IndexWriter {
public:
    IndexWriter(QSqlDatabase &database, qint64 space, Analyzer &analyzer) : m_database(database), m_space(space), m_analyzer(analyzer) { }

    /// The document's row and passages are there. Guesses its language and notes that it can be searched.
    [[nodiscard]] Result<void> add(qint64 document);
    /// Before anything of the document's rows changes. No harm when it is not in the index.
    [[nodiscard]] Result<void> remove(qint64 document);
    [[nodiscard]] Result<void> flush();

private:
    struct Change {
        std::map<qint64, std::vector<Posting>> added; // by block
        std::map<qint64, std::vector<int>> removed;
    };
    struct Section {
        qint64 id = 0;
        QString text;
        QString lead;
    };
    int note(IndexField field, const QString &text, Language language, qint64 section, bool adding);
    [[nodiscard]] Result<void> noteAll(const Section &section, qint64 document, const QString &head, Language language, bool adding);
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
