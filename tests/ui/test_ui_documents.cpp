// SPDX-License-Identifier: GPL-3.0-or-later
// The library of documents through the real page: adding by drop, reading, searching, trying a policy out, removing with a way back.
#include "core/documents/library.h"
#include "core/documents/reader/reader.h"
#include "core/redaction/vault.h"
#include "core/store/own_words.h"
#include "core/store/vault_table.h"
#include "tests/ui/bench.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/documents_model.h"
#include "ui/documents/documents_page.h"
#include "ui/documents/hits_model.h"
#include "ui/documents/import_bar.h"
#include "ui/documents/sheet_view.h"
#include "ui/main/main_window.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QTextBlock>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int Patience = 30'000;

QStringList marked(const SheetView &view)
{
    QStringList words;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &format : block.layout()->formats()) {
            if (format.format.fontWeight() == QFont::DemiBold)
                words.append(block.text().mid(format.start, format.length));
        }
    }
    return words;
}

} // namespace

class TestDocuments final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void emptyLibraryOffersTheNextStep();
    void droppedFilesAreReadAndTheBrokenOnesListed();
    void aSearchHitOpensTheDocumentWithTheWordsMarked();
    void removedDocumentsComeBack();
    void showsHowADocumentWouldLeaveWithoutATrace();
    void saysWhichAgentsCanReadADocument();
    void aBigDocumentIsShownInParts();

private:
    void read(const QStringList &names);
    [[nodiscard]] DocumentsPage &page() const { return *static_cast<DocumentsPage *>(m_window->currentPage()); }
    [[nodiscard]] QString file(const QString &name) const { return (*m_bench)->workspace->folder() + u'/' + name; }
    void drop(const QStringList &paths);

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestDocuments::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->showPage(MainWindow::PageName::Documents);
}

void TestDocuments::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestDocuments::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page(), &event);
}

void TestDocuments::read(const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names)
        paths.append(file(name));
    page().addFiles(paths);
    QTRY_VERIFY_WITH_TIMEOUT(!page().importBar()->isReading(), Patience);
    const auto all = m_bench->services().library.list();
    QVERIFY(all);
    QTRY_COMPARE_WITH_TIMEOUT(page().model()->documentCount(), int(all->size()), Patience);
}

void TestDocuments::emptyLibraryOffersTheNextStep()
{
    QTRY_VERIFY_WITH_TIMEOUT(page().isEmptyStateShown(), Patience);
    const QList<QPushButton *> buttons = page().findChildren<QPushButton *>();
    QVERIFY(std::ranges::any_of(buttons, [](const QPushButton *button) { return button->isVisible() && button->text().startsWith("Add files"_L1); }));
}

void TestDocuments::droppedFilesAreReadAndTheBrokenOnesListed()
{
    QFile broken(file(u"broken.pdf"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("%PDF-1.4\nthis is no PDF at all");
    broken.close();
    QTemporaryDir elsewhere;
    QFile outside(elsewhere.filePath(u"note.txt"_s));
    QVERIFY(outside.open(QIODevice::WriteOnly));
    outside.write("A note from elsewhere.");
    outside.close();
    drop({file(u"notes"_s), broken.fileName(), outside.fileName()});
    QTRY_VERIFY_WITH_TIMEOUT(!page().importBar()->isReading(), Patience);
    QCOMPARE(page().importBar()->problems().size(), 1);
    QVERIFY(page().importBar()->problems().first().startsWith("broken.pdf: "_L1));
    QVERIFY2(page().importBar()->words().contains("outside the workspace"_L1), qPrintable(page().importBar()->words()));
    QTRY_COMPARE_WITH_TIMEOUT(page().model()->documentCount(), 6, Patience);
    const QString name = QFileInfo(outside.fileName()).canonicalFilePath();
    QVERIFY(page().model()->indexOf(name).isValid());
    QVERIFY(page().model()->indexOf(u"broken.pdf"_s).siblingAtColumn(DocumentsModel::Read).data().toString() == "not read"_L1);
}

void TestDocuments::aSearchHitOpensTheDocumentWithTheWordsMarked()
{
    read({u"claims/claim-07.pdf"_s, u"claims/claim-08.pdf"_s, u"notes"_s});
    page().search(u"water damages"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page().hitsModel()->passageCount() > 0, Patience);
    const QModelIndex first = page().hitsModel()->index(0, 0, page().hitsModel()->index(0, 0));
    QVERIFY(!page().hitsModel()->hit(first)->words.empty());
    const QString path = first.data(HitsModel::PathRole).toString();
    page().hits()->setCurrentIndex(first);
    QTest::keyClick(page().hits(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(page().preview()->view()->hitCount() > 0, Patience);
    QCOMPARE(page().preview()->path(), path);
    QVERIFY(page().preview()->view()->currentHit() >= 0);
    const QStringList words = marked(*page().preview()->view());
    QVERIFY(!words.isEmpty());
    for (const QString &word : words)
        QVERIFY2(word.startsWith("water"_L1, Qt::CaseInsensitive) || word.startsWith("damag"_L1, Qt::CaseInsensitive), qPrintable(word));

    const int before = page().preview()->view()->currentHit(), sheet = page().preview()->sheet();
    QTest::keyClick(&page(), Qt::Key_F3);
    QVERIFY(page().preview()->view()->currentHit() != before || page().preview()->sheet() != sheet || page().preview()->view()->hitCount() == 1);
    QTest::keyClick(&page(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(page().preview()->view()->currentHit(), before);
    QCOMPARE(page().preview()->sheet(), sheet);
}

void TestDocuments::removedDocumentsComeBack()
{
    read({u"notes"_s});
    const int all = page().model()->documentCount();
    const QString path = u"notes/glossary.md"_s;
    QVERIFY(m_bench->services().library.find(path));
    m_window->goTo(place::Document{path, {}});
    QTRY_COMPARE_WITH_TIMEOUT(page().tree()->currentIndex().data(DocumentsModel::PathRole).toString(), path, Patience);
    page().tree()->setFocus();
    QTest::keyClick(page().tree(), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(page().model()->documentCount(), all - 1, Patience);
    QVERIFY(!m_bench->services().library.find(path));
    QVERIFY(QFileInfo::exists(file(path)));
    QTRY_VERIFY(page().importBar()->isVisible());
    const auto buttons = page().importBar()->findChildren<QPushButton *>();
    const auto found = std::ranges::find(buttons, u"Undo"_s, &QPushButton::text);
    QVERIFY(found != buttons.end() && (*found)->isVisible());
    QPushButton *undo = *found;
    undo->click();
    QTRY_COMPARE_WITH_TIMEOUT(page().model()->documentCount(), all, Patience);
    QVERIFY(m_bench->services().library.find(path));
}

void TestDocuments::showsHowADocumentWouldLeaveWithoutATrace()
{
    read({u"claims/claim-07.pdf"_s});
    m_window->goTo(place::Document{u"claims/claim-07.pdf"_s, {}});
    QTRY_VERIFY_WITH_TIMEOUT(page().preview()->view()->toPlainText().contains("Oyelaran"_L1), Patience);
    QVERIFY(m_bench->services().ownWords.mask({u"Heron Steps"_s, u"CUSTOM"_s}));
    page().preview()->setPolicy(u"strict"_s);
    page().preview()->setLeaving(true);
    QTRY_VERIFY_WITH_TIMEOUT(page().preview()->view()->toPlainText().contains("[PERSON_"_L1), Patience);
    QVERIFY(!page().preview()->view()->toPlainText().contains("Oyelaran"_L1));
    QVERIFY(!page().preview()->view()->toPlainText().contains("Heron Steps"_L1)); // what the person said to mask always
    const auto latest = (*m_bench)->vaultTable->latest();
    QVERIFY(!latest || latest->isNull()); // the vault on disk knows of nothing
    page().preview()->setLeaving(false);
    QTRY_VERIFY_WITH_TIMEOUT(page().preview()->view()->toPlainText().contains("Oyelaran"_L1), Patience);
}

void TestDocuments::saysWhichAgentsCanReadADocument()
{
    read({u"claims/claim-07.pdf"_s, u"README.md"_s});
    m_window->goTo(place::Document{u"claims/claim-07.pdf"_s, {}});
    QTRY_COMPARE_WITH_TIMEOUT(page().preview()->reachWords(), u"Can be read by: Claim letters, Claims triage"_s, Patience);
    m_window->goTo(place::Document{u"README.md"_s, {}});
    QTRY_COMPARE_WITH_TIMEOUT(page().preview()->reachWords(), u"No agent can read it."_s, Patience);
}

void TestDocuments::aBigDocumentIsShownInParts()
{
    QFile big(file(u"big.txt"_s));
    QVERIFY(big.open(QIODevice::WriteOnly));
    for (int line = 0; line < 30'000; ++line)
        big.write("Line " + QByteArray::number(line) + " of a long text.\n");
    big.write("At the very end stands a needle.\n");
    big.close();
    read({u"big.txt"_s});
    m_window->goTo(place::Document{u"big.txt"_s, u"needle"_s});
    QTRY_VERIFY_WITH_TIMEOUT(page().preview()->view()->hitCount() == 1, Patience);
    QVERIFY(page().preview()->sheetCount() > 5);
    QCOMPARE(page().preview()->sheet(), page().preview()->sheetCount() - 1);
    QVERIFY(page().preview()->view()->toPlainText().size() <= DocumentText::LongestSheet);
    page().preview()->showSheet(0);
    QVERIFY(page().preview()->view()->toPlainText().startsWith("Line 0 of"_L1));
    QTest::keyClick(&page(), Qt::Key_F3);
    QCOMPARE(page().preview()->sheet(), page().preview()->sheetCount() - 1);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestDocuments test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_documents.moc"
