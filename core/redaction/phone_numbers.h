// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers are phone numbers, by libphonenumber's tables (see build/compile_phones.cpp): lengths and beginnings of every region.
// A pattern is compiled when the first number of its region is asked for.
#pragma once
#include "core/redaction/shape.h"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

class PhoneNumbers {
public:
    /// What was built into the program; nullptr when it is damaged. Any thread.
    [[nodiscard]] static const PhoneNumbers *shipped();
    ~PhoneNumbers();

    /// `digits` begin with a country code, without + or 00.
    [[nodiscard]] bool isInternational(std::string_view digits) const;
    /// As dialled in a region ("DE"), with or without what is dialled before it there.
    [[nodiscard]] bool isNational(std::string_view digits, std::string_view region) const;

private:
    PhoneNumbers();
    struct Region;
    std::vector<std::unique_ptr<Region>> m_regions;
    std::array<std::vector<const Region *>, 10> m_byCode; // by the first digit of the country code
    std::map<std::string, const Region *, std::less<>> m_byId;
    [[nodiscard]] bool read();
};

} // namespace countersign
