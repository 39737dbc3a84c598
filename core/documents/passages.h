// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a document into the passages that are indexed and retrieved: about 1,000 characters, ending where a paragraph, line, sentence or record ends.
#pragma once
#include "core/documents/extraction.h"

namespace countersign {

struct PassageCut {
    int page = 0; // 1, 2, …; 0 = the document has no pages
    QString lead; // what stands above the passage: the header of its table, where it begins inside of one; else empty
    QString text; // the texts of a page, joined, are the page
    QString place; // "Costs, A1:D40" in a sheet, "Contract > Terms" under headings; empty = nothing is known but the page
    friend bool operator==(const PassageCut &, const PassageCut &) = default;
};

/// A rest of white space at the end of a page is left out; nothing else is.
[[nodiscard]] std::vector<PassageCut> cutPassages(const ExtractedDocument &document);

} // namespace countersign
