// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/kept_message.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeptMessage)
};
} // namespace

QString besideDraft(const ConversationId &id) { return u"pasted/"_s + id.text(); }

Result<StoredMessage> ownMessage(const Conversations &conversations, const ConversationId &id, qint64 message)
{
    Result<std::vector<StoredMessage>> messages = conversations.messages(id);
    if (!messages)
        return std::unexpected(messages.error());
    const auto found = std::ranges::find(*messages, message, &StoredMessage::id);
    if (found == messages->end() || found->role != Role::User)
        return failure(ErrorCode::NotFound, Words::tr("This message is not there any more."));
    return std::move(*found);
}

Result<KeptMessage> readMessage(const Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id)
{
    Result<Unsent> unsent = conversations.unsent(id);
    if (!unsent)
        return std::unexpected(unsent.error());
    KeptMessage message{std::move(*unsent), {}, {}};
    const QJsonDocument beside = QJsonDocument::fromJson(drafts.read(besideDraft(id)).value_or(QByteArray()));
    // Earlier versions kept the pasted texts alone.
    for (const QJsonValue &one : beside.isArray() ? beside.array() : beside["pasted"_L1].toArray())
        message.pasted.push_back({one["label"_L1].toString(), one["text"_L1].toString(), QByteArray::fromBase64(one["data"_L1].toString().toLatin1()),
                                  one["media_type"_L1].toString()});
    for (const QJsonValue &one : beside["as_they_are"_L1].toArray())
        message.asTheyAre << one.toString();
    if (const qint64 changed = beside["replaces"_L1].toInteger(); changed != 0 && !message.isEmpty() && ownMessage(conversations, id, changed))
        message.replaces = changed;
    return message;
}

Result<void> keepMessage(Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id, const KeptMessage &message, bool beside)
{
    if (const Result<void> kept = conversations.setUnsent(id, message.unsent); !kept)
        return kept;
    if (!beside)
        return {};
    QJsonArray all;
    for (const KeptMessage::Pasted &one : message.pasted) {
        QJsonObject kept{{u"label"_s, one.label}, {u"text"_s, one.text}};
        if (!one.data.isEmpty()) {
            kept.insert(u"data"_s, QString::fromLatin1(one.data.toBase64()));
            kept.insert(u"media_type"_s, one.mediaType);
        }
        all.append(kept);
    }
    QJsonObject object;
    if (!all.isEmpty())
        object.insert(u"pasted"_s, all);
    if (!message.asTheyAre.isEmpty())
        object.insert(u"as_they_are"_s, QJsonArray::fromStringList(message.asTheyAre));
    if (message.replaces != 0)
        object.insert(u"replaces"_s, message.replaces);
    return drafts.keep(besideDraft(id), object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace countersign
