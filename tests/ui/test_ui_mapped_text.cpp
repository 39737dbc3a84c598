// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapped_text.h"

#include <QtCore/QJsonDocument>
#include <QtGui/QTextDocument>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestMappedText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryByteOfTheBody_data();
    void keepsEveryByteOfTheBody();
    void addsOnlyWhiteSpace_data() { keepsEveryByteOfTheBody_data(); }
    void addsOnlyWhiteSpace();
    void breaksLongLines();
    void breaksTextAtItsNewlines();
    void isCountedAsATextDocumentCounts();
    void leavesLabelsOutOfTheSource();
    void showsBytesThatAreNoText();
    void findsKeys();
};

void TestMappedText::keepsEveryByteOfTheBody_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("flat") << R"({"model":"m","max_tokens":10,"stream":true,"empty":[],"none":{}})"_ba;
    QTest::newRow("nested") << R"({"messages":[{"role":"user","content":[{"type":"text","text":"Hello [PERSON_1]"}]}]})"_ba;
    QTest::newRow("escapes") << R"({"a":"line one\nline two\n\nline four \"quoted\" back\\slash\\"})"_ba;
    QTest::newRow("beyond ASCII") << R"({"a":"Käthe Brinkmöller, 東京, 😀 end"})"_ba;
    QTest::newRow("white space") << "{ \"a\" :\n [ 1 , 2 ] }"_ba;
    QTest::newRow("broken") << R"({"a":"never closed)"_ba;
    QTest::newRow("no JSON") << "plain words, nothing else"_ba;
    QTest::newRow("long") << "{\"a\":\"" + QByteArray(9000, 'x') + "\"}";
}

void TestMappedText::keepsEveryByteOfTheBody()
{
    QFETCH(QByteArray, body);
    for (const MappedText &text : {prettyJson(body).text, rawBytes(body)}) {
        for (qsizetype i = 0; i < body.size(); ++i) {
            if ((uchar(body[i]) & 0xc0) == 0x80 || QByteArrayView(" \n").contains(body[i]))
                continue;
            const Range view = text.toView({i, i + 1});
            QVERIFY2(view.length() > 0, qPrintable(u"byte %1 is not in the view"_s.arg(i)));
            if (uchar(body[i]) < 0x80)
                QCOMPARE(text.text().sliced(view.begin, view.length()), QString(QChar::fromLatin1(body[i])));
            QCOMPARE(text.toSource(view.begin), i);
        }
    }
}

void TestMappedText::addsOnlyWhiteSpace()
{
    QFETCH(QByteArray, body);
    const auto bare = [](QString text) { return text.remove(u' ').remove(u'\n'); };
    QCOMPARE(bare(prettyJson(body).text.text()), bare(QString::fromUtf8(body)));
    QCOMPARE(bare(rawBytes(body).text()), bare(QString::fromUtf8(body)));
}

void TestMappedText::breaksLongLines()
{
    const QByteArray body = "{\"a\":\"" + QByteArray(100'000, 'x') + "\"}";
    MappedText words;
    const QString threeLines = QString(50'000, u'y') + u"\nshort\n"_s + QString(50'000, u'z');
    appendBroken(words, threeLines, 0);
    for (const QString &text : {prettyJson(body).text.text(), rawBytes(body).text(), words.text()}) {
        for (const QStringView line : QStringView(text).split(u'\n'))
            QVERIFY2(line.size() <= LongestLine + 100, qPrintable(QString::number(line.size())));
    }
}

void TestMappedText::breaksTextAtItsNewlines()
{
    QCOMPARE(prettyJson(R"({"a":"one\ntwo\n\nthree"})"_ba).text.text(), u"{\n  \"a\": \"one\\n\n    two\\n\\n\n    three\"\n}"_s);
}

void TestMappedText::isCountedAsATextDocumentCounts()
{
    MappedText text;
    const QString source = u"one\r\ntwo\rthree\u2029four\u2028five\tsix"_s + QChar(0xfdd0) + u"seven"_s;
    text.appendSource(source, 0);
    QTextDocument document;
    document.setPlainText(text.text());
    QCOMPARE(document.characterCount() - 1, text.size());
    for (const QString &word : {u"two"_s, u"three"_s, u"four"_s, u"five"_s, u"six"_s, u"seven"_s}) {
        const qsizetype at = source.indexOf(word);
        const Range view = text.toView({at, at + word.size()});
        QCOMPARE(text.text().sliced(view.begin, view.length()), word);
    }
}

void TestMappedText::leavesLabelsOutOfTheSource()
{
    MappedText text;
    text.appendSource(u"Dear ", 0);
    text.appendSource(u"[PERSON_1]", 5);
    text.appendExtra(u" → label");
    text.appendSource(u", hello", 15);
    QCOMPARE(text.toView({5, 15}), (Range{5, 15}));
    QCOMPARE(text.toView({15, 17}), (Range{23, 25}));
    QCOMPARE(text.toSource(18), 15); // inside the label
    QCOMPARE(text.toSource(24), 16);
}

void TestMappedText::showsBytesThatAreNoText()
{
    const QByteArray body("a\xff\xc3"
                          "b\x00"
                          "c",
                          6);
    const MappedText text = rawBytes(body);
    QCOMPARE(text.text(), u"a\ufffd\ufffdb\ufffdc"_s);
    QCOMPARE(text.toSource(3), 3);
    QCOMPARE(text.toSource(5), 5);
}

void TestMappedText::findsKeys()
{
    const PrettyJson json = prettyJson(R"({"key":"value","list":["item"]})"_ba);
    QStringList keys;
    for (const Range &range : json.keys)
        keys << json.text.text().sliced(range.begin, range.length());
    QCOMPARE(keys, (QStringList{u"\"key\""_s, u"\"list\""_s}));
}

QTEST_APPLESS_MAIN(TestMappedText)
#include "test_ui_mapped_text.moc"
