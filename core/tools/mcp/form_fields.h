// SPDX-License-Identifier: GPL-3.0-or-later
// The form that a server asks a person to fill in (elicitation): a flat JSON Schema read into fields, and what was filled in checked. Pure functions over
// foreign bytes; every text of the server comes out with what is invisible written out.
#pragma once
#include "core/base/error.h"

#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace countersign::mcp {

struct FormField {
    enum class Kind { Text, Number, Integer, YesNo, Choice, Choices };
    struct Option {
        QString value, title;
        friend bool operator==(const Option &, const Option &) = default;
    };
    QString name; // of the property, as the server gets it back
    QString title, description;
    Kind kind = Kind::Text;
    bool required = false;
    QJsonValue preset; // undefined: none
    std::vector<Option> options; // of Choice and Choices
    QString format; // "email", "uri", "date", "date-time" or empty
    std::optional<double> least, most; // of a number; of a text's characters or of choices
    friend bool operator==(const FormField &, const FormField &) = default;
};

/// In the order of their names. Unsupported: it is not the flat form that the protocol allows, or larger than a person would fill in.
[[nodiscard]] Result<std::vector<FormField>> readForm(const QJsonObject &schema);

/// What a person wrote as the value that the server gets; undefined where it was left empty and may be. Invalid, in a sentence, when it does not fit.
[[nodiscard]] Result<QJsonValue> fieldValue(const FormField &field, const QString &typed);
/// Likewise for a value that was chosen.
[[nodiscard]] Result<QJsonValue> checkedValue(const FormField &field, const QJsonValue &value);

inline constexpr qsizetype mostFields = 50, mostOptions = 500;

} // namespace countersign::mcp
