// SPDX-License-Identifier: GPL-3.0-or-later
// What one agent keeps for later, as rows. Everything is read and written in the background, in order; a change shows when it is on the disk.
#pragma once
#include "core/store/memories.h"
#include "ui/widgets/serial_work.h"

#include <QtCore/QAbstractTableModel>

namespace countersign {

class MemoryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Pinned, Text, From, Changed, ColumnCount };
    /// `memories` and `clock` must outlive it.
    MemoryModel(Memories &memories, const Clock &clock, QObject *parent = nullptr);

    /// Reads anew also when it is the same.
    void setOwner(const MemoryOwner &owner);
    [[nodiscard]] const MemoryOwner &owner() const { return m_owner; }
    [[nodiscard]] const Memory *memory(int row) const;
    [[nodiscard]] const std::vector<Memory> &memories() const { return m_rows; }
    void add(const QString &text);
    /// Takes it out; `removed()` follows with what it was.
    void remove(int row);
    void putBack(const MemoryOwner &owner, const Memory &memory);
    void clear(const MemoryOwner &owner);
    void moveOwner(const MemoryOwner &from, const MemoryOwner &to);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void failed(const QString &sentence);
    void removed(const countersign::MemoryOwner &owner, const countersign::Memory &memory);
    /// Something of what goes into a prompt may be different now, and is on the disk.
    void written();

private:
    template <typename Work>
    void write(Work work);
    void read();
    void show(std::vector<Memory> memories);

    Memories &m_memories;
    const Clock &m_clock;
    MemoryOwner m_owner;
    std::vector<Memory> m_rows;
    SerialWork m_disk;
};

} // namespace countersign
