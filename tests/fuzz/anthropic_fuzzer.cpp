// SPDX-License-Identifier: GPL-3.0-or-later
// Replies of Anthropic Messages: never a crash, the same reply however the bytes are cut, and exactly one end. The first byte chooses the status and the cut.
#include "core/providers/codec.h"
#include "core/providers/decoded_reply.h"

#include <cstdint>
#include <cstdlib>

using namespace countersign;

namespace {
DecodedReply decode(QByteArrayView bytes, int status, qsizetype step)
{
    const std::unique_ptr<ReplyDecoder> decoder = Codec::forApi(QStringLiteral("anthropic-messages"))->decoder(status);
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
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size) - 1);
    const int status = data[0] % 4 == 0 ? 429 : 200;
    if (decode(bytes, status, bytes.size() + 1) != decode(bytes, status, 1 + data[0] / 4))
        std::abort();
    return 0;
}
