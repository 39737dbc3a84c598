// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/deployment_plan.h"

#include "core/billing/text_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeploymentPlan)
};

constexpr double PicoInCent = 1e10;
constexpr double MostDollars = 9e6; // what Money holds
constexpr double SecondsInHour = 3600;

/// To the cent: no more is known of an estimate.
Money dollars(double amount) { return Money::fromPicoDollars(qint64(std::llround(std::min(amount, MostDollars) * 100)) * qint64(PicoInCent)); }
double amountOf(Money money) { return double(money.picoDollars()) / 1e12; }

class Values {
public:
    explicit Values(const std::vector<Assumption> &assumptions)
    {
        for (const Assumption &each : assumptions)
            m_values.insert(each.id, each);
    }
    [[nodiscard]] double operator[](const QString &id) const { return m_values.value(id).value; }
    [[nodiscard]] QString problem() const
    {
        for (const Assumption &shipped : shippedAssumptions()) {
            const auto found = m_values.constFind(shipped.id);
            if (found == m_values.cend())
                return Words::tr("The assumption “%1” is missing.").arg(shipped.name);
            if (!(found->value >= shipped.least && found->value <= shipped.most))
                return Words::tr("“%1” must be from %2 to %3.")
                    .arg(shipped.name, QLocale().toString(shipped.least), QLocale().toString(shipped.most));
        }
        return {};
    }

private:
    QHash<QString, Assumption> m_values;
};

/// Adds the lines up as it goes.
class Adder {
public:
    explicit Adder(Deployment deployment) { m_cost.deployment = deployment; }
    void add(const QString &words, double amount)
    {
        if (amount <= 0)
            return;
        m_cost.lines.push_back({words, dollars(amount)});
        m_cost.total = checkedSum(m_cost.total, m_cost.lines.back().cost).value_or(m_cost.total);
    }
    void work(double hours, double hourly) { add(Words::tr("%1 hours of administration").arg(QLocale().toString(hours)), hours * hourly); }
    /// `share`: of the month's tokens.
    void servers(const Values &values, const PlanVolumes &volumes, double share)
    {
        const double seconds = (double(volumes.input) / values[u"input_per_second"_s] + double(volumes.output) / values[u"output_per_second"_s])
            * values[u"growth"_s] * share;
        const double busy = values[u"busy_hours"_s] * SecondsInHour * values[u"utilisation"_s] / 100;
        m_cost.servers = std::max(qint64(values[u"least_servers"_s]), qint64(std::ceil(seconds / busy)));
        const double hours = values[u"server_hours"_s];
        add(Words::tr("%n servers, %1 hours each", nullptr, int(m_cost.servers)).arg(QLocale().toString(hours)),
            double(m_cost.servers) * hours * values[u"server_hour_usd"_s]);
    }
    void provider(const Values &values, const PlanVolumes &volumes, double share)
    {
        add(Words::tr("tokens at the providers"), amountOf(volumes.spent.known()) * values[u"growth"_s] * share);
        m_cost.isExact = volumes.spent.isExact() || share == 0;
    }
    void platform(const Values &values)
    {
        const double seats = values[u"seats"_s];
        add(Words::tr("%n seats of the platform", nullptr, int(seats)), seats * values[u"seat_usd"_s]);
    }
    [[nodiscard]] PlanCost take() { return std::move(m_cost); }

private:
    PlanCost m_cost;
};

Assumption assumption(const char *id, const QString &name, const QString &unit, double value, double least, double most, const QString &source)
{
    return {QString::fromLatin1(id), name, unit, value, least, most, source, false};
}

} // namespace

std::vector<Assumption> shippedAssumptions()
{
    const QString own = Words::tr("Assumed; enter your contract's or offer's"), measured = Words::tr("Assumed; measure it on your machine and model");
    const QString usd = Words::tr("US dollars");
    return {
        assumption("growth", Words::tr("Volume against the last 30 days"), Words::tr("times"), 1, 0.01, 1000,
                   Words::tr("1: as it was, from your ledger")),
        assumption("seats", Words::tr("Seats of a managed platform"), {}, 1, 0, 100'000, Words::tr("One person")),
        assumption("seat_usd", Words::tr("Fee for a seat and month"), usd, 0, 0, 10'000, own),
        assumption("managed_hours", Words::tr("Administration of a managed platform"), Words::tr("hours a month"), 2, 0, 1000, own),
        assumption("local_share", Words::tr("Hybrid: share of the tokens on own servers"), Words::tr("per cent"), 60, 0, 100,
                   Words::tr("Assumed; see What if for the share of your routine calls")),
        assumption("hybrid_hours", Words::tr("Administration of both together"), Words::tr("hours a month"), 16, 0, 1000, own),
        assumption("server_hour_usd", Words::tr("A server with GPUs for the model"), Words::tr("US dollars an hour"), 3, 0.01, 1000, own),
        assumption("server_hours", Words::tr("Hours that each server is paid for"), Words::tr("hours a month"), 730, 1, 744,
                   Words::tr("All of them: 365 days · 24 hours / 12 months")),
        assumption("least_servers", Words::tr("Servers at least"), {}, 1, 1, 1000, Words::tr("One; two where it must not fail")),
        assumption("busy_hours", Words::tr("Hours in which the work arrives"), Words::tr("hours a month"), 176, 1, 744,
                   Words::tr("22 working days of 8 hours")),
        assumption("utilisation", Words::tr("Load of a server in these hours"), Words::tr("per cent"), 40, 1, 100,
                   Words::tr("Assumed; beyond it answers wait in peaks")),
        assumption("input_per_second", Words::tr("Tokens that a server reads"), Words::tr("a second"), 5000, 1, 10'000'000, measured),
        assumption("output_per_second", Words::tr("Tokens that a server writes"), Words::tr("a second"), 800, 1, 10'000'000, measured),
        assumption("self_hours", Words::tr("Administration of own servers"), Words::tr("hours a month"), 24, 0, 1000, own),
        assumption("hour_usd", Words::tr("An hour of administration"), usd, 60, 0, 1000, own),
    };
}

Result<std::vector<PlanCost>> planCosts(const PlanVolumes &volumes, const std::vector<Assumption> &assumptions)
{
    const Values values(assumptions);
    if (const QString problem = values.problem(); !problem.isEmpty())
        return failure(ErrorCode::Invalid, problem);
    const double hour = values[u"hour_usd"_s], local = values[u"local_share"_s] / 100;
    Adder managed(Deployment::Managed), hybrid(Deployment::Hybrid), own(Deployment::SelfHosted);
    managed.provider(values, volumes, 1);
    managed.platform(values);
    managed.work(values[u"managed_hours"_s], hour);
    hybrid.provider(values, volumes, 1 - local);
    hybrid.platform(values);
    if (local > 0)
        hybrid.servers(values, volumes, local);
    hybrid.work(values[u"hybrid_hours"_s], hour);
    own.servers(values, volumes, 1);
    own.work(values[u"self_hours"_s], hour);
    return std::vector{managed.take(), hybrid.take(), own.take()};
}

Result<std::vector<Assumption>> loadAssumptions(const QString &file)
{
    std::vector<Assumption> all = shippedAssumptions();
    const auto bytes = readTextFile(file);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QJsonObject kept = QJsonDocument::fromJson(bytes->value_or(QByteArray())).object().value("assumptions"_L1).toObject();
    for (Assumption &each : all) {
        const QJsonObject own = kept.value(each.id).toObject();
        const double value = own.value("value"_L1).toDouble(-1);
        if (own.isEmpty() || !(value >= each.least && value <= each.most))
            continue;
        each.value = value;
        each.source = own.value("source"_L1).toString();
        each.changed = true;
    }
    return all;
}

Result<void> saveAssumptions(const QString &file, const std::vector<Assumption> &assumptions)
{
    QJsonObject kept;
    for (const Assumption &each : assumptions) {
        if (each.changed)
            kept.insert(each.id, QJsonObject{{u"value"_s, each.value}, {u"source"_s, each.source}});
    }
    return writeTextFile(file, QJsonDocument(QJsonObject{{u"assumptions"_s, kept}}).toJson());
}

} // namespace countersign
