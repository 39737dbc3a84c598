// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything lies and how big it is; a backup of it, the way back from one, and the way to have it all deleted.
#pragma once
#include "ui/services.h"
#include "ui/settings/settings_section.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace countersign {

class ProgressRow;

class DataSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit DataSection(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    QWidget *firstField() override;

    /// Backs up into a new folder in this one, with the passphrase that was typed.
    void backUpInto(const QString &folder);
    /// Checks a backup and shows what it is; nothing is changed yet.
    void look(const QString &backupFolder);

private:
    QWidget *buildPlaces();
    QWidget *buildBackup();
    QWidget *buildRestore();
    QWidget *buildErase();
    void measure();
    void checkPassphrase();
    void showBackup(const Result<BackupInfo> &backup);
    void restore();
    void erase();
    void say(QLabel *label, const QString &words, bool problem = false);

    Services &m_services;
    QLabel *m_size;
    QPushButton *m_openData;
    QCheckBox *m_protect;
    QLineEdit *m_passphrase, *m_again;
    QPushButton *m_backUp;
    QLabel *m_backupWords;
    ProgressRow *m_backupProgress, *m_restoreProgress;
    QPushButton *m_choose;
    QLabel *m_restoreWords;
    QLineEdit *m_restorePassphrase;
    QPushButton *m_restore, *m_restart;
    QLineEdit *m_eraseWord;
    QPushButton *m_erase;
    QLabel *m_eraseWords;
    std::optional<BackupInfo> m_found;
    bool m_busy = false;
};

} // namespace countersign
