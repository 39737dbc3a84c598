// SPDX-License-Identifier: GPL-3.0-or-later
// How good search is, on a collection with judgements that lies in a folder (see smart_collection.h); each document becomes a file of a library, so
// all of the program's own path is measured. Collections are not part of this source: get Cranfield or CACM from the University of Glasgow's
// IR group. Usage: bench_retrieval FOLDER…
#include "core/documents/library.h"
#include "core/documents/reader/reader.h"
#include "tests/bench/retrieval/smart_collection.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

/// Discounted gain of ranked grades (Järvelin and Kekäläinen 2002) by that of the best order; the first `depth` count.
double ndcg(const std::vector<int> &ranked, std::vector<int> ideal, size_t depth)
{
    const auto gain = [depth](const std::vector<int> &grades) {
        double sum = 0;
        for (size_t i = 0; i < std::min(depth, grades.size()); ++i)
            sum += grades[i] / std::log2(double(i) + 2);
        return sum;
    };
    std::ranges::sort(ideal, std::greater());
    const double best = gain(ideal);
    return best > 0 ? gain(ranked) / best : 0;
}

double averagePrecision(const std::vector<int> &ranked, qsizetype relevant)
{
    double sum = 0;
    int found = 0;
    for (size_t i = 0; i < ranked.size(); ++i) {
        if (ranked[i] > 0)
            sum += double(++found) / double(i + 1);
    }
    return relevant > 0 ? sum / double(relevant) : 0;
}

void write(const QString &path, const SmartRecord &document)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    for (const char field : {'T', 'W', 'K'})
        file.write(document.fields.value(field).toUtf8());
}

struct Measured {
    double binary = 0, graded = 0, precision = 0, recall = 0;
    int questions = 0;
};

Measured measure(const Library &library, const SmartCollection &collection, bool broaden)
{
    constexpr int Deep = 1000;
    constexpr size_t Depth = 10;
    Measured sum;
    for (const SmartRecord &question : collection.questions) {
        const QMap<int, int> relevant = collection.relevant.value(question.number);
        if (relevant.isEmpty())
            continue;
        SearchRequest request;
        request.question = question.fields.value('W').simplified().remove(u'"').replace(u':', u' ');
        request.limit = Deep;
        request.broaden = broaden;
        request.eachDocumentOnce = true;
        std::vector<int> graded, binary;
        for (const Passage &passage : library.search(request).value_or(std::vector<Passage>())) {
            const int grade = relevant.value(QFileInfo(passage.path).completeBaseName().toInt(), 0);
            graded.push_back(grade);
            binary.push_back(grade > 0 ? 1 : 0);
        }
        const std::vector<int> ideal(relevant.cbegin(), relevant.cend());
        sum.graded += ndcg(graded, ideal, Depth);
        sum.binary += ndcg(binary, std::vector<int>(ideal.size(), 1), Depth);
        sum.precision += averagePrecision(binary, relevant.size());
        sum.recall += double(std::ranges::count(binary, 1)) / double(relevant.size());
        ++sum.questions;
    }
    return sum;
}

void run(const QString &folder)
{
    const SmartCollection collection = must(readSmartCollection(folder));
    QTemporaryDir place;
    QDir(place.path()).mkdir(u"workspace"_s);
    for (const SmartRecord &document : collection.documents)
        write(place.filePath(u"workspace/%1.txt"_s.arg(document.number)), document);
    const SystemClock wall;
    const auto database = must(Database::open(place.filePath(u"main.sqlite"_s), u"main"_s));
    Library library(*database, wall, place.filePath(u"workspace"_s));
    QElapsedTimer clock;
    clock.start();
    (void)must(library.add({u"."_s}));
    std::printf("%s: %zu documents, %zu questions, indexed in %.1f s\n", qPrintable(QDir(folder).dirName()), collection.documents.size(),
                collection.questions.size(), double(clock.elapsed()) / 1000);
    for (const bool broaden : {false, true}) {
        clock.start();
        const Measured sum = measure(library, collection, broaden);
        const double n = std::max(1, sum.questions);
        std::printf("  %-12s nDCG@10 %.4f (graded %.4f)  MAP %.4f  recall@1000 %.4f  %.1f ms a question (%d judged)\n",
                    broaden ? "with RM3" : "as shipped", sum.binary / n, sum.graded / n, sum.precision / n, sum.recall / n,
                    double(clock.elapsed()) / n, sum.questions);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0)
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    QCoreApplication application(argc, argv);
    const QStringList folders = application.arguments().mid(1);
    if (folders.isEmpty())
        qFatal("Usage: bench_retrieval FOLDER…");
    for (const QString &folder : folders)
        run(folder);
    return 0;
}
