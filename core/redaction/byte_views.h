// SPDX-License-Identifier: GPL-3.0-or-later
// The same bytes as different readers would decode them. Pure functions; any thread; linear.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <vector>

namespace countersign {

/// A decoded text, and where each unit of it came from.
struct DecodedView {
    QString text;
    std::vector<qsizetype> origin; // per unit and for the end: offset in the text (or bytes) that was decoded
};

/// UTF-8; broken bytes become U+FFFD.
[[nodiscard]] std::vector<qsizetype> utf8Origins(const QByteArray &bytes, const QString &text);

/// "%41" and "+"; escapes that are no UTF-8 stay.
[[nodiscard]] DecodedView percentDecoded(QStringView text);

/// Every run of eight or more base64 characters (both alphabets) decoded, `shift` characters in (0 … 3), each on a line of its own. A run goes on over a
/// line break when its line is at least 60 characters long.
[[nodiscard]] DecodedView base64Decoded(QStringView text, int shift);

} // namespace countersign
