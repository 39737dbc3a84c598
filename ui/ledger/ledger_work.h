// SPDX-License-Identifier: GPL-3.0-or-later
// The long work of the ledger page, one at a time: reading the whole ledger again, and writing an export. A line with a sentence, a bar and a way
// to stop; afterwards the result in words until it is closed.
#pragma once
#include "core/ledger/export.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QThreadPool>
#include <QtWidgets/QWidget>
#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace countersign {

class LedgerWork final : public QWidget {
    Q_OBJECT
public:
    /// `ledger` must outlive it. Work that is under way when it goes is stopped and waited for.
    explicit LedgerWork(const Ledger &ledger, QWidget *parent = nullptr);
    ~LedgerWork() override;

    void verify();
    /// `calls`: how many the filter lets through, for the bar.
    void exportTo(const QString &path, const LedgerFilter &filter, ExportFormat format, qint64 calls);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }
    /// The result in words; empty while it works.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void runningChanged();

private:
    struct Outcome {
        QString words;
        QString copyable; // the hash to write down
        bool good = true;
    };
    /// Tells the bar how far it is (0 … 1); false when the person stopped it.
    using Report = std::function<bool(double share)>;
    using Work = std::function<Outcome(const Report &)>;
    void start(const QString &sentence, Work work);
    void onFinished();
    void tint();

    const Ledger &m_ledger;
    QThreadPool m_pool;
    QFutureWatcher<Outcome> m_watcher;
    std::shared_ptr<std::atomic_bool> m_stopping; // of the work under way
    Outcome m_outcome;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop, *m_copy;
    QToolButton *m_close;
};

} // namespace countersign
