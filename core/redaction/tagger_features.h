// SPDX-License-Identifier: GPL-3.0-or-later
// What the tagger sees of a text: its words and numbers as tokens, and of each token a row of hashed features: the words around, their
// beginnings and endings, letter case, what the lexicon and the rules say, signs between, the place in the line, the field's name, and how the same
// word stands elsewhere in the text. The trainer (tools/redaction/train_tagger) and the program share this code, so they cannot differ.
// Whoever changes a feature trains the model again and raises TaggerFeatureVersion.
#pragma once
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {

inline constexpr quint32 TaggerFeatureVersion = 1;
inline constexpr size_t TaggerFeatureCount = 65;
using TaggerFeatures = std::array<quint32, TaggerFeatureCount>; // hashes; a model takes as many bits as it has rows

struct TaggerToken {
    quint32 begin = 0; // bytes of the folded text
    quint32 end = 0;
    quint32 word = 0; // hash of the folded word; of a number its length
    quint32 head = 0;
    quint32 tail = 0;
    quint32 flags = 0; // of the lexicon
    quint32 gap = 0; // hash of the signs to the token before
    quint32 key = 0; // hash of the field's name
    quint32 line = 0;
    quint16 votes = 0; // how the word stands elsewhere in the text
    quint8 shape = 0;
    quint8 mode = 0; // whether letter case says something here
    quint8 rule = 0; // what the rules found here
    quint8 chunk = 0; // kind of the run of characters without space around
    quint8 brief = 0; // the lexicon's flags in a few bits
    quint8 code = 0; // 0 … 3: how much the lines around look like code
    bool startsLine = false;
    bool usual = false;

    [[nodiscard]] bool isWrittenSmall() const { return mode == 1 || mode == 4; } // people write so in chats
    [[nodiscard]] bool isAcronym() const { return shape == 2 && mode == 0; }
    [[nodiscard]] bool isInitial() const { return shape == 4; }
    [[nodiscard]] bool isCapital() const { return shape >= 1 && shape <= 4; }
};

class TaggerText {
public:
    /// After findByRules().
    explicit TaggerText(const ScanContext &context);

    /// As TaggerToken::word.
    [[nodiscard]] static quint32 hashOf(std::string_view folded) { return quint32(Lexicon::hash(folded) >> 16) | 1; }
    [[nodiscard]] const std::vector<TaggerToken> &tokens() const { return m_tokens; }
    void features(size_t token, TaggerFeatures &out) const;
    /// A word of everyday language in small letters among such, in a text with usual letter case: not worth a look.
    [[nodiscard]] bool isPlain(size_t token) const { return isUsual(at(token, 0)) && isUsual(at(token, -1)) && isUsual(at(token, 1)); }
    /// What the lexicon knows of a token is forgotten; for training, so that names that are in no list are learned too.
    void forget(const std::vector<bool> &unknown);

private:
    struct Line {
        quint32 first = 0; // token
        quint32 count = 0;
    };
    const ScanContext &c;
    std::vector<TaggerToken> m_tokens;
    std::vector<Line> m_lines;
    TaggerToken m_outside;
    quint32 m_evidence = 0; // how many names the rules are sure of, by the size of the text

    [[nodiscard]] static bool isUsual(const TaggerToken &t) { return t.usual; }
    void readTokens();
    void addNumbers(size_t begin, size_t end);
    void readChunks();
    void readLines();
    void readCode();
    void readKeys();
    void readRules();
    void readEvidence();
    void readVotes();
    [[nodiscard]] const TaggerToken &at(size_t token, int offset) const
    {
        const size_t i = token + size_t(offset);
        return i < m_tokens.size() ? m_tokens[i] : m_outside;
    }
};

} // namespace countersign
