// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger_features.h"

#include "core/redaction/wide.h"

namespace countersign {

namespace {

constexpr quint32 mixed(quint32 h)
{
    h ^= h >> 16;
    h *= 0x7FEB352DU;
    h ^= h >> 15;
    h *= 0x846CA68BU;
    return h ^ (h >> 16);
}

quint8 bucket(size_t n) { return quint8(n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 15 ? 6 : 7); }

} // namespace

COUNTERSIGN_WIDE
void taggerFeatures(const TaggerText &text, size_t i, TaggerFeatures &out)
{
    const TaggerToken &t = text.at(i, 0);
    const TaggerToken &p = text.at(i, -1);
    const TaggerToken &pp = text.at(i, -2);
    const TaggerToken &n = text.at(i, 1);
    const TaggerToken &nn = text.at(i, 2);
    const TaggerText::Line &line = text.lines()[t.line];
    const size_t place = i - line.first;
    const quint32 lineHead = text.tokens()[line.first].word;
    const quint32 lineBefore = line.first > 0 ? text.tokens()[line.first - 1].word : 3;
    const quint32 lengthBefore = t.line > 0 ? bucket(text.lines()[t.line - 1].count) : 9;
    const quint32 shape = t.shape + 16U * quint32(t.mode);
    const quint32 broken = t.startsLine ? 0x51ED270BU : 0;
    const quint32 breaks = n.startsLine ? 0x51ED270BU : 0;
    const quint32 shapes = p.shape * 16U + n.shape;
    const quint32 look = t.brief + 64U * shape;
    const quint32 evidence = text.evidence();
    quint32 number = 0;
    const auto put = [&](quint32 a, quint32 b = 0, quint32 d = 0) {
        // Products of what the features share, and of the number apart: the compiler makes each once for all.
        out[number] = a * 0x9E3779B1U + b * 0x85EBCA77U + d * 0xC2B2AE3DU + (number * (0x632BE5ABU * 0x9E3779B1U) + 0x7F4A7C15U * 0x85EBCA77U);
        ++number;
    };
    put(t.word);
    put(t.word, shape);
    put(p.word, broken);
    put(n.word, breaks);
    put(pp.word);
    put(nn.word);
    put(p.word, t.word, broken);
    put(t.word, n.word, breaks);
    put(pp.word, p.word, t.shape);
    put(n.word, nn.word, t.shape);
    put(p.word, n.word);
    put(t.head, quint32(t.mode));
    put(t.tail);
    put(t.tail >> 8, shape);
    put(p.tail >> 8, shape);
    put(shape, shapes);
    put(shape, pp.shape * 16U + p.shape, n.shape * 16U + nn.shape);
    put(t.flags, shape);
    put(p.brief, t.brief, shape);
    put(t.brief, n.brief, shape);
    put(p.brief, t.brief, n.brief + 64U * t.shape);
    put(pp.brief, p.brief, t.brief + 64U * t.shape);
    put(t.brief, n.brief, nn.brief + 64U * t.shape);
    put(p.flags, t.shape);
    put(n.flags, t.shape);
    put(p.word, look);
    put(n.word, look);
    put(t.gap, shape);
    put(t.gap, n.gap, look);
    put(t.gap, t.brief, p.brief + 64U * p.shape);
    put(p.gap, t.gap, p.shape * 16U + t.shape);
    put(n.gap, nn.gap, n.shape * 16U + t.shape);
    put(t.votes, look);
    put(t.key, t.shape);
    put(t.key, t.brief);
    put(lineHead, std::min<quint32>(quint32(place), 4));
    put(bucket(place), bucket(line.count), shape);
    put(bucket(place), line.count - place < 2, look);
    put(lineBefore, place < 2 ? quint32(place) : 2, t.shape);
    put(lengthBefore, bucket(line.count), look);
    put(t.rule, shape, t.brief);
    put(t.rule, p.rule, n.rule);
    put(t.rule, p.brief, n.brief);
    put(t.chunk, t.gap, t.brief);
    put(t.code, look);
    put(t.code, t.gap, n.gap);
    put(t.code, t.rule, t.key != 0);
    put(evidence, look);
    put(1);
    Q_ASSERT(number == TaggerFeatureCount);
    for (quint32 &h : out) // by itself, so that the compiler mixes several at once
        h = mixed(h);
}

} // namespace countersign
