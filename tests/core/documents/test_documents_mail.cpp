// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/mail_reader.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/documents/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A message of parts; each is what stands between two boundaries.
QByteArray multipart(const QByteArray &subtype, const QByteArrayList &parts)
{
    const QByteArray boundary = "b" + QByteArray::number(qHash(parts.join()));
    QByteArray mail = "Subject: parts\nContent-Type: multipart/" + subtype + "; boundary=" + boundary + "\n\n";
    for (const QByteArray &part : parts)
        mail += "--" + boundary + "\n" + part + "\n";
    return mail + "--" + boundary + "--\n";
}

} // namespace

class TestDocumentsMail : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(m_folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }

private Q_SLOTS:
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
        QVERIFY(readMail("Content-Type: text/html\n\na&#x1F600;e").text.contains(u"a😀e"));
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

    void prefersThePlainFormUnlessItSaysNothing()
    {
        const QByteArray html = "Content-Type: text/html\n\n<p>The claim was settled on Friday; the money was sent the same day.</p>";
        QCOMPARE(readMail(multipart("alternative", {"Content-Type: text/plain\n\nThe claim was settled on Friday.", html})).text.count(u"settled"),
                 1);
        QVERIFY(!readMail(multipart("alternative", {"Content-Type: text/plain\n\nThe claim was settled on Friday.", html})).text.contains(u"money"));
        QVERIFY(readMail(multipart("alternative", {"Content-Type: text/plain\n\nSee HTML.", html})).text.contains(u"money"));
    }

    void readsAttachmentsAndForwardedMails()
    {
        const auto reader = [](const QByteArray &bytes, const QString &suffix) -> AttachmentText {
            return suffix == u"csv" ? AttachmentText{QString::fromUtf8(bytes), {}} : AttachmentText{{}, u"not a text"_s};
        };
        const QByteArray mail =
            multipart("mixed",
                      {"Content-Type: text/plain\n\nSee below.", "Content-Type: text/csv; name=\"=?utf-8?Q?Sch=C3=A4den.csv?=\"\n\nname,sum\nFenn,12",
                       "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=x.bin\n\nabc",
                       "Content-Type: application/ms-tnef; name=winmail.dat\n\nabc",
                       "Content-Type: message/rfc822\n\nFrom: tom@example.org\nSubject: Older\n\nThe first letter."});
        const QString text = readMail(mail, reader).text;
        QVERIFY2(text.contains(u"Attachments: Schäden.csv, x.bin (not read: not a text), winmail.dat (not read: Outlook's own format"),
                 qPrintable(text));
        QVERIFY(text.contains(u"## Attachment: Schäden.csv\n\nname,sum\nFenn,12\n"));
        QVERIFY(text.contains(u"## Attached message\n\nFrom: tom@example.org\nSubject: Older\n\nThe first letter."));
    }

    void joinsLinesThatTheMailProgramBroke()
    {
        QCOMPARE(unflowed(u"The floor is \nwet.\n\n> quoted \n> words\n-- \nOrla"_s, false), u"The floor is wet.\n\n> quoted words\n-- \nOrla"_s);
        QCOMPARE(unflowed(u"Donau \ndampf\n >stuffed"_s, true), u"Donaudampf\n>stuffed"_s);
        QVERIFY(readMail("Subject: x\nContent-Type: text/plain; format=flowed\n\nOne \ntwo\n").text.contains(u"One two"));
    }

    void saysThatAMailIsEncrypted()
    {
        const QByteArray mail =
            "Subject: x\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=a\n\n"
            "--a\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--a\nContent-Type: application/octet-stream\n\nxyz\n--a--\n";
        QVERIFY2(readMail(mail).text.contains(u"it is encrypted"), qPrintable(readMail(mail).text));
    }

    void splitsAMailbox()
    {
        const QByteArray box = "From orla@example.org Thu Mar 12 09:14:00 2026\nFrom: orla@example.org\nSubject: One\n\nfirst\n>From here on\n\n"
                               "From tom@example.org Fri Mar 13 09:14:00 2026\nFrom: tom@example.org\nSubject: Two\n\nsecond\n";
        QVERIFY(looksLikeMailbox(box));
        QVERIFY(!looksLikeMailbox("From the beginning it was wet.\n"));
        const auto document = extractDocument(file(u"old.mbox"_s, box));
        QVERIFY(document);
        QVERIFY2(document->problem.isEmpty(), qPrintable(document->problem));
        QCOMPARE(document->kind, u"mail"_s);
        QCOMPARE(document->pages.size(), 2);
        QVERIFY(document->pages[0].contains(u"Subject: One") && document->pages[0].contains(u"first"));
        QVERIFY(document->pages[1].contains(u"Subject: Two") && !document->pages[1].contains(u"first"));
    }

    void readsAttachedDocumentsInTheConfinedWorker()
    {
        const QByteArray pdf = fixture("claim.pdf").toBase64();
        const auto document =
            extractDocument(file(u"with.eml"_s,
                                 multipart("mixed",
                                           {"Content-Type: text/plain\n\nHere it is.",
                                            "Content-Type: application/pdf; name=claim.pdf\nContent-Transfer-Encoding: base64\n\n" + pdf,
                                            "Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo="})));
        QVERIFY(document);
        const QString text = document->pages.value(0);
        QVERIFY2(text.contains(u"## Attachment: claim.pdf") && text.contains(u"Policy number: HX-2291-044"), qPrintable(text + document->problem));
        QVERIFY(text.contains(u"a.png (not read: a picture)"));
    }

    void countsTheTextOfAnAttachmentOnce()
    {
        const QByteArray mail = multipart("mixed",
                                          {"Content-Type: text/plain\n\nHere it is.",
                                           "Content-Type: text/plain; name=long.txt\nContent-Disposition: attachment; filename=long.txt\n\n"
                                               + QByteArray("rain came in. ").repeated(500)});
        ExtractionLimits limits;
        limits.textBytes = 10'000;
        const auto document = extractDocument(file(u"long.eml"_s, mail), limits);
        QVERIFY(document);
        QCOMPARE(document->problem, QString());
        QCOMPARE(document->pages.value(0).count(u"rain came in."), 500);
        const auto mails = extractDocument(file(u"long.mbox"_s, "From a@b Mon Nov 23 09:00:00 2026\n" + mail), limits);
        QVERIFY(mails);
        QCOMPARE(mails->problem, QString());
        limits.textBytes = 6'000;
        QVERIFY(extractDocument(file(u"long.eml"_s, mail), limits)->pages.value(0).contains(u"the rest is too long"));
    }
};

WORKER_TEST_MAIN(TestDocumentsMail)
#include "test_documents_mail.moc"
