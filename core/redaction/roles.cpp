// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/roles.h"

#include "core/redaction/rules.h"

#include <QtCore/QHash>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Whether a word names a person rather than a role; by the folded word.
const QHash<QString, bool> &roles()
{
    static const QHash<QString, bool> words = [] {
        QHash<QString, bool> all;
        const auto table = readRuleTable(u"roles.tsv"_s, 3);
        if (!table)
            qFatal("%s", qPrintable(table.error().message)); // it is part of the program
        for (const std::vector<std::string> &line : *table) {
            for (const std::string &word : splitRule(line[2], ' '))
                all.insert(QString::fromStdString(word).toCaseFolded(), line[0] == "person");
        }
        return all;
    }();
    return words;
}

} // namespace

std::vector<RoleWord> roleWordsIn(QStringView text)
{
    const QHash<QString, bool> &known = roles();
    std::vector<RoleWord> found;
    constexpr qsizetype Longest = 40;
    for (qsizetype i = 0; i < text.size();) {
        if (!text[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        while (i < text.size() && (text[i].isLetter() || text[i].isMark() || (text[i] == u'-' && i + 1 < text.size() && text[i + 1].isLetter())))
            ++i;
        if (i - begin < 3 || i - begin > Longest)
            continue;
        const auto word = known.constFind(text.sliced(begin, i - begin).toString().toCaseFolded());
        if (word != known.cend())
            found.push_back({{begin, i}, *word});
    }
    return found;
}

} // namespace countersign
