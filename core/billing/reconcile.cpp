// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/reconcile.h"

#include <QtCore/QCoreApplication>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reconciliation)
};

constexpr qint64 MidnightSeconds = 300;
constexpr qint64 ReportEvery = 5000;

std::optional<Suspicion> suspicionOf(const LedgerCall &call, const QDateTime &local)
{
    if (!call.finished || (call.finished->timing.sent && !call.finished->usage.output && call.finished->httpStatus < 400))
        return Suspicion::CutOff;
    if (!call.finished->cost.total)
        return Suspicion::Unpriced;
    if (call.finished->attempts > 1)
        return Suspicion::Retried;
    const qint64 second = local.time().msecsSinceStartOfDay() / 1000;
    return second < MidnightSeconds || second >= 86'400 - MidnightSeconds ? std::optional(Suspicion::NearMidnight) : std::nullopt;
}

void add(ReconciledLine &line, const LedgerCall &call, const QDateTime &local)
{
    line.ours.add(call.finished ? call.finished->cost.total : std::nullopt);
    if (call.finished) {
        line.ourInput += call.finished->usage.input.value_or(0);
        line.ourOutput += call.finished->usage.output.value_or(0);
    }
    const std::optional<Suspicion> suspicion = suspicionOf(call, local);
    if (!suspicion)
        return;
    if (std::ssize(line.explanations) < Reconciliation::MostExplanations)
        line.explanations.push_back({call.number, call.decided.id, *suspicion});
    else
        ++line.moreExplanations;
}

} // namespace

QString suspicionWords(Suspicion suspicion)
{
    switch (suspicion) {
    case Suspicion::Unpriced: return Words::tr("No price is known for this call.");
    case Suspicion::CutOff: return Words::tr("It was cut off before the provider said what it used.");
    case Suspicion::Retried: return Words::tr("It was tried more than once, and each attempt may have been charged.");
    case Suspicion::NearMidnight: return Words::tr("It was made around midnight and may be counted on the other day.");
    }
    return {};
}

std::optional<double> ReconciledLine::differencePercent() const
{
    if (!theirs || *theirs == Money() || (!ours.isExact() && ours.known() == Money()))
        return std::nullopt;
    return (double(ours.known().picoDollars()) - double(theirs->picoDollars())) / double(theirs->picoDollars()) * 100;
}

bool ReconciledLine::agrees() const
{
    constexpr qint64 HalfCent = 5'000'000'000;
    if (theirs)
        return ours.isExact() && std::abs(double(ours.known().picoDollars()) - double(theirs->picoDollars())) <= double(HalfCent);
    if (theirInput || theirOutput)
        return theirInput.value_or(ourInput) == ourInput && theirOutput.value_or(ourOutput) == ourOutput;
    return ours.calls() == 0;
}

Result<Reconciliation> reconcile(const UsageExport &theirs, const Ledger &ledger, const std::function<bool(qint64 calls)> &progress)
{
    QMap<std::pair<QDate, QString>, ReconciledLine> lines;
    Reconciliation result;
    result.leftOut = theirs.leftOut;
    if (theirs.rows.empty())
        return result;
    for (const UsageExport::Row &row : theirs.rows) {
        ReconciledLine &line = lines[{row.day, row.model}];
        line.theirs = row.cost;
        line.theirInput = row.input;
        line.theirOutput = row.output;
        line.theirRequests = row.requests;
        if (row.cost)
            result.theirs = checkedSum(result.theirs.value_or(Money()), *row.cost);
    }
    LedgerFilter filter;
    filter.from = theirs.rows.front().day.startOfDay(theirs.zone);
    filter.to = theirs.rows.back().day.addDays(1).startOfDay(theirs.zone);
    filter.decision = u"signed"_s;
    filter.oldestFirst = true;
    qint64 seen = 0;
    bool cancelled = false;
    const auto read = ledger.forEach(filter, [&](const LedgerCall &call) {
        cancelled = ++seen % ReportEvery == 0 && progress && !progress(seen);
        if (cancelled)
            return false;
        if (Catalogue::priceKey(call.decided.destination.url) != theirs.vendor)
            return true;
        const QDateTime local = call.at.toTimeZone(theirs.zone);
        add(lines[{local.date(), comparableModel(call.decided.destination.model)}], call, local);
        return true;
    });
    if (!read)
        return std::unexpected(read.error());
    if (cancelled)
        return failure(ErrorCode::Cancelled, Words::tr("The comparison was stopped."));
    for (auto it = lines.begin(); it != lines.end(); ++it) {
        it->day = it.key().first;
        it->model = it.key().second;
        if (it->agrees()) {
            it->explanations.clear();
            it->moreExplanations = 0;
        }
        result.ours.add(it->ours);
        result.lines.push_back(*it);
    }
    return result;
}

} // namespace countersign
