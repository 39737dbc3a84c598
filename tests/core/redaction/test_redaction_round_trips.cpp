// SPDX-License-Identifier: GPL-3.0-or-later
// A small share of what the program round_trips counts: texts come back as they went, and a reply comes back the same however it is cut.
#include "tests/core/redaction/round_trips.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionRoundTrips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsComeBackAsTheyWent()
    {
        const auto scanner = Scanner::create();
        QVERIFY(scanner);
        const auto seed = quint32(qEnvironmentVariable("COUNTERSIGN_TEST_SEED", u"4711"_s).toUInt());
        roundtrips::Texts texts(*scanner, seed);
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY2(texts.next() != roundtrips::Outcome::Changed,
                     qPrintable(u"seed %1, text %2: \"%3\" became \"%4\" and came back as \"%5\""_s.arg(seed).arg(i).arg(
                         texts.original, texts.redacted, texts.back)));
        }
        QVERIFY(texts.hidden > 10'000);
    }

    void everyCuttingOfAReplyGivesTheSameText()
    {
        roundtrips::Streams streams(4711);
        for (int i = 0; i < 150; ++i)
            QVERIFY2(streams.next(), qPrintable(streams.reply));
        QVERIFY(streams.chunkings > 10'000);
    }
};

QTEST_GUILESS_MAIN(TestRedactionRoundTrips)
#include "test_redaction_round_trips.moc"
