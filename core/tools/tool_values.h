// SPDX-License-Identifier: GPL-3.0-or-later
// The egress rule of a tool: what it is given where the model wrote a placeholder.
#pragma once
#include <QtCore/QString>
#include <optional>

namespace countersign {

enum class ToolValues {
    Real, // the value that the placeholder stands for
    Placeholders, // the placeholder, as the model wrote it
    Ask, // what the person says at each call
};

[[nodiscard]] std::optional<ToolValues> toolValuesFrom(QStringView name); // "real", "placeholders", "ask"
[[nodiscard]] QString toolValuesName(ToolValues values);

} // namespace countersign
