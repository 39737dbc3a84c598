// SPDX-License-Identifier: GPL-3.0-or-later
// A filter as SQL over ledger_calls (as c).
#pragma once
#include "core/ledger/ledger.h"

#include <QtCore/QVariantList>

namespace countersign {

struct SqlCondition {
    QString sql; // " WHERE …", or empty
    QVariantList values;
};
[[nodiscard]] SqlCondition conditionFor(const LedgerFilter &filter);

} // namespace countersign
