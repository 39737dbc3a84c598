// SPDX-License-Identifier: GPL-3.0-or-later
// What a month would cost on a managed platform, half on machines of one's own, and on these alone, from the person's own volumes. An estimate:
// every assumption can be changed and says where it comes from. Pure functions but for load() and save().
#pragma once
#include "core/base/error.h"
#include "core/money/cost.h"

#include <QtCore/QString>
#include <vector>

namespace countersign {

/// A month of calls as it was, from the ledger.
struct PlanVolumes {
    qint64 calls = 0, input = 0, output = 0; // tokens
    CostSum spent; // at the providers
    friend bool operator==(const PlanVolumes &, const PlanVolumes &) = default;
};

struct Assumption {
    QString id; // stable: "server_hour_usd"
    QString name, unit; // for people; the unit may be empty
    double value = 0;
    double least = 0, most = 0; // of the value
    QString source; // where it comes from
    bool changed = false; // by the person
    friend bool operator==(const Assumption &, const Assumption &) = default;
};

/// As the program ships them, in the order in which they are shown.
[[nodiscard]] std::vector<Assumption> shippedAssumptions();

enum class Deployment { Managed, Hybrid, SelfHosted };
struct PlanLine {
    QString words; // "2 servers, 730 hours each"
    Money cost;
    friend bool operator==(const PlanLine &, const PlanLine &) = default;
};
struct PlanCost {
    Deployment deployment = Deployment::Managed;
    std::vector<PlanLine> lines;
    Money total;
    bool isExact = true; // false: calls without a known price are not in it, so it is at least this
    qint64 servers = 0;
    friend bool operator==(const PlanCost &, const PlanCost &) = default;
};
/// In the order of the enum; amounts to the cent. Fails (Invalid) when an assumption is missing or makes no sense, such as a throughput of nothing.
[[nodiscard]] Result<std::vector<PlanCost>> planCosts(const PlanVolumes &volumes, const std::vector<Assumption> &assumptions);

/// What the person changed, kept as {"assumptions": {"server_hour_usd": {"value": 2.4, "source": "our contract"}}}. Unknown entries are left out;
/// no file: the shipped ones.
[[nodiscard]] Result<std::vector<Assumption>> loadAssumptions(const QString &file);
[[nodiscard]] Result<void> saveAssumptions(const QString &file, const std::vector<Assumption> &assumptions);

} // namespace countersign
