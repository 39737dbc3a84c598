// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_client.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QJsonObject message(const QString &role, const QJsonValue &content) { return {{u"role"_s, role}, {u"content"_s, content}}; }

QJsonObject searchSchema()
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, QJsonObject{{u"query"_s, QJsonObject{{u"type"_s, u"string"_s}}}}},
            {u"required"_s, QJsonArray{u"query"_s}}};
}
QJsonObject pathSchema()
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, QJsonObject{{u"path"_s, QJsonObject{{u"type"_s, u"string"_s}}}}},
            {u"required"_s, QJsonArray{u"path"_s}}};
}

QJsonObject ask(bool chat, const QString &text, bool stream, const QJsonArray &more = {})
{
    QJsonArray messages{message(u"user"_s, text)};
    for (const QJsonValue one : more)
        messages += one;
    QJsonObject body{{u"model"_s, u"practice-1"_s}, {u"messages"_s, messages}, {u"stream"_s, stream}};
    if (!chat)
        body[u"max_tokens"_s] = 4000;
    else if (stream)
        body[u"stream_options"_s] = QJsonObject{{u"include_usage"_s, true}};
    return body;
}

QJsonArray tools(bool chat)
{
    QJsonArray list;
    const auto add = [&](const QString &name, const QString &description, const QJsonObject &schema) {
        if (chat)
            list += QJsonObject{{u"type"_s, u"function"_s},
                                {u"function"_s, QJsonObject{{u"name"_s, name}, {u"description"_s, description}, {u"parameters"_s, schema}}}};
        else
            list += QJsonObject{{u"name"_s, name}, {u"description"_s, description}, {u"input_schema"_s, schema}};
    };
    add(u"search_documents"_s, u"Finds passages in the documents of the agent."_s, searchSchema());
    add(u"read_document"_s, u"Reads one document."_s, pathSchema());
    return list;
}

} // namespace

class TestPracticeServer : public QObject {
    Q_OBJECT

    void eachWay()
    {
        QTest::addColumn<bool>("chat");
        QTest::addColumn<bool>("stream");
        QTest::newRow("messages, streamed") << false << true;
        QTest::newRow("messages, whole") << false << false;
        QTest::newRow("chat, streamed") << true << true;
        QTest::newRow("chat, whole") << true << false;
    }

    static Streamed exchange(PracticeClient &client, bool chat, const QJsonObject &body)
    {
        const Reply reply = chat ? client.chat(body) : client.messages(body);
        if (body["stream"_L1].toBool())
            return chat ? readChat(reply.body) : readMessages(reply.body);
        Streamed s;
        s.usage = reply.json()["usage"_L1].toObject();
        s.complete = true;
        if (chat) {
            const QJsonValue choice = reply.json()["choices"_L1][0];
            s.text = choice["message"_L1]["content"_L1].toString();
            s.stop = choice["finish_reason"_L1].toString();
            for (const QJsonValue call : choice["message"_L1]["tool_calls"_L1].toArray())
                s.calls += {call["id"_L1].toString(), call["function"_L1]["name"_L1].toString(), call["function"_L1]["arguments"_L1].toString()};
            return s;
        }
        s.stop = reply.json()["stop_reason"_L1].toString();
        for (const QJsonValue block : reply.json()["content"_L1].toArray()) {
            if (block["type"_L1] == "text"_L1)
                s.text += block["text"_L1].toString();
            else
                s.calls += {block["id"_L1].toString(), block["name"_L1].toString(),
                            QString::fromUtf8(QJsonDocument(block["input"_L1].toObject()).toJson(QJsonDocument::Compact))};
        }
        return s;
    }

private Q_SLOTS:
    void answersFromThePromptAndSaysThatItIsNoModel_data() { eachWay(); }
    void answersFromThePromptAndSaysThatItIsNoModel()
    {
        QFETCH(bool, chat);
        QFETCH(bool, stream);
        PracticeClient client;
        const Streamed s = exchange(
            client, chat,
            ask(chat,
                u"When did [PERSON_1] report the damage?\nThe weather was fine. [PERSON_1] reported the damage on Monday. Nothing else happened."_s,
                stream));
        QVERIFY(s.complete);
        QCOMPARE(s.stop, chat ? u"stop"_s : u"end_turn"_s);
        QVERIFY2(s.text.contains(u"[PERSON_1] reported the damage on Monday."_s), qPrintable(s.text));
        QVERIFY(s.text.contains(u"No model was asked"_s));
        QVERIFY(s.usage[chat ? "completion_tokens"_L1 : "output_tokens"_L1].toInt() > 10);
        QVERIFY(s.usage[chat ? "prompt_tokens"_L1 : "input_tokens"_L1].toInt() > 10);
    }

    void asksAToolAndAnswersFromItsResult_data() { eachWay(); }
    void asksAToolAndAnswersFromItsResult()
    {
        QFETCH(bool, chat);
        QFETCH(bool, stream);
        PracticeClient client;
        QJsonObject body = ask(chat, u"Search the documents for the deductible of [PERSON_1]"_s, stream);
        body[u"tools"_s] = tools(chat);
        const Streamed first = exchange(client, chat, body);
        QCOMPARE(first.calls.size(), 1);
        QCOMPARE(first.calls.first().name, u"search_documents"_s);
        QCOMPARE(first.stop, chat ? u"tool_calls"_s : u"tool_use"_s);
        const QString query = QJsonDocument::fromJson(first.calls.first().arguments.toUtf8()).object()["query"_L1].toString();
        QVERIFY2(query.contains(u"deductible"_s) && query.contains(u"[PERSON_1]"_s), qPrintable(query));

        const QString result = u"claims/policy.txt: The deductible of [PERSON_1] is 500 euros.\nSomething else."_s;
        const auto &call = first.calls.first();
        QJsonArray more;
        if (chat) {
            more += QJsonObject{{u"role"_s, u"assistant"_s},
                                {u"content"_s, QJsonValue::Null},
                                {u"tool_calls"_s,
                                 QJsonArray{QJsonObject{{u"id"_s, call.id},
                                                        {u"type"_s, u"function"_s},
                                                        {u"function"_s, QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, call.arguments}}}}}}};
            more += QJsonObject{{u"role"_s, u"tool"_s}, {u"tool_call_id"_s, call.id}, {u"content"_s, result}};
        } else {
            more += message(u"assistant"_s,
                            QJsonArray{QJsonObject{{u"type"_s, u"tool_use"_s},
                                                   {u"id"_s, call.id},
                                                   {u"name"_s, call.name},
                                                   {u"input"_s, QJsonDocument::fromJson(call.arguments.toUtf8()).object()}}});
            more += message(u"user"_s, QJsonArray{QJsonObject{{u"type"_s, u"tool_result"_s}, {u"tool_use_id"_s, call.id}, {u"content"_s, result}}});
        }
        QJsonObject next = ask(chat, u"Search the documents for the deductible of [PERSON_1]"_s, stream, more);
        next[u"tools"_s] = tools(chat);
        const Streamed second = exchange(client, chat, next);
        QVERIFY(second.calls.isEmpty());
        QVERIFY2(second.text.contains(u"The deductible of [PERSON_1] is 500 euros."_s), qPrintable(second.text));
        QVERIFY(second.text.contains(u"search_documents"_s));
        QVERIFY(second.text.contains(u"claims/policy.txt"_s));
    }

    void callsSeveralToolsAtOnce_data() { eachWay(); }
    void callsSeveralToolsAtOnce()
    {
        QFETCH(bool, chat);
        QFETCH(bool, stream);
        PracticeClient client;
        QJsonObject body = ask(chat, u"Search the documents for water damage and read the document claims/claim-07.txt"_s, stream);
        body[u"tools"_s] = tools(chat);
        const Streamed s = exchange(client, chat, body);
        QCOMPARE(s.calls.size(), 2);
        QVERIFY(s.calls[0].id != s.calls[1].id);
        QCOMPARE(QJsonDocument::fromJson(s.calls[1].arguments.toUtf8()).object()["path"_L1].toString(), u"claims/claim-07.txt"_s);
    }

    void echoesAndCallsOnRequest_data() { eachWay(); }
    void echoesAndCallsOnRequest()
    {
        QFETCH(bool, chat);
        QFETCH(bool, stream);
        PracticeClient client;
        const QString text = u"practice:echo Ünï [IBAN_2] \U0001F600 \"quotes\"\nsecond line"_s;
        QCOMPARE(exchange(client, chat, ask(chat, text, stream)).text, text);
        QJsonObject body = ask(chat, u"practice:tool=read_document {\"path\": \"a}b/[PERSON_1].txt\", \"n\": {\"x\": 1}} please"_s, stream);
        body[u"tools"_s] = tools(chat);
        const Streamed s = exchange(client, chat, body);
        QCOMPARE(s.calls.size(), 1);
        const QJsonObject arguments = QJsonDocument::fromJson(s.calls.first().arguments.toUtf8()).object();
        QCOMPARE(arguments["path"_L1].toString(), u"a}b/[PERSON_1].txt"_s);
        QCOMPARE(arguments["n"_L1]["x"_L1].toInt(), 1);
    }

    void writesAsManyWordsAsAsked_data() { eachWay(); }
    void writesAsManyWordsAsAsked()
    {
        QFETCH(bool, chat);
        QFETCH(bool, stream);
        PracticeClient client;
        QJsonObject body = ask(chat, u"practice:long=900 about water"_s, stream);
        QCOMPARE(exchange(client, chat, body).text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts).size(), 900);
        body[chat ? u"max_completion_tokens"_s : u"max_tokens"_s] = 20;
        const Streamed s = exchange(client, chat, body);
        QCOMPARE(s.stop, chat ? u"length"_s : u"max_tokens"_s);
        QVERIFY(s.text.toUtf8().size() <= 80);
    }

    void failsAsAsked_data()
    {
        QTest::addColumn<bool>("chat");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        for (const bool chat : {false, true}) {
            const char *name = chat ? "chat" : "messages";
            QTest::addRow("%s 401", name) << chat << u"practice:error=401"_s << 401
                                          << (chat ? u"invalid_request_error"_s : u"authentication_error"_s);
            QTest::addRow("%s 429", name) << chat << u"practice:error=429"_s << 429 << (chat ? u"tokens"_s : u"rate_limit_error"_s);
            QTest::addRow("%s 500", name) << chat << u"practice:error=500"_s << 500 << (chat ? u"server_error"_s : u"api_error"_s);
            QTest::addRow("%s 529", name) << chat << u"practice:error=529"_s << 529 << (chat ? u"server_error"_s : u"overloaded_error"_s);
            QTest::addRow("%s in a sentence", name)
                << chat << u"Please (practice:error=529)."_s << 529 << (chat ? u"server_error"_s : u"overloaded_error"_s);
            QTest::addRow("%s money", name) << chat << u"practice:error=spend"_s << 429
                                            << (chat ? u"enforced_spend_limit_reached"_s : u"rate_limit_error"_s);
        }
    }
    void failsAsAsked()
    {
        QFETCH(bool, chat);
        QFETCH(QString, words);
        QFETCH(int, status);
        QFETCH(QString, type);
        PracticeClient client;
        const Reply reply = chat ? client.chat(ask(true, words, true)) : client.messages(ask(false, words, true));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.json()["error"_L1]["type"_L1].toString(), type);
        QVERIFY(!reply.headers.contains("retry-after"));
        QVERIFY(!reply.headers.value(chat ? "x-request-id" : "request-id").isEmpty());
    }

    void failsOnlySoOften()
    {
        PracticeClient client;
        const QJsonObject body = ask(false, u"practice:error=529,times=2 hello there"_s, false);
        QCOMPARE(client.messages(body).status, 529);
        QCOMPARE(client.messages(body).status, 529);
        QCOMPARE(client.messages(body).status, 200);
        QCOMPARE(client.messages(ask(false, u"practice:error=529,times=1 another"_s, false)).status, 529);
    }

    void saysHowLongToWait()
    {
        PracticeClient client;
        const Reply alone = client.messages(ask(false, u"practice:retry-after=2"_s, true));
        QCOMPARE(alone.status, 429);
        QCOMPARE(alone.headers.value("retry-after"), QByteArrayView("2"));
        const Reply both = client.chat(ask(true, u"practice:error=500 practice:retry-after=7"_s, true));
        QCOMPARE(both.status, 500);
        QCOMPARE(both.headers.value("retry-after"), QByteArrayView("7"));
    }

    void breaksAStreamAsAsked_data()
    {
        QTest::addColumn<bool>("chat");
        QTest::newRow("messages") << false;
        QTest::newRow("chat") << true;
    }
    void breaksAStreamAsAsked()
    {
        QFETCH(bool, chat);
        PracticeClient client;
        const QString words = u"The claim is about water. The claim is about fire. What is the claim about?"_s;
        const Streamed failed = exchange(client, chat, ask(chat, u"practice:error=stream "_s + words, true));
        QCOMPARE(failed.error, chat ? u"server_error"_s : u"overloaded_error"_s);
        QVERIFY(!failed.complete && !failed.text.isEmpty());

        const QJsonObject body = ask(chat, u"practice:cut "_s + words, true);
        const Reply cut = chat ? client.chat(body) : client.messages(body);
        QCOMPARE(cut.status, 200); // whether the network layer calls it an error is chance: the last event is what counts
        const Streamed s = chat ? readChat(cut.body) : readMessages(cut.body);
        QVERIFY(!s.complete && s.error.isEmpty() && !s.text.isEmpty());
        QVERIFY(exchange(client, chat, ask(chat, words, true)).complete); // and goes on working
    }

    void aClientThatHangsUpDoesNoHarm()
    {
        PracticeClient client;
        const QByteArray body = QJsonDocument(ask(true, u"practice:long=20000 water"_s, true)).toJson(QJsonDocument::Compact);
        for (int i = 0; i < 5; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(client.base.port()));
            socket.write("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            QTRY_VERIFY(socket.bytesAvailable() > 100);
            socket.abort();
        }
        QVERIFY(exchange(client, true, ask(true, u"practice:echo still here"_s, true)).complete);
    }

    void canBeClosedWhileItAnswers()
    {
        auto client = std::make_unique<PracticeServer>();
        client->setPace(1);
        const QUrl url = *client->listen();
        const QByteArray body = QJsonDocument(ask(true, u"practice:long=5000 water"_s, true)).toJson(QJsonDocument::Compact);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(url.port()));
        socket.write("POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_VERIFY(socket.bytesAvailable() > 100);
        client.reset();
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    }

    void countsWhatItHasSeenBeforeAsCached()
    {
        PracticeClient client;
        const QString document = QString(u"The insured person reported water damage in the cellar. "_s).repeated(60);
        const QJsonObject first = ask(true, document, false);
        QCOMPARE(client.chat(first).json()["usage"_L1]["prompt_tokens_details"_L1]["cached_tokens"_L1].toInt(), 0);
        const QJsonObject second = ask(true, document, false, {message(u"assistant"_s, u"I see."_s), message(u"user"_s, u"And now?"_s)});
        const QJsonObject usage = client.chat(second).json()["usage"_L1].toObject();
        const int cached = usage["prompt_tokens_details"_L1]["cached_tokens"_L1].toInt();
        QVERIFY(cached > 500);
        QVERIFY(cached < usage["prompt_tokens"_L1].toInt());

        QJsonObject marked = ask(false, document, false, {message(u"assistant"_s, u"I see."_s), message(u"user"_s, u"And now?"_s)});
        marked[u"system"_s] = QJsonArray{
            QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"Be brief."_s}, {u"cache_control"_s, QJsonObject{{u"type"_s, u"ephemeral"_s}}}}};
        const QJsonObject written = client.messages(marked).json()["usage"_L1].toObject();
        QVERIFY(written["cache_creation_input_tokens"_L1].toInt() > 500);
        QCOMPARE(written["cache_read_input_tokens"_L1].toInt(), 0);
        const QJsonObject read = client.messages(marked).json()["usage"_L1].toObject();
        QVERIFY(read["cache_read_input_tokens"_L1].toInt() > 500);
        QCOMPARE(read["cache_creation_input_tokens"_L1].toInt(), 0);
    }

    void listsItsModelInBothForms()
    {
        PracticeClient client;
        for (const QString &path : {u"/v1/models"_s, u"/models"_s}) {
            QCOMPARE(client.get(path).json()["data"_L1][0]["id"_L1].toString(), QString::fromLatin1(PracticeServer::ModelName));
            QCOMPARE(client.get(path).json()["object"_L1].toString(), u"list"_s);
            QCOMPARE(client.get(path, true).json()["has_more"_L1], QJsonValue(false));
        }
        QCOMPARE(client.get(u"/v2/nothing"_s).status, 404);
    }

    void tellsRateLimits()
    {
        PracticeClient client;
        const Reply messages = client.messages(ask(false, u"hello"_s, true));
        QCOMPARE(messages.headers.value("anthropic-ratelimit-requests-remaining"), QByteArrayView("999"));
        QVERIFY(QDateTime::fromString(QString::fromUtf8(messages.headers.value("anthropic-ratelimit-tokens-reset")), Qt::ISODate).isValid());
        const Reply chat = client.chat(ask(true, u"hello"_s, true));
        QCOMPARE(chat.headers.value("x-ratelimit-remaining-requests"), QByteArrayView("998"));
    }

    void aTakenPortIsAnErrorThatSaysSo()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        PracticeServer server;
        const auto result = server.listen(other.serverPort());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Network);
        QVERIFY(server.listen());
        QCOMPARE(server.listen().error().code, ErrorCode::BadUsage);
    }
};

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "test_practice_server.moc"
