// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, counts and pages against going over all calls one by one.
#include "core/ledger/export.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
const QDateTime Start = QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);
constexpr int Calls = 60;
} // namespace

Q_DECLARE_METATYPE(LedgerFilter)

class LedgerFiltersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_ledger.emplace(m_folder.database(), m_clock);
        for (int i = 0; i < Calls; ++i)
            add(i);
        m_all = *m_ledger->calls();
        QCOMPARE(m_all.size(), size_t(Calls));
    }

    void aFilterLetsThroughWhatItSays_data()
    {
        using Passes = std::function<bool(const LedgerCall &)>;
        QTest::addColumn<LedgerFilter>("filter");
        QTest::addColumn<Passes>("passes");
        const auto row = [](const char *name, const LedgerFilter &filter, const Passes &passes) { QTest::newRow(name) << filter << passes; };
        row("all", {}, [](const LedgerCall &) { return true; });
        row("from and to", {.from = Start.addSecs(600), .to = Start.addSecs(1200)},
            [](const LedgerCall &call) { return call.at >= Start.addSecs(600) && call.at < Start.addSecs(1200); });
        row("model", {.model = u"m-2"_s}, [](const LedgerCall &call) { return call.decided.destination.model == "m-2"_L1; });
        row("masked", {.masked = u"NATIONAL_ID"_s}, [](const LedgerCall &call) { return call.decided.findings.contains(u"NATIONAL_ID"_s); });
        row("masked is no pattern", {.masked = u"NATIONAL%"_s}, [](const LedgerCall &) { return false; });
        row("masked is the whole word", {.masked = u"NATIONAL"_s}, [](const LedgerCall &) { return false; });
        row("left in", {.leftIn = u"DATE"_s}, [](const LedgerCall &call) { return call.decided.leftIn.contains(u"DATE"_s); });
        for (const CallState state : {CallState::Finished, CallState::Failed, CallState::Unfinished, CallState::Refused, CallState::Blocked})
            row(qPrintable(callStateName(state)), {.state = state}, [state](const LedgerCall &call) { return stateOf(call) == state; });
        row("error code", {.errorCode = u"network"_s},
            [](const LedgerCall &call) { return call.finished && call.finished->error && call.finished->error->code == ErrorCode::Network; });
        row("error without a code", {.errorCode = u""_s},
            [](const LedgerCall &call) { return call.finished && !call.finished->error && call.finished->httpStatus >= 400; });
        row("text in the agent", {.text = u"TRIAGE"_s}, [](const LedgerCall &call) { return call.decided.agent == "triage"_L1; });
        row("text in the policy", {.text = u"relax"_s}, [](const LedgerCall &call) { return call.decided.policy == "relaxed"_L1; });
        row("text in the error", {.text = u"100%_sure"_s},
            [](const LedgerCall &call) { return call.finished && call.finished->error && call.finished->error->message.contains("100%_sure"_L1); });
        row("a sign is no pattern", {.text = u"1__%"_s}, [](const LedgerCall &) { return false; });
        row("beginning of the id", {.text = u"CALL-00"_s}, [](const LedgerCall &call) { return call.decided.id.text().startsWith("call-00"_L1); });
        row("all words", {.text = u"triage m-2 strict"_s}, [](const LedgerCall &call) {
            return call.decided.agent == "triage"_L1 && call.decided.destination.model == "m-2"_L1 && call.decided.policy == "strict"_L1;
        });
        row("up to a number", {.upTo = 10}, [](const LedgerCall &call) { return call.number <= 10; });
        row("together", {.from = Start.addSecs(300), .agent = u"reader"_s, .state = CallState::Finished, .masked = u"IBAN"_s},
            [](const LedgerCall &call) {
                return call.at >= Start.addSecs(300) && call.decided.agent == "reader"_L1 && stateOf(call) == CallState::Finished
                    && call.decided.findings.contains(u"IBAN"_s);
            });
    }
    void aFilterLetsThroughWhatItSays()
    {
        QFETCH(const LedgerFilter, filter);
        QFETCH(const std::function<bool(const LedgerCall &)>, passes);
        std::vector<LedgerCall> expected;
        LedgerTotals totals;
        for (const LedgerCall &call : m_all) {
            if (!passes(call))
                continue;
            expected.push_back(call);
            ++totals.calls;
            totals.newest = std::max(totals.newest, call.number);
            if (call.finished && call.finished->cost.total)
                totals.cost += *call.finished->cost.total;
            else if (call.decided.decision == "signed"_L1 && (!call.finished || call.finished->timing.sent || call.finished->httpStatus))
                ++totals.unpriced;
        }
        QCOMPARE(*m_ledger->calls(filter), expected);
        QCOMPARE(*m_ledger->totals(filter), totals);
    }

    void pagesJoinToTheWholeListFromBothEnds()
    {
        const LedgerFilter base{.agent = u"triage"_s};
        const std::vector<LedgerCall> whole = *m_ledger->calls(base);
        std::vector<LedgerCall> joined;
        LedgerFilter page = base;
        page.limit = 7;
        for (;;) {
            const std::vector<LedgerCall> calls = *m_ledger->calls(page);
            if (calls.empty())
                break;
            joined.insert(joined.end(), calls.begin(), calls.end());
            page.after = LedgerPlace{calls.back().at.toMSecsSinceEpoch(), calls.back().number};
        }
        QCOMPARE(joined, whole);
        std::vector<LedgerCall> backwards = *m_ledger->calls({.agent = u"triage"_s, .limit = 4, .offset = 3, .oldestFirst = true});
        std::ranges::reverse(backwards);
        QCOMPARE(backwards, std::vector<LedgerCall>(whole.end() - 7, whole.end() - 3));
    }

    void aCallKnowsItsRow()
    {
        const LedgerFilter filter{.agent = u"triage"_s};
        const std::vector<LedgerCall> list = *m_ledger->calls(filter);
        for (size_t row = 0; row < list.size(); ++row)
            QCOMPARE(m_ledger->rowOf(list[row].decided.id, filter), qint64(row));
        const auto other = std::ranges::find_if(m_all, [](const LedgerCall &call) { return call.decided.agent != "triage"_L1; });
        QCOMPARE(m_ledger->rowOf(other->decided.id, filter).error().code, ErrorCode::NotFound);
        QCOMPARE(m_ledger->rowOf(RequestId(u"nothing"_s)).error().code, ErrorCode::NotFound);
    }

    void theWordsToFilterByAreThoseThatOccur()
    {
        const LedgerWords words = *m_ledger->words();
        QCOMPARE(words.providers, (QStringList{u"anthropic"_s, u"openai"_s}));
        QCOMPARE(words.models, (QStringList{u"m-1"_s, u"m-2"_s}));
        QCOMPARE(words.agents, (QStringList{u"reader"_s, u"triage"_s}));
        QCOMPARE(words.masked, (QStringList{u"IBAN"_s, u"NATIONAL_ID"_s, u"PERSON"_s}));
        QCOMPARE(words.leftIn, QStringList{u"DATE"_s});
    }

    void theListKeepsItsProof()
    {
        const auto found = m_ledger->verify();
        QVERIFY2(found->intact, qPrintable(found->problem));
    }

    void anExportIsThereWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"ledger.csv"_s);
        QVERIFY(exportCallsToFile(*m_ledger, {.limit = 3}, ExportFormat::Csv, path));
        QFile before(path);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray earlier = before.readAll();
        QCOMPARE(earlier.count('\n'), 4);
        const auto stopped = exportCallsToFile(*m_ledger, {}, ExportFormat::Csv, path, [](qint64 written) { return written < 10; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QFile after(path);
        QVERIFY(after.open(QIODevice::ReadOnly));
        QCOMPARE(after.readAll(), earlier);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QVERIFY(!exportCallsToFile(*m_ledger, {}, ExportFormat::Csv, folder.filePath(u"no/such/folder.csv"_s)));
    }

private:
    void add(int i)
    {
        CallDecided decided = decidedCall();
        decided.id = RequestId(u"call-%1"_s.arg(i, 3, 10, QChar(u'0')));
        decided.agent = i % 3 ? u"triage"_s : u"reader"_s;
        decided.destination.provider = i % 4 ? u"anthropic"_s : u"openai"_s;
        decided.destination.model = i % 5 ? u"m-1"_s : u"m-2"_s;
        decided.policy = i % 7 ? u"strict"_s : u"relaxed"_s;
        decided.findings = i % 2 ? QMap<QString, int>{{u"IBAN"_s, 1}, {u"PERSON"_s, 2}}
            : i % 8              ? QMap<QString, int>()
                                 : QMap<QString, int>{{u"NATIONAL_ID"_s, 1}};
        if (i % 9)
            decided.leftIn.clear();
        decided.decision = i % 11 == 3 ? u"refused"_s : i % 13 == 5 ? u"blocked"_s : u"signed"_s;
        QVERIFY(m_ledger->append(decided));
        if (decided.decision == "signed"_L1 && i % 10 != 9) {
            CallFinished finished = finishedCall(decided.id);
            if (i % 6 == 1)
                finished.error = Error{i % 12 == 1 ? ErrorCode::Network : ErrorCode::Provider, u"It broke, 100%_sure, in try %1."_s.arg(i % 3)};
            if (i % 17 == 2)
                finished.httpStatus = 500;
            if (i % 14 == 4)
                finished.cost.total.reset();
            QVERIFY(m_ledger->append(finished));
        }
        if (i % 4) // some calls have the same time
            m_clock.advance(47'000);
    }

    LedgerFolder m_folder;
    ManualClock m_clock{Start};
    std::optional<Ledger> m_ledger;
    std::vector<LedgerCall> m_all;
};

QTEST_GUILESS_MAIN(LedgerFiltersTest)
#include "test_ledger_filters.moc"
