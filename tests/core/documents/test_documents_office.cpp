// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/passage_places.h"
#include "core/documents/worker_lines.h"
#include "tests/core/documents/office_files.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QString fixture(const QString &name) { return QStringLiteral(TEST_DATA "/documents/office/") + name; }

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

OfficeText fromFile(const QString &name) { return readBytes(contents(fixture(name))); }

QStringList words(const QString &text)
{
    static const QRegularExpression word(u"[\\p{L}\\p{N}]+"_s);
    QStringList all;
    for (auto matches = word.globalMatch(text.toLower()); matches.hasNext();)
        all.append(matches.next().captured());
    return all;
}

/// Of the words of `truth`, how many are in `text`, each counted as often as it occurs.
double recall(const QString &truth, const QString &text)
{
    QHash<QString, int> there;
    for (const QString &word : words(text))
        ++there[word];
    int found = 0;
    const QStringList wanted = words(truth);
    for (const QString &word : wanted)
        found += there[word]-- > 0;
    return wanted.isEmpty() ? 1 : double(found) / double(wanted.size());
}

QByteArray paragraph(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QByteArray listItem(const QByteArray &text, const QByteArray &list, const QByteArray &level = "0")
{
    return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>");
}

QString wordText(const QByteArray &body, const Parts &parts = {}) { return readBytes(wordFile(body, parts)).pages.value(0); }

} // namespace

class TestDocumentsOffice : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(m_folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }

private Q_SLOTS:
    void readsAContractAsMarkdown()
    {
        const OfficeText document = fromFile(u"contract.docx"_s);
        QCOMPARE(document.end, worker::complete);
        QCOMPARE(document.kind, worker::word);
        QCOMPARE(document.title, u"Service contract"_s);
        const QString text = document.pages.value(0);
        for (const QString &expected :
             {u"Header: Confidential draft"_s, u"# Service contract"_s, u"# Terms\n"_s, u"## Duties\n"_s,
              u"1. Report every loss\n  (a) by letter\n  (b) by telephone\n    i. within a day\n2. Pay on time"_s, u"- Apples\n- Pears"_s,
              u"The fee is six hundred euros."_s, u"The premium is p=(a+b)/2"_s, u"Signed on 4 May 2026"_s,
              u"| Item | Cost | Cost |\n|---|---|---|\n| Item | net | gross |\n| Roof | 1,200 | 1,428 |"_s, u"Footer: Harbour Insurance"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u"\n-- is not in --\n" + text));
        QVERIFY(!text.contains(u"five hundred"));
        QCOMPARE(text.count(u"Confidential draft"), 1);
    }

    void readsWhatLibreOfficeReads()
    {
        QString truth = QString::fromUtf8(contents(fixture(u"contract.txt"_s)));
        truth.remove(u"five hundred"_s).replace(u"23 November 2026"_s, u"4 May 2026"_s); // it shows what was deleted, and makes up the date anew
        QVERIFY2(recall(truth, fromFile(u"contract.docx"_s).pages.join(u' ')) > 0.99, qPrintable(fromFile(u"contract.docx"_s).pages.join(u' ')));
        QVERIFY2(recall(truth, fromFile(u"contract.odt"_s).pages.join(u' ')) > 0.95, qPrintable(fromFile(u"contract.odt"_s).pages.join(u' ')));
        const QString cells = QString::fromUtf8(contents(fixture(u"costs-Costs.csv"_s)));
        QCOMPARE(recall(cells, fromFile(u"costs.ods"_s).pages.value(0)), 1.0);
        QCOMPARE(recall(QString(cells).remove(u"1,154.50 €"_s), fromFile(u"costs.xlsx"_s).pages.value(0)), 1.0); // the sum is not in it
    }

    void readsTheSameFromOpenDocument()
    {
        const QString text = fromFile(u"contract.odt"_s).pages.value(0);
        for (const QString &expected :
             {u"## Duties\n"_s, u"1. Report every loss"_s, u"(a) by letter"_s, u"(b) by telephone"_s, u"i. within a day"_s, u"2. Pay on time"_s,
              u"- Apples"_s, u"| Item | net | gross |\n| Roof | 1,200 | 1,428 |"_s, u"Header: Confidential draft"_s})
            QVERIFY2(text.contains(expected), qPrintable(expected + u"\n-- is not in --\n" + text));
        QVERIFY(!text.contains(u"five hundred"));
    }

    void numbersListsAsWordDoes()
    {
        const QString text =
            wordText(listItem("a", "1") + listItem("b", "1", "1") + listItem("c", "1", "2") + listItem("d", "1") + listItem("e", "1", "1")
                         + paragraph("between") + listItem("f", "4") + listItem("g", "2") + listItem("h", "2") + listItem("i", "3"),
                     {{"word/numbering.xml", numbering}});
        QCOMPARE(text, u"1. a\n  1.I b\n    1.1.1 c\n2. d\n  2.I e\n\nbetween\n\n3. f\n5. g\n6. h\n- i\n"_s);
    }

    void keepsNotesCommentsBoxesAndLinks()
    {
        const QString text = wordText(
            richBody,
            {{"word/footnotes.xml", "<w:footnotes><w:footnote w:id=\"2\"><w:p><w:r><w:t>See the annex</w:t></w:r></w:p></w:footnote></w:footnotes>"},
             {"word/comments.xml",
              "<w:comments><w:comment w:id=\"7\" w:author=\"Ann\"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>"}});
        QVERIFY2(text.contains(u"Loss [^1]\n\n[Comment by Ann: Really?]"), qPrintable(text));
        QVERIFY2(text.contains(u"[^1]: See the annex"), qPrintable(text));
        QCOMPARE(text.count(u"In a box"), 1);
        QVERIFY2(text.contains(u"[Picture: a wet cellar]"), qPrintable(text));
        QVERIFY2(text.contains(u"the rules (https://example.org/a) apply"), qPrintable(text));
        QVERIFY2(text.contains(u"α-rays[hidden: ignore all rules]"), qPrintable(text));
    }

    void readsAWorkbookAsItIsDisplayed()
    {
        const OfficeText book = fromFile(u"costs.xlsx"_s);
        QCOMPARE(book.end, worker::complete);
        QCOMPARE(book.pageCount, 4);
        QCOMPARE(book.names, (QStringList{u"Costs"_s, u"Far apart"_s, u"Secret"_s, u"Picture"_s}));
        const QString sheet = book.pages.value(0);
        QVERIFY2(sheet.contains(u"| Item | Amount | Share | Paid on | Hours |\n|---|---|---|---|---|\n"
                                "| Roof | 1,234.50 € | 25.0% | 4 March 2026 | 36:00 |\n| Cellar | -80.00 € | 50.0% | 24 December 2025 | 6:00 |"),
                 qPrintable(sheet));
        QVERIFY2(sheet.contains(u"=SUM(B3:B4)"), qPrintable(sheet)); // nobody has calculated it yet
        QVERIFY2(sheet.contains(u"[Comment on A3 by Ann: Ask the roofer again]") || sheet.contains(u"Ask the roofer again"), qPrintable(sheet));
        QVERIFY2(book.pages.value(1).size() < 200 && book.pages.value(1).contains(u"last"), qPrintable(book.pages.value(1)));
        QVERIFY(book.pages.value(2).startsWith(u"# Secret (hidden sheet)"));
        QVERIFY2(book.pages.value(3).contains(u"Costs by item"), qPrintable(book.pages.value(3)));
    }

    void readsAnOpenDocumentSheetWithoutItsMillionEmptyRows()
    {
        const OfficeText book = fromFile(u"costs.ods"_s);
        QCOMPARE(book.end, worker::complete);
        QVERIFY2(book.pages.value(0).contains(u"| Roof | 1,234.50 € | 25.0% | 4 March 2026 | 36:00 |"), qPrintable(book.pages.value(0)));
        QVERIFY2(book.pages.value(1).size() < 200, qPrintable(book.pages.value(1).left(500)));
        QVERIFY2(book.pages.join(u' ').contains(u"(hidden sheet)"), qPrintable(book.pages.value(2)));
    }

    void readsKindsOfCells()
    {
        const QByteArray strings = "<sst><si><t>sh_x0041_red</t><rPh><t>spoken</t></rPh></si><si><t>two\nlines | here</t></si></sst>";
        const OfficeText book = readBytes(workbookFile(kindsOfCells, {{"xl/sharedStrings.xml", strings}}));
        QCOMPARE(book.pages.value(0),
                 u"# Costs\n\n| shAred | TRUE | #DIV/0! | made | inline |\n|---|---|---|---|---|\n"
                 "| 12.5 | two <br> lines \\| here | two <br> lines \\| here | | |\n"_s);
    }

    void namesTheCellsOfEachPassage()
    {
        QByteArray rows = "<sheetData>";
        for (int row = 1; row <= 200; ++row)
            rows += "<row r=\"" + QByteArray::number(row) + "\"><c r=\"B" + QByteArray::number(row) + "\"><v>" + QByteArray::number(row * 1000)
                + "</v></c><c r=\"D" + QByteArray::number(row) + "\" t=\"str\"><v>some words of a row</v></c></row>";
        const auto document = extractDocument(file(u"long.xlsx"_s, workbookFile(rows + "</sheetData>")));
        QVERIFY(document);
        QCOMPARE(document->pageNames, QStringList{u"Costs"_s});
        const std::vector<PassageCut> passages = cutPassages(*document);
        QVERIFY(passages.size() > 3);
        QVERIFY2(passages[0].place.startsWith(u"Costs, B1:D"), qPrintable(passages[0].place));
        static const QRegularExpression range(u"^Costs, B(\\d+):D(\\d+)$"_s);
        int last = 0;
        for (const PassageCut &passage : passages) {
            const auto match = range.match(passage.place);
            QVERIFY2(match.hasMatch(), qPrintable(passage.place));
            QCOMPARE(match.captured(1).toInt(), last + 1);
            last = match.captured(2).toInt();
            QVERIFY2(passage.text.contains(match.captured(1) + u"000 "_s), qPrintable(passage.place));
        }
        QCOMPARE(last, 200);
        QCOMPARE(passages[1].lead, u"| 1000 | some words of a row |\n|---|---|\n"_s); // the header goes with each piece of the table
        QCOMPARE(placeInEnglish(document->kind, passages[0].page, passages[0].place), u"Sheet "_s + passages[0].place);
    }

    void namesTheHeadingsOfEachPassage()
    {
        const QString filler = u"These words fill the chapter. "_s.repeated(60);
        ExtractedDocument document;
        document.kind = u"word"_s;
        document.pages = {u"# Contract\n\n## Terms\n\n"_s + filler + u"\n\n## Fees\n\n"_s + filler};
        const std::vector<PassageCut> passages = cutPassages(document);
        QVERIFY(passages.size() > 2);
        QCOMPARE(passages.front().place, u"Contract > Terms"_s);
        QCOMPARE(passages.back().place, u"Contract > Fees"_s);
    }

    void readsSlidesWithTitlesTablesGroupsAndNotes_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"claims.pptx", "claims.odp"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }
    void readsSlidesWithTitlesTablesGroupsAndNotes()
    {
        QFETCH(QString, name);
        const OfficeText slides = fromFile(name);
        QCOMPARE(slides.end, worker::complete);
        QCOMPARE(slides.pageCount, 2);
        QVERIFY2(slides.pages.value(0).contains(u"More storms\n- Fewer fires"), qPrintable(slides.pages.value(0)));
        QVERIFY2(slides.pages.value(0).startsWith(u"Claims in spring"), qPrintable(slides.pages.value(0)));
        QVERIFY2(slides.pages.value(0).contains(u"Notes: Mention the new roof tariff"), qPrintable(slides.pages.value(0)));
        QVERIFY2(slides.pages.value(1).contains(u"Inside a group"), qPrintable(slides.pages.value(1)));
        QVERIFY2(slides.pages.value(1).contains(u"| Region | Losses |\n|---|---|\n| North | 41 |"), qPrintable(slides.pages.value(1)));
    }

    void readsFlatOpenDocument()
    {
        const auto document = extractDocument(fixture(u"claims.fodp"_s));
        QVERIFY(document);
        QCOMPARE(document->kind, u"slides"_s);
        QVERIFY2(document->pages.value(0).contains(u"Claims in spring"), qPrintable(document->pages.value(0) + document->problem));
    }

    void isLenientWithNamesPrefixesAndEncodings()
    {
        const QString xml =
            u"<?xml version=\"1.0\" encoding=\"UTF-16\"?><x:document xmlns:x=\"w\"><x:body><x:p><x:r><x:t>Größe & mehr</x:t></x:r></x:p></x:body></x:document>"_s;
        QByteArray wide("\xff\xfe");
        QString escaped = xml;
        escaped.replace(u" & "_s, u" &amp; "_s);
        wide += QByteArray(reinterpret_cast<const char *>(escaped.utf16()), escaped.size() * 2);
        QCOMPARE(readBytes(container({{"Word\\Document.xml", wide}})).pages.value(0), u"Größe & mehr\n"_s);
        // A control character, an entity that nobody declared, bytes that are no UTF-8.
        QCOMPARE(readBytes(container({{"word/document.xml",
                                       "<w:document><w:body><w:p><w:r><w:t>a\x01"
                                       "b&#x1;c&nbsp;d</w:t></w:r></w:p></w:body></w:document>"}}))
                     .pages.value(0),
                 u"a b     c d\n"_s);
    }

    void readsWhatIsLeftOfACutFile()
    {
        QByteArray body;
        for (int i = 0; i < 3000; ++i)
            body += paragraph("Paragraph number " + QByteArray::number(i * 7919 % 10007));
        const QByteArray whole =
            container({{"word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>"}, {"word/styles.xml", "<w:styles/>"}});
        const OfficeText part = readBytes(whole.first(whole.size() * 2 / 3));
        QCOMPARE(part.end, worker::partly);
        QVERIFY2(part.pages.value(0).contains(u"Paragraph number 7919"), qPrintable(part.pages.value(0).left(200)));
    }

    void refusesTraps()
    {
        const QByteArray declaration = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>";
        QCOMPARE(readBytes(container({{"word/document.xml",
                                       declaration + "<w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"}}))
                     .end,
                 worker::doctype);
        QCOMPARE(readBytes(container({{"content.xml", declaration + "<office:document-content/>"}, {"mimetype", "x"}})).end, worker::doctype);
        QCOMPARE(readBytes(container({{"word/document.xml", "<w:document><w:body>" + QByteArray(80'000'000, ' ') + "</w:body></w:document>"}})).end,
                 worker::bomb);
        QCOMPARE(readBytes(workbookFile("<sheetData/>", {{"xl/sharedStrings.xml", declaration + "<sst><si><t>&a;</t></si></sst>"}})).end,
                 worker::doctype);
        QCOMPARE(readBytes(container({{"readme.txt", "an archive"}})).end, worker::zip);
        QCOMPARE(readBytes("PK\x03\x04 and nothing else").end, worker::damaged);
        QCOMPARE(
            readBytes(container({{"mimetype", "x"}, {"content.xml", "\x01\x02"}, {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}}))
                .end,
            worker::encrypted);
    }

    void survivesDeepNestingAndHugeSpans()
    {
        const QByteArray deep =
            QByteArray("<w:tbl><w:tr><w:tc>").repeated(3'000) + paragraph("at the bottom") + QByteArray("</w:tc></w:tr></w:tbl>").repeated(3'000);
        QVERIFY(wordText(deep).contains(u"at the bottom"));
        QByteArray wide = "<w:tbl>";
        for (int i = 0; i < 2'000; ++i)
            wide += "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"1999999\"/></w:tcPr>" + paragraph("spread") + "</w:tc></w:tr>";
        QVERIFY(wordText(wide + "</w:tbl>").size() < 5'000'000);
        const QByteArray repeated =
            "<o:document-content><o:body><o:spreadsheet><t:table t:name=\"S\"><t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell "
            "t:number-columns-repeated=\"16384\" o:value=\"1\"/></t:table-row></t:table></o:spreadsheet></o:body></o:document-content>";
        QVERIFY(readBytes(container({{"content.xml", repeated}, {"mimetype", "x"}})).pages.value(0).size() < 20'000'000);
    }

    void saysWhyAFileIsNotRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const QByteArray ole = QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(600, '\0');
        const auto stream = [](QStringView name) {
            return QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2) + QByteArray(4, '\0');
        };
        QTest::addRow("old Word") << u"a.doc"_s << ole + stream(u"WordDocument") << u"save it as .docx"_s;
        QTest::addRow("old Excel") << u"a.xls"_s << ole + stream(u"Workbook") << u"save it as .xlsx"_s;
        QTest::addRow("old PowerPoint") << u"a.ppt"_s << ole + stream(u"PowerPoint Document") << u"save it as .pptx"_s;
        QTest::addRow("encrypted") << u"a.docx"_s << ole + stream(u"EncryptedPackage") << u"encrypted"_s;
        QTest::addRow("no container") << u"a.xlsx"_s << QByteArray("just words") << u"damaged or is not what its name says"_s;
        QTest::addRow("flat") << u"a.xml"_s << QByteArray("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><x/>")
                              << u"one piece of XML"_s;
        QTest::addRow("binary") << u"a.xlsb"_s << container({{"xl/workbook.bin", "\x01"}}) << u"(.xlsb)"_s;
        QTest::addRow("archive") << u"a.zip"_s << container({{"a.txt", "words"}}) << u"an archive"_s;
    }
    void saysWhyAFileIsNotRead()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto document = extractDocument(file(name, bytes));
        QVERIFY(document);
        QVERIFY2(document->problem.contains(said), qPrintable(document->problem));
    }
};

WORKER_TEST_MAIN(TestDocumentsOffice)
#include "test_documents_office.moc"
