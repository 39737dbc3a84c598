// SPDX-License-Identifier: GPL-3.0-or-later
// How a run within a run hangs on the one that called it: what it may spend, where it may go, and whom it tells what it does and what it cost. Made by the
// agent loop for each round of tool calls, passed on in ToolScope::above. One thread; the functions do nothing once the calling run is gone.
#pragma once
#include "core/agents/agent_loop.h"

namespace countersign {

struct RunAbove {
    /// What the run within does, as it does it; `agent` is its name.
    std::function<void(const QString &agent, const RunEvent &event)> happened;
    /// What the calling run may still spend; absent: it has no limit.
    std::function<std::optional<Money>()> left;
    /// The run within is over; what it cost belongs to the calling run.
    std::function<void(const RunOutcome &outcome)> ended;
    QString provider; // that the calling run uses
    bool staysLocal = false; // the calling run was kept on this machine by its policy, and so is what it asks for
};

} // namespace countersign
