// SPDX-License-Identifier: GPL-3.0-or-later
// bench_ledger_lists [CALLS [PER_DAY]]: how long the ledger and insights pages wait for a long ledger: counting with each filter, a page of rows
// anywhere in the list, and what each chart is made of. Prints one line each, the best and the worst of five runs in milliseconds, and
// the processor time of the best, which other programs do not disturb.
#include "core/ledger/ledger_entry.h"
#include "tests/core/ledger/many_calls.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <cstdio>
#include <ctime>
#include <string>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QDateTime End(QDate(2026, 11, 21), QTime(0, 0), QTimeZone::UTC);

template <typename Work>
void timed(const std::string &name, Work &&work)
{
    double best = 1e9, worst = 0, processor = 1e9;
    QString said;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        auto result = work();
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        processor = std::min(processor, double(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
        best = std::min(best, ms);
        worst = std::max(worst, ms);
        if constexpr (requires { result->calls; })
            said = u"%1 calls"_s.arg(result->calls);
        else if constexpr (requires { result->size(); })
            said = u"%1 rows"_s.arg(result->size());
    }
    std::printf("%-44s %7.1f … %7.1f ms, %6.1f ms of processor  %s\n", name.c_str(), best, worst, processor, qPrintable(said));
}

void counts(const Ledger &ledger)
{
    const std::pair<const char *, LedgerFilter> filters[] = {
        {"count: all", {}},
        {"count: 30 days", {.from = End.addDays(-30)}},
        {"count: provider", {.provider = u"provider-1"_s}},
        {"count: agent", {.agent = u"agent-3"_s}},
        {"count: model", {.model = u"model-3"_s}},
        {"count: failed", {.state = CallState::Failed}},
        {"count: refused", {.state = CallState::Refused}},
        {"count: masked IBAN", {.masked = u"IBAN"_s}},
        {"count: left in DATE", {.leftIn = u"DATE"_s}},
        {"count: error code", {.errorCode = u"network"_s}},
        {"count: text \"overloaded\"", {.text = u"overloaded"_s}},
        {"count: text \"agent-3 model-5\"", {.text = u"agent-3 model-5"_s}},
        {"count: took 2 to 3 s", {.totalMs = LedgerRange{2000, 3000}}},
        {"count: sent more than once", {.retried = true}},
        {"count: 30 days, agent, IBAN, failed", {.from = End.addDays(-30), .agent = u"agent-3"_s, .state = CallState::Failed, .masked = u"IBAN"_s}},
    };
    for (const auto &[name, filter] : filters)
        timed(name, [&] { return ledger.totals(filter); });
}

void pages(const Ledger &ledger, int calls)
{
    timed("page of 200: first", [&] { return ledger.calls({.limit = 200}); });
    timed("page of 200: in the middle, by offset", [&] { return ledger.calls({.limit = 200, .offset = calls / 2}); });
    timed("page of 200: the last, by offset", [&] { return ledger.calls({.limit = 200, .offset = calls - 200}); });
    timed("page of 200: the last, from the end", [&] { return ledger.calls({.limit = 200, .oldestFirst = true}); });
    const auto middle = ledger.calls({.limit = 1, .offset = calls / 2});
    const LedgerPlace place{middle->front().at.toMSecsSinceEpoch(), middle->front().number};
    timed("page of 200: after a known row", [&] { return ledger.calls({.limit = 200, .after = place}); });
    timed("page of 200: masked IBAN, in the middle", [&] { return ledger.calls({.limit = 200, .offset = calls / 10, .masked = u"IBAN"_s}); });
    timed("row of a call", [&]() -> Result<std::vector<qint64>> {
        const auto row = ledger.rowOf(middle->front().decided.id);
        return row ? Result<std::vector<qint64>>({*row}) : std::unexpected(row.error());
    });
    timed("words to filter by", [&] { return ledger.words().transform([](const LedgerWords &words) { return words.models; }); });
}

/// All calls as an older version left them, and how long each piece of giving them marks holds the ledger.
void markAll(Database &database, Ledger &ledger)
{
    if (const auto done =
            execute(*database.connection(), u"UPDATE ledger_marked SET from_quarter = (SELECT max(at_ms) / 900000 + 1 FROM ledger_calls)"_s);
        !done)
        qFatal("%s", qPrintable(done.error().message));
    QElapsedTimer whole;
    whole.start();
    int pieces = 0;
    double worst = 0;
    for (double share = 0; share < 1; ++pieces) {
        QElapsedTimer timer;
        timer.start();
        const auto done = ledger.markOlder();
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
        share = *done;
        worst = std::max(worst, double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("marks of older calls: %.1f s in %d pieces, the longest %.0f ms\n", double(whole.elapsed()) / 1000, pieces, worst);
}

std::vector<LedgerMarks::Cell> cells(const LedgerMarks &marks) { return marks.cells; }

void charts(const Ledger &ledger)
{
    const auto extent = ledger.extent();
    const QDateTime first = (*extent)->first;
    const std::pair<const char *, std::vector<LedgerSpan>> periods[] = {
        {"all, by day", localSpans(first, End, ChartStep::Day)},
        {"all, by week", localSpans(first, End, ChartStep::Week)},
        {"30 days", localSpans(End.addDays(-30), End, ChartStep::Day)},
        {"24 hours", localSpans(End.addDays(-1), End, ChartStep::Hour)},
    };
    for (const auto &[period, spans] : periods) {
        const auto name = [&](const char *what) { return std::string(what) + ": " + period; };
        timed(name("cost by model"), [&] { return ledger.sums(spans, Ledger::Grouping::Model); });
        timed(name("cost by agent"), [&] { return ledger.sums(spans, Ledger::Grouping::Agent); });
        timed(name("tokens, error share"), [&] { return ledger.sums(spans, Ledger::Grouping::Day); });
        timed(name("latency, first token, histogram"),
              [&] { return ledger.times(spans).transform([](const LedgerTimes &times) { return times.total; }); });
        timed(name("speed, cost and time, retries: model"), [&] { return ledger.marks(spans, Ledger::Grouping::Model).transform(cells); });
        timed(name("speed, cost and time, retries: agent"), [&] { return ledger.marks(spans, Ledger::Grouping::Agent).transform(cells); });
        timed(name("errors by kind"), [&] { return ledger.failures(spans); });
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int calls = argc > 1 ? atoi(argv[1]) : 1'000'000;
    const int perDay = argc > 2 ? atoi(argv[2]) : 2000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"countersign.sqlite"_s);
    const auto database = Database::open(path, u"main"_s);
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    QElapsedTimer timer;
    timer.start();
    if (const auto made = makeManyCalls(**database, calls, perDay, End); !made)
        qFatal("%s", qPrintable(made.error().message));
    (void)execute(*(*database)->connection(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    std::printf("%d calls made in %.1f s, %.0f MB\n", calls, double(timer.elapsed()) / 1000, double(QFileInfo(path).size()) / 1e6);
    const ManualClock clock(End);
    Ledger ledger(**database, clock);
    markAll(**database, ledger);
    counts(ledger);
    pages(ledger, calls);
    charts(ledger);
    // What verify() does beyond reading every entry.
    const QString compare = u"SELECT * FROM ledger_quarters EXCEPT "_s + entry::QuartersOfCalls;
    const QString compareMarks = u"SELECT * FROM ledger_quarter_marks EXCEPT "_s + entry::MarksOfCalls.arg(u"true"_s);
    timed("verify: marks made again and compared", [&]() -> Result<std::vector<int>> {
        auto query = execute(*(*database)->connection(), compareMarks);
        const bool different = query && *nextRow(*query, *(*database)->connection());
        return different ? Result<std::vector<int>>(failure(ErrorCode::Tampered, u"the marks are not those of the calls"_s)) : std::vector<int>{0};
    });
    timed("verify: sums made again and compared", [&]() -> Result<std::vector<int>> {
        auto query = execute(*(*database)->connection(), compare);
        const bool different = query && *nextRow(*query, *(*database)->connection());
        return different ? Result<std::vector<int>>(failure(ErrorCode::Tampered, u"the sums are not those of the calls"_s)) : std::vector<int>{0};
    });
    return 0;
}
