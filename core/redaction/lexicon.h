// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a word by itself: is it a forename, a surname, a town, a word of everyday language, a title … One hash table of
// fingerprints, no strings; the build makes it (build/compile_lexicon.cpp) and the program reads it where it lies, so that it costs nothing at
// start and only the pages that are looked at take memory.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <string_view>

namespace countersign {

namespace word {
enum Flag : quint32 {
    Forename = 0x3, // 0 … 3: no, rare, known, popular
    Surname = 0xC, // the same
    Common = 0x30, // 0 … 3: stands in lower case in running text never, seldom, often, very often
    City = 0x40,
    Country = 0x80,
    Title = 0x100,
    Particle = 0x200,
    Suffix = 0x400,
    Month = 0x800,
    Weekday = 0x1000,
    Company = 0x2000, // may stand in the name of an organisation
    StreetEnd = 0x4000, // "Street"
    StreetStart = 0x8000,
    StreetWord = 0x10000,
    Unit = 0x20000,
    Preposition = 0x40000,
    Stop = 0x80000, // never part of a person's name
    Demonym = 0x100000,
    CityPhrase = 0x200000, // two or three words that are a town, joined by spaces
    CityBegin = 0x400000, // the first word of such
    OrgSuffix = 0x800000, // a legal form at the end of a name
    Everyday = 0x3000000, // 0 … 3: as Common, counted in encyclopaedias of eight languages; German nouns are in, too
    Proper = 0x4000000, // there nearly always with a capital
};
} // namespace word

class Lexicon {
public:
    [[nodiscard]] static Result<Lexicon> load();
    /// The table that load() reads, from the word lists in resources/rules; in the byte order of this machine.
    [[nodiscard]] static Result<QByteArray> compile();
    /// Of a folded word or phrase, see foldWord().
    [[nodiscard]] quint32 flags(std::string_view folded) const { return flags(hash(folded)); }
    [[nodiscard]] quint32 flags(quint64 hash) const;
    [[nodiscard]] static quint64 hash(std::string_view folded);

private:
    struct Slot {
        quint32 fingerprint = 0; // 0: empty
        quint32 flags = 0;
    };
    QByteArray m_table; // Slots; not aligned for them
    size_t m_mask = 0;
};

} // namespace countersign
