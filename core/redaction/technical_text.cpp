// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/technical_text.h"

namespace countersign {

namespace {

class TechnicalText {
public:
    TechnicalText(const ScanContext &context, TokenSpan all) : c(context), tokens(all) { }

    [[nodiscard]] bool holds(TokenSpan words) const
    {
        const size_t begin = words.front().begin;
        const size_t end = words.back().end;
        const std::string_view text = c.text.substr(begin, end - begin);
        return isOfCommand(begin, text) || isKeyOfVersion(begin, end) || isPieceOfCompound(words) || isDesignated(words)
            || isHumped(words, begin, text) || isPieceOfPath(words, begin, end);
    }

private:
    const ScanContext &c;
    TokenSpan tokens;

    /// "./src/*.ts", "index.d.ts", "@types/brace-expansion"
    [[nodiscard]] bool isPieceOfPath(TokenSpan words, size_t begin, size_t end) const
    {
        const TaggerToken &t = words.front();
        if (c.identifier || words.size() != 1 || t.isCapital() || t.isForename() || t.isSurname())
            return false;
        const char left = c.before(begin);
        const char right = c.at(end);
        const bool after = std::string_view("./\\").find(left) != std::string_view::npos && left != '\0';
        const bool before = (right == '/' || right == '\\' || right == '-' || (right == '.' && isWordByte(c.at(end + 1))));
        return after || (before && std::string_view("/.-_").find(left) != std::string_view::npos && left != '\0');
    }
    /// "groff -man -Tpdf", "$ ping -c1", "adduser --system"
    [[nodiscard]] bool isOfCommand(size_t begin, std::string_view text) const
    {
        const auto option = [&](std::string_view rest) {
            return rest.size() > 3 && rest.starts_with(" -") && (rest[2] == '-' || (isLetterByte(rest[2]) && !isLetterByte(rest[3])));
        };
        for (size_t at = text.find(" -"); at != text.npos; at = text.find(" -", at + 1)) {
            if (at + 2 < text.size() && isAlnumByte(text[at + 2]))
                return true;
        }
        const bool small = text.front() >= 'a' && text.front() <= 'z';
        return small && (option(c.text.substr(begin + text.size(), 4)) || (begin > 1 && c.text.substr(begin - 2, 2) == "$ "));
    }
    /// "pip-21.2.4-py3", "odo-without-to": one small word, and what is glued to it is no name
    [[nodiscard]] bool isPieceOfCompound(TokenSpan words) const
    {
        if (c.identifier || words.size() != 1 || words.front().isCapital())
            return false;
        const auto i = size_t(words.data() - tokens.data());
        const auto glued = [&](size_t left) {
            return left + 1 < tokens.size() && tokens[left].end + 1 == tokens[left + 1].begin && c.text[tokens[left].end] == '-';
        };
        const auto isName = [](const TaggerToken &t) { return t.isWord() && (t.isForename() || t.isSurname()) && t.ordinary() < 2; };
        const bool before = i > 0 && glued(i - 1);
        const bool after = glued(i);
        return (before || after) && !(before && isName(tokens[i - 1])) && !(after && isName(tokens[i + 1]));
    }
    /// "Stecker X3", "Port A2": a word and its mark
    [[nodiscard]] bool isDesignated(TokenSpan words) const
    {
        const TaggerToken &t = words.front();
        constexpr quint16 AsPerson = TaggerToken::AfterTitle | TaggerToken::BesideForename | TaggerToken::InMail;
        if (words.size() != 1 || t.isForename() || t.votes & AsPerson || t.key != 0 || c.at(t.end) != ' ')
            return false;
        size_t at = t.end + 1;
        while (at - t.end < 3 && c.at(at) >= 'A' && c.at(at) <= 'Z')
            ++at;
        const size_t digits = at;
        while (at - digits < 3 && isDigitByte(c.at(at)))
            ++at;
        return digits > t.end + 1 && at > digits && !isWordByte(c.at(at));
    }
    /// "ava": "^3.15.0"
    [[nodiscard]] bool isKeyOfVersion(size_t begin, size_t end) const
    {
        if (c.before(begin) != '"' || c.at(end) != '"')
            return false;
        size_t at = end + 1;
        while (c.at(at) == ' ' || c.at(at) == ':')
            ++at;
        const std::string_view value = c.text.substr(at, 4);
        return at > end + 1 && value.size() == 4 && value[0] == '"'
            && (std::string_view("^~<>*=").contains(value[1]) || (isDigitByte(value[1]) && (value[2] == '.' || value[3] == '.')));
    }

    /// "LbTrafficExtension"
    [[nodiscard]] bool isHumped(TokenSpan words, size_t begin, std::string_view text) const
    {
        const std::string_view before = c.text.substr(begin > 2 ? begin - 2 : 0, std::min<size_t>(begin, 2));
        if (c.identifier || before.find_first_of("@#") != before.npos || text.find_first_of(" -'@#") != text.npos || words.front().isForename()
            || words.front().isSurname())
            return false;
        for (size_t i = 4; i < text.size(); ++i) {
            if (text[i] >= 'A' && text[i] <= 'Z' && text[i - 1] >= 'a' && text[i - 1] <= 'z')
                return true;
        }
        return false;
    }
};

} // namespace

bool isOfTechnicalText(const ScanContext &context, TokenSpan tokens, TokenSpan words) { return TechnicalText(context, tokens).holds(words); }

} // namespace countersign
