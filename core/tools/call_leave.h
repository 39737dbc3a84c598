// SPDX-License-Identifier: GPL-3.0-or-later
// What all tools share that need leave: the person's word on a call, given before or asked for now, and the size of what a model gets of its result.
// For the thread of the gate that asks.
#pragma once
#include "core/tools/pending_call.h"
#include "core/tools/tool_permissions.h"

#include <QCoro/QCoroTask>
#include <functional>

namespace countersign {

using PermissionAsker = std::function<QCoro::Task<CallAnswer>(PendingCall)>;

/// True: the call may run now. What was said for good or for this run counts; else the person is asked, and where there is no `ask` it is no. An answer
/// that comes after `call.ended` was cancelled is no leave. `permissions` gives null once those who keep them are gone.
QCoro::Task<bool> mayCall(PendingCall call, std::function<ToolPermissions *()> permissions, PermissionAsker ask);

inline constexpr qsizetype longestToolAnswer = 60'000; // characters that a model gets of one call

/// The end is cut beyond that, and said to be, in English.
[[nodiscard]] QString boundedAnswer(QString text);

} // namespace countersign
