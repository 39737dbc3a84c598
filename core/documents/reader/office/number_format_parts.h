// SPDX-License-Identifier: GPL-3.0-or-later
// A number format taken apart, and the two things that a format does to a value: round it to decimals, or make a date of it.
#pragma once
#include "core/documents/reader/office/number_format.h"

#include <optional>
#include <vector>

namespace countersign::office {

struct Token {
    enum Kind {
        Literal,
        Digit, // text is "0", "#" or "?"
        Point,
        Exponent, // "E+" or "E-"
        Text, // @
        General,
        Date, // a run of one letter: "yyyy", "mm", …; "[h]" for elapsed time; "AM/PM", "A/P"; ".00" for parts of a second
    };
    Kind kind = Literal;
    QString text;
};

struct FractionPattern {
    bool whole = false; // an integer stands before it
    qint64 below = 0; // a fixed denominator
    qsizetype digits = 1; // else so many in it
    QString before;
    QString after;
};

struct Section {
    struct Condition {
        QString sign;
        double limit = 0;
    };
    std::vector<Token> tokens;
    std::optional<Condition> condition;
    std::optional<FractionPattern> fraction;
    int language = 0; // Windows language identifier of [$-407]; 0 = none
    bool isDate = false;
    bool grouped = false; // thousands
    bool exponent = false;
    qsizetype integers = 0; // placeholders before the point, …
    qsizetype decimals = 0; // … and after it
    int percents = 0;
    int scale = 0; // divides by so many thousands
};

/// At least one section.
[[nodiscard]] std::vector<Section> parseFormat(const QString &code);
/// Rounded as spreadsheets do: half away from zero, of the fifteen digits that count. `size` is not negative.
[[nodiscard]] QString decimalText(double size, int decimals);
[[nodiscard]] QString dateText(const Section &section, double serial, const NumberSettings &settings);

} // namespace countersign::office
