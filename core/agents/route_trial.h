// SPDX-License-Identifier: GPL-3.0-or-later
// A route tried on the calls of the ledger: where they would have gone, and what that would have cost. Nothing is sent. What the ledger does not
// keep (documents, labels of a message, the budget and the providers' health of that time) is not known, so conditions about it do not hold.
#pragma once
#include "core/agents/agent_file.h"
#include "core/billing/what_if.h"
#include "core/providers/provider.h"
#include "core/routing/routes.h"

namespace countersign {

/// A past call, and where the route would have sent it.
struct RouteTrial {
    LedgerCall call;
    RouteChoice choice;
    [[nodiscard]] RouteTarget went() const { return {call.decided.destination.provider, call.decided.destination.model}; }
    [[nodiscard]] bool moved() const { return choice.targets.front() != went(); }
};
/// The newest `most` signed calls (0: all of them), the newest first; `take` gives false to stop. `agents` tell the stems and labels of names.
[[nodiscard]] Result<void> tryRoute(const Route &route, const Ledger &ledger, const std::vector<AgentFile> &agents, int most,
                                    const std::function<bool(const RouteTrial &)> &take);

/// The same, added up.
struct RouteTrialSum {
    struct Row {
        QString rule;
        RouteTarget went, goes;
        qint64 calls = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> rows; // those that would have moved first, then by number of calls
    qint64 calls = 0, moved = 0;
    WhatIf money; // of those that left the machine
};
/// `progress` gives false to stop (Cancelled). Reads the ledger twice: not on the GUI thread.
[[nodiscard]] Result<RouteTrialSum> sumOfTrial(const Route &route, const Ledger &ledger, const std::vector<AgentFile> &agents,
                                               const std::vector<Provider> &providers, const Catalogue &catalogue, int most,
                                               const std::function<bool()> &progress = {});

} // namespace countersign
