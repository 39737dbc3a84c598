// SPDX-License-Identifier: GPL-3.0-or-later
// What a server wrote, made so that what a person reads is all that there is: invisible characters, such as tags and variation selectors that can
// carry a hidden text, and characters that turn the direction of writing are written out, e.g. \u{202E}. The model gets the same text.
#pragma once
#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace countersign::mcp {

[[nodiscard]] QString visibleText(QStringView text);
/// There is something in it that cannot be seen.
[[nodiscard]] bool hidesSomething(QStringView text);
/// The schema with its titles and descriptions made visible, at every depth; all else as it is.
[[nodiscard]] QJsonObject visibleSchema(const QJsonObject &schema);

} // namespace countersign::mcp
