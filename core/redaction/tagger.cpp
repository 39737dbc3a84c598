// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger.h"

#include "core/redaction/tagger_doubts.h"
#include "core/redaction/tagger_features.h"
#include "core/redaction/wide.h"

#include <QtCore/QResource>
#include <bit>
#include <cstring>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

/// A token for which no tag comes nearer to NoTag than this is in no mention.
constexpr float Hopeless = -3.2F;
constexpr float LongerHope = 1.5F; // what the tokens that follow may bring
constexpr size_t RowPair = 2 * TaggerModel::RowSize;
constexpr float LeastProbability = 0.12F;
constexpr float LeastOffered = 0.4F; // below, more are wrong than right: a strict policy would take ordinary words for names
constexpr double VetoedName = 0.85;
constexpr double VetoedTown = 0.6;
constexpr float SureOfNothing = 0.93F;
constexpr float SureOfDoubtful = 0.65F;

// A pair of rows at once; gcc and clang know these types on every processor.
using RowsOfPair = quint64 __attribute__((vector_size(16)));
using Weights = qint16 __attribute__((vector_size(16))); // every other one of both rows, in the byte order of the model

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

/// "Aurora → Postgres", "Name: Value" are two things.
bool isParted(const ScanContext &context, const TaggerToken &left, const TaggerToken &right)
{
    const std::string_view gap = context.text.substr(left.end, right.begin - left.end);
    for (size_t i = 0; i < gap.size(); ++i) {
        const bool sign = uchar(gap[i]) >= 0x80 && (uchar(gap[i]) & 0xC0) == 0xC0 && gap.substr(i, 2) != "\xE2\x80";
        if (sign || std::string_view(";:=<>{}[]|\t").contains(gap[i]))
            return true;
    }
    return false;
}

} // namespace

/// One text and what is found in it so far.
struct Tagger::Reading {
    enum State : quint8 { Skipped, Nothing, GoesOn, Hopeful }; // GoesOn: nothing, unless the token before is in a mention
    explicit Reading(const ScanContext &scanned)
        : context(scanned), text(scanned), tokens(text.tokens()), states(tokens.size()), nothing(tokens.size(), 1.0F)
    {
        if (scores.size() < tokens.size())
            scores.resize(tokens.size());
    }
    const ScanContext &context;
    const TaggerText text;
    const std::vector<TaggerToken> &tokens;
    std::vector<State> states;
    TagChain::Rows scores; // at least as many as tokens: of those that were looked at, later probabilities
    TagChain::Rows forward; // for TagChain
    KeptMemory<TagChain::Rows, struct ScoresUser> keptScores{scores};
    KeptMemory<TagChain::Rows, struct ForwardUser> keptForward{forward};
    std::vector<float> nothing; // how probable it is that a token is in no mention
    std::vector<Mention> found;

    size_t near = 0; // the token where isVetoed() looked last

    [[nodiscard]] bool isVetoed(Candidate &candidate);
    void doubtColumns();
    void doubtGuesses();
    [[nodiscard]] bool isAboutSomebody() const;
};

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
    bool allSound = sound(header.step);
    for (const TagScores &row : header.transitions)
        allSound = allSound && std::ranges::all_of(row, sound);
    for (size_t k = 0; k < MentionKinds; ++k)
        allSound = allSound && std::ranges::all_of(header.slope[k], sound) && std::ranges::all_of(header.shift[k], sound);
    if (!allSound)
        return failure(ErrorCode::Detector, u"tagger.bin"_s);
    tagger.m_model = model;
    tagger.m_rows = model.constData() + sizeof(header);
    tagger.m_chain.setTransitions(header.transitions);
    // A mention begins after nothing; it goes on after its kind.
    const TagTransitions &w = header.transitions;
    for (size_t t = 0; t < NoTag; t += 2) {
        const float alone = w[t][NoTag] - w[NoTag][NoTag];
        const float longer = w[t][t + 1] - w[NoTag][NoTag] + LongerHope;
        tagger.m_gain[t] = w[NoTag][t] - w[NoTag][NoTag] + std::max(alone, longer);
        tagger.m_gain[t + 1] = std::max(w[t][t + 1] - w[t][NoTag], w[t + 1][t + 1] - w[t + 1][NoTag]);
    }
    return tagger;
}

float Tagger::calibrated(MentionKind kind, MentionGround ground, float probability) const
{
    const float p = std::clamp(probability, 1e-4F, 1 - 1e-4F);
    const float slope = m_header.slope[size_t(kind)][size_t(ground)];
    return 1 / (1 + std::exp(-(slope * std::log(p / (1 - p)) + m_header.shift[size_t(kind)][size_t(ground)])));
}

/// Sums the weights of what each of `tokens` shows. The rows of a token are asked for while those of the one before are summed.
COUNTERSIGN_WIDE
void Tagger::score(Reading &reading, std::span<const quint32> tokens) const
{
    const quint32 mask = (1U << m_header.rowBits) - 1;
    std::array<TaggerFeatures, 2> features;
    const auto ask = [&](size_t i) {
        if (i >= tokens.size())
            return;
        taggerFeatures(reading.text, tokens[i], features[i % 2]);
        for (const quint32 feature : features[i % 2])
            __builtin_prefetch(m_rows + RowPair * (feature & mask));
    };
    ask(0);
    for (size_t i = 0; i < tokens.size(); ++i) {
        ask(i + 1);
        Weights even = {};
        Weights odd = {};
        for (const quint32 feature : features[i % 2]) {
            RowsOfPair rows;
            std::memcpy(&rows, m_rows + RowPair * (feature & mask), RowPair);
            const RowsOfPair known = ((rows ^ TaggerModel::printOf(feature)) & TaggerModel::PrintBits) == 0;
            const auto weights = std::bit_cast<Weights>(rows & known);
            even += weights << 8 >> 8;
            odd += weights >> 8;
        }
        TagLanes &score = reading.scores[tokens[i]];
        score = {};
        std::array<float, 2> hope = {-100, -100}; // that a mention begins, that one goes on
        for (size_t t = 0; t < NoTag; t += 2) {
            const std::array<int, 2> sums = {even[t / 2] + even[t / 2 + 4], odd[t / 2] + odd[t / 2 + 4]};
            for (size_t k = 0; k < 2; ++k) {
                const float value = float(sums[k]) * m_header.step;
                score.set(t + k, value);
                hope[k] = std::max(hope[k], value + m_gain[t + k]);
            }
        }
        reading.states[tokens[i]] = hope[0] >= Hopeless ? Reading::Hopeful : hope[1] >= Hopeless ? Reading::GoesOn : Reading::Nothing;
    }
}

/// The mentions among the tokens of [from, to), all of them hopeful.
void Tagger::tag(Reading &reading, size_t from, size_t to) const
{
    const std::span marginals(reading.scores.data() + from, to - from);
    const size_t count = marginals.size();
    m_chain.run(marginals, reading.forward);
    for (size_t i = 0; i < count; ++i)
        reading.nothing[from + i] = marginals[i][NoTag];
    const TokenSpan tokens(reading.tokens);
    for (size_t k = 0; k < MentionKinds; ++k) {
        const size_t tag = 2 * k;
        const auto likely = [&](size_t j) { return marginals[j][tag] + marginals[j][tag + 1]; };
        for (size_t i = 0; i < count;) {
            if (likely(i) < LeastProbability) {
                ++i;
                continue;
            }
            size_t end = i + 1;
            float sum = likely(i);
            // One mention goes on as long as it is likelier that it does than that another begins.
            while (end < count && likely(end) >= std::max(LeastProbability, 0.3F * likely(i)) && marginals[end][tag] <= marginals[end][tag + 1]
                   && (k != size_t(MentionKind::Person) || !isParted(reading.context, tokens[from + end - 1], tokens[from + end])))
                sum += likely(end++);
            const auto kind = MentionKind(k);
            if (canBeMention(tokens, kind, from + i, from + end)) {
                const TaggerToken &last = tokens[from + end - 1];
                const TokenSpan mention = tokens.subspan(from + i, end - i);
                const MentionGround ground = groundOf(mention);
                const auto probability = calibrated(kind, ground, sum / float(end - i));
                if (probability >= SureOfDoubtful || !isDoubtful(tokens, kind, from + i, from + end))
                    reading.found.push_back(
                        {tokens[from + i].begin, quint32(last.end + withDot(reading.context, last, kind)), kind, ground, probability});
            }
            i = end;
        }
    }
}

/// Words that are no ordinary ones first; then those beside a word that gives hope.
void Tagger::read(Reading &reading) const
{
    const size_t count = reading.tokens.size();
    std::vector<quint32> todo;
    for (size_t i = 0; i < count; ++i) {
        if (!reading.tokens[i].usual)
            todo.push_back(quint32(i));
    }
    std::vector<quint32> hopeful; // tokens whose neighbours have not been looked at
    const auto scoreAll = [&] {
        score(reading, todo);
        for (const quint32 i : todo) {
            if (reading.states[i] == Reading::Hopeful)
                hopeful.push_back(i);
        }
        todo.clear();
    };
    scoreAll();
    while (!hopeful.empty()) {
        const auto look = [&](size_t i) {
            if (i < count && reading.states[i] == Reading::Skipped) {
                reading.states[i] = Reading::Nothing;
                todo.push_back(quint32(i));
            }
        };
        for (const quint32 i : hopeful) {
            look(size_t(i) - 1);
            look(size_t(i) + 1);
        }
        std::vector<quint32> before;
        before.swap(hopeful);
        scoreAll();
        for (const quint32 i : before) {
            if (i + 1 < count && reading.states[i + 1] == Reading::GoesOn) {
                reading.states[i + 1] = Reading::Hopeful;
                hopeful.push_back(i + 1);
            }
        }
    }
    for (size_t from = 0; from < count;) {
        size_t to = from;
        while (to < count && reading.states[to] == Reading::Hopeful)
            ++to;
        if (to > from)
            tag(reading, from, to);
        from = to + 1;
    }
    std::ranges::sort(reading.found, [](const Mention &a, const Mention &b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; });
}

std::vector<Tagger::Mention> Tagger::mentions(const ScanContext &context) const
{
    Reading reading(context);
    read(reading);
    return std::move(reading.found);
}

/// In a column of which most cells are no mentions the odd one is none either, unless its words are known.
void Tagger::Reading::doubtColumns()
{
    struct Column {
        size_t cells = 0;
        size_t mentions = 0;
    };
    std::vector<Column> columns(context.keys.size());
    const auto columnOf = [&](const Field &field) {
        return field.kind == Field::Kind::Cell && field.key >= 0 ? &columns[size_t(field.key)] : nullptr;
    };
    for (const Field &field : context.fields) {
        if (Column *column = columnOf(field))
            ++column->cells;
    }
    const auto each = [&](auto use) {
        for (Mention &m : found) {
            const Field *field = context.fieldAt(m.begin);
            if (Column *column = field ? columnOf(*field) : nullptr)
                use(m, *column);
        }
    };
    each([](const Mention &m, Column &column) { column.mentions += m.probability >= 0.4F; });
    each([](Mention &m, const Column &column) {
        if (column.cells >= 4 && column.mentions * 2 < column.cells && m.ground != MentionGround::Known)
            m.probability *= 0.4F;
    });
}

bool Tagger::Reading::isAboutSomebody() const
{
    const bool named = std::ranges::any_of(found, [&](const Mention &m) {
        const bool known = m.ground == MentionGround::Known || m.ground == MentionGround::SmallKnown;
        return m.kind == MentionKind::Person && known && m.probability >= 0.9F && context.text.substr(m.begin, m.end - m.begin).contains(' ');
    });
    return named || std::ranges::any_of(context.found, [](const Candidate &c) {
               return c.type == "EMAIL"_L1 || c.type == "PHONE"_L1 || c.type == "DATE_OF_BIRTH"_L1 || (c.type == "PERSON"_L1 && c.score >= 0.9);
           });
}

/// Where nobody surely appears in a whole paragraph, words that no list knows for names are less likely to be some.
void Tagger::Reading::doubtGuesses()
{
    constexpr size_t Enough = 40; // tokens
    constexpr float Less = 0.18F; // of the odds
    if (tokens.size() < Enough || isAboutSomebody())
        return;
    for (Mention &m : found) {
        if (m.ground != MentionGround::Known && m.ground != MentionGround::SmallKnown)
            m.probability = m.probability * Less / (m.probability * Less + 1 - m.probability);
    }
}

/// What the rules took for a name or a place by its look alone falls when the model sees nothing there; a name loses the words at its edges in which
/// the model sees nothing.
bool Tagger::Reading::isVetoed(Candidate &c)
{
    const bool name = c.rule == "name"_L1;
    if ((!name && c.rule != "town"_L1) || context.isWhole(c.begin, c.end))
        return false;
    size_t from = near = text.tokenFrom(c.begin, near);
    size_t to = text.tokenFrom(c.end, from);
    while (from < to && nothing[from] > SureOfNothing)
        ++from;
    if (from >= to)
        return c.score < (name ? VetoedName : VetoedTown);
    while (to > from && nothing[to - 1] > SureOfNothing)
        --to;
    if (name) {
        c.begin = tokens[from].begin;
        if (tokens[to - 1].end < c.end && c.end - tokens[to - 1].end > 1) // a dot after an initial stays
            c.end = tokens[to - 1].end;
    }
    return false;
}

void Tagger::findMentions(ScanContext &context) const
{
    Reading reading(context);
    read(reading);
    reading.doubtColumns();
    reading.doubtGuesses();
    dropNamesOfThings(context, reading.tokens, reading.found);
    std::erase_if(context.found, [&](Candidate &c) { return reading.isVetoed(c); });
    for (const Mention &m : reading.found) {
        if (m.probability >= LeastOffered)
            context.add(m.begin, m.end, isPostcode(context, m) ? u"POSTCODE"_s : typeOf(m.kind), double(m.probability), u"tagger"_s,
                        u"words that are used like this"_s);
    }
}

} // namespace countersign
