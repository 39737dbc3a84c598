// SPDX-License-Identifier: GPL-3.0-or-later
// What OpenAI's two APIs have in common.
#pragma once
#include "core/providers/codec.h"

namespace countersign {

/// OpenAI itself or Azure: its own models with all their refusals, as opposed to a compatible server.
[[nodiscard]] bool isOpenAiHost(const QUrl &baseUrl);
/// Azure has a header of its own.
[[nodiscard]] CredentialHeader openAiCredential(const QUrl &baseUrl);
/// OpenAI's strict mode accepts a schema only when every object in it is closed and requires all of its properties, and not every
/// keyword of JSON Schema. The schema as it stands in a slot's text.
[[nodiscard]] bool fitsStrictMode(const QString &schema);

} // namespace countersign
