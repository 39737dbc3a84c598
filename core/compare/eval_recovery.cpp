// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/eval_recovery.h"

#include "core/agents/reply_assembler.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EvalRun)
};

void add(TargetResult &result, const LedgerCall &call)
{
    ++result.requests;
    result.calls.push_back(call.decided.id);
    result.saw.clear();
    // The ledger counts what was replaced, not by what.
    for (const auto &[type, count] : call.decided.findings.asKeyValueRange())
        result.saw[type].placeholder = count;
    for (const auto &[type, count] : call.decided.leftIn.asKeyValueRange())
        result.saw[type].leftIn = count;
    if (const auto known = call.finished ? call.finished->cost.total : std::nullopt)
        result.committed += *known;
    else
        ++result.uncounted;
    if (!call.finished) {
        result.cost = {{}, Words::tr("the program ended before the provider had counted")};
        return;
    }
    const CallFinished &finished = *call.finished;
    if (result.requests == 1)
        result.firstTokenMs = finished.firstTokenMs;
    if (finished.timing.done)
        result.totalMs = result.totalMs.value_or(0) + *finished.timing.done;
    result.usage = result.usage + finished.usage;
    const bool known = finished.cost.total && (result.requests == 1 || result.cost.total);
    result.cost =
        known ? Cost{result.cost.total.value_or(Money()) + *finished.cost.total, finished.cost.priceSource} : Cost{{}, finished.cost.priceSource};
    result.stop = finished.stop;
    result.model = finished.model;
}

/// The answer, when it is there whole and ends the run.
std::optional<QString> wholeAnswer(const std::vector<StoredMessage> &messages, const LedgerCall &last)
{
    if (messages.empty() || messages.back().role != Role::Assistant || !messages.back().complete)
        return std::nullopt;
    const StoredMessage &answer = messages.back();
    const QString stop = last.finished ? last.finished->stop : QString();
    const bool ends = stop.isEmpty() || stop == stopReasonName(StopReason::EndTurn) || stop == stopReasonName(StopReason::StopSequence)
        || stop == stopReasonName(StopReason::Other);
    if (!ends || !std::ranges::contains(answer.requests, last.decided.id)
        || std::ranges::contains(answer.parts, Part::Kind::ToolCall, &StoredPart::kind))
        return std::nullopt;
    QString text;
    for (const StoredPart &part : answer.parts) {
        if (part.kind == Part::Kind::Text)
            text += part.text;
    }
    return text;
}

} // namespace

Result<std::optional<TargetResult>> recoveredResult(const Ledger &ledger, const Conversations &conversations, const RunId &run,
                                                    const ConversationId &conversation)
{
    LedgerFilter filter;
    filter.run = run;
    filter.decision = u"signed"_s;
    filter.oldestFirst = true;
    const auto calls = ledger.calls(filter);
    if (!calls)
        return std::unexpected(calls.error());
    if (calls->empty())
        return std::nullopt;
    TargetResult result;
    result.run = run;
    result.conversation = conversation;
    for (const LedgerCall &call : *calls)
        add(result, call);
    const auto messages = conversations.messages(conversation);
    if (const auto answer = messages ? wholeAnswer(*messages, calls->back()) : std::nullopt) {
        result.state = TargetState::Done;
        result.text = *answer;
    } else {
        result.state = TargetState::Failed;
        result.error = Error{ErrorCode::Incomplete,
                             Words::tr("The program ended while this was under way. It may have been charged, so it was not sent again by itself.")};
    }
    return result;
}

} // namespace countersign
