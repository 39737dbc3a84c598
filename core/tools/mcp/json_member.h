// SPDX-License-Identifier: GPL-3.0-or-later
// Changes one member of a JSON text that people edit by hand, with comments in it. Pure function.
#pragma once
#include <QtCore/QByteArrayList>

namespace countersign::mcp {

/// `json` (an object, comments allowed) with the member `key` of the object at `path` set to `value`, or taken out where that is empty. Objects of the
/// path that are missing are made. Everything else keeps its bytes; as it was where the path leads to something that is no object.
[[nodiscard]] QByteArray withMember(const QByteArray &json, const QByteArrayList &path, const QByteArray &key, const QByteArray &value);

} // namespace countersign::mcp
