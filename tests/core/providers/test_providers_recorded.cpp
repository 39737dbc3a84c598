// SPDX-License-Identifier: GPL-3.0-or-later
// Real replies of providers, whole and cut into small reads, against what an independent script reads from them.
#include "core/providers/codec.h"
#include "core/providers/decoded_reply.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray readData(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/providers/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DecodedReply decodeCut(const QString &api, int status, const QByteArray &body, qsizetype step)
{
    const std::unique_ptr<ReplyDecoder> decoder = Codec::forApi(api)->decoder(status);
    DecodedReply reply;
    for (qsizetype i = 0; i < body.size(); i += step) {
        for (const ReplyEvent &event : decoder->feed(QByteArrayView(body).sliced(i, std::min(step, body.size() - i))))
            reply.add(event);
    }
    for (const ReplyEvent &event : decoder->finish())
        reply.add(event);
    return reply;
}

/// Where the event begins that makes the reply complete.
qsizetype beginOfTheEnd(const QString &api, const QByteArray &body)
{
    if (api == "anthropic-messages"_L1)
        return body.lastIndexOf("event: message_stop");
    if (api == "openai-responses"_L1)
        return body.lastIndexOf("event: response.completed");
    if (api == "ollama"_L1)
        return body.lastIndexOf("{\"model\"");
    const QByteArray reason = api == "gemini"_L1 ? "\"finishReason\":" : "\"finish_reason\":";
    for (qsizetype at = 0; (at = body.indexOf(reason, at)) >= 0; at += reason.size()) {
        if (!body.sliced(at + reason.size()).trimmed().startsWith("null"))
            return body.lastIndexOf("data:", at);
    }
    return -1;
}

} // namespace

class TestProvidersRecorded : public QObject {
    Q_OBJECT

    QJsonObject m_expected;
    std::vector<QJsonObject> m_rows;

    void addRows()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonObject &row : m_rows)
            QTest::newRow(qPrintable(row["id"_L1].toString())) << row;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_expected = QJsonDocument::fromJson(readData(u"expected.json"_s)).object();
        const QList<QByteArray> lines = readData(u"recorded.jsonl"_s).split('\n');
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                m_rows.push_back(QJsonDocument::fromJson(line).object());
        }
        QCOMPARE(m_rows.size(), 279u);
        QCOMPARE(m_expected.size(), 279);
    }

    void saysWhatTheProviderSaid_data() { addRows(); }
    void saysWhatTheProviderSaid()
    {
        QFETCH(QJsonObject, row);
        const auto reply = decodeReply(row["api"_L1].toString(), row["status"_L1].toInt(), row["body"_L1].toString().toUtf8());
        QVERIFY(reply);
        const QJsonObject got = reply->toJson(), expected = m_expected[row["id"_L1].toString()].toObject();
        for (const QString &member : expected.keys()) {
            const QByteArray a = QJsonDocument(QJsonObject{{member, got[member]}}).toJson(),
                             b = QJsonDocument(QJsonObject{{member, expected[member]}}).toJson();
            QCOMPARE(QString::fromUtf8(a), QString::fromUtf8(b));
        }
        QCOMPARE(got.keys(), expected.keys());
    }

    void saysTheSameCutIntoSmallReads_data() { addRows(); }
    void saysTheSameCutIntoSmallReads()
    {
        QFETCH(QJsonObject, row);
        const QString api = row["api"_L1].toString();
        const int status = row["status"_L1].toInt();
        const QByteArray body = row["body"_L1].toString().toUtf8();
        const DecodedReply whole = decodeCut(api, status, body, body.size() + 1);
        for (const qsizetype step : {1, 7, 64})
            QVERIFY2(decodeCut(api, status, body, step) == whole, qPrintable(QString::number(step)));
    }

    void neverCallsACutStreamComplete_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const QJsonObject &row : m_rows) {
            const QString body = row["body"_L1].toString();
            const bool lines = body.count(u'\n') > 1 && row["api"_L1].toString() == "ollama"_L1;
            if ((lines || !body.startsWith(u'{')) && !body.startsWith(u'[') && !m_expected[row["id"_L1].toString()]["error"_L1].isObject())
                QTest::newRow(qPrintable(row["id"_L1].toString())) << row;
        }
    }
    void neverCallsACutStreamComplete()
    {
        QFETCH(QJsonObject, row);
        const QString api = row["api"_L1].toString();
        const QByteArray body = row["body"_L1].toString().toUtf8();
        const bool callsLast = api == "openai-chat"_L1 || api == "ollama"_L1; // whose tool calls are given at the end only
        const qsizetype last = beginOfTheEnd(api, body);
        QVERIFY(last >= 0);
        const QString text = m_expected[row["id"_L1].toString()]["text"_L1].toString();
        for (const qsizetype cut : {last, last / 2, last / 3, qsizetype(10)}) {
            const DecodedReply reply = decodeCut(api, 200, body.first(cut), 50);
            QVERIFY(!reply.stop);
            QVERIFY(reply.failure);
            QCOMPARE(reply.failure->error.code, ErrorCode::Incomplete);
            QVERIFY(text.startsWith(reply.text) || reply.model.isEmpty() || !callsLast);
            if (callsLast)
                QVERIFY(reply.toolCalls.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestProvidersRecorded)
#include "test_providers_recorded.moc"
