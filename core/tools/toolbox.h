// SPDX-License-Identifier: GPL-3.0-or-later
// The tools that an agent may use. A result is text with a source; it is redacted like everything else before it leaves.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/documents/library.h"
#include "core/tools/call_leave.h"
#include "core/tools/tool_values.h"

#include <QCoro/QCoroTask>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <memory>

namespace countersign {

class CancelToken; // core/egress/transport.h
class LoopbackDoor; // core/egress/loopback_door.h
struct RunAbove; // core/agents/run_above.h

struct ToolInfo {
    QString name; // [A-Za-z0-9_-]{1,64}
    QString description; // for the model
    QJsonObject inputSchema;
    bool network = false; // it can reach further than its own process and the files it is given, be it only to this machine
    friend bool operator==(const ToolInfo &, const ToolInfo &) = default;
};

struct ToolResult {
    QString text;
    QString sourceLabel; // e.g. "claims/claim-07.pdf, page 2"
    bool isError = false;
    friend bool operator==(const ToolResult &, const ToolResult &) = default;
};

/// What a tool may reach in one run.
struct ToolScope {
    QString workspace; // folder
    QStringList documents; // folders and files (relative) that the agent's `documents` name; empty = all of the index
    QStringList attached; // absolute paths that the person attached in this conversation
    QString agent, run; // who calls: permissions are given to an agent, some for one run
    std::shared_ptr<CancelToken> cancel; // ends a call that is not wanted any more
    ConversationId conversation = {}; // whose values the arguments may hold
    QStringList callers = {}; // agents that this run works for, the first one first
    QString agentFile = {}; // stem of the caller's file: what it remembers belongs to that
    std::shared_ptr<RunAbove> above = {}; // the run that calls, for what is a run itself; may be null
    friend bool operator==(const ToolScope &, const ToolScope &) = default;
};

/// Tools from elsewhere, such as those of tool servers. One thread with an event loop.
class ToolSource {
public:
    struct Offer {
        QString listed; // as agents name it, e.g. "mcp:files/read_file"; without a kind and a colon it ships with the program, and "*" means it too
        ToolInfo tool; // as a model gets it
        QString title = {}; // for people, where the listed name says little; may be empty
        friend bool operator==(const Offer &, const Offer &) = default;
    };
    virtual ~ToolSource() = default;
    [[nodiscard]] virtual std::vector<Offer> offers() const = 0;
    /// `name` is that of the offered tool. Asks for permission itself. Failures as in Toolbox::call.
    virtual QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope) = 0;
};

/// Built-in: search_documents, read_document, list_files, sqlite_query, postgres_query, calculator, date, http_get. Calls run in a background thread.
class Toolbox {
public:
    /// `library` must outlive it.
    explicit Toolbox(Library &library);
    /// It must outlive the toolbox.
    void addSource(ToolSource &source) { m_sources.push_back(&source); }
    /// The way to servers on this machine; without one http_get is refused.
    void setDoor(std::shared_ptr<LoopbackDoor> door) { m_door = std::move(door); }
    /// Who is asked before a database is; without, postgres_query is refused. `permissions` gives null once they are gone.
    void setLeave(std::function<ToolPermissions *()> permissions, PermissionAsker ask)
    {
        m_permissions = std::move(permissions);
        m_ask = std::move(ask);
    }

    [[nodiscard]] std::vector<ToolInfo> all() const;
    /// The same with the names by which agents list them; a built-in tool's are one.
    [[nodiscard]] std::vector<ToolSource::Offer> offers() const;
    /// The one that a model knows by this name.
    [[nodiscard]] std::optional<ToolSource::Offer> offer(const QString &name) const;
    /// The tools whose names an agent lists ("*" at the end matches any rest, but no built-in tool that reaches a server; tools from elsewhere only with their kind before it, "mcp:files/*").
    /// Unknown names come back in `unknown`.
    [[nodiscard]] std::vector<ToolInfo> select(const QStringList &names, QStringList *unknown = nullptr) const;
    /// What the tool of this name, as a model knows it, is given: what was chosen for its listed name (also "mcp:files/*"; the longest that matches holds), else
    /// real values where it reaches no network, else placeholders. An unknown tool gets placeholders.
    [[nodiscard]] ToolValues values(const QString &name, const QMap<QString, ToolValues> &chosen = {}) const;
    /// Validates the arguments against the schema first. A failure is a result for the model (isError), not an Error; an Error means
    /// that the run should stop.
    [[nodiscard]] QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope);

private:
    Library &m_library;
    std::shared_ptr<LoopbackDoor> m_door;
    std::function<ToolPermissions *()> m_permissions;
    PermissionAsker m_ask;
    std::vector<ToolSource *> m_sources;
};

} // namespace countersign
