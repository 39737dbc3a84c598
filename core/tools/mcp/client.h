// SPDX-License-Identifier: GPL-3.0-or-later
// One tool server, as the rest of the program knows it: finds out which era of the protocol it speaks, lists and calls its tools, reads its
// resources and prompts, and says when they changed. It decides nothing about permission: who calls it has asked the person.
//
// Eras (Model Context Protocol): "modern" is revision 2026-07-28, stateless, every request says what it is; "legacy" is 2024-11-05 to 2025-11-25,
// a session begun with `initialize`. A server is asked `server/discover` first. Any answer that is not the modern one, silence, and an exit (some
// servers end at the first message that is not `initialize`; they are started once more) mean legacy.
//
// Lives in one thread with an event loop. Tasks that wait when it is destroyed end with Cancelled.
#pragma once
#include "core/tools/mcp/session.h"
#include "core/tools/mcp/shapes.h"

#include <QCoro/QCoroTask>

namespace countersign::mcp {

enum class Era { Modern, Legacy };

/// What client and server agreed on.
struct Agreement {
    Era era = Era::Legacy;
    QString version;
    QString serverName, serverVersion; // as the server says, for display only
    QString instructions;
    bool tools = false, resources = false, prompts = false, logging = false;
    bool toolsChange = false, resourcesChange = false, promptsChange = false;
    bool startedTwice = false; // it ended when it was asked for its era
    friend bool operator==(const Agreement &, const Agreement &) = default;
};

struct LogLine {
    QString level, logger, text; // the server's own words, bounded
    friend bool operator==(const LogLine &, const LogLine &) = default;
};

struct ToolList {
    std::vector<Tool> tools;
    QStringList leftOut; // why some of them are not offered, in English
    friend bool operator==(const ToolList &, const ToolList &) = default;
};

struct ClientLimits {
    qint64 probeMs = 3'000;
    qint64 startMs = 30'000; // until the handshake is answered
    Patience call = {};
    int mostPages = 200; // of one list
    int mostItems = 2'000;
    int mostRounds = 8; // of questions within one call
};

class Client : public QObject {
    Q_OBJECT
public:
    using ChannelMaker = std::function<Result<std::unique_ptr<Channel>>()>;
    /// A question of the server to the person (elicitation): its params, and the answer as the protocol has it, {"action": …, "content": …}.
    using Asker = std::function<QCoro::Task<QJsonObject>(QJsonObject params)>;

    explicit Client(ChannelMaker maker, ClientLimits limits = {}, QObject *parent = nullptr);
    ~Client() override;

    /// Without one the client does not say that it can ask, and what is asked nevertheless is refused. Set before connecting.
    void setAsker(Asker asker);
    /// `known`: the era that this server spoke the last time; saves the probe. A wrong one is found out.
    QCoro::Task<Result<Agreement>> connectToServer(std::optional<Era> known = {});
    [[nodiscard]] const Agreement &agreement() const;
    [[nodiscard]] bool isConnected() const;

    QCoro::Task<Result<ToolList>> tools();
    /// `tool` as tools() gave it: its outputSchema is what structured content is checked against.
    QCoro::Task<Result<CallResult>> call(Tool tool, QJsonObject arguments, Asking asking = {});
    QCoro::Task<Result<std::vector<Resource>>> resources();
    QCoro::Task<Result<std::vector<Resource>>> resourceTemplates();
    QCoro::Task<Result<std::vector<ResourceContent>>> readResource(QString uri);
    QCoro::Task<Result<std::vector<Prompt>>> prompts();
    QCoro::Task<Result<PromptText>> prompt(QString name, QJsonObject arguments);
    /// Legacy asks; the modern era has no such request, and discovers again.
    QCoro::Task<Result<void>> ping();
    /// From which level on the server is to log: "debug" … "emergency". Modern servers are told with every request.
    QCoro::Task<Result<void>> setLogLevel(QString level);

    /// The server's standard error, its last part.
    [[nodiscard]] QString diagnostics() const;
    /// The last lines that it logged through the protocol.
    [[nodiscard]] const QList<LogLine> &log() const;
    void close();

    static constexpr int keptLogLines = 200;

Q_SIGNALS:
    void toolsChanged();
    void resourcesChanged();
    void promptsChanged();
    void logged(const countersign::mcp::LogLine &line);
    void closed(const countersign::Error &why);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace countersign::mcp
