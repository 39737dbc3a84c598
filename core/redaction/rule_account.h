// SPDX-License-Identifier: GPL-3.0-or-later
// What a rule looks for, in words, for people who want to know why something was found: `redact --explain`.
#pragma once
#include <QtCore/QString>

namespace countersign {

struct RuleAccount {
    QString trigger; // what made the scanner look
    QString check; // what the value had to pass; empty for nothing
    friend bool operator==(const RuleAccount &, const RuleAccount &) = default;
};

/// Of a rule's name as it stands in a Detection. An unknown name has an empty account.
[[nodiscard]] RuleAccount accountOf(const QString &rule);

} // namespace countersign
