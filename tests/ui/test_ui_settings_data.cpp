// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, Data: backup, restore and deletion on the real window, up to the moment when the program would end.
#include "app/workbench/data_care.h"
#include "tests/ui/bench.h"
#include "ui/main/main_window.h"
#include "ui/settings/data_section.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 60'000;
}

class TestSettingsData final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhereEverythingIsAndHowBig();
    void aBackupComesBackAfterARestart();
    void twoDifferentPassphrasesAreNotTaken();
    void aDamagedBackupIsSaidAndNotOffered();
    void everythingIsDeletedOnlyAfterTheWord();

private:
    void start();
    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    [[nodiscard]] DataSection &section() const { return *m_window->findChild<DataSection *>(); }
    [[nodiscard]] QString backUp();
    [[nodiscard]] qsizetype conversations() const { return qsizetype((*m_bench)->conversations->list((*m_bench)->workspace->folder())->size()); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<bool> m_left; // again?
};

void TestSettingsData::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_folder = std::make_unique<QTemporaryDir>();
    m_left.reset();
    start();
}

void TestSettingsData::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestSettingsData::start()
{
    Services services = m_bench->services();
    services.leave = [this](bool again) { m_left = again; };
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
    m_window->goTo(place::Setting{u"data"_s, {}});
}

QString TestSettingsData::backUp()
{
    section().backUpInto(m_folder->path());
    return QTest::qWaitFor([this] { return QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1; }, Patience)
        ? m_folder->filePath(QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst())
        : QString();
}

void TestSettingsData::saysWhereEverythingIsAndHowBig()
{
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"dataSize"_s)->text().contains("KB"_L1) || child<QLabel>(u"dataSize"_s)->text().contains("MB"_L1),
                             Patience);
    bool told = false;
    for (const QLabel *label : section().findChildren<QLabel *>())
        told |= label->text() == (*m_bench)->paths.data;
    QVERIFY(told);
}

void TestSettingsData::aBackupComesBackAfterARestart()
{
    QVERIFY((*m_bench)->conversations->create((*m_bench)->workspace->folder(), u"claims-triage"_s));
    const QString backup = backUp();
    QVERIFY(!backup.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"backupWords"_s)->text().contains(backup), Patience);
    QVERIFY((*m_bench)->conversations->create((*m_bench)->workspace->folder(), u"claims-triage"_s));
    QCOMPARE(conversations(), 2);
    section().look(backup);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(u"restoreBackup"_s)->isVisible(), Patience);
    QCOMPARE(conversations(), 2); // nothing is changed yet
    child<QPushButton>(u"restoreBackup"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(u"restartNow"_s)->isVisible(), Patience);
    child<QPushButton>(u"restartNow"_s)->click();
    QCOMPARE(m_left, std::optional(true));
    m_window.reset();
    QString said;
    m_bench->restart([&said] { said = beforeOpening().value_or(QString()); });
    QVERIFY2(said.contains("before-restore"_L1), qPrintable(said));
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    QCOMPARE(conversations(), 1);
    start();
}

void TestSettingsData::twoDifferentPassphrasesAreNotTaken()
{
    child<QCheckBox>(u"protectBackup"_s)->setChecked(true);
    QVERIFY(!child<QPushButton>(u"backUp"_s)->isEnabled());
    child<QLineEdit>(u"backupPassphrase"_s)->setText(u"correct horse"_s);
    child<QLineEdit>(u"backupPassphraseAgain"_s)->setText(u"correct house"_s);
    QVERIFY(!child<QPushButton>(u"backUp"_s)->isEnabled());
    child<QLineEdit>(u"backupPassphraseAgain"_s)->setText(u"correct horse"_s);
    QVERIFY(child<QPushButton>(u"backUp"_s)->isEnabled());
    const QString backup = backUp();
    QVERIFY(checkBackup(backup)->withPassphrase);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLineEdit>(u"backupPassphrase"_s)->text().isEmpty(), Patience);
}

void TestSettingsData::aDamagedBackupIsSaidAndNotOffered()
{
    const QString backup = backUp();
    QVERIFY(QFile::remove(backup + u"/vault.sqlite"_s));
    section().look(backup);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"restoreWords"_s)->text().contains("vault.sqlite"_L1), Patience);
    QVERIFY(!child<QPushButton>(u"restoreBackup"_s)->isVisible());
}

void TestSettingsData::everythingIsDeletedOnlyAfterTheWord()
{
    auto *erase = child<QPushButton>(u"eraseEverything"_s);
    QVERIFY(!erase->isEnabled());
    child<QLineEdit>(u"eraseWord"_s)->setText(u"delete"_s);
    QVERIFY(!erase->isEnabled());
    child<QLineEdit>(u"eraseWord"_s)->setText(DataSection::tr("DELETE"));
    QVERIFY(erase->isEnabled());
    QVERIFY((*m_bench)->conversations->create((*m_bench)->workspace->folder(), u"claims-triage"_s));
    erase->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_left, std::optional(false), Patience);
    const QString workspace = (*m_bench)->workspace->folder();
    const QString data = (*m_bench)->paths.data;
    m_window.reset();
    m_bench->restart([&data] {
        QVERIFY(afterClosing());
        QVERIFY(QDir(data).entryList(QDir::Files | QDir::Hidden).isEmpty());
    });
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    QVERIFY(QFile::exists(workspace + u"/providers.json"_s)); // the person's own files stay
    QCOMPARE(conversations(), 0);
}

QTEST_MAIN(TestSettingsData)
#include "test_ui_settings_data.moc"
