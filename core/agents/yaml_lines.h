// SPDX-License-Identifier: GPL-3.0-or-later
// One value of a YAML text changed as lines, so that comments, order and everything that is not touched stay as they were written. For maps
// in maps, which is what people write into policies; whoever calls reads the result again before using it.
#pragma once
#include <QtCore/QByteArrayList>
#include <optional>

namespace countersign {

/// `yaml` with the value at `path` (keys from the outermost in) written as `value`, one line of YAML; maps on the way there are made, and those
/// written in one line become one line an entry. Without a value the entry goes, and maps that it leaves empty go with it. What cannot be read as maps
/// stays as it is.
[[nodiscard]] QByteArray withYamlValue(const QByteArray &yaml, const QByteArrayList &path, const std::optional<QByteArray> &value);

} // namespace countersign
