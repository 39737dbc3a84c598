// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/phone_library/phone_library.h"

#include <phonenumbers/phonenumberutil.h>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

bool countersignPhoneValidIn(const char *const *regions, std::size_t count, const char *number, std::size_t length)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    const std::string text(number, length);
    for (std::size_t i = 0; i < count; ++i) {
        PhoneNumber parsed;
        if (util.Parse(text, regions[i], &parsed) == PhoneNumberUtil::NO_PARSING_ERROR && util.IsValidNumberForRegion(parsed, regions[i]))
            return true;
    }
    return false;
}

bool countersignPhoneValidInternational(const char *number, std::size_t length)
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber parsed;
    return util.Parse(std::string(number, length), "ZZ", &parsed) == PhoneNumberUtil::NO_PARSING_ERROR && util.IsPossibleNumber(parsed)
        && util.IsValidNumber(parsed);
}
