// SPDX-License-Identifier: GPL-3.0-or-later
// Search by meaning beside the words, with a model that is made up: it knows which words mean the same.
#include "core/documents/library.h"
#include "core/documents/section_vectors.h"
#include "tests/core/documents/worker_main.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

class MadeUpModel final : public Embedder {
public:
    QString name() const override { return model; }
    Result<std::vector<std::vector<float>>> embed(const QStringList &texts, For) const override
    {
        asked += texts;
        if (failing)
            return failure(ErrorCode::Network, u"no answer"_s);
        std::vector<std::vector<float>> vectors;
        for (const QString &text : texts) {
            const float car = text.contains(u"car "_s) ? 1.0F : text.contains(u"automobile"_s) ? 0.9F : 0.0F;
            const bool water = text.contains(u"flood"_s) || text.contains(u"water"_s);
            vectors.push_back({car, water ? 1.0F : 0.0F, 0.2F});
        }
        return vectors;
    }
    QString model = u"http://127.0.0.1:1 made-up"_s;
    bool failing = false;
    mutable QStringList asked;
};

} // namespace

class DocumentsVectorsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    const SystemClock m_clock;
    std::unique_ptr<Library> m_library;
    std::shared_ptr<MadeUpModel> m_model;

    void write(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(u"desk/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QStringList found(const SearchRequest &request) const
    {
        QStringList paths;
        const auto passages = m_library->search(request);
        if (!passages)
            return {u"error: "_s + passages.error().message};
        for (const Passage &passage : *passages)
            paths << passage.path;
        return paths;
    }
    [[nodiscard]] QStringList found(const QString &question) const
    {
        SearchRequest request;
        request.question = question;
        return found(request);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"desk"_s));
        m_database = Database::open(m_folder->filePath(u"main.sqlite"_s), u"main"_s).value();
        m_library = std::make_unique<Library>(*m_database, m_clock, m_folder->filePath(u"desk"_s));
        m_model = std::make_shared<MadeUpModel>();
        write(u"motor.txt"_s, "The automobile was hit from behind.\n");
        write(u"cellar.txt"_s, "The water stood a metre high.\n");
        write(u"fees.txt"_s, "A copy costs twenty euros.\n");
        QVERIFY(m_library->add({u"."_s}));
    }

    void findsWhatMeansTheSame()
    {
        QCOMPARE(found(u"car "_s), QStringList());
        m_library->setEmbedder(m_model);
        QCOMPARE(m_library->embedMissing().value(), 3);
        QCOMPARE(found(u"a car on fire"_s).value(0), u"motor.txt"_s);
    }

    void wordsCountBesideMeaning()
    {
        m_library->setEmbedder(m_model);
        QVERIFY(m_library->embedMissing());
        write(u"car.txt"_s, "The car was hit as well.\n");
        QVERIFY(m_library->add({u"."_s}));
        QCOMPARE(m_library->embedMissing().value(), 1); // the new one alone
        QCOMPARE(found(u"car hit"_s).value(0), u"car.txt"_s); // first in both
        QVERIFY(found(u"car hit"_s).contains(u"motor.txt"_s));
    }

    void filtersAndPhrasesHoldForMeaningToo()
    {
        m_library->setEmbedder(m_model);
        QVERIFY(m_library->embedMissing());
        QCOMPARE(found(u"a car in:fees.txt"_s).contains(u"motor.txt"_s), false);
        QCOMPARE(found(u"flood \"metre high\""_s), QStringList{u"cellar.txt"_s});
        SearchRequest words;
        words.question = u"a car on fire"_s;
        words.byMeaning = false;
        QCOMPARE(found(words), QStringList());
    }

    void whenTheServerIsSilentTheWordsCount()
    {
        m_library->setEmbedder(m_model);
        QVERIFY(m_library->embedMissing());
        m_model->failing = true;
        QCOMPARE(found(u"water"_s), QStringList{u"cellar.txt"_s});
    }

    void keepsWhatWasMadeBeforeItFailed()
    {
        m_library->setEmbedder(m_model);
        m_model->failing = true;
        QCOMPARE(m_library->embedMissing().error().code, ErrorCode::Network);
        m_model->failing = false;
        QCOMPARE(m_library->embedMissing([](int, int) { return false; }).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_library->embedMissing().value(), 3);
        QCOMPARE(m_library->embedMissing().value(), 0);
    }

    void anotherModelsVectorsAreNotCompared()
    {
        m_library->setEmbedder(m_model);
        QVERIFY(m_library->embedMissing());
        m_model->model = u"http://127.0.0.1:1 another"_s;
        QCOMPARE(found(u"a car on fire"_s), QStringList());
        QCOMPARE(m_library->embedMissing().value(), 3);
        QCOMPARE(found(u"a car on fire"_s).value(0), u"motor.txt"_s);
    }

    void aChangedDocumentHasItsVectorMadeAgain()
    {
        m_library->setEmbedder(m_model);
        QVERIFY(m_library->embedMissing());
        write(u"motor.txt"_s, "Nothing about that any more, but a long word about water.\n");
        QVERIFY(m_library->add({u"."_s}, {}, Library::Reading::Again));
        QVERIFY(m_library->embedMissing().value() >= 1);
        QVERIFY(found(u"a flood"_s).contains(u"motor.txt"_s));
    }

    void readsAnAnswerInAnyOrder()
    {
        const auto vectors = parseEmbeddings(R"({"data":[{"index":1,"embedding":[3,4]},{"index":0,"embedding":[1,0.5]}]})", 2);
        QVERIFY(vectors);
        QCOMPARE((*vectors)[0], (std::vector<float>{1, 0.5F}));
        QCOMPARE((*vectors)[1], (std::vector<float>{3, 4}));
    }

    void refusesWhatIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an error") << QByteArray(R"({"error":{"message":"no such model"}})");
        QTest::newRow("too few") << QByteArray(R"({"data":[{"index":0,"embedding":[1]}]})");
        QTest::newRow("one twice") << QByteArray(R"({"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]})");
        QTest::newRow("another length") << QByteArray(R"({"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]})");
        QTest::newRow("no number") << QByteArray(R"({"data":[{"index":0,"embedding":["a"]},{"index":1,"embedding":[1]}]})");
        QTest::newRow("beyond the end") << QByteArray(R"({"data":[{"index":9,"embedding":[1]},{"index":1,"embedding":[1]}]})");
    }
    void refusesWhatIsNoAnswer()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(parseEmbeddings(json, 2).error().code, ErrorCode::Invalid);
    }
};

WORKER_TEST_MAIN(DocumentsVectorsTest)
#include "test_documents_vectors.moc"
