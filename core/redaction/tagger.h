// SPDX-License-Identifier: GPL-3.0-or-later
// Finds mentions of persons, organisations, places and addresses by a trained model: a linear-chain conditional random field over the features of
// tagger_features.h, weights in one byte each. What the rules found is among the features, so the tagger has the last word on these
// four types. The model lies in the program and is read where it lies; resources/tagger/MODEL.md says what it was trained on and how good it is.
// Immutable; any thread.
#pragma once
#include "core/base/error.h"
#include "core/redaction/scan_context.h"
#include "core/redaction/tag_chain.h"
#include "core/redaction/tagger_judgement.h"

#include <QtCore/QByteArray>
#include <span>
#include <vector>

namespace countersign {

struct TaggerModel {
    /// The file's beginning. Pairs of rows of 8 bytes follow, one weight for each tag but NoTag; a feature is looked for in the pair that the low bits of its
    /// hash name. The lowest bits of the eight weights are the feature's fingerprint: features that the model does not know
    /// add nothing (but for one in 128 that meets a stranger's row). In the byte order of x86-64.
    struct Header {
        std::array<char, 4> magic = {'C', 'S', 'T', 'G'};
        quint32 features = 0; // TaggerFeatureVersion
        quint32 rowBits = 0; // 2^rowBits pairs
        float step = 0; // what a weight of 1 is worth
        TagTransitions transitions = {};
        using ByGround = std::array<std::array<float, MentionGrounds>, MentionKinds>;
        ByGround slope = {}; // p' = 1 / (1 + exp(-(slope * logit(p) + shift)))
        ByGround shift = {};
    };
    static constexpr size_t RowSize = TagCount - 1;
    static constexpr quint64 PrintBits = 0x0101010101010101ULL;
    [[nodiscard]] static constexpr quint64 printOf(quint32 feature) { return (feature * 0x9E3779B97F4A7C15ULL >> 7) & PrintBits; }
};

class Tagger {
public:
    struct Mention {
        quint32 begin = 0; // bytes of the folded text
        quint32 end = 0;
        MentionKind kind = MentionKind::Person;
        MentionGround ground = MentionGround::Known;
        float probability = 0; // calibrated
        friend bool operator==(const Mention &, const Mention &) = default;
    };

    [[nodiscard]] static Result<Tagger> load();
    /// `model` must live as long as the tagger, if it is raw data. Fails unless it is a whole model for the features of this program.
    [[nodiscard]] static Result<Tagger> read(const QByteArray &model);

    /// By position; mentions of one kind do not overlap. After findByRules().
    [[nodiscard]] std::vector<Mention> mentions(const ScanContext &context) const;
    /// Puts the mentions beside what the rules found, and takes away names and places of the rules that it holds for something else.
    void findMentions(ScanContext &context) const;

private:
    TaggerModel::Header m_header;
    QByteArray m_model;
    const char *m_rows = nullptr;
    TagChain m_chain;
    TagScores m_gain = {}; // what the tags beside a tag add to it at best, over NoTag

    struct Reading; // of one text
    void score(Reading &reading, std::span<const quint32> tokens) const;
    void tag(Reading &reading, size_t from, size_t to) const;
    void read(Reading &reading) const;
    [[nodiscard]] float calibrated(MentionKind kind, MentionGround ground, float probability) const;
};

} // namespace countersign
