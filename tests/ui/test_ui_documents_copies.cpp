// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a document in the library: sees what would leave, writes rules for columns, saves a redacted copy, has scans read, looks at the
// page itself; and folders that keep themselves up to date.
#include "core/documents/document_book.h"
#include "core/documents/library.h"
#include "core/documents/ocr.h"
#include "core/documents/reader/reader.h"
#include "core/documents/sandbox.h"
#include "tests/ui/bench.h"
#include "ui/documents/columns_dialog.h"
#include "ui/documents/copy_dialog.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/documents_model.h"
#include "ui/documents/documents_page.h"
#include "ui/documents/hits_model.h"
#include "ui/documents/import_bar.h"
#include "ui/documents/page_picture_view.h"
#include "ui/documents/sheet_view.h"
#include "ui/documents/watched_folders.h"
#include "ui/main/main_window.h"

#include <QtGui/QTextBlock>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int Patience = 30'000;

/// All of a PDF's streams, inflated, behind its bytes.
QByteArray inflated(const QByteArray &pdf)
{
    QByteArray all = pdf;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 7)) {
        if (pdf.sliced(0, at).endsWith("end"))
            continue;
        const QByteArray stream = pdf.sliced(at + 7);
        QByteArray sized(4, '\0'); // qUncompress wants the expected size in front
        sized[1] = '\x10';
        all += qUncompress(sized + stream.first(stream.indexOf("endstream")));
    }
    return all;
}

int markedPlaces(const SheetView &view)
{
    int count = 0;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &format : block.layout()->formats())
            count += format.format.hasProperty(QTextFormat::TextUnderlineStyle);
    }
    return count;
}

} // namespace

class TestDocumentsCopies final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theOriginalHasWhatIsMaskedMarked();
    void aSavedPdfHasNoOriginals();
    void rulesForColumnsShowInThePreviewAndInTheCopy();
    void aPolicyThatCannotBeReadSavesNothing();
    void aHitInAPdfShowsThePageWithThePassageMarked();
    void offersToReadTheTextOfAScan();
    void aWatchedFolderFollowsTheDisk();

private:
    void read(const QStringList &names);
    void open(const QString &path);
    [[nodiscard]] DocumentsPage &page() const { return *static_cast<DocumentsPage *>(m_window->currentPage()); }
    [[nodiscard]] DocumentPreview &preview() const { return *page().preview(); }
    [[nodiscard]] QString file(const QString &name) const { return (*m_bench)->workspace->folder() + u'/' + name; }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestDocumentsCopies::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->showPage(MainWindow::PageName::Documents);
}

void TestDocumentsCopies::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestDocumentsCopies::read(const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names)
        paths.append(file(name));
    page().addFiles(paths);
    QTRY_VERIFY_WITH_TIMEOUT(!page().importBar()->isReading(), Patience);
}

void TestDocumentsCopies::open(const QString &path)
{
    m_window->goTo(place::Document{path, {}});
    QTRY_VERIFY_WITH_TIMEOUT(preview().sheetCount() > 0, Patience);
}

void TestDocumentsCopies::theOriginalHasWhatIsMaskedMarked()
{
    read({u"claims/claim-07.pdf"_s});
    open(u"claims/claim-07.pdf"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview().maskedWords().startsWith("Masked here: "_L1), Patience);
    QVERIFY(preview().view()->toPlainText().contains("Oyelaran"_L1));
    const int marks = markedPlaces(*preview().view());
    QVERIFY(marks > 0);
    const QString words = preview().maskedWords();
    preview().setLook(DocumentPreview::Look::Leaving);
    QTRY_VERIFY_WITH_TIMEOUT(preview().view()->toPlainText().contains("[PERSON_"_L1), Patience);
    QCOMPARE(preview().maskedWords(), words); // the same values, seen from both sides
    QVERIFY(!preview().view()->toPlainText().contains("Oyelaran"_L1));
}

void TestDocumentsCopies::aSavedPdfHasNoOriginals()
{
    read({u"claims/claim-07.pdf"_s});
    open(u"claims/claim-07.pdf"_s);
    preview().setPolicy(u"strict"_s);
    CopyDialog *dialog = preview().saveCopy();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), Patience);
    QVERIFY(dialog->plan()->gone.size() > 3);
    const QStringList gone = dialog->plan()->gone;
    QVERIFY(gone.join(u' ').contains("Oyelaran"_L1));
    for (const CopyFormat format : {CopyFormat::Pdf, CopyFormat::Text}) {
        dialog->setFormat(format);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), Patience);
        const QString path = file(u"copy."_s + copySuffix(format, u"pdf"_s));
        dialog->saveTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), Patience);
        QVERIFY2(dialog->isSaved(), qPrintable(dialog->words()));
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        const QByteArray raw = inflated(copy.readAll());
        const auto text = extractDocument(path);
        QVERIFY(text);
        QVERIFY2(text->pages.join(u'\n').contains("[PERSON_1]"_L1), qPrintable(text->pages.join(u'\n').left(2000)));
        QVERIFY(text->pages.join(u'\n').contains("water"_L1, Qt::CaseInsensitive)); // what may leave is there
        for (const QString &value : gone) {
            QVERIFY2(!text->pages.join(u'\n').contains(value), qPrintable(value));
            if (value.size() > 5)
                QVERIFY2(!raw.contains(value.toUtf8()), qPrintable(value));
        }
        QVERIFY(!raw.contains("Oyelaran"));
    }
    QVERIFY(QDir((*m_bench)->workspace->folder()).entryList({u".copy-*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    dialog->close();
}

void TestDocumentsCopies::rulesForColumnsShowInThePreviewAndInTheCopy()
{
    write(u"register.csv"_s, "Insured;Region;Age\nMarguerite Oyelaran;North;44\nPiotr Wolanski;South;51\nMarguerite Oyelaran;West;44\n");
    read({u"register.csv"_s});
    open(u"register.csv"_s);
    ColumnsDialog *columns = preview().editColumns();
    QVERIFY(columns);
    QTRY_VERIFY_WITH_TIMEOUT(columns->isLoaded(), Patience);
    QCOMPARE(columns->columns(), (QStringList{u"Insured"_s, u"Region"_s, u"Age"_s}));
    columns->choose(u"Insured"_s, ColumnAction::Pseudonymise);
    columns->choose(u"Region"_s, ColumnAction::Keep);
    columns->choose(u"Age"_s, ColumnAction::Generalise);
    preview().setLook(DocumentPreview::Look::Leaving);
    columns->save();
    const auto shown = [this] { return preview().view()->toPlainText(); };
    QTRY_VERIFY_WITH_TIMEOUT(shown().contains("P-"_L1), Patience);
    const QString alias = pseudonym(u"Marguerite Oyelaran"_s, m_bench->services().library.keyedHash());
    QCOMPARE(shown().count(alias), 2);
    QVERIFY2(shown().contains(u"%1;North;40–49"_s.arg(alias)), qPrintable(shown()));
    CopyDialog *dialog = preview().saveCopy();
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), Patience);
    dialog->saveTo(file(u"copy.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), Patience);
    QVERIFY2(dialog->isSaved(), qPrintable(dialog->words()));
    QFile copy(file(u"copy.csv"_s));
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(copy.readAll()).trimmed(), shown().trimmed()); // what was seen is what was saved
    dialog->close();
}

void TestDocumentsCopies::aPolicyThatCannotBeReadSavesNothing()
{
    read({u"notes"_s});
    open(u"notes/glossary.md"_s);
    write(u"documents.json"_s, "{\"columns\": 1}");
    CopyDialog *dialog = preview().saveCopy();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), Patience);
    QVERIFY(!dialog->isReady());
    QVERIFY(dialog->words().contains("documents.json"_L1));
    dialog->saveTo(file(u"copy.md"_s));
    QVERIFY(!QFileInfo::exists(file(u"copy.md"_s)));
    dialog->close();
}

void TestDocumentsCopies::aHitInAPdfShowsThePageWithThePassageMarked()
{
    read({u"claims/claim-07.pdf"_s});
    page().search(u"water"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page().hitsModel()->passageCount() > 0, Patience);
    Q_EMIT page().hits()->activated(page().hitsModel()->index(0, 0, page().hitsModel()->index(0, 0)));
    QTRY_VERIFY_WITH_TIMEOUT(preview().picture()->hasPage(), Patience);
    QVERIFY(preview().look() == DocumentPreview::Look::Page);
    QVERIFY(!preview().picture()->marks().empty());
    QVERIFY(preview().picture()->accessibleDescription().contains("marked"_L1));
    preview().setLook(DocumentPreview::Look::Read);
    QTRY_VERIFY_WITH_TIMEOUT(preview().view()->isVisible(), Patience);
    QVERIFY(preview().view()->hitCount() > 0);
}

void TestDocumentsCopies::offersToReadTheTextOfAScan()
{
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/documents/scan.pdf"), file(u"scan.pdf"_s)));
    read({u"scan.pdf"_s});
    open(u"scan.pdf"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview().canRecognise(), Patience);
    const QList<QPushButton *> buttons = preview().findChildren<QPushButton *>();
    const auto offered = std::ranges::find_if(buttons, [](const QPushButton *button) { return button->text().startsWith("Recognise"_L1); });
    QVERIFY(offered != buttons.end() && (*offered)->isVisible());
    (*offered)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!preview().isRecognising(), 120'000);
    if (!ocrProgram() || workerIsolation(QCoreApplication::applicationFilePath()) != Isolation::Full) {
        QVERIFY(!preview().problemWords().isEmpty()); // what is missing
        return;
    }
    QTRY_VERIFY_WITH_TIMEOUT(preview().view()->toPlainText().contains("parquet"_L1), Patience);
    QTRY_VERIFY(!preview().canRecognise());
}

void TestDocumentsCopies::aWatchedFolderFollowsTheDisk()
{
    page().watched()->setWatched(u"notes"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(page().model()->indexOf(u"notes/glossary.md"_s).isValid(), Patience);
    QCOMPARE(DocumentBook::read((*m_bench)->workspace->folder()).value().watchedFolders(), QStringList{u"notes"_s});
    QTRY_VERIFY_WITH_TIMEOUT(page().watched()->words().contains("up to date"_L1), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page().importBar()->isReading(), Patience);
    write(u"notes/new.md"_s, "# New\n\nA new note.");
    QTRY_VERIFY_WITH_TIMEOUT(page().model()->indexOf(u"notes/new.md"_s).isValid(), Patience);
    page().watched()->setPaused(true);
    QVERIFY(QFile::remove(file(u"notes/new.md"_s)));
    write(u"notes/later.md"_s, "# Later");
    page().watched()->look();
    QVERIFY(!m_bench->services().library.find(u"notes/later.md"_s));
    page().watched()->setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(page().model()->indexOf(u"notes/later.md"_s).isValid(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!page().model()->indexOf(u"notes/new.md"_s).isValid(), Patience);
    page().watched()->setWatched(u"notes"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(!page().watched()->isVisible(), Patience);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestDocumentsCopies test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_documents_copies.moc"
