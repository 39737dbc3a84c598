// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/call_leave.h"

#include "core/base/logging.h"
#include "core/egress/transport.h" // CancelToken

namespace countersign {
using namespace Qt::StringLiterals;

QCoro::Task<bool> mayCall(PendingCall call, std::function<ToolPermissions *()> permissions, PermissionAsker ask)
{
    const auto isWanted = [&call] { return !call.ended || !call.ended->isCancelled(); };
    const ToolPermissions *before = permissions();
    switch (before ? before->permission(call.agent, call.listed, call.hash, call.run) : Permission::Never) {
    case Permission::Never: co_return false;
    case Permission::Always: co_return isWanted();
    case Permission::Ask: break;
    }
    if (!ask)
        co_return false;
    const CallAnswer answer = co_await ask(call);
    ToolPermissions *after = permissions();
    if (!after)
        co_return false;
    if (auto kept = after->answer(call.agent, call.listed, call.hash, call.run, answer); !kept)
        qCWarning(lcTools) << "a permission was not written down:" << errorCodeName(kept.error().code);
    const bool isYes = answer != CallAnswer::NotNow && answer != CallAnswer::Never;
    co_return isYes &&isWanted();
}

QString boundedAnswer(QString text)
{
    if (text.size() <= longestToolAnswer)
        return text;
    const qsizetype all = text.size();
    text.truncate(longestToolAnswer);
    return text + u"\n\n[Cut here: %1 of %2 characters are shown. Ask for less.]"_s.arg(longestToolAnswer).arg(all);
}

} // namespace countersign
