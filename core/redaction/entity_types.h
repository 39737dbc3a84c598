// SPDX-License-Identifier: GPL-3.0-or-later
// Every type of value that a detection can have, and the family it belongs to. Policies speak of either. A placeholder carries the
// type: "[PERSON_1]". Types are stable: they stand in policies, in the vault and in the ledger.
#pragma once
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace countersign {

/// All types, in the order in which people should see them.
[[nodiscard]] QStringList allEntityTypes();
/// All families: PERSON, ORG, LOCATION, ADDRESS, EMAIL, PHONE, URL, NETWORK, DATE, FINANCE, NATIONAL_ID, TAX_ID, DOCUMENT, HEALTH,
/// ACCOUNT, SECRET, FILE, CUSTOM.
[[nodiscard]] QStringList allEntityFamilies();
/// "US_SSN" → "NATIONAL_ID". A family is its own family; an unknown type (a person's own) belongs to CUSTOM.
[[nodiscard]] QString familyOf(QStringView type);
/// For people, translated: "US_SSN" → "US social security number". An unknown type is its own name.
[[nodiscard]] QString displayNameOf(QStringView type);

/// A picture or a PDF that goes as it is: found by no rule, because no rule reads it.
inline constexpr QLatin1StringView FileType{"FILE"};

} // namespace countersign
