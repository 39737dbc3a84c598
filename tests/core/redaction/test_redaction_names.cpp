// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/scanner.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionNames : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Scanner> m_scanner;

    QStringList persons(const QString &text) const
    {
        QStringList names;
        const auto scanned = m_scanner->scan(text);
        if (!scanned)
            qFatal("the scan failed");
        for (const Detection &d : *scanned) {
            if (d.type == u"PERSON"_s && d.score >= 0.4)
                names += text.sliced(d.range.begin, d.range.length());
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scanner = Scanner::create().value_or(nullptr);
        QVERIFY(m_scanner);
    }

    void findsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("forename and surname") << u"My name is John Smith and I need help"_s << QStringList(u"John Smith"_s);
        QTest::newRow("title") << u"Herr Jürgen Müller kommt morgen"_s << QStringList(u"Jürgen Müller"_s);
        QTest::newRow("unknown name after a title") << u"We spoke to Mrs. Oyelaran yesterday"_s << QStringList(u"Mrs. Oyelaran"_s);
        QTest::newRow("signature") << u"Best regards,\nMaria Gonzalez\nCFO"_s << QStringList(u"Maria Gonzalez"_s);
        QTest::newRow("greeting") << u"Dear Priya,\nthank you"_s << QStringList(u"Priya"_s);
        QTest::newRow("particles") << u"The claim of Ursula von der Leyen was paid"_s << QStringList(u"Ursula von der Leyen"_s);
        QTest::newRow("hyphens") << u"Please call Hans-Peter Meyer-Schmidt back"_s << QStringList(u"Hans-Peter Meyer-Schmidt"_s);
        QTest::newRow("apostrophe") << u"Please call Kevin O'Brien back"_s << QStringList(u"Kevin O'Brien"_s);
        QTest::newRow("unknown forename") << u"Ask Venkatesh Subramaniam about it"_s << QStringList(u"Venkatesh Subramaniam"_s);
        QTest::newRow("two of them") << u"Anna Schmidt and Peter Weber agreed"_s << QStringList({u"Anna Schmidt"_s, u"Peter Weber"_s});
        QTest::newRow("Spanish fields") << u"Nombre: Ramón.\nApellidos: García Robles.\n"_s << QStringList({u"Ramón"_s, u"García Robles"_s});
        QTest::newRow("French") << u"Bonjour Madame Lefèvre, merci"_s << QStringList(u"Lefèvre"_s);
        QTest::newRow("first word is a title elsewhere") << u"Please ask Sig Hansen about the boat"_s << QStringList(u"Sig Hansen"_s);
        QTest::newRow("a title in its own language")
            << u"Czy Pan Kowalski jest w domu? Proszę o telefon, dziękuję i pozdrawiam."_s << QStringList(u"Kowalski"_s);
        QTest::newRow("couple") << u"We wrote to Mr and Mrs Robins last week"_s << QStringList(u"Mr and Mrs Robins"_s);
        QTest::newRow("French couple cut into tokens")
            << u"Les requérants , M . et Mme Robins , sont nés en 1942 ."_s << QStringList(u"M . et Mme Robins"_s);
        QTest::newRow("name that a particle cuts") << u"What did Ms Tuur van de Veen say about it?"_s << QStringList(u"Ms Tuur van de Veen"_s);
        QTest::newRow("initials under a person's key") << u"{\"patient\": \"M.A.Oyelaran\", \"id\": 3}"_s << QStringList(u"M.A.Oyelaran"_s);
        QTest::newRow("a cue and an initial") << u"I spoke to Oma G. Barton about it."_s << QStringList(u"Oma G. Barton"_s);
        QTest::newRow("mail header") << u"From: Sandra Kim <sandra@acme-corp.com>"_s << QStringList(u"Sandra Kim"_s);
    }
    void findsNames()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        QCOMPARE(persons(text), names);
    }

    /// What makes a text one about things must not take names away where somebody is meant.
    void keepsNamesBesideThings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const QString prose =
            u" The delivery of the goods was late because of the weather, and the boxes were wet when they came; the pears were soft and "
            "the apples bruised, the crates broken and the labels gone, as the enclosed pictures of the shipment show quite clearly."_s;
        QTest::newRow("full name") << u"The complaint of Margaret Whitfield was received in writing."_s + prose << u"Margaret Whitfield"_s;
        QTest::newRow("surname of a full name") << u"The complaint of Margaret Whitfield arrived. Whitfield wants a refund."_s + prose
                                                << u"Whitfield"_s;
        QTest::newRow("told about in the first person") << u"Yesterday I met Conrad, and Sarah was late."_s + prose << u"Sarah"_s;
        QTest::newRow("list of people") << u"Present: Anna, Robert, Susanne and Michael."_s + prose << u"Susanne"_s;
        QTest::newRow("order") << u"name,sku,price\nMargaret Whitfield,P-1,12.00\nRobert Fischer,P-2,14.00\n"_s << u"Robert Fischer"_s;
        QTest::newRow("persons among names of things")
            << u"[{\"name\": \"Main Switch\"}, {\"name\": \"Pump 2\"}, {\"name\": \"Anna Schmidt\"}, {\"name\": \"Filter Mode\"}]"_s
            << u"Anna Schmidt"_s;
        QTest::newRow("names that no list knows")
            << u"[{\"name\": \"Thulasi Raghunathan\"}, {\"name\": \"Ngozi Okwuosa\"}, {\"name\": \"Wanjiru Gathecha\"}]"_s
            << u"Thulasi Raghunathan"_s;
        QTest::newRow("customers and prices") << u"customer,name,price\n1,Nowak,12\n2,Meier,13\n3,Smith,5\n"_s << u"Nowak"_s;
        QTest::newRow("customer of goods")
            << u"{\"customer\": {\"name\": \"Nowak\", \"phone\": \"12\"}, \"items\": [{\"name\": \"Arthur shelf\", \"price\": 12}]}"_s << u"Nowak"_s;
        QTest::newRow("seller of goods") << u"[{\"sku\": \"P-1\", \"name\": \"Lamp\", \"price\": 3}, {\"name\": \"Priya Raman\", \"email\": \"x\"}]"_s
                                         << u"Priya Raman"_s;
    }
    void keepsNamesBesideThings()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const QStringList found = persons(text);
        QVERIFY2(found.join(u'|').contains(name), qPrintable(found.join(u" | "_s)));
    }

    void takesNoOtherWordForAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("days and months") << u"On Monday in April or May the Summer starts."_s;
        QTest::newRow("companies") << u"Apple, Microsoft and Google are listed."_s;
        QTest::newRow("headline") << u"General Terms And Conditions Of The Contract"_s;
        QTest::newRow("shouting") << u"THIS IS VERY IMPORTANT, PLEASE READ"_s;
        QTest::newRow("constants") << u"MAX_RETRIES = 5; HTTP_OK; ENABLE_GRACE_PERIOD"_s;
        const QString prose =
            u" The rest of the paragraph goes on about the same kinds of things and names nobody at all, so that it is long enough "
            "to tell that it is prose about goods, plants, tools or rules and not about anybody in particular, here or elsewhere."_s;
        QTest::newRow("kinds of fruit") << u"Pears: Conference, Comice, Williams, Bartlett, Concorde and Abate keep until spring."_s + prose;
        QTest::newRow("articles") << u"The Phillips drives most screws; a Stanley cuts, and the Dremel does the rest."_s + prose;
        QTest::newRow("royal potatoes") << u"For mash use King Edward or something as floury."_s + prose;
        QTest::newRow("goods") << u"sku,name,colour,price\nP-1,Kettle Hudson,steel,39.90\nP-2,Lamp Norman,white,12.00\nP-3,Mixer Vera,red,99.00\n"_s;
        QTest::newRow("goods in JSON") << u"{\"items\": [{\"sku\": \"P-1\", \"name\": \"Arthur shelf\", \"colour\": \"Amber\", \"price\": 12}]}"_s;
        QTest::newRow("goods beside a customer")
            << u"{\"customer\": {\"number\": 7, \"phone\": \"12\"}, \"items\": [{\"sku\": \"P-1\", \"name\": \"Arthur shelf\", \"price\": 12}]}"_s;
        QTest::newRow("names of settings") << u"cset \"name='Headphone Switch' on\"\ncset \"name='Line Out Volume' 42\"\ncset \"name='DAC1 Mux' 1\"\n"
                                              "cset \"name='Mic Boost' 3\"\ncset \"name='PDM1 L Mux' 0\"\n"_s;
        QTest::newRow("currencies")
            << u"[{\"alpha_3\": \"BMD\", \"name\": \"Bermudian Dollar\"}, {\"alpha_3\": \"BSD\", \"name\": \"Bahamian Dollar\"},"
               " {\"alpha_3\": \"CLF\", \"name\": \"Unidad de Fomento\"}]"_s;
        QTest::newRow("constants of code") << u"#define __NR_swtch VG_DARWIN_SYSCALL_CONSTRUCT_MACH(60)\n#define __NR_trap VG_DARWIN_SYSCALL(61)\n"_s;
        QTest::newRow("commands") << u"for example\n\n  groff -man -Tpdf Tcl.n >output.pdf\n  ping -c1 localhost\n  adduser --system\n"_s;
        QTest::newRow("packages") << u"{\"devDependencies\": {\"ava\": \"^3.15.0\", \"matteo\": \"~1.2\", \"cherry\": \"2.0.1\"}}"_s;
        QTest::newRow("files of packages") << u"# filename is like 'pip-21.2.4-py3-none-any.whl'\ncomplex-odo: no\nodo-without-to: ignore\n"_s;
        QTest::newRow("scripts") << u"[{\"alpha_4\": \"Laoo\", \"name\": \"Lao\", \"numeric\": \"356\"}, {\"alpha_4\": \"Leke\", \"name\": \"Leke\","
                                    " \"numeric\": \"364\"}]"_s;
        QTest::newRow("classes") << u"type_name: \"shop.api.BasketUpdater\"\nfull_name: \"shop.api.v1.BasketUpdater\"\nname: BasketUpdater\n"_s;
        QTest::newRow("verbs") << u"Will it bill or mark the rose? Grant may hope."_s;
    }
    void takesNoOtherWordForAName()
    {
        QFETCH(QString, text);
        QCOMPARE(persons(text), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRedactionNames)
#include "test_redaction_names.moc"
