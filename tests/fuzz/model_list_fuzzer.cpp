// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of models. The first byte chooses the API.
#include "core/providers/model_list.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    if (size == 0)
        return 0;
    const QStringList apis = Codec::apis();
    const QByteArray json(reinterpret_cast<const char *>(data + 1), qsizetype(size) - 1);
    std::ignore = readModelList(apis[data[0] % apis.size()], json);
    return 0;
}
