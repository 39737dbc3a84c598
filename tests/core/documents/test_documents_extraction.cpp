// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/confinement.h"
#include "core/documents/sandbox.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QTemporaryDir>
#include <cerrno>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString fixture(const char *name) { return QStringLiteral(TEST_DATA "/documents/") + QString::fromLatin1(name); }

/// All processes below this one are gone: as their reaper we would still have them.
bool noProcessIsLeft()
{
    while (::waitpid(-1, nullptr, 0) > 0) { }
    return errno == ECHILD;
}

} // namespace

class TestDocumentsExtraction : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(m_folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0); }

    void canaryFindsTheWorkerHeld()
    {
        const Isolation isolation = workerIsolation(QCoreApplication::applicationFilePath());
        QVERIFY(isolation != Isolation::None);
        const bool wrapped = QFile::exists(u"/usr/bin/bwrap"_s);
        if (wrapped && isolation != Isolation::Full)
            QSKIP("bubblewrap is installed, but this machine does not let it work");
        const auto document = extractDocument(fixture("claim.pdf"));
        QVERIFY(document);
        QCOMPARE(document->isolation, isolationName(isolation));
    }

    void readsTogetherOnlyWhatNeedsNoParser()
    {
        const QStringList paths{file(u"a.txt"_s, "rain"), file(u"page"_s, "<!DOCTYPE html><html><body><p>rain</p></body></html>"),
                                file(u"b.txt"_s, "snow")};
        QList<qsizetype> read;
        QVERIFY(
            extractTexts(paths, {}, {}, [](qsizetype) { return true; }, [&read](qsizetype index, const ExtractedDocument &) { read.append(index); }));
        QCOMPARE(read, (QList<qsizetype>{0, 2}));
        QCOMPARE(extractDocument(paths[1])->kind, u"html"_s); // in a worker of its own
    }

    void canaryIsNotBelievedWithoutAnAnswer()
    {
        QCOMPARE(workerIsolation(u"/usr/bin/true"_s), Isolation::None);
        QCOMPARE(workerIsolation(u"/usr/bin/false"_s), Isolation::None);
    }

    void holdsItselfBackWithoutBubblewrap()
    {
        QProcess process;
        prepareWorker(process, QCoreApplication::applicationFilePath(), u"canary:"_s + file(u"secret.txt"_s, "canary"), -1, {}, Isolation::Partial);
        process.start();
        QVERIFY(process.waitForFinished());
        const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        QCOMPARE(lines.value(1), QByteArray(R"({"connect":false,"read":false,"start":false,"write":false})"));
    }

    void showsTheWorkerNeitherKeysNorOtherFiles()
    {
        qputenv("COUNTERSIGN_TEST_KEY", "not to be seen");
        const auto document = extractDocument(file(u"bad.looks"_s, "x"));
        qunsetenv("COUNTERSIGN_TEST_KEY");
        QVERIFY(document);
        const QString seen = document->pages.value(0);
        QVERIFY2(seen.startsWith(u"environment:") && !seen.contains(u"COUNTERSIGN_TEST_KEY"), qPrintable(seen));
        if (workerIsolation(QCoreApplication::applicationFilePath()) != Isolation::Full)
            QSKIP("without bubblewrap the worker keeps away from other files by itself, later");
        QVERIFY2(!seen.contains(u'/'), qPrintable(seen));
    }

    void readsPdfByPagesAndNamesThePageWithoutText()
    {
        const auto document = extractDocument(fixture("claim.pdf"));
        QVERIFY(document);
        QCOMPARE(document->kind, u"pdf"_s);
        QVERIFY(document->paged);
        QCOMPARE(document->pageCount, 3);
        QCOMPARE(document->pages.size(), 3);
        QVERIFY(document->pages[0].contains(u"Policy number: HX-2291-044"));
        QVERIFY(document->pages[1].contains(u"New parquet costs 2,350 euros."));
        QVERIFY(document->pages[2].isEmpty());
        QCOMPARE(document->problem, u"Page 3 has no text (a scan?)."_s);
    }

    void keepsLabelAndValueOfAFormInOneLine()
    {
        const auto document = extractDocument(fixture("form.pdf"));
        QVERIFY(document);
        const QStringList lines = document->pages.value(0).split(u'\n');
        QVERIFY(std::ranges::any_of(lines, [](const QString &line) { return line.contains(u"Policy number") && line.contains(u"KL-7710-9"); }));
    }

    void readsUmlautsInPdf()
    {
        const auto document = extractDocument(fixture("german.pdf"));
        QVERIFY(document);
        QVERIFY(document->pages.value(0).contains(u"Straße: Öltzener Weg 9, Größe: 14 m²"));
        QVERIFY(document->problem.isEmpty());
    }

    void saysWhyAFileIsNotRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::addRow("encrypted PDF") << fixture("encrypted.pdf") << u"encrypted"_s;
        QTest::addRow("cut off PDF") << fixture("cut-off.pdf") << u"damaged"_s;
        QTest::addRow("bytes after a PDF header") << fixture("not-really.pdf") << u"damaged"_s;
        QTest::addRow("text named .pdf") << file(u"text.pdf"_s, "just words") << u"damaged"_s;
        QTest::addRow("page tree in itself") << fixture("loop.pdf") << u"damaged"_s;
        QTest::addRow("empty") << file(u"empty.txt"_s, {}) << u"empty"_s;
        QTest::addRow("only white space") << file(u"white.txt"_s, " \n\n \n") << u"no text"_s;
        QTest::addRow("binary") << file(u"binary.dat"_s,
                                        QByteArray("\x7f"
                                                   "ELF\x02\x01\x01\x00\x01\x02\x03\x04\x05\x00\x06\x07",
                                                   16)
                                            .repeated(50))
                                << u"not a text"_s;
        QTest::addRow("zip") << file(u"letter.docx"_s, QByteArray("PK\x03\x04\x14\x00", 6)) << u"damaged"_s;
        QTest::addRow("old office") << file(u"letter.doc"_s, "\xd0\xcf\x11\xe0\xa1\xb1") << u"Office"_s;
        QTest::addRow("picture") << file(u"scan.png"_s, "\x89PNG\r\n\x1a\n") << u"picture"_s;
    }
    void saysWhyAFileIsNotRead()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const auto document = extractDocument(path);
        QVERIFY(document);
        QVERIFY2(document->problem.contains(words), qPrintable(document->problem));
        QVERIFY(document->pages.join(QString()).trimmed().isEmpty());
    }

    void readsTextOfEveryKind_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addRow("Markdown") << u"a.md"_s << QByteArray("# The heading\n\nwords") << u"markdown"_s << u"The heading"_s
                                  << u"# The heading\n\nwords"_s;
        QTest::addRow("CSV") << u"a.csv"_s << QByteArray("a;b\n1;2\n") << u"csv"_s << QString() << u"a;b\n1;2\n"_s;
        QTest::addRow("text in Latin-1") << u"a.txt"_s
                                         << QByteArray("Die K\xfc"
                                                       "che ist na\xdf, der Boden quillt.")
                                         << u"text"_s << QString() << u"Die Küche ist naß, der Boden quillt."_s;
        QTest::addRow("line ends of other systems")
            << u"crlf.txt"_s << QByteArray("one\r\n\r\ntwo\rthree\n") << u"text"_s << QString() << u"one\n\ntwo\nthree\n"_s;
        QTest::addRow("JSON") << u"a.json"_s << QByteArray("{\"a\": 1}") << u"text"_s << QString() << u"{\"a\": 1}"_s;
        QTest::addRow("no suffix") << u"README"_s << QByteArray("words") << u"text"_s << QString() << u"words"_s;
        QTest::addRow("capital suffix") << u"B.CSV"_s << QByteArray("a,b\n") << u"csv"_s << QString() << u"a,b\n"_s;
        QTest::addRow("a NUL in between") << u"b.txt"_s
                                          << QByteArray("before" + QByteArray(1, '\0')
                                                        + "after, and then some more words to make it a text, words and words")
                                          << u"text"_s << QString() << u"beforeafter, and then some more words to make it a text, words and words"_s;
        QTest::addRow("mail") << u"a.eml"_s << QByteArray("Subject: Leak\n\nwords") << u"mail"_s << u"Leak"_s << u"Subject: Leak\n\nwords"_s;
        QTest::addRow("name with dashes and quotes") << u"--x 'y' \"z\".txt"_s << QByteArray("words") << u"text"_s << QString() << u"words"_s;
    }
    void readsTextOfEveryKind()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const auto document = extractDocument(file(name, bytes));
        QVERIFY(document);
        QVERIFY2(document->problem.isEmpty(), qPrintable(document->problem));
        QTEST(document->kind, "kind");
        QTEST(document->title, "title");
        QTEST(document->pages.join(u'|'), "text");
    }

    void refusesWhatIsNoFile()
    {
        QCOMPARE(extractDocument(m_folder.filePath(u"missing.pdf"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(extractDocument(m_folder.path()).error().code, ErrorCode::BadUsage);
        const QByteArray pipe = QFile::encodeName(m_folder.filePath(u"pipe.txt"_s));
        QVERIFY(::mkfifo(pipe.constData(), 0600) == 0);
        QCOMPARE(extractDocument(QFile::decodeName(pipe)).error().code, ErrorCode::BadUsage);
        QCOMPARE(extractDocument(fixture("claim.pdf"), {}, u"/nowhere/worker"_s).error().code, ErrorCode::Tool);
    }

    void outlivesAWorkerThatGoesWrong_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("wallMs"); // short only for a worker that never ends by itself, and long enough for a busy machine
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("pages");
        QTest::addRow("sleeps") << u"sleeps"_s << 5'000 << u"took longer than the 5 seconds"_s << QStringList{u"read before it fell asleep"_s};
        QTest::addRow("spins") << u"spins"_s << 1'000 << u"took longer than the 1 seconds"_s << QStringList();
        QTest::addRow("crashes") << u"crashes"_s << 90'000 << u"broke off"_s << QStringList{u"first page"_s, u"second page"_s};
        QTest::addRow("floods") << u"floods"_s << 90'000 << u"makes no sense"_s << QStringList();
        QTest::addRow("lies") << u"lies"_s << 90'000 << u"makes no sense"_s << QStringList();
    }
    void outlivesAWorkerThatGoesWrong()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, words);
        QFETCH(QStringList, pages);
        QFETCH(int, wallMs);
        ExtractionLimits limits;
        limits.wallMs = wallMs;
        const auto document = extractDocument(file(u"bad."_s + suffix, "x"), limits);
        QVERIFY(document);
        QVERIFY2(document->problem.contains(words), qPrintable(document->problem));
        QCOMPARE(document->pages, pages);
        QVERIFY(noProcessIsLeft());
    }

    void stopsComputingAtItsLimit()
    {
        ExtractionLimits limits;
        limits.cpuSeconds = 1;
        const auto document = extractDocument(file(u"bad.spins"_s, "x"), limits);
        QVERIFY(document);
        QVERIFY2(document->problem.contains(u"seconds of computing"), qPrintable(document->problem));
    }

    void stopsAWorkerThatRepeatsItself()
    {
        ExtractionLimits limits;
        limits.textBytes = 1'000'000;
        const auto document = extractDocument(file(u"bad.repeats"_s, "x"), limits);
        QVERIFY(document);
        QVERIFY(document->pages.value(0).size() <= limits.textBytes);
        QVERIFY(!document->problem.isEmpty());
    }

    void stopsAtItsLimitOfMemory()
    {
        if (sanitized())
            QSKIP("the sanitizers' runtime needs an address space without limit");
        ExtractionLimits limits;
        limits.memoryBytes = 300'000'000;
        const auto document = extractDocument(file(u"large.txt"_s, QByteArray(80'000'000, 'x')), limits);
        QVERIFY(document);
        QVERIFY2(document->problem.contains(u"needs more memory"), qPrintable(document->problem));
    }

    void readsALargeTextToItsLimitAndSaysSo()
    {
        const QByteArray line = "The floor is wet and nobody came to look at it until Friday.\n";
        const QString large = file(u"large.txt"_s, line.repeated(50'000'000 / line.size()));
        const auto whole = extractDocument(large);
        QVERIFY(whole);
        QVERIFY2(whole->problem.isEmpty(), qPrintable(whole->problem));
        QCOMPARE(whole->pages.value(0).size(), 50'000'000 / line.size() * line.size());
        ExtractionLimits limits;
        limits.textBytes = 1'000'000;
        const auto part = extractDocument(large, limits);
        QVERIFY(part);
        QVERIFY2(part->problem.contains(u"the rest was left out"), qPrintable(part->problem));
        QCOMPARE(part->pages.value(0), whole->pages.value(0).first(part->pages.value(0).size()));
        QVERIFY(part->pages.value(0).size() > 500'000);
    }

    void refusesAFileOverTheLimit()
    {
        ExtractionLimits limits;
        limits.fileBytes = 1000;
        const auto document = extractDocument(file(u"long.txt"_s, QByteArray(1001, 'x')), limits);
        QVERIFY(document);
        QVERIFY2(document->problem.contains(u"larger than"), qPrintable(document->problem));
    }

    void canBeStoppedWhileItReads()
    {
        int asked = 0;
        const auto document = extractDocument(file(u"bad.sleeps"_s, "x"), {}, {}, [&asked] { return ++asked < 3; });
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Cancelled);
        QVERIFY(noProcessIsLeft());
    }
};

WORKER_TEST_MAIN(TestDocumentsExtraction)
#include "test_documents_extraction.moc"
