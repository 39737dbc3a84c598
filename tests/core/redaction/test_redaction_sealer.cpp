// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/sealer.h"

#include <QtTest/QtTest>

using namespace countersign;

class SealerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensWhatItSealed();
    void refusesBytesThatWereChanged();
    void refusesAnotherLabelOrKey();
    void sealsTheSameValueDifferentlyEachTime();
    void refusesKeysOfAnotherLength();
    void givesEqualValuesEqualFingerprints();
};

void SealerTest::opensWhatItSealed()
{
    const Sealer sealer = Sealer::withKey(Sealer::randomKey()).value();
    for (const QByteArray &plain : {QByteArray(), QByteArray("x"), QByteArray("Marguerite \0 Oyelaran", 21), QByteArray(100'000, 'q')}) {
        const QByteArray sealed = sealer.seal(plain, "label");
        QVERIFY(plain.size() < 2 || !sealed.contains(plain));
        QCOMPARE(sealer.open(sealed, "label").value(), plain);
    }
}

void SealerTest::refusesBytesThatWereChanged()
{
    const Sealer sealer = Sealer::withKey(Sealer::randomKey()).value();
    const QByteArray sealed = sealer.seal("a value", "label");
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed[i] ^ 1);
        QCOMPARE(sealer.open(changed, "label").error().code, ErrorCode::Storage);
        QCOMPARE(sealer.open(sealed.first(i), "label").error().code, ErrorCode::Storage);
    }
}

void SealerTest::refusesAnotherLabelOrKey()
{
    const QByteArray key = Sealer::randomKey();
    const Sealer sealer = Sealer::withKey(key).value();
    const QByteArray sealed = sealer.seal("a value", "label");
    QCOMPARE(sealer.open(sealed, "other").error().code, ErrorCode::Storage);
    QCOMPARE(Sealer::withKey(Sealer::randomKey()).value().open(sealed, "label").error().code, ErrorCode::Storage);
    QCOMPARE(Sealer::withKey(key).value().open(sealed, "label").value(), QByteArray("a value"));
}

void SealerTest::sealsTheSameValueDifferentlyEachTime()
{
    const Sealer sealer = Sealer::withKey(Sealer::randomKey()).value();
    QVERIFY(sealer.seal("a value", "label") != sealer.seal("a value", "label"));
}

void SealerTest::refusesKeysOfAnotherLength()
{
    for (const qsizetype size : {0, 16, 31, 33, 64})
        QCOMPARE(Sealer::withKey(QByteArray(size, 'k')).error().code, ErrorCode::BadUsage);
    QVERIFY(Sealer::randomKey() != Sealer::randomKey());
}

void SealerTest::givesEqualValuesEqualFingerprints()
{
    const Sealer one = Sealer::withKey(QByteArray(32, 'a')).value();
    const Sealer two = Sealer::withKey(QByteArray(32, 'b')).value();
    QCOMPARE(one.fingerprint("value").size(), 32);
    QCOMPARE(one.fingerprint("value"), one.fingerprint("value"));
    QVERIFY(one.fingerprint("value") != one.fingerprint("valuf"));
    QVERIFY(one.fingerprint("value") != two.fingerprint("value"));
}

QTEST_APPLESS_MAIN(SealerTest)
#include "test_redaction_sealer.moc"
