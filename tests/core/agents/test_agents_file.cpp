// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/agent_file.h"
#include "core/agents/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

static const QByteArray Example = R"(---
# who wrote this: the claims team
name: Claims triage        # shown in the list
description: Reads a claim and says which desk should take it
model: anthropic/claude-sonnet-4-5
tools: [search_documents, read_document, "mcp:files/read"]
documents: ["claims/"]
redaction: strict
x-owner: "desk 4"
review: findings
limits: {steps: 12, cost_usd: 0.50, output_tokens: 2000, x-note: kept}

# last words
---
You sort insurance claims.

Be brief.
)";

class TestAgentsFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsHowMuchToThinkAndWhichToolToCall()
    {
        const AgentFile file = AgentFile::parse("---\nname: A\nreasoning: high # enough\ntool_choice: required\n---\nGo.\n", u"a"_s);
        QVERIFY(file.usable());
        QCOMPARE(file.agent().effort, Effort::High);
        QCOMPARE(file.agent().toolChoice, u"required"_s);
        Agent agent = file.agent();
        agent.effort = Effort::Off;
        agent.toolChoice.clear();
        const QByteArray changed = file.with(agent);
        QVERIFY2(changed.contains("reasoning: off"), changed);
        QVERIFY2(!changed.contains("tool_choice"), changed);
        QVERIFY(!AgentFile::parse("---\nreasoning: hard\n---\nGo.\n", u"a"_s).usable());
        QVERIFY(!AgentFile::parse("---\nname: A\n---\nGo.\n", u"a"_s).agent().effort);
    }

    void readsEveryField()
    {
        const AgentFile file = AgentFile::parse(Example, u"claims-triage"_s);
        QVERIFY2(file.usable(), qPrintable(file.problemSummary()));
        const Agent &agent = file.agent();
        QCOMPARE(agent.name, u"Claims triage"_s);
        QCOMPARE(agent.model, u"anthropic/claude-sonnet-4-5"_s);
        QCOMPARE(agent.tools, (QStringList{u"search_documents"_s, u"read_document"_s, u"mcp:files/read"_s}));
        QCOMPARE(agent.documents, QStringList{u"claims/"_s});
        QCOMPARE(agent.redaction, u"strict"_s);
        QCOMPARE(agent.review, ReviewMode::Findings);
        QCOMPARE(agent.limits.steps, 12);
        QCOMPARE(*agent.limits.cost, *Money::fromDecimal(u"0.5"));
        QCOMPARE(agent.limits.outputTokens, std::optional<int>(2000));
        QCOMPARE(agent.instructions, u"You sort insurance claims.\n\nBe brief."_s);
    }

    void writesNothingBackWhenNothingChanged()
    {
        const AgentFile file = AgentFile::parse(Example, u"a"_s);
        QCOMPARE(file.with(file.agent()), Example);
    }

    void keepsCommentsUnknownKeysAndOrderWhenOneValueChanges()
    {
        const AgentFile file = AgentFile::parse(Example, u"a"_s);
        Agent changed = file.agent();
        changed.name = u"Claims: first look"_s;
        const QByteArray written = file.with(changed);
        QByteArray expected = Example;
        expected.replace("name: Claims triage  ", "name: \"Claims: first look\"  ");
        QCOMPARE(written, expected);
    }

    void readsAndWritesWhatToolsAreGiven()
    {
        const AgentFile file = AgentFile::parse("---\nname: A\ntool_values: {http_get: ask, \"mcp:files/*\": real}\n---\nDo it.\n", u"a"_s);
        QVERIFY2(file.usable(), qPrintable(file.problemSummary()));
        QCOMPARE(file.agent().toolValues, (QMap<QString, ToolValues>{{u"http_get"_s, ToolValues::Ask}, {u"mcp:files/*"_s, ToolValues::Real}}));
        Agent changed = file.agent();
        changed.toolValues.insert(u"http_get"_s, ToolValues::Placeholders);
        QCOMPARE(AgentFile::parse(file.with(changed), u"a"_s).agent(), changed);
        changed.toolValues.clear();
        QVERIFY(!file.with(changed).contains("tool_values"));
        QVERIFY(!AgentFile::parse("---\ntool_values: {http_get: everything}\n---\nDo it.\n", u"a"_s).usable());
        QVERIFY(!AgentFile::parse("---\ntool_values: real\n---\nDo it.\n", u"a"_s).usable());
    }

    void keepsUnknownLimitsWhenALimitChanges()
    {
        const AgentFile file = AgentFile::parse(Example, u"a"_s);
        Agent changed = file.agent();
        changed.limits.steps = 3;
        const QByteArray written = file.with(changed);
        QVERIFY(written.contains("limits: {steps: 3, cost_usd: 0.5, output_tokens: 2000, x-note: kept}\n"));
        QCOMPARE(AgentFile::parse(written, u"a"_s).agent(), changed);
    }

    void keepsWindowsLineEnds()
    {
        QByteArray windows = Example;
        windows.replace("\n", "\r\n");
        const AgentFile file = AgentFile::parse(windows, u"a"_s);
        QVERIFY(file.usable());
        QCOMPARE(file.with(file.agent()), windows);
        Agent changed = file.agent();
        changed.redaction = u"standard"_s;
        QVERIFY(file.with(changed).contains("redaction: standard\r\n"));
    }

    void replacesAListWrittenOverSeveralLines()
    {
        const AgentFile file =
            AgentFile::parse("---\nname: A\ntools:\n  - one   # first\n  # about two\n  - two\nreview: always\n---\nDo.\n", u"a"_s);
        QCOMPARE(file.agent().tools, (QStringList{u"one"_s, u"two"_s}));
        Agent changed = file.agent();
        changed.tools = {u"two"_s, u"three"_s};
        const QByteArray written = file.with(changed);
        QCOMPARE(AgentFile::parse(written, u"a"_s).agent(), changed);
        QVERIFY(written.contains("# about two"));
        QVERIFY(written.contains("\nreview: always\n"));
    }

    void everyFieldSurvivesWritingAndReading_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u"plain"_s, u"with: colon"_s, u"# not a comment"_s, u"\"quoted\""_s, u"true"_s, u"12"_s, u" spaces "_s,
                                    u"ümlaut – dash"_s, u"tab\there"_s, u"{a}"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void everyFieldSurvivesWritingAndReading()
    {
        QFETCH(QString, text);
        const AgentFile empty = AgentFile::parse("---\n---\n", u"a"_s);
        Agent agent = empty.agent();
        agent.description = text.trimmed();
        agent.tools = {text.trimmed()};
        agent.instructions = u"Do it."_s;
        const AgentFile again = AgentFile::parse(empty.with(agent), u"a"_s);
        QVERIFY2(again.usable(), qPrintable(again.problemSummary()));
        QCOMPARE(again.agent(), agent);
    }

    void namesARouteAndItsTasksLabels()
    {
        const AgentFile file = AgentFile::parse("---\nmodel: route:cheap\nlabels: [triage, letters]\n---\nx", u"a"_s);
        QVERIFY2(file.usable(), qPrintable(file.problemSummary()));
        QCOMPARE(file.agent().model, u"route:cheap"_s);
        QCOMPARE(file.agent().labels, (QStringList{u"triage"_s, u"letters"_s}));
        Agent changed = file.agent();
        changed.labels = {u"triage"_s};
        changed.model = u"route"_s;
        const AgentFile again = AgentFile::parse(file.with(changed), u"a"_s);
        QCOMPARE(again.agent(), changed);
        changed.labels.clear();
        QVERIFY(!again.with(changed).contains("labels"));
    }

    void namesTheLineOfEachMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("word");
        QTest::newRow("no front matter") << QByteArray("You sort claims.") << 1 << u"---"_s;
        QTest::newRow("not closed") << QByteArray("---\nname: A\n") << 1 << u"closed"_s;
        QTest::newRow("review word") << QByteArray("---\nname: A\nreview: sometimes\n---\nx") << 3 << u"always, findings or never"_s;
        QTest::newRow("steps") << QByteArray("---\nlimits:\n  steps: many\n---\nx") << 3 << u"steps"_s;
        QTest::newRow("negative cost") << QByteArray("---\nlimits: {cost_usd: -1}\n---\nx") << 2 << u"cost_usd"_s;
        QTest::newRow("model without provider") << QByteArray("---\n\nmodel: gpt\n---\nx") << 3 << u"provider/model"_s;
        QTest::newRow("a route without a name") << QByteArray("---\nmodel: \"route:\"\n---\nx") << 2 << u"route:cheap-first"_s;
        QTest::newRow("twice") << QByteArray("---\nname: A\nname: B\n---\nx") << 3 << u"second time"_s;
        QTest::newRow("not yaml") << QByteArray("---\nname: [A\nreview: x\n---\nx") << 3 << u"YAML"_s;
        QTest::newRow("tools of maps") << QByteArray("---\ntools:\n  - {a: b}\n---\nx") << 3 << u"tools"_s;
        QTest::newRow("schema") << QByteArray("---\noutput_schema: nonsense\n---\nx") << 2 << u"JSON Schema"_s;
    }
    void namesTheLineOfEachMistake()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(QString, word);
        const AgentFile file = AgentFile::parse(text, u"a"_s);
        QVERIFY(!file.usable());
        QCOMPARE(file.problems().front().line, line);
        QVERIFY2(file.problemSummary().contains(word), qPrintable(file.problemSummary()));
    }

    void readsASchemaWrittenAsYaml()
    {
        const AgentFile file =
            AgentFile::parse("---\noutput_schema:\n  type: object\n  properties: {desk: {type: string, maxLength: 10}}\n---\nx", u"a"_s);
        QVERIFY(file.usable());
        QCOMPARE(file.agent().outputSchema, QByteArray(R"({"properties":{"desk":{"maxLength":10,"type":"string"}},"type":"object"})"));
    }

    void aWorkspaceFindsAgentsByNameAndByStemAndSavesThem()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"agents"_s));
        QFile file(folder.filePath(u"agents/triage.agent.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(Example);
        file.close();
        const auto workspace = Workspace::open(folder.path());
        QVERIFY(workspace);
        auto agent = workspace->agent(u"claims TRIAGE"_s);
        QVERIFY(agent);
        QCOMPARE(agent->stem, u"triage"_s);
        agent->description = u"Changed"_s;
        QVERIFY(workspace->saveAgent(*agent));
        QCOMPARE(workspace->agent(u"triage"_s)->description, u"Changed"_s);
        const auto missing = workspace->agent(u"nobody"_s);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        QVERIFY(missing.error().message.contains(u"triage"_s));
        QVERIFY(!workspace->saveAgent([] {
            Agent bad;
            bad.stem = u"../evil"_s;
            return bad;
        }()));
    }
};

QTEST_GUILESS_MAIN(TestAgentsFile)
#include "test_agents_file.moc"
