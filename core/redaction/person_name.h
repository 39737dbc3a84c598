// SPDX-License-Identifier: GPL-3.0-or-later
// When two spellings mean one person. Pure functions; any thread.
#pragma once
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace countersign {

/// The words of a name, case-folded, given names first: without titles ("Dr", "Frau"), degrees, dots and a possessive ending;
/// "Oyelaran, Marguerite" → {"marguerite", "oyelaran"}. Never empty for a text with a letter.
[[nodiscard]] QStringList nameWords(QStringView name);

/// `shorter` can stand for the person called `fuller`: the same words; the surname alone ("oyelaran", "van der berg", "garcía márquez") or a given name
/// alone; initials for given names ("m oyelaran"); a middle name more or less. Both as nameWords().
[[nodiscard]] bool mayBeSamePerson(const QStringList &shorter, const QStringList &fuller);

/// What the title of a name says: "Mrs Oyelaran" and "Mr Oyelaran" are two persons.
enum class TitleSex { None, Female, Male };
[[nodiscard]] TitleSex titleSex(QStringView name);

/// Whether the words (of nameWords()) name no given name but by its initial, so that a title is all that tells two of a family apart.
[[nodiscard]] bool isSurnameAlone(const QStringList &words);

/// How much a spelling says: of two spellings of one person the one with more is the fuller.
[[nodiscard]] int nameFullness(QStringView name);

/// The length of a possessive ending ("'s", "’s", "s'") at the end of `name`, to be left outside; 0 when there is none.
[[nodiscard]] qsizetype possessiveLength(QStringView name);

} // namespace countersign
