// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/codec.h"

#include "core/providers/anthropic_codec.h"
#include "core/providers/body_encoder.h"
#include "core/providers/chat_codec.h"
#include "core/providers/count_decoder.h"
#include "core/providers/gemini_codec.h"
#include "core/providers/ollama_codec.h"
#include "core/providers/responses_codec.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// One object of each codec; they have no state.
const std::vector<const Codec *> &codecs()
{
    static const AnthropicCodec anthropic;
    static const ChatCodec chat;
    static const ResponsesCodec responses;
    static const GeminiCodec gemini;
    static const OllamaCodec ollama;
    static const std::vector<const Codec *> all{&anthropic, &chat, &responses, &gemini, &ollama};
    return all;
}

} // namespace

const Codec *Codec::forApi(const QString &api)
{
    for (const Codec *codec : codecs()) {
        if (codec->api() == api)
            return codec;
    }
    return nullptr;
}

QStringList Codec::apis()
{
    QStringList names;
    for (const Codec *codec : codecs())
        names << codec->api();
    return names;
}

std::unique_ptr<ReplyDecoder> Codec::countDecoder(int httpStatus) { return std::make_unique<CountDecoder>(httpStatus); }

QUrl Codec::endpoint(const QUrl &baseUrl, const QString &path)
{
    QUrl url = baseUrl; // its query stays: Azure's api-version stands there
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + u'/' + path);
    url.setFragment({});
    return url;
}

Result<WireRequest> Codec::write(BodyEncoder &&encoder, QUrl url, QList<HttpHeader> headers, const RedactedDraft &redacted,
                                 const Provider &provider) const
{
    Result<BodyEncoder::Encoded> encoded = encoder.run();
    if (!encoded)
        return std::unexpected(encoded.error());
    const Parameters &parameters = redacted.shape().parameters;
    const bool streams = parameters.stream && !encoder.isCounting();
    WireRequest request;
    request.m_conversation = redacted.conversation();
    request.m_destination = {provider.name, api(), parameters.model, std::move(url), provider.isLocal()};
    request.m_headers = {{"content-type", "application/json"}};
    request.m_headers << headers << HttpHeader{"accept", streams ? QByteArray(streamType() + ", application/json") : QByteArray("application/json")}
                      << HttpHeader{"user-agent", "Countersign/" COUNTERSIGN_VERSION};
    request.m_body = std::move(encoded->written.body);
    request.m_bodyTexts = std::move(encoded->written.texts);
    request.m_bodyFindings = std::move(encoded->written.findings);
    request.m_notes = std::move(encoded->notes);
    request.m_outputLimit = encoded->outputLimit;
    request.m_streaming = streams;
    request.m_forbidden = redacted.has(Action::Block) || (redacted.has(Action::RouteLocal) && !request.m_destination.local);
    return request;
}

} // namespace countersign
