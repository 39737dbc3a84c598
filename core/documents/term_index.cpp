// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/term_index.h"

#include "core/store/statement.h"

#include <QtSql/QSqlError>
#include <algorithm>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSection = 6000; // characters: a letter or an abstract is ranked as one

struct StoredDocument {
    QString head;
    QString language;
    bool searchable = false;
    QByteArray state; // another when the row was written again
    std::vector<IndexedPassage> passages;
};

Result<void> run(QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    const auto query = execute(database, sql, values);
    if (!query)
        return std::unexpected(query.error());
    return {};
}

/// Changes whenever the document is read again, enters the index or leaves it.
QString stateColumns()
{
    return u"sha256 || '/' || indexed || '/' || searchable || '/' || (SELECT count(*) || '/' || coalesce(max(s.id), 0) FROM sections AS s "
           "WHERE s.document = documents.id) || '/' || title || '/' || path"_s;
}

Result<std::optional<StoredDocument>> load(QSqlDatabase &database, qint64 id)
{
    StoredDocument document;
    {
        auto row =
            execute(database, u"SELECT title || ' ' || path, language, searchable, "_s + stateColumns() + u" FROM documents WHERE id = ?"_s, {id});
        if (!row)
            return std::unexpected(row.error());
        const auto there = nextRow(*row, database);
        if (!there)
            return std::unexpected(there.error());
        if (!*there)
            return std::optional<StoredDocument>();
        document.head = row->value(0).toString();
        document.language = row->value(1).toString();
        document.searchable = row->value(2).toBool();
        document.state = row->value(3).toString().toUtf8();
    }
    auto rows = execute(database, u"SELECT page, ordinal, lead, text FROM passages WHERE document = ? ORDER BY ordinal"_s, {id});
    if (!rows)
        return std::unexpected(rows.error());
    for (;;) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return document;
        document.passages.push_back({rows->value(0).toInt(), rows->value(1).toInt(), rows->value(2).toString(), rows->value(3).toString()});
    }
}

/// First and last passage of each section. A section has one page, and rows of a table are sections by passages: each is about something else.
std::vector<std::pair<size_t, size_t>> cutSections(const std::vector<IndexedPassage> &passages)
{
    std::vector<std::pair<size_t, size_t>> sections;
    for (size_t begin = 0; begin < passages.size();) {
        size_t end = begin;
        qsizetype length = 0;
        while (end < passages.size() && passages[end].page == passages[begin].page && passages[begin].lead.isEmpty())
            length += passages[end++].text.size();
        end = std::max(end, begin + 1);
        // All sections of a page are about as long: a short rest would be ranked too high.
        const qsizetype wanted = length / std::max<qsizetype>(1, (length + longestSection - 1) / longestSection);
        while (begin < end) {
            const size_t first = begin;
            for (qsizetype taken = 0; begin < end && (taken == 0 || taken + passages[begin].text.size() / 2 <= wanted); ++begin)
                taken += std::max<qsizetype>(1, passages[begin].text.size());
            sections.emplace_back(first, begin - 1);
        }
    }
    return sections;
}

/// The passages from `first` to `last`, by their ordinals.
QString joined(const std::vector<IndexedPassage> &passages, int first, int last)
{
    QString text;
    for (auto passage = std::ranges::lower_bound(passages, first, {}, &IndexedPassage::ordinal);
         passage != passages.end() && passage->ordinal <= last; ++passage)
        text += passage->text;
    return text;
}

/// Counts the terms of one document after the other section.
class Counting {
public:
    Counting(Language language, Analyzer &analyzer) : m_analyzer(analyzer) { m_counted.language = language; }

    void add(CountedDocument::Section section, const QString &text, const QString &head)
    {
        section.text = counted(text, &section.length);
        section.head = counted(head, nullptr);
        m_counted.sections.push_back(std::move(section));
    }
    CountedDocument take() { return std::move(m_counted); }

private:
    std::vector<CountedDocument::Count> counted(const QString &text, int *all)
    {
        QHash<int, int> times;
        for (const QString &word : Analyzer::words(text)) {
            const QByteArray term = m_analyzer.term(word, m_counted.language);
            if (term.isEmpty())
                continue;
            ++times[numberOf(term)];
            if (all)
                ++*all;
        }
        std::vector<CountedDocument::Count> counts;
        counts.reserve(size_t(times.size()));
        for (const auto &[term, count] : times.asKeyValueRange())
            counts.push_back({term, count});
        return counts;
    }
    int numberOf(const QByteArray &term)
    {
        const auto known = m_numbers.constFind(term);
        if (known != m_numbers.constEnd())
            return *known;
        m_counted.terms.push_back(term);
        return *m_numbers.insert(term, int(m_counted.terms.size()) - 1);
    }

    Analyzer &m_analyzer;
    QHash<QByteArray, int> m_numbers;
    CountedDocument m_counted;
};

QString sampleOf(const std::vector<IndexedPassage> &passages)
{
    constexpr qsizetype Enough = 20'000;
    QString sample;
    for (size_t i = 0; i < passages.size() && sample.size() < Enough; ++i)
        sample += passages[i].text;
    return sample;
}

/// One statement, prepared once and run for many rows.
class Statement {
public:
    Statement(QSqlDatabase &database, const QString &sql) : m_database(database), m_query(database)
    {
        m_query.setForwardOnly(true);
        m_ready = m_query.prepare(sql);
    }
    Result<void> run(const QVariantList &values)
    {
        for (int i = 0; m_ready && i < values.size(); ++i)
            m_query.bindValue(i, values[i]);
        if (!m_ready || !m_query.exec())
            return std::unexpected(storageError(m_query.lastError(), m_database.databaseName()));
        return {};
    }
    /// The first column of the only row, empty when there is none.
    Result<QByteArray> bytes(const QVariantList &values)
    {
        if (const auto done = run(values); !done)
            return std::unexpected(done.error());
        const auto row = nextRow(m_query, m_database);
        if (!row)
            return std::unexpected(row.error());
        QByteArray found = *row ? m_query.value(0).toByteArray() : QByteArray();
        m_query.finish();
        return found;
    }

private:
    QSqlDatabase &m_database;
    QSqlQuery m_query;
    bool m_ready = false;
};

template <typename T>
void merge(std::vector<T> &into, const std::vector<T> &added, const std::vector<int> &removed)
{
    into.insert(into.end(), added.begin(), added.end());
    std::ranges::stable_sort(into, {}, &T::place);
    std::erase_if(into, [&](const T &entry) { return std::ranges::binary_search(removed, entry.place); });
}

} // namespace

Result<qint64> indexSpace(QSqlDatabase &database, const QString &workspace)
{
    qint64 id = 0;
    int analyzer = analyzerVersion;
    {
        auto query = execute(database, u"SELECT id, analyzer FROM index_spaces WHERE workspace = ?"_s, {workspace});
        if (!query)
            return std::unexpected(query.error());
        const auto row = nextRow(*query, database);
        if (!row)
            return std::unexpected(row.error());
        if (*row) {
            id = query->value(0).toLongLong();
            analyzer = query->value(1).toInt();
        }
    }
    if (id == 0) {
        const auto query = execute(database, u"INSERT INTO index_spaces (workspace, analyzer) VALUES (?, ?)"_s, {workspace, analyzerVersion});
        return query ? Result<qint64>(query->lastInsertId().toLongLong()) : std::unexpected(query.error());
    }
    if (analyzer == analyzerVersion)
        return id;
    return run(database, u"DELETE FROM postings WHERE space = ?"_s, {id})
        .and_then([&] { return run(database, u"DELETE FROM section_blocks WHERE space = ?"_s, {id}); })
        .and_then(
            [&] { return run(database, u"DELETE FROM sections WHERE document IN (SELECT id FROM documents WHERE workspace = ?)"_s, {workspace}); })
        .and_then([&] { return run(database, u"UPDATE documents SET searchable = 0 WHERE workspace = ?"_s, {workspace}); })
        .and_then([&] { return run(database, u"UPDATE index_spaces SET analyzer = ? WHERE id = ?"_s, {analyzerVersion, id}); })
        .transform([&] { return id; });
}

CountedDocument countTerms(const std::vector<IndexedPassage> &passages, const QString &head, Analyzer &analyzer)
{
    Counting counting(guessLanguage(sampleOf(passages)), analyzer);
    for (const auto &[first, last] : cutSections(passages)) {
        const int from = passages[first].ordinal, to = passages[last].ordinal;
        counting.add({0, from, to, 0, {}, {}}, joined(passages, from, to), head + u' ' + passages[first].lead);
    }
    return counting.take();
}

namespace {

Result<CountedDocument> countIndexed(QSqlDatabase &database, qint64 id, const StoredDocument &stored, Analyzer &analyzer)
{
    Counting counting(languageFromCode(stored.language), analyzer);
    auto rows = execute(database, u"SELECT id, first_passage, last_passage FROM sections WHERE document = ?"_s, {id});
    if (!rows)
        return std::unexpected(rows.error());
    for (;;) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return counting.take();
        const int first = rows->value(1).toInt(), last = rows->value(2).toInt();
        const auto passage = std::ranges::find(stored.passages, first, &IndexedPassage::ordinal);
        counting.add({rows->value(0).toLongLong(), first, last, 0, {}, {}}, joined(stored.passages, first, last),
                     stored.head + u' ' + (passage == stored.passages.end() ? QString() : passage->lead));
    }
}

} // namespace

Result<CountedDocument> countStored(QSqlDatabase &database, qint64 document, bool asIndexed, Analyzer &analyzer)
{
    const auto stored = load(database, document);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored)
        return CountedDocument();
    Result<CountedDocument> counted = CountedDocument();
    if (!asIndexed)
        counted = countTerms((*stored)->passages, (*stored)->head, analyzer);
    else if ((*stored)->searchable)
        counted = countIndexed(database, document, **stored, analyzer);
    if (counted)
        counted->state = (*stored)->state;
    return counted;
}

void IndexWriter::note(IndexField field, const CountedDocument &document, const std::vector<CountedDocument::Count> &counts, qint64 section,
                       bool adding)
{
    const qint64 block = section / sectionsPerBlock;
    const int place = int(section % sectionsPerBlock);
    for (const CountedDocument::Count &count : counts) {
        Change &change = m_changes[size_t(field)][document.terms[size_t(count.term)]];
        if (adding)
            change.added[block].push_back({place, count.times});
        else
            change.removed[block].push_back(place);
    }
}

Result<void> IndexWriter::add(qint64 document, const CountedDocument &counted)
{
    Statement insert(m_database, u"INSERT INTO sections (document, first_passage, last_passage) VALUES (?, ?, ?) RETURNING id"_s);
    for (const CountedDocument::Section &section : counted.sections) {
        const auto given = insert.bytes({document, section.firstPassage, section.lastPassage});
        if (!given)
            return std::unexpected(given.error());
        const qint64 id = given->toLongLong();
        note(IndexField::Text, counted, section.text, id, true);
        note(IndexField::Head, counted, section.head, id, true);
        m_sections[id / sectionsPerBlock].push_back({int(id % sectionsPerBlock), document, section.length, counted.language});
    }
    return run(m_database, u"UPDATE documents SET language = ?, searchable = 1 WHERE id = ?"_s, {QString(languageCode(counted.language)), document});
}

Result<bool> IndexWriter::isUnchanged(qint64 document, const CountedDocument &counted)
{
    Statement select(m_database, u"SELECT "_s + stateColumns() + u" FROM documents WHERE id = ?"_s);
    return select.bytes({document}).transform([&](const QByteArray &state) { return state == counted.state; });
}

Result<void> IndexWriter::remove(qint64 document, const CountedDocument &before)
{
    const auto same = isUnchanged(document, before);
    if (!same)
        return std::unexpected(same.error());
    if (!*same) {
        // Another program was quicker. Rare, so it may take its time here.
        const auto anew = countStored(m_database, document, true, m_analyzer);
        if (!anew)
            return std::unexpected(anew.error());
        return anew->state.isEmpty() ? Result<void>() : remove(document, *anew);
    }
    for (const CountedDocument::Section &section : before.sections) {
        note(IndexField::Text, before, section.text, section.id, false);
        note(IndexField::Head, before, section.head, section.id, false);
        m_goneSections[section.id / sectionsPerBlock].push_back(int(section.id % sectionsPerBlock));
    }
    return run(m_database, u"DELETE FROM sections WHERE document = ?"_s, {document}).and_then([&] {
        return run(m_database, u"UPDATE documents SET searchable = 0 WHERE id = ?"_s, {document});
    });
}

Result<void> IndexWriter::writePostings(IndexField field)
{
    QHash<QByteArray, Change> &changes = m_changes[size_t(field)];
    std::vector<QByteArray> terms(changes.keyBegin(), changes.keyEnd());
    std::ranges::sort(terms); // in the order of the table, whose pages are then each touched once
    Statement select(m_database, u"SELECT data FROM postings WHERE space = ? AND field = ? AND term = ? AND block = ?"_s);
    Statement replace(m_database, u"INSERT OR REPLACE INTO postings (space, field, term, block, data) VALUES (?, ?, ?, ?, ?)"_s);
    Statement drop(m_database, u"DELETE FROM postings WHERE space = ? AND field = ? AND term = ? AND block = ?"_s);
    for (const QByteArray &term : terms) {
        Change &change = changes[term];
        for (const auto &[block, places] : change.removed)
            (void)change.added[block];
        for (const auto &[block, added] : change.added) {
            const QVariantList key{m_space, int(field), QString::fromUtf8(term), block};
            const auto before = select.bytes(key);
            if (!before)
                return std::unexpected(before.error());
            std::vector<Posting> postings = decodePostings(*before);
            std::vector<int> &removed = change.removed[block];
            std::ranges::sort(removed);
            merge(postings, added, removed);
            const auto written = postings.empty() ? drop.run(key) : replace.run(key + QVariantList{encodePostings(postings)});
            if (!written)
                return written;
        }
    }
    changes.clear();
    return {};
}

Result<void> IndexWriter::writeSections()
{
    for (const auto &[block, places] : m_goneSections)
        (void)m_sections[block];
    Statement select(m_database, u"SELECT data FROM section_blocks WHERE space = ? AND block = ?"_s);
    Statement replace(m_database, u"INSERT OR REPLACE INTO section_blocks (space, block, data) VALUES (?, ?, ?)"_s);
    Statement drop(m_database, u"DELETE FROM section_blocks WHERE space = ? AND block = ?"_s);
    for (const auto &[block, added] : m_sections) {
        const auto before = select.bytes({m_space, block});
        if (!before)
            return std::unexpected(before.error());
        std::vector<BlockSection> sections = decodeSections(*before);
        std::vector<int> &removed = m_goneSections[block];
        std::ranges::sort(removed);
        merge(sections, added, removed);
        const auto written = sections.empty() ? drop.run({m_space, block}) : replace.run({m_space, block, encodeSections(sections)});
        if (!written)
            return written;
    }
    m_sections.clear();
    m_goneSections.clear();
    return {};
}

Result<void> IndexWriter::flush()
{
    return writePostings(IndexField::Text).and_then([this] { return writePostings(IndexField::Head); }).and_then([this] { return writeSections(); });
}

Result<IndexReader> IndexReader::open(QSqlDatabase &database, const QString &workspace)
{
    IndexReader reader(database);
    auto rows = execute(database,
                        u"SELECT s.id, b.block, b.data FROM index_spaces AS s JOIN section_blocks AS b ON b.space = s.id WHERE s.workspace = ? "
                        "ORDER BY b.block"_s,
                        {workspace});
    if (!rows)
        return std::unexpected(rows.error());
    double terms = 0;
    std::array<bool, allLanguages.size()> seen{};
    for (;;) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        reader.m_space = rows->value(0).toLongLong();
        const qint64 block = rows->value(1).toLongLong();
        std::vector<int> &numbers = reader.m_numbers[block];
        numbers.assign(sectionsPerBlock, -1);
        for (const BlockSection &section : decodeSections(rows->value(2).toByteArray())) {
            numbers[size_t(section.place)] = int(reader.m_sections.size());
            reader.m_sections.push_back({block * sectionsPerBlock + section.place, section.document, section.length, section.language});
            terms += section.length;
            seen[size_t(section.language)] = true;
        }
    }
    for (const Language language : allLanguages) {
        if (seen[size_t(language)])
            reader.m_languages.push_back(language);
    }
    if (terms > 0)
        reader.m_averageLength = terms / double(reader.m_sections.size());
    return reader;
}

Result<std::vector<SectionCount>> IndexReader::having(IndexField field, const std::vector<QByteArray> &terms) const
{
    std::vector<SectionCount> found;
    for (const QByteArray &term : terms) {
        auto rows = execute(m_database, u"SELECT block, data FROM postings WHERE space = ? AND field = ? AND term = ? ORDER BY block"_s,
                            {m_space, int(field), QString::fromUtf8(term)});
        if (!rows)
            return std::unexpected(rows.error());
        for (;;) {
            const auto row = nextRow(*rows, m_database);
            if (!row)
                return std::unexpected(row.error());
            if (!*row)
                break;
            const auto numbers = m_numbers.constFind(rows->value(0).toLongLong());
            if (numbers == m_numbers.constEnd())
                continue;
            for (const Posting &posting : decodePostings(rows->value(1).toByteArray())) {
                if (const int section = (*numbers)[size_t(posting.place)]; section >= 0)
                    found.push_back({section, posting.count});
            }
        }
    }
    if (terms.size() < 2)
        return found;
    std::ranges::stable_sort(found, {}, &SectionCount::section);
    std::vector<SectionCount> merged;
    for (const SectionCount &entry : found) {
        if (!merged.empty() && merged.back().section == entry.section)
            merged.back().count += entry.count;
        else
            merged.push_back(entry);
    }
    return merged;
}

} // namespace countersign
