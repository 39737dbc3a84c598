// SPDX-License-Identifier: GPL-3.0-or-later
// Number formats of spreadsheets (ECMA-376 part 1, 18.8.31): a value as the cell shows it, written as in an English Excel. What depends on the
// person's system (the short date of format 14) is written as in ISO 8601, which nobody can misread.
#pragma once
#include <QtCore/QString>

namespace countersign::office {

struct NumberSettings {
    bool from1904 = false; // the workbook counts days from 1904
};

/// `code` as in a file: "#,##0.00;[Red]-#,##0.00". Never fails: what makes no sense is written like General.
[[nodiscard]] QString formatNumber(double value, const QString &code, const NumberSettings &settings);
/// What a text becomes: the fourth section, if there is one.
[[nodiscard]] QString formatText(const QString &text, const QString &code);
/// Of the formats that have a number only; empty for an unknown one.
[[nodiscard]] QString builtInFormat(int id);
[[nodiscard]] bool isDateFormat(const QString &code);

} // namespace countersign::office
