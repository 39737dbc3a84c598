// SPDX-License-Identifier: GPL-3.0-or-later
// Part of the build: writes what libphonenumber knows of the numbers of each region as a table that the scanner reads in
// microseconds. The library itself takes a tenth of a millisecond for one number.
#include <QtCore/QFile>
#include <cstdio>
#include <phonenumbers/phonemetadata.pb.h>
#include <set>
#include <string>

namespace i18n::phonenumbers {
// In the library and its sources; the header that declares them is not packaged.
int metadata_size();
const void *metadata_get();
} // namespace i18n::phonenumbers

using namespace i18n::phonenumbers;

namespace {

/// "9,10 pattern" for each kind of number that a region has, each once.
std::set<std::string> kindsOf(const PhoneMetadata &region)
{
    std::set<std::string> kinds;
    const auto add = [&](const PhoneNumberDesc &kind) {
        if (kind.national_number_pattern().empty() || kind.national_number_pattern() == "NA")
            return;
        const PhoneNumberDesc &lengths = kind.possible_length_size() > 0 ? kind : region.general_desc();
        std::string row;
        for (const int length : lengths.possible_length())
            row += (row.empty() ? "" : ",") + std::to_string(length);
        if (row != "-1")
            kinds.insert(row + ' ' + kind.national_number_pattern());
    };
    for (const PhoneNumberDesc &kind : {region.fixed_line(), region.mobile(), region.toll_free(), region.premium_rate(), region.shared_cost(),
                                        region.personal_number(), region.voip(), region.pager(), region.uan(), region.voicemail()})
        add(kind);
    return kinds;
}

} // namespace

int main(int argc, char **argv)
{
    PhoneMetadataCollection all;
    if (argc != 2 || !all.ParseFromArray(metadata_get(), metadata_size()) || all.metadata_size() < 200) {
        std::fputs("usage: compile_phones FILE (or libphonenumber has no metadata)\n", stderr);
        return 2;
    }
    std::string table =
        "# Columns: region, country code, what stands before a number at home (a pattern), then lengths and pattern of each kind of number.\n";
    for (const PhoneMetadata &region : all.metadata()) {
        // Where the prefix is rewritten and not only dropped, the usual one has to do.
        const std::string &prefix = region.has_national_prefix_transform_rule() ? region.national_prefix() : region.national_prefix_for_parsing();
        table += region.id() + '\t' + std::to_string(region.country_code()) + '\t' + prefix;
        for (const std::string &kind : kindsOf(region))
            table += '\t' + kind;
        table += '\n';
    }
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly) || file.write(table.data(), qint64(table.size())) != qint64(table.size())) {
        std::fprintf(stderr, "%s\n", qPrintable(file.errorString()));
        return 1;
    }
    return 0;
}
