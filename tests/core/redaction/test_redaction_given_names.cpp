// SPDX-License-Identifier: GPL-3.0-or-later
// What given names say about who may be meant.
#include "core/redaction/given_name_sex.h"
#include "core/redaction/person_aliases.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class GivenNamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsNamesOfOneSex_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("sex");
        const auto row = [](const QString &name, TitleSex sex) { QTest::newRow(qPrintable(name)) << name << int(sex); };
        for (const QString &name : {u"marguerite"_s, u"käthe"_s, u"agnieszka"_s, u"lucía"_s, u"chiara"_s, u"catarina"_s, u"willemijn"_s, u"élodie"_s})
            row(name, TitleSex::Female);
        for (const QString &name : {u"adewale"_s, u"jürgen"_s, u"krzysztof"_s, u"íñigo"_s, u"giuseppe"_s, u"joão"_s, u"joost"_s, u"benoît"_s})
            row(name, TitleSex::Male);
    }
    void knowsNamesOfOneSex()
    {
        QFETCH(QString, name);
        QFETCH(int, sex);
        QCOMPARE(int(givenNameSex(name)), sex);
    }

    void saysNothingOfNamesThatBothBear()
    {
        for (const QString &name :
             {u"andrea"_s, u"jean"_s, u"simone"_s, u"kim"_s, u"robin"_s, u"nicola"_s, u"jan"_s, u"dominique"_s, u"luca"_s, u"may"_s})
            QVERIFY2(givenNameSex(name) == TitleSex::None, qPrintable(name));
        QCOMPARE(givenNameSex(u"zanzibar"_s), TitleSex::None);
    }

    void aTitleOfTheOtherSexIsSomebodyElse()
    {
        PersonAliases persons(
            {{u"PERSON"_s, 1, {u"Marguerite Oyelaran"_s}}, {u"PERSON"_s, 2, {u"Joost Bakker"_s}}, {u"PERSON"_s, 3, {u"Robin Quill"_s}}});
        QCOMPARE(persons.personFor(u"Mr. Oyelaran"_s), 0);
        QCOMPARE(persons.personFor(u"Ms. Oyelaran"_s), 1);
        QCOMPARE(persons.personFor(u"Oyelaran"_s), 1);
        QCOMPARE(persons.personFor(u"mevrouw Bakker"_s), 0);
        QCOMPARE(persons.personFor(u"dhr. Bakker"_s), 2);
        QCOMPARE(persons.personFor(u"Mr Quill"_s), 3); // Robin may be either
    }

    void aFullNameOfTheOtherSexIsSomebodyElse()
    {
        PersonAliases persons({{u"PERSON"_s, 1, {u"Mr. Oyelaran"_s}}});
        QCOMPARE(persons.personFor(u"Marguerite Oyelaran"_s), 0);
        QCOMPARE(persons.personFor(u"Adewale Oyelaran"_s), 1);
    }
};

QTEST_GUILESS_MAIN(GivenNamesTest)
#include "test_redaction_given_names.moc"
