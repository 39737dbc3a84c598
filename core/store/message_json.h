// SPDX-License-Identifier: GPL-3.0-or-later
// Messages and choices as JSON, the form in which they are sealed. Format 1: {"v":1, …}; names of enumerators are words, so that new ones can
// be added between. Unpaired surrogates do not survive; everything else does.
#pragma once
#include "core/store/conversations.h"

namespace countersign {

[[nodiscard]] QByteArray messageToJson(const StoredMessage &message); // without its id
/// Fails (Invalid) on bytes that are not such JSON, or of a newer format.
[[nodiscard]] Result<StoredMessage> messageFromJson(const QByteArray &json);

[[nodiscard]] QByteArray choicesToJson(const Choices &choices);
[[nodiscard]] Result<Choices> choicesFromJson(const QByteArray &json);

} // namespace countersign
