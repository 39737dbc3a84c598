// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the replies of every API: never a crash, the same reply however the bytes are cut, and exactly one end. The first byte of the
// input chooses the status and the cut.
#pragma once
#include "core/providers/codec.h"
#include "core/providers/decoded_reply.h"

#include <cstdint>
#include <cstdlib>

namespace countersign {

inline DecodedReply decodeInSteps(const QString &api, QByteArrayView bytes, int status, qsizetype step)
{
    const std::unique_ptr<ReplyDecoder> decoder = Codec::forApi(api)->decoder(status);
    DecodedReply reply;
    int ends = 0;
    const auto take = [&](const std::vector<ReplyEvent> &events) {
        for (const ReplyEvent &event : events) {
            if (ends > 0)
                std::abort(); // something follows the end
            reply.add(event);
            if (std::holds_alternative<reply::Stop>(event.content()) || std::holds_alternative<reply::Failure>(event.content()))
                ++ends;
        }
    };
    for (qsizetype i = 0; i < bytes.size(); i += step)
        take(decoder->feed(bytes.sliced(i, std::min(step, bytes.size() - i))));
    take(decoder->finish());
    if (ends != 1)
        std::abort();
    return reply;
}

inline int fuzzReply(const QString &api, const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size) - 1);
    const int status = data[0] % 4 == 0 ? 429 : 200;
    if (decodeInSteps(api, bytes, status, bytes.size() + 1) != decodeInSteps(api, bytes, status, 1 + data[0] / 4))
        std::abort();
    return 0;
}

} // namespace countersign
