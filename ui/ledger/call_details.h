// SPDX-License-Identifier: GPL-3.0-or-later
// One call of the ledger: the facts (who decided, when, hash, ids, status, times, error) beside the review of the bytes, read-only. Reads the body
// in the background; what was asked for last is shown.
#pragma once
#include "core/ledger/ledger.h"
#include "ui/review/review_case.h"
#include "ui/services.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QThreadPool>
#include <QtWidgets/QWidget>

class QPushButton;
class QLabel;
class QSplitter;
class QTextEdit;

namespace countersign {

class ReviewPane;

class CallDetails final : public QWidget {
    Q_OBJECT
public:
    explicit CallDetails(Services &services, QWidget *parent = nullptr);
    ~CallDetails() override;

    void showCall(const RequestId &id);
    void clear();
    [[nodiscard]] const RequestId &shown() const { return m_shown; }
    [[nodiscard]] bool isLoading() const { return m_watcher.isRunning() || !m_next.isNull(); }
    [[nodiscard]] ReviewPane *review() const { return m_review; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

protected:
    void changeEvent(QEvent *event) override;

Q_SIGNALS:
    void conversationRequested(const countersign::ConversationId &id);
    void failed(const QString &message);

private:
    struct Read {
        LedgerCall call;
        ReviewCasePtr review; // null when the bytes could not be read
        QString problem;
    };
    void load(const RequestId &id);
    void onRead();
    void fillFacts();

    Services &m_services;
    QThreadPool m_pool;
    QFutureWatcher<Result<Read>> m_watcher;
    RequestId m_loading, m_next, m_shown;
    QSplitter *m_splitter;
    std::optional<LedgerCall> m_call;
    QTextEdit *m_facts = nullptr;
    QPushButton *m_conversation = nullptr;
    ReviewPane *m_review;
};

} // namespace countersign
