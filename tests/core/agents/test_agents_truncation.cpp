// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens: how many surely, how many probably, and when a server has read too few.
#include "core/agents/truncation.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

LedgerCall call(qint64 bytes, std::optional<qint64> input, bool file = false)
{
    LedgerCall call;
    call.bytes = bytes;
    call.finished = CallFinished();
    call.finished->usage.input = input;
    if (file)
        call.decided.leftIn[u"FILE"_s] = 1;
    return call;
}

} // namespace

class TestAgentsTruncation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverCountsMoreTokensThanThereAre_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fewest");
        QTest::newRow("nothing") << u""_s << qint64(0);
        QTest::newRow("words") << u"The claim of 3 May, again."_s << qint64(6);
        QTest::newRow("one long word") << QString(500, u'a') << qint64(1);
        QTest::newRow("spaces") << QString(500, u' ') << qint64(0);
        QTest::newRow("marks belong to their letters") << u"caf\u0065\u0301 noir"_s << qint64(2);
        QTest::newRow("Chinese") << QString(40, QChar(0x4e2d)) << qint64(10);
        QTest::newRow("beyond the first plane") << QString::fromUcs4(U"\U00020000\U00020001") << qint64(1);
    }
    void neverCountsMoreTokensThanThereAre()
    {
        QFETCH(QString, text);
        QTEST(fewestTokens(text), "fewest");
    }

    void guessesUntilThereAreCallsToLearnFrom()
    {
        const TokenEstimate guess = TokenRatio::learn({call(1000, 300), call(2000, 600)}).estimate(3700);
        QCOMPARE(guess, (TokenEstimate{estimateTokens(3700), {}, 0}));
    }

    void learnsTheRatioAndItsError()
    {
        std::vector<LedgerCall> calls;
        for (const qint64 tokens : {190, 200, 200, 200, 210})
            calls.push_back(call(1000, tokens));
        calls.push_back(call(1'000'000, 1500, true)); // a picture teaches nothing of words
        calls.push_back(call(1000, {}));
        const TokenEstimate estimate = TokenRatio::learn(calls).estimate(10'000);
        QCOMPARE(estimate.tokens, 2000);
        QCOMPARE(estimate.calls, 5);
        QVERIFY(qAbs(*estimate.error - 0.05) < 1e-9);
    }

    void countsPicturesApart()
    {
        const TokenEstimate words = TokenRatio::learn({}).estimate(3700), both = TokenRatio::learn({}).estimate(1'003'700, 1'000'000, 1);
        QCOMPARE(both.tokens, words.tokens + 1500);
    }

    void isSureOnlyOfBodiesLikeThoseItKnows()
    {
        const TokenRatio ratio = TokenRatio::learn({call(1000, 200), call(2000, 500), call(3000, 900)});
        QVERIFY(!ratio.surely(500));
        QCOMPARE(ratio.surely(10'000), 1400); // 70 % of the lowest, .2 a byte
        QVERIFY(!TokenRatio::learn({call(1000, 200)}).surely(10'000));
    }

    void saysWhatWasLostInWholeSentences()
    {
        const QString sentence = truncationSentence({2048, 9000, {u"the instructions"_s, u"the file claim.pdf"_s}});
        QVERIFY(sentence.contains(u"claim.pdf"_s));
        QVERIFY(sentence.contains(QLocale().toString(9000)));
        QVERIFY(sentence.contains(QLocale().toString(2048)));
    }
};

QTEST_APPLESS_MAIN(TestAgentsTruncation)
#include "test_agents_truncation.moc"
