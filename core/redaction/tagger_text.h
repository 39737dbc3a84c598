// SPDX-License-Identifier: GPL-3.0-or-later
// What the tagger sees of a text: its words and numbers as tokens, with letter case, what the lexicon and the rules say of each, signs between,
// the place in the line, the field's name, and how the same word stands elsewhere in the text.
#pragma once
#include "core/redaction/kept_memory.h"
#include "core/redaction/scan_context.h"

namespace countersign {

/// How a token looks; of a number Number + its digits, up to 6.
struct Look {
    enum Kind : quint8 { Small, Capital, Upper, Mixed, Initial, Letter, Number };
};
/// What letter case says where a token stands.
enum class CaseMode : quint8 { Usual, SmallText, UpperLine, TitleLine, SmallLine };

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
    CaseMode mode = CaseMode::Usual;
    quint8 rule = 0; // what the rules found here: 8 * kind + 2 * level + whether it begins here
    quint8 chunk = 0; // kind of the run of characters without space around
    quint8 brief = 0; // the lexicon's flags in a few bits
    quint8 code = 0; // 0 … 3: how much the lines around look like code
    bool startsLine = false;
    bool usual = false; // an ordinary word that is no mention unless a word beside it is

    enum Vote : quint16 {
        InSmall = 1,
        InMiddle = 2,
        AfterTitle = 4,
        AloneOnLine = 8,
        BesideForename = 16,
        InMail = 32,
        BesideForm = 64,
        InKey = 128,
        Often = 256,
        ByRule = 512
    };
    enum Chunk : quint8 { Plain, MailAddress, Handle, WebAddress, Code, WithDigits };

    [[nodiscard]] bool isWrittenSmall() const { return mode == CaseMode::SmallText || mode == CaseMode::SmallLine; } // people write so in chats
    [[nodiscard]] bool isAcronym() const { return shape == Look::Upper && mode == CaseMode::Usual; }
    [[nodiscard]] bool isInitial() const { return shape == Look::Initial; }
    [[nodiscard]] bool isWord() const { return shape <= Look::Mixed; }
    [[nodiscard]] bool isCapital() const { return shape >= Look::Capital && shape <= Look::Initial; }
    [[nodiscard]] bool isForename() const { return (flags & word::Forename) >= 2; }
    [[nodiscard]] bool isSurname() const { return ((flags & word::Surname) >> 2) >= 2; }
    [[nodiscard]] quint32 ordinary() const { return std::max((flags & word::Common) >> 4, (flags & word::Everyday) >> 24); }
    [[nodiscard]] quint32 ruleKind() const { return rule >> 3; }
};

class TaggerText {
public:
    struct Line {
        quint32 first = 0; // token
        quint32 count = 0;
    };

    /// After findByRules().
    explicit TaggerText(const ScanContext &context);

    /// As TaggerToken::word.
    [[nodiscard]] static quint32 hashOf(std::string_view folded) { return quint32(Lexicon::hash(folded) >> 16) | 1; }
    [[nodiscard]] const std::vector<TaggerToken> &tokens() const { return m_tokens; }
    /// The token `offset` away; one that is nothing beyond the ends.
    [[nodiscard]] const TaggerToken &at(size_t token, int offset) const
    {
        const size_t i = token + size_t(offset);
        return i < m_tokens.size() ? m_tokens[i] : m_outside;
    }
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    /// The first token that begins at `position` or behind it. Quick when it is a little behind token `near`.
    [[nodiscard]] size_t tokenFrom(quint32 position, size_t near = 0) const;
    /// How many names the rules are sure of, by the size of the text.
    [[nodiscard]] quint32 evidence() const { return m_evidence; }
    /// What the lexicon knows of a token is forgotten; for training, so that names that are in no list are learned too.
    void forget(const std::vector<bool> &unknown);

private:
    const ScanContext &c;
    std::vector<TaggerToken> m_tokens;
    std::vector<Line> m_lines;
    std::vector<quint32> m_signs; // of code, before each token, summed up from the beginning
    KeptMemory<std::vector<TaggerToken>, TaggerText> m_keptTokens{m_tokens};
    KeptMemory<std::vector<quint32>, TaggerText> m_keptSigns{m_signs};
    TaggerToken m_outside;
    quint32 m_evidence = 0;

    void readTokens();
    void addNumbers(size_t begin, size_t end);
    void addToken(TaggerToken &token);
    void readChunks();
    void readLines();
    void readCode();
    void readKeys();
    void readRules();
    void readEvidence();
    void readVotes();
    void readUsual();
};

} // namespace countersign
