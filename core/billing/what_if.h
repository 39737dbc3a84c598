// SPDX-License-Identifier: GPL-3.0-or-later
// What the calls of a period would have cost on another model: the same counts of tokens at that model's prices of each call's time. Another
// model would have counted somewhat other tokens and written another answer; that is said wherever the figures are shown.
#pragma once
#include "core/ledger/ledger.h"

namespace countersign {

/// Where a call would have gone; nothing: it stays where it was. The local destination costs nothing.
using Reroute = std::function<std::optional<Destination>(const LedgerCall &call)>;
[[nodiscard]] Reroute everythingTo(Destination destination);

struct WhatIfGroup {
    QString provider, model, agent; // as the calls were made
    CostSum actual; // as the ledger says
    CostSum instead; // of the same calls; unpriced where a price or a count is missing
    CostSum comparableActual, comparableInstead; // of the calls whose cost is known both ways
    qint64 moved = 0; // calls that would have gone elsewhere
};

struct WhatIf {
    std::vector<WhatIfGroup> groups; // by provider, model, agent
    WhatIfGroup total; // names empty
    /// What would have been saved, of the calls whose cost is known both ways; negative when it would have cost more.
    [[nodiscard]] Money saved() const;
    [[nodiscard]] std::optional<double> savedPercent() const; // of what these calls cost; absent when that was nothing
};

/// Signed calls of `filter` (its time, provider, agent, model) that left the machine. Reads each call: not on the GUI thread. `progress` gives
/// false to stop (Cancelled).
[[nodiscard]] Result<WhatIf> whatIf(const Ledger &ledger, LedgerFilter filter, const Catalogue &catalogue, const Reroute &reroute,
                                    const std::function<bool(qint64 calls)> &progress = {});

} // namespace countersign
