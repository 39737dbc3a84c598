// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger_judgement.h"

#include <array>

namespace countersign {

namespace {

constexpr quint32 Places = word::City | word::Country | word::CityBegin;
constexpr quint32 Streets = word::StreetEnd | word::StreetStart | word::StreetWord | word::Unit;

constexpr quint32 NoSign = 4; // TaggerToken::gap up to here: spaces

/// The words of our own placeholders, which people may write, too: "person 1".
bool isPlaceholderWord(quint32 known)
{
    static const auto words = [] {
        std::array<quint32, 6> hashes = {};
        std::ranges::transform(std::array<std::string_view, 6>{"person", "org", "location", "address", "email", "iban"}, hashes.begin(),
                               TaggerText::hashOf);
        return hashes;
    }();
    return std::ranges::find(words, known) != words.end();
}

bool isTechnical(const TaggerToken &t) { return t.code >= 2 || t.chunk == TaggerToken::Code || t.chunk == TaggerToken::WebAddress; }

bool isListed(const TaggerToken &t)
{
    return t.flags & (Places | word::OrgSuffix | word::Company | word::StreetEnd | word::StreetStart | word::StreetWord) || t.isForename()
        || t.isSurname();
}

/// In code a mention needs more than the look of one: a field's name, or words of the lists.
bool standsInCode(TokenSpan mention, MentionKind kind)
{
    const auto has = [&](auto test) { return std::ranges::any_of(mention, test); };
    const auto isName = [](const TaggerToken &t) { return t.isCapital() && (t.isForename() || t.isSurname()) && t.ordinary() < 2; };
    if (mention.front().key != 0)
        return has([](const TaggerToken &t) { return t.isCapital() || isListed(t); });
    switch (kind) {
    case MentionKind::Person: return mention.front().isCapital() && has(isName) && (mention.size() >= 2 || mention.front().ruleKind() == 1);
    case MentionKind::Org: return has([](const TaggerToken &t) { return t.isCapital() && t.flags & word::OrgSuffix; });
    case MentionKind::Location: return has([](const TaggerToken &t) { return t.isCapital() && t.flags & Places && t.ordinary() < 2; });
    case MentionKind::Address: break;
    }
    return has([](const TaggerToken &t) { return t.isCapital() && t.flags & Streets; });
}

/// Not "4EC2 4ED7 4EDE".
bool hasWord(TokenSpan all, size_t from, size_t to)
{
    for (size_t i = from; i < to; ++i) {
        const bool glued = (i > 0 && all[i - 1].end == all[i].begin) || (i + 1 < all.size() && all[i + 1].begin == all[i].end);
        if (all[i].isWord() && all[i].end - all[i].begin >= 3 && !glued)
            return true;
    }
    return false;
}

} // namespace

bool canBeMention(TokenSpan all, MentionKind kind, size_t from, size_t to)
{
    // "the" alone is no mention, and an adjective ("Turkish") is no place.
    const auto small = [&](size_t i) {
        const TaggerToken &t = all[i];
        return t.end - t.begin <= 4 && t.flags & word::Stop && !t.isForename() && !t.isSurname();
    };
    while (from < to && small(from))
        ++from;
    while (to > from && small(to - 1))
        --to;
    if (from == to)
        return false;
    const TokenSpan mention = all.subspan(from, to - from);
    const TaggerToken &first = mention.front();
    if (isPlaceholderWord(first.word))
        return false;
    // S3, C4, H1
    if (kind != MentionKind::Address && from + 1 < all.size() && mention.size() <= 2 && first.isInitial() && all[from + 1].begin == first.end)
        return false;
    // 5ADA, BAB0
    const bool glued = (from > 0 && all[from - 1].shape >= Look::Number && all[from - 1].end == first.begin)
        || (to < all.size() && all[to].shape >= Look::Number && all[to].begin == mention.back().end);
    if (glued && kind != MentionKind::Address && mention.size() == 1 && !first.isWrittenSmall())
        return false;
    // The name of a firm or a town in a web address tells nothing that the address does not.
    if (first.ruleKind() == 6 && (kind == MentionKind::Org || kind == MentionKind::Location))
        return false;
    if (kind == MentionKind::Address && !hasWord(all, from, to))
        return false;
    // UrlMap, iPhone
    if (kind != MentionKind::Address && !first.isWrittenSmall()
        && std::ranges::all_of(mention, [](const TaggerToken &t) { return t.shape >= Look::Mixed && t.shape != Look::Initial; }))
        return false;
    if (isTechnical(first) && !standsInCode(mention, kind))
        return false;
    // SoC, ABI, GA
    if (mention.size() == 1 && first.isAcronym() && first.end - first.begin <= 4 && kind != MentionKind::Org && !isListed(first))
        return false;
    // IANA, OTS: in the lists for being somebody's name somewhere
    constexpr quint16 AsPerson = TaggerToken::AfterTitle | TaggerToken::BesideForename | TaggerToken::InMail;
    if (mention.size() == 1 && kind == MentionKind::Person && first.isAcronym() && first.end - first.begin <= 4 && (first.flags & word::Forename) < 3
        && !(first.votes & AsPerson) && first.key == 0)
        return false;
    // ISO 9001, README.md
    if (kind == MentionKind::Org && mention.size() == 1 && first.isAcronym() && !(first.flags & word::Company) && to < all.size()) {
        const TaggerToken &next = all[to];
        const bool numbered = next.shape >= Look::Number && next.begin <= first.end + 1;
        const bool file = next.begin == first.end + 1 && next.gap > NoSign && next.isWord() && !next.isCapital() && next.end - next.begin <= 4;
        if (numbered || file)
            return false;
    }
    const bool adjective = mention.size() == 1 && first.flags & word::Demonym && !(first.flags & word::Country);
    return !adjective || kind == MentionKind::Person;
}

bool isDoubtful(TokenSpan all, MentionKind kind, size_t from, size_t to)
{
    if (to - from != 1)
        return false;
    const TaggerToken &word = all[from];
    // EKS beside ECS
    if (kind == MentionKind::Org)
        return word.isAcronym() && word.end - word.begin <= 4 && !(word.flags & word::Company);
    // "Green" in a cell of its own, "B2,Green"
    constexpr quint16 AsPerson = TaggerToken::AfterTitle | TaggerToken::BesideForename | TaggerToken::InMail | TaggerToken::ByRule;
    const bool cell =
        word.key != 0 || (from > 0 && all[from - 1].end + 1 == word.begin && word.gap > NoSign && (to == all.size() || all[to].startsLine));
    return kind == MentionKind::Person && cell && word.ordinary() >= 2 && !(word.votes & AsPerson);
}

MentionGround groundOf(TokenSpan mention)
{
    const auto has = [&](auto test) { return std::ranges::any_of(mention, test); };
    const bool listed = has([](const TaggerToken &t) { return isListed(t); });
    const bool known = has([](const TaggerToken &t) { return isListed(t) && t.ordinary() < 2; })
        || (mention.size() > 1 && mention.front().isForename() && mention.back().isSurname());
    if (isTechnical(mention.front()))
        return MentionGround::Technical;
    if (!has(&TaggerToken::isCapital))
        return known ? MentionGround::SmallKnown : MentionGround::SmallUnknown;
    if (known && (mention.size() > 1 || mention.front().ordinary() == 0))
        return MentionGround::Known;
    if (has([](const TaggerToken &t) { return t.isWord() && t.ordinary() == 0; }))
        return MentionGround::Unknown;
    return listed ? MentionGround::OrdinaryName : MentionGround::Ordinary;
}

} // namespace countersign
