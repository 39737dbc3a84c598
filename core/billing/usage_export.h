// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider says was used and charged, from the CSV files that its console exports: Anthropic's usage and cost, OpenAI's usage and
// cost, and Google Cloud's cost table and report. Columns are found by their names, in any order, with any separator; unknown ones and rows of
// other products are left out and counted.
#pragma once
#include "core/base/error.h"
#include "core/money/cost.h"

#include <QtCore/QDate>
#include <QtCore/QTimeZone>
#include <vector>

namespace countersign {

/// A model's name in one form, for comparison: "Claude Haiku 4.5" and "claude-haiku-4-5-20251001" are "claude-haiku-4-5".
[[nodiscard]] QString comparableModel(const QString &name);

struct UsageExport {
    QString vendor; // as in Catalogue::priceKey(): "anthropic", "openai", "google"
    QTimeZone zone; // of its days
    struct Row { // one a day and model
        QDate day;
        QString model; // comparableModel()
        std::optional<Money> cost; // to the nearest pico-dollar; absent where the file has none
        std::optional<qint64> input, output, requests; // input with cached and written tokens
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> rows; // by day, then model
    qint64 leftOut = 0; // rows without a day, a model or a figure
};

/// Fails (Invalid) when the columns are of none of the known files, and when the amounts are in another currency than US dollars.
[[nodiscard]] Result<UsageExport> readUsageExport(const QByteArray &csv);

} // namespace countersign
