// SPDX-License-Identifier: GPL-3.0-or-later
// How a call of the ledger is said in words, in the list, beside it and in charts.
#pragma once
#include "core/ledger/ledger.h"

namespace countersign::callwords {

[[nodiscard]] QString state(CallState state); // "Answered", "Refused", …
[[nodiscard]] QString stateExplained(CallState state); // a sentence
[[nodiscard]] QString target(const Destination &to); // "anthropic · claude-opus-5-5"
[[nodiscard]] QString counts(const QMap<QString, int> &counts); // "PERSON 2 · IBAN 1"
/// "Rate limited" for "rate_limited"; an empty code is an HTTP status without more.
[[nodiscard]] QString errorKind(const QString &code);
[[nodiscard]] QString time(const QDateTime &at); // local, with seconds

} // namespace countersign::callwords
