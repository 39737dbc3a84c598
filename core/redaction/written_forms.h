// SPDX-License-Identifier: GPL-3.0-or-later
// Other ways to write a character: escapes of JSON are read by fold() itself; here are the entities of HTML and the quoted-printable of
// mail. Sniffed, never assumed: in a text that has none, & and = mean themselves.
#pragma once
#include <QtCore/QStringView>

namespace countersign {

struct WrittenForms {
    bool json = false;
    bool html = false;
    bool mail = false;
    [[nodiscard]] bool any() const { return json || html || mail; }
};

/// Linear in the length of the text.
[[nodiscard]] WrittenForms sniffForms(QStringView text);

/// The character that an entity at text[at] (an ampersand) stands for, and where the text goes on; 0 where there is none.
[[nodiscard]] char32_t readEntity(QStringView text, qsizetype at, qsizetype *next);

/// The same for quoted-printable at text[at] (an equals sign). A line break that is not meant comes back as a soft hyphen.
[[nodiscard]] char32_t readQuotedPrintable(QStringView text, qsizetype at, qsizetype *next);

} // namespace countersign
