// SPDX-License-Identifier: GPL-3.0-or-later
// The only place with originals: which placeholder stands for which value, per conversation, sealed on disk.
//
// A number is given once and never again in a conversation: (type, canonical value) → n. Several spellings of one value (surname
// alone, other letter case, "Last, First") are aliases and share the number; restoring gives the first, fullest spelling.
// Every new entry is on disk before its placeholder is handed out (fail closed). Thread-safe; several processes may work on one
// conversation, and no two of them give one number to two values.
#pragma once
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/redaction/stand_ins.h"
#include "core/secrets/sealer.h"

#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace countersign {

/// One row of the vault's table.
struct SealedEntry {
    QString type; // "PERSON"
    int number = 0; // 1, 2, …
    QByteArray sealed; // one spelling; label = conversation id + type + number
    friend bool operator==(const SealedEntry &, const SealedEntry &) = default;
};
/// Implemented by core/store (vault.sqlite) and, in tests, in memory. Several vaults, also of other processes, may use one storage.
class VaultStorage {
public:
    struct Rows {
        std::vector<SealedEntry> entries; // in order of appending
        qint64 last = 0; // the newest row's id; 0: none
    };
    virtual ~VaultStorage() = default;
    /// The new row's id. None when `last` is not the conversation's newest row any more: then nothing was kept, because the entry was
    /// decided on without knowing all the others.
    [[nodiscard]] virtual Result<std::optional<qint64>> append(const ConversationId &conversation, const SealedEntry &entry, qint64 last) = 0;
    [[nodiscard]] virtual Result<Rows> load(const ConversationId &conversation) = 0;
    /// The id of the conversation's newest row; 0: none.
    [[nodiscard]] virtual Result<qint64> last(const ConversationId &conversation) = 0;
    [[nodiscard]] virtual Result<void> remove(const ConversationId &conversation) = 0;
};

class MemoryVaultStorage final : public VaultStorage {
public:
    [[nodiscard]] Result<std::optional<qint64>> append(const ConversationId &conversation, const SealedEntry &entry, qint64 last) override;
    [[nodiscard]] Result<Rows> load(const ConversationId &conversation) override;
    [[nodiscard]] Result<qint64> last(const ConversationId &conversation) override;
    [[nodiscard]] Result<void> remove(const ConversationId &conversation) override;

private:
    QMutex m_mutex;
    qint64 m_last = 0;
    QHash<ConversationId, Rows> m_rows;
};

class Vault {
public:
    struct Entry {
        QString type;
        int number = 0;
        QStringList spellings; // the first is what restoring gives: of a person the fullest, else the one that came first
        [[nodiscard]] QString placeholder() const; // "[PERSON_1]"
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// `storage` must outlive the vault.
    Vault(VaultStorage &storage, Sealer sealer);

    /// The entry that stands for `value`, made if there is none. `sameAs` names an existing number of this type that `value` is
    /// another spelling of (0 = decide by canonical form); a canonical form that has its number keeps it. The spelling is added to the
    /// entry when it is new. BadUsage for a type that no placeholder can carry or an empty value; Storage when it could not be kept.
    [[nodiscard]] Result<Entry> entryFor(const ConversationId &conversation, const QString &type, const QString &value, int sameAs = 0);
    /// The entry with this number. NotFound when the conversation has none such.
    [[nodiscard]] Result<Entry> entry(const ConversationId &conversation, const QString &type, int number);
    /// Sees to it that this number is never given to a value: the person or the model wrote a word that looks like its placeholder.
    /// False when the number is given already.
    [[nodiscard]] Result<bool> reserve(const ConversationId &conversation, const QString &type, int number);
    [[nodiscard]] Result<bool> isReserved(const ConversationId &conversation, const QString &type, int number);
    /// Changes whenever an entry or a spelling is added, also by another process; for caches.
    [[nodiscard]] Result<quint64> generation(const ConversationId &conversation);
    /// All entries of a conversation, in order of appearance, with those of other processes. Those of type LITERAL (placeholder.h) are the person's own
    /// placeholder-like words, not values to be hidden.
    [[nodiscard]] Result<std::vector<Entry>> entries(const ConversationId &conversation);
    /// The believable texts that stand for spellings of its values, in the order in which they were made.
    [[nodiscard]] Result<std::vector<StandIn>> standIns(const ConversationId &conversation);
    /// Keeps one. False when its text stands for something else already.
    [[nodiscard]] Result<bool> keepStandIn(const ConversationId &conversation, const StandIn &standIn);
    /// Gives `to`, which has no entries yet, all entries of `from` under the same numbers: it goes on with the same texts. BadUsage when
    /// it has entries.
    [[nodiscard]] Result<void> copy(const ConversationId &from, const ConversationId &to);
    /// Forgets a conversation for good.
    [[nodiscard]] Result<void> forget(const ConversationId &conversation);

    /// The form by which two spellings of a value are known to be the same. Card, account, phone and other official numbers: letters and
    /// digits only, in capitals; e-mail, place, organisation: case-folded; person: nameWords(),
    /// and what the title says where it is all that tells two of a family apart; secrets, links and own terms: as they are.
    [[nodiscard]] static QString canonical(const QString &type, QStringView value);

private:
    struct Loaded;
    [[nodiscard]] Result<Loaded *> loaded(const ConversationId &conversation); // with the mutex held
    [[nodiscard]] Result<Loaded *> current(const ConversationId &conversation); // the same, as the storage has it now
    /// False when another vault added to the conversation meanwhile: what is loaded was dropped, and the caller decides anew.
    [[nodiscard]] Result<bool> keep(const ConversationId &conversation, const QString &type, int number, const QString &spelling);
    VaultStorage &m_storage;
    Sealer m_sealer;
    QMutex m_mutex;
    QHash<ConversationId, std::shared_ptr<Loaded>> m_loaded;
};

} // namespace countersign
