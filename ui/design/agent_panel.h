// SPDX-License-Identifier: GPL-3.0-or-later
// The agents of the workspace, broken ones too, and what can be done with their files: new from a template, copy, rename, delete with a way back.
#pragma once
#include "core/agents/agent_shelf.h"
#include "ui/services.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QListView;
class QMenu;

namespace countersign {

class UndoBar;

class AgentsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StemRole = Qt::UserRole, DetailRole, ProblemRole, UnsavedRole };
    struct Row {
        QString stem, name, description;
        QString problem; // a sentence; empty: usable
        bool unsaved = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    using QAbstractListModel::QAbstractListModel;
    void set(std::vector<Row> rows);
    void setUnsaved(const QString &stem, bool unsaved);
    [[nodiscard]] QModelIndex indexOf(const QString &stem) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Renaming in the list asks for the file's new stem.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void renameAsked(const QString &from, const QString &to);

private:
    std::vector<Row> m_rows;
};

class AgentPanel final : public QWidget {
    Q_OBJECT
public:
    AgentPanel(Services &services, const AgentShelf &shelf, QWidget *parent = nullptr);
    ~AgentPanel() override;

    /// Reads the folder anew.
    void reload();
    /// The current agent has, or no longer has, changes that are not saved.
    void setUnsaved(bool unsaved);
    void setCurrent(const QString &stem);
    /// The agent that the first reload() chooses, when it is there.
    void begin(const QString &stem) { m_current = stem; }
    [[nodiscard]] const QString &current() const { return m_current; }
    [[nodiscard]] AgentsModel *model() const { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QMenu *newMenu() const { return m_new; }

    void createFrom(const AgentTemplate &from);
    void duplicate(const QString &stem);
    void rename(const QString &from, const QString &to);
    void remove(const QString &stem);

Q_SIGNALS:
    void picked(const QString &stem);
    /// Before files are moved: what is typed must be on the disk, for the copy or the way back. Afterwards `picked` says what is shown.
    void aboutToChange();
    void changed();
    void renamed(const QString &from, const QString &to);
    /// Deleted, and it can no longer be undone.
    void discarded(const QString &stem);
    void failed(const QString &sentence);

private:
    void showMenu(const QPoint &point);
    void offerUndo(const QString &stem);
    void putBack(const QString &stem);

    Services &m_services;
    const AgentShelf &m_shelf;
    AgentsModel *m_model;
    QListView *m_list;
    QMenu *m_new;
    UndoBar *m_undo;
    QString m_current;
    bool m_unsaved = false; // of the current one; of the others the drafts tell
    QTimer m_undoTime;
};

} // namespace countersign
