// SPDX-License-Identifier: GPL-3.0-or-later
// What tells a secret from the words, examples and variables that stand in its place. Internal to the secrets' detectors.
#pragma once
#include "core/redaction/scan_context.h"

namespace countersign::secrets {

[[nodiscard]] constexpr bool isTokenByte(char c) { return isAlnumByte(c) || c == '_' || c == '-'; }
[[nodiscard]] std::string lowered(std::string_view s);
/// Values that stand in documentation and templates instead of a secret.
[[nodiscard]] bool isExample(std::string_view value);
/// Words of code and of forms that stand where a value could: "string", "required", "password".
[[nodiscard]] bool isCodeWord(std::string_view value);
/// The same for tokens, more narrowly: an alphabet can occur inside a real one.
[[nodiscard]] bool isExampleToken(std::string_view value);
/// Letters and digits in no order, as machines make them.
[[nodiscard]] bool looksRandom(std::string_view value);
/// The same, for a word that nothing around says anything of.
[[nodiscard]] bool isSurelyRandom(std::string_view value);

/// Letters of both cases that change where no word of code would: "GxiwbMHIJmAUj".
[[nodiscard]] bool hasDrawnCase(std::string_view value);

struct Assigned {
    std::string_view value;
    std::string_view name; // lower case
    bool strong = false; // a sign of assignment stands between, not only "is"
    bool quoted = false;
};
/// How likely the value is a secret, 0 … 1.
[[nodiscard]] double plausibility(const Assigned &assigned);
[[nodiscard]] bool isPasswordName(std::string_view lowerName);
/// Whether the last six characters are what GitHub and npm put there: CRC-32 of the rest in base 62.
[[nodiscard]] bool hasBase62Checksum(std::string_view random);

} // namespace countersign::secrets

namespace countersign {
/// At the trigger of a rule with a lead: what stands behind the lead, where it can be a password.
void givenPassword(ScanContext &context, const SecretRule &rule, size_t trigger);
/// curl -u name:password
void findCommandPasswords(ScanContext &context);
/// The base64 under "data:" of a manifest with "kind: Secret".
void findManifestSecrets(ScanContext &context);
/// Base64 with a secret or a person's value inside, one layer deep; words that only a machine makes.
void findEncoded(ScanContext &context);
} // namespace countersign
