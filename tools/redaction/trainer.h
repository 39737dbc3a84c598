// SPDX-License-Identifier: GPL-3.0-or-later
// Learns the weights of the tagger from texts: by maximum likelihood (AdaGrad) or as a structured perceptron; then keeps the features that say most.
#pragma once
#include "core/redaction/tagger.h"
#include "tools/redaction/training_text.h"

#include <QtCore/QElapsedTimer>
#include <cstdio>
#include <cstring>
#include <numeric>
#include <random>
#include <unordered_map>

namespace countersign {

inline constexpr size_t LongestSequence = 160; // tokens; longer texts are cut at line ends or where this is reached

struct Sequence {
    size_t first = 0; // token
    size_t count = 0;
    float weight = 1;
};

struct Data {
    std::vector<quint32> features; // flat; hashes first, then numbers of known features
    std::vector<size_t> begins; // of each token in `features`; one more at the end
    std::vector<quint8> gold;
    std::vector<Sequence> sequences;
};

class Trainer {
public:
    double rate = 0.12;
    double decay = 1e-6;
    bool perceptron = false;
    quint32 seed = 1;
    quint32 rowBits = 17; // rows are pairs: 2^rowBits pairs
    int leastCount = 4;
    double forget = 0.2;

    void take(const Reader &reader, const std::vector<Document> &documents)
    {
        std::mt19937 random(seed);
        std::vector<quint8> counts(size_t(1) << 26);
        for (const Document &document : documents) {
            reader.read(document, [&](const ScanContext &context, const std::vector<Span> &gold) {
                TaggerText text(context);
                // Names in no list: the same word of a document is forgotten wherever it stands.
                const auto salt = quint32(random());
                std::vector<bool> unknown;
                for (const TaggerToken &t : text.tokens())
                    unknown.push_back(double((t.word ^ salt) * 0x9E3779B1U) / 4294967296.0 < forget);
                text.forget(unknown);
                const std::vector<quint8> tags = tagsOf(text, gold);
                cut(text, document.weight);
                TaggerFeatures features;
                for (size_t i = 0; i < text.tokens().size(); ++i) {
                    taggerFeatures(text, i, features);
                    m_data.begins.push_back(m_data.features.size());
                    m_data.gold.push_back(tags[i]);
                    for (const quint32 f : features) {
                        m_data.features.push_back(f);
                        quint8 &count = counts[f >> 6];
                        count = quint8(std::min(count + 1, 255));
                    }
                }
            });
        }
        m_data.begins.push_back(m_data.features.size());
        number([&](quint32 f) { return counts[f >> 6] >= leastCount; });
    }

    void train(int epochs)
    {
        m_weights.assign(m_hashes.size() * TaggerModel::RowSize, 0);
        m_squares.assign(m_weights.size(), 0);
        if (!m_started) {
            m_transitions = {};
            m_started = true;
        }
        std::mt19937 random(seed);
        std::vector<size_t> order(m_data.sequences.size());
        std::iota(order.begin(), order.end(), 0);
        for (int epoch = 0; epoch < epochs; ++epoch) {
            QElapsedTimer timer;
            timer.start();
            std::ranges::shuffle(order, random);
            m_loss = 0;
            m_rate = float(rate * (1.0 - 0.8 * epoch / epochs));
            for (const size_t s : order)
                learn(m_data.sequences[s]);
            std::printf("epoch %d: loss %.0f, %.1f s\n", epoch + 1, m_loss, double(timer.elapsed()) / 1000);
            std::fflush(stdout);
        }
    }

    /// Keeps the features that fit the model and says of each its place.
    void prune()
    {
        std::vector<quint32> order(m_hashes.size());
        std::iota(order.begin(), order.end(), 0U);
        std::vector<float> worth(m_hashes.size());
        std::vector<quint32> times(m_hashes.size());
        for (const quint32 f : m_data.features)
            ++times[f];
        for (size_t i = 0; i < worth.size(); ++i) {
            float norm = 0;
            for (size_t t = 0; t < TaggerModel::RowSize; ++t)
                norm += std::abs(m_weights[i * TaggerModel::RowSize + t]);
            worth[i] = norm * std::sqrt(float(std::min<quint32>(times[i], 400)));
        }
        std::ranges::sort(order, [&](quint32 a, quint32 b) { return worth[a] != worth[b] ? worth[a] > worth[b] : m_hashes[a] < m_hashes[b]; });
        std::vector<quint8> filled(size_t(1) << rowBits);
        std::vector<bool> kept(m_hashes.size());
        size_t count = 0;
        for (const quint32 i : order) {
            quint8 &pair = filled[m_hashes[i] & ((1U << rowBits) - 1)];
            if (pair < 2 && worth[i] > 0) {
                ++pair;
                kept[i] = true;
                ++count;
            }
        }
        std::printf("%zu of %zu features kept\n", count, m_hashes.size());
        std::vector<quint32> numbers(m_hashes.size());
        std::vector<quint32> hashes;
        for (size_t i = 0; i < m_hashes.size(); ++i) {
            numbers[i] = quint32(hashes.size());
            if (kept[i])
                hashes.push_back(m_hashes[i]);
        }
        size_t out = 0;
        size_t in = 0;
        for (size_t t = 0; t + 1 < m_data.begins.size(); ++t) {
            const size_t end = m_data.begins[t + 1];
            m_data.begins[t] = out;
            for (; in < end; ++in) {
                if (kept[m_data.features[in]])
                    m_data.features[out++] = numbers[m_data.features[in]];
            }
        }
        m_data.begins.back() = out;
        m_data.features.resize(out);
        m_hashes = std::move(hashes);
    }

    [[nodiscard]] QByteArray model(const TaggerModel::Header &calibration) const
    {
        TaggerModel::Header header = calibration;
        header.features = TaggerFeatureVersion;
        header.rowBits = rowBits;
        header.transitions = m_transitions;
        std::vector<float> sizes;
        for (const float w : m_weights)
            sizes.push_back(std::abs(w));
        std::ranges::nth_element(sizes, sizes.begin() + qsizetype(double(sizes.size()) * 0.9995));
        header.step = sizes[size_t(double(sizes.size()) * 0.9995)] / 127;
        std::vector<quint64> rows(size_t(2) << rowBits);
        for (size_t i = 0; i < m_hashes.size(); ++i) {
            const quint64 print = TaggerModel::printOf(m_hashes[i]);
            std::array<qint8, TaggerModel::RowSize> row;
            for (size_t t = 0; t < TaggerModel::RowSize; ++t) {
                // The lowest bit of each byte belongs to the fingerprint.
                const int bit = int(print >> (8 * t)) & 1;
                const float wanted = m_weights[i * TaggerModel::RowSize + t] / header.step;
                row[t] = qint8(std::clamp(2 * int(std::lround((wanted - float(bit)) / 2)) + bit, -128 + bit, 126 + bit));
            }
            const size_t pair = size_t(m_hashes[i] & ((1U << rowBits) - 1)) * 2;
            quint64 &place = rows[pair] == 0 ? rows[pair] : rows[pair + 1];
            std::memcpy(&place, row.data(), sizeof(place));
        }
        QByteArray bytes(reinterpret_cast<const char *>(&header), sizeof(header));
        bytes.append(reinterpret_cast<const char *>(rows.data()), qsizetype(rows.size() * sizeof(quint64)));
        return bytes;
    }

    [[nodiscard]] size_t tokens() const { return m_data.gold.size(); }

private:
    Data m_data;
    std::vector<quint32> m_hashes; // of each known feature
    std::vector<float> m_weights;
    std::vector<float> m_squares;
    TagTransitions m_transitions = {};
    TagTransitions m_transitionSquares = {};
    TagChain m_chain;
    std::vector<TagScores> m_scores;
    std::vector<TagScores> m_marginals;
    double m_loss = 0;
    float m_rate = 0;
    bool m_started = false;

    void cut(const TaggerText &text, float weight)
    {
        const std::vector<TaggerToken> &tokens = text.tokens();
        const size_t base = m_data.gold.size();
        for (size_t first = 0; first < tokens.size();) {
            size_t end = std::min(first + LongestSequence, tokens.size());
            if (end < tokens.size()) {
                for (size_t i = end; i > first + LongestSequence / 2; --i) {
                    if (tokens[i].startsLine) {
                        end = i;
                        break;
                    }
                }
            }
            m_data.sequences.push_back({base + first, end - first, weight});
            first = end;
        }
    }

    template <typename Known>
    void number(Known known)
    {
        std::unordered_map<quint32, quint32> numbers;
        size_t out = 0;
        size_t in = 0;
        for (size_t t = 0; t + 1 < m_data.begins.size(); ++t) {
            const size_t end = m_data.begins[t + 1];
            m_data.begins[t] = out;
            for (; in < end; ++in) {
                const quint32 f = m_data.features[in];
                if (!known(f))
                    continue;
                const auto [at, isNew] = numbers.try_emplace(f, quint32(numbers.size()));
                if (isNew)
                    m_hashes.push_back(f);
                m_data.features[out++] = at->second;
            }
        }
        m_data.begins.back() = out;
        m_data.features.resize(out);
        m_data.features.shrink_to_fit();
    }

    void learn(const Sequence &sequence)
    {
        m_scores.assign(sequence.count, {});
        for (size_t i = 0; i < sequence.count; ++i) {
            const size_t token = sequence.first + i;
            TagScores &score = m_scores[i];
            for (size_t f = m_data.begins[token]; f < m_data.begins[token + 1]; ++f) {
                const float *row = &m_weights[m_data.features[f] * TaggerModel::RowSize];
                for (size_t t = 0; t < TaggerModel::RowSize; ++t)
                    score[t] += row[t];
            }
        }
        if (perceptron)
            decode();
        else {
            m_chain.setTransitions(m_transitions);
            m_loss += m_chain.likelihood(m_scores, m_marginals) * double(sequence.weight);
        }
        quint8 before = NoTag;
        for (size_t i = 0; i < sequence.count; ++i) {
            const quint8 gold = m_data.gold[sequence.first + i];
            m_loss -= double((m_scores[i][gold] + m_transitions[before][gold]) * sequence.weight);
            before = gold;
            update(sequence.first + i, gold, m_marginals[i], sequence.weight);
        }
        if (!perceptron)
            updateTransitions(sequence);
    }

    void update(size_t token, quint8 gold, const TagScores &believed, float weight)
    {
        std::array<float, TaggerModel::RowSize> slope;
        float size = 0;
        for (size_t t = 0; t < TaggerModel::RowSize; ++t) {
            slope[t] = ((t == gold ? 1.0F : 0.0F) - believed[t]) * weight;
            size = std::max(size, std::abs(slope[t]));
        }
        if (size < 2e-3F)
            return;
        for (size_t f = m_data.begins[token]; f < m_data.begins[token + 1]; ++f) {
            float *row = &m_weights[m_data.features[f] * TaggerModel::RowSize];
            float *squares = &m_squares[m_data.features[f] * TaggerModel::RowSize];
            for (size_t t = 0; t < TaggerModel::RowSize; ++t) {
                const float g = slope[t] - float(decay) * row[t];
                squares[t] += g * g;
                row[t] += m_rate * g / (std::sqrt(squares[t]) + 0.1F);
            }
        }
    }

    void updateTransitions(const Sequence &sequence)
    {
        TagTransitions slope = {};
        quint8 before = m_data.gold[sequence.first];
        slope[NoTag][before] += 1;
        for (size_t t = 0; t < TagCount; ++t)
            slope[NoTag][t] -= m_marginals[0][t];
        for (size_t i = 1; i < sequence.count; ++i) {
            slope[before][m_data.gold[sequence.first + i]] += 1;
            before = m_data.gold[sequence.first + i];
        }
        m_chain.eachPair(m_scores, [&](size_t, size_t s, size_t t, float p) { slope[s][t] -= p; });
        for (size_t s = 0; s < TagCount; ++s) {
            for (size_t t = 0; t < TagCount; ++t) {
                const float g = slope[s][t] * sequence.weight;
                m_transitionSquares[s][t] += g * g;
                if (mayFollow(t, s))
                    m_transitions[s][t] += m_rate * g / (std::sqrt(m_transitionSquares[s][t]) + 1);
            }
        }
    }

    /// The best tagging alone, as probabilities of 0 and 1.
    void decode()
    {
        const size_t n = m_scores.size();
        std::vector<std::array<quint8, TagCount>> from(n);
        TagScores best;
        best.fill(-1e9F);
        best[NoTag] = 0;
        for (size_t i = 0; i < n; ++i) {
            TagScores next;
            next.fill(-1e9F);
            for (size_t t = 0; t < TagCount; ++t) {
                for (size_t s = 0; s < TagCount; ++s) {
                    const float value = best[s] + m_transitions[s][t] + m_scores[i][t];
                    if (mayFollow(t, s) && value > next[t]) {
                        next[t] = value;
                        from[i][t] = quint8(s);
                    }
                }
            }
            best = next;
        }
        m_marginals.assign(n, {});
        auto tag = size_t(std::ranges::max_element(best) - best.begin());
        for (size_t i = n; i-- > 0;) {
            m_marginals[i][tag] = 1;
            tag = from[i][tag];
        }
    }
};

} // namespace countersign
