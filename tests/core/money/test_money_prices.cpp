// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/display_currency.h"
#include "core/money/price_list.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>
#include <limits>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);

QByteArray list(const QByteArray &models, const QByteArray &common = {})
{
    return R"({"schema":1,"currency":"USD","unit":"per 1,000,000 tokens",)" + common + R"("models":[)" + models + "]}";
}
QByteArray model(const QByteArray &more) { return R"({"provider":"p","model":"m","source":"s","date":"2026-01-01",)" + more + "}"; }

PriceList parsed(const QByteArray &json)
{
    const auto read = PriceList::parse(json);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

QString cost(const PriceList &prices, const Usage &usage, const QDateTime &at = Noon)
{
    const PriceRow *row = prices.rowAt(u"p"_s, u"m"_s, at);
    if (!row)
        return u"no row"_s;
    const Cost cost = costOf(*row, usage, at, u"m"_s).cost;
    return cost.total ? cost.total->toDecimal() : u"unknown"_s;
}

} // namespace

class TestMoneyPrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appliesAPriceChangeByTheCallsDate()
    {
        const PriceList prices = parsed(list(
            model(R"("usd_per_mtok":{"input":1,"output":2},"scheduled_or_timed":[{"from":"2027-01-01","usd_per_mtok":{"input":3,"output":4}}])")));
        const Usage usage{1'000'000, {}, {}, {}, 0, {}};
        const QDateTime newYear(QDate(2027, 1, 1), QTime(0, 0), QTimeZone::UTC);
        QCOMPARE(cost(prices, usage, newYear.addMSecs(-1)), u"1"_s);
        QCOMPARE(cost(prices, usage, newYear), u"3"_s);
        QCOMPARE(cost(prices, usage, newYear.toOffsetFromUtc(3600)), u"3"_s);
    }

    void knowsNoPriceBeforeItsFirstDay()
    {
        const PriceList prices = parsed(list(model(R"("from":"2026-11-23","usd_per_mtok":{"input":1,"output":2})")));
        QCOMPARE(cost(prices, {1, {}, {}, {}, 0, {}}, Noon.addDays(-1)), u"no row"_s);
        QCOMPARE(cost(prices, {1, {}, {}, {}, 0, {}}), u"0.000001"_s);
    }

    void appliesAPriceOfTheHour()
    {
        const PriceList prices = parsed(list(model(
            R"("usd_per_mtok":{"input":1,"output":2},"scheduled_or_timed":[{"time_of_day_utc":["22:00:00Z","04:00:00Z"],"usd_per_mtok":{"input":5,"output":2}}])")));
        const auto at = [&](int hour) {
            return cost(prices, {1'000'000, {}, {}, {}, 0, {}}, QDateTime(Noon.date(), QTime(hour, 0), QTimeZone::UTC));
        };
        QCOMPARE(at(21), u"1"_s);
        QCOMPARE(at(22), u"5"_s);
        QCOMPARE(at(3), u"5"_s);
        QCOMPARE(at(4), u"1"_s);
    }

    void pricesKindsApartThatHaveAPriceOfTheirOwn_data()
    {
        QTest::addColumn<QByteArray>("prices");
        QTest::addColumn<Usage>("usage");
        QTest::addColumn<QString>("expected");
        const QByteArray plain = R"("usd_per_mtok":{"input":1,"output":10})";
        const QByteArray all =
            R"("usd_per_use":{"web_search":0.01},"usd_per_mtok":{"input":1,"output":10,"reasoning":20,"input_image":3,"input_audio":5,"output_image":30,"output_audio":50})";
        const auto row = [](const char *name, const QByteArray &prices, Usage usage, const char *expected) {
            QTest::newRow(name) << prices << usage << QString::fromLatin1(expected);
        };
        Usage usage{100, {}, {}, {}, 100, 40};
        row("reasoning as output", plain, usage, "0.0011");
        row("reasoning apart", all, usage, "0.0015"); // 100 + 60·10 + 40·20 = 1500 µ$
        usage = {100, {}, {}, {}, 10, {}};
        usage.inputImage = 30;
        row("images in the prompt as input", plain, usage, "0.0002");
        row("images in the prompt apart", all, usage, "0.00026"); // 70 + 30·3 + 100
        usage = {100, {}, {}, {}, 10, {}};
        usage.inputAudio = 30;
        row("sound without a price", plain, usage, "unknown");
        row("sound", all, usage, "0.00032"); // 70 + 30·5 + 100
        usage = {100, {}, {}, {}, 10, {}};
        usage.outputImage = 4;
        row("made images without a price", plain, usage, "unknown");
        row("made images", all, usage, "0.00028"); // 100 + 6·10 + 4·30
        usage = {0, {}, {}, {}, 0, {}};
        usage.webSearches = 3;
        row("searches without a price", plain, usage, "unknown");
        row("searches", all, usage, "0.03");
        row("parts larger than the whole", plain, {10, 6, 6, {}, 1, {}}, "unknown");
        row("negative counts", plain, {-1, {}, {}, {}, 1, {}}, "unknown");
        row("more than can be counted", plain, {std::numeric_limits<qint64>::max(), {}, {}, {}, 1, {}}, "unknown");
    }
    void pricesKindsApartThatHaveAPriceOfTheirOwn()
    {
        QFETCH(QByteArray, prices);
        QFETCH(Usage, usage);
        QFETCH(QString, expected);
        QCOMPARE(cost(parsed(list(model(prices))), usage), expected);
    }

    void pricesServiceTiers_data()
    {
        QTest::addColumn<QString>("tier");
        QTest::addColumn<QString>("expected");
        for (const char *ordinary : {"", "standard", "default", "auto", "on_demand", "ON_DEMAND"})
            QTest::newRow(qPrintable(u"ordinary: "_s + QLatin1StringView(ordinary))) << QString::fromLatin1(ordinary) << u"3"_s;
        QTest::newRow("batch by factor") << u"batch"_s << u"1.5"_s;
        QTest::newRow("a table of its own") << u"flex"_s << u"2"_s;
        QTest::newRow("not known") << u"priority"_s << u"unknown"_s;
    }
    void pricesServiceTiers()
    {
        QFETCH(QString, tier);
        QFETCH(QString, expected);
        const PriceList prices = parsed(list(
            model(R"("usd_per_mtok":{"input":3,"output":9,"cache_read":1},"service_tiers":{"flex":{"usd_per_mtok":{"input":2,"output":4}}})"),
            R"("service_tiers":[{"provider":"p","tier":"batch","factor":0.5,"applies_to":["input","output"],"unknown":["cache_read"],"source":"s","date":"2026-01-01"}],)"));
        Usage usage{1'000'000, {}, {}, {}, 0, {}};
        usage.serviceTier = tier;
        QCOMPARE(cost(prices, usage), expected);
        usage.cacheRead = 1;
        if (tier == "batch"_L1)
            QCOMPARE(cost(prices, usage), u"unknown"_s);
    }

    void neverRoundsAPriceThatAFactorMakes()
    {
        const PriceList prices = parsed(list(
            model(R"("usd_per_mtok":{"input":0.000001,"output":2})"),
            R"("service_tiers":[{"provider":"p","tier":"batch","factor":0.5,"applies_to":["input","output"],"source":"s","date":"2026-01-01"}],)"));
        Usage usage{1, {}, {}, {}, 1, {}, {}, {}, {}, {}, {}, u"batch"_s};
        QCOMPARE(cost(prices, usage), u"unknown"_s); // half a pico-dollar
        usage.input = 0;
        QCOMPARE(cost(prices, usage), u"0.000001"_s);
    }

    void saysHowACostCameAbout()
    {
        const PriceList prices = parsed(list(model(
            R"("usd_per_mtok":{"input":1,"output":10},"tiers":[{"input_tokens_above":100,"applies_to":"whole request","usd_per_mtok":{"input":2,"output":20,"cache_read":0.5}}])")));
        const CostDetail detail = costOf(*prices.rowAt(u"p"_s, u"m"_s, Noon), {101, 1, {}, {}, 3, {}}, Noon, u"m"_s);
        QCOMPARE(detail.step, 100);
        QCOMPARE(detail.lines.size(), 3);
        QCOMPARE(detail.lines[0], (CostLine{Charge::Input, 100, Money::fromPicoDollars(2'000'000), Money::fromPicoDollars(200'000'000)}));
        QCOMPARE(detail.lines[1].charge, Charge::CacheRead);
        QCOMPARE(detail.cost, (Cost{Money::fromPicoDollars(200'000'000 + 500'000 + 60'000'000), u"s, 2026-01-01"_s}));
    }

    void takesZeroForUnknownUnlessItSaysFree()
    {
        QCOMPARE(cost(parsed(list(model(R"("usd_per_mtok":{"input":0,"output":0})"))), {1, {}, {}, {}, 1, {}}), u"unknown"_s);
        QCOMPARE(cost(parsed(list(model(R"("free":true,"usd_per_mtok":{"input":0,"output":0})"))), {1, {}, {}, {}, 1, {}}), u"0"_s);
    }

    void writesWhatItReads()
    {
        const PriceList prices = parsed(list(model(R"("aliases":["m-1"],"from":"2026-01-02","usd_per_use":{"web_search":0.01},
                "usd_per_mtok":{"input":0.123457,"output":2.7,"cache_read":0.07,"cache_write":0.3,"reasoning":3},
                "tiers":[{"input_tokens_above":200000,"applies_to":"whole request","usd_per_mtok":{"input":3,"output":4}}],
                "service_tiers":{"flex":{"usd_per_mtok":{"input":0.1,"output":1}}},
                "scheduled_or_timed":[{"time_of_day_utc":["01:00:00Z","04:00:00Z"],"usd_per_mtok":{"input":9,"output":9}}])")
                                             + ',' + model(R"("free":true,"usd_per_mtok":{"input":0,"output":0})")));
        QCOMPARE(prices.models().size(), 1);
        QCOMPARE(prices.models()[0].rows.size(), 2);
        const auto again = PriceList::parse(prices.toJson());
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QVERIFY(again->models()[0].rows[1].tiers[QString()] == prices.models()[0].rows[1].tiers[QString()]);
        QVERIFY(again->models()[0].rows[0] == prices.models()[0].rows[0]);
        QCOMPARE(again->models()[0].aliases, QStringList{u"m-1"_s});
    }

    void refusesWhatItCannotTrust_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray plain = R"("usd_per_mtok":{"input":1,"output":2})";
        QTest::newRow("two prices from one moment") << list(model(plain) + ',' + model(plain));
        QTest::newRow("a date that is none") << list(model(R"("from":"2027-13-01",)" + plain));
        QTest::newRow("an hour without a zone") << list(
            model(plain + R"(,"scheduled_or_timed":[{"time_of_day_utc":["01:00","02:00"],"usd_per_mtok":{"input":1,"output":1}}])"));
        QTest::newRow("a schedule of another kind") << list(model(plain + R"(,"scheduled_or_timed":[{"weekday":"Monday"}])"));
        QTest::newRow("a tier without a source") << list(model(plain),
                                                         R"("service_tiers":[{"provider":"p","tier":"batch","factor":0.5,"applies_to":["input"]}],)");
        QTest::newRow("a factor finer than thousandths")
            << list(model(plain),
                    R"("service_tiers":[{"provider":"p","tier":"batch","factor":0.3333,"applies_to":["input"],"source":"s","date":"2026-01-01"}],)");
        QTest::newRow("a fee for something unknown")
            << list(model(plain), R"("fees":[{"provider":"p","use":"parking","usd":1,"source":"s","date":"2026-01-01"}],)");
        QTest::newRow("the ordinary tier by another name") << list(model(plain + R"(,"service_tiers":{"standard":{"usd_per_mtok":{}}})"));
    }
    void refusesWhatItCannotTrust()
    {
        QFETCH(QByteArray, json);
        const auto read = PriceList::parse(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY(!read.error().message.isEmpty());
    }

    void readsDecimalsExactly()
    {
        QCOMPARE(exactScaled(0.1, 6), 100'000);
        QCOMPARE(exactScaled(1.5e-07, 12), 150'000);
        QCOMPARE(exactScaled(2.8e-08, 12), 28'000);
        QCOMPARE(exactScaled(0, 6), 0);
        QCOMPARE(exactScaled(123456789, 6), 123456789000000);
        QCOMPARE(exactScaled(1e-13, 12), std::nullopt);
        QCOMPARE(exactScaled(0.0000001, 6), std::nullopt);
        QCOMPARE(exactScaled(-1, 6), std::nullopt);
        QCOMPARE(exactScaled(1e12, 6), std::nullopt);
        QCOMPARE(exactScaled(std::numeric_limits<double>::infinity(), 6), std::nullopt);
        QCOMPARE(exactScaled(std::numeric_limits<double>::quiet_NaN(), 6), std::nullopt);
        QCOMPARE(exactScaled(5e-324, 12), std::nullopt);
    }

    void showsAmountsAtThePersonsRate()
    {
        const auto euro = DisplayCurrency::from(u"EUR"_s, u"0.92"_s);
        QVERIFY(euro);
        QCOMPARE(euro->convert(*Money::fromDecimal(u"1.5"))->toDecimal(), u"1.38"_s);
        QCOMPARE(euro->convert(Money::fromPicoDollars(1))->picoDollars(), 1); // 0.92, to the nearest
        QCOMPARE(euro->convert(Money::fromPicoDollars(-1))->picoDollars(), -1);
        QCOMPARE(euro->toDisplay(*Money::fromDecimal(u"0.03")), u"≈ 0.0276 EUR"_s);
        QCOMPARE(euro->toDisplay(Money::fromPicoDollars(1)), u"< 0.001 EUR"_s);
        const auto yen = DisplayCurrency::from(u"JPY"_s, u"150"_s);
        QVERIFY(!yen->convert(Money::fromPicoDollars(std::numeric_limits<qint64>::max())));
        for (const auto &[code, rate] : {std::pair(u"USD"_s, u"1"_s), std::pair(u"eur"_s, u"1"_s), std::pair(u"EUR"_s, u"0"_s),
                                         std::pair(u"EUR"_s, u"-1"_s), std::pair(u"EUR"_s, u""_s), std::pair(u"EURO"_s, u"1"_s)})
            QVERIFY(!DisplayCurrency::from(code, rate));
    }

    void keepsTheUnknownInSums()
    {
        CostSum sum;
        QCOMPARE(sum.toDisplay(), u"$0.00"_s);
        sum.add(Money::fromPicoDollars(700'000'000'000));
        sum.add(Money::fromPicoDollars(500'000'000'000));
        QCOMPARE(sum.toDisplay(), u"$1.20"_s);
        for (int i = 0; i < 3; ++i)
            sum.add(std::nullopt);
        QVERIFY(!sum.isExact());
        QCOMPARE(sum.calls(), 5);
        QVERIFY2(sum.toDisplay().startsWith(u"≥ $1.20, 3 call"_s), qPrintable(sum.toDisplay()));
        CostSum large(Money::fromPicoDollars(std::numeric_limits<qint64>::max() - 1), 1, 0);
        large.add(Money::fromPicoDollars(2));
        QCOMPARE(large.unpriced(), 1);
        QCOMPARE(large.known(), Money::fromPicoDollars(std::numeric_limits<qint64>::max() - 1));
    }
};

QTEST_APPLESS_MAIN(TestMoneyPrices)
#include "test_money_prices.moc"
