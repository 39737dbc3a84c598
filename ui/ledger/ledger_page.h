// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that was held, signed, refused or sent: a list of any length, filtered; a row opens what left. Proves the chain and exports.
#pragma once
#include "ui/ledger/calls_model.h"
#include "ui/main/page.h"
#include "ui/services.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace countersign {

class CallDetails;
class CallFilterBar;
class LedgerWork;
class Shortcuts;

class LedgerPage final : public Page {
    Q_OBJECT
public:
    LedgerPage(Services &services, const Shortcuts &keys, QWidget *parent = nullptr);
    ~LedgerPage() override;

    void arrive() override;
    bool open(const Place &place) override;
    void save() override;
    void find() override;
    [[nodiscard]] std::vector<Command> commands() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    void setFilter(const LedgerFilter &filter);
    /// Chooses the row of a call; the filter is taken away when it leaves the call out.
    void selectCall(const RequestId &id);
    void chooseExport();
    void verify();

    [[nodiscard]] CallsModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] CallFilterBar *filterBar() const { return m_filter; }
    [[nodiscard]] CallDetails *details() const { return m_details; }
    [[nodiscard]] LedgerWork *work() const { return m_work; }
    [[nodiscard]] QString summary() const;

private:
    QWidget *buildTop(const Shortcuts &keys);
    QWidget *buildTable();
    void fitColumns();
    QWidget *buildEmpty();
    QWidget *buildNoMatch();
    void connectParts();
    void reload();
    void onCounted();
    void refreshSummary();
    void chooseRow(qint64 row);
    void showCurrent();
    void showMenu(const QPoint &point);
    [[nodiscard]] const LedgerCall *current() const;
    void openConversation(const ConversationId &id);

    Services &m_services;
    CallsModel *m_model;
    CallFilterBar *m_filter = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_export = nullptr, *m_verify = nullptr;
    LedgerWork *m_work = nullptr;
    QStackedWidget *m_stack = nullptr; // the list, an empty ledger, or nothing found
    QTableView *m_table = nullptr;
    CallDetails *m_details = nullptr;
    QSplitter *m_splitter = nullptr;
    QTimer m_showSoon; // holding an arrow key down opens only the row where it stops
    QThreadPool m_pool;
    QFutureWatcher<Result<qint64>> m_finding; // the row of m_wanted
    QFutureWatcher<Result<LedgerWords>> m_words;
    RequestId m_wanted;
};

} // namespace countersign
