// SPDX-License-Identifier: GPL-3.0-or-later
// The encode and decode stages. One codec per API: two pure functions, no sockets, no clock, no settings, so every byte of it can be
// tested from a file. Strict in what it writes, lenient in what it reads: an unknown field, event or stop reason is never fatal.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/providers/provider.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QCoreApplication>
#include <memory>

namespace countersign {

class BodyEncoder;

/// Reads one reply from its bytes, cut anywhere. Use once. `ReplyEvent`s are made only here.
class ReplyDecoder {
public:
    virtual ~ReplyDecoder() = default;
    /// The events that these bytes complete.
    [[nodiscard]] virtual std::vector<ReplyEvent> feed(QByteArrayView bytes) = 0;
    /// At the end of the bytes. A stream that ended before its terminal event gives a Failure (ErrorCode::Incomplete); its text
    /// events were given before, its unfinished tool calls never are.
    [[nodiscard]] virtual std::vector<ReplyEvent> finish() = 0;

protected:
    [[nodiscard]] static ReplyEvent event(reply::Content content) { return ReplyEvent(std::move(content)); }
};

/// Which header carries the key, and what stands before the key in it. Egress adds it; a WireRequest never holds it.
struct CredentialHeader {
    QByteArray name;
    QByteArray prefix;
    friend bool operator==(const CredentialHeader &, const CredentialHeader &) = default;
};

class Codec {
public:
    virtual ~Codec() = default;
    [[nodiscard]] virtual QString api() const = 0;
    /// The request for this provider. Every text comes from `redacted`; the URL and headers hold none.
    /// Unsupported when the draft uses what the API cannot express.
    [[nodiscard]] virtual Result<WireRequest> encode(const RedactedDraft &redacted, const Provider &provider) const = 0;
    /// The same prompt, for the provider to count its tokens. It holds what the other one holds, so it is reviewed, signed and sent like it.
    /// Unsupported where the API has no such question.
    [[nodiscard]] virtual Result<WireRequest> encodeCount(const RedactedDraft &, const Provider &provider) const
    {
        return failure(ErrorCode::Unsupported,
                       QCoreApplication::translate("Codec", "The provider “%1” cannot be asked to count tokens; there is only our estimate.")
                           .arg(provider.name));
    }
    /// Reads the answer to that: one Tokens event with the input alone.
    [[nodiscard]] static std::unique_ptr<ReplyDecoder> countDecoder(int httpStatus);
    /// For a reply with this HTTP status; finds out by itself whether the body is a stream or one JSON object.
    [[nodiscard]] virtual std::unique_ptr<ReplyDecoder> decoder(int httpStatus) const = 0;

    /// A fact of the API and, for some, of the host.
    [[nodiscard]] virtual CredentialHeader credentialHeader(const Provider &provider) const = 0;

    /// The codec of an API, e.g. "openai-chat"; null when there is none (yet).
    [[nodiscard]] static const Codec *forApi(const QString &api);
    [[nodiscard]] static QStringList apis();

protected:
    /// The media type of a streamed answer.
    [[nodiscard]] virtual QByteArray streamType() const { return "text/event-stream"; }
    /// `baseUrl` with a path of the API added; keeps its query.
    [[nodiscard]] static QUrl endpoint(const QUrl &baseUrl, const QString &path);
    /// The request with the encoder's body. Adds what is the same for all: destination, common headers, whether the policy forbids it.
    [[nodiscard]] Result<WireRequest> write(BodyEncoder &&encoder, QUrl url, QList<HttpHeader> headers, const RedactedDraft &redacted,
                                            const Provider &provider) const;
};

} // namespace countersign
