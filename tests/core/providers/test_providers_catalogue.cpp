// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/catalogue.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Destination at(const QString &url, const QString &model) { return {u"some name"_s, u"openai-chat"_s, model, QUrl(url), false}; }
const QString Anthropic = u"https://api.anthropic.com/v1/messages"_s, OpenAi = u"https://api.openai.com/v1/chat/completions"_s;

const QDateTime Now(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);

QString dollars(const Cost &cost) { return cost.total ? cost.total->toDecimal() : u"unknown"_s; }

QByteArray list(const QByteArray &entry) { return R"({"schema":1,"currency":"USD","unit":"per 1,000,000 tokens","models":[)" + entry + "]}"; }

} // namespace

class TestProvidersCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shipsAPriceListThatIsWhole()
    {
        QFile file(u":/countersign/prices/prices.json"_s);
        const Catalogue &shipped = Catalogue::shipped();
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const Result<Catalogue> parsed = Catalogue::parse(bytes);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        const QJsonArray models = QJsonDocument::fromJson(bytes)["models"_L1].toArray();
        QVERIFY(models.size() >= 80);
        for (const QJsonValue &model : models) {
            const ModelInfo *info = shipped.find(model["provider"_L1].toString(), model["model"_L1].toString());
            QVERIFY2(info, qPrintable(model["model"_L1].toString()));
            const PriceRow *row = shipped.shippedPrices().rowAt(info->provider, info->model, Now);
            QVERIFY(row && row->date.isValid() && !row->source.isEmpty());
            QVERIFY(info->contextTokens && info->maxOutputTokens);
            // A price that is there is the number of the file, read as decimal text.
            const QJsonValue input = model["usd_per_mtok"_L1]["input"_L1];
            if (const std::optional<Money> price = row->tiers[QString()].front().price[Charge::Input])
                QCOMPARE((*price * 1'000'000).toDecimal(), QString::number(input.toDouble(), 'g', 10));
            else
                QCOMPARE(input.toDouble(), 0.0);
        }
    }

    void pricesEveryKindOfToken_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("model");
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<QString>("cost");
        const auto row = [](const char *name, const QString &url, const QString &model, const Usage &usage, const QString &cost) {
            QTest::newRow(name) << url << model << usage << cost;
        };
        const auto none = std::nullopt;
        row("fresh only", Anthropic, u"claude-sonnet-4-5"_s, {1000, none, none, none, 100, none}, u"0.0045"_s);
        // 100 fresh ×3 + 700 read ×0.3 + 120 written ×3.75 + 80 written for an hour ×6 + 50 out ×15 = 300+210+450+480+750 µ$
        row("every kind", Anthropic, u"claude-sonnet-4-5-20250929"_s, {1000, 700, 120, 80, 50, 20}, u"0.00219"_s);
        row("inclusive input", OpenAi, u"gpt-4o-mini"_s, {1000, 400, none, none, 10, none}, u"0.000126"_s);
        row("a step, below", OpenAi, u"gpt-5.4"_s, {272000, none, none, none, 0, none}, u"0.68"_s);
        row("a step, above: all tokens", OpenAi, u"gpt-5.4"_s, {272001, none, none, none, 1000, none}, u"1.382505"_s);
        row("cache write of newer models", OpenAi, u"gpt-5.6"_s, {4020, 0, 4012, none, 4, none}, u"0.020172"_s);
        row("cache write without a price", OpenAi, u"gpt-5.4"_s, {100, 0, 50, none, 4, none}, u"unknown"_s);
        row("no cache write, no price needed", OpenAi, u"gpt-5.4"_s, {100, 0, 0, 0, 4, none}, u"0.00031"_s);
        row("unknown usage", OpenAi, u"gpt-5.4"_s, {}, u"unknown"_s);
        row("output not told", OpenAi, u"gpt-5.4"_s, {100, none, none, none, none, none}, u"unknown"_s);
        row("unknown model", OpenAi, u"gpt-9"_s, {1, none, none, none, 1, none}, u"unknown"_s);
        row("a price of 0 is none", u"https://api.z.ai/api/paas/v4/chat/completions"_s, u"glm-5.2-highspeed"_s, {1, none, none, none, 1, none},
            u"unknown"_s);
        row("local", u"http://127.0.0.1:8080/v1/chat/completions"_s, u"gpt-5.4"_s, {1, none, none, none, 1, none}, u"0"_s);
        row("a vendor's name on another host", u"https://gateway.example.org/v1/messages"_s, u"claude-sonnet-4-5"_s, {1, none, none, none, 1, none},
            u"unknown"_s);
        row("Azure sets prices of its own", u"https://r.openai.azure.com/openai/v1/chat/completions"_s, u"gpt-5.4"_s, {1, none, none, none, 1, none},
            u"unknown"_s);
        row("partitions larger than the total", OpenAi, u"gpt-5.4"_s, {10, 20, none, none, 1, none}, u"unknown"_s);
        row("beyond what can be counted", Anthropic, u"claude-fable-5"_s, {1'000'000'000'000'000, none, none, none, 1, none}, u"unknown"_s);
    }
    void pricesEveryKindOfToken()
    {
        QFETCH(QString, url);
        QFETCH(QString, model);
        QFETCH(Usage, usage);
        QFETCH(QString, cost);
        const Cost got = Catalogue::shipped().cost(at(url, model), usage, Now);
        QCOMPARE(dollars(got), cost);
        QVERIFY(!got.priceSource.isEmpty());
    }

    void putsThePersonsPricesOverTheShippedOnesFromTheirDayOn()
    {
        const auto edited = std::make_shared<EditedPrices>();
        const Catalogue catalogue = Catalogue::shipped().with(edited);
        const auto priced = [&](const QString &url, const QDateTime &when) {
            return dollars(catalogue.cost(at(url, u"claude-sonnet-4-5"_s), {1000, {}, {}, {}, 100, {}}, when));
        };
        const QString gateway = u"https://gateway.example.org/v1/messages"_s;
        QCOMPARE(priced(Anthropic, Now), u"0.0045"_s);
        QCOMPARE(priced(gateway, Now), u"unknown"_s);

        PriceRow row;
        row.from = Now;
        row.source = u"my contract"_s;
        row.date = Now.date();
        PriceStep step;
        step.price[Charge::Input] = Money::fromPicoDollars(1'000'000);
        step.price[Charge::Output] = Money::fromPicoDollars(2'000'000);
        row.tiers.insert(QString(), {step});
        PriceList list;
        list.put(u"anthropic"_s, u"claude-sonnet-4-5"_s, row);
        list.put(u"gateway.example.org"_s, u"claude-sonnet-4-5"_s, row);
        edited->set(list);
        QCOMPARE(priced(Anthropic, Now.addMSecs(-1)), u"0.0045"_s);
        QCOMPARE(priced(Anthropic, Now), u"0.0012"_s);
        QCOMPARE(priced(gateway, Now.addMSecs(-1)), u"unknown"_s);
        QCOMPARE(priced(gateway, Now), u"0.0012"_s);
        QCOMPARE(catalogue.cost(at(Anthropic, u"claude-sonnet-4-5"_s), {1, {}, {}, {}, 1, {}}, Now).priceSource, u"my contract, 2026-11-23"_s);
        QCOMPARE(dollars(Catalogue::shipped().cost(at(Anthropic, u"claude-sonnet-4-5"_s), {1000, {}, {}, {}, 100, {}}, Now)), u"0.0045"_s);
    }

    void findsDatedNamesOnlyWhereTheyMeanThatModel_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("model");
        QTest::newRow("listed date") << u"anthropic"_s << u"claude-haiku-4-5-20251001"_s << u"claude-haiku-4-5"_s;
        QTest::newRow("no dates listed") << u"anthropic"_s << u"claude-opus-4-6-20260205"_s << u"claude-opus-4-6"_s;
        QTest::newRow("another date than the listed ones had another price") << u"openai"_s << u"gpt-4o-2024-05-13"_s << QString();
        QTest::newRow("not a date") << u"anthropic"_s << u"claude-opus-4-6-fast"_s << QString();
        QTest::newRow("of another provider") << u"openai"_s << u"claude-opus-4-6"_s << QString();
        QTest::newRow("an alias") << u"openai"_s << u"gpt-5.6"_s << u"gpt-5.6-sol"_s;
        QTest::newRow("the beginning of a name") << u"openai"_s << u"gpt-5"_s << u"gpt-5"_s;
    }
    void findsDatedNamesOnlyWhereTheyMeanThatModel()
    {
        QFETCH(QString, provider);
        QFETCH(QString, name);
        QFETCH(QString, model);
        const ModelInfo *info = Catalogue::shipped().find(provider, name);
        QCOMPARE(info ? info->model : QString(), model);
    }

    void refusesAPriceListItCannotTrust_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray good = R"("provider":"p","model":"m","source":"s","date":"2026-01-01")";
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("another currency") << QByteArray(R"({"schema":1,"currency":"EUR","unit":"per 1,000,000 tokens","models":[]})");
        QTest::newRow("no source") << list(R"({"provider":"p","model":"m","date":"2026-01-01","usd_per_mtok":{"input":1}})");
        QTest::newRow("seven decimals") << list("{" + good + R"(,"usd_per_mtok":{"input":0.0000001}})");
        QTest::newRow("negative") << list("{" + good + R"(,"usd_per_mtok":{"input":-1}})");
        QTest::newRow("a text for a price") << list("{" + good + R"(,"usd_per_mtok":{"input":"1"}})");
        QTest::newRow("steps out of order") << list(
            "{" + good
            + R"(,"usd_per_mtok":{"input":1},"tiers":[{"input_tokens_above":0,"applies_to":"whole request","usd_per_mtok":{"input":2}}]})");
        QTest::newRow("a step for the rest only") << list(
            "{" + good + R"(,"usd_per_mtok":{"input":1},"tiers":[{"input_tokens_above":9,"applies_to":"excess","usd_per_mtok":{"input":2}}]})");
    }
    void refusesAPriceListItCannotTrust()
    {
        QFETCH(QByteArray, json);
        const Result<Catalogue> parsed = Catalogue::parse(json);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Invalid);
    }

    void estimatesBeforeSending()
    {
        QCOMPARE(dollars(Catalogue::shipped().estimate(at(Anthropic, u"claude-sonnet-4-5"_s), 1000, 100, Now)), u"0.0045"_s);
        QCOMPARE(estimateTokens(0), 0);
        QCOMPARE(estimateTokens(1), 1);
        QCOMPARE(estimateTokens(3700), 1000);
    }

    void readsAndWritesMoneyExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("pico");
        QTest::addColumn<QString>("back");
        QTest::newRow("whole") << u"12"_s << qint64(12'000'000'000'000) << u"12"_s;
        QTest::newRow("cents") << u"0.50"_s << qint64(500'000'000'000) << u"0.5"_s;
        QTest::newRow("smallest") << u"0.000000000001"_s << qint64(1) << u"0.000000000001"_s;
        QTest::newRow("negative") << u"-1.25"_s << qint64(-1'250'000'000'000) << u"-1.25"_s;
        QTest::newRow("nothing") << u"0"_s << qint64(0) << u"0"_s;
        QTest::newRow("largest") << u"9223372.036854775807"_s << std::numeric_limits<qint64>::max() << u"9223372.036854775807"_s;
    }
    void readsAndWritesMoneyExactly()
    {
        QFETCH(QString, text);
        QFETCH(qint64, pico);
        QFETCH(QString, back);
        const Result<Money> money = Money::fromDecimal(text);
        QVERIFY(money);
        QCOMPARE(money->picoDollars(), pico);
        QCOMPARE(money->toDecimal(), back);
    }

    void refusesWhatIsNoMoney()
    {
        for (const QString &text :
             {u""_s, u"-"_s, u"."_s, u"1."_s, u".5"_s, u"1e3"_s, u"1,5"_s, u" 1"_s, u"$1"_s, u"0.0000000000001"_s, u"9223373"_s, u"٣"_s, u"1-"_s})
            QVERIFY2(!Money::fromDecimal(text), qPrintable(text));
    }

    void showsMoneyToPeople_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *amount, const char *shown) {
            QTest::newRow(amount) << QString::fromLatin1(amount) << QString::fromLatin1(shown);
        };
        row("0", "$0.00");
        row("0.0000004", "< $0.001");
        row("0.001", "$0.001");
        row("0.00123456", "$0.00123");
        row("0.043", "$0.043");
        row("0.0435", "$0.0435");
        row("0.04355", "$0.0436");
        row("0.5", "$0.50");
        row("0.1234", "$0.123");
        row("0.9999", "$1.00");
        row("1.2", "$1.20");
        row("1.005", "$1.01");
        row("1234.567", "$1234.57");
        row("-0.25", "-$0.25");
    }
    void showsMoneyToPeople()
    {
        QFETCH(QString, amount);
        QFETCH(QString, shown);
        QCOMPARE(Money::fromDecimal(amount)->toDisplay(), shown);
    }
};

QTEST_APPLESS_MAIN(TestProvidersCatalogue)
#include "test_providers_catalogue.moc"
