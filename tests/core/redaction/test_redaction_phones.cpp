// SPDX-License-Identifier: GPL-3.0-or-later
// The table of phone numbers that the build made says what libphonenumber itself says.
#include "core/redaction/phone_numbers.h"

#include <QtTest/QTest>
#include <phonenumbers/phonenumberutil.h>
#include <random>
#include <set>

using namespace countersign;
using namespace Qt::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

class TestRedactionPhones : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheExamplesOfEveryRegion()
    {
        const PhoneNumbers *known = PhoneNumbers::shipped();
        QVERIFY(known);
        const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
        std::set<std::string> regions;
        library.GetSupportedRegions(&regions);
        QVERIFY(regions.size() > 200);
        for (const std::string &region : regions) {
            for (const auto kind : {PhoneNumberUtil::FIXED_LINE, PhoneNumberUtil::MOBILE}) {
                PhoneNumber example;
                if (!library.GetExampleNumberForType(region, kind, &example))
                    continue;
                std::string whole;
                library.Format(example, PhoneNumberUtil::E164, &whole);
                QVERIFY2(known->isInternational(whole.substr(1)), whole.c_str());
                std::string home;
                library.GetNationalSignificantNumber(example, &home);
                QVERIFY2(known->isNational(home, region), (region + ' ' + home).c_str());
            }
        }
    }

    void refusesWhatTheLibraryRefuses()
    {
        const PhoneNumbers *known = PhoneNumbers::shipped();
        const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
        std::mt19937 random(7);
        int asked = 0;
        int different = 0;
        for (const char *code : {"1", "44", "49", "33", "34", "39", "31", "48", "7", "81", "91", "55", "61", "65", "972"}) {
            for (int i = 0; i < 200; ++i) {
                std::string digits = code;
                for (int n = 7 + int(random() % 5); n > 0; --n)
                    digits += char('0' + random() % 10);
                PhoneNumber parsed;
                const bool right = library.Parse('+' + digits, "ZZ", &parsed) == PhoneNumberUtil::NO_PARSING_ERROR && library.IsValidNumber(parsed);
                ++asked;
                different += right != known->isInternational(digits);
            }
        }
        QVERIFY2(different * 100 <= asked, qPrintable(u"%1 of %2 differ"_s.arg(different).arg(asked)));
    }

    void knowsNumbersAsTheyAreDialled()
    {
        const PhoneNumbers *known = PhoneNumbers::shipped();
        QVERIFY(known->isNational("03090182012", "DE"));
        QVERIFY(known->isNational("0142685300", "FR"));
        QVERIFY(known->isNational("2125550143", "US"));
        QVERIFY(!known->isNational("1234567890", "US"));
        QVERIFY(!known->isNational("2125550143", "XX"));
        QVERIFY(known->isInternational("4402079460958")); // +44 (0)20 …
        QVERIFY(!known->isInternational(""));
    }
};

QTEST_GUILESS_MAIN(TestRedactionPhones)
#include "test_redaction_phones.moc"
