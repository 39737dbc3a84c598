// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/what_if.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 ReportEvery = 5000;

void add(WhatIfGroup &group, const std::optional<Money> &actual, const std::optional<Money> &instead, bool moved)
{
    group.actual.add(actual);
    group.instead.add(instead);
    group.moved += moved;
    if (actual && instead) {
        group.comparableActual.add(actual);
        group.comparableInstead.add(instead);
    }
}

} // namespace

Reroute everythingTo(Destination destination)
{
    return [to = std::move(destination)](const LedgerCall &) { return std::optional(to); };
}

Money WhatIf::saved() const
{
    return Money::fromPicoDollars(total.comparableActual.known().picoDollars() - total.comparableInstead.known().picoDollars());
}

std::optional<double> WhatIf::savedPercent() const
{
    const qint64 spent = total.comparableActual.known().picoDollars();
    return spent == 0 ? std::nullopt : std::optional(double(saved().picoDollars()) / double(spent) * 100);
}

Result<WhatIf> whatIf(const Ledger &ledger, LedgerFilter filter, const Catalogue &catalogue, const Reroute &reroute,
                      const std::function<bool(qint64 calls)> &progress)
{
    filter.decision = u"signed"_s;
    QMap<std::tuple<QString, QString, QString>, WhatIfGroup> groups;
    WhatIf result;
    qint64 seen = 0;
    bool cancelled = false;
    const auto read = ledger.forEach(filter, [&](const LedgerCall &call) {
        cancelled = ++seen % ReportEvery == 0 && progress && !progress(seen);
        if (cancelled)
            return false;
        const Destination &was = call.decided.destination;
        const bool charged = call.finished && (call.finished->usage.input || call.finished->usage.output);
        if (call.finished && !charged && call.finished->cost.total == Money())
            return true; // it never left, or was refused: it would have cost nothing anywhere
        const std::optional<Money> actual = call.finished ? call.finished->cost.total : std::nullopt;
        const std::optional<Destination> to = reroute(call);
        std::optional<Money> instead = actual;
        if (to) {
            Usage usage = call.finished ? call.finished->usage : Usage();
            if (Catalogue::priceKey(to->url) != Catalogue::priceKey(was.url))
                usage.serviceTier.clear(); // the name of a tier means nothing elsewhere
            instead = charged ? catalogue.cost(*to, usage, call.at).total : std::nullopt;
        }
        WhatIfGroup &group = groups[{was.provider, was.model, call.decided.agent}];
        group.provider = was.provider;
        group.model = was.model;
        group.agent = call.decided.agent;
        add(group, actual, instead, to.has_value());
        add(result.total, actual, instead, to.has_value());
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    if (cancelled)
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("WhatIf", "The calculation was stopped."));
    result.groups.assign(groups.begin(), groups.end());
    return result;
}

} // namespace countersign
