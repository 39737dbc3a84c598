// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/sse.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
std::vector<SseEvent> decode(const QByteArray &stream, qsizetype step)
{
    SseDecoder decoder;
    std::vector<SseEvent> events;
    for (qsizetype i = 0; i < stream.size(); i += step) {
        for (SseEvent &event : decoder.feed(QByteArrayView(stream).sliced(i, std::min(step, stream.size() - i))))
            events.push_back(std::move(event));
    }
    for (SseEvent &event : decoder.finish())
        events.push_back(std::move(event));
    return events;
}
} // namespace

class TestProvidersSse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEventsCutAnywhere_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QList<QByteArray>>("expected"); // "name|data"
        const auto row = [](const char *name, const QByteArray &stream, const QList<QByteArray> &expected) {
            QTest::newRow(name) << stream << expected;
        };
        row("line feeds", "event: a\ndata: 1\n\ndata: 2\n\n", {"a|1", "|2"});
        row("carriage returns and line feeds", "event: a\r\ndata: 1\r\n\r\ndata: 2\r\n\r\n", {"a|1", "|2"});
        row("carriage returns", "event: a\rdata: 1\r\rdata: 2\r\r", {"a|1", "|2"});
        row("several data lines", "data: {\ndata:  1\ndata: }\n\n", {"|{\n 1\n}"});
        row("no space after the colon", "data:x\n\n", {"|x"});
        row("one space only is taken", "data:  x\n\n", {"| x"});
        row("comments", ": OPENROUTER PROCESSING\n\n: again\n\ndata: x\n\n", {"|x"});
        row("ids, retry times and unknown fields", "id: 7\nretry: 10\nfoo: bar\ndata: x\n\n", {"|x"});
        row("an event with a name only", "event: ping\n\n", {"ping|"});
        row("a data line without a colon", "data\n\n", {"|"});
        row("no blank line at the end", "data: x\n\ndata: y", {"|x", "|y"});
        row("byte order mark",
            "\xef\xbb\xbf"
            "data: x\n\n",
            {"|x"});
        row("characters of several bytes", "data: \xf0\x9f\x99\x82\xe6\x9d\xb1\n\n", {"|\xf0\x9f\x99\x82\xe6\x9d\xb1"});
        row("many blank lines", "\n\n\ndata: x\n\n\n\n", {"|x"});
        row("nothing", "", {});
    }
    void readsEventsCutAnywhere()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QList<QByteArray>, expected);
        for (const qsizetype step : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), qsizetype(1000)}) {
            QList<QByteArray> got;
            for (const SseEvent &event : decode(stream, step))
                got << event.name + '|' + event.data;
            QCOMPARE(got, expected);
        }
    }

    void dropsAnEventBeyondAllSize()
    {
        SseDecoder decoder;
        const QByteArray piece(8 * 1024 * 1024, 'x');
        QVERIFY(decoder.feed("data: ").empty());
        for (int i = 0; i < 9; ++i)
            QVERIFY(decoder.feed(piece).empty());
        QVERIFY(decoder.overflowed());
        QVERIFY(decoder.feed("\n\ndata: 1\n\n").empty());
        QVERIFY(decoder.finish().empty());
    }
};

QTEST_APPLESS_MAIN(TestProvidersSse)
#include "test_providers_sse.moc"
