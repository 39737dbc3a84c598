// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments that a model wrote and answers that a tool gave, held against the tool's JSON Schemas (2020-12). A schema that is not the
// program's own has been made harmless before (core/tools/mcp/foreign_schema.h).
#pragma once
#include "core/base/error.h"

#include <QtCore/QJsonObject>

namespace countersign {

/// The arguments as an object. The Error's message is for the model: what is wrong where, and which arguments the tool takes.
[[nodiscard]] Result<QJsonObject> checkedArguments(const QString &argumentsJson, const QJsonObject &schema);

/// Whether one JSON value fits. Invalid: it does not, with where and why. Unsupported: the schema itself is broken.
[[nodiscard]] Result<void> fitsSchema(QByteArrayView json, const QJsonObject &schema);

} // namespace countersign
