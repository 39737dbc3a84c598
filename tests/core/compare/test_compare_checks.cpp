// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/checks.h"
#include "core/compare/statistics.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using Kind = Check::Kind;
using State = CheckOutcome::State;

class TestCompareChecks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAnswersAgainstWords_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("passes");
        QTest::newRow("equal") << Kind::Equals << u"water"_s << u" water\n"_s << true;
        QTest::newRow("other letters") << Kind::Equals << u"water"_s << u"Water"_s << false;
        QTest::newRow("more words") << Kind::Equals << u"water"_s << u"water damage"_s << false;
        QTest::newRow("contained") << Kind::Contains << u"damage"_s << u"water damage"_s << true;
        QTest::newRow("not contained") << Kind::Contains << u"fire"_s << u"water damage"_s << false;
        QTest::newRow("matched") << Kind::Regex << u"^w\\w+ d"_s << u"water damage"_s << true;
        QTest::newRow("not matched") << Kind::Regex << u"^d"_s << u"water damage"_s << false;
    }
    void holdsAnswersAgainstWords()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, text);
        QFETCH(QString, answer);
        QFETCH(bool, passes);
        const CheckOutcome outcome = checked({kind, text, 0, 0, 0, {}}, {answer, {}, {}});
        QCOMPARE(outcome.state, passes ? State::Passed : State::Failed);
        QCOMPARE(outcome.why.isEmpty(), passes);
    }

    void holdsAnswersAgainstASchema_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<State>("state");
        QTest::newRow("fits") << u"{\"desk\":\"water\"}"_s << State::Passed;
        QTest::newRow("in a block") << u"Here it is:\n```json\n{\"desk\":\"water\"}\n```\nDone."_s << State::Passed;
        QTest::newRow("wrong type") << u"{\"desk\":5}"_s << State::Failed;
        QTest::newRow("missing") << u"{}"_s << State::Failed;
        QTest::newRow("no JSON") << u"The desk is water."_s << State::Failed;
        QTest::newRow("two blocks") << u"```\n{\"desk\":\"a\"}\n```\n```\n{\"desk\":\"b\"}\n```"_s << State::Failed;
    }
    void holdsAnswersAgainstASchema()
    {
        QFETCH(QString, answer);
        QFETCH(State, state);
        const QString schema = u"{\"type\":\"object\",\"properties\":{\"desk\":{\"type\":\"string\"}},\"required\":[\"desk\"]}"_s;
        QCOMPARE(checked({Kind::Schema, schema, 0, 0, 0, {}}, {answer, {}, {}}).state, state);
    }

    void findsTheNumberOfAnAnswer_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<double>("number");
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<bool>("passes");
        QTest::newRow("alone") << u"1200"_s << 1200.0 << 0.0 << true;
        QTest::newRow("last") << u"Of 3 claims the sum is $1,200.50."_s << 1200.5 << 0.0 << true;
        QTest::newRow("within") << u"about 1,260"_s << 1200.0 << 60.0 << true;
        QTest::newRow("beyond") << u"about 1,261"_s << 1200.0 << 60.0 << false;
        QTest::newRow("negative") << u"It is -3"_s << -3.0 << 0.0 << true;
        QTest::newRow("minus sign") << u"It is \u22123"_s << -3.0 << 0.0 << true;
        QTest::newRow("part of a name") << u"12 as in claim-07"_s << 12.0 << 0.0 << true;
        QTest::newRow("ordinal") << u"12 on the 3rd"_s << 12.0 << 0.0 << true;
        QTest::newRow("unit") << u"weighs 5kg"_s << 5.0 << 0.0 << true;
        QTest::newRow("sentence") << u"The sum is 40."_s << 40.0 << 0.0 << true;
        QTest::newRow("tenth and fifth") << u"0.3"_s << 0.1 + 0.2 << 0.0 << true;
        QTest::newRow("none") << u"many"_s << 12.0 << 100.0 << false;
    }
    void findsTheNumberOfAnAnswer()
    {
        QFETCH(QString, answer);
        QFETCH(double, number);
        QFETCH(double, tolerance);
        QFETCH(bool, passes);
        QCOMPARE(checked({Kind::Number, {}, number, tolerance, 0, {}}, {answer, {}, {}}).state, passes ? State::Passed : State::Failed);
    }

    void whatIsNotKnownIsNeitherPassedNorFailed()
    {
        const Check slow{Kind::MaxMs, {}, 0, 0, 100, {}};
        QCOMPARE(checked(slow, {{}, 100, {}}).state, State::Passed);
        QCOMPARE(checked(slow, {{}, 101, {}}).state, State::Failed);
        QCOMPARE(checked(slow, {{}, {}, {}}).state, State::Unknown);
        const Check dear{Kind::MaxCost, {}, 0, 0, 0, *Money::fromDecimal(u"0.01")};
        QCOMPARE(checked(dear, {{}, {}, *Money::fromDecimal(u"0.01")}).state, State::Passed);
        QCOMPARE(checked(dear, {{}, {}, *Money::fromDecimal(u"0.010000000001")}).state, State::Failed);
        QCOMPARE(checked(dear, {{}, {}, {}}).state, State::Unknown);
    }

    void readsAJudgesVerdict()
    {
        QCOMPARE(verdictOf(u"{\"pass\": true, \"reason\": \"fine\"}"_s).state, State::Passed);
        const CheckOutcome failed = verdictOf(u"```json\n{\"pass\": false, \"reason\": \"rude\"}\n```"_s);
        QCOMPARE(failed.state, State::Failed);
        QCOMPARE(failed.why, u"rude"_s);
        QCOMPARE(verdictOf(u"It passes."_s).state, State::Unknown);
        QCOMPARE(verdictOf(u"{\"pass\": \"yes\"}"_s).state, State::Unknown);
    }

    /// Computed apart with decimal arithmetic of thirty digits.
    void knowsHowSureAShareIs_data()
    {
        QTest::addColumn<int>("hits");
        QTest::addColumn<int>("of");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("none of ten") << 0 << 10 << 0.0 << 0.2775328;
        QTest::newRow("all of ten") << 10 << 10 << 0.7224672 << 1.0;
        QTest::newRow("half of ten") << 5 << 10 << 0.2365931 << 0.7634069;
        QTest::newRow("eight of ten") << 8 << 10 << 0.4901625 << 0.9433178;
        QTest::newRow("one of one") << 1 << 1 << 0.2065493 << 1.0;
    }
    void knowsHowSureAShareIs()
    {
        QFETCH(int, hits);
        QFETCH(int, of);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto share = wilsonShare(hits, of);
        QVERIFY(share);
        QCOMPARE(share->value, double(hits) / of);
        QVERIFY2(std::abs(share->low - low) < 1e-6 && std::abs(share->high - high) < 1e-6,
                 qPrintable(u"%1 … %2"_s.arg(share->low, 0, 'f', 8).arg(share->high, 0, 'f', 8)));
        QVERIFY(!wilsonShare(0, 0));
    }
};

QTEST_GUILESS_MAIN(TestCompareChecks)
#include "test_compare_checks.moc"
