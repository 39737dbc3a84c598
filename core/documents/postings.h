// SPDX-License-Identifier: GPL-3.0-or-later
// The index's rows as bytes. All numbers are LEB128; places in a block ascend and are kept as differences.
//   postings:       (difference · 2 + (count is 1)) [count]
//   section blocks: difference, document, length in terms, language
// Damaged bytes give what could be read before the damage, never more than a block holds.
#pragma once
#include "core/documents/language.h"

#include <QtCore/QByteArray>
#include <vector>

namespace countersign {

inline constexpr int sectionsPerBlock = 4096;

struct Posting {
    int place = 0; // of the section in its block, 0 … 4095
    int count = 0; // how often the term is there
    friend bool operator==(const Posting &, const Posting &) = default;
};

struct BlockSection {
    int place = 0;
    qint64 document = 0;
    int length = 0; // in terms, without stop words
    Language language = Language::English;
    friend bool operator==(const BlockSection &, const BlockSection &) = default;
};

/// Sorted by place.
[[nodiscard]] QByteArray encodePostings(const std::vector<Posting> &postings);
[[nodiscard]] std::vector<Posting> decodePostings(QByteArrayView bytes);
[[nodiscard]] QByteArray encodeSections(const std::vector<BlockSection> &sections);
[[nodiscard]] std::vector<BlockSection> decodeSections(QByteArrayView bytes);

} // namespace countersign
