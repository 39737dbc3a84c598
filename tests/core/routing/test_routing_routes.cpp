// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routes.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray File = "routes:\n"
                        "  cheap-first:\n"
                        "    description: short questions to a small model\n"
                        "    rules:\n"
                        "      - name: what is left in stays here\n"
                        "        when: {findings_left: {above: 0}}\n"
                        "        use: ollama/llama3.2\n"
                        "      - name: short\n"
                        "        when: {tokens: {below: 2000}, agents: [claims-triage, letters]}\n"
                        "        use: anthropic/claude-haiku-5-5\n"
                        "        fallback: [openai/gpt-6-luna, ollama/llama3.2]\n"
                        "      - when: {hours: 22:00-06:00, days: [sat, sun]}\n"
                        "        use: google/gemini-x\n"
                        "      - name: rich\n"
                        "        when: {budget_left_usd: {above: 5.00}, labels: hard}\n"
                        "        use: openrouter/vendor/model:free\n"
                        "    otherwise: anthropic/claude-opus-5-5\n";

RouteFacts facts()
{
    RouteFacts facts;
    facts.agent = u"claims-triage"_s;
    facts.tokens = 500;
    facts.at = QDateTime(QDate(2026, 11, 23), QTime(10, 0)); // a Monday
    return facts;
}

RouteChoice choose(const RouteFacts &facts) { return Routes::parse(File)->find(u"cheap-first"_s)->choose(facts); }

} // namespace

class TestRoutingRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstRuleThatHolds()
    {
        const RouteChoice choice = choose(facts());
        QCOMPARE(choice.rule, u"short"_s);
        QCOMPARE(choice.targets.size(), 3u);
        QCOMPARE(choice.targets.front().text(), u"anthropic/claude-haiku-5-5"_s);
        QVERIFY(choice.reason.contains(u"cheap-first"_s) && choice.reason.contains(u"claims-triage"_s) && choice.reason.contains(u"500"_s));
        RouteFacts left = facts();
        left.left[u"PERSON"_s] = 1;
        QCOMPARE(choose(left).targets, (std::vector<RouteTarget>{{u"ollama"_s, u"llama3.2"_s}}));
    }

    void wantsAllConditionsOfARule()
    {
        RouteFacts other = facts();
        other.agent = u"other"_s;
        QCOMPARE(choose(other).rule, u"otherwise"_s);
        RouteFacts longer = facts();
        longer.tokens = 2000; // not below
        QCOMPARE(choose(longer).rule, u"otherwise"_s);
        RouteFacts unknown = facts();
        unknown.tokens.reset(); // what is not known holds for nothing
        QCOMPARE(choose(unknown).rule, u"otherwise"_s);
    }

    void knowsNightsAndDays_data()
    {
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QString>("rule");
        const QDate saturday(2026, 11, 28), monday(2026, 11, 23);
        QTest::newRow("Saturday night") << QDateTime(saturday, QTime(23, 0)) << u"rule 3"_s;
        QTest::newRow("early on Saturday") << QDateTime(saturday, QTime(5, 59)) << u"rule 3"_s;
        QTest::newRow("Saturday at six") << QDateTime(saturday, QTime(6, 0)) << u"otherwise"_s;
        QTest::newRow("Monday night") << QDateTime(monday, QTime(23, 0)) << u"otherwise"_s;
    }
    void knowsNightsAndDays()
    {
        QFETCH(QDateTime, at);
        RouteFacts night = facts();
        night.agent = u"other"_s;
        night.at = at;
        QTEST(choose(night).rule, "rule");
    }

    void looksAtTheBudgetAndTheLabel()
    {
        RouteFacts rich = facts();
        rich.agent = u"other"_s;
        rich.labels = {u"hard"_s};
        QCOMPARE(choose(rich).rule, u"otherwise"_s); // no budget is set
        rich.budgetLeft = *Money::fromDecimal(u"5.01");
        QCOMPARE(choose(rich).targets.front(), (RouteTarget{u"openrouter"_s, u"vendor/model:free"_s}));
        rich.budgetLeft = *Money::fromDecimal(u"5.00");
        QCOMPARE(choose(rich).rule, u"otherwise"_s);
    }

    void asksAProviderThatFailedLast()
    {
        RouteFacts ill = facts();
        ill.unhealthy = {u"anthropic"_s};
        const RouteChoice choice = choose(ill);
        QCOMPARE(choice.targets.front().provider, u"openai"_s);
        QCOMPARE(choice.targets.back().provider, u"anthropic"_s);
        QVERIFY(choice.reason.contains(u"claude-haiku-5-5"_s));
    }

    void fallsBackOnlyWhereAnotherProviderMayHelp()
    {
        for (const ErrorCode code : {ErrorCode::Network, ErrorCode::RateLimited, ErrorCode::Provider})
            QVERIFY(mayFallBack({code, {}}, true));
        QVERIFY(!mayFallBack({ErrorCode::Provider, {}}, false)); // it refused
        for (const ErrorCode code : {ErrorCode::Policy, ErrorCode::Refused, ErrorCode::SpendLimit, ErrorCode::Secret, ErrorCode::Leak,
                                     ErrorCode::Cancelled, ErrorCode::LimitReached, ErrorCode::Detector, ErrorCode::Incomplete})
            QVERIFY(!mayFallBack({code, {}}, true));
    }

    void saysInWhichLineSomethingIsWrong_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("line");
        QTest::newRow("no otherwise") << QByteArray("routes:\n  a:\n    rules: []\n") << u"line 3"_s;
        QTest::newRow("no model") << QByteArray("routes:\n  a:\n    otherwise: anthropic\n") << u"line 3"_s;
        QTest::newRow("an unknown key") << QByteArray("routes:\n  a:\n    otherwise: a/b\n    else: a/b\n") << u"line 4"_s;
        QTest::newRow("an unknown condition") << QByteArray(
            "routes:\n  a:\n    rules:\n      - when: {mood: good}\n        use: a/b\n    otherwise: a/b\n")
                                              << u"line 4"_s;
        QTest::newRow("no use") << QByteArray("routes:\n  a:\n    rules:\n      - when: {labels: x}\n    otherwise: a/b\n") << u"line 4"_s;
        QTest::newRow("hours") << QByteArray("routes:\n  a:\n    rules:\n      - when: {hours: 25:00-26:00}\n        use: a/b\n    otherwise: a/b\n")
                               << u"line 4"_s;
        QTest::newRow("an empty range") << QByteArray("routes:\n  a:\n    rules:\n      - when: {tokens: {}}\n        use: a/b\n    otherwise: a/b\n")
                                        << u"line 4"_s;
        QTest::newRow("not YAML") << QByteArray("routes: [\n") << u"line"_s;
        QTest::newRow("a list") << QByteArray("- a\n") << u"line 1"_s;
    }
    void saysInWhichLineSomethingIsWrong()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, line);
        const auto routes = Routes::parse(yaml);
        QVERIFY(!routes);
        QVERIFY2(routes.error().message.contains(line), qPrintable(routes.error().message));
        QVERIFY(routes.error().message.contains(u"line %1"_s.arg(Routes::problemLine(yaml))));
    }

    void agentsNameARouteOrTheOneOfTheWorkspace()
    {
        QCOMPARE(routeNamed(u"route:cheap-first"_s), u"cheap-first"_s);
        QCOMPARE(routeNamed(u"route"_s), QString());
        QVERIFY(!routeNamed(u"anthropic/route"_s) && !routeNamed(QString()));
        for (const QString &name : {u"cheap-first"_s, QString()})
            QCOMPARE(routeNamed(asModel(name)), name);
        const auto routes = Routes::parse(File);
        QCOMPARE(routes->find({})->name, u"cheap-first"_s); // the first of the file
        QCOMPARE(routes->names(), QStringList{u"cheap-first"_s});
        QVERIFY(routes->all().front().asksFindings());
        QCOMPARE(routes->all().front().targets().size(), 6u);
    }

    void anEmptyFileHasNoRoutes()
    {
        QVERIFY(Routes::parse("")->all().empty());
        QVERIFY(Routes::parse("routes:\n")->all().empty());
        QVERIFY(!Routes::parse("")->find(u"a"_s));
        QVERIFY(!Routes::parse("")->find({}));
        QCOMPARE(Routes::problemLine(""), 0);
    }
};

QTEST_APPLESS_MAIN(TestRoutingRoutes)
#include "test_routing_routes.moc"
