// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"

#include "core/store/conversation_title.h"
#include "core/store/message_json.h"
#include "core/store/statement.h"

#include <QtConcurrent/QtConcurrentMap>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QThreadPool>
#include <QtCore/QTimeZone>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t FewMessages = 64; // fewer are opened sooner than threads are started

/// Ties a sealed value to its place, so that it does not open anywhere else.
QByteArray label(const ConversationId &id, const QByteArray &purpose) { return id.text().toUtf8() + '/' + purpose; }
QByteArray messageLabel(const ConversationId &id, qint64 message) { return label(id, "message/" + QByteArray::number(message)); }

QByteArray workspaceKey(const Sealer &sealer, const QString &workspace) { return sealer.fingerprint("workspace/" + workspace.toUtf8()); }

QDateTime fromMs(const QVariant &ms) { return QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), QTimeZone::UTC); }

Result<QString> openText(const Sealer &sealer, const QVariant &sealed, const QByteArray &label)
{
    if (sealed.isNull())
        return QString();
    const auto plain = sealer.open(sealed.toByteArray(), label);
    if (!plain)
        return std::unexpected(plain.error());
    return QString::fromUtf8(*plain);
}

std::unexpected<Error> noConversation()
{
    return failure(ErrorCode::NotFound, QCoreApplication::translate("Store", "This conversation is not there any more. Start a new one."));
}

std::unexpected<Error> noMessage()
{
    return failure(ErrorCode::NotFound, QCoreApplication::translate("Store", "This message is not there any more. Open the conversation again."));
}

/// Runs a statement that must change one conversation.
Result<void> change(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    const auto query = execute(database, sql, values);
    if (!query)
        return std::unexpected(query.error());
    if (query->numRowsAffected() == 0)
        return noConversation();
    return {};
}

/// The text that names a conversation: what the person typed, before attachments.
QString namingText(const StoredMessage &message)
{
    const auto typed = std::ranges::find_if(message.parts, [](const StoredPart &part) {
        return part.kind == Part::Kind::Text && part.source.kind == Source::Kind::Typed && !part.text.trimmed().isEmpty();
    });
    return typed == message.parts.end() ? QString() : titleFrom(typed->text);
}

/// Reads one value of a conversation; null when it was never set.
Result<QVariant> column(Database &store, const ConversationId &id, const QString &name)
{
    const auto database = store.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT %1 FROM conversations WHERE id = ?"_s.arg(name), {id.text()});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, *database);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return noConversation();
    return query->value(0);
}

Result<void> setColumn(Database &store, const ConversationId &id, const QString &name, const QVariant &value)
{
    return store.transaction(
        [&](QSqlDatabase &database) { return change(database, u"UPDATE conversations SET %1 = ? WHERE id = ?"_s.arg(name), {value, id.text()}); });
}

} // namespace

Conversations::Conversations(Database &database, Sealer sealer, const Clock &clock)
    : m_database(database), m_sealer(std::move(sealer)), m_clock(clock)
{
}

Result<ConversationInfo> Conversations::create(const QString &workspace, const QString &agent)
{
    ConversationInfo info;
    info.id = ConversationId::create();
    info.agent = agent;
    info.created = info.changed = m_clock.now();
    const qint64 now = info.created.toMSecsSinceEpoch();
    const auto done = m_database.transaction([&](QSqlDatabase &database) {
        return change(database, u"INSERT INTO conversations (id, workspace, agent, created_ms, changed_ms) VALUES (?, ?, ?, ?, ?)"_s,
                      {info.id.text(), workspaceKey(m_sealer, workspace), m_sealer.seal(agent.toUtf8(), label(info.id, "agent")), now, now});
    });
    if (!done)
        return std::unexpected(done.error());
    return info;
}

Result<std::vector<ConversationInfo>> Conversations::list(const QString &workspace) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database,
                         u"SELECT id, agent, title, created_ms, changed_ms, (SELECT count(*) FROM messages WHERE conversation = c.id) "
                         "FROM conversations c WHERE workspace = ? ORDER BY changed_ms DESC, id DESC"_s,
                         {workspaceKey(m_sealer, workspace)});
    if (!query)
        return std::unexpected(query.error());
    std::vector<ConversationInfo> conversations;
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return conversations;
        const ConversationId id(query->value(0).toString());
        const auto agent = openText(m_sealer, query->value(1), label(id, "agent"));
        const auto title = openText(m_sealer, query->value(2), label(id, "title"));
        if (!agent || !title)
            return std::unexpected(agent ? title.error() : agent.error());
        conversations.push_back({id, *title, *agent, fromMs(query->value(3)), fromMs(query->value(4)), query->value(5).toInt()});
    }
}

Result<std::vector<StoredMessage>> Conversations::messages(const ConversationId &id) const
{
    if (const auto known = column(m_database, id, u"id"_s); !known)
        return std::unexpected(known.error());
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT id, sealed FROM messages WHERE conversation = ? ORDER BY id"_s, {id.text()});
    if (!query)
        return std::unexpected(query.error());
    struct Row {
        qint64 number = 0;
        QByteArray sealed;
    };
    std::vector<Row> rows;
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        rows.push_back({query->value(0).toLongLong(), query->value(1).toByteArray()});
    }
    // Opening the seals and reading the JSON is most of the work: a long conversation uses all cores. In threads of its own, because the usual ones
    // may be busy, this one among them.
    const auto open = [this, &id](const Row &row) -> Result<StoredMessage> {
        const auto json = m_sealer.open(row.sealed, messageLabel(id, row.number));
        if (!json)
            return std::unexpected(json.error());
        auto message = messageFromJson(*json);
        if (message)
            message->id = row.number;
        return message;
    };
    std::vector<StoredMessage> messages;
    messages.reserve(rows.size());
    std::vector<Result<StoredMessage>> opened;
    if (rows.size() < FewMessages) {
        std::ranges::transform(rows, std::back_inserter(opened), open);
    } else {
        QThreadPool threads;
        opened = QtConcurrent::blockingMapped<std::vector<Result<StoredMessage>>>(&threads, rows, open);
    }
    for (Result<StoredMessage> &message : opened) {
        if (!message)
            return std::unexpected(message.error());
        messages.push_back(std::move(*message));
    }
    return messages;
}

Result<qint64> Conversations::append(const ConversationId &id, const StoredMessage &message)
{
    StoredMessage stored = message;
    const qint64 now = m_clock.now().toMSecsSinceEpoch();
    if (!stored.at.isValid())
        stored.at = fromMs(now);
    const QString title = message.role == Role::User ? namingText(message) : QString();
    qint64 number = 0;
    const auto done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        if (const auto touched = change(database, u"UPDATE conversations SET changed_ms = ? WHERE id = ?"_s, {now, id.text()}); !touched)
            return touched;
        // The seal names the row, so the row comes first.
        const auto row = execute(database, u"INSERT INTO messages (conversation, sealed) VALUES (?, x'')"_s, {id.text()});
        if (!row)
            return std::unexpected(row.error());
        number = row->lastInsertId().toLongLong();
        const QByteArray sealed = m_sealer.seal(messageToJson(stored), messageLabel(id, number));
        if (const auto filled = change(database, u"UPDATE messages SET sealed = ? WHERE id = ?"_s, {sealed, number}); !filled)
            return filled;
        if (title.isEmpty())
            return {};
        const auto named = execute(database, u"UPDATE conversations SET title = ? WHERE id = ? AND title IS NULL"_s,
                                   {m_sealer.seal(title.toUtf8(), label(id, "title")), id.text()});
        return named ? Result<void>() : std::unexpected(named.error());
    });
    if (!done)
        return std::unexpected(done.error());
    return number;
}

Result<void> Conversations::update(const ConversationId &id, const StoredMessage &message)
{
    StoredMessage stored = message;
    if (!stored.at.isValid())
        stored.at = m_clock.now();
    const QByteArray sealed = m_sealer.seal(messageToJson(stored), messageLabel(id, message.id));
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto query = execute(database, u"UPDATE messages SET sealed = ? WHERE id = ? AND conversation = ?"_s, {sealed, message.id, id.text()});
        if (!query)
            return std::unexpected(query.error());
        if (query->numRowsAffected() == 0)
            return noMessage();
        return change(database, u"UPDATE conversations SET changed_ms = ? WHERE id = ?"_s, {m_clock.now().toMSecsSinceEpoch(), id.text()});
    });
}

Result<void> Conversations::truncate(const ConversationId &id, qint64 firstDropped)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        // Ids are never used again: one that is gone must not take newer messages with it.
        const auto first = execute(database, u"DELETE FROM messages WHERE conversation = ? AND id = ?"_s, {id.text(), firstDropped});
        if (!first)
            return std::unexpected(first.error());
        if (first->numRowsAffected() == 0)
            return noMessage();
        if (const auto rest = execute(database, u"DELETE FROM messages WHERE conversation = ? AND id > ?"_s, {id.text(), firstDropped}); !rest)
            return std::unexpected(rest.error());
        // The next first message gives the name again, unless a person gave it.
        return change(database,
                      u"UPDATE conversations SET changed_ms = ?, title = CASE WHEN title_by_person = 0 AND NOT EXISTS "
                      "(SELECT 1 FROM messages WHERE conversation = conversations.id) THEN NULL ELSE title END WHERE id = ?"_s,
                      {m_clock.now().toMSecsSinceEpoch(), id.text()});
    });
}

Result<ConversationInfo> Conversations::branch(const ConversationId &from, qint64 before, const QString &title)
{
    const auto old = messages(from);
    if (!old)
        return std::unexpected(old.error());
    if (before != 0 && std::ranges::none_of(*old, [before](const StoredMessage &message) { return message.id == before; }))
        return noMessage();
    const auto chosen = choices(from);
    const auto workspace = column(m_database, from, u"workspace"_s);
    const auto agent = column(m_database, from, u"agent"_s);
    if (!chosen || !workspace || !agent)
        return std::unexpected(!chosen ? chosen.error() : !workspace ? workspace.error() : agent.error());
    const auto agentName = openText(m_sealer, *agent, label(from, "agent"));
    if (!agentName)
        return std::unexpected(agentName.error());

    ConversationInfo info;
    info.id = ConversationId::create();
    info.agent = *agentName;
    info.title = title;
    info.created = info.changed = m_clock.now();
    const qint64 now = info.created.toMSecsSinceEpoch();
    const auto done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto made = change(database,
                                 u"INSERT INTO conversations (id, workspace, agent, title, title_by_person, choices, created_ms, changed_ms) "
                                 "VALUES (?, ?, ?, ?, 1, ?, ?, ?)"_s,
                                 {info.id.text(), *workspace, m_sealer.seal(agentName->toUtf8(), label(info.id, "agent")),
                                  m_sealer.seal(title.toUtf8(), label(info.id, "title")),
                                  m_sealer.seal(choicesToJson(*chosen), label(info.id, "choices")), now, now});
        if (!made)
            return made;
        for (const StoredMessage &message : *old) {
            if (before != 0 && message.id >= before)
                break;
            const auto row = execute(database, u"INSERT INTO messages (conversation, sealed) VALUES (?, x'')"_s, {info.id.text()});
            if (!row)
                return std::unexpected(row.error());
            const qint64 number = row->lastInsertId().toLongLong();
            const QByteArray sealed = m_sealer.seal(messageToJson(message), messageLabel(info.id, number));
            if (const auto filled = change(database, u"UPDATE messages SET sealed = ? WHERE id = ?"_s, {sealed, number}); !filled)
                return filled;
            ++info.messages;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return info;
}

Result<void> Conversations::rename(const ConversationId &id, const QString &title)
{
    const QByteArray sealed = m_sealer.seal(title.toUtf8(), label(id, "title"));
    return m_database.transaction([&](QSqlDatabase &database) {
        return change(database, u"UPDATE conversations SET title = ?, title_by_person = 1 WHERE id = ?"_s, {sealed, id.text()});
    });
}

Result<void> Conversations::remove(const ConversationId &id)
{
    return m_database.transaction([&](QSqlDatabase &database) { return change(database, u"DELETE FROM conversations WHERE id = ?"_s, {id.text()}); });
}

Result<Choices> Conversations::choices(const ConversationId &id) const
{
    const auto sealed = column(m_database, id, u"choices"_s);
    if (!sealed)
        return std::unexpected(sealed.error());
    if (sealed->isNull())
        return Choices();
    const auto json = m_sealer.open(sealed->toByteArray(), label(id, "choices"));
    return json ? choicesFromJson(*json) : std::unexpected(json.error());
}

Result<void> Conversations::setChoices(const ConversationId &id, const Choices &choices)
{
    return setColumn(m_database, id, u"choices"_s, m_sealer.seal(choicesToJson(choices), label(id, "choices")));
}

Result<QList<QByteArray>> Conversations::seenTexts(const ConversationId &id) const
{
    const auto sealed = column(m_database, id, u"seen"_s);
    if (!sealed)
        return std::unexpected(sealed.error());
    if (sealed->isNull())
        return QList<QByteArray>();
    const auto plain = m_sealer.open(sealed->toByteArray(), label(id, "seen"));
    if (!plain)
        return std::unexpected(plain.error());
    QList<QByteArray> hashes;
    for (const QByteArray &hash : plain->isEmpty() ? QList<QByteArray>() : plain->split('\n'))
        hashes.append(QByteArray::fromHex(hash));
    return hashes;
}

Result<void> Conversations::setSeenTexts(const ConversationId &id, const QList<QByteArray> &hashes)
{
    QByteArrayList lines; // hexadecimal, as a raw hash may hold a line break
    for (const QByteArray &hash : hashes)
        lines.append(hash.toHex());
    return setColumn(m_database, id, u"seen"_s, m_sealer.seal(lines.join('\n'), label(id, "seen")));
}

Result<Unsent> Conversations::unsent(const ConversationId &id) const
{
    const auto sealed = column(m_database, id, u"unsent"_s);
    if (!sealed)
        return std::unexpected(sealed.error());
    return openText(m_sealer, *sealed, label(id, "unsent")).transform([](const QString &kept) {
        const QJsonObject json = QJsonDocument::fromJson(kept.toUtf8()).object();
        return Unsent{json[u"text"_s].toString(), json[u"files"_s].toVariant().toStringList()};
    });
}

Result<void> Conversations::setUnsent(const ConversationId &id, const Unsent &unsent)
{
    const QJsonObject json{{u"text"_s, unsent.text}, {u"files"_s, QJsonArray::fromStringList(unsent.files)}};
    return setColumn(m_database, id, u"unsent"_s,
                     unsent.isEmpty() ? QVariant()
                                      : QVariant(m_sealer.seal(QJsonDocument(json).toJson(QJsonDocument::Compact), label(id, "unsent"))));
}

} // namespace countersign
