// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, Policies: rules, terms and source on the real window, with the sample text redacted by the real engine.
#include "tests/ui/bench.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/settings/policies_section.h"
#include "ui/settings/policy_rules_model.h"
#include "ui/settings/policy_sample.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
}

class TestSettingsPolicies final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theModelIsSound();
    void aShippedPolicyIsOnlyReadAndCanBeDuplicated();
    void theSampleFollowsTheRules();
    void aRuleIsChangedByKeyboardAndSavedWithItsComments();
    void termsAreTakenAndAreTriedAtOnce();
    void aBrokenPolicyIsShownWhereItIsBroken();
    void whatIsNotSavedSurvivesALookElsewhere();
    void renamingFollowsInTheAgents();
    void aDeletedPolicyComesBack();

private:
    [[nodiscard]] PoliciesSection &section() const { return *m_window->findChild<PoliciesSection *>(); }
    [[nodiscard]] const Workspace &workspace() const { return *(*m_bench)->workspace; }
    [[nodiscard]] QByteArray written(const QString &name) const { return workspace().policyFile(name)->bytes(); }
    [[nodiscard]] QString leaves() const
    {
        return QTest::qWaitFor([this] { return section().sample()->result().has_value(); }, Patience) ? section().sample()->result()->redacted
                                                                                                      : QString();
    }
    void setAction(const QString &type, Action action)
    {
        PolicyRulesModel *rules = section().rules();
        QVERIFY(rules->setData(rules->indexOf(type).siblingAtColumn(PolicyRulesModel::ActionColumn), int(action), Qt::EditRole));
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestSettingsPolicies::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(place::Setting{u"policies"_s, u"desk"_s});
    QCOMPARE(section().current(), u"desk"_s);
}

void TestSettingsPolicies::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestSettingsPolicies::theModelIsSound()
{
    PolicyRulesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFile(*workspace().policyFile(u"standard"_s), true);
    const QModelIndex iban = model.indexOf(u"IBAN"_s);
    QVERIFY(iban.parent().isValid());
    QVERIFY(model.setData(iban.siblingAtColumn(PolicyRulesModel::ThresholdColumn), 0.75, Qt::EditRole));
    QCOMPARE(model.file().rule(u"IBAN"_s), (PolicyFile::Rule{{}, 0.75}));
    QCOMPARE(iban.siblingAtColumn(PolicyRulesModel::OriginColumn).data().toString(), PolicyRulesModel::tr("own rule"));
    model.removeRule(iban);
    QVERIFY(!model.file().rule(u"IBAN"_s));
    model.setFile(*workspace().policyFile(u"standard"_s), false);
    QVERIFY(!model.setData(model.indexOf(u"IBAN"_s).siblingAtColumn(1), int(Action::Block), Qt::EditRole));
    model.setFile(PolicyFile("{", u"broken"_s), true);
    QCOMPARE(model.rowCount(), 0);
}

void TestSettingsPolicies::aShippedPolicyIsOnlyReadAndCanBeDuplicated()
{
    section().showName(u"strict"_s);
    QVERIFY(!(section().rules()->flags(section().rules()->index(0, 1)) & Qt::ItemIsEditable));
    QVERIFY(!m_window->findChild<QPushButton *>(u"savePolicy"_s)->isVisible());
    m_window->findChild<QPushButton *>(u"duplicatePolicy"_s)->click();
    const QString copy = section().current();
    QVERIFY(copy != "strict"_L1);
    QVERIFY(workspace().hasOwnPolicy(copy));
    QVERIFY(workspace().policy(copy));
    QVERIFY(section().rules()->flags(section().rules()->index(0, 1)) & Qt::ItemIsEditable);
}

void TestSettingsPolicies::theSampleFollowsTheRules()
{
    section().sample()->setText(u"Write to Marguerite Oyelaran (claims.desk@example.com)."_s);
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("[EMAIL_1]"_L1), Patience);
    setAction(u"EMAIL"_s, Action::Allow);
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("claims.desk@example.com"_L1), Patience);
    QVERIFY(!leaves().contains("Oyelaran ("_L1));
    QVERIFY((*m_bench)->ledger->calls()->empty());
}

void TestSettingsPolicies::aRuleIsChangedByKeyboardAndSavedWithItsComments()
{
    const QByteArray before = written(u"desk"_s);
    auto *tree = m_window->findChild<QTreeView *>(u"policyRules"_s);
    tree->setFocus();
    tree->setCurrentIndex(section().rules()->indexOf(u"PHONE"_s).siblingAtColumn(PolicyRulesModel::ThresholdColumn));
    QTest::keyClick(tree, Qt::Key_F2);
    auto *number = tree->findChild<QDoubleSpinBox *>();
    QVERIFY(number);
    number->setValue(0.85);
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_VERIFY(section().isDirty()); // the row takes it from the event loop
    QSignalSpy told(m_window->setup(), &RunSetup::changed);
    m_window->findChild<QPushButton *>(u"savePolicy"_s)->click();
    QCOMPARE(told.count(), 1);
    QCOMPARE(workspace().policy(u"desk"_s)->ruleFor(u"PHONE"_s, {}, false).threshold, 0.85);
    for (const QByteArray &line : before.split('\n')) {
        if (line.trimmed().startsWith('#'))
            QVERIFY2(written(u"desk"_s).contains(line), line.constData());
    }
    m_window->findChild<PoliciesSection *>()->findChild<QPushButton *>(u"undoButton"_s)->click();
    QCOMPARE(written(u"desk"_s), before);
}

void TestSettingsPolicies::termsAreTakenAndAreTriedAtOnce()
{
    section().sample()->setText(u"About quillfeather and Project Falcon."_s);
    m_window->findChild<QPlainTextEdit *>(u"maskTerms"_s)->setPlainText(u"quillfeather\nProject Falcon = PROJECT"_s);
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("[CUSTOM_1]"_L1) && leaves().contains("[PROJECT_1]"_L1), Patience);
    section().keep();
    QCOMPARE(workspace().policy(u"desk"_s)->terms().mask.size(), 2U);
}

void TestSettingsPolicies::aBrokenPolicyIsShownWhereItIsBroken()
{
    QVERIFY(workspace().savePolicy(PolicyFile("name: bad\ndefault: {action: placeholder}\ntypes:\n  DATE: alow\n", u"bad"_s)));
    m_window->goTo(place::Setting{u"policies"_s, u"bad"_s});
    section().arrive();
    section().showName(u"bad"_s);
    auto *source = m_window->findChild<QPlainTextEdit *>(u"policySource"_s);
    QVERIFY(source->isVisible());
    QCOMPARE(source->textCursor().blockNumber(), 3);
    QVERIFY(m_window->findChild<QLabel *>(u"policyProblem"_s)->text().contains("alow"_L1));
    QVERIFY(!m_window->findChild<QPushButton *>(u"savePolicy"_s)->isEnabled());
    source->setPlainText(u"name: bad\ntypes:\n  DATE: allow\n"_s);
    section().keep();
    QVERIFY(workspace().policy(u"bad"_s));
}

void TestSettingsPolicies::whatIsNotSavedSurvivesALookElsewhere()
{
    setAction(u"DATE"_s, Action::Mask);
    section().showName(u"strict"_s);
    section().showName(u"desk"_s);
    QVERIFY(section().isDirty());
    QCOMPARE(section().rules()->file().rule(u"DATE"_s)->action, Action::Mask);
    section().discard();
    QVERIFY(!section().isDirty());
}

void TestSettingsPolicies::renamingFollowsInTheAgents()
{
    QStringList users;
    for (const AgentFile &file : workspace().agents()) {
        if (file.agent().redaction == "desk"_L1)
            users << file.agent().stem;
    }
    QVERIFY(!users.isEmpty());
    section().rename(u"front desk"_s);
    QVERIFY(!workspace().hasOwnPolicy(u"desk"_s));
    for (const QString &stem : users)
        QCOMPARE(workspace().agent(stem)->redaction, u"front desk"_s);
    section().findChild<QPushButton *>(u"undoButton"_s)->click();
    QVERIFY(workspace().hasOwnPolicy(u"desk"_s));
    QCOMPARE(workspace().agent(users.first())->redaction, u"desk"_s);
}

void TestSettingsPolicies::aDeletedPolicyComesBack()
{
    const QByteArray before = written(u"desk"_s);
    m_window->findChild<QPushButton *>(u"deletePolicy"_s)->click();
    QVERIFY(!workspace().hasOwnPolicy(u"desk"_s));
    section().findChild<QPushButton *>(u"undoButton"_s)->click();
    QCOMPARE(written(u"desk"_s), before);
    QCOMPARE(section().current(), u"desk"_s);
}

QTEST_MAIN(TestSettingsPolicies)
#include "test_ui_settings_policies.moc"
