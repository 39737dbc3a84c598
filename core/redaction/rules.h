// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that ship with the program (resources/rules): formats of numbers and tokens, cue words, closed word lists. Read once.
#pragma once
#include "core/base/error.h"
#include "core/redaction/checks.h"
#include "core/redaction/shape.h"

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace countersign {

inline constexpr size_t MaxCueClasses = 256;
/// Cue classes, and identifiers: the class of an identifier's cues has the number of the identifier.
using CueClasses = std::bitset<MaxCueClasses>;

/// A number or code with a format of its own, from identifiers.tsv.
struct IdentifierRule {
    QString type;
    QString name;
    Shape shape;
    Check check = nullptr;
    bool arithmetic = false; // the check is one that most numbers fail
    bool checksRaw = false; // the check wants the value as it stands, not its compact form
    double bare = 0; // score without any context; 0 = no finding
    double whole = 0; // … when the text is nothing else
    double cued = 0; // … beside a cue
    size_t cueClass = 0;
};

/// A token that begins with a text of its own, from secrets.tsv.
struct SecretRule {
    QString name;
    std::string prefix;
    bool inside = false; // `prefix` stands in the middle or at the end of the token
    std::optional<Shape> lead; // what stands before the token, and begins with `prefix`: a command, a call
    Shape shape;
    double entropy = 0; // least, in bits a character
};

/// A word that tells what stands beside it. ' ' in the text stands for a space, '_', '-', a line break or nothing.
struct Cue {
    std::string text; // UTF-8, lower case
    CueClasses classes;
};

struct Rules {
    std::vector<IdentifierRule> identifiers;
    std::vector<SecretRule> secrets;
    std::vector<Cue> cues;
    std::unordered_map<std::string, size_t> classes; // cue class by name; identifiers have one each, named like the rule
    CueClasses bareRules; // identifiers that need no context
    CueClasses wholeRules; // identifiers that may be a whole text
    std::vector<CueClasses> heads; // 256 for each of the first places: identifiers that may have this byte there

    /// The identifiers that may begin at text[at], by the first bytes.
    [[nodiscard]] CueClasses possibleAt(std::string_view text, size_t at) const
    {
        CueClasses possible = heads[static_cast<unsigned char>(text[at])];
        for (size_t i = 1; i < Shape::Heads && possible.any(); ++i)
            possible &= heads[i * 256 + static_cast<unsigned char>(at + i < text.size() ? text[at + i] : '\0')];
        return possible;
    }

    /// The classes that code asks for by name.
    struct Known {
        size_t phone = 0;
        size_t birth = 0;
        size_t age = 0;
        size_t card = 0;
        size_t network = 0;
        size_t secret = 0;
        size_t vendor = 0;
        size_t person = 0;
    } known;

    [[nodiscard]] static Result<Rules> load();
};

/// The lines of a table in resources/rules, split at tabs, without comments. Fails when the file is not there or a line has not
/// `columns` columns.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> readRuleTable(const QString &name, size_t columns);
[[nodiscard]] std::vector<std::string> splitRule(std::string_view text, char separator);

} // namespace countersign
