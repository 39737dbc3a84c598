// SPDX-License-Identifier: GPL-3.0-or-later
// Cases to evaluate models on: variables for the prompt, and checks that the answer must pass.
//
// CSV (UTF-8, a header; the delimiter is recognised): a column named `id` (optional), columns named `check:…`, and all others are variables.
// A cell left empty is a variable without text, or no check.
//
//   id,claimant,amount,check:contains,check:number,check:max_ms
//   c1,"Jane Roe",1200,water damage,1200±5%,4000
//
// JSONL, one object a line:
//
//   {"id":"c1","vars":{"claimant":"Jane Roe"},"checks":[{"contains":"water"},{"number":1200,"tolerance":60},{"judge":"Is it polite?"}]}
//
// Checks: equals · contains · regex · schema (JSON Schema; in JSONL an object) · number ("1200", "1200±60", "1200±5%"; in JSONL also with "tolerance") ·
// max_ms · max_cost_usd · judge (a question that a model answers with yes or no).
#pragma once
#include "core/base/error.h"
#include "core/money/money.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <vector>

namespace countersign {

struct Check {
    enum class Kind { Equals, Contains, Regex, Schema, Number, MaxMs, MaxCost, Judge };
    Kind kind = Kind::Equals;
    QString text; // the words, the pattern, the schema, the judge's question; of a number as it was written
    double number = 0, tolerance = 0; // Number: may differ by this much, absolute
    qint64 ms = 0; // MaxMs: of the answer's total time
    Money cost; // MaxCost
    friend bool operator==(const Check &, const Check &) = default;
};
[[nodiscard]] QString checkKindName(Check::Kind kind); // "equals", "max_cost_usd", …: as in files
[[nodiscard]] std::optional<Check::Kind> checkKindFromName(QStringView name);

struct DataCase {
    QString id; // its own, else its number: "1", "2", …
    int line = 0; // where it begins in the file, from 1
    QMap<QString, QString> variables;
    std::vector<Check> checks;
    friend bool operator==(const DataCase &, const DataCase &) = default;
};

class Dataset {
public:
    enum class Format { Csv, Jsonl };
    /// By the name's ending: .jsonl, .ndjson → Jsonl; all others Csv.
    [[nodiscard]] static Format formatOf(const QString &fileName);
    /// Invalid, with the line of the first mistake: broken CSV or JSON, an unknown check, a pattern or schema that is none, an id that is there twice.
    [[nodiscard]] static Result<Dataset> parse(const QByteArray &bytes, Format format);

    [[nodiscard]] const std::vector<DataCase> &cases() const { return m_cases; }
    [[nodiscard]] bool needsJudge() const;

private:
    std::vector<DataCase> m_cases;
};

/// The prompt of a case: `{{name}}` (also `{{ name }}`) becomes the variable's text; what stands in a variable is not read again.
/// Invalid when the template names a variable that the case does not have: the message names the line of the case.
[[nodiscard]] Result<QString> filledPrompt(const QString &prompt, const DataCase &dataCase);

} // namespace countersign
