// SPDX-License-Identifier: GPL-3.0-or-later
// Part of the build: every type of value and every rule has a sample that must be found and one that must not, and all of them hold.
// Otherwise the build fails and says which.
#include "core/redaction/entity_types.h"
#include "core/redaction/rules.h"
#include "core/redaction/scanner.h"

#include <cstdio>
#include <map>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr double Usual = 0.4; // the threshold of the policies that ship

struct Signs {
    bool positive = false;
    bool negative = false;
};

int complaints = 0;

void complain(const char *what, const std::string &name, const QString &more = {})
{
    ++complaints;
    std::fprintf(stderr, "resources/rules: %s: %s%s%s\n", name.c_str(), what, more.isEmpty() ? "" : ": ", qPrintable(more));
}

QString read(const std::string &field) { return QString::fromStdString(field).remove("{}"_L1).replace("\\n"_L1, "\n"_L1); }

/// Whether `names` finds what the row says it must, and nothing that it must not.
template <typename Name>
void check(const Scanner &scanner, const std::vector<std::string> &row, Name nameOf)
{
    const QString text = read(row[2]);
    const QString value = read(row[3]);
    const auto found = scanner.scan(text);
    if (!found)
        return complain("the scan failed", row[0], found.error().message);
    bool right = false;
    QStringList seen;
    for (const Detection &d : *found) {
        const QString covered = text.sliced(d.range.begin, d.range.length());
        seen += u"%1 %2 “%3” %4"_s.arg(d.type, d.rule, covered).arg(d.score, 0, 'f', 2);
        if (d.score < Usual || nameOf(d) != QString::fromStdString(row[0]))
            continue;
        if (row[1] == "-")
            return complain("finds what it must not", row[0], text);
        right |= covered == value;
    }
    if (row[1] == "+" && !right)
        complain("does not find its sample", row[0], text + u" → "_s + seen.join(u", "_s));
}

template <typename Name>
std::map<std::string, Signs> checkAll(const Scanner &scanner, const QString &table, Name nameOf)
{
    std::map<std::string, Signs> signs;
    const auto rows = readRuleTable(table, 4);
    if (!rows) {
        complain("cannot be read", table.toStdString());
        return signs;
    }
    for (const auto &row : *rows) {
        Signs &s = signs[row[0]];
        (row[1] == "+" ? s.positive : s.negative) = true;
        check(scanner, row, nameOf);
    }
    return signs;
}

void want(std::map<std::string, Signs> &signs, const std::string &name)
{
    const Signs s = signs[name];
    if (!s.positive)
        complain("has no sample that must be found", name);
    if (!s.negative)
        complain("has no sample that must not be found", name);
}

} // namespace

int main()
{
    const auto scanner = Scanner::create();
    const auto rules = Rules::load();
    if (!scanner || !rules) {
        std::fprintf(stderr, "%s\n", qPrintable(scanner ? rules.error().message : scanner.error().message));
        return 2;
    }
    auto types = checkAll(**scanner, u"samples.tsv"_s, [](const Detection &d) { return d.type; });
    for (const QString &type : allEntityTypes()) {
        if (type != "CUSTOM"_L1 && type != FileType) // found by the person's own words alone, and not by reading
            want(types, type.toStdString());
    }
    auto ruleSigns = checkAll(**scanner, u"rule_samples.tsv"_s, [](const Detection &d) { return d.rule; });
    for (const IdentifierRule &rule : rules->identifiers)
        want(ruleSigns, rule.name.toStdString());
    for (const SecretRule &rule : rules->secrets)
        want(ruleSigns, rule.name.toStdString());
    return complaints == 0 ? 0 : 1;
}
