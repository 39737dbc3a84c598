// SPDX-License-Identifier: GPL-3.0-or-later
// A presentation (PresentationML, ECMA-376 part 1, 19): each slide is a page, with its notes and comments.
#pragma once
#include "core/documents/reader/office/office.h"
#include "core/documents/reader/office/package.h"

namespace countersign::office {

/// `part` is the presentation. False when the sink wants no more.
[[nodiscard]] bool readSlides(const Package &package, const QString &part, TextSink &sink);

} // namespace countersign::office
