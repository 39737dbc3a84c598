// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files into the library: progress with a way to stop, then a sentence about what came of it and the files that could not be read.
// One import at a time; what is asked meanwhile comes after it.
#pragma once
#include "core/documents/library.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QWidget>
#include <atomic>
#include <optional>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace countersign {

class ImportBar final : public QWidget {
    Q_OBJECT
public:
    explicit ImportBar(Library &library, QWidget *parent = nullptr);
    ~ImportBar() override;

    void add(const QStringList &paths, Library::Reading reading = Library::Reading::WhatChanged);
    /// Reads what has changed in watched folders; says only that.
    void update(const QStringList &folders, const FolderChanges &changes);
    void stop();
    /// Holds the reading before the next file, and lets it go on.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused->load(); }
    [[nodiscard]] bool isReading() const { return m_work.isRunning(); }
    [[nodiscard]] QString words() const;
    /// The files that could not be read as a whole, each with its problem.
    [[nodiscard]] QStringList problems() const;
    /// Shows a sentence with a way back, for a while.
    void offerUndo(const QString &sentence, std::function<void()> undo);

Q_SIGNALS:
    /// The library has changed, be it in part.
    void changed();
    void documentPicked(const QString &path);

private:
    struct Order {
        QStringList paths;
        Library::Reading reading = Library::Reading::WhatChanged;
        std::optional<FolderChanges> update{};
    };
    void begin();
    void tell(int done, int all, const QString &path);
    void finish(const Result<std::vector<DocumentInfo>> &result);
    void show(const QString &words, bool alarm);

    Library &m_library;
    QList<Order> m_waiting;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_pause;
    QPushButton *m_action; // "Stop" or "Undo"
    QToolButton *m_close;
    QListWidget *m_problems;
    std::function<void()> m_undo;
    int m_doneBefore = 0;
    std::optional<FolderChanges> m_update; // of what is being read
    std::shared_ptr<std::atomic<bool>> m_paused = std::make_shared<std::atomic<bool>>(false);
    BackgroundWork m_work;
};

} // namespace countersign
