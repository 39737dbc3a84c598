// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/dataset.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const auto dataset = Dataset::parse(bytes, data[0] % 2 ? Dataset::Format::Csv : Dataset::Format::Jsonl);
    if (!dataset) {
        if (dataset.error().message.isEmpty())
            std::abort(); // a mistake that nobody is told of
        return 0;
    }
    QStringList ids;
    for (const DataCase &each : dataset->cases()) {
        if (each.id.isEmpty() || each.line < 1 || ids.contains(each.id))
            std::abort();
        ids.append(each.id);
    }
    return 0;
}
