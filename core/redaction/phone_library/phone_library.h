// SPDX-License-Identifier: GPL-3.0-or-later
// The C functions of the library that core/redaction/phone_check loads when it is first needed. Nobody else calls them. Any thread.
#pragma once
#include <cstddef>

#ifdef _WIN32
#define COUNTERSIGN_PHONE_EXPORT __declspec(dllexport)
#else
#define COUNTERSIGN_PHONE_EXPORT __attribute__((visibility("default")))
#endif

extern "C" {
/// `regions`: codes of ISO 3166-1 alpha-2; `number`: UTF-8.
COUNTERSIGN_PHONE_EXPORT bool countersignPhoneValidIn(const char *const *regions, std::size_t count, const char *number, std::size_t length);
/// `number` begins with "+".
COUNTERSIGN_PHONE_EXPORT bool countersignPhoneValidInternational(const char *number, std::size_t length);
}
