// SPDX-License-Identifier: GPL-3.0-or-later
// What the HTTP binding of revision 2026-07-28 repeats of a request in headers, so that something between can route by it: arguments that a tool's
// schema marks with "x-mcp-header" (SEP-2243). Pure functions over foreign schemas.
#pragma once
#include "core/egress/loopback_door.h" // LoopbackHeader

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace countersign::mcp {

struct MirroredArgument {
    QStringList path; // names of properties, from the outside in
    QByteArray header; // "Mcp-Param-Region"
    friend bool operator==(const MirroredArgument &, const MirroredArgument &) = default;
};

/// Invalid, with what is wrong in English for a note: the name is none for a header or stands there twice, the value is neither a string, an integer
/// nor a boolean, or it is not reached by properties alone. A tool with such a schema is not to be offered.
[[nodiscard]] Result<std::vector<MirroredArgument>> mirroredArguments(const QJsonObject &inputSchema);

/// Arguments that are absent or null are left out.
[[nodiscard]] std::vector<LoopbackHeader> mirrored(const std::vector<MirroredArgument> &what, const QJsonObject &arguments);

/// A text as a header's value: as it is, or "=?base64?…?=" where it would not come through unchanged.
[[nodiscard]] QByteArray headerText(const QString &text);

/// The schema without these marks, wherever they stand.
[[nodiscard]] QJsonObject withoutMirrorMarks(const QJsonObject &schema);

} // namespace countersign::mcp
