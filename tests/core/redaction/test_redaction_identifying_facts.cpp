// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/identifying_facts.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class IdentifyingFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void factsOfOnePersonTogetherAreTold_data();
    void factsOfOnePersonTogetherAreTold();
    void whatSaysNothingOfAPersonIsLeftAlone_data();
    void whatSaysNothingOfAPersonIsLeftAlone();
    void theFactsAreNamedWhereTheyStand();
    void eachParagraphIsLookedAtByItself();
    void placeholdersAreNoFacts();
    void inventedFactsAreNone();
    void aLongTextOfManyParagraphsIsNotTooMuch();

private:
    std::vector<IdentifyingParagraph> in(const QString &text) { return identifyingParagraphs(*m_scanner, text).value(); }
    std::shared_ptr<const Scanner> m_scanner;
};

void IdentifyingFactsTest::initTestCase()
{
    auto scanner = Scanner::create();
    QVERIFY(scanner);
    m_scanner = *scanner;
}

void IdentifyingFactsTest::factsOfOnePersonTogetherAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << u"[PERSON_1], head of claims at Kestrel Mutual Ltd in Leeds, is 47 years old."_s;
    QTest::newRow("no name at all") << u"The patient, a midwife from Bradford, was born on 12 March 1977."_s;
    QTest::newRow("German") << u"[PERSON_1] ist Bürgermeisterin in Freiburg und seit dem 12.03.2019 bei der Quellwerk GmbH im Aufsichtsrat."_s;
    QTest::newRow("French") << u"[PERSON_1], infirmière à Lyon, est née le 3 mai 1981."_s;
    QTest::newRow("over two lines") << u"[PERSON_1]\nNurse at Harland Clinic Ltd\nborn 3 May 1981"_s;
}

void IdentifyingFactsTest::factsOfOnePersonTogetherAreTold()
{
    QFETCH(const QString, text);
    const auto found = in(text);
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(found.front().facts.size() >= 3);
}

void IdentifyingFactsTest::whatSaysNothingOfAPersonIsLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("two facts") << u"[PERSON_1] is a nurse in Leeds."_s;
    QTest::newRow("nobody") << u"Kestrel Mutual Ltd opened its office in Leeds on 12 March 2019."_s;
    QTest::newRow("code") << u"class Manager { Director director; int age = 47; }; // see 2024-03-12"_s;
    QTest::newRow("all hidden") << u"[PERSON_1], head of claims at [ORG_1] in [LOCATION_1], is [AGE_1]."_s;
}

void IdentifyingFactsTest::whatSaysNothingOfAPersonIsLeftAlone()
{
    QFETCH(const QString, text);
    QVERIFY(in(text).empty());
}

void IdentifyingFactsTest::theFactsAreNamedWhereTheyStand()
{
    const QString text = u"[PERSON_1], head of claims at Kestrel Mutual Ltd in Leeds."_s;
    const auto found = in(text);
    QCOMPARE(found.size(), size_t(1));
    QStringList words;
    for (const IdentifyingFact &fact : found.front().facts)
        words += text.sliced(fact.range.begin, fact.range.length());
    QCOMPARE(words, (QStringList{u"head"_s, u"Kestrel Mutual Ltd"_s, u"Leeds"_s}));
    QCOMPARE(found.front().facts.front().kind, IdentifyingFact::Kind::Role);
}

void IdentifyingFactsTest::eachParagraphIsLookedAtByItself()
{
    QVERIFY(in(u"[PERSON_1] is head of claims.\n\nKestrel Mutual Ltd is in Leeds.\n \nThe letter is of 12 March 2019."_s).empty());
    const QString text = u"Dear all,\n\n[PERSON_1], head of claims at Kestrel Mutual Ltd in Leeds, has left.\n\nRegards"_s;
    const auto found = in(text);
    QCOMPARE(found.size(), size_t(1));
    QVERIFY(text.sliced(found.front().range.begin, found.front().range.length()).contains(u"has left"_s));
}

void IdentifyingFactsTest::placeholdersAreNoFacts() { QVERIFY(in(u"[PERSON_1], nurse, [LOCATION_1], [DATE_1], [ORG_1]"_s).empty()); }

void IdentifyingFactsTest::inventedFactsAreNone()
{
    const QString text = u"[PERSON_1], head of claims at Kestrel Mutual Ltd in Leeds."_s;
    QCOMPARE(in(text).size(), size_t(1));
    const auto rangeOf = [&](const QString &words) { return Range{text.indexOf(words), text.indexOf(words) + words.size()}; };
    const auto found = identifyingParagraphs(*m_scanner, text, TextSlot::Format::Plain,
                                             {rangeOf(u"[PERSON_1]"_s), rangeOf(u"Kestrel Mutual Ltd"_s), rangeOf(u"Leeds"_s)});
    QVERIFY(found);
    QVERIFY(found->empty());
}

void IdentifyingFactsTest::aLongTextOfManyParagraphsIsNotTooMuch()
{
    QString text;
    for (int i = 0; i < 400; ++i)
        text += u"[PERSON_%1], head of claims at Kestrel Mutual Ltd in Leeds.\n\n"_s.arg(i + 1);
    QCOMPARE(in(text).size(), size_t(400));
}

QTEST_GUILESS_MAIN(IdentifyingFactsTest)
#include "test_redaction_identifying_facts.moc"
