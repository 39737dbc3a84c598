// SPDX-License-Identifier: GPL-3.0-or-later
// What `compare` and `eval` have in common.
#pragma once
#include "app/cli/command.h"
#include "app/workbench/workbench.h"
#include "core/compare/comparison.h"

namespace countersign::cli {

/// The options of the same name, with which both are told what is asked, of whom and how it is reviewed.
[[nodiscard]] QList<QCommandLineOption> comparingOptions();

QCoro::Task<Result<std::unique_ptr<Workbench>>> openFor(const Arguments &args);

/// The agent, or for an empty name one without instructions and tools.
[[nodiscard]] Result<Agent> comparedAgent(const Workbench &bench, const QString &name);
/// Says it of practice targets, too.
[[nodiscard]] Result<std::vector<CompareTarget>> comparedTargets(const Workbench &bench, const QString &text, const QString &defaultPolicy);
/// Says of practice targets that they are no models.
void sayWhoPractises(const std::vector<CompareTarget> &targets);
[[nodiscard]] ToolScope scopeOf(const Workbench &bench, const Agent &agent);

/// "$0.001", or "cost unknown (why)"
[[nodiscard]] QString costText(const Cost &cost);

} // namespace countersign::cli
