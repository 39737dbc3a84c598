// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/phone_numbers.h"

#include "core/redaction/rules.h"

#include <QtCore/QFile>
#include <charconv>
#include <mutex>

namespace countersign {

struct PhoneNumbers::Region {
    std::string id;
    std::string code;
    std::string prefixPattern;
    std::vector<std::string> patterns; // as they stand in the table
    std::vector<quint32> lengths; // of each, a bit for each

    mutable std::once_flag once;
    mutable std::vector<Shape> shapes;
    mutable std::unique_ptr<Shape> prefix;

    void compile() const
    {
        std::call_once(once, [this] {
            for (const std::string &pattern : patterns) {
                auto shape = Shape::compile(pattern);
                // A pattern in words that Shape does not know accepts every number of its lengths.
                shapes.push_back(shape ? std::move(*shape) : *Shape::compile("\\d+"));
            }
            if (auto shape = Shape::compile(prefixPattern); shape && !prefixPattern.empty())
                prefix = std::make_unique<Shape>(std::move(*shape));
        });
    }

    [[nodiscard]] bool isNumber(std::string_view digits) const
    {
        for (size_t i = 0; i < patterns.size(); ++i) {
            if (digits.size() < 32 && ((lengths[i] >> digits.size()) & 1) && shapes[i].matchesAll(digits))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isDialled(std::string_view digits) const
    {
        compile();
        if (isNumber(digits))
            return true;
        const long before = prefix ? prefix->match(digits, 0) : -1;
        return before > 0 && size_t(before) < digits.size() && isNumber(digits.substr(size_t(before)));
    }
};

PhoneNumbers::PhoneNumbers() = default;
PhoneNumbers::~PhoneNumbers() = default;

const PhoneNumbers *PhoneNumbers::shipped()
{
    static const std::unique_ptr<const PhoneNumbers> table = [] {
        std::unique_ptr<PhoneNumbers> made(new PhoneNumbers);
        if (!made->read())
            made.reset();
        return made;
    }();
    return table.get();
}

bool PhoneNumbers::read()
{
    QFile file(QStringLiteral(":/phones/phones.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    for (const std::string &line : splitRule(file.readAll().toStdString(), '\n')) {
        if (line.empty() || line.front() == '#')
            continue;
        const std::vector<std::string> row = splitRule(line, '\t');
        if (row.size() < 3)
            return false;
        auto region = std::make_unique<Region>();
        region->id = row[0];
        region->code = row[1];
        region->prefixPattern = row[2];
        for (size_t i = 3; i < row.size(); ++i) {
            const size_t space = row[i].find(' ');
            quint32 lengths = 0;
            for (const std::string &length : splitRule(std::string_view(row[i]).substr(0, space), ',')) {
                unsigned value = 0;
                std::from_chars(length.data(), length.data() + length.size(), value);
                lengths |= value < 32 ? 1U << value : 0U;
            }
            region->lengths.push_back(lengths);
            region->patterns.push_back(row[i].substr(space + 1));
        }
        if (!region->code.empty() && region->code.front() >= '0' && region->code.front() <= '9')
            m_byCode[size_t(region->code.front() - '0')].push_back(region.get());
        m_byId.try_emplace(region->id, region.get());
        m_regions.push_back(std::move(region));
    }
    return m_regions.size() > 200;
}

bool PhoneNumbers::isInternational(std::string_view digits) const
{
    if (digits.empty() || digits.front() < '0' || digits.front() > '9')
        return false;
    return std::ranges::any_of(m_byCode[size_t(digits.front() - '0')], [&](const Region *region) {
        return digits.starts_with(region->code) && region->isDialled(digits.substr(region->code.size()));
    });
}

bool PhoneNumbers::isNational(std::string_view digits, std::string_view region) const
{
    const auto at = m_byId.find(region);
    if (at == m_byId.end())
        return false;
    const Region &home = *at->second;
    return home.isDialled(digits) || (digits.starts_with(home.code) && home.isDialled(digits.substr(home.code.size())));
}

} // namespace countersign
