// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/answer_diff.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// "the [-old-]{+new+} word"
QString written(const AnswerDiff &diff)
{
    QString text;
    for (const DiffPiece &piece : diff.pieces) {
        switch (piece.kind) {
        case DiffPiece::Kind::Same: text += piece.text; break;
        case DiffPiece::Kind::Left: text += u"[-"_s + piece.text + u"-]"_s; break;
        case DiffPiece::Kind::Right: text += u"{+"_s + piece.text + u"+}"_s; break;
        }
    }
    return text;
}

QString side(const AnswerDiff &diff, DiffPiece::Kind without)
{
    QString text;
    for (const DiffPiece &piece : diff.pieces)
        text += piece.kind == without ? QString() : piece.text;
    return text;
}

} // namespace

class TestCompareDiff : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comparesWordByWord_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("diff");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("same") << u"a claim"_s << u"a claim"_s << u"a claim"_s;
        QTest::newRow("only left") << u"a claim"_s << u""_s << u"[-a claim-]"_s;
        QTest::newRow("only right") << u""_s << u"a claim"_s << u"{+a claim+}"_s;
        QTest::newRow("replaced") << u"the old word"_s << u"the new word"_s << u"the [-old-]{+new+} word"_s;
        QTest::newRow("added") << u"the word"_s << u"the last word"_s << u"the {+last +}word"_s;
        QTest::newRow("two words replaced") << u"the old dog barks"_s << u"the new cat barks"_s << u"the [-old dog-]{+new cat+} barks"_s;
        QTest::newRow("not within a word") << u"claimant"_s << u"claim"_s << u"[-claimant-]{+claim+}"_s;
        QTest::newRow("accents") << u"Müller zahlt"_s << u"Möller zahlt"_s << u"[-Müller-]{+Möller+} zahlt"_s;
    }
    void comparesWordByWord()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, diff);
        QCOMPARE(written(diffAnswers(left, right)), diff);
        QCOMPARE(diffAnswers(left, right).same(), left == right);
        QVERIFY(!diffAnswers(left, right).json);
    }

    void comparesJsonByItsValues()
    {
        const AnswerDiff same = diffAnswers(u"{\"b\":[1,2],\"a\":\"x\"}"_s, u"Here:\n```json\n{ \"a\" : \"x\",\n \"b\" : [1, 2] }\n```"_s);
        QVERIFY(same.json);
        QVERIFY2(same.same(), qPrintable(written(same)));
        const AnswerDiff other = diffAnswers(u"{\"b\":1,\"a\":12345678901234567891}"_s, u"{\"a\":12345678901234567892,\"b\":1}"_s);
        QVERIFY(other.json);
        QVERIFY2(written(other).contains(u"[-12345678901234567891-]{+12345678901234567892+}"_s), qPrintable(written(other)));
    }

    void jsonAndProseAreComparedAsTheyStand()
    {
        const AnswerDiff diff = diffAnswers(u"{\"a\":1}"_s, u"a is 1"_s);
        QVERIFY(!diff.json);
        QCOMPARE(side(diff, DiffPiece::Kind::Right), u"{\"a\":1}"_s);
    }

    void bothTextsCanBePutTogetherAgain()
    {
        QRandomGenerator random(20261123);
        const QStringList words = u"the a claim water fire , . \n  damage of desk 12 Ü 😀"_s.split(u' ');
        const auto text = [&](int length) {
            QString made;
            for (int i = 0; i < length; ++i)
                made += words[random.bounded(int(words.size()))] + u' ';
            return made;
        };
        for (int round = 0; round < 200; ++round) {
            const QString left = text(random.bounded(60));
            const QString right = text(random.bounded(60));
            const AnswerDiff diff = diffAnswers(left, right);
            QCOMPARE(side(diff, DiffPiece::Kind::Right), left);
            QCOMPARE(side(diff, DiffPiece::Kind::Left), right);
        }
        // Longer than what dtl compares in one piece.
        const QString left = text(4000);
        const QString right = text(4000);
        const AnswerDiff diff = diffAnswers(left, right);
        QCOMPARE(side(diff, DiffPiece::Kind::Right), left);
        QCOMPARE(side(diff, DiffPiece::Kind::Left), right);
    }
};

QTEST_GUILESS_MAIN(TestCompareDiff)
#include "test_compare_diff.moc"
