// SPDX-License-Identifier: GPL-3.0-or-later
// A Word document (WordprocessingML, ECMA-376 part 1, 17) as Markdown, in one text: Word has pages only on a printer.
#pragma once
#include "core/documents/reader/office/office.h"
#include "core/documents/reader/office/package.h"

namespace countersign::office {

/// `part` is the main document. False when the sink wants no more.
[[nodiscard]] bool readWord(const Package &package, const QString &part, TextSink &sink);

} // namespace countersign::office
