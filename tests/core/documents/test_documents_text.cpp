// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/csv.h"
#include "core/documents/extraction.h"
#include "core/documents/passages.h"

#include <QtCore/QStringEncoder>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString joined(const std::vector<PassageCut> &passages)
{
    QString text;
    for (const PassageCut &passage : passages)
        text += passage.text;
    return text;
}

ExtractedDocument textDocument(const QString &text, const QString &kind = u"text"_s)
{
    ExtractedDocument document;
    document.kind = kind;
    document.pages = QStringList{text};
    return document;
}

} // namespace

class TestDocumentsText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesEveryCommonEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const QString german =
            u"Die Küche steht unter Wasser. Schäden an Möbeln und Böden, Größe 14 m². Übergabe der Schlüssel an den Hausmeister."_s;
        const QString polish = u"Zażółć gęślą jaźń. Szkoda została zgłoszona przez właściciela mieszkania, który nie był ubezpieczony od zalania."_s;
        const QString russian = u"Вода залила кухню и прихожую. Владелец квартиры сообщил о происшествии в страховую компанию на следующий день."_s;
        for (const QString &text : {german, polish, russian}) {
            const QByteArray name = text.first(6).toUtf8();
            QTest::addRow("%s UTF-8", name.constData()) << text.toUtf8() << text;
            QTest::addRow("%s UTF-8 with mark", name.constData()) << "\xef\xbb\xbf" + text.toUtf8() << text;
            QTest::addRow("%s UTF-16LE with mark", name.constData())
                << QByteArray(QStringEncoder(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom)(text)) << text;
            QTest::addRow("%s UTF-16BE with mark", name.constData())
                << QByteArray(QStringEncoder(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom)(text)) << text;
            QTest::addRow("%s UTF-32LE with mark", name.constData())
                << QByteArray(QStringEncoder(QStringEncoder::Utf32LE, QStringEncoder::Flag::WriteBom)(text)) << text;
        }
        QTest::addRow("UTF-16LE without mark") << QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(german)) << german;
        QTest::addRow("UTF-16BE without mark") << QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(german)) << german;
        QTest::addRow("UTF-32LE without mark") << QByteArray(QStringEncoder(QStringEncoder::Utf32LE)(german)) << german;
        QTest::addRow("UTF-32BE without mark") << QByteArray(QStringEncoder(QStringEncoder::Utf32BE)(russian)) << russian;
        QTest::addRow("Windows-1252") << german.toLatin1() << german;
        QTest::addRow("Windows-1252 quotes and euro")
            << QByteArray("He said \x93no\x94 and paid 12 \x80 \x96 at last. Nothing else was agreed with the owner of the house.")
            << u"He said “no” and paid 12 € – at last. Nothing else was agreed with the owner of the house."_s;
        QTest::addRow("ISO-8859-2") << QByteArray(QStringEncoder("ISO-8859-2")(polish)) << polish;
        QTest::addRow("Windows-1251") << QByteArray(QStringEncoder("windows-1251")(russian)) << russian;
        QTest::addRow("empty") << QByteArray() << QString();
        QTest::addRow("ASCII") << QByteArray("plain words\n") << u"plain words\n"_s;
    }
    void decodesEveryCommonEncoding()
    {
        QFETCH(QByteArray, bytes);
        QString encoding;
        QTEST(decodeText(bytes, &encoding), "text");
        QVERIFY(!encoding.isEmpty());
    }

    void believesADeclaredCharsetOnlyWhereUtf8IsRuledOut()
    {
        const QString text = u"Ωκεανός"_s;
        const QByteArray greek = QByteArray(QStringEncoder("windows-1253")(text));
        QCOMPARE(decodeText(greek, nullptr, "windows-1253"), text);
        QCOMPARE(decodeText(text.toUtf8(), nullptr, "windows-1253"), text);
        const QString japanese = u"水漏れの報告"_s;
        QCOMPARE(decodeText(QByteArray(QStringEncoder("ISO-2022-JP")(japanese)), nullptr, "iso-2022-jp"), japanese);
        QCOMPARE(decodeText("He said \x93no\x94", nullptr, "iso-8859-1"), u"He said “no”"_s);
    }

    void decodesAnyBytesToSomething()
    {
        QByteArray bytes;
        for (int i = 0; i < 1000; ++i)
            bytes.append(char(i * 37 % 256));
        QVERIFY(!decodeText(bytes).isEmpty());
        for (qsizetype length = 0; length < 12; ++length)
            (void)decodeText(bytes.first(length));
    }

    void splitsRecordsAtLineEndsOutsideQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        QTest::addRow("plain") << u"a,b\n1,2\n"_s << QStringList{u"a,b\n"_s, u"1,2\n"_s};
        QTest::addRow("no last line end") << u"a,b\r\n1,2"_s << QStringList{u"a,b\r\n"_s, u"1,2"_s};
        QTest::addRow("line end in quotes") << u"a,b\n1,\"x\ny\"\n3,4\n"_s << QStringList{u"a,b\n"_s, u"1,\"x\ny\"\n"_s, u"3,4\n"_s};
        QTest::addRow("doubled quotes") << u"1,\"say \"\"no\"\"\n\"\n2,3"_s << QStringList{u"1,\"say \"\"no\"\"\n\"\n"_s, u"2,3"_s};
        QTest::addRow("inch sign inside a field") << u"pipe 5\" long,2\nbend,3\n"_s << QStringList{u"pipe 5\" long,2\n"_s, u"bend,3\n"_s};
        QTest::addRow("quote never closed") << u"a,\"b\nc,d\ne,f\n"_s << QStringList{u"a,\"b\n"_s, u"c,d\n"_s, u"e,f\n"_s};
        QTest::addRow("empty") << QString() << QStringList();
    }
    void splitsRecordsAtLineEndsOutsideQuotes()
    {
        QFETCH(QString, text);
        QStringList records;
        for (const QStringView record : csvRecords(text, csvShape(text).delimiter))
            records.append(record.toString());
        QTEST(records, "records");
        QCOMPARE(records.join(QString()), text);
    }

    void seesDelimiterAndHeader_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("delimiter");
        QTest::addColumn<qsizetype>("headerLength");
        QTest::addRow("comma") << u"name,city\nOrla Fenn,Bath\n"_s << QChar(u',') << qsizetype(10);
        QTest::addRow("semicolon with decimal commas") << u"Name;Betrag\nMüller;1,50\nMeier;2,75\n"_s << QChar(u';') << qsizetype(12);
        QTest::addRow("tab") << u"name\tcity\nOrla Fenn\tBath\n"_s << QChar(u'\t') << qsizetype(10);
        QTest::addRow("pipe") << u"name|city\nOrla, Fenn|Bath\n"_s << QChar(u'|') << qsizetype(10);
        QTest::addRow("no header") << u"Orla Fenn,2026-03-12\nTom Ives,2026-04-01\n"_s << QChar(u',') << qsizetype(0);
        QTest::addRow("address is no header") << u"Orla Fenn,orla@example.org\n"_s << QChar(u',') << qsizetype(0);
        QTest::addRow("spreadsheet's own line") << u"sep=;\nName;Ort\nA;B\n"_s << QChar(u';') << qsizetype(15);
    }
    void seesDelimiterAndHeader()
    {
        QFETCH(QString, text);
        const CsvShape shape = csvShape(text);
        QTEST(shape.delimiter, "delimiter");
        QTEST(shape.headerLength, "headerLength");
    }

    void repeatsCsvHeaderAboveEachPassage()
    {
        QString text = u"name,iban,city\n"_s;
        for (int i = 0; i < 200; ++i)
            text += u"Person %1,DE00 %2,Town\n"_s.arg(i).arg(i * 7);
        const auto passages = cutPassages(textDocument(text, u"csv"_s));
        QVERIFY(passages.size() > 3);
        for (const PassageCut &passage : passages) {
            QCOMPARE(passage.lead, u"name,iban,city\n"_s);
            QVERIFY(passage.text.endsWith(u'\n'));
            QVERIFY(passage.text.size() <= 1000);
        }
        QCOMPARE(u"name,iban,city\n"_s + joined(passages), text);
    }

    void cutsAtParagraphsThenLinesThenSentences_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("ending");
        const QString words = u"the floor is wet and the wall is damp "_s.repeated(4).trimmed();
        QTest::addRow("paragraphs") << QString(words + u".\n\n"_s) << u".\n\n"_s;
        QTest::addRow("lines") << QString(words + u'\n') << u"\n"_s;
        QTest::addRow("sentences") << QString(words + u". "_s) << u". "_s;
        QTest::addRow("words") << QString(words + u' ') << u" "_s;
    }
    void cutsAtParagraphsThenLinesThenSentences()
    {
        QFETCH(QString, unit);
        QFETCH(QString, ending);
        const QString text = unit.repeated(40);
        const auto passages = cutPassages(textDocument(text));
        QVERIFY(passages.size() >= 5);
        QCOMPARE(joined(passages), text);
        for (const PassageCut &passage : passages) {
            QVERIFY(passage.text.size() <= 1200);
            QVERIFY2(passage.text.endsWith(ending), qPrintable(passage.text.right(20)));
        }
    }

    void neverCutsInsideACharacter()
    {
        const QString text = u"x"_s + u"😀"_s.repeated(3000);
        const auto passages = cutPassages(textDocument(text));
        QCOMPARE(joined(passages), text);
        for (const PassageCut &passage : passages) {
            QVERIFY(passage.text.isValidUtf16());
        }
    }

    void keepsPagesApart()
    {
        ExtractedDocument document;
        document.kind = u"pdf"_s;
        document.paged = true;
        document.pageCount = 3;
        document.pages = {u"first"_s, QString(), u"third"_s};
        const auto passages = cutPassages(document);
        QCOMPARE(passages, (std::vector<PassageCut>{{1, {}, u"first"_s}, {3, {}, u"third"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestDocumentsText)
#include "test_documents_text.moc"
