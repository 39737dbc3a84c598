// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a whole column of a table, whatever stands in its cells: a person knows that "Insured" are names and that "Region" may stay. A rule
// goes before what redaction finds in the cell. Pure functions; any thread.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QString>
#include <functional>
#include <vector>

namespace countersign {

enum class ColumnAction {
    Keep, // stays as it is, also where redaction finds something
    Mask, // "***"
    Generalise, // ten years of ages, the year of dates, the size of numbers; what has no such form is masked
    Pseudonymise, // "P-7K2M9QXTB4": the same for the same value in every table of every file, so that tables still join
};
[[nodiscard]] QString columnActionName(ColumnAction action); // "keep", …: as in documents.json
[[nodiscard]] std::optional<ColumnAction> columnActionFromName(QStringView name);

struct ColumnRule {
    QString column; // its title, compared without case and outer spaces
    ColumnAction action = ColumnAction::Mask;
    friend bool operator==(const ColumnRule &, const ColumnRule &) = default;
};

/// A keyed hash, the key of which stays on this machine (Sealer::fingerprint).
using KeyedHash = std::function<QByteArray(const QByteArray &)>;
/// The pseudonym of a value; case, width of characters and outer spaces do not matter.
[[nodiscard]] QString pseudonym(const QString &value, const KeyedHash &hash);
[[nodiscard]] QString generalised(const QString &value);

/// How a text writes its tables.
enum class TableForm { None, Tabs, Csv, Markdown };
/// Of the text that the library has of a document of this kind (DocumentInfo::kind).
[[nodiscard]] TableForm tableFormOf(const QString &kind);

struct ColumnEdit {
    Range range; // of the cell's words in the text
    QString replacement; // of a kept cell what stands there
    ColumnAction action = ColumnAction::Mask;
    friend bool operator==(const ColumnEdit &, const ColumnEdit &) = default;
};
/// The cells of these columns, ascending; the first row that has a rule's title is its head. An empty cell is left alone.
[[nodiscard]] std::vector<ColumnEdit> columnEdits(QStringView text, TableForm form, const std::vector<ColumnRule> &rules, const KeyedHash &hash);
/// The text with these edits made.
[[nodiscard]] QString withColumnRules(const QString &text, TableForm form, const std::vector<ColumnRule> &rules, const KeyedHash &hash);
/// The titles of the columns of all tables in a text, each once: what rules can be written for.
[[nodiscard]] QStringList columnTitles(QStringView text, TableForm form);

} // namespace countersign
