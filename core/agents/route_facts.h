// SPDX-License-Identifier: GPL-3.0-or-later
// What a route is told of a request before it is sent.
#pragma once
#include "core/agents/composer.h"
#include "core/ledger/ledger.h"
#include "core/routing/routes.h"

namespace countersign {

/// Of the draft alone: agent, labels, documents, tokens (an estimate), time. `at` is local time.
[[nodiscard]] RouteFacts routeFacts(const RunOrder &order, const Draft &draft, const QDateTime &at);
/// Adds what redaction found: what would leave, and how much would not.
void countFindings(const RedactedDraft &redacted, RouteFacts &facts);
/// Folders and classes of the documents that a text came from: "claims/2026/claim-07.pdf, page 2" → "claims/", "claims/2026/", "pdf".
[[nodiscard]] QStringList documentClasses(const QString &label);

/// For so long after a call that failed a provider is asked last; then it gets another chance.
inline constexpr int FailureHoldsMinutes = 5;
/// Those whose last call failed in a way that says something of the provider: overload, errors of its own, no connection, no money. Reads the
/// ledger: not on the GUI thread. What cannot be read is no reason to avoid anybody.
[[nodiscard]] QStringList failedLast(const Ledger &ledger, const QStringList &providers, const QDateTime &now);

} // namespace countersign
