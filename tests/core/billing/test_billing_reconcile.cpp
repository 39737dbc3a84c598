// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/reconcile.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Money usd(const char *amount) { return *Money::fromDecimal(QString::fromLatin1(amount)); }

UsageExport exported(const QByteArray &csv)
{
    auto read = readUsageExport(csv);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

} // namespace

class TestBillingReconcile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<LedgerFolder>(); }

    void bringsNamesOfModelsIntoOneForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("as in the API") << u"claude-haiku-4-5-20251001"_s << u"claude-haiku-4-5"_s;
        QTest::newRow("as in the console") << u"Claude Haiku 4.5"_s << u"claude-haiku-4-5"_s;
        QTest::newRow("older") << u"Claude 3.5 Sonnet 2024-10-22"_s << u"claude-3-5-sonnet"_s;
        QTest::newRow("OpenAI") << u"gpt-4o-mini-2024-07-18"_s << u"gpt-4o-mini"_s;
        QTest::newRow("Gemini") << u"models/gemini-3-flash-preview"_s << u"gemini-3-flash"_s;
    }
    void bringsNamesOfModelsIntoOneForm()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QCOMPARE(comparableModel(name), key);
    }

    void readsAnthropicsCosts()
    {
        const UsageExport read =
            exported("\xef\xbb\xbfusage_date_utc,model,workspace,api_key,usage_type,context_window,token_type,cost_usd,list_price_usd,cost_type\n"
                     "2026-11-22,Claude Haiku 4.5,Default,\"key, one\",message,\xe2\x89\xa4 200k,input_no_cache,0.05,0.05,token\n"
                     "2026-11-22,Claude Haiku 4.5,Default,key,message,\xe2\x89\xa4 200k,output,\"1,000.02\",0.02,token\n"
                     "2026-11-23,Claude Sonnet 4.5,Default,key,message,,output,1e-05,0,token\n"
                     "total,,,,,,,1000.07001,,\n");
        QCOMPARE(read.vendor, u"anthropic"_s);
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.rows[0].model, u"claude-haiku-4-5"_s);
        QCOMPARE(*read.rows[0].cost, usd("1000.07"));
        QCOMPARE(*read.rows[1].cost, usd("0.00001"));
        QCOMPARE(read.leftOut, 1);
    }

    void readsAnthropicsUsage()
    {
        const UsageExport read = exported("usage_date_utc;model_version;usage_input_tokens_no_cache;usage_input_tokens_cache_write_5m;"
                                          "usage_input_tokens_cache_write_1h;usage_input_tokens_cache_read;usage_output_tokens\n"
                                          "2026-11-22;claude-opus-4-6;100;10;20;1000;7\n2026-11-22;claude-opus-4-6;1;0;0;0;1\n");
        QCOMPARE(read.rows.size(), 1);
        QCOMPARE(read.rows[0].input, 1131);
        QCOMPARE(read.rows[0].output, 8);
        QVERIFY(!read.rows[0].cost);
    }

    void readsOpenAisCostsAndUsage()
    {
        const UsageExport costs =
            exported("start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item\n"
                     "1795305600,1795392000,2026-11-22T00:00:00+00:00,x,0.8958740000000000,usd,\"gpt-4o-mini-2024-07-18, input\"\n"
                     "1795305600,1795392000,2026-11-22T00:00:00+00:00,x,0.10412600000000049,usd,\"gpt-4o-mini-2024-07-18, output\"\n"
                     "1795392000,1795478400,2026-11-23T00:00:00+00:00,x,,,\n");
        QCOMPARE(costs.vendor, u"openai"_s);
        QCOMPARE(costs.rows.size(), 1);
        QCOMPARE(costs.rows[0].day, QDate(2026, 11, 22));
        QCOMPARE(*costs.rows[0].cost, usd("1"));
        QCOMPARE(costs.leftOut, 1);
        const UsageExport usage = exported("start_time\tend_time\tnum_model_requests\tmodel\tinput_tokens\toutput_tokens\n"
                                           "1795305600\t1795392000\t3\tgpt-5.4\t1000\t20\n");
        QCOMPARE(usage.rows[0].requests, 3);
        QCOMPARE(usage.rows[0].input, 1000);
    }

    void readsGooglesReport()
    {
        const UsageExport read =
            exported("Billing account name,Somebody\nInvoice date,2026-11-30\n\n"
                     "Service description,SKU description,Usage start date,Usage end date,Cost ($),Unrounded cost ($)\n"
                     "Gemini API,Generate content input token count gemini 2.5 flash short input text,2026-11-22,2026-11-22,0.01,0.012345\n"
                     "Gemini API,Generate content output token count Gemini 2.5 Flash text,2026-11-22,2026-11-22,0.02,0.02\n"
                     "Gemini API,Generate content output token count gemini 3.1 flash lite preview text,2026-11-22,2026-11-22,0.03,0.03\n"
                     "Cloud Storage,Standard Storage,2026-11-22,2026-11-22,5,5\n");
        QCOMPARE(read.vendor, u"google"_s);
        QCOMPARE(read.rows.size(), 2);
        QCOMPARE(read.rows[0].model, u"gemini-2-5-flash"_s);
        QCOMPARE(*read.rows[0].cost, usd("0.032345"));
        QCOMPARE(read.rows[1].model, comparableModel(u"gemini-3.1-flash-lite-preview"_s));
        QCOMPARE(read.leftOut, 1);
    }

    void refusesWhatCannotBeCompared_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("other columns") << QByteArray("a,b,c\n1,2,3\n");
        QTest::newRow("euros") << QByteArray("start_time,amount_value,amount_currency,line_item\n1795305600,1,eur,gpt-5.4\n");
    }
    void refusesWhatCannotBeCompared()
    {
        QFETCH(QByteArray, csv);
        const auto read = readUsageExport(csv);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
    }

    void saysWhereTheyAgreeAndWhichCallsExplainADifference()
    {
        // 22 November: the same. 23: we know less, because of a call without a price, one that was cut off, and one tried twice.
        call(QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC), "0.5");
        call(QDateTime(QDate(2026, 11, 22), QTime(23, 58), QTimeZone::UTC), "0.25"); // agrees, so it is no explanation
        const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);
        call(noon, "1");
        const qint64 unpriced = call(noon, nullptr);
        const qint64 cut = call(noon, nullptr, [](CallFinished &finished) { finished.usage = {}; });
        const qint64 retried = call(noon, "0.5", [](CallFinished &finished) { finished.attempts = 2; });
        const qint64 late = call(noon.addSecs(11 * 3600 + 59 * 60), "0.5");
        call(noon, "7", {}, u"https://api.openai.com/v1/responses"_s);
        const UsageExport theirs = exported("usage_date_utc,model,cost_usd\n2026-11-22,Claude Haiku 4.5,0.75\n2026-11-23,Claude Haiku 4.5,4\n"
                                            "2026-11-24,Claude Opus 4.6,1\n");
        Ledger ledger(m_folder->database(), m_clock);
        const auto result = reconcile(theirs, ledger);
        QVERIFY(result);
        QCOMPARE(result->lines.size(), 3);
        QVERIFY(result->lines[0].agrees());
        QCOMPARE(*result->lines[0].differencePercent(), 0.0);
        QVERIFY(result->lines[0].explanations.empty());
        const ReconciledLine &differs = result->lines[1];
        QVERIFY(!differs.agrees());
        QCOMPARE(differs.ours.known(), usd("2"));
        QCOMPARE(differs.ours.unpriced(), 2);
        QCOMPARE(*differs.differencePercent(), -50.0);
        QMap<qint64, Suspicion> why;
        for (const auto &each : differs.explanations)
            why.insert(each.number, each.suspicion);
        QCOMPARE(why,
                 (QMap<qint64, Suspicion>{
                     {unpriced, Suspicion::Unpriced}, {cut, Suspicion::CutOff}, {retried, Suspicion::Retried}, {late, Suspicion::NearMidnight}}));
        QCOMPARE(result->lines[2].ours.calls(), 0); // what was not done with this program
        QVERIFY(!result->lines[2].agrees());
        QCOMPARE(*result->theirs, usd("5.75"));
        QCOMPARE(result->ours.known(), usd("2.75"));
    }

    void comparesTokensWhereThereAreNoAmounts()
    {
        call(QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC), "0.5"); // 1200 in, 300 out
        Ledger ledger(m_folder->database(), m_clock);
        const QByteArray header = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens\n";
        QVERIFY(reconcile(exported(header + "2026-11-22,claude-haiku-4-5,200,1000,300\n"), ledger)->lines[0].agrees());
        QVERIFY(!reconcile(exported(header + "2026-11-22,claude-haiku-4-5,201,1000,300\n"), ledger)->lines[0].agrees());
    }

private:
    qint64 call(const QDateTime &at, const char *cost, const std::function<void(CallFinished &)> &change = {},
                const QString &url = u"https://api.anthropic.com/v1/messages"_s)
    {
        const ManualClock clock(at);
        Ledger ledger(m_folder->database(), clock);
        CallDecided decided = decidedCall();
        decided.destination.model = u"claude-haiku-4-5-20251001"_s;
        decided.destination.url = QUrl(url);
        CallFinished finished = finishedCall(decided.id, at);
        finished.cost.total = cost ? std::optional(usd(cost)) : std::nullopt;
        if (change)
            change(finished);
        if (!ledger.append(decided) || !ledger.append(finished))
            qFatal("the ledger cannot be written");
        return ledger.call(decided.id)->number;
    }

    std::unique_ptr<LedgerFolder> m_folder;
    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(TestBillingReconcile)
#include "test_billing_reconcile.moc"
