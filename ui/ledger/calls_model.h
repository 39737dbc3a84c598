// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that a filter lets through, newest first, as a table of any length: their number is counted, and only the rows that are looked at are
// read, in pages and in the background. A row that is not there yet says "…". The list stays what it was when it was counted; reload() counts anew.
#pragma once
#include "core/ledger/ledger.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QFutureWatcher>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

namespace countersign {

class CallsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        AtColumn,
        AgentColumn,
        TargetColumn,
        StateColumn,
        MaskedColumn,
        BytesColumn,
        InputColumn,
        OutputColumn,
        CostColumn,
        FirstTokenColumn,
        TotalColumn,
        ColumnCount
    };
    static constexpr int PageRows = 200;
    static constexpr int PagesKept = 16;

    /// `ledger` must outlive the model. A model that goes waits for the one query that is under way.
    explicit CallsModel(const Ledger &ledger, QObject *parent = nullptr);
    ~CallsModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Counts, then shows: until then the rows of the filter before stay.
    void setFilter(const LedgerFilter &filter);
    void reload() { setFilter(m_filter); }
    [[nodiscard]] const LedgerFilter &filter() const { return m_filter; }
    /// The filter that gives exactly the rows shown, also when calls are added meanwhile.
    [[nodiscard]] LedgerFilter shownFilter() const;
    [[nodiscard]] const LedgerTotals &totals() const { return m_totals; }
    [[nodiscard]] bool isCounting() const { return m_counting; }
    /// Null while the row is not read; asks for it then.
    [[nodiscard]] const LedgerCall *call(int row) const;
    [[nodiscard]] int pagesInMemory() const { return int(m_pages.size()); }

Q_SIGNALS:
    void countingChanged();
    /// The rows are those of filter() now.
    void counted();
    void failed(const QString &message);

private:
    struct Page {
        int number = -1;
        std::vector<LedgerCall> calls;
    };
    struct Fetched {
        int list = 0;
        int page = -1;
        Result<std::vector<LedgerCall>> calls;
    };
    struct Counted {
        int generation = 0;
        LedgerFilter filter;
        Result<LedgerTotals> totals;
    };
    void ask(int page) const;
    void fetchNext();
    void onFetched();
    void onCounted();
    [[nodiscard]] LedgerFilter pageFilter(int page, bool *reversed) const;
    [[nodiscard]] const Page *pageAt(int number) const;
    [[nodiscard]] QString text(const LedgerCall &call, int column) const;
    [[nodiscard]] QString tip(const LedgerCall &call, int column) const;

    const Ledger &m_ledger;
    QThreadPool m_pool; // one thread, so that one connection to the file is kept
    QFutureWatcher<Fetched> m_fetching;
    QFutureWatcher<Counted> m_countingWatcher;
    QTimer m_fetchSoon;
    LedgerFilter m_filter; // asked for
    LedgerFilter m_shown; // of the rows
    LedgerTotals m_totals;
    bool m_counting = false;
    int m_generation = 0; // of the filter
    int m_list = 0; // of the rows: a page that was read for other rows is dropped
    mutable std::vector<Page> m_pages; // the most lately used last
    mutable std::vector<int> m_wanted; // the most lately asked for last
};

} // namespace countersign
