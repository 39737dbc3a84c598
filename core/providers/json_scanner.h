// SPDX-License-Identifier: GPL-3.0-or-later
// Finds values in JSON bytes without building a tree of them, so that a provider's own form of a part can be kept byte for byte
// (member order, numbers, escapes). Grammar: RFC 8259, depth at most 512. Pure functions; views point into the bytes given.
#pragma once
#include <QtCore/QByteArrayView>
#include <optional>
#include <vector>

namespace countersign {

/// The end of the value that starts at `begin` (white space before it is skipped), or nothing when there is no well-formed one.
/// Control characters inside strings are let through: some servers and models write them.
[[nodiscard]] std::optional<qsizetype> jsonValueEnd(QByteArrayView json, qsizetype begin);

/// The value of a member of the object `json`, without white space around it; null view when it is not there. `key` is compared as it
/// stands between the quotes. Of several members with that name the last one counts, as in QJsonDocument.
[[nodiscard]] QByteArrayView jsonMember(QByteArrayView json, QByteArrayView key);

/// The names (as they stand between the quotes) of the members of an object; nothing when `json` is not an object.
[[nodiscard]] std::optional<std::vector<QByteArrayView>> jsonKeys(QByteArrayView json);

/// The items of the array `json`; empty when it is none.
[[nodiscard]] std::vector<QByteArrayView> jsonItems(QByteArrayView json);

/// True when the text is one JSON object, with white space around it at most.
[[nodiscard]] bool isJsonObject(QByteArrayView json);

/// The value without white space between its tokens: one line.
[[nodiscard]] QByteArray jsonOneLine(QByteArrayView json);

} // namespace countersign
