// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/fold.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatHidesAValue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("plain text stays") << u"jane.doe@acme.com"_s << u"jane.doe@acme.com"_s;
        QTest::newRow("zero-width space") << u"ac\u200Bme"_s << u"acme"_s;
        QTest::newRow("soft hyphen") << u"ac\u00ADme"_s << u"acme"_s;
        QTest::newRow("direction marks") << u"\u202Eacme\u202C"_s << u"acme"_s;
        QTest::newRow("no-break space") << u"4539\u00A01488"_s << u"4539 1488"_s;
        QTest::newRow("full-width digits") << u"４５３９"_s << u"4539"_s;
        QTest::newRow("Arabic digits") << u"٤٥٣٩"_s << u"4539"_s;
        QTest::newRow("mathematical letters") << u"𝐉𝐨𝐡𝐧"_s << u"John"_s;
        QTest::newRow("Cyrillic a in a Latin word") << u"jаne"_s << u"jane"_s;
        QTest::newRow("a Cyrillic word stays") << u"аура"_s << u"аура"_s;
        QTest::newRow("combining accent") << u"Mu\u0308ller"_s << u"Müller"_s;
        QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s;
        QTest::newRow("dashes and quotes") << u"a–b ‘c’ “d”"_s << u"a-b 'c' \"d\""_s;
        QTest::newRow("emoji stay") << u"a😀b"_s << u"a😀b"_s;
    }
    void foldsWhatHidesAValue()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(QString::fromStdString(fold(text).text), folded);
    }

    void leadsBackToTheOriginal()
    {
        const QString text = u"to j\u200Bаne😀 ４5"_s;
        const Folded f = fold(text);
        QCOMPARE(QString::fromStdString(f.text), u"to jane😀 45"_s);
        const size_t name = f.text.find("jane");
        QCOMPARE(f.original(name, name + 4), (Range{3, 8}));
        const size_t number = f.text.find("45");
        QCOMPARE(f.original(number, number + 2), (Range{11, 13}));
    }

    void readsJsonEscapesWhenAsked()
    {
        const Folded f = fold(u"M\\u00fcller\\n\\\"x\\\""_s, {.json = true});
        QCOMPARE(QString::fromStdString(f.text), u"Müller\n\\\"x\\\""_s);
        QCOMPARE(f.original(1, 3), (Range{1, 7}));
        QCOMPARE(QString::fromStdString(fold(u"M\\u00fc"_s).text), u"M\\u00fc"_s);
    }

    void foldsWordsForLookUp()
    {
        QCOMPARE(foldWord("Müller"), std::string("muller"));
        QCOMPARE(foldWord("STRASSE"), std::string("strasse"));
        QCOMPARE(foldWord("Straße"), std::string("strasse"));
        QCOMPARE(foldWord("Łukasz"), std::string("lukasz"));
        QCOMPARE(foldWord("Nguyễn"), std::string("nguyen"));
    }

    void survivesBrokenText()
    {
        const QString lone = QString(QChar(0xD800)) + u"a"_s + QChar(0xDC00);
        const Folded f = fold(lone);
        QCOMPARE(f.origins.size(), f.text.size());
        QVERIFY(f.text.find('a') != std::string::npos);
        // A thousand accents on one letter are one character, and the rest of the text is not lost.
        const QString accents = u"e"_s + QString(1000, QChar(0x301)) + u" end"_s;
        const Folded piled = fold(accents);
        QVERIFY(piled.text.ends_with(" end"));
        QVERIFY(piled.text.size() < 40);
    }
};

QTEST_GUILESS_MAIN(TestRedactionFold)
#include "test_redaction_fold.moc"
