// SPDX-License-Identifier: GPL-3.0-or-later
// Price lists of others. What was taken must be readable again as a list of our own, with the same prices.
#include "core/money/price_import.h"

#include <QtCore/QTimeZone>
#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QDateTime from(QDate(2026, 11, 23), QTime(0, 0), QTimeZone::UTC);
    const auto import = importPrices(bytes, from, QStringLiteral("s"));
    if (!import || import->format == PriceFormat::Own)
        return 0;
    const auto again = PriceList::parse(import->prices.toJson());
    if (!again || again->models().size() != import->prices.models().size())
        std::abort();
    for (const ModelPrices &model : import->prices.models()) {
        const PriceRow *row = again->rowAt(model.provider, model.model, from);
        if (!row || row->tiers != model.rows.back().tiers)
            std::abort();
    }
    return 0;
}
