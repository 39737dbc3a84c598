// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations are full of what others wrote: their summary must take any text, and be no longer than asked.
#include "core/memory/extract_summary.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    constexpr qsizetype Longest = 500;
    qsizetype length = 0;
    for (const QString &sentence : countersign::extractSummary({text, text}, Longest))
        length += sentence.size();
    if (length > Longest)
        __builtin_trap();
    return 0;
}
