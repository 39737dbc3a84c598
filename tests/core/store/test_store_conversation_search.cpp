// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversation_search.h"
#include "tests/core/store/problem.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class ConversationSearchTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC)};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Conversations> m_conversations;
    std::unique_ptr<ConversationSearch> m_search;

    ConversationId say(const QStringList &texts, const QString &workspace = u"/work"_s)
    {
        const ConversationId id = m_conversations->create(workspace, u"triage"_s).value().id;
        for (const QString &text : texts)
            append(id, text);
        return id;
    }
    qint64 append(const ConversationId &id, const QString &text)
    {
        m_clock.advance(5);
        StoredMessage message;
        StoredPart part;
        part.text = text;
        message.parts = {part};
        return m_conversations->append(id, message).value();
    }
    SearchAnswer find(const QString &words, int budgetMs = 60'000)
    {
        const Result<SearchAnswer> answer = m_search->search(words, 50, budgetMs).result();
        if (!answer)
            QTest::qFail(qPrintable(answer.error().message), __FILE__, __LINE__);
        return answer.value_or(SearchAnswer());
    }
    QStringList excerpts(const QString &words)
    {
        QStringList out;
        for (const SearchHit &hit : find(words).hits)
            out << hit.excerpt;
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_search.reset();
        m_conversations.reset();
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_folder->filePath(u"main.sqlite"_s), u"main"_s).value();
        m_conversations = std::make_unique<Conversations>(*m_database, Sealer::withKey(QByteArray(Sealer::KeyBytes, 'k')).value(), m_clock);
        m_search = std::make_unique<ConversationSearch>(*m_conversations, u"/work"_s);
    }
    void cleanup() { m_search.reset(); }

    void findsWhatWasSaidWhereItWasSaid()
    {
        say({u"Nothing of interest"_s});
        const ConversationId id = say({u"First words"_s, u"The boiler of Käthe Brinkmöller broke in March"_s});
        const SearchAnswer answer = find(u"brinkmoller boil"_s); // accents do not matter, and the last word may be a beginning
        QCOMPARE(answer.hits.size(), size_t(1));
        QVERIFY(answer.complete());
        const SearchHit &hit = answer.hits.front();
        QCOMPARE(hit.conversation, id);
        QCOMPARE(hit.title, u"First words"_s);
        QCOMPARE(hit.message, m_conversations->messages(id).value().at(1).id);
        QStringList marked;
        for (const Range &mark : hit.marks)
            marked << hit.excerpt.sliced(mark.begin, mark.length());
        QCOMPARE(marked, (QStringList{u"boiler"_s, u"Brinkmöller"_s}));
    }

    void seesWhatIsNewAndForgetsWhatIsGone()
    {
        const ConversationId id = say({u"A kettle"_s});
        QCOMPARE(excerpts(u"kettle"_s), QStringList{u"A kettle"_s});
        append(id, u"Another kettle"_s);
        QCOMPARE(excerpts(u"kettle"_s).size(), 2);
        const ConversationId other = say({u"Third kettle"_s});
        QCOMPARE(excerpts(u"kettle"_s).size(), 3);
        QVERIFY(m_conversations->truncate(id, m_conversations->messages(id).value().at(1).id));
        m_clock.advance(5);
        QVERIFY(m_conversations->remove(other));
        QCOMPARE(excerpts(u"kettle"_s), QStringList{u"A kettle"_s});
    }

    void keepsToItsWorkspace()
    {
        say({u"A kettle elsewhere"_s}, u"/other"_s);
        QVERIFY(find(u"kettle"_s).hits.empty());
    }

    void nothingInTheWordsIsSyntax_data()
    {
        QTest::addColumn<QString>("words");
        for (const char *words : {"\"", "a\" OR \"b", "NEAR(kettle)", "text:kettle", "kettle*", "(", "-", "^", "'; DROP TABLE said; --", "\n\t"})
            QTest::newRow(words) << QString::fromLatin1(words);
    }
    void nothingInTheWordsIsSyntax()
    {
        QFETCH(QString, words);
        say({u"A kettle"_s});
        QVERIFY(m_search->search(words).result());
        QCOMPARE(excerpts(u"kettle"_s).size(), 1);
    }

    void answersInPartWhileItReads()
    {
        for (int i = 0; i < 20; ++i)
            say({u"kettle %1"_s.arg(i)});
        SearchAnswer answer = find(u"kettle"_s, 0); // no time at all: one conversation is read each time
        QCOMPARE(answer.read, 1);
        QCOMPARE(answer.all, 20);
        QCOMPARE(answer.hits.size(), size_t(1));
        QCOMPARE(answer.hits.front().excerpt, u"kettle 19"_s); // the newest first
        for (int i = 0; i < 19; ++i)
            answer = find(u"kettle"_s, 0);
        QVERIFY(answer.complete());
        QCOMPARE(answer.hits.size(), size_t(20));
    }

    void leavesNothingOnTheDisk()
    {
        say({u"A quillfeather kettle"_s});
        QCOMPARE(excerpts(u"quillfeather"_s).size(), 1);
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("quillfeather"), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(ConversationSearchTest)
#include "test_store_conversation_search.moc"
