// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent keeps for later: to read, change, pin and delete (with a way back), and to write notes for it.
#pragma once
#include "ui/services.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace countersign {

class MemoryModel;
class UndoBar;

class MemoryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit MemoryPanel(Services &services, QWidget *parent = nullptr);
    ~MemoryPanel() override;

    void setAgent(const QString &stem);
    /// The agent's file has another name now: what it keeps goes along.
    void rename(const QString &from, const QString &to);
    /// The agent is gone for good, and all it kept goes too.
    void forget(const QString &stem);
    [[nodiscard]] MemoryModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QLineEdit *note() const { return m_note; }
    void removeCurrent();
    void undo();

Q_SIGNALS:
    void failed(const QString &sentence);
    /// What goes with a request may be different now.
    void changed();

private:
    void addNote();
    void tell();

    QString m_workspace;
    MemoryModel *m_model;
    QTableView *m_table;
    QLineEdit *m_note;
    QPushButton *m_add, *m_remove;
    QLabel *m_words;
    UndoBar *m_undo;
};

} // namespace countersign
