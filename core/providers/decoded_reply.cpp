// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/decoded_reply.h"

#include "core/providers/codec.h"
#include "core/providers/stream_decoder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

QJsonValue orNull(std::optional<qint64> count) { return count ? QJsonValue(*count) : QJsonValue(); }
QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

} // namespace

void DecodedReply::add(const ReplyEvent &event)
{
    std::visit(Overloaded{
                   [&](const reply::Started &started) {
                       *this = {}; // a second one begins the reply anew
                       model = started.model;
                       responseId = started.responseId;
                   },
                   [&](const reply::Text &piece) { text += piece.text; },
                   [&](const reply::Reasoning &piece) { reasoning += piece.text; },
                   [&](const reply::ToolCall &call) { toolCalls.push_back(call); },
                   [&](const reply::Raw &part) { raw.push_back(part); },
                   [&](const reply::Tokens &tokens) { usage = tokens.usage; },
                   [&](const reply::Stop &end) { stop = end; },
                   [&](const reply::Failure &failed) {
                       failure = failed;
                       errorCode = failed.providerCode.isEmpty() ? errorCodeName(failed.error.code) : failed.providerCode;
                       errorMessage = failed.error.message;
                   },
               },
               event.content());
}

QJsonObject DecodedReply::toJson() const
{
    QJsonArray calls;
    for (const reply::ToolCall &call : toolCalls) {
        const QJsonValue arguments = call.valid ? QJsonValue(QJsonDocument::fromJson(call.arguments.toUtf8()).object()) : QJsonValue(call.arguments);
        calls.append(QJsonObject{{u"id"_s, call.id}, {u"name"_s, call.name}, {u"arguments"_s, arguments}});
    }
    std::optional<qint64> written = usage.cacheWrite5m;
    if (usage.cacheWrite1h)
        written = written.value_or(0) + *usage.cacheWrite1h;
    const QJsonObject tokens{{u"input"_s, orNull(usage.input)},
                             {u"output"_s, orNull(usage.output)},
                             {u"cache_read"_s, orNull(usage.cacheRead)},
                             {u"cache_write"_s, orNull(written)},
                             {u"reasoning"_s, orNull(usage.reasoning)}};
    const QJsonValue error = failure ? QJsonValue(QJsonObject{{u"code"_s, errorCode}, {u"message"_s, errorMessage}}) : QJsonValue();
    return {{u"text"_s, text},
            {u"reasoning"_s, reasoning},
            {u"tool_calls"_s, calls},
            {u"usage"_s, tokens},
            {u"stop"_s, stop ? orNull(stop->raw) : QJsonValue()},
            {u"model"_s, orNull(model)},
            {u"error"_s, error}};
}

Result<DecodedReply> decodeReply(const QString &api, int httpStatus, QByteArrayView body)
{
    const Codec *codec = Codec::forApi(api);
    if (!codec) {
        return failure(ErrorCode::Unsupported,
                       QCoreApplication::translate("DecodedReply", "There is no decoder for the API “%1”. Known ones: %2.")
                           .arg(api.left(64), Codec::apis().join(u", "_s)));
    }
    const std::unique_ptr<ReplyDecoder> decoder = codec->decoder(httpStatus);
    DecodedReply reply;
    for (const ReplyEvent &event : decoder->feed(body))
        reply.add(event);
    for (const ReplyEvent &event : decoder->finish())
        reply.add(event);
    if (const auto *stream = dynamic_cast<const StreamDecoder *>(decoder.get()); stream && stream->providerError()) {
        const ProviderError &error = *stream->providerError();
        reply.errorCode = error.code.isEmpty() ? (error.status ? QString::number(error.status) : reply.errorCode) : error.code;
        reply.errorMessage = error.message.isEmpty() ? reply.errorMessage : error.message;
    }
    return reply;
}

} // namespace countersign
