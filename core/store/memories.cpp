// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memories.h"

#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTimeZone>
#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Memories)
};

/// Bound to its owner: a row that is moved to another agent does not open.
QByteArray labelOf(const QByteArray &key) { return "memory/" + key; }

std::unexpected<Error> gone() { return failure(ErrorCode::NotFound, Words::tr("This is no longer in the agent's memory.")); }

Result<Memory> parsed(qint64 id, const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return failure(ErrorCode::Storage, Words::tr("Something in the agent's memory cannot be read. Restore a backup."));
    Memory memory;
    memory.id = id;
    memory.text = object[u"text"_s].toString();
    memory.pinned = object[u"pinned"_s].toBool();
    memory.by = object[u"by"_s].toString() == "person"_L1 ? Memory::By::Person : Memory::By::Agent;
    memory.changed = QDateTime::fromMSecsSinceEpoch(object[u"changed"_s].toInteger(), QTimeZone::UTC);
    return memory;
}

Result<void> checkText(const QString &text)
{
    if (text.isEmpty())
        return failure(ErrorCode::BadUsage, Words::tr("There is nothing to keep. Write a sentence first."));
    if (text.size() > Memories::LongestText)
        return failure(ErrorCode::BadUsage,
                       Words::tr("This is longer than %n character(s). Keep a shorter sentence, or put the text into a document.", nullptr,
                                 int(Memories::LongestText)));
    return {};
}

} // namespace

QByteArray Memories::key(const MemoryOwner &owner) const
{
    return m_sealer.fingerprint("memory/" + owner.workspace.toUtf8() + '\n' + owner.agent.toUtf8());
}

QByteArray Memories::sealed(const QByteArray &key, const Memory &memory) const
{
    const QJsonObject object{{u"text"_s, memory.text},
                             {u"pinned"_s, memory.pinned},
                             {u"by"_s, memory.by == Memory::By::Person ? u"person"_s : u"agent"_s},
                             {u"changed"_s, memory.changed.toMSecsSinceEpoch()}};
    return m_sealer.seal(QJsonDocument(object).toJson(QJsonDocument::Compact), labelOf(key));
}

Result<std::vector<Memory>> Memories::read(const QSqlDatabase &database, const QByteArray &key) const
{
    auto rows = execute(database, u"SELECT id, sealed FROM memories WHERE owner = ?"_s, {key});
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<Memory> memories;
    for (;;) {
        const auto row = nextRow(*rows, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        const qint64 id = rows->value(0).toLongLong();
        auto memory = m_sealer.open(rows->value(1).toByteArray(), labelOf(key)).and_then([&](const QByteArray &json) { return parsed(id, json); });
        if (!memory)
            return std::unexpected(memory.error());
        memories.push_back(std::move(*memory));
    }
    std::ranges::sort(memories, [](const Memory &a, const Memory &b) {
        return a.pinned != b.pinned ? a.pinned : a.changed != b.changed ? a.changed > b.changed : a.id > b.id;
    });
    return memories;
}

Result<std::vector<Memory>> Memories::list(const MemoryOwner &owner) const
{
    const auto database = m_database.connection();
    return database ? read(*database, key(owner)) : std::unexpected(database.error());
}

Result<Memory> Memories::add(const MemoryOwner &owner, const QString &text, Memory::By by, bool pinned)
{
    Memory memory{0, text.trimmed(), pinned, by, m_clock.now()};
    if (const auto fits = checkText(memory.text); !fits)
        return std::unexpected(fits.error());
    const Result<void> done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const QByteArray owned = key(owner);
        const auto kept = read(database, owned);
        if (!kept)
            return std::unexpected(kept.error());
        const auto same = std::ranges::find_if(*kept, [&](const Memory &one) { return one.text.compare(memory.text, Qt::CaseInsensitive) == 0; });
        if (same != kept->end()) {
            memory = *same;
            return {};
        }
        if (kept->size() >= size_t(MostOfOne))
            return failure(ErrorCode::LimitReached,
                           Words::tr("The agent's memory is full (%n entry/entries). Take out what is no longer needed.", nullptr, MostOfOne));
        const auto written = execute(database, u"INSERT INTO memories (owner, sealed) VALUES (?, ?)"_s, {owned, sealed(owned, memory)});
        if (!written)
            return std::unexpected(written.error());
        memory.id = written->lastInsertId().toLongLong();
        return {};
    });
    return done ? Result<Memory>(memory) : std::unexpected(done.error());
}

Result<void> Memories::put(const MemoryOwner &owner, const Memory &memory)
{
    if (const auto fits = checkText(memory.text.trimmed()); !fits)
        return fits;
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const QByteArray owned = key(owner);
        // An id of another owner stays theirs.
        const auto done = execute(database,
                                  u"INSERT INTO memories (id, owner, sealed) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET sealed = "
                                  "excluded.sealed WHERE owner = excluded.owner"_s,
                                  {memory.id, owned, sealed(owned, memory)});
        if (!done)
            return std::unexpected(done.error());
        return done->numRowsAffected() == 1 ? Result<void>() : gone();
    });
}

Result<void> Memories::remove(const MemoryOwner &owner, qint64 id)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto done = execute(database, u"DELETE FROM memories WHERE id = ? AND owner = ?"_s, {id, key(owner)});
        if (!done)
            return std::unexpected(done.error());
        return done->numRowsAffected() == 1 ? Result<void>() : gone();
    });
}

Result<void> Memories::clear(const MemoryOwner &owner)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto done = execute(database, u"DELETE FROM memories WHERE owner = ?"_s, {key(owner)});
        return done ? Result<void>() : std::unexpected(done.error());
    });
}

Result<void> Memories::move(const MemoryOwner &from, const MemoryOwner &to)
{
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto kept = read(database, key(from));
        if (!kept)
            return std::unexpected(kept.error());
        const QByteArray owned = key(to);
        for (const Memory &memory : *kept) {
            const auto done =
                execute(database, u"UPDATE memories SET owner = ?, sealed = ? WHERE id = ?"_s, {owned, sealed(owned, memory), memory.id});
            if (!done)
                return std::unexpected(done.error());
        }
        return {};
    });
}

Result<std::vector<MemoryNote>> Memories::notes(const MemoryOwner &owner) const
{
    return list(owner).transform([](const std::vector<Memory> &memories) {
        std::vector<MemoryNote> notes;
        for (const Memory &memory : memories) {
            if (memory.pinned)
                notes.push_back({memory.text, Words::tr("pinned note %1").arg(memory.id)});
        }
        // Oldest first: a new note leaves the beginning of the prompt as it was.
        std::ranges::reverse(notes);
        return notes;
    });
}

} // namespace countersign
