// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/memory_model.h"

#include <QtCore/QLocale>

namespace countersign {

MemoryModel::MemoryModel(Memories &memories, const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_memories(memories), m_clock(clock)
{
}

void MemoryModel::setOwner(const MemoryOwner &owner)
{
    if (owner != m_owner) {
        m_owner = owner;
        show({});
    }
    read();
}

const Memory *MemoryModel::memory(int row) const { return row >= 0 && row < rowCount() ? &m_rows[size_t(row)] : nullptr; }

void MemoryModel::read()
{
    if (m_owner.agent.isEmpty())
        return;
    m_disk.ask(
        this, [&memories = m_memories, owner = m_owner] { return memories.list(owner); },
        [this, owner = m_owner](Result<std::vector<Memory>> listed) {
            if (owner != m_owner)
                return; // another agent was chosen meanwhile
            if (listed)
                show(std::move(*listed));
            else
                Q_EMIT failed(listed.error().message);
        });
}

void MemoryModel::show(std::vector<Memory> memories)
{
    if (memories == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(memories);
    endResetModel();
}

template <typename Work>
void MemoryModel::write(Work work)
{
    m_disk.ask(this, std::move(work), [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error().message);
        read();
        Q_EMIT written();
    });
}

void MemoryModel::add(const QString &text)
{
    write([&memories = m_memories, owner = m_owner, text]() -> Result<void> {
        return memories.add(owner, text, Memory::By::Person, true).transform([](const Memory &) { });
    });
}

void MemoryModel::remove(int row)
{
    const Memory *gone = memory(row);
    if (!gone)
        return;
    const Memory was = *gone;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    write([&memories = m_memories, owner = m_owner, id = was.id] { return memories.remove(owner, id); });
    Q_EMIT removed(m_owner, was);
}

void MemoryModel::putBack(const MemoryOwner &owner, const Memory &memory)
{
    write([&memories = m_memories, owner, memory] { return memories.put(owner, memory); });
}

void MemoryModel::clear(const MemoryOwner &owner)
{
    write([&memories = m_memories, owner] { return memories.clear(owner); });
}

void MemoryModel::moveOwner(const MemoryOwner &from, const MemoryOwner &to)
{
    write([&memories = m_memories, from, to] { return memories.move(from, to); });
}

QVariant MemoryModel::data(const QModelIndex &index, int role) const
{
    const Memory *shown = index.isValid() ? memory(index.row()) : nullptr;
    if (!shown)
        return {};
    if (index.column() == Pinned && role == Qt::CheckStateRole)
        return shown->pinned ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && index.column() == Pinned)
        return shown->pinned ? tr("Goes with every request of this agent. You see it in the review.")
                             : tr("Is used only when the agent looks for it with the tool “recall”.");
    if (role == Qt::ToolTipRole && index.column() == Text)
        return shown->text;
    if (role == Qt::AccessibleTextRole && index.column() == Pinned)
        return shown->pinned ? tr("pinned") : tr("not pinned");
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Text: return role == Qt::EditRole ? shown->text : shown->text.simplified();
    case From: return shown->by == Memory::By::Person ? tr("you") : tr("the agent");
    case Changed: return QLocale().toString(shown->changed.toLocalTime(), QLocale::ShortFormat);
    default: return {};
    }
}

QVariant MemoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Pinned: return tr("Pinned");
    case Text: return tr("What is kept");
    case From: return tr("By");
    case Changed: return tr("Changed");
    default: return {};
    }
}

Qt::ItemFlags MemoryModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags common = QAbstractTableModel::flags(index);
    return index.column() == Pinned ? common | Qt::ItemIsUserCheckable : index.column() == Text ? common | Qt::ItemIsEditable : common;
}

bool MemoryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Memory *shown = index.isValid() ? memory(index.row()) : nullptr;
    if (!shown)
        return false;
    Memory changed = *shown;
    if (index.column() == Pinned && role == Qt::CheckStateRole)
        changed.pinned = value.toInt() == Qt::Checked;
    else if (index.column() == Text && role == Qt::EditRole)
        changed.text = value.toString().trimmed();
    else
        return false;
    if (changed == *shown)
        return false;
    changed.changed = m_clock.now();
    m_rows[size_t(index.row())] = changed;
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    write([&memories = m_memories, owner = m_owner, changed] { return memories.put(owner, changed); });
    return true;
}

} // namespace countersign
