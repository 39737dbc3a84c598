// SPDX-License-Identifier: GPL-3.0-or-later
// A page of HTML as the text that a reader of it sees, in Markdown: headings, lists with their numbers, tables with joined cells filled in, links,
// code, the alternative texts of pictures. Scripts, styles and what is hidden are left out.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace countersign {

struct HtmlText {
    QString title;
    QString text;
    friend bool operator==(const HtmlText &, const HtmlText &) = default;
};

/// Never fails: any text is HTML of some sort.
[[nodiscard]] HtmlText readHtml(const QString &html);

/// The charset that the page itself names (<meta>, <?xml?>); empty when it names none.
[[nodiscard]] QByteArray declaredCharset(QByteArrayView html);

/// The text is an HTML page, whatever its file is called.
[[nodiscard]] bool looksLikeHtml(QStringView text);

} // namespace countersign
