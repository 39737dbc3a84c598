// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_entry.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class LedgerVerifyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<LedgerFolder>();
        m_clock = ManualClock(QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC));
        m_sealer = *Sealer::withKey(Sealer::randomKey());
    }

    void anEmptyLedgerIsIntact()
    {
        const auto found = check(true);
        QVERIFY(found.intact);
        QCOMPARE(found.entries, 0);
        QVERIFY(found.head.isEmpty());
    }

    void anUntouchedLedgerIsIntact_data() { withAndWithoutKey(); }
    void anUntouchedLedgerIsIntact()
    {
        QFETCH(const bool, sealed);
        fill(sealed);
        const auto found = check(sealed);
        QVERIFY2(found.intact, qPrintable(found.problem));
        QCOMPARE(found.entries, 7);
        QCOMPARE(found.sealsChecked, sealed);
        QCOMPARE(found.head.size(), 32);
        QCOMPARE(check(false).head, found.head); // whoever has no key can still check the chain
        QVERIFY(check(false).intact);
    }

    void everyChangeOfARowIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("firstBad");
        QTest::newRow("a word of an entry") << u"UPDATE ledger_entries SET entry = replace(entry, 'PERSON', 'PERSOM') WHERE sequence = 3"_s << 3;
        QTest::newRow("a hash") << u"UPDATE ledger_entries SET hash = zeroblob(32) WHERE sequence = 4"_s << 4;
        QTest::newRow("a body") << u"UPDATE ledger_entries SET body = (SELECT body FROM ledger_entries WHERE sequence = 1) WHERE sequence = 3"_s << 3;
        QTest::newRow("a body removed") << u"UPDATE ledger_entries SET body = NULL WHERE sequence = 5"_s << 5;
        QTest::newRow("a body that is not readable") << u"UPDATE ledger_entries SET body = x'00ffffff0102' WHERE sequence = 1"_s << 1;
        QTest::newRow("a body said to be huge") << u"UPDATE ledger_entries SET body = x'ffffffff789c' WHERE sequence = 1"_s << 1;
        QTest::newRow("an entry removed") << u"DELETE FROM ledger_entries WHERE sequence = 2"_s << 2;
        QTest::newRow("the first removed") << u"DELETE FROM ledger_entries WHERE sequence = 1"_s << 1;
        QTest::newRow("the last removed") << u"DELETE FROM ledger_entries WHERE sequence = 7"_s << 7;
        QTest::newRow("all removed") << u"DELETE FROM ledger_entries"_s << 1;
        QTest::newRow("an entry added") << u"INSERT INTO ledger_entries (sequence, entry, hash) VALUES (8, '{}', zeroblob(32))"_s << 8;
        QTest::newRow("the head's count") << u"UPDATE ledger_head SET entries = 6"_s << 7;
        QTest::newRow("the head's hash") << u"UPDATE ledger_head SET hash = zeroblob(32)"_s << 7;
        QTest::newRow("the head removed") << u"DELETE FROM ledger_head"_s << 1;
        QTest::newRow("a list column") << u"UPDATE ledger_calls SET cost_pico = 0 WHERE number = 1"_s << 2;
        QTest::newRow("a list text") << u"UPDATE ledger_calls SET provider = 'other' WHERE number = 2"_s << 3;
        QTest::newRow("an unknown made known") << u"UPDATE ledger_calls SET input = 0 WHERE number = 3"_s << 7;
        QTest::newRow("a list row removed") << u"DELETE FROM ledger_calls WHERE number = 4"_s << 6;
        QTest::newRow("a list row added")
            << u"INSERT INTO ledger_calls (number, id, decided_entry, at_ms, conversation, run, agent, provider, model, decision) "
               "VALUES (9, 'x', 99, 0, '', '', '', '', '', 'signed')"_s
            << 7;
        QTest::newRow("an end taken away") << u"UPDATE ledger_calls SET finished_entry = NULL WHERE number = 1"_s << 2;
        QTest::newRow("a word behind a number") << u"UPDATE ledger_kinds SET policy = 'relaxed'"_s << 1;
        QTest::newRow("types that were masked") << u"UPDATE ledger_kinds SET masked = ' IBAN '"_s << 1;
        QTest::newRow("a sum for charts") << u"UPDATE ledger_quarters SET cost_pico = cost_pico + 1"_s << 7;
        QTest::newRow("a time for charts") << u"UPDATE ledger_quarters SET total_ms = '1 '"_s << 7;
        QTest::newRow("a mark for charts") << u"UPDATE ledger_quarter_marks SET marks = '0000000'"_s << 7;
        QTest::newRow("a mark taken away") << u"DELETE FROM ledger_quarter_marks"_s << 7;
        QTest::newRow("a retry that was none") << u"INSERT INTO ledger_retries VALUES (1, 2)"_s << 7;
        QTest::newRow("a sum taken away") << u"DELETE FROM ledger_quarters"_s << 7;
        QTest::newRow("two ends swapped") << u"UPDATE ledger_calls SET id = CASE number WHEN 1 THEN 'a' ELSE 'b' END WHERE number < 3"_s << 1;
    }
    void everyChangeOfARowIsFound()
    {
        QFETCH(const QString, sql);
        QFETCH(const int, firstBad);
        fill(false);
        m_folder->tamper(sql);
        const auto found = check(false);
        QVERIFY(!found.intact);
        QCOMPARE(found.firstBad, firstBad);
        QVERIFY(!found.problem.isEmpty() && !found.problem.contains("%1"_L1));
        QVERIFY(found.entries < 8);
    }

    void aBodyThatWasChangedIsNotGiven()
    {
        const RequestId id = fill(false);
        m_folder->tamper(u"UPDATE ledger_entries SET body = (SELECT body FROM ledger_entries WHERE sequence = 3) WHERE sequence = 1"_s);
        const auto body = Ledger(m_folder->database(), m_clock).body(id);
        QVERIFY(!body);
        QCOMPARE(body.error().code, ErrorCode::Tampered);
    }

    void aChainComputedAgainIsFoundWithTheKeyAlone()
    {
        fill(true);
        forgeFrom(3);
        QVERIFY(check(false).intact); // the forger knows how the chain is made
        const auto found = check(true);
        QVERIFY(!found.intact);
        QCOMPARE(found.firstBad, 3);
        // Nor does going on hide it.
        QVERIFY(ledger(true).append(decidedCall()));
        QCOMPARE(check(true).firstBad, 3);
    }

    void aTailCutOffWithTheHeadMendedIsFoundWithTheKey()
    {
        fill(true);
        cutTail(5);
        QVERIFY(check(false).intact);
        const auto found = check(true);
        QVERIFY(!found.intact);
        QCOMPARE(found.firstBad, 5);
        QVERIFY2(found.problem.contains("cut off"_L1), qPrintable(found.problem));
    }

    void aTailCutOffAndWrittenOnIsToldForEver()
    {
        fill(true);
        cutTail(5);
        QVERIFY(ledger(true).append(decidedCall()));
        QVERIFY(ledger(true).append(decidedCall()));
        const auto found = check(true);
        QVERIFY(!found.intact);
        QCOMPARE(found.firstBad, 6);
        QVERIFY2(found.problem.contains("cut off"_L1), qPrintable(found.problem));
        QVERIFY(!check(false).intact); // it stands in the entry itself
    }

    void sealsTakenAwayAreFoundWithTheKey()
    {
        fill(true);
        m_folder->tamper(u"UPDATE ledger_entries SET seal = NULL"_s);
        m_folder->tamper(u"UPDATE ledger_head SET seal = NULL"_s);
        QCOMPARE(check(true).firstBad, 1);
    }

    void anotherKeyDoesNotOpenTheSeals()
    {
        fill(true);
        m_sealer = *Sealer::withKey(Sealer::randomKey());
        QVERIFY(!check(true).intact);
        QVERIFY(check(false).intact);
    }

    void aSealedLedgerIsNotWrittenWithoutItsKey()
    {
        fill(true);
        const auto done = ledger(false).append(decidedCall());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Secret);
        QVERIFY(check(true).intact);
    }

    void theCheckTellsHowFarItIsAndCanBeStopped()
    {
        fill(false);
        QList<double> steps;
        QVERIFY(Ledger(m_folder->database(), m_clock).verify([&](double done) {
            steps.append(done);
            return true;
        }));
        QCOMPARE(steps.size(), 7);
        QVERIFY(std::ranges::is_sorted(steps));
        QCOMPARE(steps.last(), 1.0);
        const auto stopped = Ledger(m_folder->database(), m_clock).verify([](double) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(Ledger(m_folder->database(), m_clock).append(decidedCall())); // no transaction was left open
    }

    void theHeadIsTheSameForTheSameEntriesForEver()
    {
        // A ledger of fixed ids and times: this hash must not change with a new version of the program.
        CallDecided decided = decidedCall("{}");
        decided.id = RequestId(u"id"_s);
        decided.run = RunId(u"run"_s);
        decided.conversation = ConversationId(u"conversation"_s);
        QVERIFY(ledger(false).append(decided));
        QVERIFY(ledger(false).append(finishedCall(decided.id)));
        QCOMPARE(check(false).head.toHex(), QByteArray("5c70e09a23a3f68bf6d9dc5977bd6e60cf4c6290f8593c2d523b9fcf373a03ce"));
    }

private:
    void withAndWithoutKey()
    {
        QTest::addColumn<bool>("sealed");
        QTest::newRow("without a key") << false;
        QTest::newRow("with a key") << true;
    }

    Ledger ledger(bool sealed) { return Ledger(m_folder->database(), m_clock, sealed ? m_sealer : std::nullopt); }

    Ledger::Verification check(bool sealed)
    {
        const auto found = ledger(sealed).verify();
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        return *found;
    }

    /// Decided and finished twice, then two decided, then the first of them finished without numbers; gives the first id.
    RequestId fill(bool sealed)
    {
        Ledger ledger = this->ledger(sealed);
        const auto must = [](const Result<void> &done) {
            if (!done)
                qFatal("%s", qPrintable(done.error().message));
        };
        const CallDecided calls[] = {decidedCall("one"), decidedCall("two"), decidedCall("three"), decidedCall("four")};
        must(ledger.append(calls[0]));
        must(ledger.append(finishedCall(calls[0].id)));
        must(ledger.append(calls[1]));
        must(ledger.append(finishedCall(calls[1].id)));
        must(ledger.append(calls[2]));
        must(ledger.append(calls[3]));
        CallFinished empty;
        empty.id = calls[2].id;
        must(ledger.append(empty));
        return calls[0].id;
    }

    QVariant value(const QString &sql, const QVariantList &values = {})
    {
        auto query = execute(*m_folder->database().connection(), sql, values);
        return query && query->next() ? query->value(0) : QVariant();
    }

    /// Changes an entry and computes all hashes from there on again, as one can who knows the program but not the key.
    void forgeFrom(qint64 first)
    {
        QByteArray previous = value(u"SELECT hash FROM ledger_entries WHERE sequence = ?"_s, {first - 1}).toByteArray();
        m_folder->tamper(u"UPDATE ledger_entries SET entry = replace(entry, 'strict', 'relaxed') WHERE sequence = ?"_s, {first});
        m_folder->tamper(
            u"INSERT INTO ledger_kinds (agent, provider, model, policy, decision, masked, left_in) SELECT k.agent, k.provider, k.model, "
            "'relaxed', k.decision, k.masked, k.left_in FROM ledger_calls c JOIN ledger_kinds k ON k.id = c.kind WHERE c.decided_entry = ?"_s,
            {first});
        m_folder->tamper(u"UPDATE ledger_calls SET kind = (SELECT max(id) FROM ledger_kinds) WHERE decided_entry = ?"_s, {first});
        const qint64 last = value(u"SELECT max(sequence) FROM ledger_entries"_s).toLongLong();
        for (qint64 sequence = first; sequence <= last; ++sequence) {
            const QByteArray json = value(u"SELECT entry FROM ledger_entries WHERE sequence = ?"_s, {sequence}).toByteArray();
            const QVariant body = value(u"SELECT body FROM ledger_entries WHERE sequence = ?"_s, {sequence});
            previous = entry::chainHash(previous, json, body.isNull() ? QByteArray() : qUncompress(body.toByteArray()));
            m_folder->tamper(u"UPDATE ledger_entries SET hash = ? WHERE sequence = ?"_s, {previous, sequence});
        }
        m_folder->tamper(u"UPDATE ledger_head SET hash = ?"_s, {previous});
    }

    void cutTail(qint64 last)
    {
        m_folder->tamper(u"UPDATE ledger_calls SET finished_entry = NULL, failed = NULL, left_machine = NULL WHERE finished_entry > ?"_s, {last});
        m_folder->tamper(u"DELETE FROM ledger_calls WHERE decided_entry > ?"_s, {last});
        m_folder->tamper(u"DELETE FROM ledger_entries WHERE sequence > ?"_s, {last});
        m_folder->tamper(u"DELETE FROM ledger_quarters"_s);
        m_folder->tamper(u"INSERT INTO ledger_quarters "_s + entry::QuartersOfCalls);
        m_folder->tamper(u"DELETE FROM ledger_quarter_marks"_s);
        m_folder->tamper(u"INSERT INTO ledger_quarter_marks "_s + entry::MarksOfCalls.arg(u"true"_s));
        m_folder->tamper(u"UPDATE ledger_head SET entries = ?, hash = (SELECT hash FROM ledger_entries ORDER BY sequence DESC LIMIT 1)"_s, {last});
    }

    std::unique_ptr<LedgerFolder> m_folder;
    ManualClock m_clock{QDateTime()};
    std::optional<Sealer> m_sealer;
};

QTEST_GUILESS_MAIN(LedgerVerifyTest)
#include "test_ledger_verify.moc"
