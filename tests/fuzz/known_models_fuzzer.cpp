// SPDX-License-Identifier: GPL-3.0-or-later
// models.json of the data folder: what was read is written so that it is read the same again.
#include "core/providers/known_models.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    const QByteArray once = KnownModels::parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size))).toJson();
    if (KnownModels::parse(once).toJson().size() != once.size()) // the order of addresses is a hash's
        std::abort();
    return 0;
}
