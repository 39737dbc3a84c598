// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in words: sizes, times, tokens and money as the window says them everywhere.
#pragma once
#include "core/agents/agent_loop.h"
#include "core/money/display_currency.h"

#include <QtCore/QString>

namespace countersign::wording {

[[nodiscard]] QString bytes(qint64 count); // "41.2 KB"; 1 KB is 1,000 bytes
[[nodiscard]] QString milliseconds(qint64 ms); // "380 ms", "2.1 s", "3 min 12 s"
[[nodiscard]] QString tokens(qint64 count); // "~9,800 tokens" for an estimate
/// Shows amounts in another currency from now on; nothing: in US dollars. Any thread.
void setCurrency(std::optional<DisplayCurrency> currency);
[[nodiscard]] QString money(Money amount); // "$0.031", in German "0,031 $"; converted "≈ 0.0285 EUR"
[[nodiscard]] QString cost(const Cost &cost); // "$0.031", "no cost" for exactly nothing, "price unknown"
[[nodiscard]] QString today(const LedgerStats &today); // "$0.043 today", "≥ $0.043 today, 2 calls unpriced"
/// The thin line under an answer, without the link: times, tokens by kind, cost, model.
[[nodiscard]] QString callSummary(const CallFinished &call);
/// What the lock says. Closed = nothing can leave this machine.
struct Lock {
    bool closed = false;
    QString words;
};
[[nodiscard]] Lock lock(const Provider &provider, ReviewMode review);
/// Of a route with a target that leaves this machine.
[[nodiscard]] Lock routeLock(ReviewMode review);
/// "practice" → "Practice"; others as they are.
[[nodiscard]] QString providerName(const QString &name);
/// What an action does, as a column entry: "leaves as it is", "blocks the request".
[[nodiscard]] QString action(Action action);
/// The first line of a text, shortened, for lists.
[[nodiscard]] QString firstLine(const QString &text, qsizetype longest = 80);

} // namespace countersign::wording
