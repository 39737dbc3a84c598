// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/route_facts.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int FirstServerError = 500;

/// The label of a tool's result begins with the tool's name.
QString withoutTool(const Source &source) { return source.kind == Source::Kind::ToolResult ? source.label.section(u' ', 1) : source.label; }

bool saysSomethingOfTheProvider(const CallFinished &ended)
{
    if (!ended.error)
        return false;
    const ErrorCode code = ended.error->code;
    return code == ErrorCode::Network || code == ErrorCode::RateLimited || code == ErrorCode::SpendLimit || ended.httpStatus >= FirstServerError
        || ended.httpStatus == 408 || ended.httpStatus == 429;
}

} // namespace

QStringList documentClasses(const QString &label)
{
    static const QRegularExpression ending(uR"(\.([A-Za-z0-9]{1,8})(?=,|$))"_s);
    QStringList classes;
    for (qsizetype slash = label.indexOf(u'/'); slash > 0; slash = label.indexOf(u'/', slash + 1))
        classes << label.first(slash + 1);
    if (const auto match = ending.match(label); match.hasMatch())
        classes << match.captured(1).toLower();
    return classes;
}

RouteFacts routeFacts(const RunOrder &order, const Draft &draft, const QDateTime &at)
{
    RouteFacts facts;
    facts.agent = order.agent.stem.isEmpty() ? order.agent.name : order.agent.stem;
    facts.labels = order.agent.labels + order.labels;
    facts.at = at;
    qsizetype bytes = 0;
    for (const TextSlot &slot : draft.texts()) {
        bytes += slot.text.toUtf8().size();
        if (slot.source.kind != Source::Kind::Attachment && slot.source.kind != Source::Kind::ToolResult)
            continue;
        for (const QString &name : documentClasses(withoutTool(slot.source))) {
            if (!facts.documents.contains(name))
                facts.documents << name;
        }
    }
    facts.tokens = estimateTokens(bytes);
    return facts;
}

void countFindings(const RedactedDraft &redacted, RouteFacts &facts)
{
    facts.left.clear();
    facts.hidden = 0;
    for (const Finding &finding : redacted.findings()) {
        if (finding.action == Action::Allow)
            ++facts.left[finding.type];
        else
            ++facts.hidden;
    }
}

QStringList failedLast(const Ledger &ledger, const QStringList &providers, const QDateTime &now)
{
    QStringList failed;
    for (const QString &provider : providers) {
        LedgerFilter filter;
        filter.provider = provider;
        filter.decision = u"signed"_s;
        filter.from = now.addSecs(-60LL * FailureHoldsMinutes);
        filter.limit = 3; // calls that are on their way say nothing yet
        const auto calls = ledger.calls(filter).value_or(std::vector<LedgerCall>());
        const auto last = std::ranges::find_if(calls, [](const LedgerCall &call) { return call.finished.has_value(); });
        if (last != calls.end() && saysSomethingOfTheProvider(*last->finished))
            failed << provider;
    }
    return failed;
}

} // namespace countersign
