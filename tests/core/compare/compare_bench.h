// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that comparisons need: the real stages, and a transport without a network that answers by model.
#pragma once
#include "core/agents/agent_loop.h"
#include "core/compare/comparison.h"
#include "tests/core/agents/fake_transport.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace countersign {

/// An Anthropic stream with these words, one by one, and `input` and 7 tokens.
inline ScriptedReply spoken(const QString &text, int input = 10)
{
    using namespace Qt::StringLiterals;
    const auto event = [](const char *type, QJsonObject data) -> QByteArray {
        data[u"type"_s] = QString::fromLatin1(type);
        return QByteArray("event: ") + type + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
    };
    QByteArrayList chunks{
        event("message_start",
              {{u"message"_s,
                QJsonObject{{u"id"_s, u"msg_1"_s},
                            {u"model"_s, u"claude-x"_s},
                            {u"usage"_s, QJsonObject{{u"input_tokens"_s, input}, {u"output_tokens"_s, 1}}}}}}),
        event("content_block_start", {{u"index"_s, 0}, {u"content_block"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u""_s}}}})};
    const QStringList words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        chunks +=
            event("content_block_delta",
                  {{u"index"_s, 0}, {u"delta"_s, QJsonObject{{u"type"_s, u"text_delta"_s}, {u"text"_s, QString(i ? u' ' + words[i] : words[i])}}}});
    chunks += event("content_block_stop", {{u"index"_s, 0}});
    chunks +=
        event("message_delta", {{u"delta"_s, QJsonObject{{u"stop_reason"_s, u"end_turn"_s}}}, {u"usage"_s, QJsonObject{{u"output_tokens"_s, 7}}}});
    chunks += event("message_stop", {});
    return {200, chunks, {}, false};
}

/// What the last message of an Anthropic request says.
inline QString lastWords(const QByteArray &body)
{
    using namespace Qt::StringLiterals;
    const QJsonArray messages = QJsonDocument::fromJson(body).object()[u"messages"_s].toArray();
    const QJsonValue content = messages.last().toObject()[u"content"_s];
    if (content.isString())
        return content.toString();
    QString words;
    for (const QJsonValue &block : content.toArray())
        words += block.toObject()[u"text"_s].toString();
    return words;
}

struct CompareBench {
    QTemporaryDir folder;
    SystemClock clock;
    Sealer sealer = *Sealer::withKey(Sealer::randomKey());
    std::unique_ptr<Database> database = std::move(*Database::open(folder.filePath(QStringLiteral("main.sqlite")), QStringLiteral("main")));
    Conversations conversations{*database, sealer, clock};
    Ledger ledger{*database, clock, sealer};
    Library library{*database, clock, folder.path()};
    Toolbox tools{library};
    MemoryVaultStorage storage;
    Vault vault{storage, sealer};
    Redactor redactor{*Scanner::create(), vault};
    ReviewGate gate{clock};
    FakeTransport transport;

    std::unique_ptr<AgentLoop> loopOver(Transport &to)
    {
        return std::make_unique<AgentLoop>(
            AgentLoop::Parts{redactor, vault, gate, to, conversations, ledger, tools, Catalogue::shipped(), clock, {}, {}});
    }
    std::function<std::unique_ptr<AgentLoop>()> loops()
    {
        return [this] { return loopOver(transport); };
    }
    static CompareTarget target(const QString &model, const QString &policy = QStringLiteral("strict"))
    {
        using namespace Qt::StringLiterals;
        const Provider provider{u"fake"_s, u"anthropic-messages"_s, QUrl(u"https://api.example.com"_s), {}, {model}, false};
        return {u"fake/"_s + model + u"+policy="_s + policy, provider, model, *Policy::shipped(policy), {}, {}};
    }
    Comparison comparison(const QString &message, std::vector<CompareTarget> targets)
    {
        Comparison comparison;
        comparison.agent.name = QStringLiteral("Compared");
        comparison.message = message;
        comparison.review = ReviewMode::Findings;
        comparison.workspace = folder.path();
        comparison.scope.workspace = folder.path();
        comparison.targets = std::move(targets);
        return comparison;
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
