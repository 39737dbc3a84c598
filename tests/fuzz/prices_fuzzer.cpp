// SPDX-License-Identifier: GPL-3.0-or-later
// The price list and amounts of money.
#include "core/providers/catalogue.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const Result<Catalogue> catalogue = Catalogue::parse(bytes)) {
        const Destination destination{{}, {}, QStringLiteral("m"), QUrl(QStringLiteral("https://api.openai.com/v1")), false};
        (void)catalogue->cost(destination, {1000, 10, 10, 10, qint64(size), 1});
    }
    if (const Result<Money> money = Money::fromDecimal(QString::fromUtf8(bytes))) {
        if (Money::fromDecimal(money->toDecimal()) != *money)
            std::abort();
        (void)money->toDisplay();
    }
    return 0;
}
