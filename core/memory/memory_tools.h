// SPDX-License-Identifier: GPL-3.0-or-later
// The tools remember, recall and forget: what an agent keeps for later runs. They reach the memory of the agent that calls them and nothing else.
// An agent can neither pin nor take away what is pinned: what goes with every request is the person's to say.
//
// Lives in one thread with an event loop; the work is done in the background.
#pragma once
#include "core/store/memories.h"
#include "core/tools/toolbox.h"

namespace countersign {

class MemoryTools final : public ToolSource {
public:
    /// `memories` must outlive it and its calls.
    MemoryTools(Memories &memories) : m_memories(memories) { }

    std::vector<Offer> offers() const override;
    QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope) override;

private:
    Memories &m_memories;
};

/// The memories that have words of the question, best first; without a question as they come. Pure.
[[nodiscard]] std::vector<Memory> recalled(const std::vector<Memory> &memories, const QString &question, int limit);

} // namespace countersign
