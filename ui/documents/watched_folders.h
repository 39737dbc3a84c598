// SPDX-License-Identifier: GPL-3.0-or-later
// The folders that are kept up to date: says which they are and how they stand, and has what changed in them read. Which folders is kept in documents.json of
// the workspace. Changes are noticed by the system where it tells, and looked for every few minutes where it does not (network drives).
#pragma once
#include "core/documents/library.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace countersign {

class ImportBar;

class WatchedFolders final : public QWidget {
    Q_OBJECT
public:
    WatchedFolders(Library &library, ImportBar &import, QWidget *parent = nullptr);
    ~WatchedFolders() override;

    /// Reads which folders are watched, and looks at once what has changed in them.
    void begin();
    /// `folder` as the library names it, "" being the workspace. A folder that is new is read.
    void setWatched(const QString &folder, bool watched);
    [[nodiscard]] const QStringList &folders() const { return m_folders; }
    [[nodiscard]] bool isWatched(const QString &folder) const { return m_folders.contains(folder.isEmpty() ? QStringLiteral(".") : folder); }
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    void look();
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    struct Seen {
        QStringList folders;
        QStringList absent; // of those: not there now
        QStringList below; // to be watched, absolute
        Result<FolderChanges> changes;
    };
    [[nodiscard]] static Seen seen(const Library &library, const QStringList &folders);
    void apply(const Seen &seen);
    void tell();

    Library &m_library;
    ImportBar &m_import;
    QStringList m_folders; // "." is the workspace
    QStringList m_absent;
    QDateTime m_looked;
    QString m_problem;
    bool m_paused = false;
    QLabel *m_words;
    QToolButton *m_pause;
    QFileSystemWatcher m_watcher;
    QTimer m_soon, m_again;
    BackgroundWork m_changing, m_looking;
};

} // namespace countersign
