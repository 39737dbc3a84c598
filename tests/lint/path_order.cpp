// SPDX-License-Identifier: GPL-3.0-or-later
// The right order of the stages, and one wrong one per definition. Compiled only, never run; see CMakeLists.txt.
#include "core/egress/transport.h"
#include "core/providers/codec.h"
#include "core/redaction/redactor.h"
#include "core/redaction/restorer.h"

using namespace countersign;

[[maybe_unused]] static void rightOrder(Redactor &redactor, const Codec &codec, const Provider &provider, Transport &transport,
                                        ReplyRestorer &restorer, const Draft &draft, const SignedRequest &signedRequest)
{
    const Result<RedactedDraft> redacted = redactor.redact(draft, Policy(), Choices(), RedactionTarget());
    const Result<WireRequest> wire = codec.encode(*redacted, provider);
    auto sent = transport.send(signedRequest, {}, std::make_shared<CancelToken>());
    for (const ReplyEvent &event : codec.decoder(200)->feed("bytes"))
        (void)restorer.feed(event);
}

[[maybe_unused]] static void wrongOrder([[maybe_unused]] const Codec &codec, [[maybe_unused]] const Provider &provider,
                                        [[maybe_unused]] Transport &transport, [[maybe_unused]] ReplyRestorer &restorer,
                                        [[maybe_unused]] const Draft &draft, [[maybe_unused]] const WireRequest &wire)
{
#ifdef MAKE_DRAFT
    Draft made(ConversationId(), DraftShape(), {});
#endif
#ifdef MAKE_REDACTED
    RedactedDraft made(ConversationId(), QString(), DraftShape(), {}, {});
#endif
#ifdef MAKE_WIRE
    WireRequest made;
#endif
#ifdef MAKE_SIGNED
    SignedRequest made(RequestId(), wire, wire.sha256(), Signature());
#endif
#ifdef MAKE_REPLY
    ReplyEvent made{reply::Content(reply::Stop())};
#endif
#ifdef MAKE_RESTORED
    RestoredReply made{restored::Content(reply::Stop())};
#endif
#ifdef ENCODE_DRAFT
    auto encoded = codec.encode(draft, provider);
#endif
#ifdef SEND_UNSIGNED
    auto sent = transport.send(wire, {}, nullptr);
#endif
#ifdef SEND_DRAFT
    auto sent = transport.send(draft, {}, nullptr);
#endif
#ifdef RESTORE_BYTES
    (void)restorer.feed(QByteArray("bytes"));
#endif
}
