// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events: the same events however the bytes are cut.
#include "core/providers/sse.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    SseDecoder whole, cut;
    std::vector<SseEvent> a = whole.feed(bytes), b;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (SseEvent &event : cut.feed(bytes.sliced(i, 1)))
            b.push_back(std::move(event));
    }
    for (SseEvent &event : whole.finish())
        a.push_back(std::move(event));
    for (SseEvent &event : cut.finish())
        b.push_back(std::move(event));
    if (a != b)
        std::abort();
    return 0;
}
