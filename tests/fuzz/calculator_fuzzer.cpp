// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as an expression: it is calculated or refused, and what came out means itself.
#include "core/tools/calculator.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto result = calculate(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!result) {
        if (result.error().message.isEmpty())
            std::abort();
        return 0;
    }
    const auto again = calculate(result->text);
    if (result->text.size() <= 900 && (!again || (again->text != result->text && !again->rounded)))
        std::abort();
    return 0;
}
