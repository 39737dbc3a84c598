// SPDX-License-Identifier: GPL-3.0-or-later
// How fast documents are read, indexed and searched. Prints one line a measure; run it on a machine that does nothing else.
#include "core/documents/library.h"
#include "core/documents/reader/reader.h"
#include "tests/core/documents/office_files.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <sys/resource.h>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Invented words, the commonest far commoner than the rest, as in real text.
class Words {
public:
    Words()
    {
        for (int i = 0; i < 20'000; ++i) {
            QByteArray word;
            for (int syllables = 1 + int(m_random.bounded(4)); syllables > 0; --syllables)
                word += QByteArray(1, "bdfgklmnprst"[m_random.bounded(12)]) + QByteArray(1, "aeiou"[m_random.bounded(5)]);
            m_words.append(word);
        }
    }
    QByteArray next()
    {
        const double x = m_random.generateDouble();
        return m_words[qsizetype(double(m_words.size() - 1) * x * x * x)];
    }
    QByteArray text(qsizetype bytes)
    {
        QByteArray text;
        text.reserve(bytes + 20);
        for (int inLine = 1; text.size() < bytes; ++inLine)
            text += next() + (inLine % 200 == 0 ? ".\n\n" : inLine % 12 == 0 ? ".\n" : " ");
        return text;
    }

private:
    QRandomGenerator m_random{20261122};
    QByteArrayList m_words;
};

QByteArray pdf(int pages, Words &words)
{
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>", {}, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray kids;
    for (int page = 0; page < pages; ++page) {
        QByteArray content = "BT /F1 10 Tf 12 TL 60 780 Td\n";
        for (const QByteArray &line : words.text(2'500).split('\n'))
            content += "(" + line + ") '\n";
        content += "ET";
        const QByteArray number = QByteArray::number(objects.size() + 1);
        const QByteArray contentNumber = QByteArray::number(objects.size() + 2);
        kids += number + " 0 R ";
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " + contentNumber
                + " 0 R >>"
                << "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
    }
    objects[1] = "<< /Type /Pages /Count " + QByteArray::number(pages) + " /Kids [" + kids + "] >>";
    QByteArray out = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    return out + "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n" + table + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1)
        + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

/// Of this process so far, in MB.
double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1000;
}

/// Stands for a model: vectors of the usual length, made in no time.
class RandomVectors final : public Embedder {
public:
    QString name() const override { return u"random"_s; }
    Result<std::vector<std::vector<float>>> embed(const QStringList &texts, For) const override
    {
        constexpr size_t Length = 384;
        std::vector<std::vector<float>> vectors(size_t(texts.size()), std::vector<float>(Length));
        for (std::vector<float> &vector : vectors) {
            for (float &number : vector)
                number = float(m_random.generateDouble()) - 0.5F;
        }
        return vectors;
    }

private:
    mutable QRandomGenerator m_random{20261123};
};

void measureSearch(const Library &library, Words &words)
{
    std::vector<double> times;
    qsizetype found = 0;
    const std::clock_t before = std::clock();
    for (int i = 0; i < 200; ++i) {
        const QString query = QString::fromLatin1(words.next() + ' ' + words.next() + ' ' + words.next());
        QElapsedTimer clock;
        clock.start();
        found += qsizetype(must(library.search(query)).size());
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    const double computing = double(std::clock() - before) * 1000 / CLOCKS_PER_SEC / 200;
    std::printf("search, 3 words: median %.1f ms, 95th percentile %.1f ms, most %.1f ms, computing %.1f ms (%lld passages)\n", times[100], times[190],
                times[199], computing, qlonglong(found));
}

} // namespace

void measureOffice(Words &words)
{
    QByteArray paragraphs;
    while (paragraphs.size() < 10'000'000)
        paragraphs += "<w:p><w:r><w:t>" + words.text(300) + "</w:t></w:r></w:p>";
    QByteArray rows = "<sheetData>";
    for (int row = 1; rows.size() < 10'000'000; ++row) {
        rows += "<row r=\"" + QByteArray::number(row) + "\">";
        for (int column = 0; column < 10; ++column)
            rows += "<c t=\"str\"><v>" + words.next() + "</v></c><c><v>" + QByteArray::number(row * 1.7) + "</v></c>";
        rows += "</row>";
    }
    QElapsedTimer clock;
    for (const auto &[name, bytes] : {std::pair("Word", wordFile(paragraphs)), std::pair("Excel", workbookFile(rows + "</sheetData>"))}) {
        clock.start();
        (void)readBytes(bytes);
        std::printf("reading %s: %.1f MB of XML a second\n", name, 10'000.0 / double(clock.elapsed()));
    }
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0)
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    Words words;
    const SystemClock wall;
    QElapsedTimer clock;

    write(folder.filePath(u"small.txt"_s), "words\n");
    (void)must(extractDocument(folder.filePath(u"small.txt"_s))); // starts the canary
    clock.start();
    for (int i = 0; i < 50; ++i)
        (void)must(extractDocument(folder.filePath(u"small.txt"_s)));
    std::printf("reading a small file: %.1f ms\n", double(clock.elapsed()) / 50);

    write(folder.filePath(u"pages.pdf"_s), pdf(500, words));
    clock.start();
    const ExtractedDocument document = must(extractDocument(folder.filePath(u"pages.pdf"_s)));
    std::printf("reading a PDF: %.0f pages/s (%lld pages)\n", double(document.pages.size()) * 1000 / double(clock.elapsed()),
                qlonglong(document.pages.size()));

    QDir(folder.path()).mkdir(u"workspace"_s);
    for (int i = 0; i < 10; ++i)
        write(folder.filePath(u"workspace/%1.txt"_s.arg(i)), words.text(1'000'000));
    const auto database = must(Database::open(folder.filePath(u"main.sqlite"_s), u"main"_s));
    Library library(*database, wall, folder.filePath(u"workspace"_s));
    clock.start();
    (void)must(library.add({u"."_s}));
    const double seconds = double(clock.elapsed()) / 1000;
    std::printf("reading and indexing text: %.1f MB/s (10 MB, about 10,000 passages, %.2f s; database %.1f MB)\n", 10 / seconds, seconds,
                double(QFile(folder.filePath(u"main.sqlite"_s)).size()) / 1e6);
    clock.start();
    (void)must(library.add({u"."_s}));
    std::printf("adding it again, unchanged: %lld ms\n", clock.elapsed());
    measureSearch(library, words);
    measureOffice(words);

    QDir(folder.path()).mkpath(u"workspace/notes"_s);
    for (int i = 0; i < 3000; ++i)
        write(folder.filePath(u"workspace/notes/%1.txt"_s.arg(i)), words.text(1'000));
    clock.start();
    (void)must(library.add({u"notes"_s}));
    std::printf("3,000 notes of 1 kB: %.2f s\n", double(clock.elapsed()) / 1000);
    write(folder.filePath(u"workspace/notes/7.txt"_s), words.text(1'000));
    clock.start();
    (void)must(library.add({u"notes/7.txt"_s}));
    std::printf("one of them changed: %lld ms\n", clock.elapsed());

    for (int i = 10; i < 97; ++i)
        write(folder.filePath(u"workspace/%1.txt"_s.arg(i)), words.text(1'000'000));
    clock.start();
    (void)must(library.add({u"."_s}));
    std::printf("87 MB more, about 100,000 passages in all: %.1f MB/s; database %.1f MB, memory at most %.0f MB\n", 87'000 / double(clock.elapsed()),
                double(QFile(folder.filePath(u"main.sqlite"_s)).size()) / 1e6, peakMemory());
    measureSearch(library, words);

    library.setEmbedder(std::make_shared<RandomVectors>());
    clock.start();
    const int made = must(library.embedMissing());
    std::printf("vectors of 384 numbers, without the model's time: %d sections in %.1f s; database %.1f MB\n", made, double(clock.elapsed()) / 1000,
                double(QFile(folder.filePath(u"main.sqlite"_s)).size()) / 1e6);
    clock.start();
    (void)must(library.search(u"first"_s));
    std::printf("the first search by meaning, which reads the vectors: %lld ms\n", clock.elapsed());
    measureSearch(library, words);
    std::printf("memory at most %.0f MB\n", peakMemory());
    return 0;
}
