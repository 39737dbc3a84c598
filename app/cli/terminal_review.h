// SPDX-License-Identifier: GPL-3.0-or-later
// Review on a terminal: shows what is held and asks. Without a terminal it refuses.
#pragma once
#include "core/review/review_gate.h"

namespace countersign::cli {

/// What --review says: ask, clean or all. BadUsage for anything else.
[[nodiscard]] Result<ReviewMode> reviewMode(const QString &word);

class TerminalReview : public QObject {
    Q_OBJECT
public:
    /// `ask`: requests are put to the person; otherwise what the gate still holds is refused.
    TerminalReview(ReviewGate &gate, bool ask);

private:
    void decide(const HeldRequest &request);
    void askPerson(const HeldRequest &request);
    ReviewGate &m_gate;
    bool m_ask;
};

} // namespace countersign::cli
