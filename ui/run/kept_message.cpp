// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/kept_message.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

QString pastedDraft(const ConversationId &id) { return u"pasted/"_s + id.text(); }

Result<KeptMessage> readMessage(const Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id)
{
    Result<Unsent> unsent = conversations.unsent(id);
    if (!unsent)
        return std::unexpected(unsent.error());
    KeptMessage message{std::move(*unsent), {}};
    for (const QJsonValue &one : QJsonDocument::fromJson(drafts.read(pastedDraft(id)).value_or(QByteArray())).array())
        message.pasted.push_back({one["label"_L1].toString(), one["text"_L1].toString()});
    return message;
}

Result<void> keepMessage(Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id, const KeptMessage &message, bool pasted)
{
    if (const Result<void> kept = conversations.setUnsent(id, message.unsent); !kept)
        return kept;
    if (!pasted)
        return {};
    QJsonArray all;
    for (const KeptMessage::Pasted &one : message.pasted)
        all.append(QJsonObject{{u"label"_s, one.label}, {u"text"_s, one.text}});
    return drafts.keep(pastedDraft(id), all.isEmpty() ? QByteArray() : QJsonDocument(all).toJson(QJsonDocument::Compact));
}

} // namespace countersign
