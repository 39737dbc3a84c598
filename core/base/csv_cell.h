// SPDX-License-Identifier: GPL-3.0-or-later
// A text as one cell of a CSV file (RFC 4180) that is safe to open in a spreadsheet: what would be read as a formula gets an apostrophe in front.
#pragma once
#include <QtCore/QString>

namespace countersign {

[[nodiscard]] QString csvCell(QString text);

} // namespace countersign
