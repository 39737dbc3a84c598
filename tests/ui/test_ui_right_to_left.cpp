// SPDX-License-Identifier: GPL-3.0-or-later
// All pages as they stand in a language that is written from right to left.
#include "tests/ui/bench.h"
#include "ui/main/house_style.h"
#include "ui/main/main_window.h"
#include "ui/main/page.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QApplication>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestRightToLeft final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingLeavesItsPlace_data();
    void nothingLeavesItsPlace();

private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestRightToLeft::initTestCase()
{
    HouseStyle::install();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCOMPARE(m_window->size(), QSize(1280, 800)); // no page needs more
}

void TestRightToLeft::cleanupTestCase()
{
    m_window.reset();
    m_bench.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestRightToLeft::nothingLeavesItsPlace_data()
{
    using Name = MainWindow::PageName;
    QTest::addColumn<Name>("page");
    QTest::newRow("run") << Name::Run;
    QTest::newRow("documents") << Name::Documents;
    QTest::newRow("compare") << Name::Compare;
    QTest::newRow("insights") << Name::Insights;
    QTest::newRow("design") << Name::Design;
    QTest::newRow("ledger") << Name::Ledger;
    QTest::newRow("settings") << Name::Settings;
}

void TestRightToLeft::nothingLeavesItsPlace()
{
    QFETCH(MainWindow::PageName, page);
    const Page *shown = m_window->showPage(page);
    QTest::qWait(300); // pages come in pane by pane
    // The strip of pages stands at the right, so the page begins at the left edge.
    QCOMPARE(shown->mapTo(m_window.get(), QPoint()).x(), 0);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const QWidget *parent = widget->parentWidget();
        const auto *area = parent ? qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) : nullptr;
        if (!widget->isVisible() || widget->isWindow() || (area && area->viewport() == parent))
            continue;
        QCOMPARE(widget->layoutDirection(), Qt::RightToLeft);
        QVERIFY2(parent->rect().contains(widget->geometry()),
                 qPrintable(u"%1 “%2” stands at %3 in %4"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                                                QDebug::toString(widget->geometry()), QDebug::toString(parent->rect()))));
    }
}

QTEST_MAIN(TestRightToLeft)
#include "test_ui_right_to_left.moc"
