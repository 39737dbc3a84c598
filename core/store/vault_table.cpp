// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/vault_table.h"

#include "core/store/statement.h"

#include <QtCore/QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

Result<void> VaultTable::append(const ConversationId &conversation, const SealedEntry &entry)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto done = execute(database, u"INSERT INTO entries (conversation, type, number, sealed) VALUES (?, ?, ?, ?)"_s,
                                  {conversation.text(), entry.type, entry.number, entry.sealed});
        if (!done)
            return std::unexpected(done.error());
        return {};
    });
}

Result<std::vector<SealedEntry>> VaultTable::load(const ConversationId &conversation)
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, u"SELECT type, number, sealed FROM entries WHERE conversation = ? ORDER BY id"_s, {conversation.text()});
    if (!query)
        return std::unexpected(query.error());
    std::vector<SealedEntry> entries;
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return entries;
        entries.push_back({query->value(0).toString(), query->value(1).toInt(), query->value(2).toByteArray()});
    }
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
