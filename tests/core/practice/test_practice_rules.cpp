// SPDX-License-Identifier: GPL-3.0-or-later
// The practice provider refuses what the real ones refuse.
#include "practice_client.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestPracticeRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesMessagesThatBreakARule_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says"); // empty: it is taken
        const auto row = [](const char *name, const char *body, const char *says) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(says);
        };
        row("taken", R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":"hi"}]})", "");
        row("taken, with everything",
            R"({"model":"m","max_tokens":50,"stream":false,"temperature":1,"system":"s","tool_choice":{"type":"auto"},"stop_sequences":["x"],"metadata":{},
            "tools":[{"name":"read","description":"d","input_schema":{"type":"object"}}],
            "messages":[{"role":"user","content":[{"type":"text","text":"a"}]},
              {"role":"assistant","content":[{"type":"thinking","thinking":"","signature":"x"},{"type":"tool_use","id":"t1","name":"read","input":{}}]},
              {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"r"}],"is_error":true},{"type":"text","text":"go on"}]}]})",
            "");
        row("no JSON", "{", "not valid JSON");
        row("an array", "[]", "not an object");
        row("no max_tokens", R"({"model":"m","messages":[{"role":"user","content":"hi"}]})", "max_tokens");
        row("no model", R"({"max_tokens":5,"messages":[{"role":"user","content":"hi"}]})", "model");
        row("no messages", R"({"model":"m","max_tokens":5,"messages":[]})", "at least one message");
        row("unknown field", R"({"model":"m","max_tokens":5,"max_completion_tokens":5,"messages":[{"role":"user","content":"hi"}]})",
            "max_completion_tokens");
        row("assistant first", R"({"model":"m","max_tokens":5,"messages":[{"role":"assistant","content":"hi"}]})", "first message");
        row("unknown role", R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":"a"},{"role":"tool","content":"hi"}]})",
            "messages.1.role");
        row("empty text", R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":[{"type":"text","text":" "}]}]})", "non-empty");
        row("unknown block", R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":[{"type":"image_url"}]}]})", "image_url");
        row("hot", R"({"model":"m","max_tokens":5,"temperature":1.5,"messages":[{"role":"user","content":"hi"}]})", "temperature");
        row("result missing",
            R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"r","input":{}}]},{"role":"user","content":"b"}]})",
            "t1");
        row("result missing at the end",
            R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"r","input":{}}]}]})",
            "t1");
        row("one of two results missing",
            R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"r","input":{}},{"type":"tool_use","id":"t2","name":"r","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"x"}]}]})",
            "t2");
        row("result of nothing",
            R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"t9","content":"x"}]}]})", "t9");
        row("result after text",
            R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"r","input":{}}]},{"role":"user","content":[{"type":"text","text":"b"},{"type":"tool_result","tool_use_id":"t1","content":"x"}]}]})",
            "before text");
        row("tool name",
            R"({"model":"m","max_tokens":5,"tools":[{"name":"a b","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"hi"}]})",
            "tools.0.name");
        row("tool twice",
            R"({"model":"m","max_tokens":5,"tools":[{"name":"a","input_schema":{"type":"object"}},{"name":"a","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"hi"}]})",
            "unique");
        row("tool schema", R"({"model":"m","max_tokens":5,"tools":[{"name":"a","input_schema":{}}],"messages":[{"role":"user","content":"hi"}]})",
            "input_schema");
    }
    void refusesMessagesThatBreakARule()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        PracticeClient client;
        const Reply reply = client.postRaw(u"/v1/messages"_s, body);
        QCOMPARE(reply.status, says.isEmpty() ? 200 : 400);
        if (says.isEmpty())
            return;
        QCOMPARE(reply.json()["type"_L1].toString(), u"error"_s);
        QCOMPARE(reply.json()["error"_L1]["type"_L1].toString(), u"invalid_request_error"_s);
        QCOMPARE(reply.json()["request_id"_L1].toString().toUtf8(), reply.headers.value("request-id").toByteArray());
        QVERIFY2(reply.json()["error"_L1]["message"_L1].toString().contains(says), reply.body.constData());
    }

    void refusesMessagesWithoutAVersion()
    {
        PracticeClient client;
        QCOMPARE(client.postRaw(u"/v1/messages"_s, R"({"model":"m","max_tokens":5,"messages":[{"role":"user","content":"hi"}]})", false).status, 400);
    }

    void refusesChatThatBreaksARule_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *body, const char *says) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(says);
        };
        row("taken", R"({"model":"m","messages":[{"role":"user","content":"hi"}]})", "");
        row("taken, with everything", R"({"model":"m","max_completion_tokens":50,"temperature":2,"tool_choice":"auto","parallel_tool_calls":true,
            "tools":[{"type":"function","function":{"name":"read","parameters":{"type":"object"}}}],
            "messages":[{"role":"developer","content":"s"},{"role":"user","content":[{"type":"text","text":"a"}]},
              {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"read","arguments":"{}"}},{"id":"c2","type":"function","function":{"name":"read","arguments":"{}"}}]},
              {"role":"tool","tool_call_id":"c2","content":"ERROR: gone"},{"role":"tool","tool_call_id":"c1","content":"x"}]})",
            "");
        row("no JSON", "hello", "not valid JSON");
        row("no model", R"({"messages":[{"role":"user","content":"hi"}]})", "model");
        row("no messages", R"({"model":"m"})", "messages");
        row("unknown role", R"({"model":"m","messages":[{"role":"boss","content":"hi"}]})", "boss");
        row("options without stream", R"({"model":"m","stream_options":{"include_usage":true},"messages":[{"role":"user","content":"hi"}]})",
            "stream_options");
        row("hot", R"({"model":"m","temperature":2.5,"messages":[{"role":"user","content":"hi"}]})", "temperature");
        row("no tokens", R"({"model":"m","max_completion_tokens":0,"messages":[{"role":"user","content":"hi"}]})", "max_completion_tokens");
        row("tool of nothing", R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"tool","tool_call_id":"c1","content":"x"}]})", "c1");
        row("call without answer",
            R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"r","arguments":"{}"}}]},{"role":"user","content":"b"}]})",
            "c1");
        row("call without answer at the end",
            R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"r","arguments":"{}"}}]}]})",
            "c1");
        row("arguments no string",
            R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","tool_calls":[{"id":"c1","type":"function","function":{"name":"r","arguments":{}}}]}]})",
            "arguments");
        row("unknown part", R"({"model":"m","messages":[{"role":"user","content":[{"type":"tool_result"}]}]})", "tool_result");
        row("content null", R"({"model":"m","messages":[{"role":"user","content":null}]})", "content");
        row("tool name", R"({"model":"m","tools":[{"type":"function","function":{"name":"a.b"}}],"messages":[{"role":"user","content":"hi"}]})",
            "tools[0].function");
        row("flat tool", R"({"model":"m","tools":[{"type":"function","name":"a"}],"messages":[{"role":"user","content":"hi"}]})",
            "tools[0].function");
    }
    void refusesChatThatBreaksARule()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, says);
        PracticeClient client;
        for (const QString &path : {u"/v1/chat/completions"_s, u"/chat/completions"_s}) {
            const Reply reply = client.postRaw(path, body, false);
            QCOMPARE(reply.status, says.isEmpty() ? 200 : 400);
            if (says.isEmpty())
                continue;
            QCOMPARE(reply.json()["error"_L1]["type"_L1].toString(), u"invalid_request_error"_s);
            QVERIFY(reply.json()["error"_L1].toObject().contains("param"_L1));
            QVERIFY2(reply.json()["error"_L1]["message"_L1].toString().contains(says), reply.body.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestPracticeRules)
#include "test_practice_rules.moc"
