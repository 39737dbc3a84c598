// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/library.h"
#include "core/documents/ocr.h"
#include "core/documents/sandbox.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestDocumentsOcr : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Library> m_library;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::UTC)};

    static QString fixture(const char *name) { return QStringLiteral(TEST_DATA "/documents/") + QString::fromLatin1(name); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"workspace"_s));
        for (const char *name : {"scan.pdf", "scan.png"})
            QVERIFY(QFile::copy(fixture(name), m_folder.filePath(u"workspace/"_s + QString::fromLatin1(name))));
        auto database = Database::open(m_folder.filePath(u"main.sqlite"_s), u"main"_s);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        m_database = std::move(*database);
        m_library = std::make_unique<Library>(*m_database, m_clock, m_folder.filePath(u"workspace"_s));
        const auto added = m_library->add({u"."_s});
        QVERIFY(added);
        QVERIFY((*added)[0].problem.contains(u"Page 1 has no text"));
        QVERIFY((*added)[1].problem.contains(u"picture"));
    }
    void cleanupTestCase()
    {
        m_library.reset();
        m_database.reset();
    }

    void saysWhatToInstallOrReadsAScan_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("page");
        QTest::addRow("PDF") << u"scan.pdf"_s << u"pdf"_s << 1;
        QTest::addRow("picture") << u"scan.png"_s << u"image"_s << 0;
    }
    void saysWhatToInstallOrReadsAScan()
    {
        QFETCH(QString, name);
        const auto read = m_library->recognise(name);
        if (!ocrProgram()) {
            QCOMPARE(read.error().code, ErrorCode::Unsupported);
            QVERIFY(read.error().message.contains(u"tesseract"));
            return;
        }
        if (workerIsolation(QCoreApplication::applicationFilePath()) != Isolation::Full) {
            QCOMPARE(read.error().code, ErrorCode::Unsupported); // never without a sandbox
            return;
        }
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QTEST(read->kind, "kind");
        QVERIFY(read->problem.contains(u"may be wrong"));
        const auto passages = m_library->search(u"parquet in:"_s + name).value();
        QCOMPARE(passages.size(), 1);
        QTEST(passages[0].page, "page");
        // Unchanged, it is not read again without recognition.
        QVERIFY(m_library->add({name}));
        QCOMPARE(m_library->search(u"parquet in:"_s + name).value().size(), 1);
    }

    void saysWhatIsStillMissingAfterRecognition()
    {
        if (!ocrProgram() || workerIsolation(QCoreApplication::applicationFilePath()) != Isolation::Full)
            QSKIP("tesseract or a sandbox is missing");
        // The scan, a blank page and one that is not there.
        QFile scan(fixture("scan.pdf"));
        QVERIFY(scan.open(QIODevice::ReadOnly));
        QByteArray bytes = scan.readAll();
        const qsizetype mark = bytes.lastIndexOf("startxref");
        const QByteArray before = bytes.sliced(mark + 9).trimmed().split('\n').first();
        bytes += '\n';
        const auto number = [](qsizetype at) { return QByteArray::number(qint64(at)).rightJustified(10, '0'); };
        const qsizetype pages = bytes.size();
        bytes += "2 0 obj\n<< /Type /Pages /Count 3 /Kids [3 0 R 40 0 R 41 0 R] >>\nendobj\n";
        const qsizetype blank = bytes.size();
        bytes += "40 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>\nendobj\n";
        const qsizetype table = bytes.size();
        bytes += "xref\n2 1\n" + number(pages) + " 00000 n \n40 1\n" + number(blank) + " 00000 n \ntrailer\n<< /Size 42 /Root 1 0 R /Prev " + before
            + " >>\nstartxref\n" + QByteArray::number(qint64(table)) + "\n%%EOF\n";
        QFile three(m_folder.filePath(u"workspace/three.pdf"_s));
        QVERIFY(three.open(QIODevice::WriteOnly) && three.write(bytes) == bytes.size());
        three.close();
        const auto added = m_library->add({u"three.pdf"_s});
        QVERIFY(added);
        QVERIFY2(added->front().problem.contains(u"1, 2") && added->front().problem.contains(u"Page 3 is damaged"),
                 qPrintable(added->front().problem));
        const auto read = m_library->recognise(u"three.pdf"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->problem,
                 u"The text of these pages was recognised in a scan, letters and digits may be wrong: 1. No text was found on these pages: 2. "
                 "These pages are damaged and could not be read: 3."_s);
    }

    void canBeStopped()
    {
        if (!ocrProgram() || workerIsolation(QCoreApplication::applicationFilePath()) != Isolation::Full)
            QSKIP("tesseract or a sandbox is missing");
        int asked = 0;
        const auto read = recognisePage(fixture("scan.pdf"), 1, {}, {}, [&asked] { return ++asked < 2; });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }

    void stopsAtItsTimeLimit()
    {
        if (!ocrProgram() || workerIsolation(QCoreApplication::applicationFilePath()) != Isolation::Full)
            QSKIP("tesseract or a sandbox is missing");
        ExtractionLimits limits;
        limits.wallMs = 1;
        QCOMPARE(recognisePage(fixture("scan.png"), 0, limits).error().code, ErrorCode::Tool);
    }
};

WORKER_TEST_MAIN(TestDocumentsOcr)
#include "test_documents_ocr.moc"
