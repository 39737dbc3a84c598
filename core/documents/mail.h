// SPDX-License-Identifier: GPL-3.0-or-later
// A mail message (RFC 5322, MIME) as plain text: its main headers, its first text part, and the names of what is attached.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace countersign {

struct MailText {
    QString subject;
    QString text; // "From: …", "To: …", "Cc: …", "Date: …", "Subject: …", an empty line, the words, "Attachments: a.pdf, b.png"
    QString charset; // of the part that was read, as declared or guessed
    friend bool operator==(const MailText &, const MailText &) = default;
};

/// Never fails: what is not a mail comes back as a text without headers.
[[nodiscard]] MailText readMail(const QByteArray &bytes);

/// A header's value with its encoded words (RFC 2047) decoded.
[[nodiscard]] QString decodeMailHeader(const QByteArray &value);

} // namespace countersign
