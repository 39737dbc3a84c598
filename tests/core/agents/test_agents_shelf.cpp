// SPDX-License-Identifier: GPL-3.0-or-later
// Agent files as a designer handles them, the merging of two people's changes, and the request that an agent would begin with.
#include "core/agents/agent_file.h"
#include "core/agents/agent_shelf.h"
#include "core/agents/first_request.h"
#include "core/agents/text_merge.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestAgentsShelf final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u"desk/agents"_s));
        m_shelf = std::make_unique<AgentShelf>(m_folder->filePath(u"desk"_s), m_folder->filePath(u"drafts"_s));
    }

    void mergesChangesThatDoNotTouch_data()
    {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged"); // null: they touch
        const QString base = u"one\ntwo\nthree\nfour\nfive\n"_s;
        QTest::newRow("far apart") << u"ONE\ntwo\nthree\nfour\nfive\n"_s << u"one\ntwo\nthree\nfour\nFIVE\n"_s << u"ONE\ntwo\nthree\nfour\nFIVE\n"_s;
        QTest::newRow("the same twice") << u"one\nTWO\nthree\nfour\nfive\n"_s << u"one\nTWO\nthree\nfour\nfive\n"_s
                                        << u"one\nTWO\nthree\nfour\nfive\n"_s;
        QTest::newRow("the same and more") << u"one\nTWO\nthree\nfour\nfive\n"_s << u"one\nTWO\nthree\nfour\nfive\nsix\n"_s
                                           << u"one\nTWO\nthree\nfour\nfive\nsix\n"_s;
        QTest::newRow("removed and added") << u"two\nthree\nfour\nfive\n"_s << u"one\ntwo\nthree\nnew\nfour\nfive\n"_s
                                           << u"two\nthree\nnew\nfour\nfive\n"_s;
        QTest::newRow("only theirs") << base << u"one\nfive\n"_s << u"one\nfive\n"_s;
        QTest::newRow("only mine") << u"\n"_s << base << u"\n"_s;
        QTest::newRow("the same line") << u"one\nTWO\nthree\nfour\nfive\n"_s << u"one\nzwei\nthree\nfour\nfive\n"_s << QString();
        QTest::newRow("side by side") << u"one\nTWO\nthree\nfour\nfive\n"_s << u"one\ntwo\nTHREE\nfour\nfive\n"_s << QString();
        QTest::newRow("two additions in one place") << u"one\na\ntwo\nthree\nfour\nfive\n"_s << u"one\nb\ntwo\nthree\nfour\nfive\n"_s << QString();
        QTest::newRow("no line end") << u"ONE\ntwo\nthree\nfour\nfive\n"_s << u"one\ntwo\nthree\nfour\nfive"_s << u"ONE\ntwo\nthree\nfour\nfive"_s;
    }
    void mergesChangesThatDoNotTouch()
    {
        QFETCH(const QString, mine);
        QFETCH(const QString, theirs);
        QFETCH(const QString, merged);
        const QString base = u"one\ntwo\nthree\nfour\nfive\n"_s;
        const auto result = mergeTexts(base, mine, theirs);
        QCOMPARE(result.has_value(), !merged.isNull());
        QCOMPARE(result.value_or(QString()), merged);
        QCOMPARE(mergeTexts(base, theirs, mine), result); // whoever asks
    }

    void everyTemplateIsAUsableAgent()
    {
        const std::vector<AgentTemplate> all = AgentShelf::templates();
        QVERIFY(all.size() >= 6);
        for (const AgentTemplate &from : all) {
            const AgentFile file = AgentFile::parse(from.bytes, from.stem);
            QVERIFY2(file.problems().empty(), qPrintable(from.stem + file.problemSummary()));
            QVERIFY(!from.name.isEmpty() && !from.description.isEmpty());
        }
    }

    void aNewFileGetsAFreeName()
    {
        QCOMPARE(m_shelf->create(u"Sort incoming mail!"_s, "---\n---\nA"_ba).value(), u"sort-incoming-mail"_s);
        QCOMPARE(m_shelf->create(u"Sort incoming mail"_s, "---\n---\nB"_ba).value(), u"sort-incoming-mail-2"_s);
        QCOMPARE(m_shelf->create(u"Über München"_s, "x"_ba).value(), u"uber-munchen"_s);
        QCOMPARE(m_shelf->create(u"日本"_s, "x"_ba).value(), u"agent"_s);
        QCOMPARE(m_shelf->read(u"sort-incoming-mail"_s).value(), "---\n---\nA"_ba);
    }

    void renamingTakesSamplesAndDraftAlong()
    {
        const QString stem = m_shelf->create(u"one"_s, "text"_ba).value();
        QVERIFY(m_shelf->setSamples(stem, {{u"S"_s, u"hello"_s}}));
        QVERIFY(m_shelf->keepDraft(stem, {"text", "typed", {}}));
        QVERIFY(m_shelf->rename(stem, u"two"_s));
        QVERIFY(!m_shelf->read(u"one"_s));
        QCOMPARE(m_shelf->read(u"two"_s).value(), "text"_ba);
        QCOMPARE(m_shelf->samples(u"two"_s).value().size(), 1U);
        QCOMPARE(m_shelf->draft(u"two"_s)->text, "typed"_ba);
        QVERIFY(!m_shelf->draft(u"one"_s));
    }

    void renamingNeverOverwrites()
    {
        QVERIFY(m_shelf->write(u"one"_s, "1"));
        QVERIFY(m_shelf->write(u"two"_s, "2"));
        QCOMPARE(m_shelf->rename(u"one"_s, u"two"_s).error().code, ErrorCode::BadUsage);
        for (const QString &bad : {u"../out"_s, u".hidden"_s, u"a/b"_s, QString()})
            QCOMPARE(m_shelf->rename(u"one"_s, bad).error().code, ErrorCode::BadUsage);
        QCOMPARE(m_shelf->read(u"two"_s).value(), "2"_ba);
    }

    void aRemovedAgentIsThereAfterAKill()
    {
        QVERIFY(m_shelf->write(u"one"_s, "1"));
        QVERIFY(m_shelf->setSamples(u"one"_s, {{u"S"_s, u"hello"_s}}));
        QVERIFY(m_shelf->remove(u"one"_s));
        QVERIFY(!m_shelf->read(u"one"_s));
        const AgentShelf later(m_folder->filePath(u"desk"_s), m_folder->filePath(u"drafts"_s));
        QCOMPARE(later.removed(), QStringList{u"one"_s});
        QVERIFY(later.restore(u"one"_s));
        QCOMPARE(later.read(u"one"_s).value(), "1"_ba);
        QCOMPARE(later.samples(u"one"_s).value().size(), 1U);
        QVERIFY(later.removed().isEmpty());
    }

    void aRemovedAgentNeverReplacesANewOne()
    {
        QVERIFY(m_shelf->write(u"one"_s, "old"));
        QVERIFY(m_shelf->remove(u"one"_s));
        QVERIFY(m_shelf->write(u"one"_s, "new"));
        QVERIFY(!m_shelf->restore(u"one"_s));
        QCOMPARE(m_shelf->read(u"one"_s).value(), "new"_ba);
        QCOMPARE(m_shelf->removed(), QStringList{u"one"_s});
    }

    void draftsOfTwoWorkspacesAreApart()
    {
        const AgentShelf other(m_folder->filePath(u"other"_s), m_folder->filePath(u"drafts"_s));
        QVERIFY(m_shelf->keepDraft(u"one"_s, {"a", "b", {}}));
        QVERIFY(!other.draft(u"one"_s));
        QCOMPARE(m_shelf->draftStems(), QStringList{u"one"_s});
        m_shelf->dropDraft(u"one"_s);
        QVERIFY(m_shelf->draftStems().isEmpty());
    }

    void problemsNameTheirKey()
    {
        const AgentFile file = AgentFile::parse("---\nname: A\nreview: sometimes\nlimits: {steps: 0}\n---\nDo it.\n", u"a"_s);
        QCOMPARE(file.problems().size(), 2U);
        QCOMPARE(file.problems()[0].key, u"review"_s);
        QCOMPARE(file.problems()[0].line, 3);
        QCOMPARE(file.problems()[1].key, u"limits"_s);
    }

    void theFirstRequestIsRedactedAndLeavesNoTrace()
    {
        const auto scanner = Scanner::create();
        QVERIFY(scanner);
        Rehearsal rehearsal(*scanner);
        RunOrder order;
        order.message = u"Please write to Marguerite Oyelaran, marguerite.oyelaran@example.com."_s;
        order.agent = AgentFile::parse("---\nname: A\n---\nYou are called by Desmond Farrow.\n", u"a"_s).agent();
        order.policy = Policy::shipped(u"strict"_s).value();
        order.provider = knownProviders().front();
        order.model = u"claude-sonnet-4-5"_s;
        const auto request = firstRequest(order, {}, rehearsal, Catalogue::shipped());
        QVERIFY2(request, request ? "" : qPrintable(request.error().message));
        const QByteArray body = (*request)->wire.body();
        QVERIFY(!body.contains("Oyelaran") && !body.contains("example.com"));
        QVERIFY(body.contains("[EMAIL_1]"));
        QVERIFY((*request)->estimatedTokens > 0);
        // The same value has the same placeholder in whatever this rehearsal is asked.
        const auto text = rehearsal.text(u"And marguerite.oyelaran@example.com again."_s, order.policy, {order.provider.name, false});
        QVERIFY(text && text->redacted.contains("[EMAIL_1]"_L1));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AgentShelf> m_shelf;
};

QTEST_GUILESS_MAIN(TestAgentsShelf)

#include "test_agents_shelf.moc"
