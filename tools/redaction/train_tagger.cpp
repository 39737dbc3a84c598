// SPDX-License-Identifier: GPL-3.0-or-later
// Trains the tagger of core/redaction/tagger.h. See tools/redaction/README.md.
//
//   train_tagger --train FILE.jsonl --held-out FILE.jsonl --model FILE [--seed N] [--epochs N] [--rate R] [--decay D] [--row-bits N] [--perceptron]
//
// Lines are {"text", "spans": [[kind, begin, end]], "weight", "key"}, kind one of PERSON ORG LOCATION ADDRESS, offsets in code points. The features
// are those of the program (TaggerText). Maximum likelihood by stochastic gradients (AdaGrad), or a structured perceptron; features that are
// seldom or say little are dropped and the rest is trained once more; then the weights become bytes, and the probabilities are calibrated on the held-out
// documents. The same seed and data give the same model.
#include "tools/redaction/trainer.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

using namespace countersign;

namespace {

struct Scores {
    std::array<size_t, MentionKinds> gold = {};
    std::array<size_t, MentionKinds> covered = {};
    std::array<size_t, MentionKinds> found = {};
    std::array<size_t, MentionKinds> right = {};
};

struct Judged {
    MentionKind kind = MentionKind::Person;
    MentionGround ground = MentionGround::Known;
    float probability = 0;
    bool right = false;
};

/// As the guard in tests/core/redaction: a gold span counts when all its tokens are found as any kind, a finding when half of it is of its kind.
void judge(const Reader &reader, const Tagger &tagger, const std::vector<Document> &documents, Scores &scores, std::vector<Judged> &judged)
{
    for (const Document &document : documents) {
        reader.read(document, [&](const ScanContext &context, const std::vector<Span> &gold) {
            std::vector<bool> found(context.text.size() + 1);
            std::vector<bool> inside(context.text.size() + 1);
            for (const Span &span : gold)
                std::fill(inside.begin() + qsizetype(span.begin), inside.begin() + qsizetype(span.end), true);
            for (const Tagger::Mention &m : tagger.mentions(context)) {
                size_t letters = 0;
                size_t good = 0;
                for (size_t i = m.begin; i < m.end; ++i) {
                    letters += isWordByte(context.text[i]);
                    good += isWordByte(context.text[i]) && inside[i];
                }
                const bool right = good * 2 >= letters;
                judged.push_back({m.kind, m.ground, m.probability, right});
                if (m.probability < 0.4F)
                    continue;
                std::fill(found.begin() + m.begin, found.begin() + m.end, true);
                ++scores.found[size_t(m.kind)];
                scores.right[size_t(m.kind)] += right;
            }
            for (const Span &span : gold) {
                ++scores.gold[size_t(span.kind)];
                bool all = true;
                for (size_t i = span.begin; i < span.end; ++i)
                    all = all && (found[i] || !isWordByte(context.text[i]));
                scores.covered[size_t(span.kind)] += all;
            }
        });
    }
}

/// Two numbers a kind and ground by gradient descent on the logarithmic loss; where little was judged they stay near what leaves things as they are.
void calibrate(const std::vector<Judged> &judged, TaggerModel::Header &header)
{
    constexpr double Caution = 8;
    for (size_t k = 0; k < MentionKinds; ++k) {
        for (size_t g = 0; g < MentionGrounds; ++g) {
            double slope = 1;
            double shift = 0;
            for (int step = 0; step < 3000; ++step) {
                double bySlope = Caution * (1 - slope);
                double byShift = -Caution * 0.2 * shift;
                double count = Caution;
                for (const Judged &j : judged) {
                    if (size_t(j.kind) != k || size_t(j.ground) != g)
                        continue;
                    const double p = std::clamp(double(j.probability), 1e-4, 1 - 1e-4);
                    const double logit = std::log(p / (1 - p));
                    const double error = (j.right ? 1.0 : 0.0) - 1 / (1 + std::exp(-(slope * logit + shift)));
                    bySlope += error * logit;
                    byShift += error;
                    ++count;
                }
                slope += 0.05 * bySlope / count;
                shift += 0.2 * byShift / count;
            }
            header.slope[k][g] = float(std::max(slope, 0.3));
            header.shift[k][g] = float(shift);
        }
    }
}

void print(const char *name, const Scores &s)
{
    static constexpr std::array kinds = {"PERSON", "ORG", "LOCATION", "ADDRESS"};
    for (size_t k = 0; k < MentionKinds; ++k)
        std::printf("%-10s %-9s %5zu spans  recall %.3f  precision %.3f\n", name, kinds[k], s.gold[k],
                    double(s.covered[k]) / double(std::max<size_t>(s.gold[k], 1)), double(s.right[k]) / double(std::max<size_t>(s.found[k], 1)));
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser args;
    for (const auto &[name, fallback] : {std::pair{"train", ""},
                                         {"held-out", ""},
                                         {"model", ""},
                                         {"seed", "1"},
                                         {"epochs", "6"},
                                         {"rate", "0.06"},
                                         {"decay", "6e-4"},
                                         {"row-bits", "17"},
                                         {"forget", "0.2"},
                                         {"least", "4"}})
        args.addOption({QString::fromLatin1(name), {}, u"value"_s, QString::fromLatin1(fallback)});
    args.addOption({u"perceptron"_s, {}});
    args.process(app);
    const Reader reader;
    const auto heldOut = Reader::documents(args.value(u"held-out"_s));
    Trainer trainer;
    trainer.seed = args.value(u"seed"_s).toUInt();
    trainer.rate = args.value(u"rate"_s).toDouble();
    trainer.decay = args.value(u"decay"_s).toDouble();
    trainer.rowBits = args.value(u"row-bits"_s).toUInt();
    trainer.forget = args.value(u"forget"_s).toDouble();
    trainer.leastCount = args.value(u"least"_s).toInt();
    trainer.perceptron = args.isSet(u"perceptron"_s);
    QElapsedTimer timer;
    timer.start();
    trainer.take(reader, Reader::documents(args.value(u"train"_s)));
    std::printf("%zu tokens read in %.1f s\n", trainer.tokens(), double(timer.elapsed()) / 1000);
    const int epochs = args.value(u"epochs"_s).toInt();
    trainer.train(epochs / 2);
    trainer.prune();
    trainer.train(epochs);
    TaggerModel::Header header;
    for (auto &slopes : header.slope)
        slopes.fill(1);
    const QByteArray plain = trainer.model(header);
    Scores scores;
    std::vector<Judged> judged;
    judge(reader, *Tagger::read(plain), heldOut, scores, judged);
    calibrate(judged, header);
    const QByteArray model = trainer.model(header);
    write(args.value(u"model"_s), model);
    scores = {};
    judge(reader, *Tagger::read(model), heldOut, scores, judged);
    print("held out", scores);
    for (size_t k = 0; k < MentionKinds; ++k) {
        for (size_t g = 0; g < MentionGrounds; ++g) {
            const auto same = [&](const Judged &j) { return size_t(j.kind) == k && size_t(j.ground) == g; };
            std::printf("calibration %zu %zu: %.3f %.3f of %zd\n", k, g, double(header.slope[k][g]), double(header.shift[k][g]),
                        std::ranges::count_if(judged, same) / 2);
        }
    }
    std::printf("%.0f s in all\n", double(timer.elapsed()) / 1000);
    return 0;
}
