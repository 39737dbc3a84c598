// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/csv.h"
#include "core/documents/extraction.h"
#include "core/documents/mail.h"
#include "core/documents/passages.h"

#include <QtCore/QFile>
#include <QtCore/QStringEncoder>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/documents/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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

    void decodesMailHeaders_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("text");
        QTest::addRow("plain") << QByteArray("Water damage") << u"Water damage"_s;
        QTest::addRow("quoted") << QByteArray("=?utf-8?Q?Wasserschaden_in_der_K=C3=BCche?=") << u"Wasserschaden in der Küche"_s;
        QTest::addRow("base64 latin1") << QByteArray("=?ISO-8859-1?B?R3L832U=?= an alle") << u"Grüße an alle"_s;
        QTest::addRow("white space between words goes") << QByteArray("=?utf-8?Q?Scha?= \t=?utf-8?Q?den?= 3") << u"Schaden 3"_s;
        QTest::addRow("character cut between words") << QByteArray("=?utf-8?Q?=C3?= =?utf-8?Q?=BC?=") << u"ü"_s;
        QTest::addRow("raw UTF-8") << QByteArray("Küche") << u"Küche"_s;
        QTest::addRow("unknown charset") << QByteArray("=?x-none?Q?abc?=") << u"abc"_s;
        QTest::addRow("not a word") << QByteArray("=?utf-8?X?abc?= =?") << u"=?utf-8?X?abc?= =?"_s;
    }
    void decodesMailHeaders()
    {
        QFETCH(QByteArray, header);
        QTEST(decodeMailHeader(header), "text");
    }

    void readsMail_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("text");
        QTest::addRow("plain") << fixture("plain.eml") << u"Leak under the sink"_s
                               << u"From: Orla Fenn <orla.fenn@example.org>\nTo: claims@example.org\nDate: Thu, 12 Mar 2026 09:14:00 +0100\nSubject: "
                                  u"Leak under the sink\n\n"
                                  "Dear team,\n\nthe pipe broke again.\n\nOrla Fenn\n"_s;
        QTest::addRow("parts and attachments")
            << fixture("parts.eml") << u"Wasserschaden in der Küche"_s
            << u"From: Jürgen Öllers <juergen@example.org>\nTo: claims@example.org, Tom Ives <tom@example.org>\nCc: desk@example.org\n"
               "Date: Fri, 13 Mar 2026 10:00:00 +0100\nSubject: Wasserschaden in der Küche\n\n"
               "Guten Tag,\ndie Küche steht unter Wasser; der Schaden beträgt 2.350 €.\n\n\nAttachments: Gutachten März.pdf, foto.jpg\n"_s;
    }
    void readsMail()
    {
        QFETCH(QByteArray, file);
        QVERIFY(!file.isEmpty());
        const MailText mail = readMail(file);
        QTEST(mail.text, "text");
        QTEST(mail.subject, "subject");
    }

    void readsMailThatHasOnlyHtml()
    {
        const MailText mail =
            readMail("Subject: x\nContent-Type: text/html; charset=utf-8\n\n<html><head><title>no</title></head><body><p>One &amp; two</p>"
                     "<script>evil()</script><div>three&#8364;<br>four</div></body></html>");
        QVERIFY2(mail.text.contains(u"One & two\n"), qPrintable(mail.text));
        QVERIFY(mail.text.contains(u"three€\nfour"));
        QVERIFY(readMail("Content-Type: text/html\n\na&#xD800;b&#0;c&#x110000;d&#x1F600;e").text.contains(u"abcd😀e"));
        QVERIFY(!mail.text.contains(u"evil"));
    }

    void survivesPartsInsidePartsWithoutEnd()
    {
        QByteArray mail = "Content-Type: multipart/mixed; boundary=a\n\n";
        for (int i = 0; i < 500; ++i)
            mail += "--a\nContent-Type: multipart/mixed; boundary=a\n\n";
        mail += "--a\n\nend of it\n";
        QVERIFY(readMail(mail).text.size() < mail.size());
    }
};

QTEST_GUILESS_MAIN(TestDocumentsText)
#include "test_documents_text.moc"
