// SPDX-License-Identifier: GPL-3.0-or-later
// Reads JSON text without making a tree of it: every key, string and number with the place where it stands, so that a value can be
// replaced in the text and nothing else of it changes. Grammar: RFC 8259, with one leniency: control characters may stand unescaped
// in strings, because models and tools write them. Iterative, linear in the length of the text, any depth.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QString>
#include <expected>
#include <vector>

namespace countersign {

struct JsonToken {
    enum class Kind { Key, String, Number };
    Kind kind = Kind::String;
    /// In the raw text, UTF-16 units. Keys and strings: between the quotes, escapes as they stand. Numbers: all of it.
    Range raw;
    /// Decoded. A Key's own text; for a value the key it stands under, for an item of an array the key of the array. Empty at the top.
    QString key;
    /// JSON Pointer (RFC 6901) of the value, or of the member that a Key names. For people and rules, not for look-ups: a component
    /// is cut after 64 characters, and below depth 32 the middle is left out ("/…/").
    QString path;
    friend bool operator==(const JsonToken &, const JsonToken &) = default;
};

/// All tokens in the order of the text (true, false and null are none). The text must be one JSON value with nothing but white space
/// around it; otherwise the offset of the first character that cannot be.
[[nodiscard]] std::expected<std::vector<JsonToken>, qsizetype> tokenizeJson(QStringView json);

/// The text that stands escaped between the quotes of a JSON string. Broken escapes are kept as they are. `offsetMap` (optional) gets,
/// for each unit of the result and for its end, the offset in `rawInside` (result size + 1 entries, ascending).
[[nodiscard]] QString unescapeJson(QStringView rawInside, std::vector<qsizetype> *offsetMap = nullptr);

/// What to write between the quotes for `plain`: escapes ", \, control characters and lone surrogates; nothing else.
[[nodiscard]] QString escapeJson(QStringView plain);

} // namespace countersign
