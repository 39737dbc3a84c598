// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path with real stages and a scripted transport: nothing but the network is replaced.
#pragma once
#include "core/agents/agent_loop.h"
#include "fake_transport.h"

#include <QCoro/QCoroTask>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace countersign {

using namespace Qt::StringLiterals;

inline QByteArray event(const char *type, const QJsonObject &data)
{
    QJsonObject object = data;
    object[u"type"_s] = QString::fromLatin1(type);
    return QByteArray("event: ") + type + "\ndata: " + QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n\n";
}

/// An Anthropic stream with text, then tool calls.
inline ScriptedReply streamed(const QString &text, const QList<std::pair<QString, QJsonObject>> &calls = {}, const QString &stop = {})
{
    QByteArrayList chunks;
    chunks += event(
        "message_start",
        {{u"message"_s,
          QJsonObject{
              {u"id"_s, u"msg_1"_s}, {u"model"_s, u"claude-x"_s}, {u"usage"_s, QJsonObject{{u"input_tokens"_s, 10}, {u"output_tokens"_s, 1}}}}}});
    int index = 0;
    if (!text.isEmpty()) {
        chunks += event("content_block_start", {{u"index"_s, index}, {u"content_block"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u""_s}}}});
        for (const QString &piece : text.split(u' '))
            chunks += event("content_block_delta",
                            {{u"index"_s, index}, {u"delta"_s, QJsonObject{{u"type"_s, u"text_delta"_s}, {u"text"_s, QString(piece + u' ')}}}});
        chunks += event("content_block_stop", {{u"index"_s, index++}});
    }
    for (const auto &[name, input] : calls) {
        chunks +=
            event("content_block_start",
                  {{u"index"_s, index},
                   {u"content_block"_s,
                    QJsonObject{{u"type"_s, u"tool_use"_s}, {u"id"_s, u"toolu_%1"_s.arg(index)}, {u"name"_s, name}, {u"input"_s, QJsonObject()}}}});
        chunks += event("content_block_delta",
                        {{u"index"_s, index},
                         {u"delta"_s,
                          QJsonObject{{u"type"_s, u"input_json_delta"_s},
                                      {u"partial_json"_s, QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact))}}}});
        chunks += event("content_block_stop", {{u"index"_s, index++}});
    }
    const QString reason = !stop.isEmpty() ? stop : calls.isEmpty() ? u"end_turn"_s : u"tool_use"_s;
    chunks += event("message_delta", {{u"delta"_s, QJsonObject{{u"stop_reason"_s, reason}}}, {u"usage"_s, QJsonObject{{u"output_tokens"_s, 7}}}});
    chunks += event("message_stop", {});
    return {200, chunks, {}, false};
}

/// Everything that the loop needs, real but for the transport.
struct Bench {
    QTemporaryDir folder;
    SystemClock clock;
    Sealer sealer = *Sealer::withKey(Sealer::randomKey());
    std::unique_ptr<Database> database = std::move(*Database::open(folder.filePath(u"main.sqlite"_s), u"main"_s));
    Conversations conversations{*database, sealer, clock};
    Ledger ledger{*database, clock, sealer};
    Library library{*database, clock, folder.path()};
    Toolbox tools{library};
    MemoryVaultStorage storage;
    Vault vault{storage, sealer};
    Redactor redactor{*Scanner::create(), vault};
    ReviewGate gate{clock};
    FakeTransport transport;
    AgentLoop loop{AgentLoop::Parts{redactor, vault, gate, transport, conversations, ledger, tools, Catalogue::shipped(), clock, {}, {}}};
    ConversationId conversation = conversations.create(folder.path(), u"a"_s)->id;
    std::vector<RunEvent> events;

    Bench()
    {
        QObject::connect(&loop, &AgentLoop::happened, &loop, [this](const RunEvent &event) { events.push_back(event); });
    }

    RunOrder order(const QString &message)
    {
        RunOrder order;
        order.conversation = conversation;
        order.message = message;
        order.agent.name = u"Claims"_s;
        order.agent.instructions = u"You sort claims."_s;
        order.policy = *Policy::shipped(u"strict"_s);
        order.provider = {u"fake"_s, u"anthropic-messages"_s, QUrl(u"https://api.example.com"_s), {}, {u"claude-x"_s}, false};
        order.model = u"claude-x"_s;
        order.review = ReviewMode::Findings;
        order.scope.workspace = folder.path();
        return order;
    }
    RunOutcome run(RunOrder order) { return QCoro::waitFor(loop.run(std::move(order))); }

    template <typename Event>
    std::vector<Event> all() const
    {
        std::vector<Event> found;
        for (const RunEvent &event : events) {
            if (const auto *match = std::get_if<Event>(&event))
                found.push_back(*match);
        }
        return found;
    }
    /// Signs everything that is held, as a person would.
    void signEverything()
    {
        QObject::connect(&gate, &ReviewGate::held, &gate, [this](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &gate, [this, request] { QVERIFY(gate.sign(request->id, request->wire.sha256())); });
        });
    }
};

} // namespace countersign
