// SPDX-License-Identifier: GPL-3.0-or-later
// The little pattern language of the rules: enough for the format of an identity number or a token, matched at one place, in bounded
// time. Notation as in regular expressions: literals, [classes], \d \w \s . ( | ) (?: ) ? * + {m,n}; a capital of \d \w \s negates. Bytes, not
// characters; no look-around, no captures, no anchors: a match begins where it is asked for.
#pragma once
#include <QtCore/QByteArrayView>
#include <array>
#include <bitset>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

class Shape {
public:
    using Bytes = std::bitset<256>;
    static constexpr size_t Heads = 8;

    /// The error says what is wrong with the pattern.
    [[nodiscard]] static std::expected<Shape, std::string> compile(std::string_view pattern, bool caseless = false);

    /// The length of the longest match that begins at text[at], or -1. Repetitions are greedy and give back; at most 4,096 steps
    /// are tried in all, so the time is bounded whatever the text.
    [[nodiscard]] long match(std::string_view text, size_t at) const;
    /// Whether a match can begin with this byte.
    [[nodiscard]] bool canBegin(char byte) const { return m_first.test(static_cast<unsigned char>(byte)); }
    /// Whether all of `text` is a match; tried in at most 20,000 steps.
    [[nodiscard]] bool matchesAll(std::string_view text) const;
    /// The bytes that may stand at the first places of a match that ends at the end of a word (behind the end: of what follows). For
    /// leaving out at a glance what cannot match.
    [[nodiscard]] std::array<Bytes, Heads> heads() const;

private:
    struct Node {
        enum class Kind { Bytes, Split, Jump, Repeat, Done };
        Kind kind = Kind::Done;
        Bytes bytes; // Bytes, Repeat
        int low = 1; // Repeat
        int high = 1;
        size_t next = 0; // where to go on
        size_t other = 0; // Split: the second way
    };
    class Compiler;
    std::vector<Node> m_nodes;
    Bytes m_first;
    [[nodiscard]] long run(std::string_view text, size_t at, size_t node, int &steps, bool toEnd) const;
};

} // namespace countersign
