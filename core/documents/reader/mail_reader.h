// SPDX-License-Identifier: GPL-3.0-or-later
// Mail (RFC 5322, MIME) as text: main headers, the words, forwarded mails, and what is attached as far as it can be read. Parsed by GMime.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <functional>

namespace countersign {

struct MailText {
    QString subject;
    QString
        text; // "From: …", "To: …", "Cc: …", "Date: …", "Subject: …", an empty line, the words, "Attachments: a.pdf, b.png (not read: …)", their texts
    QString charset; // of the part that was read, as declared or guessed
    friend bool operator==(const MailText &, const MailText &) = default;
};

struct AttachmentText {
    QString text;
    QString problem; // in English, as it goes into the text: "a picture"; empty = all of it was read
};
using AttachmentReader = std::function<AttachmentText(const QByteArray &bytes, const QString &suffix)>;

/// Never fails: what is not a mail comes back as a text without headers. Without a reader attachments are only named.
[[nodiscard]] MailText readMail(const QByteArray &bytes, const AttachmentReader &readAttachment = {});

/// A file of many mails (mbox): `found` gets each with its number, 1, 2, …; false stops. Gives how many there are.
int readMailbox(const QByteArray &bytes, const AttachmentReader &readAttachment, const std::function<bool(int number, const MailText &mail)> &found);
[[nodiscard]] int countMails(const QByteArray &bytes);

/// The file is an mbox, whatever it is called: a line "From somebody date" and then headers.
[[nodiscard]] bool looksLikeMailbox(const QByteArray &bytes);

/// A header's value with its encoded words (RFC 2047) decoded.
[[nodiscard]] QString decodeMailHeader(const QByteArray &value);

/// Lines that a mail program broke (format=flowed, RFC 3676) as the paragraphs that were written.
[[nodiscard]] QString unflowed(const QString &text, bool deleteSpaces);

} // namespace countersign
