// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the values that the vault already knows. The redactor covers them where the scanner alone would not see them, and the guard at
// the socket looks for them; both use this class, so that what the one covers is exactly what the other looks for.
#pragma once
#include "core/base/stages.h"
#include "core/redaction/vault.h"

#include <memory>
#include <vector>

namespace countersign {

/// How values are compared: letter case does not matter (but for secrets and wallets), nor do kinds of white space, apostrophes and
/// hyphens, nor full-width forms, nor soft hyphens and zero-width characters. In card, account, phone and other official numbers
/// separators do not matter. A value must be bounded: no letter beside its letters, no digit beside its digits (scripts without
/// spaces excepted); a genitive s may follow a name.
///
/// Of a person also the surname alone, "M. Oyelaran", "Oyelaran, Marguerite" and the name without its middle names are looked for.
///
/// Not looked for, because they stand in every text: names of fewer than three letters; ages; numbers of fewer than five digits;
/// secrets of fewer than five characters; other values of fewer than four. A name that is also a common English word ("Will", "Rose") is found
/// only where it begins with a capital. Entries of type LITERAL are no values.
///
/// Immutable; any thread.
class KnownValues {
public:
    explicit KnownValues(const std::vector<Vault::Entry> &entries);
    ~KnownValues();

    struct Hit {
        Range range;
        int entry = -1; // into the entries given; of several persons with this surname the first
        bool ambiguous = false; // several persons have this surname
        bool bytesLong = false; // long enough to be looked for in decoded base64
        friend bool operator==(const Hit &, const Hit &) = default;
    };
    /// All of them, also overlapping ones, sorted by where they end. In Identifier format "_" and "-" count as spaces. Linear.
    [[nodiscard]] std::vector<Hit> find(QStringView text, TextSlot::Format format = TextSlot::Format::Plain) const;
    [[nodiscard]] bool isEmpty() const;

private:
    struct Private;
    std::unique_ptr<const Private> d;
};

} // namespace countersign
