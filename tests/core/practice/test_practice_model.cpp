// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_model.h"
#include "core/practice/tool_choice.h"
#include "core/practice/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace countersign::practice;
using namespace Qt::StringLiterals;

namespace {

Tool tool(const QString &name, const QString &description, const QByteArray &schema)
{
    return {name, description, QJsonDocument::fromJson(schema).object()};
}

const QByteArray QuerySchema = R"({"type":"object","properties":{"query":{"type":"string"},"limit":{"type":"integer"}},"required":["query"]})";
const QByteArray PathSchema = R"({"type":"object","properties":{"path":{"type":"string"}},"required":["path"]})";

Prompt ask(const QString &question)
{
    Prompt prompt;
    prompt.model = u"practice-1"_s;
    prompt.messages = {{Message::Role::User, question, {}, {}}};
    prompt.tools = {tool(u"search_documents"_s, u"Finds passages in the agent's documents. Returns passages with their file."_s, QuerySchema),
                    tool(u"read_document"_s, u"Reads a document as text."_s, PathSchema),
                    tool(u"sqlite_query"_s, u"Runs one SELECT on a SQLite database of the workspace."_s, QuerySchema),
                    tool(u"mcp__clock__get_time"_s, u"The time now in a time zone."_s, R"({"type":"object","properties":{}})")};
    return prompt;
}

void answerCall(Prompt &prompt, Call call, const QString &result)
{
    call.id = u"c%1"_s.arg(prompt.messages.size());
    prompt.messages.push_back({Message::Role::Assistant, {}, {call}, {}});
    prompt.messages.push_back({Message::Role::User, {}, {}, {{call.id, result, false}}});
}

QStringList namesOf(const std::vector<Call> &calls)
{
    QStringList names;
    for (const Call &call : calls)
        names += call.name;
    return names;
}

} // namespace

class TestPracticeModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsTheToolsThatTheWordsMatch_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<QStringList>("tools");
        QTest::newRow("search") << u"Search my documents for water damage"_s << QStringList{u"search_documents"_s};
        QTest::newRow("find") << u"Find documents about the deductible"_s << QStringList{u"search_documents"_s};
        QTest::newRow("read a file") << u"Read claims/claim-07.txt and sum it up"_s << QStringList{u"read_document"_s};
        QTest::newRow("only a file's name") << u"What does claim-07.txt say?"_s << QStringList{u"read_document"_s};
        QTest::newRow("database") << u"How many claims are in the database?"_s << QStringList{u"sqlite_query"_s};
        QTest::newRow("two at once") << u"Search the documents for fire and query the sqlite table claims"_s
                                     << QStringList{u"search_documents"_s, u"sqlite_query"_s};
        QTest::newRow("a server's tool") << u"Get the time please"_s << QStringList{u"mcp__clock__get_time"_s};
        QTest::newRow("nothing") << u"Good morning, how are you?"_s << QStringList{};
        QTest::newRow("reading without a file") << u"Read the document"_s << QStringList{};
    }
    void callsTheToolsThatTheWordsMatch()
    {
        QFETCH(QString, question);
        QFETCH(QStringList, tools);
        QCOMPARE(namesOf(callsFor(ask(question), {})), tools);
    }

    void callsNothingWhenToolsAreForbidden()
    {
        Prompt prompt = ask(u"Search my documents for water damage"_s);
        prompt.toolsForbidden = true;
        QVERIFY(callsFor(prompt, {}).empty());
    }

    void callsAToolOnceInATurnAndAgainInTheNext()
    {
        Prompt prompt = ask(u"Search my documents for water damage"_s);
        answerCall(prompt, callsFor(prompt, {}).front(), u"nothing"_s);
        QVERIFY(callsFor(prompt, {}).empty());
        prompt.messages.push_back({Message::Role::Assistant, u"Nothing."_s, {}, {}});
        prompt.messages.push_back({Message::Role::User, u"Search my documents for fire"_s, {}, {}});
        QCOMPARE(callsFor(prompt, {}).size(), size_t(1));
    }

    void readsTheFileThatASearchFound()
    {
        Prompt prompt = ask(u"Search the documents for [PERSON_1] and read the document"_s);
        const auto first = callsFor(prompt, {});
        QCOMPARE(namesOf(first), QStringList{u"search_documents"_s});
        QCOMPARE(first.front().arguments["query"_L1].toString(), u"Search documents [PERSON_1] read document"_s);
        answerCall(prompt, first.front(), u"{\"results\":[{\"file\":\"claims/claim-03.txt\",\"text\":\"[PERSON_1] …\"}]}"_s);
        const auto second = callsFor(prompt, {});
        QCOMPARE(namesOf(second), QStringList{u"read_document"_s});
        QCOMPARE(second.front().arguments["path"_L1].toString(), u"claims/claim-03.txt"_s);
    }

    void asksTheDatabaseForItsTablesFirst()
    {
        Prompt prompt = ask(u"How many claims are in the sqlite database? Query it."_s);
        const auto first = callsFor(prompt, {});
        QVERIFY(first.front().arguments["query"_L1].toString().contains(u"sqlite_master"_s));
        answerCall(prompt, first.front(), u"people | CREATE TABLE people (id)\nclaims | CREATE TABLE IF NOT EXISTS \"claims\" (id, amount)"_s);
        const auto second = callsFor(prompt, {});
        QCOMPARE(second.front().arguments["query"_L1].toString(), u"SELECT COUNT(*) AS count FROM \"claims\""_s);
        answerCall(prompt, second.front(), u"[{\"count\":12}]"_s);
        QVERIFY(callsFor(prompt, {}).empty());
        const Answer answer = answerTo(prompt, {});
        QVERIFY2(answer.text.contains(u"count: 12"_s), qPrintable(answer.text));
    }

    void takesTheTableThatThePersonNames()
    {
        const auto calls = callsFor(ask(u"Query the sqlite table payments"_s), {});
        QCOMPARE(calls.front().arguments["query"_L1].toString(), u"SELECT * FROM \"payments\" LIMIT 20"_s);
    }

    void fillsAShape()
    {
        const QJsonObject schema = QJsonDocument::fromJson(R"({"type":"object","required":["desk","urgent","amount","tags","who"],"properties":{
            "desk":{"enum":["motor","property"]},"urgent":{"type":"boolean"},"amount":{"type":"number","minimum":100},"tags":{"type":"array","items":{"type":"string"}},
            "who":{"type":"object","required":["name"],"properties":{"name":{"type":["string","null"]}}},"optional":{"type":"null"}}})")
                                       .object();
        Prompt prompt = ask(u"A property claim over 40 euros from report.txt"_s);
        prompt.answerSchema = schema;
        prompt.tools.clear();
        const QJsonObject answer = QJsonDocument::fromJson(answerTo(prompt, {}).text.toUtf8()).object();
        QCOMPARE(answer["desk"_L1].toString(), u"property"_s);
        QCOMPARE(answer["urgent"_L1], QJsonValue(false));
        QCOMPARE(answer["amount"_L1].toDouble(), 100.0);
        QVERIFY(answer["tags"_L1][0].toString().contains(u"claim"_s));
        QCOMPARE(answer["who"_L1]["name"_L1].toString(), u"report.txt"_s);
    }

    void bestSentencesComeFirstAndPlaceholdersStayWhole()
    {
        Prompt prompt = ask(u"What does the roof repair cost?"_s);
        prompt.messages.insert(prompt.messages.begin(),
                               {Message::Role::System,
                                u"You sort claims. The repair of the roof costs [AMOUNT_1] for [PERSON_2]. The cellar repair is cheap."_s,
                                {},
                                {}});
        const QString text = answerTo(prompt, {}).text;
        const qsizetype best = text.indexOf(u"The repair of the roof costs [AMOUNT_1] for [PERSON_2]."_s);
        QVERIFY2(best >= 0 && best < text.indexOf(u"The cellar repair"_s), qPrintable(text));
        QVERIFY(!text.contains(u"You sort claims"_s));
        QVERIFY(text.trimmed().endsWith(u"*"_s));
    }

    void aToolThatFailedIsSaidToHaveFailed()
    {
        Prompt prompt = ask(u"Read claim-07.txt"_s);
        Call call = callsFor(prompt, {}).front();
        answerCall(prompt, call, u"There is no such file."_s);
        prompt.messages.back().results.front().isError = true;
        QVERIFY(answerTo(prompt, {}).text.contains(u"failed: There is no such file."_s));
    }

    void knowsAScriptInAMessage()
    {
        const Script script = Script::of(u"Hello practice:error=529,times=1 and practice:retry-after=2, then practice:tool=a_b {\"x\":\"}\"} bye"_s);
        QCOMPARE(script.errorStatus.value_or(0), 529);
        QCOMPARE(script.times.value_or(0), 1);
        QCOMPARE(script.retryAfterSeconds.value_or(0), 2);
        QCOMPARE(script.tool, u"a_b"_s);
        QCOMPARE(script.toolArguments["x"_L1].toString(), u"}"_s);
        QCOMPARE(withoutScript(u"say practice:tool=a {\"x\":1} this"_s).simplified(), u"say this"_s);
        QVERIFY(!Script::of(u"practice makes perfect: error=529"_s).errorStatus);
        QVERIFY(!Script::of(u"practice:error=200"_s).errorStatus);
    }

    void readsJsonResultsAsLines()
    {
        QCOMPARE(readable(u"[{\"a\":1,\"b\":\"x\"},{\"a\":2,\"c\":[{\"d\":true}]}]"_s), u"a: 1; b: x\nd: true\na: 2"_s);
        QCOMPARE(readable(u"plain {text"_s), u"plain {text"_s);
    }

    void findsFileNames()
    {
        QCOMPARE(fileNames(u"See claims/claim-07.txt, \"Bericht_ä.PDF\" and v1.2 or a@b.com."_s),
                 (QStringList{u"claims/claim-07.txt"_s, u"Bericht_ä.PDF"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPracticeModel)
#include "test_practice_model.moc"
