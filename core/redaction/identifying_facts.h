// SPDX-License-Identifier: GPL-3.0-or-later
// Facts that say who somebody is although the name is gone: what a person does, for whom, where and when, side by side in one paragraph.
// Masking values one by one does not see this; a reviewer is told. What counts as together: at least three of the four kinds of fact, in a
// paragraph that speaks of a person (a placeholder, a name, or a word such as "patient").
#pragma once
#include "core/redaction/scanner.h"

namespace countersign {

struct IdentifyingFact {
    enum class Kind { Role, Employer, Location, Time };
    Kind kind = Kind::Role;
    Range range; // in the text that was given
    friend bool operator==(const IdentifyingFact &, const IdentifyingFact &) = default;
};

/// Those of one paragraph, by where they stand; the first of each kind.
struct IdentifyingParagraph {
    Range range;
    std::vector<IdentifyingFact> facts;
    friend bool operator==(const IdentifyingParagraph &, const IdentifyingParagraph &) = default;
};

/// Looks at a text as it would leave: what was replaced in it tells nothing any more. That is what stands at `replaced` (invented facts look like
/// true ones; a placeholder is known as such without being named), by position and not overlapping. As fast as a scan. Any thread.
[[nodiscard]] Result<std::vector<IdentifyingParagraph>> identifyingParagraphs(const Scanner &scanner, QStringView leaving,
                                                                              TextSlot::Format format = TextSlot::Format::Plain,
                                                                              const std::vector<Range> &replaced = {});

} // namespace countersign
