// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/first_request.h"

#include "core/providers/codec.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FirstRequest)
};

constexpr qint64 ExpectedReplyTokens = 1000; // where the agent names no limit or a higher one

} // namespace

Result<std::shared_ptr<const HeldRequest>> firstRequest(RunOrder order, const std::vector<ToolInfo> &tools, Rehearsal &rehearsal,
                                                        const Catalogue &catalogue)
{
    const Codec *codec = Codec::forApi(order.provider.api);
    if (!codec)
        return failure(
            ErrorCode::Unsupported,
            Words::tr("The provider \"%1\" uses the API \"%2\", which this version does not speak.").arg(order.provider.name, order.provider.api));
    order.conversation = rehearsal.conversation();
    StoredPart words;
    words.text = order.message;
    words.source = {Source::Kind::Typed, {}};
    StoredMessage typed;
    typed.role = Role::User;
    typed.parts.push_back(std::move(words));
    Draft draft = Composer::compose(order, {typed}, tools);
    auto redacted = rehearsal.draft(draft, order.policy, {order.provider.name, order.provider.isLocal()});
    if (!redacted)
        return std::unexpected(redacted.error());
    auto wire = codec->encode(*redacted, order.provider);
    if (!wire)
        return std::unexpected(wire.error());
    const qint64 tokens = estimateTokens(wire->body().size());
    const qint64 reply = std::min<qint64>(order.agent.limits.outputTokens.value_or(int(ExpectedReplyTokens)), ExpectedReplyTokens);
    const Cost cost = catalogue.estimate(wire->destination(), tokens, reply, QDateTime::currentDateTimeUtc());
    QString blocked;
    if (redacted->has(Action::Block) || (redacted->has(Action::RouteLocal) && !order.provider.isLocal()))
        blocked = Words::tr("Policy \"%1\" would not let this leave.").arg(order.policy.name());
    std::vector<bool> seen(draft.texts().size(), false);
    return std::make_shared<const HeldRequest>(HeldRequest{RequestId::create(), order.run, 1, order.agent.name, std::move(draft),
                                                           std::move(*redacted), std::move(*wire), std::move(seen), tokens, cost, blocked});
}

} // namespace countersign
