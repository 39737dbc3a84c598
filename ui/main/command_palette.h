// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: type a few letters of anything that can be done or opened, Return does it.
#pragma once
#include "ui/main/page.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace countersign {

/// How well `typed` matches `title`: every letter in order, better at the beginnings of words and side by side. None: not at all.
/// Letter case and accents do not matter.
[[nodiscard]] std::optional<int> paletteScore(QStringView typed, QStringView title);

/// The commands that match, best first; with nothing typed all of them as they were given.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole, KeysRole };
    explicit PaletteModel(std::vector<Command> commands, QObject *parent = nullptr);
    void setTyped(const QString &typed);
    [[nodiscard]] const Command &command(int row) const { return m_commands[size_t(m_shown[size_t(row)])]; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Command> m_commands;
    std::vector<int> m_shown;
};

class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(std::vector<Command> commands, QWidget *parent);

    [[nodiscard]] QLineEdit *input() const { return m_input; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();

    PaletteModel *m_model;
    QLineEdit *m_input;
    QListView *m_list;
    QLabel *m_none;
};

} // namespace countersign
