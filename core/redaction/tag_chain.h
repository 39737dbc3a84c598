// SPDX-License-Identifier: GPL-3.0-or-later
// A linear chain of tags (a conditional random field): how probable each tag is at each token, given what speaks for each tag and which tag
// may follow which. Shared by the tagger and its trainer.
#pragma once
#include "core/redaction/kept_memory.h"

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

/// One number a tag, and zeros up to a multiple of four, so that four tags are worked on at once. Nothing is in it until it is filled.
struct TagLanes {
    // gcc and clang know vectors of this type on every processor.
    using Four = float __attribute__((vector_size(16)));
    std::array<Four, (TagCount + 3) / 4> parts;

    [[nodiscard]] float operator[](size_t tag) const { return parts[tag / 4][tag % 4]; }
    void set(size_t tag, float value) { parts[tag / 4][tag % 4] = value; }
    void operator*=(const TagLanes &other)
    {
        for (size_t i = 0; i < parts.size(); ++i)
            parts[i] *= other.parts[i];
    }
    void operator/=(float divisor)
    {
        for (Four &part : parts)
            part /= divisor;
    }
    /// Added up in the order of the tags, so that it is the same everywhere.
    [[nodiscard]] float sum() const
    {
        float all = 0;
        for (size_t t = 0; t < TagCount; ++t)
            all += (*this)[t];
        return all;
    }
    [[nodiscard]] float greatest() const
    {
        float most = (*this)[0];
        for (size_t t = 1; t < TagCount; ++t)
            most = std::max(most, (*this)[t]);
        return most;
    }
    /// The sum of `rows`, each times what `of` has for it.
    [[nodiscard]] static TagLanes weighted(const std::array<TagLanes, TagCount> &rows, const TagLanes &of)
    {
        TagLanes all = {};
        for (size_t row = 0; row < TagCount; ++row) {
            for (size_t i = 0; i < all.parts.size(); ++i)
                all.parts[i] += rows[row].parts[i] * of[row];
        }
        return all;
    }
};

class TagChain {
public:
    using Rows = std::vector<TagLanes, Unfilled<TagLanes>>;

    /// Before the first and after the last token stands NoTag. Logarithms in.
    void setTransitions(const TagTransitions &transitions)
    {
        for (size_t s = 0; s < TagCount; ++s) {
            for (size_t t = 0; t < TagCount; ++t) {
                m_factors[s][t] = mayFollow(t, s) ? std::exp(transitions[s][t]) : 0;
                m_onwards[s].set(t, m_factors[s][t]);
                m_backwards[t].set(s, m_factors[s][t]);
            }
        }
    }

    /// Makes of what speaks for each tag (logarithms, one row a token) how probable it is. `forward` is memory to work in.
    void run(std::span<TagLanes> rows, Rows &forward) const { pass<false>(rows, forward); }

    /// The same for training: fills `marginals` and returns the logarithm of the sum over all taggings.
    double likelihood(std::span<const TagScores> scores, std::vector<TagScores> &marginals)
    {
        std::vector<TagLanes> rows(scores.size(), TagLanes{});
        for (size_t i = 0; i < scores.size(); ++i) {
            for (size_t t = 0; t < TagCount; ++t)
                rows[i].set(t, scores[i][t]);
        }
        const double logarithm = pass<true>(rows, m_forward);
        marginals.resize(scores.size());
        for (size_t i = 0; i < scores.size(); ++i) {
            for (size_t t = 0; t < TagCount; ++t)
                marginals[i][t] = rows[i][t];
        }
        return logarithm;
    }

    /// Of the pair (tag at i-1, tag at i) for i > 0 after likelihood(); for training.
    template <typename Add>
    void eachPair(std::span<const TagScores> scores, Add add)
    {
        // The backward pass again, with the pairs' probabilities.
        const size_t n = scores.size();
        TagScores after = {};
        for (size_t s = 0; s < TagCount; ++s)
            after[s] = m_factors[s][NoTag];
        for (size_t i = n; i-- > 1;) {
            TagScores out = localOf(scores[i]);
            for (size_t t = 0; t < TagCount; ++t)
                out[t] *= after[t];
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
    std::array<TagLanes, TagCount> m_onwards = {}; // m_factors by the tag before, and by the tag behind
    std::array<TagLanes, TagCount> m_backwards = {};
    Rows m_forward; // of likelihood()

    [[nodiscard]] static TagScores localOf(TagScores scores)
    {
        const float top = *std::ranges::max_element(scores);
        for (float &score : scores)
            score = std::exp(score - top);
        return scores;
    }

    template <bool Likelihood>
    double pass(std::span<TagLanes> rows, Rows &forward) const
    {
        const size_t n = rows.size();
        if (forward.size() < n)
            forward.resize(n);
        double logarithm = 0;
        TagLanes before = {};
        before.set(NoTag, 1);
        for (size_t i = 0; i < n; ++i) {
            const float top = rows[i].greatest();
            for (size_t t = 0; t < TagCount; ++t)
                rows[i].set(t, std::exp(rows[i][t] - top));
            before = TagLanes::weighted(m_onwards, before);
            before *= rows[i];
            const float sum = std::max(before.sum(), 1e-30F);
            before /= sum;
            forward[i] = before;
            if constexpr (Likelihood)
                logarithm += std::log(double(sum)) + double(top);
        }
        TagLanes after = {};
        for (size_t s = 0; s < TagCount; ++s)
            after.set(s, m_factors[s][NoTag]);
        if (Likelihood && n > 0) {
            before *= after;
            logarithm += std::log(double(std::max(before.sum(), 1e-30F)));
        }
        for (size_t i = n; i-- > 0;) {
            TagLanes out = rows[i];
            rows[i] = forward[i];
            rows[i] *= after;
            rows[i] /= std::max(rows[i].sum(), 1e-30F);
            if (i == 0)
                break;
            out *= after;
            after = TagLanes::weighted(m_backwards, out);
            after /= std::max(after.greatest(), 1e-30F);
        }
        return logarithm;
    }
};

} // namespace countersign
