// SPDX-License-Identifier: GPL-3.0-or-later
// The only place with originals: which placeholder stands for which value, per conversation, sealed on disk.
//
// A number is given once and never again in a conversation: (type, canonical value) → n. Several spellings of one value (surname
// alone, other letter case, "Last, First") are aliases and share the number; restoring gives the first, fullest spelling.
// Every new entry is on disk before its placeholder is handed out (fail closed). Thread-safe.
#pragma once
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/secrets/sealer.h"

#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QString>
#include <vector>

namespace countersign {

/// One row of the vault's table. Implemented by core/store (vault.sqlite) and, in tests, in memory.
struct SealedEntry {
    QString type;       // "PERSON"
    int number = 0;     // 1, 2, …
    QByteArray sealed;  // one spelling; label = conversation id + type + number
    friend bool operator==(const SealedEntry &, const SealedEntry &) = default;
};
class VaultStorage
{
public:
    virtual ~VaultStorage() = default;
    [[nodiscard]] virtual Result<void> append(const ConversationId &conversation, const SealedEntry &entry) = 0;
    [[nodiscard]] virtual Result<std::vector<SealedEntry>> load(const ConversationId &conversation) = 0; // in order of appending
    [[nodiscard]] virtual Result<void> remove(const ConversationId &conversation) = 0;
};

class MemoryVaultStorage final : public VaultStorage
{
public:
    [[nodiscard]] Result<void> append(const ConversationId &conversation, const SealedEntry &entry) override;
    [[nodiscard]] Result<std::vector<SealedEntry>> load(const ConversationId &conversation) override;
    [[nodiscard]] Result<void> remove(const ConversationId &conversation) override;

private:
    QMutex m_mutex;
    QHash<ConversationId, std::vector<SealedEntry>> m_entries;
};

class Vault
{
public:
    struct Entry {
        QString type;
        int number = 0;
        QStringList spellings; // the first is what restoring gives
        [[nodiscard]] QString placeholder() const; // "[PERSON_1]"
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// `storage` must outlive the vault.
    Vault(VaultStorage &storage, Sealer sealer);

    /// The entry that stands for `value`, made if there is none. `sameAs` names an existing number of this type that `value` is
    /// another spelling of (0 = decide by canonical form).
    [[nodiscard]] Result<Entry> entryFor(const ConversationId &conversation, const QString &type, const QString &value, int sameAs = 0);
    /// The entry with this number. NotFound when the conversation has none such.
    [[nodiscard]] Result<Entry> entry(const ConversationId &conversation, const QString &type, int number);
    /// All entries of a conversation, in order of appearance.
    [[nodiscard]] Result<std::vector<Entry>> entries(const ConversationId &conversation);
    /// Forgets a conversation for good.
    [[nodiscard]] Result<void> forget(const ConversationId &conversation);

    /// The form by which two spellings of a value are known to be the same, e.g. "GB29 NWBK …" and "gb29nwbk…". Depends on the type.
    [[nodiscard]] static QString canonical(const QString &type, QStringView value);

private:
    struct Loaded;
    [[nodiscard]] Result<Loaded *> loaded(const ConversationId &conversation); // with the mutex held
    VaultStorage &m_storage;
    Sealer m_sealer;
    QMutex m_mutex;
    QHash<ConversationId, std::shared_ptr<Loaded>> m_loaded;
};

} // namespace countersign
