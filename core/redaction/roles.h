// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what a person does ("head of claims", "Bürgermeisterin"), and for a person as somebody's case ("patient", "tenant"), in the eight
// languages of the engine. The list is resources/rules/roles.tsv. Pure function; any thread.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QStringView>
#include <vector>

namespace countersign {

struct RoleWord {
    Range range;
    bool isPerson = false; // "patient": speaks of a person, says nothing of what they do
    friend bool operator==(const RoleWord &, const RoleWord &) = default;
};

/// Whole words in any letter case, ascending.
[[nodiscard]] std::vector<RoleWord> roleWordsIn(QStringView text);

} // namespace countersign
