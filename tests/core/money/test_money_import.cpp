// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/price_import.h"

#include <QtCore/QFile>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);

QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/money/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", name);
    return file.readAll();
}

PriceImport imported(const QByteArray &json)
{
    auto read = importPrices(json, Noon, u"a list"_s);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

QString perMillion(const PriceImport &import, const QString &provider, const QString &model, Charge charge, qint64 above = 0,
                   const QString &tier = {})
{
    const PriceRow *row = import.prices.rowAt(provider, model, Noon);
    if (!row)
        return u"no row"_s;
    for (const PriceStep &step : row->tiers.value(tier)) {
        if (step.aboveInputTokens == above)
            return step.price[charge] ? (*step.price[charge] * 1'000'000).toDecimal() : u"unknown"_s;
    }
    return u"no step"_s;
}

QString whySkipped(const PriceImport &import, const QString &name)
{
    for (const PriceImport::Skipped &each : import.skipped) {
        if (each.name == name)
            return each.why;
    }
    return {};
}

} // namespace

class TestMoneyImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLiteLlmsList()
    {
        const PriceImport import = imported(dataFile("litellm.json"));
        QCOMPARE(import.format, PriceFormat::LiteLlm);
        QCOMPARE(import.taken, 3);
        const QString claude = u"claude-sonnet-4-5"_s, anthropic = u"anthropic"_s;
        QCOMPARE(perMillion(import, anthropic, claude, Charge::Input), u"3"_s);
        QCOMPARE(perMillion(import, anthropic, claude, Charge::CacheRead), u"0.3"_s);
        QCOMPARE(perMillion(import, anthropic, claude, Charge::CacheWrite5m), u"3.75"_s);
        QCOMPARE(perMillion(import, anthropic, claude, Charge::CacheWrite1h), u"6"_s);
        QCOMPARE(perMillion(import, anthropic, claude, Charge::Input, 200000), u"6"_s);
        QCOMPARE(perMillion(import, anthropic, claude, Charge::CacheWrite1h, 200000), u"12"_s);
        QCOMPARE(perMillion(import, anthropic, claude, Charge::CacheRead, 200000), u"unknown"_s);
        QCOMPARE(perMillion(import, anthropic, claude, Charge::Output, 0, u"batch"_s), u"7.5"_s);
        QCOMPARE(perMillion(import, u"google"_s, u"gemini-2.5-pro"_s, Charge::Output), u"10"_s);
        QCOMPARE(perMillion(import, u"openrouter.ai"_s, u"anthropic/claude-x"_s, Charge::Output), u"2"_s);
        const PriceRow *row = import.prices.rowAt(anthropic, claude, Noon);
        QCOMPARE(row->from, Noon);
        QCOMPARE(row->source, u"a list"_s);
        QCOMPARE(import.prices.rowAt(anthropic, claude, Noon.addMSecs(-1)), nullptr);
    }

    void saysWhatItDidNotTakeAndWhy()
    {
        const PriceImport import = imported(dataFile("litellm.json"));
        QCOMPARE(import.skipped.size(), 9);
        QVERIFY(whySkipped(import, u"text-embedding-3"_s).contains("embedding"_L1));
        QVERIFY(whySkipped(import, u"bedrock-thing"_s).contains("bedrock"_L1));
        QVERIFY(whySkipped(import, u"gpt-per-million"_s).contains("unit"_L1));
        QVERIFY(whySkipped(import, u"gpt-free"_s).contains("0"_L1));
        QVERIFY(whySkipped(import, u"gpt-fine"_s).contains("decimals"_L1));
        QVERIFY(whySkipped(import, u"gpt-finer"_s).contains("decimals"_L1));
        QVERIFY(whySkipped(import, u"gpt-text"_s).contains("number"_L1));
        QVERIFY(whySkipped(import, u"gpt-by-the-call"_s).contains("input_cost_per_request"_L1));
        QVERIFY(whySkipped(import, u"gpt-half"_s).contains("output"_L1));
    }

    void readsModelsDevsList()
    {
        const PriceImport import = imported(dataFile("models-dev.json"));
        QCOMPARE(import.format, PriceFormat::ModelsDev);
        QCOMPARE(import.taken, 3);
        QCOMPARE(perMillion(import, u"openai"_s, u"gpt-5.4"_s, Charge::Input), u"2.5"_s);
        QCOMPARE(perMillion(import, u"openai"_s, u"gpt-5.4"_s, Charge::Input, 272000), u"5"_s);
        QCOMPARE(perMillion(import, u"openai"_s, u"gpt-5.4"_s, Charge::Input, 200000), u"no step"_s);
        QCOMPARE(perMillion(import, u"openai"_s, u"gpt-old"_s, Charge::Output, 200000), u"4"_s);
        QCOMPARE(perMillion(import, u"api.example.com"_s, u"m"_s, Charge::Reasoning), u"0.3"_s);
        QVERIFY(whySkipped(import, u"openai/gpt-token"_s).contains("unit"_L1));
        QVERIFY(whySkipped(import, u"openai/gpt-none"_s).contains("no price"_L1));
        QVERIFY(!whySkipped(import, u"homeless"_s).isEmpty());
    }

    void readsItsOwnFormAndKeepsItsMoments()
    {
        const PriceImport import = imported(
            R"({"schema":1,"currency":"USD","unit":"per 1,000,000 tokens","models":[
               {"provider":"p","model":"a","source":"s","date":"2026-01-01","usd_per_mtok":{"input":1,"output":2}},
               {"provider":"p","model":"b","source":"s","date":"2026-01-01","from":"2026-05-01","usd_per_mtok":{"input":1,"output":2}}]})");
        QCOMPARE(import.format, PriceFormat::Own);
        QCOMPARE(import.prices.find(u"p"_s, u"a"_s)->rows[0].from, Noon);
        QCOMPARE(import.prices.find(u"p"_s, u"b"_s)->rows[0].from.date(), QDate(2026, 5, 1));
    }

    void refusesWhatIsNoPriceList_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{\"a\":");
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("something else") << QByteArray(R"({"name":"package","version":"1"})");
        QTest::newRow("euros") << QByteArray(R"({"schema":1,"currency":"EUR","unit":"per 1,000,000 tokens","models":[]})");
        QTest::newRow("nothing usable") << QByteArray(R"({"x":{"litellm_provider":"bedrock"}})");
    }
    void refusesWhatIsNoPriceList()
    {
        QFETCH(QByteArray, json);
        const auto read = importPrices(json, Noon, u"a list"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY(read.error().message.endsWith(u'.'));
    }

    void leavesOutWhatIsInForceAlready()
    {
        const PriceImport all = imported(dataFile("litellm.json"));
        PriceImport import = all;
        const PriceChanges changes = reduceToChanges(import, [&](const QString &provider, const QString &model) -> std::optional<PriceRow> {
            const PriceRow *row = all.prices.rowAt(provider, model, Noon);
            if (!row || provider == "google"_L1)
                return std::nullopt;
            PriceRow before = *row;
            if (provider == "openrouter.ai"_L1)
                before.tiers[QString()].front().price[Charge::Input] = Money::fromPicoDollars(1);
            return before;
        });
        QCOMPARE(changes.unchanged, 1);
        QCOMPARE(changes.added.size(), 1);
        QCOMPARE(changes.added[0].provider, u"google"_s);
        QCOMPARE(changes.changed.size(), 1);
        QCOMPARE((*changes.changed[0].before)[Charge::Input], Money::fromPicoDollars(1));
        QCOMPARE((*changes.changed[0].after)[Charge::Input], Money::fromPicoDollars(1'000'000));
        QCOMPARE(import.prices.models().size(), 2);
    }
};

QTEST_APPLESS_MAIN(TestMoneyImport)
#include "test_money_import.moc"
