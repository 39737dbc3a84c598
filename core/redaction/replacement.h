// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in place of a value that is masked or generalised. Neither can be restored. Pure functions; any thread.
#pragma once
#include <QtCore/QString>
#include <optional>

namespace countersign {

/// The value's shape without the value: "****6467" for a card, "M******** O*******" for a person, "m***@e***.org" for an e-mail address,
/// "****" for a secret; other values keep their separators. At least half of a value's letters and digits are hidden.
[[nodiscard]] QString maskedValue(const QString &type, const QString &value);

/// A value that says less: the month and year of a date ("2024-03", "March 2024"), the year of a birth date, ten years around an age, a
/// postcode's area, the network of an IP address, the server of a link. None when there is no such form; then a placeholder is used.
[[nodiscard]] std::optional<QString> generalisedValue(const QString &type, const QString &value);

} // namespace countersign
