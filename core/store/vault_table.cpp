// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_table.h"

#include "core/store/statement.h"

#include <QtCore/QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

Result<std::optional<qint64>> VaultTable::append(const ConversationId &conversation, const SealedEntry &entry, qint64 last)
{
    std::optional<qint64> id;
    const Result<void> done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        // Ids grow and are never given twice (AUTOINCREMENT), so the newest one tells whether the conversation has changed.
        const auto inserted = execute(database,
                                      u"INSERT INTO entries (conversation, type, number, sealed) SELECT ?, ?, ?, ? "
                                      "WHERE (SELECT ifnull(max(id), 0) FROM entries WHERE conversation = ?) = ?"_s,
                                      {conversation.text(), entry.type, entry.number, entry.sealed, conversation.text(), last});
        if (!inserted)
            return std::unexpected(inserted.error());
        if (inserted->numRowsAffected() > 0)
            id = inserted->lastInsertId().toLongLong();
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return id;
}

Result<VaultStorage::Rows> VaultTable::load(const ConversationId &conversation)
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT id, type, number, sealed FROM entries WHERE conversation = ? ORDER BY id"_s, {conversation.text()});
    if (!query)
        return std::unexpected(query.error());
    Rows rows;
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return rows;
        rows.last = query->value(0).toLongLong();
        rows.entries.push_back({query->value(1).toString(), query->value(2).toInt(), query->value(3).toByteArray()});
    }
}

Result<qint64> VaultTable::last(const ConversationId &conversation)
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT ifnull(max(id), 0) FROM entries WHERE conversation = ?"_s, {conversation.text()});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, *database);
    if (!row)
        return std::unexpected(row.error());
    return *row ? query->value(0).toLongLong() : 0;
}

Result<void> VaultTable::remove(const ConversationId &conversation)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto done = execute(database, u"DELETE FROM entries WHERE conversation = ?"_s, {conversation.text()});
        if (!done)
            return std::unexpected(done.error());
        return {};
    });
}

Result<ConversationId> VaultTable::latest()
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT conversation FROM entries ORDER BY id DESC LIMIT 1"_s);
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, *database);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("VaultTable", "The vault is empty: nothing was replaced by a placeholder yet."));
    return ConversationId(query->value(0).toString());
}

} // namespace countersign
