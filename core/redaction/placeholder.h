// SPDX-License-Identifier: GPL-3.0-or-later
// How a placeholder is written, and how it is read again after a model changed it. Knows nothing of originals.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <vector>

namespace countersign {

/// The type of the vault's entries for the person's own words that look like a placeholder.
inline constexpr QLatin1StringView LiteralType{"LITERAL"};

/// "[PERSON_1]", or "PERSON_1" where a provider accepts only names.
[[nodiscard]] QString placeholderText(const QString &type, int number, TextSlot::Format format = TextSlot::Format::Plain);

/// A type that a placeholder can carry: capital letters, digits and single underscores; begins with a letter and does not end with a digit.
[[nodiscard]] bool isPlaceholderType(QStringView type);

/// Finds placeholders in text, also changed ones. Accepted, in any letter case:
///  – in brackets [] {} ⟦⟧ 【】 (and full-width ones): label, then "_", "\_", white space, a line break, a hyphen or nothing, then the number;
///    emphasis (*, `) inside the brackets; escaped brackets;
///  – in () and <>: the same with an underscore, or in capitals with any separator;
///  – without brackets: with "_" or "\_", or in capitals with a hyphen; bounded by something that is no letter, digit or "_". A plural s
///    and a possessive may follow and stay. Underscores as emphasis around it are allowed.
/// A label is a type, its English plural, or its usual German, French, Spanish, Italian, Portuguese, Dutch or Polish translation
/// (translations without brackets only in capitals). A number has at most six digits and no leading zero.
/// Never accepted: words with a space and no brackets ("person 1").
/// Immutable after construction; any thread.
class PlaceholderReader {
public:
    /// All entity types, and `ownTypes` (a person's own).
    explicit PlaceholderReader(const QStringList &ownTypes);
    PlaceholderReader();

    struct Match {
        Range range; // in the text that was given
        QString type;
        int number = 0;
        bool bracketed = false;
        friend bool operator==(const Match &, const Match &) = default;
    };
    enum class Outcome {
        Nothing, // no placeholder begins at or after `from`
        Found, // `match` is the first one
        Undecided, // the text from `match.range.begin` on may be the beginning of one; before it there is none
    };
    struct Answer {
        Outcome outcome = Outcome::Nothing;
        Match match;
    };
    /// Reads from `from`; the text before it is looked at for word boundaries only (four units are enough). `complete` says that
    /// nothing follows the text; otherwise an end that may go on is Undecided. In Identifier format "_" bounds a word.
    [[nodiscard]] Answer next(QStringView text, qsizetype from, bool complete, TextSlot::Format format = TextSlot::Format::Plain) const;
    /// All of them in a text that is complete.
    [[nodiscard]] std::vector<Match> all(QStringView text, TextSlot::Format format = TextSlot::Format::Plain) const;

    /// No undecided end is longer than this.
    static constexpr qsizetype LongestForm = 128;

private:
    struct Label {
        QString spelling; // capitals without accents, words joined by "_"
        QString type;
        bool translated = false;
    };
    struct Reading;
    [[nodiscard]] bool begins(QStringView spelling) const;
    [[nodiscard]] const Label *label(QStringView spelling) const;
    void add(const QString &spelling, const QString &type, bool translated);
    void addPlural(const QString &type);

    std::vector<Label> m_labels; // sorted by spelling
    std::vector<bool> m_first; // may a label begin with this unit?
};

} // namespace countersign
