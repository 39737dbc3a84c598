// SPDX-License-Identifier: GPL-3.0-or-later
#include "forged_stages.h"

#include "core/providers/codec.h"

#include <QCoro/QCoroTask>
#include <QtNetwork/QHostAddress>

namespace countersign {

class Composer {
public:
    static Draft draft(bool streaming)
    {
        DraftShape shape;
        Part part;
        part.text = 0;
        shape.messages = {{Role::User, {part}}};
        shape.parameters.model = QStringLiteral("m");
        shape.parameters.stream = streaming;
        return Draft(ConversationId::create(), shape, {TextSlot{QStringLiteral("hello"), TextSlot::Format::Plain, {}, false}});
    }
};

namespace {
class NoStorage final : public VaultStorage {
public:
    Result<std::optional<qint64>> append(const ConversationId &, const SealedEntry &, qint64) override { return 1; }
    Result<Rows> load(const ConversationId &) override { return {}; }
    Result<qint64> last(const ConversationId &) override { return 0; }
    Result<void> remove(const ConversationId &) override { return {}; }
};
std::vector<Finding> nextFindings;
} // namespace

Vault::Vault(VaultStorage &storage, Sealer sealer) : m_storage(storage), m_sealer(std::move(sealer)) { }

struct Redactor::Private { };
Redactor::Redactor(std::shared_ptr<const Scanner>, Vault &) { }
Redactor::~Redactor() = default;

Result<RedactedDraft> Redactor::redact(const Draft &draft, const Policy &policy, const Choices &, const RedactionTarget &)
{
    std::vector<QString> texts;
    for (const TextSlot &slot : draft.texts())
        texts.push_back(slot.text);
    return RedactedDraft(draft.conversation(), policy.name(), draft.shape(), std::move(texts), nextFindings);
}

/// Stands in for the encoders of core/providers: a body that is there already.
class BodyEncoder {
public:
    QByteArray body;
    bool forbidden = false;
};

Result<WireRequest> Codec::write(BodyEncoder &&encoder, QUrl url, QList<HttpHeader> headers, const RedactedDraft &redacted,
                                 const Provider &provider) const
{
    WireRequest request;
    request.m_conversation = redacted.conversation();
    request.m_destination = {provider.name, provider.api, QStringLiteral("m"), url, QHostAddress(url.host()).isLoopback()};
    request.m_headers = headers;
    request.m_body = encoder.body;
    request.m_forbidden = encoder.forbidden;
    request.m_streaming = redacted.shape().parameters.stream;
    return request;
}

namespace forged {

namespace {

class TestCodec final : public Codec {
public:
    explicit TestCodec(const Request &request) : m_request(request) { }
    QString api() const override { return QStringLiteral("test"); }
    Result<WireRequest> encode(const RedactedDraft &redacted, const Provider &provider) const override
    {
        return write(BodyEncoder{m_request.body, m_request.forbidden}, m_request.url, m_request.headers, redacted, provider);
    }
    CredentialHeader credentialHeader(const Provider &) const override { return {}; }
    std::unique_ptr<ReplyDecoder> decoder(int) const override { return nullptr; }

private:
    const Request &m_request;
};

RedactedDraft redacted(const Draft &draft, const Request &request)
{
    NoStorage storage;
    Vault vault(storage, *Sealer::withKey(Sealer::randomKey()));
    Redactor redactor(nullptr, vault);
    nextFindings = request.findings;
    return *redactor.redact(draft, {}, {}, {});
}

} // namespace

std::shared_ptr<const HeldRequest> held(const Request &request)
{
    const Draft draft = Composer::draft(request.streaming);
    const RedactedDraft safe = redacted(draft, request);
    Provider provider;
    provider.name = request.provider;
    provider.api = QStringLiteral("test");
    provider.baseUrl = request.url;
    const WireRequest wire = *TestCodec(request).encode(safe, provider);
    return std::make_shared<const HeldRequest>(
        HeldRequest{RequestId::create(), request.run, 1, QStringLiteral("agent"), draft, safe, wire, {false}, 12, {}, request.blockedBy});
}

SignedRequest signedRequest(const Request &request)
{
    SystemClock clock;
    ReviewGate gate(clock);
    return std::get<SignedRequest>(QCoro::waitFor(gate.review(held(request), ReviewMode::Never)));
}

} // namespace forged

} // namespace countersign
