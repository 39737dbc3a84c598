// SPDX-License-Identifier: GPL-3.0-or-later
// The vault's rows in vault.sqlite. Sees sealed bytes only.
#pragma once
#include "core/redaction/vault.h"
#include "core/store/database.h"

namespace countersign {

class VaultTable final : public VaultStorage {
public:
    /// `database` (schema "vault") must outlive it. Thread-safe.
    explicit VaultTable(Database &database) : m_database(database) { }

    /// On disk when it returns without an Error.
    [[nodiscard]] Result<std::optional<qint64>> append(const ConversationId &conversation, const SealedEntry &entry, qint64 last) override;
    [[nodiscard]] Result<Rows> load(const ConversationId &conversation) override;
    [[nodiscard]] Result<qint64> last(const ConversationId &conversation) override;
    [[nodiscard]] Result<void> remove(const ConversationId &conversation) override;
    /// The conversation that got an entry last; NotFound when the vault is empty.
    [[nodiscard]] Result<ConversationId> latest();

private:
    Database &m_database;
};

} // namespace countersign
