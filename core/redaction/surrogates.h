// SPDX-License-Identifier: GPL-3.0-or-later
// Makes believable stand-ins: another name of the same form, a number that keeps its layout and passes the same check, a date that keeps its
// distance from the others. Names are invented, addresses and numbers come from ranges that belong to nobody:
// RFC 2606 (example domains), RFC 5737 and 3849 (IP), RFC 7042 (MAC), Ofcom's numbers for drama, 555-0100 to 0199 (North America), the numbers
// that the Bundesnetzagentur and Arcep keep for media.
// Deterministic in what is given. Immutable after construction; any thread.
#pragma once
#include "core/redaction/rules.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <functional>
#include <optional>

namespace countersign {

class Surrogates {
public:
    explicit Surrogates(const Rules &rules) : m_rules(rules) { }

    /// Where nothing believable can be made, or where a stand-in would be no use (a secret), none: a placeholder is used then.
    /// `seed`: of this value and attempt; `conversation`: the same for all values of a conversation, so that dates keep their distances.
    [[nodiscard]] std::optional<QString> make(const QString &type, const QString &value, quint64 seed, quint64 conversation) const;

    /// The words that all spellings of one invented person are made of: three given names and a surname; those that `isFree` holds for
    /// as long as there are such.
    [[nodiscard]] static QStringList personWords(quint64 seed, const std::function<bool(const QString &)> &isFree = {});
    /// "Brackenfell" for "Brackenfell Ltd"; what has no legal form stays.
    [[nodiscard]] static QString withoutLegalForm(const QString &organisation);
    /// `spelling` ("Dr. M. Oyelaran") of the person called `fullest` ("Marguerite Oyelaran") in the words of an invented one ("Dr. R.
    /// Thistlewood"). None when a word of the spelling is none of the name, or it is not written in Latin letters.
    [[nodiscard]] static std::optional<QString> personSpelling(const QString &spelling, const QString &fullest, const QStringList &words);

private:
    [[nodiscard]] std::optional<QString> number(const QString &type, const QString &value, quint64 seed) const;
    const Rules &m_rules;
};

/// A date moved by so many days, in the form in which it was written; none when the form is not certain. Exposed for tests.
[[nodiscard]] std::optional<QString> shiftedDate(const QString &value, int days);

} // namespace countersign
