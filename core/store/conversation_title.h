// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversation is called until the person names it: made here, from the first message, without asking any model.
#pragma once
#include <QtCore/QString>

namespace countersign {

/// The first sentence of `message` on one line, at most 60 characters, cut at a word boundary with "…". Empty when the message has no
/// visible character.
[[nodiscard]] QString titleFrom(QStringView message);

} // namespace countersign
