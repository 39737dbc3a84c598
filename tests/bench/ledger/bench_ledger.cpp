// SPDX-License-Identifier: GPL-3.0-or-later
// bench_ledger [CALLS [BODY_BYTES]]: how fast the ledger appends (each on disk before the next), counts and verifies. Prints one line each.
#include "core/ledger/ledger.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <cstdio>
#include <ctime>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Time by the wall and time of this program's processor, which differ on a busy machine and where the disk is waited for.
class Watch {
public:
    Watch() { m_wall.start(); }
    void restart() { *this = Watch(); }
    [[nodiscard]] double wall() const { return double(m_wall.nsecsElapsed()) / 1e9; }
    [[nodiscard]] double processor() const { return double(std::clock() - m_processor) / CLOCKS_PER_SEC; }

private:
    QElapsedTimer m_wall;
    std::clock_t m_processor = std::clock();
};

void must(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

/// Text that compresses about as prompts do.
QByteArray someBody(qsizetype bytes, QRandomGenerator &random)
{
    static const QByteArrayList words{"claim",  "vehicle", "the", "of", "damage", "report", "[PERSON_1]", "and",
                                      "policy", "\\n",     "was", "on", "in",     "2026",   "EUR"};
    QByteArray body;
    while (body.size() < bytes)
        body += words[random.bounded(int(words.size()))] + ' ';
    return body;
}

void appendCalls(Ledger &ledger, ManualClock &clock, int calls, qsizetype bytes)
{
    QRandomGenerator random(1);
    const QByteArray body = someBody(bytes, random);
    for (int i = 0; i < calls; ++i) {
        CallDecided decided;
        decided.id = RequestId::create();
        decided.agent = u"agent-%1"_s.arg(i % 7);
        decided.destination = {u"provider-%1"_s.arg(i % 4), u"openai-chat"_s, u"model-%1"_s.arg(i % 9),
                               QUrl(u"https://api.example.com/v1/chat/completions"_s), false};
        decided.body = body + QByteArray::number(i);
        decided.sha256 = QCryptographicHash::hash(decided.body, QCryptographicHash::Sha256).toHex();
        decided.decision = u"signed"_s;
        must(ledger.append(decided));
        CallFinished finished;
        finished.id = decided.id;
        finished.httpStatus = 200;
        finished.timing = {clock.now(), 2, 200, random.bounded(30'000)};
        finished.firstTokenMs = random.bounded(3000);
        finished.usage.input = random.bounded(100'000);
        finished.usage.output = random.bounded(4000);
        finished.cost.total = Money::fromPicoDollars(random.bounded(1'000'000'000));
        must(ledger.append(finished));
        clock.advance(60'000);
    }
}

/// The first `have` calls again under other ids, all in one transaction: charts do not read the entries, so only their rows are needed.
void multiply(Database &database, int have, int wanted)
{
    must(database.transaction([&](QSqlDatabase &connection) -> Result<void> {
        for (const QString &sql : {u"PRAGMA defer_foreign_keys = ON"_s, u"DROP TRIGGER ledger_entries_in_order"_s}) {
            if (const auto done = execute(connection, sql); !done)
                return std::unexpected(done.error());
        }
        const auto entries =
            execute(connection,
                    u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO ledger_entries (sequence, entry, hash) "
                    "SELECT 1000000 + i, '{}', x'00' FROM n"_s,
                    {2 * wanted});
        if (!entries)
            return std::unexpected(entries.error());
        const auto rows = execute(
            connection,
            u"WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO ledger_calls (number, id, decided_entry, "
            "finished_entry, at_ms, conversation, run, agent, provider, model, decision, failed, left_machine, input, output, cost_pico, total_ms, "
            "first_token_ms, kind) SELECT i, 'copy-' || i, 1000000 + 2 * i - 1, 1000000 + 2 * i, c.at_ms + i * 60000, c.conversation, c.run, "
            "c.agent, "
            "c.provider, "
            "c.model, c.decision, 0, 1, c.input, c.output, c.cost_pico, c.total_ms, c.first_token_ms, c.kind FROM n JOIN ledger_calls c ON c.number = 1 + n.i % ?"_s,
            {have + 1, wanted, have});
        return rows ? Result<void>() : std::unexpected(rows.error());
    }));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int calls = arguments.size() > 1 ? arguments[1].toInt() : 2000;
    const qsizetype bytes = arguments.size() > 2 ? arguments[2].toInt() : 40'000;
    constexpr int ManyCalls = 100'000;

    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath(u"countersign.sqlite"_s), u"main"_s);
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    ManualClock clock(QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC));
    Ledger ledger(**database, clock, Sealer::withKey(Sealer::randomKey()).value());

    Watch watch;
    appendCalls(ledger, clock, calls, bytes);
    std::printf("append: %.0f entries/s, %.2f ms of processor each (%d calls of %lld bytes, each entry on disk before the next)\n",
                2 * calls / watch.wall(), watch.processor() * 1000 / (2 * calls), calls, qint64(bytes));

    watch.restart();
    const auto found = ledger.verify();
    if (!found || !found->intact)
        qFatal("the ledger is not intact");
    const double megabytes = double(calls) * double(bytes) / 1e6;
    std::printf("verify: %.0f MB/s by the wall, %.0f MB/s of processor time\n", megabytes / watch.wall(), megabytes / watch.processor());
    std::printf("file: %.1f MB for %.1f MB of bodies\n", double(QFileInfo(folder.filePath(u"countersign.sqlite"_s)).size()) / 1e6, megabytes);

    multiply(**database, calls, ManyCalls);
    constexpr std::pair<Ledger::Grouping, const char *> Groupings[] = {{Ledger::Grouping::Provider, "provider"},
                                                                       {Ledger::Grouping::Model, "model"},
                                                                       {Ledger::Grouping::Agent, "agent"},
                                                                       {Ledger::Grouping::Day, "day"}};
    for (const auto &[by, name] : Groupings) {
        watch.restart();
        const auto stats = ledger.stats(by);
        if (!stats)
            qFatal("%s", qPrintable(stats.error().message));
        std::printf("stats by %s over %d calls: %.0f ms by the wall, %.0f ms of processor, %zu groups\n", name, ManyCalls, watch.wall() * 1000,
                    watch.processor() * 1000, stats->size());
    }
    watch.restart();
    const auto newest = ledger.calls({.to = clock.now(), .limit = 200});
    std::printf("newest %zu calls: %.1f ms by the wall, %.1f ms of processor\n", newest ? newest->size() : 0, watch.wall() * 1000,
                watch.processor() * 1000);
    return 0;
}
