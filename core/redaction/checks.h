// SPDX-License-Identifier: GPL-3.0-or-later
// Check digits and other arithmetic that numbers of a kind must pass. Rules name them ("luhn", "de-tax-id"); all take the compact form:
// letters (upper case) and digits only. Written from the commonly
// known algorithms and tried on known examples (test_redaction_checks), not checked against each authority's text.
#pragma once
#include <string>
#include <string_view>

namespace countersign {

using Check = bool (*)(std::string_view compact);

/// The check that a rule names; nullptr for an unknown name. "none" accepts everything.
[[nodiscard]] Check checkByName(std::string_view name);

/// Letters and digits of `value`, letters in upper case.
[[nodiscard]] std::string compact(std::string_view value);

[[nodiscard]] bool luhn(std::string_view digits);
/// Country's length and mod 97 (ISO 13616).
[[nodiscard]] bool ibanIsValid(std::string_view compact);
/// The length that an IBAN of this country has, 0 for none.
[[nodiscard]] size_t ibanLength(std::string_view country);
/// A day that exists, years 1 … 9999.
[[nodiscard]] bool isDate(int year, int month, int day);
/// Bitcoin base58check or bech32, Ethereum by form.
[[nodiscard]] bool walletIsValid(std::string_view address);

} // namespace countersign
