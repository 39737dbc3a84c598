// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, Appearance and Shortcuts: what is chosen takes effect and is kept.
#include "tests/ui/bench.h"
#include "ui/ledger/ledger_page.h"
#include "ui/main/appearance.h"
#include "ui/main/help_sheet.h"
#include "ui/main/house_style.h"
#include "ui/main/main_window.h"
#include "ui/main/shortcuts.h"
#include "ui/settings/policies_section.h"
#include "ui/settings/shortcuts_model.h"
#include "ui/settings/shortcuts_section.h"
#include "ui/widgets/wording.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestSettingsLook final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theModelIsSound();
    void aKeyIsChangedAndWorksAtOnce();
    void aConflictIsSaid();
    void aLetterAloneIsNotTaken();
    void keysAreKeptAndGoBackToTheStandard();
    void theHelpSheetTellsTheKeysInForce();
    void theTextSizeScalesTheProgram();
    void theDensityFitsEverythingAtOnceAndGoesBack();
    void amountsAreShownAtThePersonsRate();
    void theLanguageIsKeptForTheNextStart();
    void nothingIsCutOffFromRightToLeft();

private:
    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void choose(const QString &id) { m_window->goTo(place::Setting{u"shortcuts"_s, id}); }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        child<QKeySequenceEdit>(u"newKeys"_s)->setFocus();
        QTest::keyClick(child<QKeySequenceEdit>(u"newKeys"_s), key, modifiers);
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestSettingsLook::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSettingsLook::cleanup()
{
    m_window.reset();
    m_bench.reset();
    applyTextSize(100);
}

void TestSettingsLook::theModelIsSound()
{
    Shortcuts shortcuts(*(*m_bench)->settings);
    ShortcutsModel model(shortcuts);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.rowCount() > 15);
    shortcuts.setKeys(u"help"_s, QKeySequence(Qt::Key_F7));
    QCOMPARE(shortcuts.keys(u"help"_s), QKeySequence(Qt::Key_F7));
    shortcuts.resetAll();
}

void TestSettingsLook::aKeyIsChangedAndWorksAtOnce()
{
    choose(u"page.run"_s);
    type(Qt::Key_F9, {});
    QCOMPARE(m_window->shortcuts().keys(u"page.run"_s), QKeySequence(Qt::Key_F9));
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_window->currentPage() != static_cast<QWidget *>(nullptr));
    QVERIFY(child<ShortcutsSection>({})->isVisible()); // the old key does nothing any more
    child<QPushButton>(u"resetKeys"_s)->setFocus();
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QVERIFY(!child<ShortcutsSection>({})->isVisible());
}

void TestSettingsLook::aConflictIsSaid()
{
    choose(u"palette"_s);
    type(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(child<QLabel>(u"keyConflict"_s)->text().contains(Shortcuts::tr("New conversation")));
    child<QPushButton>(u"resetKeys"_s)->click();
    QVERIFY(child<QLabel>(u"keyConflict"_s)->text().isEmpty());
}

void TestSettingsLook::aLetterAloneIsNotTaken()
{
    choose(u"palette"_s);
    type(Qt::Key_X, {});
    QCOMPARE(m_window->shortcuts().keys(u"palette"_s), QKeySequence(Qt::CTRL | Qt::Key_K));
    QVERIFY(!child<QLabel>(u"keyConflict"_s)->text().isEmpty());
}

void TestSettingsLook::keysAreKeptAndGoBackToTheStandard()
{
    choose(u"conversation.new"_s);
    type(Qt::Key_F8, {});
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_bench->services());
    QCOMPARE(m_window->shortcuts().keys(u"conversation.new"_s), QKeySequence(Qt::Key_F8));
    QCOMPARE(m_window->shortcuts().inForce(Qt::CTRL | Qt::Key_N), QKeySequence(Qt::Key_F8));
    choose(u"conversation.new"_s);
    child<QPushButton>(u"resetAllKeys"_s)->click();
    QCOMPARE(m_window->shortcuts().keys(u"conversation.new"_s), QKeySequence(Qt::CTRL | Qt::Key_N));
}

void TestSettingsLook::theHelpSheetTellsTheKeysInForce()
{
    choose(u"message.focus"_s);
    type(Qt::Key_F10, {});
    const HelpSheet sheet(m_window->shortcuts());
    QStringList words;
    for (const QLabel *label : sheet.findChildren<QLabel *>())
        words << label->text();
    QVERIFY(words.contains(QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)));
    QVERIFY(!words.contains(QKeySequence(Qt::CTRL | Qt::Key_L).toString(QKeySequence::NativeText)));
}

void TestSettingsLook::theTextSizeScalesTheProgram()
{
    m_window->goTo(place::Setting{u"appearance"_s, {}});
    const double before = QApplication::font().pointSizeF();
    auto *size = child<QSlider>(u"textSize"_s);
    size->setFocus();
    while (size->value() < size->maximum())
        QTest::keyClick(size, Qt::Key_Right);
    QCOMPARE(QApplication::font().pointSizeF(), before * 2);
    QCOMPARE((*m_bench)->settings->value(Settings::Key::TextSize).toInt(), 200);
}

void TestSettingsLook::amountsAreShownAtThePersonsRate()
{
    const Money amount = *Money::fromDecimal(u"0.5");
    m_window->goTo(place::Setting{u"appearance"_s, {}});
    auto *code = child<QLineEdit>(u"currency"_s);
    auto *rate = child<QLineEdit>(u"currencyRate"_s);
    QCOMPARE(wording::money(amount), u"$0.50"_s);
    QTest::keyClicks(code, u"eurx"_s);
    QTest::keyClicks(rate, u"0,92"_s);
    QCOMPARE((*m_bench)->settings->value(Settings::Key::Currency).toString(), u"EUR"_s);
    QCOMPARE((*m_bench)->settings->value(Settings::Key::CurrencyRate).toString(), u"0.92"_s);
    QCOMPARE(wording::money(amount), u"≈ 0.46 EUR"_s);
    code->selectAll();
    QTest::keyClick(code, Qt::Key_Delete);
    QCOMPARE((*m_bench)->settings->value(Settings::Key::Currency).toString(), u"USD"_s);
    QCOMPARE(wording::money(amount), u"$0.50"_s);
}

void TestSettingsLook::theDensityFitsEverythingAtOnceAndGoesBack()
{
    const auto rowHeight = [this] {
        const auto *rules = child<QTreeView>(u"policyRules"_s);
        return rules->visualRect(rules->model()->index(0, 0)).height();
    };
    m_window->goTo(place::Setting{u"policies"_s, {}}); // made before it is compact, the ledger after
    const QMargins margins = child<QTreeView>(u"policyRules"_s)->window()->findChild<PoliciesSection *>()->layout()->contentsMargins();
    const int row = rowHeight();
    m_window->goTo(place::Setting{u"appearance"_s, {}});
    auto *density = child<QComboBox>(u"density"_s);
    QCOMPARE(density->currentData().toString(), u"comfortable"_s);
    density->setFocus();
    QTest::keyClick(density, Qt::Key_Down);
    QCOMPARE((*m_bench)->settings->value(Settings::Key::Density).toString(), u"compact"_s);
    m_window->goTo(place::Setting{u"policies"_s, {}});
    QTRY_VERIFY(rowHeight() < row);
    const auto *section = m_window->findChild<PoliciesSection *>();
    QVERIFY(section->layout()->contentsMargins().top() < margins.top());
    const auto *ledger = static_cast<LedgerPage *>(m_window->showPage(MainWindow::PageName::Ledger));
    QVERIFY(ledger->table()->verticalHeader()->defaultSectionSize() < ledger->fontMetrics().height() + 8);
    density->setFocus();
    m_window->goTo(place::Setting{u"appearance"_s, {}});
    QTest::keyClick(density, Qt::Key_Up);
    QCOMPARE(section->layout()->contentsMargins(), margins);
    QCOMPARE(ledger->table()->verticalHeader()->defaultSectionSize(), ledger->fontMetrics().height() + 8);
    m_window->goTo(place::Setting{u"policies"_s, {}});
    QTRY_COMPARE(rowHeight(), row);
}

void TestSettingsLook::theLanguageIsKeptForTheNextStart()
{
    m_window->goTo(place::Setting{u"appearance"_s, {}});
    auto *language = child<QComboBox>(u"language"_s);
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE((*m_bench)->settings->value(Settings::Key::Language).toString(), u"de"_s);
}

void TestSettingsLook::nothingIsCutOffFromRightToLeft()
{
    HouseStyle::install(); // last: the other tests do not need it
    QSplitter splitter;
    splitter.setLayoutDirection(Qt::RightToLeft);
    splitter.setHandleWidth(16);
    for (int part = 0; part < 2; ++part)
        splitter.addWidget(new QFrame);
    splitter.resize(1003, 400);
    splitter.show();
    for (int part = 0; part < 2; ++part)
        QVERIFY2(splitter.rect().contains(splitter.widget(part)->geometry()), qPrintable(QDebug::toString(splitter.widget(part)->geometry())));
}

QTEST_MAIN(TestSettingsLook)
#include "test_ui_settings_look.moc"
