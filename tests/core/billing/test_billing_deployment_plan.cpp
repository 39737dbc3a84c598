// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/deployment_plan.h"
#include "core/billing/forecast.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Money usd(const char *amount) { return *Money::fromDecimal(QString::fromLatin1(amount)); }

PlanVolumes volumes() { return {1000, 633'600'000, 0, CostSum(usd("1000"), 1000, 0)}; }

void set(std::vector<Assumption> &all, const QString &id, double value)
{
    const auto found = std::ranges::find(all, id, &Assumption::id);
    QVERIFY(found != all.end());
    found->value = value;
    found->changed = true;
}

PlanCost cost(const PlanVolumes &volumes, const std::vector<Assumption> &assumptions, Deployment deployment)
{
    const auto costs = planCosts(volumes, assumptions);
    if (!costs)
        qFatal("%s", qPrintable(costs.error().message));
    return (*costs)[size_t(deployment)];
}

} // namespace

class TestBillingDeploymentPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAssumptionHasANameASourceAndItsLimits()
    {
        for (const Assumption &each : shippedAssumptions()) {
            QVERIFY2(!each.id.isEmpty() && !each.name.isEmpty() && !each.source.isEmpty(), qPrintable(each.id));
            QVERIFY2(each.value >= each.least && each.value <= each.most, qPrintable(each.id));
        }
    }

    void aPlatformCostsItsTokensSeatsAndHours()
    {
        auto assumptions = shippedAssumptions();
        set(assumptions, u"growth"_s, 2);
        set(assumptions, u"seats"_s, 10);
        set(assumptions, u"seat_usd"_s, 25);
        set(assumptions, u"managed_hours"_s, 3);
        set(assumptions, u"hour_usd"_s, 50);
        const PlanCost managed = cost(volumes(), assumptions, Deployment::Managed);
        QCOMPARE(managed.total, usd("2400")); // 2 · 1000 + 10 · 25 + 3 · 50
        QCOMPARE(managed.lines.size(), size_t(3));
    }

    void serversAreCountedForTheHoursInWhichTheWorkArrives()
    {
        auto assumptions = shippedAssumptions();
        set(assumptions, u"input_per_second"_s, 1000);
        set(assumptions, u"busy_hours"_s, 176); // 633,600 seconds: with full load one server reads just this
        set(assumptions, u"utilisation"_s, 100);
        QCOMPARE(cost(volumes(), assumptions, Deployment::SelfHosted).servers, 1);
        set(assumptions, u"utilisation"_s, 50);
        QCOMPARE(cost(volumes(), assumptions, Deployment::SelfHosted).servers, 2);
        set(assumptions, u"server_hour_usd"_s, 2);
        set(assumptions, u"server_hours"_s, 100);
        set(assumptions, u"self_hours"_s, 0);
        QCOMPARE(cost(volumes(), assumptions, Deployment::SelfHosted).total, usd("400"));
        QVERIFY(cost(volumes(), assumptions, Deployment::SelfHosted).isExact); // no provider's price is in it
    }

    void aHybridPaysBothByTheirShares()
    {
        auto assumptions = shippedAssumptions();
        set(assumptions, u"hybrid_hours"_s, 0);
        set(assumptions, u"server_hours"_s, 100);
        set(assumptions, u"server_hour_usd"_s, 1);
        set(assumptions, u"local_share"_s, 25);
        QCOMPARE(cost(volumes(), assumptions, Deployment::Hybrid).total, usd("850")); // 750 at the provider and 100 for the one server
        set(assumptions, u"local_share"_s, 0);
        QCOMPARE(cost(volumes(), assumptions, Deployment::Hybrid).total, usd("1000"));
        QCOMPARE(cost(volumes(), assumptions, Deployment::Hybrid).servers, 0);
    }

    void unpricedCallsMakeItALowerBound()
    {
        PlanVolumes some = volumes();
        some.spent = CostSum(usd("1000"), 1000, 3);
        QVERIFY(!cost(some, shippedAssumptions(), Deployment::Managed).isExact);
        QVERIFY(cost(some, shippedAssumptions(), Deployment::SelfHosted).isExact);
    }

    void whatMakesNoSenseIsRefused()
    {
        auto assumptions = shippedAssumptions();
        set(assumptions, u"output_per_second"_s, 0);
        QCOMPARE(planCosts(volumes(), assumptions).error().code, ErrorCode::Invalid);
        assumptions = shippedAssumptions();
        assumptions.pop_back();
        QCOMPARE(planCosts(volumes(), assumptions).error().code, ErrorCode::Invalid);
    }

    void changesAreKeptWithTheirSource()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plan.json"_s);
        QCOMPARE(loadAssumptions(path).value(), shippedAssumptions());
        auto assumptions = shippedAssumptions();
        set(assumptions, u"server_hour_usd"_s, 2.4);
        std::ranges::find(assumptions, u"server_hour_usd"_s, &Assumption::id)->source = u"our contract"_s;
        QVERIFY(saveAssumptions(path, assumptions));
        QCOMPARE(loadAssumptions(path).value(), assumptions);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"assumptions\": {\"server_hour_usd\": {\"value\": -3}, \"odd\": {\"value\": 1}}}");
        file.close();
        QCOMPARE(loadAssumptions(path).value(), shippedAssumptions());
    }

    void aForecastIsAStraightLine()
    {
        const QDateTime from = QDateTime(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::UTC);
        const LedgerSpan month{from, from.addDays(30)};
        QCOMPARE(forecast(usd("10"), month, from.addDays(10)), std::optional(usd("30")));
        QCOMPARE(forecast(usd("10"), month, from.addDays(40)), std::optional(usd("10"))); // it is over
        QCOMPARE(forecast(usd("10"), month, from.addSecs(3600)), std::nullopt); // too early to say
        QCOMPARE(forecast(usd("9000000"), month, from.addDays(1)), std::nullopt); // beyond what is counted
    }
};

QTEST_APPLESS_MAIN(TestBillingDeploymentPlan)
#include "test_billing_deployment_plan.moc"
