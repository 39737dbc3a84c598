// SPDX-License-Identifier: GPL-3.0-or-later
// What a server for vectors may answer.
#include "core/documents/section_vectors.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const qsizetype count : {1, 2, 16}) {
        const auto vectors = parseEmbeddings(bytes, count);
        if (vectors && qsizetype(vectors->size()) != count)
            __builtin_trap();
    }
    return 0;
}
