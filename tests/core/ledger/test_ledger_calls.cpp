// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/sample_calls.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class LedgerCallsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<LedgerFolder>();
        m_clock = ManualClock(QDateTime(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC));
        m_ledger.emplace(m_folder->database(), m_clock);
    }

    void aCallComesBackAsItWasWrittenAlsoAfterARestart()
    {
        CallDecided decided = decidedCall();
        CallFinished finished = finishedCall(decided.id);
        finished.error = Error{ErrorCode::RateLimited, u"Wait a minute."_s};
        QVERIFY(m_ledger->append(decided));
        m_clock.advance(2000);
        QVERIFY(m_ledger->append(finished));
        m_ledger.reset();
        m_folder->reopen();
        m_ledger.emplace(m_folder->database(), m_clock);

        const auto calls = m_ledger->calls();
        QVERIFY(calls);
        QCOMPARE(calls->size(), size_t(1));
        const LedgerCall &call = calls->front();
        QCOMPARE(call.number, 1);
        QCOMPARE(call.at, m_clock.now().addMSecs(-2000));
        QCOMPARE(call.bytes, decided.body.size());
        QCOMPARE(*m_ledger->body(decided.id), decided.body);
        decided.body.clear();
        QVERIFY(call.decided == decided);
        QVERIFY(call.finished && *call.finished == finished);
    }

    void whatIsChargedApartIsKept()
    {
        const CallDecided decided = decidedCall();
        CallFinished finished = finishedCall(decided.id);
        finished.usage.inputImage = 1;
        finished.usage.inputAudio = 2;
        finished.usage.outputImage = 3;
        finished.usage.outputAudio = 4;
        finished.usage.webSearches = 5;
        finished.usage.serviceTier = u"batch"_s;
        QVERIFY(m_ledger->append(decided));
        QVERIFY(m_ledger->append(finished));
        QVERIFY(*m_ledger->call(decided.id)->finished == finished);
        QVERIFY(m_ledger->verify()->intact);
    }

    void whatWasNotSaidStaysUnknown()
    {
        const CallDecided decided = decidedCall();
        CallFinished finished;
        finished.id = decided.id;
        QVERIFY(m_ledger->append(decided));
        QVERIFY(m_ledger->append(finished));
        QVERIFY(*m_ledger->call(decided.id)->finished == finished);
    }

    void bodiesOfAllKindsComeBack_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("null bytes") << QByteArray("\0\0\xff", 3);
        QTest::newRow("large") << QByteArray("{\"text\":\"ä\"}").repeated(200'000);
    }
    void bodiesOfAllKindsComeBack()
    {
        QFETCH(const QByteArray, body);
        const CallDecided decided = decidedCall(body);
        QVERIFY(m_ledger->append(decided));
        const auto stored = m_ledger->body(decided.id);
        QVERIFY(stored);
        QCOMPARE(*stored, body);
        QCOMPARE(m_ledger->call(decided.id)->bytes, body.size());
    }

    void bytesThatAreNotTheShownOnesAreRefused()
    {
        CallDecided decided = decidedCall();
        decided.body += ' ';
        const auto done = m_ledger->append(decided);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Tampered);
        QVERIFY(m_ledger->calls()->empty());
    }

    void eachCallIsDecidedOnceAndEndsOnce()
    {
        const CallDecided decided = decidedCall();
        QCOMPARE(m_ledger->append(finishedCall(decided.id)).error().code, ErrorCode::NotFound);
        QVERIFY(m_ledger->append(decided));
        QCOMPARE(m_ledger->append(decided).error().code, ErrorCode::BadUsage);
        QVERIFY(m_ledger->append(finishedCall(decided.id)));
        QCOMPARE(m_ledger->append(finishedCall(decided.id)).error().code, ErrorCode::BadUsage);
        const auto verification = m_ledger->verify();
        QVERIFY(verification && verification->intact);
        QCOMPARE(verification->entries, 2);
    }

    void rowsCannotBeChangedRemovedOrReplaced_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << u"UPDATE ledger_entries SET entry = '{}'"_s;
        QTest::newRow("update nothing") << u"UPDATE ledger_entries SET entry = entry"_s;
        QTest::newRow("delete") << u"DELETE FROM ledger_entries WHERE sequence = 1"_s;
        QTest::newRow("replace") << u"INSERT OR REPLACE INTO ledger_entries (sequence, entry, hash) VALUES (1, '{}', x'00')"_s;
        QTest::newRow("insert with a gap") << u"INSERT INTO ledger_entries (sequence, entry, hash) VALUES (9, '{}', x'00')"_s;
    }
    void rowsCannotBeChangedRemovedOrReplaced()
    {
        QFETCH(const QString, sql);
        QVERIFY(m_ledger->append(decidedCall()));
        QVERIFY(!execute(*m_folder->database().connection(), sql));
        QVERIFY(m_ledger->verify()->intact);
    }

    void callsAreListedByFilterTheNewestFirst()
    {
        std::vector<CallDecided> calls;
        for (int i = 0; i < 6; ++i) {
            CallDecided call = decidedCall();
            call.agent = i % 2 ? u"odd"_s : u"even"_s;
            call.destination.provider = i < 3 ? u"anthropic"_s : u"openai"_s;
            call.decision = i == 5 ? u"refused"_s : u"signed"_s;
            QVERIFY(m_ledger->append(call));
            m_clock.advance(1000);
            calls.push_back(call);
        }
        const auto numbers = [&](const LedgerFilter &filter) {
            QList<int> list;
            const auto found = m_ledger->calls(filter);
            for (const LedgerCall &call : *found)
                list.append(int(call.number));
            return list;
        };
        const QDateTime start(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);
        QCOMPARE(numbers({}), (QList{6, 5, 4, 3, 2, 1}));
        QCOMPARE(numbers({.oldestFirst = true}), (QList{1, 2, 3, 4, 5, 6}));
        QCOMPARE(numbers({.limit = 2}), (QList{6, 5}));
        QCOMPARE(numbers({.limit = 2, .offset = 3}), (QList{3, 2}));
        QCOMPARE(numbers({.offset = 4}), (QList{2, 1}));
        QCOMPARE(numbers({.agent = u"odd"_s}), (QList{6, 4, 2}));
        QCOMPARE(numbers({.provider = u"openai"_s, .decision = u"signed"_s}), (QList{5, 4}));
        QCOMPARE(numbers({.from = start.addSecs(1), .to = start.addSecs(3)}), (QList{3, 2}));
        QCOMPARE(numbers({.conversation = calls[2].conversation}), (QList{3}));
        QCOMPARE(numbers({.run = calls[3].run}), (QList{4}));
        QCOMPARE(numbers({.agent = u"'; DROP TABLE ledger_calls; --"_s}), QList<int>());
    }

    void aCallIsFoundByIdNumberOrUniquePrefix()
    {
        std::vector<RequestId> ids;
        for (const QString &id : {u"019ab-one"_s, u"019ab-two"_s, u"019ac"_s, u"2"_s}) {
            CallDecided call = decidedCall();
            call.id = RequestId(id);
            QVERIFY(m_ledger->append(call));
            ids.push_back(call.id);
        }
        QCOMPARE(m_ledger->call(RequestId(u"019ab-two"_s))->number, 2);
        QCOMPARE(m_ledger->call(RequestId(u"019ab-t"_s))->number, 2);
        QCOMPARE(m_ledger->call(RequestId(u"019ac"_s))->number, 3);
        QCOMPARE(m_ledger->call(RequestId(u"3"_s))->number, 3);
        QCOMPARE(m_ledger->call(RequestId(u"2"_s))->number, 4); // the whole id goes before the number
        QCOMPARE(m_ledger->call(RequestId(u"019ab"_s)).error().code, ErrorCode::BadUsage);
        QCOMPARE(m_ledger->call(RequestId(u"77"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(m_ledger->call(RequestId(u"%"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(m_ledger->call(RequestId()).error().code, ErrorCode::NotFound);
        QCOMPARE(m_ledger->body(RequestId(u"none"_s)).error().code, ErrorCode::NotFound);
    }

    void twoLedgersOnOneFileWriteOneChain()
    {
        auto second = Database::open(m_folder->path(), u"main"_s);
        QVERIFY(second);
        Ledger other(**second, m_clock);
        for (int i = 0; i < 5; ++i) {
            const CallDecided mine = decidedCall();
            QVERIFY(m_ledger->append(mine));
            QVERIFY(other.append(decidedCall()));
            QVERIFY(other.append(finishedCall(mine.id)));
        }
        const auto verification = m_ledger->verify();
        QVERIFY(verification->intact);
        QCOMPARE(verification->entries, 15);
    }

    void passwordsInAnAddressAreNotKept()
    {
        CallDecided call = decidedCall();
        call.destination.url = QUrl(u"https://user:canary@api.example.com/v1"_s);
        QVERIFY(m_ledger->append(call));
        QCOMPARE(m_ledger->call(call.id)->decided.destination.url, QUrl(u"https://api.example.com/v1"_s));
    }

    void jsonSaysEverythingAndNullForTheUnknown()
    {
        const CallDecided decided = decidedCall();
        QVERIFY(m_ledger->append(decided));
        QJsonObject json = Ledger::toJson(*m_ledger->call(decided.id));
        QCOMPARE(json[u"state"_s].toString(), u"unfinished"_s);
        QVERIFY(json[u"cost_usd"_s].isNull() && json[u"tokens"_s][u"input"_s].isNull() && json[u"error"_s].isNull()
                && json[u"http_status"_s].isNull());

        QVERIFY(m_ledger->append(finishedCall(decided.id)));
        json = Ledger::toJson(*m_ledger->call(decided.id));
        QCOMPARE(json[u"at"_s].toString(), u"2026-11-22T10:00:00.000Z"_s);
        QCOMPARE(json[u"id"_s].toString(), decided.id.text());
        QCOMPARE(json[u"sha256"_s].toString().toLatin1(), decided.sha256);
        QCOMPARE(json[u"bytes"_s].toInteger(), decided.body.size());
        QCOMPARE(json[u"findings"_s].toObject(), (QJsonObject{{u"IBAN"_s, 1}, {u"PERSON"_s, 2}}));
        QCOMPARE(json[u"state"_s].toString(), u"finished"_s);
        QCOMPARE(json[u"tokens"_s][u"input"_s].toInteger(), 1200);
        QCOMPARE(json[u"tokens"_s][u"cache_write"_s].toInteger(), 150);
        QCOMPARE(json[u"timing"_s][u"done_ms"_s].toInteger(), 1500);
        QVERIFY(QJsonDocument(json).toJson(QJsonDocument::Compact).contains("\"cost_usd\":0.0435,"));
    }

    void refusedAndFailedCallsSaySo()
    {
        CallDecided refused = decidedCall();
        refused.decision = u"refused"_s;
        refused.reason = u"too much in it"_s;
        QVERIFY(m_ledger->append(refused));
        QJsonObject json = Ledger::toJson(*m_ledger->call(refused.id));
        QCOMPARE(json[u"state"_s].toString(), u"refused"_s);
        QCOMPARE(json[u"reason"_s].toString(), refused.reason);

        const CallDecided failed = decidedCall();
        CallFinished finished = finishedCall(failed.id);
        finished.error = Error{ErrorCode::Network, u"The connection broke."_s};
        QVERIFY(m_ledger->append(failed));
        QVERIFY(m_ledger->append(finished));
        json = Ledger::toJson(*m_ledger->call(failed.id));
        QCOMPARE(json[u"state"_s].toString(), u"failed"_s);
        QCOMPARE(json[u"error"_s][u"code"_s].toString(), u"network"_s);
    }

    void everyErrorCodeComesBack()
    {
        for (int code = 0; code <= int(ErrorCode::Tool); ++code) {
            const CallDecided decided = decidedCall();
            CallFinished finished = finishedCall(decided.id);
            finished.error = Error{ErrorCode(code), u"x"_s};
            QVERIFY(m_ledger->append(decided));
            QVERIFY(m_ledger->append(finished));
            QCOMPARE(m_ledger->call(decided.id)->finished->error, finished.error);
        }
    }

private:
    std::unique_ptr<LedgerFolder> m_folder;
    ManualClock m_clock{QDateTime()};
    std::optional<Ledger> m_ledger;
};

QTEST_GUILESS_MAIN(LedgerCallsTest)
#include "test_ledger_calls.moc"
