// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/rules.h"

#include "core/redaction/fold.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <charconv>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

Error broken(const QString &what)
{
    return {
        ErrorCode::Detector,
        QCoreApplication::translate("Rules", "The detection rules of this program are damaged (%1). Nothing can be sent; install the program again.")
            .arg(what)};
}

double score(const std::string &text)
{
    double value = 0;
    // "0" and ".75"; from_chars knows no locale.
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= 1 ? value : -1;
}

class Loader {
public:
    Result<Rules> run()
    {
        m_rules.heads.resize(256 * Shape::Heads);
        for (auto step : {&Loader::identifiers, &Loader::secrets, &Loader::cues}) {
            if (auto done = (this->*step)(); !done)
                return std::unexpected(done.error());
        }
        for (const auto &[name, member] : {std::pair{"phone", &Rules::Known::phone},
                                           {"date-of-birth", &Rules::Known::birth},
                                           {"age", &Rules::Known::age},
                                           {"card", &Rules::Known::card},
                                           {"network", &Rules::Known::network},
                                           {"secret", &Rules::Known::secret},
                                           {"vendor", &Rules::Known::vendor},
                                           {"person", &Rules::Known::person}}) {
            const auto at = m_rules.classes.find(name);
            if (at == m_rules.classes.end())
                return std::unexpected(broken(QString::fromLatin1(name)));
            m_rules.known.*member = at->second;
        }
        m_rules.cues.reserve(m_cues.size());
        for (auto &[text, classes] : m_cues)
            m_rules.cues.push_back({text, classes});
        std::ranges::sort(m_rules.cues, {}, &Cue::text);
        return std::move(m_rules);
    }

private:
    Rules m_rules;
    std::unordered_map<std::string, CueClasses> m_cues;

    size_t newClass(const std::string &name) { return m_rules.classes.try_emplace(name, m_rules.classes.size()).first->second; }

    void addCues(size_t cueClass, const std::string &list)
    {
        for (const std::string &cue : splitRule(list, '|'))
            m_cues[cue].set(cueClass);
    }

    Result<void> identifiers()
    {
        auto table = readRuleTable(u"identifiers.tsv"_s, 8);
        if (!table)
            return std::unexpected(table.error());
        for (const auto &row : *table) {
            const QString name = QString::fromStdString(row[1]);
            auto shape = Shape::compile(row[2], true);
            if (!shape)
                return std::unexpected(broken(name + u": "_s + QString::fromStdString(shape.error())));
            const bool raw = row[3].starts_with('@');
            const Check check = checkByName(raw ? row[3].substr(1) : row[3]);
            const bool loose = row[3] == "none" || row[3] == "not-one-digit" || row[3] == "plate-like" || row[3].starts_with("has-");
            IdentifierRule rule{QString::fromStdString(row[0]),
                                name,
                                std::move(*shape),
                                check,
                                !loose,
                                raw,
                                score(row[4]),
                                score(row[5]),
                                score(row[6]),
                                newClass(row[1])};
            const size_t index = m_rules.identifiers.size();
            if (!check || rule.bare < 0 || rule.whole < 0 || rule.cued <= 0 || rule.cueClass != index || index >= MaxCueClasses - 1)
                return std::unexpected(broken(name));
            addCues(rule.cueClass, row[7]);
            m_rules.bareRules.set(index, rule.bare > 0);
            m_rules.wholeRules.set(index, rule.whole > 0);
            const auto heads = rule.shape.heads();
            for (size_t place = 0; place < Shape::Heads; ++place) {
                for (size_t byte = 0; byte < 256; ++byte)
                    m_rules.heads[place * 256 + byte].set(index, heads[place].test(byte));
            }
            m_rules.identifiers.push_back(std::move(rule));
        }
        return {};
    }

    Result<void> secrets()
    {
        auto table = readRuleTable(u"secrets.tsv"_s, 4);
        if (!table)
            return std::unexpected(table.error());
        for (const auto &row : *table) {
            const QString name = QString::fromStdString(row[0]);
            double entropy = 0;
            std::from_chars(row[3].data(), row[3].data() + row[3].size(), entropy);
            const bool inside = row[1].starts_with('*');
            const bool given = row[1].starts_with('>');
            const std::string prefix = row[1].substr(inside || given);
            static constexpr std::string_view then = " => ";
            const size_t split = given ? row[2].find(then) : 0;
            if (prefix.size() < 2 || split == std::string::npos)
                return std::unexpected(broken(name));
            std::optional<Shape> lead;
            if (given) {
                auto compiled = Shape::compile(row[2].substr(0, split), true);
                if (!compiled)
                    return std::unexpected(broken(name));
                lead = std::move(*compiled);
            }
            auto shape = Shape::compile(given ? std::string_view(row[2]).substr(split + then.size()) : std::string_view(row[2]), true);
            if (!shape)
                return std::unexpected(broken(name));
            m_rules.secrets.push_back({name, prefix, inside, std::move(lead), std::move(*shape), entropy});
        }
        return {};
    }

    Result<void> cues()
    {
        auto table = readRuleTable(u"cues.tsv"_s, 2);
        if (!table)
            return std::unexpected(table.error());
        for (const auto &row : *table) {
            const size_t cueClass = newClass(row[0]);
            if (cueClass >= MaxCueClasses - 1)
                return std::unexpected(broken(u"cues.tsv"_s));
            addCues(cueClass, row[1]);
        }
        return {};
    }
};

} // namespace

std::vector<std::string> splitRule(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    for (size_t at = 0; at <= text.size();) {
        const size_t end = std::min(text.find(separator, at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

Result<std::vector<std::vector<std::string>>> readRuleTable(const QString &name, size_t columns)
{
    QFile file(u":/rules/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(broken(name));
    std::vector<std::vector<std::string>> table;
    for (const std::string &line : splitRule(file.readAll().toStdString(), '\n')) {
        if (line.empty() || line.starts_with('#'))
            continue;
        auto row = splitRule(line, '\t');
        if (row.size() != columns)
            return std::unexpected(broken(name + u": "_s + QString::fromStdString(line.substr(0, 40))));
        table.push_back(std::move(row));
    }
    return table;
}

Result<Rules> Rules::load() { return Loader().run(); }

} // namespace countersign
