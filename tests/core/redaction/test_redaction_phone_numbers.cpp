// SPDX-License-Identifier: GPL-3.0-or-later
// The table that the build makes of libphonenumber's, against the library itself.
#include "core/redaction/phone_numbers.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>
#include <phonenumbers/phonenumberutil.h>
#include <set>

using countersign::PhoneNumbers;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

class PhoneNumbersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knowsTheExamplesOfEveryRegion();
    void judgesOtherNumbersAsTheLibraryDoes();
    void readsNumbersAsTheyAreDialledAtHome();

private:
    static std::string e164(const PhoneNumber &number)
    {
        std::string text;
        PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &text);
        return text.substr(1);
    }
    static std::vector<PhoneNumber> examples(const std::string &region)
    {
        std::vector<PhoneNumber> all;
        for (const auto type : {PhoneNumberUtil::FIXED_LINE, PhoneNumberUtil::MOBILE, PhoneNumberUtil::TOLL_FREE, PhoneNumberUtil::PREMIUM_RATE,
                                PhoneNumberUtil::VOIP}) {
            PhoneNumber number;
            if (PhoneNumberUtil::GetInstance()->GetExampleNumberForType(region, type, &number))
                all.push_back(number);
        }
        return all;
    }
    static std::set<std::string> regions()
    {
        std::set<std::string> all;
        PhoneNumberUtil::GetInstance()->GetSupportedRegions(&all);
        return all;
    }
};

void PhoneNumbersTest::knowsTheExamplesOfEveryRegion()
{
    const PhoneNumbers *known = PhoneNumbers::shipped();
    QVERIFY(known);
    QVERIFY(regions().size() > 200);
    for (const std::string &region : regions()) {
        for (const PhoneNumber &number : examples(region))
            QVERIFY2(known->isInternational(e164(number)), (region + ' ' + e164(number)).c_str());
    }
}

void PhoneNumbersTest::judgesOtherNumbersAsTheLibraryDoes()
{
    const PhoneNumbers &known = *PhoneNumbers::shipped();
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    QRandomGenerator random(42);
    int asked = 0, valid = 0, missed = 0, tooMuch = 0;
    for (const std::string &region : regions()) {
        for (const PhoneNumber &example : examples(region)) {
            for (int i = 0; i < 12; ++i) {
                std::string digits = e164(example);
                // Other last digits, another length, another digit anywhere.
                for (int changes = 1 + int(random.bounded(3)); changes > 0; --changes)
                    digits[digits.size() - 1 - size_t(random.bounded(int(digits.size()) - 3))] = char('0' + random.bounded(10));
                if (i % 4 == 3)
                    random.bounded(2) ? void(digits.pop_back()) : digits.push_back(char('0' + random.bounded(10)));
                PhoneNumber parsed;
                const bool wanted = util.Parse('+' + digits, "ZZ", &parsed) == PhoneNumberUtil::NO_PARSING_ERROR && util.IsValidNumber(parsed);
                const bool got = known.isInternational(digits);
                ++asked;
                valid += wanted;
                missed += wanted && !got;
                tooMuch += got && !wanted;
            }
        }
    }
    qInfo("%d numbers, %d valid, %d missed, %d too much", asked, valid, missed, tooMuch);
    QVERIFY(valid > asked / 4);
    QVERIFY(valid < asked);
    // A number that is missed leaves the machine: one in a thousand is the most, and there is a reason for each: see phone_numbers.h.
    QVERIFY(missed * 1000 <= valid);
    QVERIFY(tooMuch * 200 <= asked);
}

void PhoneNumbersTest::readsNumbersAsTheyAreDialledAtHome()
{
    const PhoneNumbers &known = *PhoneNumbers::shipped();
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    for (const char *region :
         {"DE", "GB", "FR", "ES", "IT", "PT", "NL", "PL", "AT", "CH", "BE", "SE", "US", "IN", "JP", "BR", "AU", "ZA", "TR", "IL"}) {
        for (const PhoneNumber &number : examples(region)) {
            std::string text;
            util.Format(number, PhoneNumberUtil::NATIONAL, &text);
            std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
            QVERIFY2(known.isNational(text, region), (std::string(region) + ' ' + text).c_str());
            QVERIFY2(!known.isNational(text.substr(0, 4), region), text.c_str());
        }
    }
}

QTEST_GUILESS_MAIN(PhoneNumbersTest)
#include "test_redaction_phone_numbers.moc"
