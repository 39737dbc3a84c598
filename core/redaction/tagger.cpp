// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger.h"

#include "core/redaction/tagger_features.h"

#include <QtCore/QResource>
#include <bit>
#include <cstring>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

/// A token for which no tag comes nearer to NoTag than this ends a run: the tags on both sides are independent then.
constexpr float Hopeless = -5.5F;
constexpr size_t RowPair = 2 * TaggerModel::RowSize;
constexpr float LeastProbability = 0.12F;
constexpr double VetoedName = 0.85;
constexpr double VetoedTown = 0.6;
constexpr float SureOfNothing = 0.93F;

// Eight weights at once; gcc and clang know these types on every processor.
using Row = qint8 __attribute__((vector_size(8)));
using Sums = qint16 __attribute__((vector_size(16)));

QString typeOf(MentionKind kind)
{
    switch (kind) {
    case MentionKind::Person: return u"PERSON"_s;
    case MentionKind::Org: return u"ORG"_s;
    case MentionKind::Location: return u"LOCATION"_s;
    case MentionKind::Address: break;
    }
    return u"ADDRESS"_s;
}

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

/// "the" alone is no mention, and an adjective ("Turkish") is no place.
bool isMention(const std::vector<TaggerToken> &tokens, MentionKind kind, size_t from, size_t to)
{
    const auto small = [&](size_t i) {
        const TaggerToken &t = tokens[i];
        return t.end - t.begin <= 4 && t.flags & word::Stop && (t.flags & word::Forename) < 2 && ((t.flags & word::Surname) >> 2) < 2;
    };
    while (from < to && small(from))
        ++from;
    while (to > from && small(to - 1))
        --to;
    if (from == to || isPlaceholderWord(tokens[from].word))
        return false;
    // S3, C4, H1
    const bool code = kind != MentionKind::Address && from + 1 < tokens.size() && to - from <= 2 && tokens[from].isInitial()
        && tokens[from + 1].begin == tokens[from].end;
    if (code)
        return false;
    // The name of a firm or a town in a web address tells nothing that the address does not.
    const bool inAddress = (tokens[from].rule >> 3) == 6 && (kind == MentionKind::Org || kind == MentionKind::Location);
    if (inAddress)
        return false;
    const bool adjective = to - from == 1 && tokens[from].flags & word::Demonym && !(tokens[from].flags & word::Country);
    return !adjective || kind == MentionKind::Person;
}

/// Words that no list knows, in small letters in a text with usual letter case, or in code: the model was trained on texts with people in them and takes
/// such words for names too easily.
bool isDoubtful(const std::vector<TaggerToken> &tokens, MentionKind kind, size_t from, size_t to)
{
    if (kind == MentionKind::Address)
        return false;
    constexpr quint32 listed = word::City | word::Country | word::CityBegin | word::OrgSuffix | word::Company;
    bool capital = false;
    for (size_t i = from; i < to; ++i) {
        const TaggerToken &t = tokens[i];
        if (t.flags & listed || (t.flags & word::Forename) >= 2 || ((t.flags & word::Surname) >> 2) >= 2 || t.key != 0)
            return false;
        capital = capital || t.isCapital();
    }
    const TaggerToken &first = tokens[from];
    if (to - from == 1 && first.isAcronym() && first.end - first.begin <= 4)
        return true; // EKS, IAM, IVR
    return first.code >= 1 ? !capital || to - from == 1 : !capital && !first.isWrittenSmall();
}

bool isPostcode(const ScanContext &context, const Tagger::Mention &m)
{
    return m.kind == MentionKind::Location && std::ranges::all_of(context.text.substr(m.begin, m.end - m.begin), isDigitByte);
}

/// The dot of "Jr." and of an initial at the end belongs to the name.
size_t withDot(const ScanContext &context, const TaggerToken &last, MentionKind kind)
{
    const bool abbreviated = last.isInitial() || (last.flags & word::Suffix && last.end - last.begin == 2);
    return kind == MentionKind::Person && abbreviated && context.at(last.end) == '.' && last.end < size_t(context.limits(last.begin).end) ? 1 : 0;
}

float weakened(float p) { return p >= 0.85F ? p : p * 0.5F; }

} // namespace

Result<Tagger> Tagger::load()
{
    const QResource model(u":/tagger/tagger.bin"_s);
    if (model.compressionAlgorithm() != QResource::NoCompression)
        return failure(ErrorCode::Detector, u"tagger.bin"_s);
    return read(QByteArray::fromRawData(reinterpret_cast<const char *>(model.data()), model.size()));
}

Result<Tagger> Tagger::read(const QByteArray &model)
{
    Tagger tagger;
    TaggerModel::Header &header = tagger.m_header;
    const TaggerModel::Header expected;
    if (size_t(model.size()) < sizeof(header))
        return failure(ErrorCode::Detector, u"tagger.bin"_s);
    std::memcpy(&header, model.constData(), sizeof(header));
    if (header.magic != expected.magic || header.features != TaggerFeatureVersion || header.rowBits < 8 || header.rowBits > 20
        || size_t(model.size()) != sizeof(header) + (2 * TaggerModel::RowSize << header.rowBits))
        return failure(ErrorCode::Detector, u"tagger.bin"_s);
    const auto sound = [](float value) { return std::isfinite(value) && std::abs(value) < 1e4F; };
    bool allSound = sound(header.step) && std::ranges::all_of(header.slope, sound) && std::ranges::all_of(header.shift, sound);
    for (const TagScores &row : header.transitions)
        allSound = allSound && std::ranges::all_of(row, sound);
    if (!allSound)
        return failure(ErrorCode::Detector, u"tagger.bin"_s);
    tagger.m_model = model;
    tagger.m_rows = model.constData() + sizeof(header);
    tagger.m_chain.setTransitions(header.transitions);
    return tagger;
}

float Tagger::calibrated(MentionKind kind, float probability) const
{
    const float p = std::clamp(probability, 1e-4F, 1 - 1e-4F);
    return 1 / (1 + std::exp(-(m_header.slope[size_t(kind)] * std::log(p / (1 - p)) + m_header.shift[size_t(kind)])));
}

std::vector<Tagger::Mention> Tagger::mentions(const ScanContext &context) const
{
    std::vector<Doubt> doubts;
    return mentions(context, doubts);
}

std::vector<Tagger::Mention> Tagger::mentions(const ScanContext &context, std::vector<Doubt> &doubts) const
{
    const TaggerText text(context);
    const std::vector<TaggerToken> &tokens = text.tokens();
    std::vector<Mention> found;
    doubts.reserve(tokens.size());
    for (const TaggerToken &t : tokens)
        doubts.push_back({t.begin, t.end, 1});
    std::vector<TagScores> scores;
    std::vector<TagScores> marginals;
    TagChain chain = m_chain;
    TagScores best = {}; // the most that a tag can gain from the one before
    for (size_t t = 0; t < NoTag; ++t) {
        best[t] = -100;
        for (size_t s = 0; s < TagCount; ++s) {
            if (mayFollow(t, s))
                best[t] = std::max(best[t], m_header.transitions[s][t]);
        }
    }
    const quint32 mask = (1U << m_header.rowBits) - 1;
    size_t runBegin = 0;
    const auto finish = [&] {
        if (scores.empty())
            return;
        chain.run(scores, marginals);
        for (size_t i = 0; i < marginals.size(); ++i)
            doubts[runBegin + i].nothing = marginals[i][NoTag];
        for (size_t k = 0; k < MentionKinds; ++k) {
            const size_t tag = 2 * k;
            for (size_t i = 0; i < marginals.size();) {
                const auto likely = [&](size_t j) { return marginals[j][tag] + marginals[j][tag + 1]; };
                if (likely(i) < LeastProbability) {
                    ++i;
                    continue;
                }
                size_t end = i + 1;
                float sum = likely(i);
                // One mention goes on as long as it is likelier that it does than that another begins.
                while (end < marginals.size() && likely(end) >= std::max(LeastProbability, 0.3F * likely(i))
                       && marginals[end][tag] <= marginals[end][tag + 1])
                    sum += likely(end++);
                const size_t from = runBegin + i;
                const size_t to = runBegin + end;
                const size_t dot = withDot(context, tokens[to - 1], MentionKind(k));
                const float p = calibrated(MentionKind(k), sum / float(end - i));
                if (isMention(tokens, MentionKind(k), from, to))
                    found.push_back({tokens[from].begin, quint32(tokens[to - 1].end + dot), MentionKind(k),
                                     isDoubtful(tokens, MentionKind(k), from, to) ? weakened(p) : p});
                i = end;
            }
        }
        scores.clear();
    };
    // The rows of a token are asked for while those of the one before are summed.
    std::array<TaggerFeatures, 2> features;
    const auto ask = [&](size_t i) {
        if (i >= tokens.size() || text.isPlain(i))
            return;
        text.features(i, features[i % 2]);
        for (const quint32 feature : features[i % 2])
            __builtin_prefetch(m_rows + RowPair * (feature & mask));
    };
    ask(0);
    for (size_t i = 0; i < tokens.size(); ++i) {
        ask(i + 1);
        if (text.isPlain(i)) {
            finish();
            continue;
        }
        Sums sums = {};
        for (const quint32 feature : features[i % 2]) {
            std::array<quint64, 2> pair;
            std::memcpy(pair.data(), m_rows + RowPair * (feature & mask), RowPair);
            const quint64 print = TaggerModel::printOf(feature);
            for (const quint64 row : pair) {
                const quint64 known = ((row ^ print) & TaggerModel::PrintBits) == 0 ? ~0ULL : 0;
                sums += __builtin_convertvector(std::bit_cast<Row>(row & known), Sums);
            }
        }
        TagScores score = {};
        float hope = -100;
        for (size_t t = 0; t < NoTag; ++t) {
            score[t] = float(sums[t]) * m_header.step;
            hope = std::max(hope, score[t] + best[t]);
        }
        if (hope < Hopeless) {
            finish();
            continue;
        }
        if (scores.empty())
            runBegin = i;
        scores.push_back(score);
    }
    finish();
    std::ranges::sort(found, [](const Mention &a, const Mention &b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
    return found;
}

/// What the rules took for a name or a place by its look alone falls when the model sees nothing there; a name loses the words at its edges in which
/// the model sees nothing.
bool Tagger::isVetoed(const ScanContext &context, const std::vector<Doubt> &doubts, Candidate &c)
{
    const bool name = c.rule == "name"_L1;
    if ((!name && c.rule != "town"_L1) || context.isWhole(c.begin, c.end))
        return false;
    const auto first = std::ranges::lower_bound(doubts, c.begin, {}, &Doubt::begin);
    auto from = first;
    auto to = std::ranges::lower_bound(doubts, c.end, {}, &Doubt::begin);
    while (from != to && from->nothing > SureOfNothing)
        ++from;
    if (from == to)
        return c.score < (name ? VetoedName : VetoedTown);
    while (to != from && (to - 1)->nothing > SureOfNothing)
        --to;
    if (name) {
        c.begin = from->begin;
        if ((to - 1)->end < c.end && c.end - (to - 1)->end > 1) // a dot after an initial stays
            c.end = (to - 1)->end;
    }
    return false;
}

void Tagger::findMentions(ScanContext &context) const
{
    std::vector<Doubt> doubts;
    const std::vector<Mention> found = mentions(context, doubts);
    std::erase_if(context.found, [&](Candidate &c) { return isVetoed(context, doubts, c); });
    for (const Mention &m : found) {
        if (m.probability >= 0.2F)
            context.add(m.begin, m.end, isPostcode(context, m) ? u"POSTCODE"_s : typeOf(m.kind), double(m.probability), u"tagger"_s,
                        u"words that are used like this"_s);
    }
}

} // namespace countersign
