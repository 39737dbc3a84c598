// SPDX-License-Identifier: GPL-3.0-or-later
// Where a passage stands in its document, for those who cite it: cells of a sheet, headings above it; and the header of a table that was cut.
#pragma once
#include "core/documents/passages.h"

namespace countersign {

/// Fills `place`, and `lead` of passages that begin inside a Markdown table.
void addPlaces(const ExtractedDocument &document, std::vector<PassageCut> &passages);

/// "Slide 3", "Sheet Costs, A1:D40", "page 2", "§ Contract > Terms": in English, as it goes to a model. Empty when nothing is known.
[[nodiscard]] QString placeInEnglish(const QString &kind, int page, const QString &place);
/// The same in the person's language.
[[nodiscard]] QString placeInWords(const QString &kind, int page, const QString &place);

/// What the pages of such a document are called, counted: "10 of 32 pages read", "3 of 4 slides read".
[[nodiscard]] QString pagesReadInWords(const QString &kind, int read, int all);

} // namespace countersign
