// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/json_text.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesKeysStringsAndNumbersWithTheirPlaces()
    {
        const QString text = u"{\"a\": \"x\\\"y\", \"list\": [1, -2.5e3, \"z\"], \"o\": {\"k~/\": null, \"n\": 7}}"_s;
        const auto tokens = tokenizeJson(text);
        QVERIFY(tokens);
        QStringList seen;
        for (const JsonToken &t : *tokens) {
            const QString kind = t.kind == JsonToken::Kind::Key ? u"key"_s : t.kind == JsonToken::Kind::String ? u"string"_s : u"number"_s;
            seen += kind + u' ' + text.sliced(t.raw.begin, t.raw.length()) + u' ' + t.key + u' ' + t.path;
        }
        QCOMPARE(seen,
                 QStringList({u"key a a /a"_s, u"string x\\\"y a /a"_s, u"key list list /list"_s, u"number 1 list /list/0"_s,
                              u"number -2.5e3 list /list/1"_s, u"string z list /list/2"_s, u"key o o /o"_s, u"key k~/ k~/ /o/k~0~1"_s,
                              u"key n n /o/n"_s, u"number 7 n /o/n"_s}));
    }

    void saysWhereTextStopsBeingJson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("offset");
        QTest::newRow("nothing") << u""_s << qsizetype(0);
        QTest::newRow("a word") << u"hello"_s << qsizetype(0);
        QTest::newRow("an open string") << u"\"abc"_s << qsizetype(4);
        QTest::newRow("an open object") << u"{\"a\":1"_s << qsizetype(6);
        QTest::newRow("a second value") << u"1 2"_s << qsizetype(2);
        QTest::newRow("a comma too many") << u"[1,]"_s << qsizetype(3);
        QTest::newRow("a bad escape") << u"\"\\x\""_s << qsizetype(2);
        QTest::newRow("a number with a leading zero") << u"[01]"_s << qsizetype(2);
        QTest::newRow("half a word") << u"[tru]"_s << qsizetype(4);
    }
    void saysWhereTextStopsBeingJson()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, offset);
        const auto tokens = tokenizeJson(text);
        QVERIFY(!tokens);
        QCOMPARE(tokens.error(), offset);
    }

    void readsAnyDepth()
    {
        const QString deep = QString(100000, u'[') + u"\"x\""_s + QString(100000, u']');
        const auto tokens = tokenizeJson(deep);
        QVERIFY(tokens);
        QCOMPARE(tokens->size(), size_t(1));
        QVERIFY(tokens->front().path.size() < 200);
    }

    void unescapesWithOffsets()
    {
        std::vector<qsizetype> offsets;
        QCOMPARE(unescapeJson(u"M\\u00fcl\\n\\\\", &offsets), u"Mül\n\\"_s);
        QCOMPARE(offsets, (std::vector<qsizetype>{0, 1, 7, 8, 10, 12}));
        QCOMPARE(unescapeJson(u"a\\qb\\u12"), u"a\\qb\\u12"_s);
    }

    void escapingAndUnescapingGiveTheSameText()
    {
        QString all;
        for (char16_t c = 0; c < 0x100; ++c)
            all += QChar(c);
        all += u"😀"_s + QChar(0xD800) + u"x"_s;
        QCOMPARE(unescapeJson(escapeJson(all)), all);
        const QString string = u'"' + escapeJson(all) + u'"';
        QVERIFY(tokenizeJson(string));
    }
};

QTEST_GUILESS_MAIN(TestRedactionJson)
#include "test_redaction_json.moc"
