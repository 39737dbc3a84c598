// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook (SpreadsheetML, ECMA-376 part 1, 18): each sheet is a page, with its cells as they are displayed.
#pragma once
#include "core/documents/reader/office/office.h"
#include "core/documents/reader/office/package.h"

namespace countersign::office {

/// `part` is the workbook. False when the sink wants no more.
[[nodiscard]] bool readWorkbook(const Package &package, const QString &part, TextSink &sink);

} // namespace countersign::office
