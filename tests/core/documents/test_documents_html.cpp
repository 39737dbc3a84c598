// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/html.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QFile>
#include <QtCore/QStringEncoder>
#include <QtCore/QTemporaryDir>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestDocumentsHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonSees_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::addRow("white space") << u"<p>One\n  two <b>three</b>, four</p>\n\n<p>five"_s << u"One two three, four\n\nfive\n"_s;
        QTest::addRow("headings") << u"<h1>Claims</h1><h3>Water</h3>text"_s << u"# Claims\n\n### Water\n\ntext\n"_s;
        QTest::addRow("entities") << u"&lt;a&gt; &amp; &euro;5&nbsp;&frac12; &#8211; Caf&eacute;"_s << u"<a> & €5 ½ – Café\n"_s;
        QTest::addRow("scripts and styles") << u"a<script>var x = 1;</script><style>p {}</style><noscript>b</noscript>"_s << u"ab\n"_s;
        QTest::addRow("what is hidden") << u"<div hidden>no</div><div style='color:red; display: none'>no</div><nav aria-hidden=true>no</nav>"
                                           "<div style='display:block'>yes</div>"_s
                                        << u"yes\n"_s;
        QTest::addRow("lists") << u"<ul><li>one<li>two<ol start=3 type=a><li>deep<li value=9>er</ol></ul>after"_s
                               << u"- one\n- two\n  c. deep\n  i. er\n\nafter\n"_s;
        QTest::addRow("counting down") << u"<ol reversed><li>x<li>y</ol>"_s << u"2. x\n1. y\n"_s;
        QTest::addRow("Roman numbers") << u"<ol type=I start=4><li>x</ol>"_s << u"IV. x\n"_s;
        QTest::addRow("line breaks") << u"one<br>two<br><br>three"_s << u"one\ntwo\n\nthree\n"_s;
        QTest::addRow("links")
            << u"See <a href='https://example.org/a'>the form</a>, <a href='#x'>below</a>, <a href='https://example.org'>example.org</a>."_s
            << u"See [the form](https://example.org/a), below, example.org.\n"_s;
        QTest::addRow("pictures") << u"<img src=a.png alt='The wet floor'> <img src=b.png alt=''>x"_s << u"The wet floor x\n"_s;
        QTest::addRow("code") << u"<pre>if (a)\n    b();\n</pre>"_s << u"```\nif (a)\n    b();\n```\n"_s;
        QTest::addRow("quotation") << u"<blockquote><p>one<p>two</blockquote>"_s << u"> one\n> \n> two\n"_s;
        QTest::addRow("table") << u"<table><caption>Costs</caption><tr><th>Room<th>Sum</tr><tr><td>Hall<td>1|2</table>"_s
                               << u"Costs\n\n| Room | Sum |\n| --- | --- |\n| Hall | 1\\|2 |\n"_s;
        QTest::addRow("joined cells") << u"<table><tr><th colspan=2>Name<th>Sum<tr><td rowspan=2>Fenn<td>Orla<td>1<tr><td>Tom<td>2</table>"_s
                                      << u"| Name | Name | Sum |\n| --- | --- | --- |\n| Fenn | Orla | 1 |\n| Fenn | Tom | 2 |\n"_s;
        QTest::addRow("a table that lays out") << u"<table><tr><td><h2>News</h2></td></tr><tr><td><table><tr><td>a<td>b</table></table>"_s
                                               << u"## News\n\n| a | b |\n| --- | --- |\n"_s;
        QTest::addRow("a hyphen that hides a word") << u"Ver&shy;sicherung"_s << u"Versicherung\n"_s;
        QTest::addRow("form") << u"<input type=text value='HX-4471'><input type=hidden value=no><input type=password value=no>"_s << u"HX-4471\n"_s;
        QTest::addRow("nothing") << u"<html></html>"_s << QString();
        QTest::addRow("no HTML at all") << u"just words < 5"_s << u"just words < 5\n"_s;
    }
    void readsWhatAPersonSees()
    {
        QFETCH(QString, html);
        QTEST(readHtml(html).text, "text");
    }

    void findsTheTitle()
    {
        QCOMPARE(readHtml(u"<html><head><title>A\n claim</title></head><body><svg><title>no</title></svg>"_s).title, u"A claim"_s);
    }

    void findsTheDeclaredCharset_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("charset");
        QTest::addRow("meta") << QByteArray("<meta charset=\"windows-1251\">") << QByteArray("windows-1251");
        QTest::addRow("http-equiv") << QByteArray("<META http-equiv=Content-Type content='text/html; charset=iso-8859-2'>")
                                    << QByteArray("iso-8859-2");
        QTest::addRow("XML") << QByteArray("<?xml version=\"1.0\" encoding='utf-8'?><html>") << QByteArray("utf-8");
        QTest::addRow("none") << QByteArray("<p>charset=x</p>") << QByteArray();
    }
    void findsTheDeclaredCharset()
    {
        QFETCH(QByteArray, html);
        QTEST(declaredCharset(html), "charset");
    }

    void survivesHostilePages_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addRow("deep") << u"<div>"_s.repeated(20'000) + u"bottom"_s;
        QTest::addRow("deep lists") << u"<ul><li>"_s.repeated(3'000) + u"bottom"_s;
        QTest::addRow("deep quotations") << u"<blockquote>"_s.repeated(3'000) + u"bottom"_s;
        QTest::addRow("deep tables") << u"<table><tr><td>"_s.repeated(1'000) + u"bottom"_s;
        QTest::addRow("wide spans") << u"<table>"_s + u"<tr><td colspan=1000 rowspan=65534>bottom<td>x"_s.repeated(50) + u"</table>"_s;
        QTest::addRow("huge list numbers") << u"<ol start=2147483647 type=i><li>x<li>y</ol><ol start=-5 type=a><li>bottom</ol>"_s;
    }
    void survivesHostilePages()
    {
        QFETCH(QString, html);
        const HtmlText read = readHtml(html);
        QVERIFY(read.text.contains(u"bottom"));
        QVERIFY(read.text.size() < 50'000'000);
    }

    void readsAFileInItsDeclaredCharset()
    {
        QTemporaryDir folder;
        QFile out(folder.filePath(u"page.HTM"_s));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("<html><head><meta charset=windows-1251><title>");
        out.write(QByteArray(QStringEncoder("windows-1251")(u"Вода"_s)) + "</title></head><body><h1>");
        out.write(QByteArray(QStringEncoder("windows-1251")(u"Ущерб"_s)) + "</h1></body></html>");
        out.close();
        const auto document = extractDocument(out.fileName());
        QVERIFY(document);
        QVERIFY2(document->problem.isEmpty(), qPrintable(document->problem));
        QCOMPARE(document->kind, u"html"_s);
        QCOMPARE(document->title, u"Вода"_s);
        QCOMPARE(document->pages.value(0), u"# Ущерб\n"_s);
    }
};

WORKER_TEST_MAIN(TestDocumentsHtml)
#include "test_documents_html.moc"
