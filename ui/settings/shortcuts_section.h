// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the window, and the way to change them.
#pragma once
#include "ui/settings/settings_section.h"

class QKeySequenceEdit;
class QPushButton;
class QTableView;

namespace countersign {

class Shortcuts;
class ShortcutsModel;

class ShortcutsSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit ShortcutsSection(Shortcuts &shortcuts, QWidget *parent = nullptr);
    QWidget *firstField() override;
    void showName(const QString &name) override;

private:
    void showCurrent();
    void onTyped();
    [[nodiscard]] QString currentId() const;

    Shortcuts &m_shortcuts;
    ShortcutsModel *m_model;
    QTableView *m_table;
    QLabel *m_title;
    QKeySequenceEdit *m_keys;
    QPushButton *m_reset;
    QLabel *m_warning;
};

} // namespace countersign
