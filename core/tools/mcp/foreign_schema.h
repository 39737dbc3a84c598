// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Schemas that a server sent. They are programs of a kind: a reference may lead to the network or to itself, and a pattern or a pile of
// references may take for ever. So a schema is made harmless before anything is held against it.
#pragma once
#include "core/base/error.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>

namespace countersign::mcp {

/// The schema without what is not tried (patterns, uniqueItems, formats), its references inside itself and without circles, of bounded size.
/// Unsupported, with what is in the way (in English), when that cannot be had; nothing is to be checked against it then.
[[nodiscard]] Result<QJsonObject> harmlessSchema(const QJsonObject &schema);

/// Whether `value` fits a schema that a server sent. Invalid: it does not, with where. Unsupported: it cannot be said. Blocking, any thread.
[[nodiscard]] Result<void> fitsForeignSchema(const QJsonValue &value, const QJsonObject &schema);

/// The arguments of a call, as a model wrote them; nothing at all means none. Invalid: no object, or they do not fit, in words for the model. What cannot
/// be checked is left to who answers the call. Blocking, any thread.
[[nodiscard]] Result<QJsonObject> argumentsOf(const QString &json, const QJsonObject &schema);

} // namespace countersign::mcp
