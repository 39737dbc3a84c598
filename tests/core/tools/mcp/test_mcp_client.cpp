// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/client.h"
#include "scripted_server.h"

#include <QCoro/QCoroTask>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

class TestMcpClient : public QObject {
    Q_OBJECT

    QList<QPointer<ScriptedServer>> m_started;

    /// A client whose server is started anew, with the same scripts, each time it is wanted.
    std::unique_ptr<Client> client(const QList<ScriptedServer::Script> &scripts, ClientLimits limits = {})
    {
        m_started.clear();
        return std::make_unique<Client>(
            [this, scripts]() -> Result<std::unique_ptr<Channel>> {
                auto server = std::make_unique<ScriptedServer>(scripts);
                m_started.append(server.get());
                return server;
            },
            limits);
    }
    ScriptedServer &server() { return *m_started.last(); }
    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }
    static QJsonObject toolNamed(const QString &name)
    {
        return {{u"name"_s, name}, {u"description"_s, QString(u"Does "_s + name)}, {u"inputSchema"_s, QJsonObject{{u"type"_s, u"object"_s}}}};
    }
    static ScriptedServer::Script on(const QString &wanted, const std::function<void(ScriptedServer &, const QJsonObject &)> &what)
    {
        return [wanted, what](ScriptedServer &server, const QString &method, const QJsonObject &message) {
            if (method != wanted)
                return false;
            what(server, message);
            return true;
        };
    }
    static Tool plainTool()
    {
        Tool tool;
        tool.name = u"t"_s;
        return tool;
    }
    static Tool toolWithOutput(const char *schema)
    {
        Tool tool;
        tool.name = u"t"_s;
        tool.outputSchema = object(schema);
        return tool;
    }

private Q_SLOTS:
    // ---- eras --------------------------------------------------------------------------------------------------------------------

    void findsAModernServer()
    {
        const auto one = client({modernServer()});
        const auto agreed = QCoro::waitFor(one->connectToServer());
        QVERIFY(agreed);
        QCOMPARE(agreed->era, Era::Modern);
        QVERIFY(agreed->tools && agreed->toolsChange && !agreed->startedTwice);
        QVERIFY(server().sentOf(u"initialize"_s).isEmpty());
        QTRY_COMPARE(server().sentOf(u"subscriptions/listen"_s).size(), 1);
        for (const QJsonObject &message : std::as_const(server().sent)) {
            const QJsonObject meta = message[u"params"][u"_meta"].toObject();
            QCOMPARE(meta[u"io.modelcontextprotocol/protocolVersion"].toString(), u"2026-07-28"_s);
            QVERIFY(meta[u"io.modelcontextprotocol/clientCapabilities"].isObject());
        }
    }

    void goesBackToTheHandshakeWhateverTheProbeIsAnsweredWith_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {methodNotFound, invalidParams, -32000, 0})
            QTest::addRow("%d", code) << code;
    }
    void goesBackToTheHandshakeWhateverTheProbeIsAnsweredWith()
    {
        QFETCH(int, code);
        const auto one = client({on(u"server/discover"_s, [code](ScriptedServer &s, const QJsonObject &m) { s.refuse(m, code, u"no"_s); }),
                                 legacyServer(u"2024-11-05"_s)});
        const auto agreed = QCoro::waitFor(one->connectToServer());
        QVERIFY(agreed);
        QCOMPARE(agreed->era, Era::Legacy);
        QCOMPARE(agreed->version, u"2024-11-05"_s);
        QCOMPARE(agreed->instructions, u"Be brief."_s);
        QTRY_COMPARE(server().sentOf(u"notifications/initialized"_s).size(), 1);
        QVERIFY(!server().sentOf(u"initialize"_s).first()[u"params"].toObject().contains(u"_meta"_s));
    }

    void goesBackToTheHandshakeWhenTheProbeIsNotAnswered()
    {
        ClientLimits limits;
        limits.probeMs = 1;
        const auto one = client({on(u"server/discover"_s, [](ScriptedServer &, const QJsonObject &) { }), legacyServer()}, limits);
        QCOMPARE(QCoro::waitFor(one->connectToServer()).value().era, Era::Legacy);
        QCOMPARE(m_started.size(), 1);
    }

    void startsAServerOnceMoreThatEndsAtTheProbe()
    {
        const auto one =
            client({on(u"server/discover"_s, [](ScriptedServer &s, const QJsonObject &) { s.end(u"expected initialize"_s); }), legacyServer()});
        const auto agreed = QCoro::waitFor(one->connectToServer());
        QVERIFY(agreed && agreed->startedTwice);
        QCOMPARE(m_started.size(), 2);
        QVERIFY(one->isConnected());
        QVERIFY(one->log().constFirst().text.contains(u"twice"));
    }

    void doesNotProbeAServerWhoseEraIsKnown()
    {
        const auto one = client({legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer(Era::Legacy)));
        QVERIFY(server().sentOf(u"server/discover"_s).isEmpty());
    }

    void findsOutThatAServerLearnedTheNewEra()
    {
        const auto one =
            client({on(u"initialize"_s, [](ScriptedServer &s, const QJsonObject &m) { s.refuse(m, methodNotFound, u"gone"_s); }), modernServer()});
        QCOMPARE(QCoro::waitFor(one->connectToServer(Era::Legacy)).value().era, Era::Modern);
    }

    void triesTheVersionAgainThatAServerOffersAfterRefusing()
    {
        int refused = 0;
        const auto one = client({[&refused](ScriptedServer &s, const QString &method, const QJsonObject &m) {
                                     if (method != "server/discover"_L1 || refused++ > 0)
                                         return false;
                                     s.refuse(m, unsupportedVersion, u"no"_s, {{u"supported"_s, QJsonArray{u"2026-07-28"_s}}});
                                     return true;
                                 },
                                 modernServer()});
        QCOMPARE(QCoro::waitFor(one->connectToServer()).value().era, Era::Modern);
    }

    void neverShakesHandsWithAServerOfALaterEra()
    {
        const auto one = client({on(u"server/discover"_s, [](ScriptedServer &s, const QJsonObject &m) {
            s.refuse(m, unsupportedVersion, u"no"_s, {{u"supported"_s, QJsonArray{u"2031-01-01"_s}}});
        })});
        const auto agreed = QCoro::waitFor(one->connectToServer());
        QCOMPARE(agreed.error().code, ErrorCode::Unsupported);
        QVERIFY(agreed.error().message.contains(u"2031-01-01"));
        QVERIFY(server().sentOf(u"initialize"_s).isEmpty());
    }

    void refusesAHandshakeInAVersionNobodyKnows()
    {
        const auto one = client({legacyServer(u"1999-01-01"_s)});
        QCOMPARE(QCoro::waitFor(one->connectToServer()).error().code, ErrorCode::Unsupported);
        QVERIFY(!one->isConnected());
    }

    // ---- lists and calls ---------------------------------------------------------------------------------------------------------

    void readsEveryPageOfAList()
    {
        const auto one = client({on(u"tools/list"_s,
                                    [](ScriptedServer &s, const QJsonObject &m) {
                                        const QJsonValue cursor = m[u"params"][u"cursor"];
                                        if (cursor.isUndefined())
                                            s.answer(m, {{u"tools"_s, QJsonArray{toolNamed(u"a"_s)}}, {u"nextCursor"_s, QString()}});
                                        else if (cursor == QJsonValue(QString())) // an empty cursor goes on
                                            s.answer(m, {{u"tools"_s, QJsonArray{toolNamed(u"b"_s)}}, {u"nextCursor"_s, u"x"_s}});
                                        else
                                            s.answer(m, {{u"tools"_s, QJsonArray{toolNamed(u"c"_s)}}, {u"nextCursor"_s, QJsonValue::Null}});
                                    }),
                                 legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto list = QCoro::waitFor(one->tools());
        QVERIFY(list);
        QCOMPARE(list->tools.size(), 3);
        QCOMPARE(list->tools[1].name, u"b"_s);
        QCOMPARE(list->tools[1].definition.keys(), (QStringList{u"description"_s, u"inputSchema"_s, u"name"_s}));
    }

    void leavesOutToolsThatCannotBeOffered()
    {
        const auto one = client({on(u"tools/list"_s,
                                    [](ScriptedServer &s, const QJsonObject &m) {
                                        QJsonObject noSchema = toolNamed(u"bare"_s);
                                        noSchema.remove(u"inputSchema"_s);
                                        QJsonObject wordy = toolNamed(u"wordy"_s);
                                        wordy.insert(u"description"_s, QString(100'000, u'x'));
                                        s.answer(m,
                                                 {{u"tools"_s,
                                                   QJsonArray{toolNamed(u"good"_s), toolNamed(u"good"_s), toolNamed(u"no/slash"_s),
                                                              toolNamed(u"line\n"_s), noSchema, wordy, 5}}});
                                    }),
                                 legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto list = QCoro::waitFor(one->tools());
        QVERIFY(list);
        QCOMPARE(list->tools.size(), 1);
        QCOMPARE(list->leftOut.size(), 6);
    }

    void givesUpAListWithoutEnd_data()
    {
        QTest::addColumn<bool>("circle");
        QTest::addRow("in a circle") << true;
        QTest::addRow("always another page") << false;
    }
    void givesUpAListWithoutEnd()
    {
        QFETCH(bool, circle);
        int page = 0;
        ClientLimits limits;
        limits.mostPages = 20;
        const auto one = client({on(u"tools/list"_s,
                                    [&](ScriptedServer &s, const QJsonObject &m) {
                                        s.answer(m, {{u"tools"_s, QJsonArray{}}, {u"nextCursor"_s, circle ? u"again"_s : QString::number(page++)}});
                                    }),
                                 legacyServer()},
                                limits);
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QCOMPARE(QCoro::waitFor(one->tools()).error().code, circle ? ErrorCode::Tool : ErrorCode::LimitReached);
    }

    void passesOnProgressThatGoesForward()
    {
        const auto one =
            client({on(u"tools/call"_s,
                       [](ScriptedServer &s, const QJsonObject &m) {
                           const QJsonValue token = m[u"params"][u"_meta"][u"progressToken"];
                           const auto tell = [&](const QJsonValue &to, double done) {
                               s.say(QJsonObject{{u"method"_s, u"notifications/progress"_s},
                                                 {u"params"_s, QJsonObject{{u"progressToken"_s, to}, {u"progress"_s, done}, {u"total"_s, 4}}}});
                           };
                           tell(token, 1);
                           tell(token, 1);
                           tell(u"another"_s, 2);
                           tell(token, 3);
                           s.answer(m, object(R"({"content":[{"type":"text","text":"done"}]})"));
                           tell(token, 4);
                       }),
                    legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        std::vector<Progress> seen;
        Asking asking;
        asking.progress = [&seen](const Progress &progress) { seen.push_back(progress); };
        const auto result = QCoro::waitFor(one->call(plainTool(), {}, asking));
        QVERIFY(result);
        QCOMPARE(textForModel(*result), u"done"_s);
        QCOMPARE(seen, (std::vector<Progress>{{1, 4, {}}, {3, 4, {}}}));
    }

    void tellsTheServerWhatIsNotWantedAnyMore()
    {
        const auto one = client({on(u"tools/call"_s, [](ScriptedServer &, const QJsonObject &) { }), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto cancel = std::make_shared<CancelToken>();
        Asking asking;
        asking.cancel = cancel;
        auto call = one->call(plainTool(), {}, asking);
        cancel->cancel();
        QCOMPARE(QCoro::waitFor(std::move(call)).error().code, ErrorCode::Cancelled);
        QTRY_COMPARE(server().sentOf(u"notifications/cancelled"_s).size(), 1);
        const QJsonObject called = server().sentOf(u"tools/call"_s).first();
        QCOMPARE(server().sentOf(u"notifications/cancelled"_s).first()[u"params"][u"requestId"], called[u"id"]);
        server().answer(called, object(R"({"content":[]})")); // too late: nothing happens
        QVERIFY(one->isConnected());
    }

    void givesUpACallThatHangs()
    {
        const auto one = client({on(u"tools/call"_s, [](ScriptedServer &, const QJsonObject &) { }), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        Asking asking;
        asking.patience = {1, 0};
        const auto result = QCoro::waitFor(one->call(plainTool(), {}, asking));
        QCOMPARE(result.error().code, ErrorCode::Network);
        QTRY_COMPARE(server().sentOf(u"notifications/cancelled"_s).size(), 1);
    }

    void showsAModelWhatTheServerRefused()
    {
        const auto one = client(
            {on(u"tools/call"_s, [](ScriptedServer &s, const QJsonObject &m) { s.refuse(m, invalidParams, u"a is missing"_s); }), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto result = QCoro::waitFor(one->call(plainTool(), {}));
        QVERIFY(result && result->isError);
        QVERIFY(textForModel(*result).contains(u"a is missing"));
    }

    void checksStructuredContentAgainstTheToolsSchema_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QString>("problem");
        QTest::addRow("fits") << QByteArray(R"({"content":[],"structuredContent":{"sum":5}})") << QString();
        QTest::addRow("does not fit") << QByteArray(R"({"content":[],"structuredContent":{"sum":"5"}})") << u"does not fit"_s;
        QTest::addRow("is missing") << QByteArray(R"({"content":[{"type":"text","text":"5"}]})") << u"gave none"_s;
        QTest::addRow("an error needs none") << QByteArray(R"({"content":[{"type":"text","text":"no"}],"isError":true})") << QString();
    }
    void checksStructuredContentAgainstTheToolsSchema()
    {
        QFETCH(QByteArray, result);
        QFETCH(QString, problem);
        const auto one =
            client({on(u"tools/call"_s, [result](ScriptedServer &s, const QJsonObject &m) { s.answer(m, object(result)); }), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const Tool tool = toolWithOutput(R"({"type":"object","properties":{"sum":{"type":"integer"}},"required":["sum"]})");
        const auto called = QCoro::waitFor(one->call(tool, {}));
        QVERIFY(called);
        QCOMPARE(called->structuredProblem.isEmpty(), problem.isEmpty());
        QVERIFY2(called->structuredProblem.contains(problem), qPrintable(called->structuredProblem));
    }

    void readsEveryKindOfContent()
    {
        const auto one =
            client({on(u"tools/call"_s,
                       [](ScriptedServer &s, const QJsonObject &m) {
                           s.answer(m, object(R"({"content":[{"type":"text","text":"words"},{"type":"image","data":"aGVsbG8=","mimeType":"image/png"},
                                            {"type":"resource_link","uri":"file:a.txt","name":"a"},{"type":"resource","resource":{"uri":"x:y","text":"inside"}},
                                            {"type":"image","data":"!!!","mimeType":"image/png"},{"type":"hologram"},5]})"));
                       }),
                    legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto result = QCoro::waitFor(one->call(plainTool(), {}));
        QVERIFY(result);
        QCOMPARE(result->content.size(), 7);
        QCOMPARE(std::get<MediaContent>(result->content[1]).bytes, "hello");
        QCOMPARE(std::get<LinkContent>(result->content[2]).resource.uri, u"file:a.txt"_s);
        QCOMPARE(std::get<QString>(std::get<ResourceContent>(result->content[3]).body), u"inside"_s);
        QVERIFY(std::holds_alternative<UnknownContent>(result->content[4]));
        const QString words = textForModel(*result);
        for (const QString &part : {u"words"_s, u"image/png"_s, u"file:a.txt"_s, u"inside"_s, u"hologram"_s})
            QVERIFY2(words.contains(part), qPrintable(words));
        QVERIFY(!words.contains(u"aGVsbG8"));
    }

    void readsResourcesAndPrompts()
    {
        const auto reply = [](const QString &method, const char *json) {
            return on(method, [json](ScriptedServer &s, const QJsonObject &m) { s.answer(m, object(json)); });
        };
        const auto one =
            client({reply(u"resources/list"_s, R"({"resources":[{"uri":"demo:1","name":"one","size":12},{"name":"nowhere"}]})"),
                    reply(u"resources/templates/list"_s, R"({"resourceTemplates":[{"uriTemplate":"demo:{id}","name":"any"}]})"),
                    reply(u"resources/read"_s, R"({"contents":[{"uri":"demo:1","text":"words"},{"uri":"demo:1","blob":"aGk="}]})"),
                    reply(u"prompts/list"_s, R"({"prompts":[{"name":"greet","arguments":[{"name":"who","required":true}]}]})"),
                    reply(u"prompts/get"_s, R"({"messages":[{"role":"user","content":{"type":"text","text":"Hello"}}]})"), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto resources = QCoro::waitFor(one->resources());
        QCOMPARE(resources.value().size(), 1);
        QCOMPARE(resources->front().size, 12);
        QCOMPARE(QCoro::waitFor(one->resourceTemplates()).value().front().uri, u"demo:{id}"_s);
        const auto contents = QCoro::waitFor(one->readResource(u"demo:1"_s));
        QCOMPARE(contents.value().size(), 2);
        QCOMPARE(std::get<QByteArray>((*contents)[1].body), "hi");
        const auto prompts = QCoro::waitFor(one->prompts());
        QVERIFY(prompts && prompts->front().arguments.front().required);
        const auto prompt = QCoro::waitFor(one->prompt(u"greet"_s, {{u"who"_s, u"Orla"_s}}));
        QCOMPARE(std::get<TextContent>(prompt.value().messages.front().content).text, u"Hello"_s);
    }

    void saysWhenListsChangeAndKeepsWhatTheServerLogs()
    {
        const auto one = client({legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const QSignalSpy tools(one.get(), &Client::toolsChanged);
        const QSignalSpy logged(one.get(), &Client::logged);
        server().say(QJsonObject{{u"method"_s, u"notifications/tools/list_changed"_s}});
        for (int i = 0; i < 300; ++i)
            server().say(QJsonObject{{u"method"_s, u"notifications/message"_s},
                                     {u"params"_s, QJsonObject{{u"level"_s, u"info"_s}, {u"data"_s, QJsonObject{{u"n"_s, i}}}}}});
        QCOMPARE(tools.size(), 1);
        QCOMPARE(logged.size(), 300);
        QCOMPARE(one->log().size(), Client::keptLogLines);
        QVERIFY(one->log().constLast().text.contains(u"299"));
    }

    void setsTheLevelOfTheLogAndPings()
    {
        const auto reply = [](const QString &method) { return on(method, [](ScriptedServer &s, const QJsonObject &m) { s.answer(m, {}); }); };
        const auto one = client({reply(u"logging/setLevel"_s), reply(u"ping"_s), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QVERIFY(QCoro::waitFor(one->setLogLevel(u"debug"_s)));
        QVERIFY(QCoro::waitFor(one->ping()));
        const auto modern = client({modernServer()});
        QVERIFY(QCoro::waitFor(modern->connectToServer()));
        QVERIFY(QCoro::waitFor(modern->setLogLevel(u"debug"_s)));
        QVERIFY(QCoro::waitFor(modern->ping()));
        QCOMPARE(server().sent.last()[u"params"][u"_meta"][u"io.modelcontextprotocol/logLevel"].toString(), u"debug"_s);
    }

    // ---- what servers ask --------------------------------------------------------------------------------------------------------

    void answersAPingAndRefusesWhatItDoesNotGive()
    {
        const auto one = client({legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        server().say(QJsonObject{{u"id"_s, u"p1"_s}, {u"method"_s, u"ping"_s}});
        QTRY_COMPARE(server().sent.last(), object(R"({"jsonrpc":"2.0","id":"p1","result":{}})"));
        server().say(QJsonObject{{u"id"_s, 5}, {u"method"_s, u"roots/list"_s}});
        QCOMPARE(server().sent.last()[u"error"][u"code"].toInt(), methodNotFound);
    }

    void asksThePersonWhatAModernServerWantsToKnow()
    {
        const auto one = client({on(u"tools/call"_s,
                                    [](ScriptedServer &s, const QJsonObject &m) {
                                        if (!m[u"params"].toObject().contains(u"inputResponses"_s))
                                            s.answer(m, object(R"({"resultType":"input_required","requestState":"st\u0001ate",
                                                "inputRequests":{"k":{"method":"elicitation/create","params":{"message":"Which desk?"}}}})"));
                                        else
                                            s.answer(m, object(R"({"resultType":"complete","content":[{"type":"text","text":"ok"}]})"));
                                    }),
                                 modernServer()});
        QStringList asked;
        const auto person = [&asked](QJsonObject params) -> QCoro::Task<QJsonObject> {
            asked.append(params[u"message"].toString());
            co_return QJsonObject{{u"action"_s, u"accept"_s}, {u"content"_s, QJsonObject{{u"desk"_s, u"water"_s}}}};
        };
        one->setAsker(person);
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto result = QCoro::waitFor(one->call(plainTool(), {{u"x"_s, 1}}));
        QVERIFY(result);
        QCOMPARE(textForModel(*result), u"ok"_s);
        QCOMPARE(asked, QStringList{u"Which desk?"_s});
        const auto calls = server().sentOf(u"tools/call"_s);
        QCOMPARE(calls.size(), 2);
        QVERIFY(calls[0][u"id"] != calls[1][u"id"]);
        QCOMPARE(calls[1][u"params"][u"arguments"][u"x"].toInt(), 1);
        QCOMPARE(calls[1][u"params"][u"requestState"].toString(), u"st\u0001ate"_s);
        QCOMPARE(calls[1][u"params"][u"inputResponses"][u"k"][u"action"].toString(), u"accept"_s);
    }

    void givesNothingToAServerThatAsksWithoutAPerson()
    {
        const auto one =
            client({on(u"tools/call"_s,
                       [](ScriptedServer &s, const QJsonObject &m) {
                           s.answer(m, object(R"({"resultType":"input_required","inputRequests":{"k":{"method":"sampling/createMessage"}}})"));
                       }),
                    modernServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QCOMPARE(QCoro::waitFor(one->call(plainTool(), {})).error().code, ErrorCode::Unsupported);
    }

    void endsACallThatAsksBackForEver()
    {
        const auto one =
            client({on(u"tools/call"_s,
                       [](ScriptedServer &s, const QJsonObject &m) { s.answer(m, object(R"({"resultType":"input_required","requestState":"s"})")); }),
                    modernServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QCOMPARE(QCoro::waitFor(one->call(plainTool(), {})).error().code, ErrorCode::LimitReached);
    }

    void asksThePersonWhatALegacyServerWantsToKnow()
    {
        const auto one = client({legacyServer()});
        const auto person = [](QJsonObject) -> QCoro::Task<QJsonObject> { co_return QJsonObject{{u"action"_s, u"decline"_s}}; };
        one->setAsker(person);
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QVERIFY(server().sentOf(u"initialize"_s).first()[u"params"][u"capabilities"][u"elicitation"].isObject());
        server().say(QJsonObject{{u"id"_s, 1}, {u"method"_s, u"elicitation/create"_s}, {u"params"_s, QJsonObject{{u"message"_s, u"?"_s}}}});
        QTRY_COMPARE(server().sent.last()[u"result"][u"action"].toString(), u"decline"_s);
        server().say(QJsonObject{{u"id"_s, 2}, {u"method"_s, u"elicitation/create"_s}, {u"params"_s, QJsonObject{{u"mode"_s, u"url"_s}}}});
        QTRY_COMPARE(server().sent.last()[u"error"][u"code"].toInt(), invalidParams);
    }

    // ---- hostile servers ---------------------------------------------------------------------------------------------------------

    void survivesNoiseAndAnswersToNothing()
    {
        const auto one = client({on(u"tools/call"_s,
                                    [](ScriptedServer &s, const QJsonObject &m) {
                                        s.say(QByteArray("Listening on stdio …"));
                                        s.say(QByteArray("\xff\x00\xfe", 3));
                                        s.say(QJsonObject{{u"id"_s, 99'999}, {u"result"_s, QJsonObject()}});
                                        s.say(QJsonObject{{u"id"_s, u"1"_s}, {u"result"_s, QJsonObject()}});
                                        s.say(QJsonObject{{u"id"_s, -1}, {u"result"_s, QJsonObject()}});
                                        s.answer(m, object(R"({"content":[{"type":"text","text":"mine"}]})"));
                                        s.answer(m, object(R"({"content":[{"type":"text","text":"a second"}]})"));
                                    }),
                                 legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QCOMPARE(textForModel(QCoro::waitFor(one->call(plainTool(), {})).value()), u"mine"_s);
        QVERIFY(one->isConnected());
    }

    void stopsAServerThatWritesNothingButNoise()
    {
        const auto one = client({on(u"tools/call"_s,
                                    [](ScriptedServer &s, const QJsonObject &) {
                                        for (int i = 0; i < 2 * Session::mostStrays; ++i)
                                            s.say(QByteArray("noise"));
                                    }),
                                 legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const QSignalSpy closed(one.get(), &Client::closed);
        QCOMPARE(QCoro::waitFor(one->call(plainTool(), {})).error().code, ErrorCode::Tool);
        QCOMPARE(closed.size(), 1);
        QVERIFY(!one->isConnected());
    }

    void givesAClearErrorForResultsWithoutForm_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addRow("nothing") << QByteArray("{}");
        QTest::addRow("words for content") << QByteArray(R"({"content":"hello"})");
        QTest::addRow("an unknown kind of result") << QByteArray(R"({"resultType":"surprise","content":[]})");
    }
    void givesAClearErrorForResultsWithoutForm()
    {
        QFETCH(QByteArray, result);
        const auto one =
            client({on(u"tools/call"_s, [result](ScriptedServer &s, const QJsonObject &m) { s.answer(m, object(result)); }), modernServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto called = QCoro::waitFor(one->call(plainTool(), {}));
        QCOMPARE(called.error().code, ErrorCode::Tool);
        QVERIFY(called.error().message.endsWith(u'.'));
    }

    void tellsEveryWaitingCallThatTheServerEnded()
    {
        const auto one = client({on(u"tools/call"_s, [](ScriptedServer &s, const QJsonObject &) { s.end(u"crashed"_s); }), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        auto first = one->call(plainTool(), {});
        auto second = one->call(plainTool(), {});
        QCOMPARE(QCoro::waitFor(std::move(first)).error().message, u"crashed"_s);
        QCOMPARE(QCoro::waitFor(std::move(second)).error().message, u"crashed"_s);
        QCOMPARE(QCoro::waitFor(one->tools()).error().message, u"crashed"_s); // and those that come later
    }

    void mayBeDestroyedWhileACallWaits()
    {
        auto one = client({on(u"tools/call"_s, [](ScriptedServer &, const QJsonObject &) { }), legacyServer()});
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        auto call = one->call(plainTool(), {});
        one.reset();
        QCOMPARE(QCoro::waitFor(std::move(call)).error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(m_started.last().isNull());
    }
};

QTEST_GUILESS_MAIN(TestMcpClient)
#include "test_mcp_client.moc"
