// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory/extract_summary.h"

#include "core/documents/analysis.h"

#include <QtCore/QTextBoundaryFinder>
#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

constexpr qsizetype MostSentences = 400; // the comparison of each with each stays quick; of longer texts evenly spread ones are taken
constexpr qsizetype ShortestSentence = 12, LongestSentence = 400; // characters: what is longer is a table or a dump
constexpr double SameAs = 0.35; // what a sentence loses for being like one that was taken

struct Sentence {
    QString text;
    QHash<QByteArray, double> weights; // of unit length
};

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    // Lines end sentences too: lists and headings have no full stops.
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, line);
        for (qsizetype begin = 0, end = finder.toNextBoundary(); end != -1; begin = end, end = finder.toNextBoundary()) {
            const QString sentence = line.sliced(begin, end - begin).simplified();
            if (sentence.size() >= ShortestSentence && sentence.size() <= LongestSentence)
                sentences.append(sentence);
        }
    }
    return sentences;
}

double product(const QHash<QByteArray, double> &a, const QHash<QByteArray, double> &b)
{
    const auto &[few, many] = a.size() < b.size() ? std::tie(a, b) : std::tie(b, a);
    double sum = 0;
    for (const auto &[term, weight] : few.asKeyValueRange())
        sum += weight * many.value(term);
    return sum;
}

void toUnitLength(QHash<QByteArray, double> &weights)
{
    const double length = std::sqrt(product(weights, weights));
    if (length > 0) {
        for (double &weight : weights)
            weight /= length;
    }
}

std::vector<Sentence> read(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all += sentencesOf(text);
    QStringList some;
    const qsizetype step = std::max<qsizetype>(1, (all.size() + MostSentences - 1) / MostSentences);
    for (qsizetype i = 0; i < all.size(); i += step)
        some.append(all[i]);

    Analyzer analyzer;
    const Language language = guessLanguage(some.join(u' '));
    std::vector<Sentence> sentences;
    QHash<QByteArray, int> having;
    for (const QString &text : std::as_const(some)) {
        Sentence sentence{text, {}};
        for (const Term &term : analyzer.terms(text, language))
            sentence.weights[term.text] += 1;
        for (auto it = sentence.weights.keyBegin(); it != sentence.weights.keyEnd(); ++it)
            ++having[*it];
        sentences.push_back(std::move(sentence));
    }
    for (Sentence &sentence : sentences) {
        for (auto it = sentence.weights.begin(); it != sentence.weights.end(); ++it)
            it.value() = (1 + std::log(it.value())) * std::log1p(double(sentences.size()) / having.value(it.key()));
        toUnitLength(sentence.weights);
    }
    return sentences;
}

} // namespace

QStringList extractSummary(const QStringList &texts, qsizetype longest)
{
    const std::vector<Sentence> sentences = read(texts);
    QHash<QByteArray, double> centroid;
    QHash<QByteArray, int> having;
    for (const Sentence &sentence : sentences) {
        for (const auto &[term, weight] : sentence.weights.asKeyValueRange()) {
            centroid[term] += weight;
            ++having[term];
        }
    }
    // What stands in one sentence alone is not what the texts are about, unless they have nothing in common at all.
    if (std::ranges::any_of(having, [](int count) { return count > 1; }))
        centroid.removeIf([&](const auto &entry) { return having.value(entry.key()) < 2; });
    toUnitLength(centroid);
    std::vector<double> worth, likeTaken(sentences.size(), 0);
    worth.reserve(sentences.size());
    for (const Sentence &sentence : sentences)
        worth.push_back(product(sentence.weights, centroid));

    std::vector<bool> taken(sentences.size()), tried(sentences.size());
    qsizetype left = longest;
    for (size_t round = 0; round < sentences.size() && left >= ShortestSentence; ++round) {
        size_t best = sentences.size();
        for (size_t i = 0; i < sentences.size(); ++i) {
            const auto value = [&](size_t at) { return worth[at] - SameAs * likeTaken[at]; };
            if (!tried[i] && (best == sentences.size() || value(i) > value(best)))
                best = i;
        }
        tried[best] = true;
        constexpr double AllButTheSame = 0.9;
        if (worth[best] <= 0 || sentences[best].text.size() > left || likeTaken[best] > AllButTheSame)
            continue;
        taken[best] = true;
        left -= sentences[best].text.size();
        for (size_t i = 0; i < sentences.size(); ++i)
            likeTaken[i] = std::max(likeTaken[i], product(sentences[i].weights, sentences[best].weights));
    }
    QStringList summary;
    for (size_t i = 0; i < sentences.size(); ++i) {
        if (taken[i])
            summary.append(sentences[i].text);
    }
    return summary;
}

} // namespace countersign
