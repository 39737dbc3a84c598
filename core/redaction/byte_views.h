// SPDX-License-Identifier: GPL-3.0-or-later
// The same bytes as different readers would decode them. Pure functions; any thread; linear.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <functional>
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

/// "&uuml;" and "&#75;"; "=C3=BC" and lines that go on behind "=". Unlike the scanner's, not sniffed: these views are only for looking for values that are
/// known. Empty, with no origins, where there is nothing to decode.
[[nodiscard]] DecodedView entitiesDecoded(QStringView text);
[[nodiscard]] DecodedView quotedPrintableDecoded(QStringView text);

/// Every run of eight or more base64 characters (both alphabets) decoded, `shift` characters in (0 … 3), each on a line of its own. A run goes on over a
/// line break when its line is at least 60 characters long. Without `words`, runs that look like one word of prose (small letters, perhaps a capital in front)
/// are passed over; fewer than one in a thousand encoded names of six letters look like that.
[[nodiscard]] DecodedView base64Decoded(QStringView text, int shift, bool words = true);

/// The run that a decoded value came from, as it stands in the text: all base64 characters around `range`.
[[nodiscard]] Range base64Run(QStringView text, Range range);

/// Calls `look` with every decoding of `text` that differs from it; origins are offsets in `text`. JSON escapes are undone up to three
/// times (a tool call's arguments are JSON in JSON), then URL escapes, entities of HTML and the quoted-printable of mail, then base64 (see there for `words`). `onlyLong`: short values come up by chance here. `wholeRun`: origins are near, not exact; the value is the run.
void forEachDecoding(const QString &text, bool words, const std::function<void(const DecodedView &view, bool onlyLong, bool wholeRun)> &look);

} // namespace countersign
