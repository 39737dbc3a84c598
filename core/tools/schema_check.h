// SPDX-License-Identifier: GPL-3.0-or-later
// What a model wrote or a tool answered, held against a JSON Schema (2020-12). A schema that is not the program's own has been made harmless
// before (core/tools/mcp/foreign_schema.h).
#pragma once
#include "core/base/error.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace countersign {

/// The arguments as an object. The Error's message is for the model: what is wrong where, and which arguments the tool takes.
[[nodiscard]] Result<QJsonObject> checkedArguments(const QString &argumentsJson, const QJsonObject &schema);

/// Where a JSON text does not fit a schema and why, the first few; empty: it fits. Invalid: it is not JSON, or the schema is none. No reference of
/// a schema is fetched from anywhere.
[[nodiscard]] Result<QStringList> schemaProblems(const QByteArray &json, const QByteArray &schema);

/// Whether one JSON value fits. Invalid: it does not, with where and why. Unsupported: the schema itself is broken.
[[nodiscard]] Result<void> fitsSchema(QByteArrayView json, const QJsonObject &schema);

} // namespace countersign
