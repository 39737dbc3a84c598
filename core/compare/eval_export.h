// SPDX-License-Identifier: GPL-3.0-or-later
// The results of an evaluation as a file for others. Answers are restored: the files hold what the person sees, not what the providers saw.
#pragma once
#include "core/compare/evaluation.h"

#include <QtCore/QJsonObject>

namespace countersign {

enum class EvalFormat { Csv, Json, Html };
/// By the name's ending: .csv, .json, .html. Unsupported for others.
[[nodiscard]] Result<EvalFormat> evalFormatOf(const QString &fileName);

/// CSV: a line for each case and target, UTF-8 with a byte order mark, safe against formulas. HTML: one page without scripts or anything from elsewhere,
/// everything escaped. JSON: evalToJson().
[[nodiscard]] QByteArray evalExport(const EvalResults &results, EvalFormat format);
/// Atomically; Storage when the file cannot be written.
[[nodiscard]] Result<void> exportEval(const EvalResults &results, const QString &path);

[[nodiscard]] QJsonObject evalToJson(const EvalResults &results);
/// One case at one target: {"case","target","verdict","checks":[…],…what toJson(TargetResult) has…}
[[nodiscard]] QJsonObject cellToJson(const EvalResults &results, size_t dataCase, size_t target);
/// {"targets":[{"target","passed",…,"pass_rate":{"value","low","high"},…}],"duels":[…]}
[[nodiscard]] QJsonObject summaryToJson(const EvalResults &results);

} // namespace countersign
