// SPDX-License-Identifier: GPL-3.0-or-later
// A linear chain of tags (a conditional random field): how probable each tag is at each token, given what speaks for each tag and which tag
// may follow which. Shared by the tagger and its trainer.
#pragma once
#include <QtCore/QtTypes>
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace countersign {

/// For each kind "begins here" and "goes on", and at last "nothing".
enum class MentionKind : quint8 { Person, Org, Location, Address };
inline constexpr size_t MentionKinds = 4;
inline constexpr size_t TagCount = 2 * MentionKinds + 1;
inline constexpr size_t NoTag = TagCount - 1;
[[nodiscard]] constexpr size_t beginTag(MentionKind kind) { return 2 * size_t(kind); }
[[nodiscard]] constexpr bool mayFollow(size_t tag, size_t before) { return tag == NoTag || tag % 2 == 0 || before == tag || before + 1 == tag; }

using TagScores = std::array<float, TagCount>; // logarithms or probabilities
using TagTransitions = std::array<TagScores, TagCount>; // [before][tag], logarithms

class TagChain {
public:
    /// Before the first and after the last token stands NoTag. Logarithms in.
    void setTransitions(const TagTransitions &transitions)
    {
        for (size_t s = 0; s < TagCount; ++s) {
            for (size_t t = 0; t < TagCount; ++t)
                m_factors[s][t] = mayFollow(t, s) ? std::exp(transitions[s][t]) : 0;
        }
    }

    /// Fills `marginals` (probabilities, one row a token); returns the logarithm of the sum over all taggings.
    double run(std::span<const TagScores> scores, std::vector<TagScores> &marginals)
    {
        const size_t n = scores.size();
        m_local.resize(n);
        m_forward.resize(n);
        marginals.resize(n);
        double logarithm = 0;
        TagScores before = {};
        before[NoTag] = 1;
        for (size_t i = 0; i < n; ++i) {
            const float top = *std::ranges::max_element(scores[i]);
            float sum = 0;
            TagScores in = {};
            for (size_t s = 0; s < TagCount; ++s) {
                for (size_t t = 0; t < TagCount; ++t)
                    in[t] += before[s] * m_factors[s][t];
            }
            for (size_t t = 0; t < TagCount; ++t) {
                m_local[i][t] = std::exp(scores[i][t] - top);
                in[t] *= m_local[i][t];
                sum += in[t];
            }
            sum = std::max(sum, 1e-30F);
            for (float &value : in)
                value /= sum;
            m_forward[i] = before = in;
            logarithm += std::log(double(sum)) + double(top);
        }
        TagScores after = {};
        for (size_t s = 0; s < TagCount; ++s)
            after[s] = m_factors[s][NoTag];
        float last = 0;
        for (size_t s = 0; s < TagCount; ++s)
            last += n > 0 ? m_forward[n - 1][s] * after[s] : 0;
        logarithm += n > 0 ? std::log(double(std::max(last, 1e-30F))) : 0;
        for (size_t i = n; i-- > 0;) {
            float sum = 0;
            for (size_t t = 0; t < TagCount; ++t) {
                marginals[i][t] = m_forward[i][t] * after[t];
                sum += marginals[i][t];
            }
            for (float &value : marginals[i])
                value /= std::max(sum, 1e-30F);
            if (i == 0)
                break;
            TagScores next = {};
            TagScores out = {};
            for (size_t t = 0; t < TagCount; ++t)
                out[t] = m_local[i][t] * after[t];
            float most = 1e-30F;
            for (size_t s = 0; s < TagCount; ++s) {
                for (size_t t = 0; t < TagCount; ++t)
                    next[s] += m_factors[s][t] * out[t];
                most = std::max(most, next[s]);
            }
            for (float &value : next)
                value /= most;
            after = next;
        }
        return logarithm;
    }

    /// Of the pair (tag at i-1, tag at i) for i > 0 after run(); for training.
    template <typename Add>
    void eachPair(std::span<const TagScores> scores, Add add)
    {
        // The backward pass again, with the pairs' probabilities.
        const size_t n = scores.size();
        TagScores after = {};
        for (size_t s = 0; s < TagCount; ++s)
            after[s] = m_factors[s][NoTag];
        for (size_t i = n; i-- > 1;) {
            TagScores out = {};
            for (size_t t = 0; t < TagCount; ++t)
                out[t] = m_local[i][t] * after[t];
            float sum = 0;
            TagTransitions pairs;
            TagScores next = {};
            float most = 1e-30F;
            for (size_t s = 0; s < TagCount; ++s) {
                for (size_t t = 0; t < TagCount; ++t) {
                    const float flow = m_factors[s][t] * out[t];
                    next[s] += flow;
                    pairs[s][t] = m_forward[i - 1][s] * flow;
                    sum += pairs[s][t];
                }
                most = std::max(most, next[s]);
            }
            for (size_t s = 0; s < TagCount; ++s) {
                for (size_t t = 0; t < TagCount; ++t)
                    add(i, s, t, pairs[s][t] / std::max(sum, 1e-30F));
            }
            for (float &value : next)
                value /= most;
            after = next;
        }
    }

private:
    TagTransitions m_factors = {};
    std::vector<TagScores> m_local;
    std::vector<TagScores> m_forward;
};

} // namespace countersign
