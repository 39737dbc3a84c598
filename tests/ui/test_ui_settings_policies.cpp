// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, Policies: rules, terms and source on the real window, with the sample text redacted by the real engine.
#include "tests/ui/bench.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/settings/policies_section.h"
#include "ui/settings/policy_form.h"
#include "ui/settings/policy_rules_model.h"
#include "ui/settings/policy_sample.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
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
    void aHalfWrittenTermSurvivesAKill();
    void aToolsDifferenceIsMadeTriedAndUndone();
    void aProvidersRulesAreThoseOfItsRequests();
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

void TestSettingsPolicies::aHalfWrittenTermSurvivesAKill()
{
    auto *mask = m_window->findChild<QPlainTextEdit *>(u"maskTerms"_s);
    mask->setPlainText(u"quillfeather\nProject Falcon = Proj"_s); // no type is written like that
    m_window->findChild<QPlainTextEdit *>(u"neverTerms"_s)->setPlainText(u"Larkhaven"_s); // taken all the same
    auto *problem = m_window->findChild<QLabel *>(u"policyProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(section().isDirty());
    QVERIFY(!m_window->findChild<QPushButton *>(u"savePolicy"_s)->isEnabled());
    const QString name = u"policies/"_s + workspace().folder();
    QTRY_VERIFY_WITH_TIMEOUT((*m_bench)->drafts->read(name).value_or(QByteArray()).contains("= Proj"), Patience); // nobody has to close the window
    m_window.reset();
    m_bench->restart();
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->goTo(place::Setting{u"policies"_s, u"desk"_s});
    mask = m_window->findChild<QPlainTextEdit *>(u"maskTerms"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mask->toPlainText(), u"quillfeather\nProject Falcon = Proj"_s, Patience);
    QVERIFY(m_window->findChild<QLabel *>(u"policyProblem"_s)->isVisible());
    QCOMPARE(section().form()->file().policy()->terms().never, QStringList{u"Larkhaven"_s});
    mask->setPlainText(u"quillfeather\nProject Falcon = PROJECT"_s);
    QVERIFY(!m_window->findChild<QLabel *>(u"policyProblem"_s)->isVisible());
    section().keep();
    QCOMPARE(workspace().policy(u"desk"_s)->terms().mask.size(), 2U);
    QVERIFY(!section().isDirty());
}

void TestSettingsPolicies::aToolsDifferenceIsMadeTriedAndUndone()
{
    const QByteArray before = written(u"desk"_s);
    section().sample()->setText(u"Write to claims.desk@example.com."_s);
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("[EMAIL_1]"_L1), Patience);
    auto *box = m_window->findChild<QComboBox *>(u"policyScope"_s);
    const int query = box->findText(u"sqlite_query"_s, Qt::MatchContains);
    QVERIFY(query > 0);
    QVERIFY2(box->itemText(query).contains(u'1'), qPrintable(box->itemText(query))); // how many differences there are
    box->setCurrentIndex(query);
    PolicyRulesModel *rules = section().rules();
    const auto differs = [rules](const QString &type) { return rules->indexOf(type).data(PolicyRulesModel::DiffersRole).toBool(); };
    QVERIFY(differs(u"ACCOUNT"_s));
    QVERIFY(!differs(u"EMAIL"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QLabel *>(u"sampleWords"_s)->text().contains("sqlite_query"_L1), Patience);

    setAction(u"EMAIL"_s, Action::Allow);
    QVERIFY(differs(u"EMAIL"_s));
    QVERIFY2(rules->indexOf(u"EMAIL"_s).data(Qt::AccessibleTextRole).toString().contains("different"_L1), "said, not only coloured");
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("claims.desk@example.com"_L1), Patience); // as an answer of the tool
    QCOMPARE(section().form()->file().rule(u"EMAIL"_s, {u"sqlite_query"_s, true})->action, Action::Allow);
    QVERIFY(!section().form()->file().rule(u"EMAIL"_s)); // everywhere else as before
    box->setCurrentIndex(0);
    QVERIFY(!differs(u"EMAIL"_s));
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("[EMAIL_1]"_L1), Patience);

    auto *tree = m_window->findChild<QTreeView *>(u"policyRules"_s);
    tree->setFocus();
    QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(box->currentIndex(), query); // where the change was
    QVERIFY(!section().isDirty());
    QCOMPARE(section().form()->file().bytes(), before);
    QTest::keyClick(tree, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(differs(u"EMAIL"_s));
    tree->setCurrentIndex(rules->indexOf(u"EMAIL"_s));
    QTest::keyClick(tree, Qt::Key_Delete);
    QVERIFY(!differs(u"EMAIL"_s));
}

void TestSettingsPolicies::aProvidersRulesAreThoseOfItsRequests()
{
    section().form()->setScope({u"ollama"_s, false});
    PolicyRulesModel *rules = section().rules();
    QCOMPARE(Action(rules->indexOf(u"EMAIL"_s).siblingAtColumn(PolicyRulesModel::ActionColumn).data(Qt::EditRole).toInt()), Action::Allow);
    QVERIFY(rules->indexOf(u"EMAIL"_s).data(PolicyRulesModel::DiffersRole).toBool());
    section().sample()->setText(u"Write to claims.desk@example.com."_s);
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("claims.desk@example.com"_L1), Patience);
    section().form()->setScope({});
    QTRY_VERIFY_WITH_TIMEOUT(leaves().contains("[EMAIL_1]"_L1), Patience);
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
