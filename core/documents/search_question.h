// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types into a search, taken apart. Any text is a question; what looks like none of these is words:
//   water damage          any of the words, in any form
//   "burst pipe"          these words in this order must be there
//   title:estimate        must be in the title or the path
//   type:pdf  in:claims/2026  after:2026-01-31  before:2026-03-01
#pragma once
#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace countersign {

struct SearchQuestion {
    QString words; // all that is to be ranked by, the words of phrases among them
    QStringList phrases; // each must be there
    QString title; // words that must be in the title or the path
    QStringList kinds;
    QStringList under;
    QDate after; // from this day on
    QDate before; // until the day before
    friend bool operator==(const SearchQuestion &, const SearchQuestion &) = default;
};

[[nodiscard]] SearchQuestion parseQuestion(const QString &text);

} // namespace countersign
