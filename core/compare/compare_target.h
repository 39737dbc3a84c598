// SPDX-License-Identifier: GPL-3.0-or-later
// What a prompt is compared on: a target is a model at a provider under a redaction policy, with parameters.
#pragma once
#include "core/base/error.h"
#include "core/providers/provider.h"
#include "core/redaction/policy.h"

#include <functional>
#include <optional>

namespace countersign {

/// A target as a person or a script writes it: names, not looked up yet.
struct TargetWish {
    QString provider; // of providers.json
    QString model;
    QString policy; // empty: that of the comparison
    std::optional<double> temperature; // absent: the model's own
    std::optional<int> outputTokens; // the most of one answer; absent: the agent's limit

    /// "anthropic/claude-x+policy=strict+temperature=0.2+max=500"; reading this gives the same wish.
    [[nodiscard]] QString text() const;
    friend bool operator==(const TargetWish &, const TargetWish &) = default;
};

/// Reads "a/m1,b/m2+policy=strict+temperature=0+max=500". A model's name may hold slashes, colons and plus signs. BadUsage with a sentence that
/// names the faulty target.
[[nodiscard]] Result<std::vector<TargetWish>> parseTargets(const QString &text);

struct CompareTarget {
    QString name; // for people, different from those of the other targets: TargetWish::text()
    Provider provider;
    QString model;
    Policy policy;
    std::optional<double> temperature;
    std::optional<int> outputTokens;
    friend bool operator==(const CompareTarget &, const CompareTarget &) = default;
};

/// Where names are looked up.
struct TargetLookup {
    std::vector<Provider> providers;
    std::function<bool(const Provider &)> usable; // it has a key, or needs none
    std::function<Result<Policy>(const QString &name)> policy;
    QString defaultPolicy;
};

/// Never answers with another provider than the one wished for: columns would show what they are not. NotFound: no such provider or policy;
/// Secret: the provider has no key.
[[nodiscard]] Result<CompareTarget> findTarget(const TargetWish &wish, const TargetLookup &lookup);

} // namespace countersign
