// SPDX-License-Identifier: GPL-3.0-or-later
// Usage and cost exports of providers, and the file of budgets.
#include "core/billing/budgets.h"
#include "core/billing/usage_export.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto read = readUsageExport(bytes)) {
        for (const UsageExport::Row &row : read->rows) {
            if (!row.day.isValid() || row.model.isEmpty() || row.input.value_or(0) < 0 || row.output.value_or(0) < 0)
                std::abort();
        }
    }
    if (const auto budgets = parseBudgets(bytes); budgets && parseBudgets(budgetsToJson(*budgets)) != *budgets)
        std::abort();
    return 0;
}
