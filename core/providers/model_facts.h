// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider says of one of its models when it is asked for the list of them: limits and abilities. What is not said stays unknown.
#pragma once
#include <QtCore/QDate>
#include <QtCore/QString>
#include <optional>

namespace countersign {

struct ModelFacts {
    QString id;
    QString title; // for people; may be empty
    std::optional<qint64> contextTokens{}, maxOutputTokens{};
    std::optional<bool> pictures{}, pdfs{}, tools{}, schemas{}, thinking{}, temperature{};
    QString lifecycle{}; // "active", "deprecated", "retired"; empty: not said
    QDate retires{}; // invalid: not said
    friend bool operator==(const ModelFacts &, const ModelFacts &) = default;
};

} // namespace countersign
