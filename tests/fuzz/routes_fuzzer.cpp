// SPDX-License-Identifier: GPL-3.0-or-later
// routes.yaml: never a crash; what was read chooses something.
#include "core/routing/routes.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    const auto routes = Routes::parse(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!routes)
        return 0;
    for (const Route &route : routes->all()) {
        if (route.choose({}).targets.empty())
            std::abort();
    }
    return 0;
}
