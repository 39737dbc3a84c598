// SPDX-License-Identifier: GPL-3.0-or-later
// providers.json: whatever is accepted is encrypted or of this machine, and carries no secret in its address.
#include "core/providers/provider.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto providers = parseProviders(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!providers)
        return 0;
    for (const Provider &provider : *providers) {
        const bool encrypted = provider.baseUrl.scheme() == QLatin1StringView("https");
        if ((!encrypted && !provider.isLocal()) || !provider.baseUrl.userInfo().isEmpty() || provider.name.isEmpty() || provider.name.contains(u'/'))
            std::abort();
    }
    return 0;
}
