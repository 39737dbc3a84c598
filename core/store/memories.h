// SPDX-License-Identifier: GPL-3.0-or-later
// What agents keep for later: facts that an agent stored, and notes that the person wrote. They belong to an agent of a workspace and are sealed
// in the main database; whose they are is a keyed hash. Pinned ones go with every request of the agent; only a person pins, so that no text that
// an agent reads can put itself into every later prompt.
#pragma once
#include "core/base/clock.h"
#include "core/secrets/sealer.h"
#include "core/store/database.h"

#include <vector>

namespace countersign {

struct Memory {
    enum class By { Agent, Person };
    qint64 id = 0;
    QString text;
    bool pinned = false;
    By by = By::Agent;
    QDateTime changed;
    friend bool operator==(const Memory &, const Memory &) = default;
};

/// One memory as a part of a prompt.
struct MemoryNote {
    QString text;
    QString label; // in review
    friend bool operator==(const MemoryNote &, const MemoryNote &) = default;
};

/// Whose memory it is.
struct MemoryOwner {
    QString workspace; // folder
    QString agent; // stem of its file
    friend bool operator==(const MemoryOwner &, const MemoryOwner &) = default;
};

/// Thread-safe. What a function changed is on disk when it returns without an Error. NotFound: the owner has no such memory.
class Memories {
public:
    static constexpr qsizetype LongestText = 2'000; // characters
    static constexpr int MostOfOne = 500; // of one agent

    /// `database` (schema "main") and `clock` must outlive it.
    Memories(Database &database, Sealer sealer, const Clock &clock) : m_database(database), m_sealer(std::move(sealer)), m_clock(clock) { }

    /// Pinned ones first, then the newest.
    [[nodiscard]] Result<std::vector<Memory>> list(const MemoryOwner &owner) const;
    /// Gives the one that says the same already, if there is one. LimitReached when it has MostOfOne; BadUsage when the text is empty or too long.
    [[nodiscard]] Result<Memory> add(const MemoryOwner &owner, const QString &text, Memory::By by, bool pinned = false);
    /// Writes text, pin and writer of `memory.id` as they are; a removed one is back where it was.
    [[nodiscard]] Result<void> put(const MemoryOwner &owner, const Memory &memory);
    [[nodiscard]] Result<void> remove(const MemoryOwner &owner, qint64 id);
    /// Takes everything of the owner out.
    [[nodiscard]] Result<void> clear(const MemoryOwner &owner);
    /// The agent's file has another name now.
    [[nodiscard]] Result<void> move(const MemoryOwner &from, const MemoryOwner &to);

    /// What of it goes with every request.
    [[nodiscard]] Result<std::vector<MemoryNote>> notes(const MemoryOwner &owner) const;

private:
    [[nodiscard]] QByteArray key(const MemoryOwner &owner) const;
    [[nodiscard]] QByteArray sealed(const QByteArray &key, const Memory &memory) const;
    [[nodiscard]] Result<std::vector<Memory>> read(const QSqlDatabase &database, const QByteArray &key) const;
    Database &m_database;
    Sealer m_sealer;
    const Clock &m_clock;
};

} // namespace countersign
