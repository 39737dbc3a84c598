// SPDX-License-Identifier: GPL-3.0-or-later
// The compose stage: what the person ordered and what was said before → Draft.
#pragma once
#include "core/agents/agent_file.h"
#include "core/base/stages.h"
#include "core/providers/provider.h"
#include "core/redaction/policy.h"
#include "core/routing/routes.h"
#include "core/store/conversations.h"
#include "core/store/memories.h"
#include "core/tools/toolbox.h"

namespace countersign {

/// One message of the person to an agent.
struct RunOrder {
    RunId run = RunId::create();
    ConversationId conversation;
    QString message; // empty with `again`: answer what the conversation ends with
    bool again = false;
    struct Attachment {
        QString path;
        QString label;
        QString text;
        QString problem;
        /// The file goes as it is, and its text does not: a picture or a PDF. Decided by the policy, not redacted.
        QByteArray data{};
        QString mediaType{};
    };
    std::vector<Attachment> attachments; // already read; their text goes with the message
    Agent agent;
    Policy policy;
    Provider provider;
    QString model;
    ReviewMode review = ReviewMode::Always;
    ToolScope scope;
    bool countOnly = false; // only have the provider count the tokens: reviewed, signed and recorded like any other request
    bool stream = true; // ask for the answer piece by piece
    std::optional<double> temperature{}; // absent: the model's own
    std::optional<Effort> effort{}; // absent: the agent's, else the model's own
    /// Where a request goes instead when the policy keeps one of its values on this machine; absent = it is blocked.
    struct Target {
        Provider provider;
        QString model;
    };
    std::optional<Target> localTarget;
    std::vector<MemoryNote> memory{}; // of the agent, to go with every request; the loop fills it in
    /// Where requests go by rules: `provider` and `model` are chosen anew before each request, and a fallback is asked where one does not answer.
    struct Routing {
        Route route;
        std::vector<Provider> providers{}; // that the targets may name, and that can be used now
        QStringList withoutKey{}; // names of those that lack one
        /// The first target that can be used: what stands in an order until the route has chosen.
        [[nodiscard]] Target first() const;
    };
    std::optional<Routing> routing{};
    QStringList labels{}; // of the task, beside the agent's own; for routes
};

/// A pure function: the same order, history and tools give the same draft, and a longer history begins with the same texts in the
/// same order (providers' prompt caches work). The only maker of Drafts.
class Composer {
public:
    [[nodiscard]] static Draft compose(const RunOrder &order, const std::vector<StoredMessage> &history, const std::vector<ToolInfo> &tools);

private:
    explicit Composer(const RunOrder &order);
    SlotIndex add(QString text, TextSlot::Format format, Source source, bool fromModel = false);
    void instructions();
    void memory();
    void history(const std::vector<StoredMessage> &messages);
    void message(const StoredMessage &message, const QSet<QString> &answered);
    Part part(const StoredPart &stored, bool fromModel);
    void define(const std::vector<ToolInfo> &tools);
    void choose(const std::vector<StoredMessage> &messages);
    [[nodiscard]] Draft finish() &&;

    const RunOrder &m_order;
    DraftShape m_shape;
    std::vector<TextSlot> m_texts;
};

} // namespace countersign
