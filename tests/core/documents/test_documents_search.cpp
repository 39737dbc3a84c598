// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/analysis.h"
#include "core/documents/library.h"
#include "core/documents/postings.h"
#include "core/documents/search_question.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <cmath>
#include <map>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QStringList termsOf(const QString &text, Language language)
{
    Analyzer analyzer;
    QStringList terms;
    for (const Term &term : analyzer.terms(text, language))
        terms.append(QString::fromUtf8(term.text));
    return terms;
}

} // namespace

class TestDocumentsSearch : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Library> m_library;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::UTC)};

    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(u"workspace/"_s + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    bool addAll() const { return m_library->add({u"."_s}).has_value(); }
    QStringList found(const SearchRequest &request) const
    {
        QStringList names;
        for (const Passage &passage : m_library->search(request).value_or(std::vector<Passage>()))
            names.append(passage.path);
        return names;
    }
    QStringList found(const QString &question) const
    {
        SearchRequest request;
        request.question = question;
        request.limit = 50;
        QStringList names = found(request);
        names.sort();
        return names;
    }
    /// All rows of the index, as text: two indexes with the same rows answer alike.
    QStringList indexRows() const
    {
        QStringList rows;
        QSqlQuery query(m_database->connection().value());
        query.exec(u"SELECT field || ' ' || term || ' ' || block || ' ' || hex(data) FROM postings ORDER BY 1"_s);
        while (query.next())
            rows.append(query.value(0).toString());
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"workspace"_s));
        auto database = Database::open(m_folder->filePath(u"main.sqlite"_s), u"main"_s);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        m_database = std::move(*database);
        m_library = std::make_unique<Library>(*m_database, m_clock, m_folder->filePath(u"workspace"_s));
    }
    void cleanup()
    {
        m_library.reset();
        m_database.reset();
        m_folder.reset();
    }

    void makesTermsAsLuceneDoesInEnglish_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("terms");
        QTest::addRow("case, endings, stop words") << u"The Relational databases ARE flooded"_s << u"relat databas flood"_s;
        QTest::addRow("possessive") << u"the owner's house and the owners’ car, O'Neil"_s << u"owner hous owner car oneil"_s;
        QTest::addRow("accents") << u"Café naïve"_s << u"cafe naiv"_s;
        QTest::addRow("numbers and signs") << u"HX-4471/b, 2,350 boundary-layer"_s << u"hx 4471 b 2 350 boundari layer"_s;
        QTest::addRow("only stop words") << u"to be or not to be"_s << u""_s;
        QTest::addRow("without spaces") << u"水漏れ報告 2026"_s << u"水漏 漏れ れ報 報告 2026"_s;
    }
    void makesTermsAsLuceneDoesInEnglish()
    {
        QFETCH(QString, text);
        QTEST(termsOf(text, Language::English).join(u' '), "terms");
    }

    void reducesWordsOfEveryLanguage_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addRow("German") << Language::German << u"die Häuser"_s << u"Haus"_s;
        QTest::addRow("German sharp s") << Language::German << u"Straße"_s << u"STRASSEN"_s;
        QTest::addRow("French") << Language::French << u"l’assurance des maisons"_s << u"assurances maison"_s;
        QTest::addRow("Spanish") << Language::Spanish << u"los camiones"_s << u"el camión"_s;
        QTest::addRow("Italian") << Language::Italian << u"dell'assicurazione"_s << u"le assicurazioni"_s;
        QTest::addRow("Portuguese") << Language::Portuguese << u"as casas"_s << u"casa"_s;
        QTest::addRow("Dutch") << Language::Dutch << u"de huizen"_s << u"een huizen"_s;
    }
    void reducesWordsOfEveryLanguage()
    {
        QFETCH(Language, language);
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(termsOf(one, language), termsOf(other, language));
        QVERIFY(!termsOf(one, language).isEmpty());
    }

    void guessesTheLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addRow("English") << u"The kitchen was flooded, and nobody came to look at it."_s << u"en"_s;
        QTest::addRow("German") << u"Die Küche ist nass, und niemand hat sich gemeldet."_s << u"de"_s;
        QTest::addRow("French") << u"La cuisine est inondée et personne ne s'est présenté dans les délais."_s << u"fr"_s;
        QTest::addRow("Spanish") << u"La cocina está inundada y nadie ha venido a ver los daños."_s << u"es"_s;
        QTest::addRow("Italian") << u"La cucina è allagata e nessuno è venuto a vedere i danni della casa."_s << u"it"_s;
        QTest::addRow("Portuguese") << u"A cozinha está inundada e ninguém veio ver os danos da casa."_s << u"pt"_s;
        QTest::addRow("Dutch") << u"De keuken staat onder water en er is niemand komen kijken naar het huis."_s << u"nl"_s;
        QTest::addRow("a title") << u"Range Arithmetic in ALGOL"_s << u"en"_s;
        QTest::addRow("numbers") << u"12 44 71"_s << u"en"_s;
    }
    void guessesTheLanguage()
    {
        QFETCH(QString, text);
        QTEST(QString(languageCode(guessLanguage(text))), "code");
    }

    void keepsPostingsThroughBytes()
    {
        const std::vector<Posting> postings{{0, 1}, {1, 300}, {200, 1}, {4095, 2}};
        QCOMPARE(decodePostings(encodePostings(postings)), postings);
        const std::vector<BlockSection> sections{{0, 7, 12, Language::German}, {4095, 1'000'000'007, 5000, Language::English}};
        QCOMPARE(decodeSections(encodeSections(sections)), sections);
        const QByteArray bytes = encodePostings(postings);
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(decodePostings(bytes.first(length)).size() < postings.size());
        QVERIFY(decodePostings(QByteArray(100, '\xff')).empty());
    }

    void takesAQuestionApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<SearchQuestion>("question");
        QTest::addRow("words") << u" water damage "_s << SearchQuestion{u"water damage"_s, {}, {}, {}, {}, {}, {}};
        QTest::addRow("phrase") << u"a \"burst pipe\" here"_s << SearchQuestion{u"a burst pipe  here"_s, {u"burst pipe"_s}, {}, {}, {}, {}, {}};
        QTest::addRow("fields") << u"water type:PDF in:claims/2026 after:2026-01-31 before:2026-03-01 title:estimate title:\"first report\""_s
                                << SearchQuestion{
                                       u"water"_s,       {}, u"estimate first report"_s, {u"pdf"_s}, {u"claims/2026"_s}, QDate(2026, 1, 31),
                                       QDate(2026, 3, 1)};
        QTest::addRow("no day") << u"after:friday"_s << SearchQuestion{u"after:friday"_s, {}, {}, {}, {}, {}, {}};
        QTest::addRow("no field") << u"note: x"_s << SearchQuestion{u"note: x"_s, {}, {}, {}, {}, {}, {}};
        QTest::addRow("open quotation") << u"12\" pipe"_s << SearchQuestion{u"12\" pipe"_s, {}, {}, {}, {}, {}, {}};
    }
    void takesAQuestionApart()
    {
        QFETCH(QString, text);
        QTEST(parseQuestion(text), "question");
    }

    void scoresAreThoseOfAnIndependentCalculation()
    {
        // Words that analysis leaves as they are, some in most documents and some in few; lengths differ by ten.
        const QByteArrayList vocabulary{"bolt", "gasket", "motor", "duct", "clamp", "socket", "washer", "rivet", "flap", "pump", "rotor", "strut"};
        QRandomGenerator random(7);
        std::vector<QByteArrayList> documents;
        for (int i = 0; i < 60; ++i) {
            QByteArrayList words;
            for (int length = 5 + int(random.bounded(50)); length > 0; --length)
                words.append(vocabulary[qsizetype(12 * std::pow(random.generateDouble(), 2))]);
            documents.push_back(words);
            write(u"%1"_s.arg(i, 3, 10, QChar(u'0')), words.join(i % 2 ? " " : "\n"));
        }
        QVERIFY(addAll());
        const QByteArrayList question{"rotor", "bolt", "rotor", "flap"};
        double total = 0;
        for (const QByteArrayList &words : documents)
            total += double(words.size());
        const double average = total / double(documents.size());
        std::map<QString, double> expected;
        for (size_t i = 0; i < documents.size(); ++i) {
            double score = 0;
            for (const QByteArray &word : question) {
                const auto having = std::ranges::count_if(documents, [&](const QByteArrayList &words) { return words.contains(word); });
                const auto count = double(documents[i].count(word));
                const double rarity = std::log(1 + (60.0 - double(having) + 0.5) / (double(having) + 0.5));
                score += rarity * count / (count + 1.5 * (1 - 0.75 + 0.75 * double(documents[i].size()) / average));
            }
            if (score > 0)
                expected[u"%1"_s.arg(i, 3, 10, QChar(u'0'))] = score;
        }
        SearchRequest request;
        request.question = QString::fromLatin1(question.join(' '));
        request.limit = 100;
        const auto passages = m_library->search(request);
        QVERIFY(passages);
        QCOMPARE(passages->size(), expected.size());
        double last = 1e9;
        for (const Passage &passage : *passages) {
            QVERIFY2(std::abs(passage.score - expected[passage.path]) < 1e-9, qPrintable(passage.path));
            QVERIFY(passage.score <= last);
            last = passage.score;
        }
    }

    void ranksAShortDocumentAsOneThoughItHasSeveralPassages()
    {
        const QByteArray filler = "Nothing of note was seen on that day by anybody in the yard.\n";
        write(u"split.txt"_s, "The pump is loud.\n" + filler.repeated(30) + "The gasket is torn.\n");
        write(u"one.txt"_s, "The pump is loud.\n" + filler.repeated(32));
        write(u"other.txt"_s, filler.repeated(32));
        QVERIFY(addAll());
        const auto passages = m_library->search(u"pump gasket"_s).value();
        QCOMPARE(passages.front().path, u"split.txt"_s);
        QVERIFY(passages.size() >= 3); // both ends of it, and the other document
        SearchRequest request;
        request.question = u"pump gasket"_s;
        request.eachDocumentOnce = true;
        QCOMPARE(found(request), (QStringList{u"split.txt"_s, u"one.txt"_s}));
    }

    void findsAWordInTheLanguageOfEachDocument()
    {
        write(u"de.txt"_s, "Die Häuser sind nass, und die Küche ist es auch.");
        write(u"en.txt"_s, "The houses are wet and the kitchens are too.");
        write(u"fr.txt"_s, "Les maisons sont mouillées et la cuisine est dans le même état.");
        QVERIFY(addAll());
        QCOMPARE(found(u"Haus"_s), QStringList{u"de.txt"_s});
        QCOMPARE(found(u"house"_s), QStringList{u"en.txt"_s});
        QCOMPARE(found(u"maison kuche"_s), (QStringList{u"de.txt"_s, u"fr.txt"_s}));
    }

    void wantsPhrasesWordForWord()
    {
        write(u"a.txt"_s, "The burst pipe was in the hall.");
        write(u"b.txt"_s, "The pipe burst in the hall.");
        write(u"c.txt"_s, "Proof of the loss came late.");
        QVERIFY(addAll());
        QCOMPARE(found(u"\"burst pipe\""_s), QStringList{u"a.txt"_s});
        QCOMPARE(found(u"\"Burst Pipes\" hall"_s), QStringList{u"a.txt"_s});
        QCOMPARE(found(u"\"proof of the loss\""_s), QStringList{u"c.txt"_s});
        QCOMPARE(found(u"\"proof loss\""_s), QStringList()); // not beside each other
        QCOMPARE(found(u"\"burst pipe\" \"proof of\""_s), QStringList());
    }

    void keepsToFieldsAndFilters()
    {
        write(u"claims/estimate.md"_s, "# Estimate\n\nwater");
        write(u"claims/letter.txt"_s, "water and an estimate");
        write(u"table.csv"_s, "name,cause\nFenn,water\n");
        QFile old(write(u"old.txt"_s, "water"));
        QVERIFY(old.open(QIODevice::ReadWrite) && old.setFileTime(QDateTime(QDate(2020, 5, 1), QTime(12, 0)), QFileDevice::FileModificationTime));
        old.close();
        QVERIFY(addAll());
        QCOMPARE(found(u"title:estimate"_s), QStringList{u"claims/estimate.md"_s});
        QCOMPARE(found(u"water in:claims"_s), (QStringList{u"claims/estimate.md"_s, u"claims/letter.txt"_s}));
        QCOMPARE(found(u"water type:csv"_s), QStringList{u"table.csv"_s});
        QCOMPARE(found(u"water type:markdown type:csv"_s), (QStringList{u"claims/estimate.md"_s, u"table.csv"_s}));
        QCOMPARE(found(u"water before:2021-01-01"_s), QStringList{u"old.txt"_s});
        QCOMPARE(found(u"water after:2021-01-01 type:txt"_s), QStringList{u"claims/letter.txt"_s});
        SearchRequest request;
        request.question = u"water in:claims"_s;
        request.under = QStringList{u"table.csv"_s, u"claims/letter.txt"_s};
        QCOMPARE(found(request), QStringList{u"claims/letter.txt"_s}); // a question may narrow what is allowed, never widen it
    }

    void broadensAQuestionByItsBestHits()
    {
        for (int i = 0; i < 4; ++i)
            write(u"%1.txt"_s.arg(i), "The parquet swells when moisture rises; parquet and moisture do not agree.");
        write(u"near.txt"_s, "Moisture rises in the cellar and swells the boards.");
        for (int i = 0; i < 40; ++i)
            write(u"other-%1.txt"_s.arg(i), "Invoices of the year are kept in the office.");
        QVERIFY(addAll());
        SearchRequest request;
        request.question = u"parquet"_s;
        request.limit = 50;
        QVERIFY(!found(request).contains(u"near.txt"_s));
        request.broaden = true;
        QVERIFY(found(request).contains(u"near.txt"_s));
        QVERIFY(found(request).indexOf(u"near.txt"_s) >= 4);
    }

    void givesTheNeighboursOfAHit()
    {
        QByteArray text;
        for (int i = 0; i < 60; ++i)
            text += "Paragraph " + QByteArray::number(1000 + i) + " says that nothing of note was seen on that day by anybody in the yard.\n\n";
        write(u"long.txt"_s, text);
        QVERIFY(addAll());
        const Passage hit = m_library->search(u"1030"_s).value().front();
        const auto near = m_library->around(hit.document, hit.ordinal, 1, 1).value();
        QCOMPARE(near.size(), 3);
        QCOMPARE(near[1].text, hit.text);
        QVERIFY(text.contains((near[0].text + near[1].text + near[2].text).toUtf8()));
        QCOMPARE(m_library->around(hit.document, 0, 5, 0).value().size(), 1);
    }

    void anIndexThatWasChangedIsTheOneMadeAnew()
    {
        for (int i = 0; i < 20; ++i)
            write(u"%1.txt"_s.arg(i), "words that stay " + QByteArray::number(i) + " water");
        write(u"people.csv"_s, "name,city\nFenn,Bath\n");
        QVERIFY(addAll());
        write(u"3.txt"_s, "quite other words, and a fire");
        write(u"people.csv"_s, "name,town\nFenn,York\n");
        QVERIFY(QFile::remove(m_folder->filePath(u"workspace/5.txt"_s)));
        QVERIFY(addAll());
        QCOMPARE(found(u"fire"_s), QStringList{u"3.txt"_s});
        QCOMPARE(found(u"city"_s), QStringList());
        QVERIFY(!found(u"water"_s).contains(u"3.txt"_s));
        QCOMPARE(found(u"water"_s).size(), 18);
        QVERIFY(m_library->remove(u"."_s));
        QCOMPARE(indexRows(), QStringList());
    }

    void indexesWhatAnOlderProgramAdded()
    {
        write(u"a.txt"_s, "water");
        write(u"b.txt"_s, "water and fire");
        QVERIFY(addAll());
        const QStringList rows = indexRows();
        {
            QSqlQuery query(m_database->connection().value());
            for (const char *statement :
                 {"DELETE FROM postings", "DELETE FROM section_blocks", "DELETE FROM sections", "UPDATE documents SET searchable = 0"})
                QVERIFY2(query.exec(QString::fromLatin1(statement)), qPrintable(query.lastError().text()));
        }
        QCOMPARE(found(u"water"_s), (QStringList{u"a.txt"_s, u"b.txt"_s}));
        QCOMPARE(indexRows().size(), rows.size());
        {
            QSqlQuery query(m_database->connection().value());
            QVERIFY(query.exec(u"UPDATE index_spaces SET analyzer = 0"_s)); // another analysis than today's
            QVERIFY(query.exec(u"UPDATE postings SET term = 'x' || term"_s));
        }
        QCOMPARE(found(u"fire"_s), QStringList{u"b.txt"_s});
        QCOMPARE(indexRows().size(), rows.size());
    }

    void opensALibraryOfTheVersionBefore()
    {
        const QString migrations = m_folder->filePath(u"migrations"_s);
        const QDir all(QStringLiteral(TEST_DATA "/../../resources/migrations/main"));
        QVERIFY(QDir().mkpath(migrations));
        for (const QString &name : {u"0001_conversations_and_ledger.sql"_s, u"0002_documents.sql"_s, u"0003_ledger_lists_and_charts.sql"_s})
            QVERIFY(QFile::copy(all.filePath(name), migrations + u'/' + name));
        const QString path = m_folder->filePath(u"old.sqlite"_s);
        {
            const auto old = Database::open(path, u"main"_s, migrations);
            QVERIFY2(old, old ? "" : qPrintable(old.error().message));
            QSqlQuery query((*old)->connection().value());
            QVERIFY(query.prepare(u"INSERT INTO documents VALUES (1, ?, 'a.txt', 'a.txt', 'text', 5, 0, '', 1, 0, 1, '', '', 0)"_s));
            query.bindValue(0, m_library->workspace());
            QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
            QVERIFY(query.exec(u"INSERT INTO passages VALUES (1, 1, 0, 0, '', 'floods')"_s));
            QVERIFY(query.exec(u"INSERT INTO passage_index (rowid, title, lead, text) SELECT id, title, lead, text FROM passage_texts"_s));
        }
        const auto opened = Database::open(path, u"main"_s);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        const Library library(**opened, m_clock, m_library->workspace());
        QCOMPARE(library.search(u"flood"_s).value().size(), 1);
    }

    void readsThousandsOfNotesTogetherAndABrokenOneAlone()
    {
        for (int i = 0; i < 600; ++i)
            write(u"notes/%1"_s.arg(i, 4, 10, QChar(u'0')), "Note " + QByteArray::number(i) + " about water.");
        write(u"notes/0300"_s,
              QByteArray("\x7f"
                         "ELF\x02\x01\x01\x00\x01\x02\x03\x04",
                         12)
                  .repeated(50));
        write(u"notes/0301"_s, " \n");
        write(u"notes/z.html"_s, "<p>water</p>");
        QStringList seen;
        const auto added = m_library->add({u"."_s}, [&](int, int, const QString &path) {
            if (seen.isEmpty() || seen.last() != path)
                seen.append(path);
            return true;
        });
        QVERIFY(added);
        QCOMPARE(added->size(), 601);
        QVERIFY((*added)[300].problem.contains(u"not a text"));
        QVERIFY((*added)[301].problem.contains(u"no text"));
        QVERIFY((*added)[302].problem.isEmpty());
        QVERIFY((*added)[302].isolation.contains(u"isolated"));
        QCOMPARE((*added)[600].kind, u"html"_s);
        QVERIFY(seen.contains(u"notes/0599"_s));
        SearchRequest request;
        request.question = u"water"_s;
        request.limit = 1000;
        QCOMPARE(found(request).size(), 599);
        QCOMPARE(found(u"\"note 512\""_s), QStringList{u"notes/0512"_s});
    }
};

WORKER_TEST_MAIN(TestDocumentsSearch)
#include "test_documents_search.moc"
