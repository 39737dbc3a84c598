// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/policy.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class PolicyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEverythingAPolicyCanSay();
    void asksTheMostSpecificLayerFirst();
    void takesWhatARuleLeavesOutFromBelow();
    void namesTheLineOfWhatIsWrong_data();
    void namesTheLineOfWhatIsWrong();
    void shipsThreePolicies();
    void strictReplacesEverything();
    void standardLeavesDatesButNotBirthDates();
    void localOnlyLetsNothingFoundLeave();
    void knowsNoOtherShippedPolicy();
};

void PolicyTest::readsEverythingAPolicyCanSay()
{
    const Result<Policy> policy = Policy::parse(R"(
name: house rules
description: For the claims desk
default: {action: placeholder, threshold: 0.6}
types:
  DATE: allow
  SECRET: {action: block, threshold: 0.5}
  PROJECT: {action: route-local}
mask:
  - {text: Projekt Falke, type: PROJECT}
  - Blue Door
never_mask: [Countersign Insurance]
review: {allow_never: true}
)",
                                                "file"_L1);
    QVERIFY2(policy.has_value(), qPrintable(policy ? QString() : policy.error().message));
    QCOMPARE(policy->name(), u"house rules"_s);
    QCOMPARE(policy->description(), u"For the claims desk"_s);
    QVERIFY(policy->allowsUnreviewed());
    QCOMPARE(policy->terms().mask.size(), size_t(2));
    QCOMPARE(policy->terms().mask[0], (Terms::Term{u"Projekt Falke"_s, u"PROJECT"_s}));
    QCOMPARE(policy->terms().mask[1], (Terms::Term{u"Blue Door"_s, u"CUSTOM"_s}));
    QCOMPARE(policy->terms().never, QStringList{u"Countersign Insurance"_s});
    QCOMPARE(policy->ruleFor(u"DATE"_s, {}, false), (Policy::Rule{Action::Allow, 0.6}));
    QCOMPARE(policy->ruleFor(u"API_KEY"_s, {}, false), (Policy::Rule{Action::Block, 0.5}));
    QCOMPARE(policy->ruleFor(u"PROJECT"_s, {}, false), (Policy::Rule{Action::RouteLocal, 0.6}));
    QCOMPARE(policy->ruleFor(u"PERSON"_s, {}, false), (Policy::Rule{Action::Placeholder, 0.6}));
    QCOMPARE(Policy::parse("default: mask", u"file name"_s).value().name(), u"file name"_s);
}

void PolicyTest::asksTheMostSpecificLayerFirst()
{
    const Policy policy = Policy::parse(R"(
default: {action: placeholder}
types: {NATIONAL_ID: {action: mask}, US_SSN: {action: block}}
providers:
  local: {default: {action: allow}}
  acme: {types: {NATIONAL_ID: {action: generalise}}}
tools:
  sqlite_query: {types: {US_SSN: {action: route-local}}}
)",
                                        u"p"_s)
                              .value();
    const auto action = [&](const QString &type, const QString &provider, bool local, const QString &tool) {
        return policy.ruleFor(type, provider, local, tool).action;
    };
    QCOMPARE(action(u"US_SSN"_s, u"x"_s, false, {}), Action::Block);
    QCOMPARE(action(u"UK_NINO"_s, u"x"_s, false, {}), Action::Mask);
    QCOMPARE(action(u"PERSON"_s, u"x"_s, false, {}), Action::Placeholder);
    QCOMPARE(action(u"US_SSN"_s, u"acme"_s, false, {}), Action::Generalise);
    QCOMPARE(action(u"PERSON"_s, u"acme"_s, false, {}), Action::Placeholder);
    QCOMPARE(action(u"US_SSN"_s, u"ollama"_s, true, {}), Action::Allow);
    QCOMPARE(action(u"US_SSN"_s, u"acme"_s, true, {}), Action::Generalise);
    QCOMPARE(action(u"PERSON"_s, u"acme"_s, true, {}), Action::Allow);
    QCOMPARE(action(u"US_SSN"_s, u"acme"_s, false, u"sqlite_query"_s), Action::RouteLocal);
    QCOMPARE(action(u"UK_NINO"_s, u"acme"_s, false, u"sqlite_query"_s), Action::Generalise);
    QCOMPARE(action(u"US_SSN"_s, u"x"_s, false, u"other_tool"_s), Action::Block);
}

void PolicyTest::takesWhatARuleLeavesOutFromBelow()
{
    const Policy policy = Policy::parse(R"(
default: {action: mask, threshold: 0.7}
types: {NATIONAL_ID: {action: block}, US_SSN: {threshold: 0.1}}
providers: {acme: {types: {PERSON: {threshold: 0.9}}}}
)",
                                        u"p"_s)
                              .value();
    QCOMPARE(policy.ruleFor(u"NATIONAL_ID"_s, {}, false), (Policy::Rule{Action::Block, 0.7}));
    QCOMPARE(policy.ruleFor(u"US_SSN"_s, {}, false), (Policy::Rule{Action::Block, 0.1}));
    QCOMPARE(policy.ruleFor(u"PERSON"_s, u"acme"_s, false), (Policy::Rule{Action::Mask, 0.9}));
    QCOMPARE(Policy::parse("types: {}", u"p"_s).value().ruleFor(u"PERSON"_s, {}, false), (Policy::Rule{Action::Placeholder, 0.4}));
}

void PolicyTest::namesTheLineOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("empty") << QByteArray("") << u"empty"_s << u"default"_s;
    QTest::newRow("not YAML") << QByteArray("name: x\ntypes: {DATE: [") << u"line 2"_s << u"YAML"_s;
    QTest::newRow("a list") << QByteArray("- a\n- b") << u"line 1"_s << u"map"_s;
    QTest::newRow("unknown key") << QByteArray("name: x\nrules: {}") << u"line 2"_s << u"rules"_s;
    QTest::newRow("unknown action") << QByteArray("default: {action: placeholder}\ntypes:\n  DATE: {action: hide}") << u"line 3"_s << u"hide"_s;
    QTest::newRow("unknown type") << QByteArray("types:\n  DATE: allow\n  PERSN: {action: mask}") << u"line 3"_s << u"PERSN"_s;
    QTest::newRow("type in small letters") << QByteArray("types:\n  person: mask") << u"line 2"_s << u"Did you mean PERSON"_s;
    QTest::newRow("threshold too high") << QByteArray("default:\n  action: mask\n  threshold: 4") << u"line 3"_s << u"0 to 1"_s;
    QTest::newRow("threshold no number") << QByteArray("default: {threshold: often}") << u"line 1"_s << u"threshold"_s;
    QTest::newRow("threshold nan") << QByteArray("default: {threshold: nan}") << u"line 1"_s << u"threshold"_s;
    QTest::newRow("unknown key of a rule") << QByteArray("types:\n  DATE: {acton: allow}") << u"line 2"_s << u"acton"_s;
    QTest::newRow("unknown type for a provider") << QByteArray("providers:\n  acme:\n    types: {FOO: mask}") << u"line 3"_s << u"FOO"_s;
    QTest::newRow("term without text") << QByteArray("mask:\n  - {type: CUSTOM}") << u"line 2"_s << u"text"_s;
    QTest::newRow("term with a bad type") << QByteArray("mask:\n  - {text: a, type: unit 1}") << u"line 2"_s << u"unit 1"_s;
    QTest::newRow("flag") << QByteArray("review: {allow_never: perhaps}") << u"line 1"_s << u"true or false"_s;
    QTest::newRow("twice") << QByteArray("types:\n  DATE: allow\n  DATE: mask") << u"line 3"_s << u"DATE"_s;
    QTest::newRow("never_mask is no list") << QByteArray("never_mask: word") << u"line 1"_s << u"list"_s;
    QTest::newRow("very deep") << QByteArray("types: ") + QByteArray(5000, '[') << u"line 1"_s << u"YAML"_s;
    QTest::newRow("very long") << QByteArray(2 << 20, '#') << u"1 MB"_s << u"short"_s;
}

void PolicyTest::namesTheLineOfWhatIsWrong()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, line);
    QFETCH(QString, word);
    const Result<Policy> policy = Policy::parse(yaml, u"my policy"_s);
    QVERIFY(!policy.has_value());
    QCOMPARE(policy.error().code, ErrorCode::Invalid);
    const QString message = policy.error().message;
    QVERIFY2(message.contains(line) && message.contains(word) && message.contains("my policy"_L1), qPrintable(message));
}

void PolicyTest::shipsThreePolicies()
{
    QCOMPARE(Policy::shippedNames(), (QStringList{u"strict"_s, u"standard"_s, u"local-only"_s}));
    for (const QString &name : Policy::shippedNames()) {
        const Result<Policy> policy = Policy::shipped(name);
        QVERIFY2(policy.has_value(), qPrintable(policy ? QString() : policy.error().message));
        QCOMPARE(policy->name(), name);
        QVERIFY(!policy->description().isEmpty());
    }
}

void PolicyTest::strictReplacesEverything()
{
    const Policy strict = Policy::shipped(u"strict"_s).value();
    QVERIFY(!strict.allowsUnreviewed());
    for (const QString &type : {u"PERSON"_s, u"DATE"_s, u"URL"_s, u"AGE"_s, u"API_KEY"_s, u"US_SSN"_s, u"PROJECT"_s}) {
        QCOMPARE(strict.ruleFor(type, u"x"_s, false).action, Action::Placeholder);
        QCOMPARE(strict.ruleFor(type, u"x"_s, true).action, Action::Placeholder);
    }
}

void PolicyTest::standardLeavesDatesButNotBirthDates()
{
    const Policy standard = Policy::shipped(u"standard"_s).value();
    QCOMPARE(standard.ruleFor(u"DATE"_s, u"x"_s, false).action, Action::Allow);
    QCOMPARE(standard.ruleFor(u"DATE_OF_BIRTH"_s, u"x"_s, false).action, Action::Placeholder);
    QCOMPARE(standard.ruleFor(u"PERSON"_s, u"x"_s, false).action, Action::Placeholder);
    QCOMPARE(standard.ruleFor(u"PERSON"_s, u"x"_s, true).action, Action::Placeholder);
    QCOMPARE(standard.ruleFor(u"API_KEY"_s, u"x"_s, true).action, Action::Placeholder);
}

void PolicyTest::localOnlyLetsNothingFoundLeave()
{
    const Policy localOnly = Policy::shipped(u"local-only"_s).value();
    for (const QString &type : {u"PERSON"_s, u"MEDICAL_RECORD"_s, u"US_SSN"_s, u"API_KEY"_s, u"DATE_OF_BIRTH"_s, u"CUSTOM"_s})
        QCOMPARE(localOnly.ruleFor(type, u"x"_s, false).action, Action::RouteLocal);
    QCOMPARE(localOnly.ruleFor(u"PERSON"_s, u"x"_s, true).action, Action::Allow);
    QCOMPARE(localOnly.ruleFor(u"PASSWORD"_s, u"x"_s, true).action, Action::Placeholder);
}

void PolicyTest::knowsNoOtherShippedPolicy()
{
    for (const QString &name : {u"lenient"_s, u"../policies/strict"_s, u""_s})
        QCOMPARE(Policy::shipped(name).error().code, ErrorCode::NotFound);
}

QTEST_APPLESS_MAIN(PolicyTest)
#include "test_redaction_policy.moc"
