// SPDX-License-Identifier: GPL-3.0-or-later
// Changing a policy's file: comments and everything that is not touched stay.
#include "core/agents/policy_file.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Desk = "# Agreed with the privacy officer.\n"
                        "name: desk\n"
                        "default: {action: placeholder, threshold: 0.4} # the usual\n"
                        "types:\n"
                        "  # Dates are needed to reason.\n"
                        "  DATE: allow   # short form\n"
                        "  SECRET: {action: block, threshold: 0.5}\n"
                        "\n"
                        "# Local models may see more.\n"
                        "providers:\n"
                        "  local: {default: {action: allow}, types: {SECRET: {action: placeholder}}}\n"
                        "never_mask: [Larkfield Mutual]\n";

PolicyFile desk() { return {Desk, u"desk"_s}; }

Policy::Rule ruleOf(const PolicyFile &file, const QString &type) { return file.policy()->ruleFor(type, {}, false); }

} // namespace

class TestPolicyFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten()
    {
        const PolicyFile file = desk();
        QCOMPARE(file.rule({}), (PolicyFile::Rule{Action::Placeholder, 0.4}));
        QCOMPARE(file.rule(u"DATE"_s), (PolicyFile::Rule{Action::Allow, {}}));
        QVERIFY(!file.rule(u"PERSON"_s));
        const std::vector<PolicyFile::Difference> differences = file.differences();
        QCOMPARE(differences.size(), 2U);
        QCOMPARE(differences[1], (PolicyFile::Difference{false, u"local"_s, u"SECRET"_s, {Action::Placeholder, {}}}));
    }

    void changesOneRuleAndKeepsItsComment()
    {
        PolicyFile file = desk();
        QVERIFY(file.setRule(u"DATE"_s, PolicyFile::Rule{Action::Generalise, 0.6}));
        QByteArray expected = Desk;
        expected.replace("  DATE: allow   # short form", "  DATE: {action: generalise, threshold: 0.6}   # short form");
        QCOMPARE(file.bytes(), expected);
        QCOMPARE(ruleOf(file, u"DATE"_s), (Policy::Rule{Action::Generalise, 0.6}));
    }

    void addsARuleBehindTheLast()
    {
        PolicyFile file = desk();
        QVERIFY(file.setRule(u"PERSON"_s, PolicyFile::Rule{{}, 0.25}));
        QByteArray expected = Desk;
        expected.replace("threshold: 0.5}\n", "threshold: 0.5}\n  PERSON: {threshold: 0.25}\n");
        QCOMPARE(file.bytes(), expected);
        QCOMPARE(ruleOf(file, u"PERSON"_s), (Policy::Rule{Action::Placeholder, 0.25}));
    }

    void takesARuleAway()
    {
        PolicyFile file = desk();
        QVERIFY(file.setRule(u"SECRET"_s, std::nullopt));
        QVERIFY(!file.rule(u"SECRET"_s));
        QVERIFY(file.bytes().contains("# Local models may see more."));
        QVERIFY(file.setRule(u"DATE"_s, std::nullopt));
        QVERIFY(file.policy());
        QVERIFY(file.setRule(u"DATE"_s, PolicyFile::Rule{Action::Allow, {}}));
        QCOMPARE(ruleOf(file, u"DATE"_s).action, Action::Allow);
        QVERIFY(!file.setRule({}, std::nullopt));
    }

    void changesARuleOfSeveralLines()
    {
        PolicyFile file("types:\n  IBAN:\n    # why\n    action: mask\n    threshold: 0.3\n  DATE: allow\n", u"x"_s);
        QVERIFY(file.setRule(u"IBAN"_s, PolicyFile::Rule{Action::Block, {}}));
        QCOMPARE(file.bytes(), "types:\n  IBAN: {action: block}\n    # why\n  DATE: allow\n");
    }

    void changesRulesThatStandInOneLine()
    {
        PolicyFile file("default: {action: allow}\ntypes: {DATE: allow, IBAN: {action: mask}}\nname: x\n", u"x"_s);
        QVERIFY(file.setRule(u"IBAN"_s, PolicyFile::Rule{Action::Block, {}}));
        QCOMPARE(file.bytes(), "default: {action: allow}\ntypes:\n  DATE: allow\n  IBAN: {action: block}\nname: x\n");
    }

    void changesADifferenceAndKeepsTheRest_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<PolicyFile::Scope>("scope");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("to");
        const PolicyFile::Scope local{u"local"_s, false}, query{u"sqlite_query"_s, true};
        QTest::newRow("written in one line") << QByteArray("providers: # why\n  local: {types: {DATE: allow}} # here\n") << local << u"IBAN"_s
                                             << QByteArray(
                                                    "providers: # why\n  local: # here\n    types:\n      DATE: allow\n      IBAN: {action: mask}\n");
        QTest::newRow("all in one line") << QByteArray("providers: {local: {default: {threshold: 0.2}}, other: {default: allow}}\nname: x\n") << local
                                         << u"IBAN"_s
                                         << QByteArray("providers:\n  local:\n    default: {threshold: 0.2}\n    types:\n      IBAN: {action: mask}\n"
                                                       "  other: {default: allow}\nname: x\n");
        QTest::newRow("none yet") << QByteArray("default: allow\n# the end\n") << query << u"IBAN"_s
                                  << QByteArray("default: allow\ntools:\n  sqlite_query:\n    types:\n      IBAN: {action: mask}\n# the end\n");
        QTest::newRow("the default there")
            << QByteArray("providers:\n    local:\n        types:\n            DATE: allow\n") << local << QString()
            << QByteArray("providers:\n    local:\n        types:\n            DATE: allow\n        default: {action: mask}\n");
        QTest::newRow("a comment between") << QByteArray("tools:\n  sqlite_query:\n    types:\n      # kept\n      IBAN: allow # too\n") << query
                                           << u"IBAN"_s
                                           << QByteArray("tools:\n  sqlite_query:\n    types:\n      # kept\n      IBAN: {action: mask} # too\n");
    }
    void changesADifferenceAndKeepsTheRest()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const PolicyFile::Scope, scope);
        QFETCH(const QString, type);
        PolicyFile file(from, u"x"_s);
        QVERIFY2(file.setRule(type, PolicyFile::Rule{Action::Mask, {}}, scope), from);
        QTEST(file.bytes(), "to");
    }

    void takesADifferenceAwayWithWhatItLeavesEmpty()
    {
        PolicyFile file = desk();
        const PolicyFile::Scope local{u"local"_s, false};
        QVERIFY(file.setRule(u"SECRET"_s, std::nullopt, local));
        QVERIFY(!file.rule(u"SECRET"_s, local));
        QVERIFY(file.rule(u"SECRET"_s));
        QVERIFY(file.setRule({}, std::nullopt, local));
        QVERIFY(file.differences().empty());
        QVERIFY(!file.bytes().contains("providers"));
        QVERIFY(file.bytes().contains("# Local models may see more."));
    }

    void refusesAFileThatIsNotWrittenInLines()
    {
        const QByteArray flow = "{default: {action: allow}, types: {DATE: allow}}\n";
        PolicyFile file(flow, u"x"_s);
        QVERIFY(!file.setRule(u"DATE"_s, PolicyFile::Rule{Action::Mask, {}}));
        QCOMPARE(file.bytes(), flow);
    }

    void changesTheDefault()
    {
        PolicyFile file = desk();
        QVERIFY(file.setRule({}, PolicyFile::Rule{Action::Mask, 0.2}));
        QVERIFY(file.bytes().contains("default: {action: mask, threshold: 0.2} # the usual\n"));
    }

    void changesTheTerms()
    {
        PolicyFile file = desk();
        const std::vector<Terms::Term> terms{{u"Projekt \"Falke\""_s, u"PROJECT"_s}, {u"Müller: intern"_s, u"CUSTOM"_s}};
        QVERIFY(file.setMask(terms));
        QVERIFY(file.setNever({u"Larkfield Mutual"_s, u"- odd: one"_s}));
        QCOMPARE(file.policy()->terms().mask, terms);
        QCOMPARE(file.policy()->terms().never, QStringList({u"Larkfield Mutual"_s, u"- odd: one"_s}));
        QVERIFY(file.bytes().contains("# Agreed with the privacy officer."));
        QVERIFY(file.setMask({}));
        QVERIFY(file.setNever({}));
        QVERIFY(!file.bytes().contains("mask"));
        QVERIFY(file.policy());
    }

    void leavesTermsThatAreTheSameAlone()
    {
        PolicyFile file = desk();
        QVERIFY(file.setNever({u"Larkfield Mutual"_s}));
        QVERIFY(file.setMask({}));
        QCOMPARE(file.bytes(), Desk);
    }

    void refusesWhatTheReaderWould()
    {
        PolicyFile file = desk();
        QVERIFY(!file.setRule(u"NO_SUCH_TYPE"_s, PolicyFile::Rule{Action::Block, {}}));
        QVERIFY(!file.setMask({{u"x"_s, u"lower case"_s}}));
        QCOMPARE(file.bytes(), Desk);
    }

    void saysWhereAProblemIs()
    {
        QCOMPARE(desk().problemLine(), 0);
        QCOMPARE(PolicyFile("name: a\ntypes:\n  DATE: alow\n", u"a7"_s).problemLine(), 3);
        QVERIFY(PolicyFile("{", u"a"_s).problemLine() >= 1);
    }

    void changesTheNameWithTheFile()
    {
        const PolicyFile copy = desk().renamed(u"desk 2"_s);
        QCOMPARE(copy.policy()->name(), u"desk 2"_s);
        QCOMPARE(PolicyFile("types: {DATE: allow}\n", u"a"_s).renamed(u"b"_s).bytes(), "types: {DATE: allow}\n");
    }
};

QTEST_GUILESS_MAIN(TestPolicyFile)
#include "test_agents_policy_file.moc"
