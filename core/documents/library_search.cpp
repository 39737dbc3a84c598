// SPDX-License-Identifier: GPL-3.0-or-later
// Library::search: BM25 over sections, and which of their passages are shown.
#include "core/documents/bm25.h"
#include "core/documents/library.h"
#include "core/documents/library_query.h"
#include "core/documents/search_question.h"
#include "core/documents/term_index.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>
#include <QtCore/QTimeZone>
#include <algorithm>
#include <map>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostWords = 200; // of a question; the rest of a pasted page would only slow it down
constexpr int mostPassages = 1000;
constexpr double headWeight = 0.5; // words of title, path and table header stand over every section of a document, so they count for less
constexpr int mostVerified = 5000; // sections that are read for a phrase

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

/// A word of the question: the terms that it is in the languages of the library, which count as one.
struct Wanted {
    std::vector<QByteArray> terms;
    double weight = 1; // how often the question has it
    quint32 required = 0; // bit of the demand that it belongs to; 0 = may be missing
    IndexField field = IndexField::Text;
};

struct PassageRow {
    Passage passage;
    QString words; // without the header above it
};

std::vector<QByteArray> variants(const QString &word, const std::vector<Language> &languages, Analyzer &analyzer)
{
    std::vector<QByteArray> terms;
    for (const Language language : languages) {
        const QByteArray term = analyzer.term(word, language);
        if (!term.isEmpty() && std::ranges::find(terms, term) == terms.end())
            terms.push_back(term);
    }
    return terms;
}

class Search {
public:
    Search(QSqlDatabase &database, IndexReader index) : m_database(database), m_index(std::move(index)) { }

    /// False when nothing in the question can be searched for.
    bool ask(const SearchQuestion &question)
    {
        const auto &languages = m_index.languages();
        for (const QString &word : Analyzer::words(question.words))
            want(variants(word, languages, m_analyzer), IndexField::Text, 0);
        for (const QString &phrase : question.phrases) {
            for (const QString &word : Analyzer::words(phrase))
                want(variants(word, languages, m_analyzer), IndexField::Text, demand());
            m_phrases.append(phrase);
        }
        for (const QString &word : Analyzer::words(question.title))
            want(variants(word, languages, m_analyzer), IndexField::Head, demand());
        return !m_wanted.empty();
    }

    Result<void> rank()
    {
        m_scores.assign(m_index.sections().size(), 0);
        m_met.assign(m_index.sections().size(), 0);
        for (const Wanted &wanted : m_wanted) {
            if (const auto counted = count(wanted); !counted)
                return counted;
        }
        m_order.clear();
        for (int i = 0; i < int(m_scores.size()); ++i) {
            if (m_scores[size_t(i)] > 0 && isAllowed(i))
                m_order.push_back(i);
        }
        sortOrder();
        return {};
    }

    /// Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009) of the words' order with `nearest`, the ids of sections by meaning. Scores become
    /// 1 for what is first in both. After rank().
    void fuse(const std::vector<qint64> &nearest)
    {
        constexpr double Flat = 60; // as in the paper: how little the first places differ
        const QSet<qint64> ids(nearest.begin(), nearest.end());
        QHash<qint64, int> numbers;
        for (int i = 0; i < int(m_index.sections().size()); ++i) {
            if (const qint64 id = m_index.sections()[size_t(i)].id; ids.contains(id))
                numbers.insert(id, i);
        }
        std::vector<double> fused(m_scores.size(), 0);
        const auto count = [&](int section, size_t place) { fused[size_t(section)] += (Flat + 1) / (Flat + 1 + double(place)) / 2; };
        for (size_t place = 0; place < m_order.size(); ++place)
            count(m_order[place], place);
        size_t place = 0;
        for (const qint64 id : nearest) {
            const int section = numbers.value(id, -1);
            if (section < 0 || !isAllowed(section))
                continue;
            if (m_scores[size_t(section)] <= 0)
                m_order.push_back(section);
            count(section, place++);
        }
        m_scores = std::move(fused);
        sortOrder();
    }

    void allowOnly(QSet<qint64> documents)
    {
        m_filtered = true;
        m_allowed = std::move(documents);
    }

    /// RM3 (Lavrenko and Croft; the parameters are Anserini's): the commonest terms of the ten best sections join the question with half the weight.
    Result<void> broaden()
    {
        constexpr int Sections = 10;
        constexpr int Terms = 10;
        constexpr double Kept = 0.5;
        std::map<QByteArray, double> model;
        double all = 0;
        for (int i = 0; i < std::min<int>(Sections, int(m_order.size())); ++i)
            all += m_scores[size_t(m_order[size_t(i)])];
        for (int i = 0; i < std::min<int>(Sections, int(m_order.size())); ++i) {
            const auto rows = passagesOf(m_order[size_t(i)]);
            if (!rows)
                return std::unexpected(rows.error());
            const auto terms = m_analyzer.terms(textOf(*rows), sectionOf(i).language);
            for (const Term &term : terms) {
                if (term.text.size() > 2)
                    model[term.text] += m_scores[size_t(m_order[size_t(i)])] / all / double(terms.size());
            }
        }
        return joinModel(std::move(model), Terms, Kept);
    }

    Result<std::vector<Passage>> take(int limit, bool eachDocumentOnce)
    {
        std::vector<Passage> found;
        QSet<qint64> documents;
        int sections = 0;
        for (int place = 0; place < int(m_order.size()) && sections < limit; ++place) {
            if (place >= mostVerified && !m_phrases.isEmpty())
                break;
            const qint64 document = sectionOf(place).document;
            if (eachDocumentOnce && documents.contains(document))
                continue;
            auto rows = passagesOf(m_order[size_t(place)]);
            if (!rows)
                return std::unexpected(rows.error());
            if (!hasPhrases(*rows, sectionOf(place).language))
                continue;
            ++sections;
            documents.insert(document);
            score(*rows, place);
            for (PassageRow &row : *rows) {
                if (row.passage.score > 0)
                    found.push_back(std::move(row.passage));
                if (eachDocumentOnce)
                    break;
            }
        }
        std::ranges::stable_sort(found, std::ranges::greater(), &Passage::score);
        if (found.size() > size_t(limit))
            found.resize(size_t(limit));
        return found;
    }

private:
    /// It meets what is demanded and the filters let it through.
    [[nodiscard]] bool isAllowed(int section) const
    {
        return m_met[size_t(section)] == m_demands && (!m_filtered || m_allowed.contains(m_index.sections()[size_t(section)].document));
    }

    void sortOrder()
    {
        std::ranges::sort(m_order, [this](int a, int b) {
            const double left = m_scores[size_t(a)];
            const double right = m_scores[size_t(b)];
            return left != right ? left > right : a < b;
        });
    }

    quint32 demand()
    {
        constexpr int MostDemands = 30;
        if (m_demandCount < MostDemands)
            ++m_demandCount;
        return 1U << (m_demandCount - 1);
    }

    void want(std::vector<QByteArray> terms, IndexField field, quint32 required)
    {
        if (terms.empty())
            return;
        m_demands |= required;
        const auto same = std::ranges::find_if(
            m_wanted, [&](const Wanted &other) { return other.terms == terms && other.field == field && other.required == required; });
        if (same != m_wanted.end())
            same->weight += 1;
        else if (m_wanted.size() < mostWords)
            m_wanted.push_back({std::move(terms), required != 0 && field == IndexField::Text ? 0.0 : 1.0, required, field});
    }

    Result<void> count(Wanted wanted)
    {
        const double all = double(m_index.sections().size());
        const auto text = m_index.having(IndexField::Text, wanted.terms);
        const auto head = m_index.having(IndexField::Head, wanted.terms);
        if (!text || !head)
            return std::unexpected(text ? head.error() : text.error());
        if (wanted.field == IndexField::Text) {
            const double rarity = bm25::rarity(all, double(text->size()));
            m_rarities.insert(wanted.terms.front(), rarity);
            for (const SectionCount &entry : *text) {
                const double relative = m_index.sections()[size_t(entry.section)].length / m_index.averageLength();
                m_scores[size_t(entry.section)] += wanted.weight * rarity * bm25::saturation(entry.count, relative);
                m_met[size_t(entry.section)] |= wanted.required;
            }
        }
        const double rarity = bm25::rarity(all, double(head->size()));
        for (const SectionCount &entry : *head) {
            m_scores[size_t(entry.section)] += wanted.weight * headWeight * rarity * bm25::saturation(entry.count, 1);
            if (wanted.field == IndexField::Head)
                m_met[size_t(entry.section)] |= wanted.required;
        }
        return {};
    }

    Result<void> joinModel(std::map<QByteArray, double> model, int most, double kept)
    {
        std::vector<std::pair<QByteArray, double>> best;
        for (const auto &[term, weight] : model) {
            const auto having = m_index.having(IndexField::Text, {term});
            if (!having)
                return std::unexpected(having.error());
            if (double(having->size()) <= 0.1 * double(m_index.sections().size()) || having->size() <= 10)
                best.emplace_back(term, weight);
        }
        std::ranges::stable_sort(best, std::ranges::greater(), &std::pair<QByteArray, double>::second);
        best.resize(std::min(best.size(), size_t(most)));
        double modelSum = 0;
        for (const auto &[term, weight] : best)
            modelSum += weight;
        double questionSum = 0;
        for (const Wanted &wanted : m_wanted)
            questionSum += wanted.weight;
        if (modelSum <= 0 || questionSum <= 0)
            return {};
        for (Wanted &wanted : m_wanted)
            wanted.weight *= kept / questionSum;
        for (const auto &[term, weight] : best) {
            const auto same = std::ranges::find_if(m_wanted, [&](const Wanted &wanted) {
                return wanted.field == IndexField::Text && std::ranges::find(wanted.terms, term) != wanted.terms.end();
            });
            if (same != m_wanted.end())
                same->weight += (1 - kept) * weight / modelSum;
            else
                m_wanted.push_back({{term}, (1 - kept) * weight / modelSum, 0, IndexField::Text});
        }
        return rank();
    }

    [[nodiscard]] const IndexedSection &sectionOf(int place) const { return m_index.sections()[size_t(m_order[size_t(place)])]; }

    Result<std::vector<PassageRow>> passagesOf(int section)
    {
        auto rows = execute(m_database,
                            u"SELECT p.document, d.path, p.page, p.ordinal, p.lead, p.text, d.kind, p.place FROM sections AS s JOIN passages AS p ON "
                            "p.document = s.document AND p.ordinal BETWEEN s.first_passage AND s.last_passage JOIN documents AS d "
                            "ON d.id = p.document WHERE s.id = ? ORDER BY p.ordinal"_s,
                            {m_index.sections()[size_t(section)].id});
        if (!rows)
            return std::unexpected(rows.error());
        std::vector<PassageRow> passages;
        for (;;) {
            const auto row = nextRow(*rows, m_database);
            if (!row)
                return std::unexpected(row.error());
            if (!*row)
                return passages;
            const QString words = rows->value(5).toString();
            passages.push_back({{rows->value(0).toLongLong(), rows->value(1).toString(), rows->value(2).toInt(), rows->value(3).toInt(),
                                 rows->value(4).toString() + words, 0, rows->value(6).toString(), rows->value(7).toString()},
                                words});
        }
    }

    static QString textOf(const std::vector<PassageRow> &rows)
    {
        QString text;
        for (const PassageRow &row : rows)
            text += row.words;
        return text;
    }

    bool hasPhrases(const std::vector<PassageRow> &rows, Language language)
    {
        if (m_phrases.isEmpty())
            return true;
        const std::vector<Term> text = m_analyzer.terms(textOf(rows), language);
        return std::ranges::all_of(m_phrases, [&](const QString &phrase) {
            const std::vector<Term> wanted = m_analyzer.terms(phrase, language);
            for (size_t start = 0; start + wanted.size() <= text.size(); ++start) {
                size_t matched = 0;
                while (matched < wanted.size() && text[start + matched].text == wanted[matched].text
                       && text[start + matched].position - text[start].position == wanted[matched].position - wanted[0].position)
                    ++matched;
                if (matched == wanted.size())
                    return true;
            }
            return wanted.empty();
        });
    }

    /// The best passage has the score of its section, the others their share of it. Best first.
    void score(std::vector<PassageRow> &rows, int place)
    {
        for (PassageRow &row : rows) {
            QHash<QByteArray, int> counts;
            const std::vector<Term> terms = m_analyzer.terms(row.words, sectionOf(place).language);
            for (const Term &term : terms)
                ++counts[term.text];
            for (const Wanted &wanted : m_wanted) {
                int found = 0;
                for (const QByteArray &term : wanted.terms)
                    found += counts.value(term);
                if (wanted.field == IndexField::Text && found > 0)
                    row.passage.score += wanted.weight * m_rarities.value(wanted.terms.front()) * bm25::saturation(found, 1);
            }
        }
        std::ranges::stable_sort(rows, std::ranges::greater(), [](const PassageRow &row) { return row.passage.score; });
        if (rows.empty())
            return;
        const double best = rows.front().passage.score;
        const double section = m_scores[size_t(m_order[size_t(place)])];
        for (PassageRow &row : rows)
            row.passage.score = best > 0 ? section * row.passage.score / best : 0;
        rows.front().passage.score = section;
    }

    QSqlDatabase &m_database;
    IndexReader m_index;
    Analyzer m_analyzer;
    std::vector<Wanted> m_wanted;
    QStringList m_phrases;
    quint32 m_demands = 0;
    int m_demandCount = 0;
    bool m_filtered = false;
    QSet<qint64> m_allowed;
    QHash<QByteArray, double> m_rarities;
    std::vector<double> m_scores; // by section
    std::vector<quint32> m_met; // demands that a section meets
    std::vector<int> m_order; // sections, best first
};

/// The documents that the filters let through; nothing when there are none.
Result<std::optional<QSet<qint64>>> filtered(QSqlDatabase &database, const QString &workspace, const SearchRequest &request,
                                             const SearchQuestion &question)
{
    QStringList conditions{u"d.workspace = ?"_s};
    QVariantList values{workspace};
    for (const QStringList &under : {request.under, question.under}) {
        if (const ScopeCondition scope = scopeCondition(under, workspace); !under.isEmpty()) {
            conditions.append(scope.sql);
            values += scope.values;
        }
    }
    if (const QStringList kinds = request.kinds + question.kinds; !kinds.isEmpty()) {
        conditions.append(u"(d.kind IN (%1) OR "_s.arg(QStringList(kinds.size(), u"?"_s).join(u','))
                          + QStringList(kinds.size(), u"d.path LIKE ?"_s).join(u" OR ") + u")"_s);
        for (const QString &kind : kinds)
            values.append(kind);
        for (const QString &kind : kinds)
            values.append(QString(u"%."_s + kind));
    }
    const auto day = [&](const QDate &date, const QString &condition) {
        if (!date.isValid())
            return;
        conditions.append(condition);
        values.append(date.startOfDay().toMSecsSinceEpoch() * 1'000'000);
    };
    for (const QDate &after : {request.after, question.after})
        day(after, u"d.modified >= ?"_s);
    for (const QDate &before : {request.before, question.before})
        day(before, u"d.modified < ?"_s);
    if (conditions.size() == 1)
        return std::optional<QSet<qint64>>();
    auto rows = execute(database, u"SELECT d.id FROM documents AS d WHERE "_s + conditions.join(u" AND "), values);
    if (!rows)
        return std::unexpected(rows.error());
    QSet<qint64> documents;
    for (;;) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return documents;
        documents.insert(rows->value(0).toLongLong());
    }
}

} // namespace

Result<std::vector<Passage>> Library::search(const QString &query, int limit, const QStringList &under) const
{
    SearchRequest request;
    request.question = query;
    request.limit = limit;
    request.under = under;
    return search(request);
}

Result<std::vector<Passage>> Library::search(const SearchRequest &request) const
{
    const SearchQuestion question = parseQuestion(request.question);
    if (Analyzer::words(QString(question.words + u' ' + question.title)).empty())
        return failure(ErrorCode::BadUsage, Words::tr("There is no word to search for. Write at least one."));
    if (const auto indexed = indexPending(); !indexed)
        return std::unexpected(indexed.error());
    auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto index = IndexReader::open(*database, m_workspace);
    if (!index)
        return std::unexpected(index.error());
    if (index->sections().empty())
        return std::vector<Passage>();
    auto allowed = filtered(*database, m_workspace, request, question);
    if (!allowed)
        return std::unexpected(allowed.error());
    Search search(*database, std::move(*index));
    if (!search.ask(question))
        return failure(ErrorCode::BadUsage, Words::tr("These words are in nearly every text. Add one that says what you look for."));
    if (*allowed)
        search.allowOnly(std::move(**allowed));
    if (const auto ranked = search.rank(); !ranked)
        return std::unexpected(ranked.error());
    if (request.broaden) {
        if (const auto broadened = search.broaden(); !broadened)
            return std::unexpected(broadened.error());
    }
    if (request.byMeaning && !question.words.trimmed().isEmpty()) {
        const auto nearest = meaning(*database, question.words);
        if (!nearest)
            return std::unexpected(nearest.error());
        if (!nearest->empty())
            search.fuse(*nearest);
    }
    return search.take(std::clamp(request.limit, 1, mostPassages), request.eachDocumentOnce);
}

Result<std::vector<Passage>> Library::around(qint64 document, int ordinal, int before, int after) const
{
    auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto rows = execute(*database,
                        u"SELECT p.document, d.path, p.page, p.ordinal, p.lead || p.text, d.kind, p.place FROM passages AS p JOIN documents AS d ON "
                        u"d.id = p.document "
                        "WHERE d.workspace = ? AND d.id = ? AND p.ordinal BETWEEN ? AND ? ORDER BY p.ordinal"_s,
                        {m_workspace, document, ordinal - std::max(before, 0), ordinal + std::max(after, 0)});
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
                            rows->value(4).toString(), 0, rows->value(5).toString(), rows->value(6).toString()});
    }
}

Result<void> Library::indexPending() const
{
    constexpr int AtOnce = 16; // documents in one transaction, for which the ledger waits
    Analyzer analyzer;
    for (;;) {
        std::vector<qint64> pending;
        bool stale = false;
        {
            const auto database = m_database.connection();
            if (!database)
                return std::unexpected(database.error());
            auto rows = execute(*database,
                                u"SELECT id, 0 FROM documents WHERE workspace = ? AND searchable = 0 UNION ALL "
                                "SELECT 0, 1 FROM index_spaces WHERE workspace = ? AND analyzer <> ? LIMIT ?"_s,
                                {m_workspace, m_workspace, analyzerVersion, AtOnce});
            if (!rows)
                return std::unexpected(rows.error());
            for (;;) {
                const auto row = nextRow(*rows, *database);
                if (!row)
                    return std::unexpected(row.error());
                if (!*row)
                    break;
                stale = stale || rows->value(1).toBool();
                if (!rows->value(1).toBool())
                    pending.push_back(rows->value(0).toLongLong());
            }
        }
        if (pending.empty() && !stale)
            return {};
        std::vector<CountedDocument> counted;
        for (const qint64 document : pending) {
            auto database = m_database.connection();
            if (!database)
                return std::unexpected(database.error());
            auto one = countStored(*database, document, false, analyzer);
            if (!one)
                return std::unexpected(one.error());
            counted.push_back(std::move(*one));
        }
        const Result<void> done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
            const auto space = indexSpace(database, m_workspace);
            if (!space)
                return std::unexpected(space.error());
            IndexWriter index(database, *space, analyzer);
            for (size_t i = 0; i < pending.size(); ++i) {
                // Another program may have been quicker.
                const auto still = index.isUnchanged(pending[i], counted[i]);
                if (!still)
                    return std::unexpected(still.error());
                if (!*still)
                    continue;
                if (const auto added = index.add(pending[i], counted[i]); !added)
                    return added;
            }
            return index.flush();
        });
        if (!done)
            return done;
    }
}

} // namespace countersign
