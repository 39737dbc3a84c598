// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory/memory_tools.h"

#include <QCoro/QCoroTask>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class MemoryToolsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    ManualClock m_clock{QDateTime({2026, 3, 2}, {9, 0}, QTimeZone::UTC)};
    std::unique_ptr<Memories> m_memories;
    std::unique_ptr<MemoryTools> m_tools;
    const MemoryOwner m_owner{u"/desk"_s, u"claims"_s};

    ToolResult call(const QString &name, const QString &arguments, const QString &agent = u"claims"_s)
    {
        ToolScope scope;
        scope.workspace = u"/desk"_s;
        scope.agentFile = agent;
        return QCoro::waitFor(m_tools->call(name, arguments, scope)).value();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_folder->filePath(u"main.sqlite"_s), u"main"_s).value();
        m_memories = std::make_unique<Memories>(*m_database, Sealer::withKey(QByteArray(Sealer::KeyBytes, 'k')).value(), m_clock);
        m_tools = std::make_unique<MemoryTools>(*m_memories);
    }

    void whatIsRememberedIsRecalledByItsWords()
    {
        QVERIFY(!call(u"remember"_s, uR"({"fact":"Storm claims go to desk 4."})"_s).isError);
        m_clock.advance(1000);
        QVERIFY(!call(u"remember"_s, uR"({"fact":"Water damages go to desk 7."})"_s).isError);
        const ToolResult found = call(u"recall"_s, uR"({"query":"Where do storm damages go?","limit":1})"_s);
        QVERIFY(!found.isError);
        QVERIFY2(found.text.contains(u"desk"_s), qPrintable(found.text));
        QCOMPARE(found.text.count(u'\n'), 0);
        const ToolResult all = call(u"recall"_s, u"{}"_s);
        QVERIFY(all.text.contains(u"desk 4"_s) && all.text.contains(u"desk 7"_s));
        QVERIFY(all.text.indexOf(u"desk 7"_s) < all.text.indexOf(u"desk 4"_s)); // the newest first
    }

    void saysThatItKnowsNothing()
    {
        QVERIFY(call(u"recall"_s, u"{}"_s).text.contains(u"Nothing was remembered"_s));
        QVERIFY(!call(u"remember"_s, uR"({"fact":"Storm claims go to desk 4."})"_s).isError);
        QVERIFY(call(u"recall"_s, uR"({"query":"bicycle"})"_s).text.contains(u"has these words"_s));
    }

    void anAgentReachesItsOwnMemoryAlone()
    {
        QVERIFY(!call(u"remember"_s, uR"({"fact":"Storm claims go to desk 4."})"_s).isError);
        QVERIFY(!call(u"recall"_s, u"{}"_s, u"letters"_s).text.contains(u"desk 4"_s));
        const qint64 id = m_memories->list(m_owner).value().front().id;
        QVERIFY(call(u"forget"_s, u"{\"number\":%1}"_s.arg(id), u"letters"_s).isError);
        QCOMPARE(m_memories->list(m_owner).value().size(), size_t(1));
        QVERIFY(call(u"recall"_s, u"{}"_s, QString()).isError);
    }

    void forgetsWhatItRemembered()
    {
        QVERIFY(!call(u"remember"_s, uR"({"fact":"Storm claims go to desk 4."})"_s).isError);
        const qint64 id = m_memories->list(m_owner).value().front().id;
        QVERIFY(!call(u"forget"_s, u"{\"number\":%1}"_s.arg(id)).isError);
        QCOMPARE(m_memories->list(m_owner).value().size(), size_t(0));
        QVERIFY(call(u"forget"_s, u"{\"number\":%1}"_s.arg(id)).isError);
    }

    void thePersonsNotesAndWhatIsPinnedStay()
    {
        const Memory note = m_memories->add(m_owner, u"Write to desk 4."_s, Memory::By::Person).value();
        Memory pinned = m_memories->add(m_owner, u"Fees are 20 euros."_s, Memory::By::Agent).value();
        pinned.pinned = true;
        QVERIFY(m_memories->put(m_owner, pinned));
        for (const qint64 id : {note.id, pinned.id})
            QVERIFY(call(u"forget"_s, u"{\"number\":%1}"_s.arg(id)).isError);
        QCOMPARE(m_memories->list(m_owner).value().size(), size_t(2));
    }

    void whatAnAgentRemembersIsNeverPinned()
    {
        QVERIFY(call(u"remember"_s, uR"({"fact":"a","pinned":true})"_s).isError); // there is no such argument
        QVERIFY(!call(u"remember"_s, uR"({"fact":"Storm claims go to desk 4."})"_s).isError);
        QCOMPARE(m_memories->notes(m_owner).value().size(), size_t(0));
    }

    void shipsWithTheProgramUnderItsOwnName()
    {
        const SystemClock clock;
        Library library(*m_database, clock, m_folder->path());
        Toolbox toolbox(library);
        toolbox.addSource(*m_tools);
        QStringList unknown;
        QCOMPARE(toolbox.select({u"remember"_s, u"recall"_s}, &unknown).size(), size_t(2));
        QCOMPARE(unknown, QStringList());
        QCOMPARE(toolbox.values(u"remember"_s), ToolValues::Real); // it reaches no network
        QVERIFY(std::ranges::contains(toolbox.select({u"*"_s}), u"forget"_s, &ToolInfo::name));
    }
};

QTEST_GUILESS_MAIN(MemoryToolsTest)
#include "test_memory_tools.moc"
