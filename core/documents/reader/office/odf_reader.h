// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument (ODF 1.3): texts in one piece, sheets and slides as pages. Also the older format of OpenOffice 1, whose names are the same.
#pragma once
#include "core/documents/reader/office/office.h"
#include "core/documents/reader/office/package.h"

namespace countersign::office {

/// False when the sink wants no more.
[[nodiscard]] bool readOdf(const Package &package, TextSink &sink);
/// The same in one XML file (.fodt, .fods, .fodp). `refused` is set when it has a DOCTYPE.
[[nodiscard]] bool readFlatOdf(const QByteArray &bytes, TextSink &sink, bool &refused);

} // namespace countersign::office
