// SPDX-License-Identifier: GPL-3.0-or-later
// Whether digits are a phone number, by libphonenumber. That library and those that it stands on (protobuf, abseil) take several milliseconds and
// megabytes to load, so they are loaded with the first question: most starts of the program never ask. Any thread.
// Where they cannot be loaded every number that is written like a phone number counts as one: rather too much is masked than too little.
#pragma once
#include <span>
#include <string>

namespace countersign::phone_check {

/// Whether the number is a valid one of any of the regions (ISO 3166-1 alpha-2), written as people there write it.
[[nodiscard]] bool isValidIn(std::span<const char *const> regions, const std::string &number);
/// The same for a number that begins with "+" and its country.
[[nodiscard]] bool isValidInternational(const std::string &number);

} // namespace countersign::phone_check
