// SPDX-License-Identifier: GPL-3.0-or-later
// The shadow that detectors read instead of the original: UTF-8, with look-alikes and invisible characters out of the way, and the
// way back to the original. Compatibility forms (NFKC), full-width and other digits, spaces, dashes and quotes are made plain; zero-width
// characters, soft hyphens and direction marks are dropped; Cyrillic and Greek look-alikes inside a Latin word become Latin.
#pragma once
#include "core/base/stages.h"
#include "core/redaction/written_forms.h"

#include <QtCore/QStringView>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

struct Folded {
    std::string text;
    /// For each byte of `text`, the original UTF-16 units that it stands for. Empty when text is the original, unit for byte.
    struct Origin {
        quint32 begin = 0;
        quint32 end = 0;
    };
    std::vector<Origin> origins;
    bool hadInvisible = false; // something was dropped or replaced by a look-alike

    /// Of the bytes [begin, end), begin < end.
    [[nodiscard]] Range original(size_t begin, size_t end) const
    {
        if (origins.empty())
            return {qsizetype(begin), qsizetype(end)};
        return {qsizetype(origins[begin].begin), qsizetype(origins[end - 1].end)};
    }
};

/// Linear in the length of `text`; pure ASCII is only copied. `forms`: escapes of JSON (but for quotes and backslashes), entities of
/// HTML and quoted-printable are read as what they mean.
[[nodiscard]] Folded fold(QStringView text, WrittenForms forms = {});

/// One word for look-ups: lower case, without accents, ß as ss, ø as o and so on. `word` is UTF-8 as in Folded::text.
[[nodiscard]] std::string foldWord(std::string_view word);
void foldWordTo(std::string &out, std::string_view word);

/// The code point at text[at] (UTF-8, as fold() makes it) and its length in bytes; U+FFFD and 1 for a broken sequence.
[[nodiscard]] char32_t codePointAt(std::string_view text, size_t at, size_t *length);
void appendUtf8(std::string &out, char32_t c);

} // namespace countersign
