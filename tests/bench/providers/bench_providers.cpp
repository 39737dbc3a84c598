// SPDX-License-Identifier: GPL-3.0-or-later
// How fast requests are encoded and replies decoded, in megabytes of body a second.
#include "core/providers/decoded_reply.h"
#include "tests/core/providers/sample_drafts.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTextStream>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Runs `work` for about half a second; it answers the bytes that it went through.
template <typename Work>
void measure(const char *name, Work work)
{
    work();
    QElapsedTimer timer;
    timer.start();
    qint64 bytes = 0;
    int rounds = 0;
    while (timer.elapsed() < 500) {
        bytes += work();
        ++rounds;
    }
    const double seconds = double(timer.nsecsElapsed()) * 1e-9;
    QTextStream(stdout) << QString::fromLatin1(name).leftJustified(34) << QString::number(double(bytes) / 1e6 / seconds, 'f', 1).rightJustified(8)
                        << " MB/s  " << QString::number(seconds * 1e3 / rounds, 'f', 2).rightJustified(8) << " ms each\n";
}

/// A long conversation: 200 turns of about 4 KB, every 40th word a placeholder that is a finding.
RedactedDraft conversation()
{
    QString text;
    for (int i = 0; text.size() < 4000; ++i)
        text += i % 40 == 7 ? u"[PERSON_1] "_s : u"“Zoë” said: the claim\nno. 17 "_s;
    DraftBuilder builder(u"m"_s);
    for (int i = 0; i < 100; ++i) {
        builder.part(Role::User, {Part::Kind::Text, builder.slotWith(text, u"[PERSON_1]"_s), NoSlot, {}, false, NoSlot, {}});
        builder.part(Role::Assistant, {Part::Kind::Text, builder.slotWith(text, u"[PERSON_1]"_s), NoSlot, {}, false, NoSlot, {}});
    }
    return builder.build();
}

QByteArray anthropicStream(int pieces)
{
    QByteArray stream =
        "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"model\":\"m\",\"usage\":{\"input_tokens\":5}}}\n\n"
        "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n";
    for (int i = 0; i < pieces; ++i)
        stream += "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\" "
                  "the claim of [PERSON_1]\"}  }\n\n";
    return stream
        + "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":9}}\n\n"
          "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
}

QByteArray chatStream(int pieces)
{
    QByteArray stream;
    for (int i = 0; i < pieces; ++i)
        stream += "data: "
                  "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                  "\" the claim\"},\"finish_reason\":null}]}\n\n";
    return stream + "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
}

} // namespace

int main()
{
    const RedactedDraft draft = conversation();
    for (const QString &api : Codec::apis()) {
        const Provider provider = providerAt(api, u"https://example.org"_s);
        measure(qPrintable(u"encode "_s + api), [&] { return qint64(Codec::forApi(api)->encode(draft, provider)->body().size()); });
    }
    const std::pair<QString, QByteArray> streams[] = {{u"anthropic-messages"_s, anthropicStream(5000)}, {u"openai-chat"_s, chatStream(5000)}};
    for (const auto &[api, stream] : streams)
        measure(qPrintable(u"decode stream "_s + api), [&] { return qint64(decodeReply(api, 200, stream)->stop ? stream.size() : 0); });
    for (const auto &[api, stream] : streams) {
        measure(qPrintable(u"decode, 1400-byte reads "_s + api), [&] {
            const std::unique_ptr<ReplyDecoder> decoder = Codec::forApi(api)->decoder(200);
            size_t events = 0;
            for (qsizetype i = 0; i < stream.size(); i += 1400)
                events += decoder->feed(QByteArrayView(stream).sliced(i, std::min(qsizetype(1400), stream.size() - i))).size();
            return qint64(events + decoder->finish().size() > 0 ? stream.size() : 0);
        });
    }
}
