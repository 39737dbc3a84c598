// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments that a model wrote, held against a tool's JSON Schema (2020-12).
#pragma once
#include "core/base/error.h"

#include <QtCore/QJsonObject>

namespace countersign {

/// The arguments as an object. The Error's message is for the model: what is wrong where, and which arguments the tool takes.
[[nodiscard]] Result<QJsonObject> checkedArguments(const QString &argumentsJson, const QJsonObject &schema);

} // namespace countersign
