// SPDX-License-Identifier: GPL-3.0-or-later
// Other agents as tools of an agent: "agent:claims-triage" runs the agent of that file on a task and gives its last answer. It runs with its own
// instructions, tools, documents, limits, policy and review, in a conversation of its own. What the caller's conversation hides is known there from the
// beginning, so the two agents' rules both hold. An agent is never run within its own run, and no more than a few stand within each other. What the calling
// run may still spend bounds it, a stop of the calling run stops it, and what the calling run's policy kept on this machine stays there.
//
// Lives in one thread with an event loop.
#pragma once
#include "core/agents/run_above.h"

namespace countersign {

class AgentTools : public QObject, public ToolSource {
    Q_OBJECT
public:
    struct Parts {
        std::function<std::vector<Agent>()> agents; // those that can be run
        /// Everything a run needs but the message: provider, model, policy, scope. `above` is the calling run; it may be null.
        std::function<Result<RunOrder>(const Agent &, const RunAbove *above)> order;
        /// A conversation of its own, for an order that has none; `title` is for people. Called in the background. May be empty.
        std::function<Result<ConversationId>(const Agent &, const QString &title)> conversation;
        std::function<std::unique_ptr<AgentLoop>()> loop;
        Vault *vault = nullptr; // must outlive it
    };
    explicit AgentTools(Parts parts, QObject *parent = nullptr);
    ~AgentTools() override;

    std::vector<Offer> offers() const override;
    QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope) override;

    static constexpr int deepest = 3; // agents within each other, the first one counted

private:
    Parts m_parts;
};

/// "run_agent__claims-triage", of the characters and the length that a model's tools may have.
[[nodiscard]] QString agentToolName(const QString &stem);

} // namespace countersign
