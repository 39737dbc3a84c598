// SPDX-License-Identifier: GPL-3.0-or-later
// What calls cost, how long they took, how many tokens they were and what failed: charts over a period, from the ledger's sums. Everything is
// added up in the background, one chart after the other; another period drops what is still under way. A point leads to its calls.
// Beside the charts stand the tabs about money (ui/money).
#pragma once
#include "ui/insights/chart_data.h"
#include "ui/main/page.h"
#include "ui/services.h"

#include <QtCore/QThreadPool>
#include <atomic>
#include <memory>

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace countersign {

class ChartCard;
class MoneyTabs;

class InsightsPage final : public Page {
    Q_OBJECT
public:
    enum Period { Day, Week, Days30, Days90, All, Custom };
    /// What is kept between starts is kept by these numbers: new ones come last. How they stand on the page is in arrange().
    enum Chart { Cost, Latency, Times, FirstToken, Tokens, Errors, Caching, Month, Speed, CostTime, Retries, BurnDown, ChartCount };

    explicit InsightsPage(Services &services, QWidget *parent = nullptr);
    ~InsightsPage() override;

    void arrive() override;
    void find() override;
    [[nodiscard]] std::vector<Command> commands() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    /// "charts", "budgets", …; false when there is no such tab.
    bool showTab(const QString &id);
    void setPeriod(Period period);
    void setRange(const QDate &from, const QDate &to); // both belong to it
    void setGrouping(Ledger::Grouping by);
    void reload();
    /// Whether something is still to come, a sum or the drawing of one.
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] ChartCard *card(Chart chart) const { return m_cards[size_t(chart)]; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] MoneyTabs *tabs() const { return m_tabs; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Stop = std::shared_ptr<std::atomic_bool>;
    QWidget *buildTop();
    QWidget *buildEmpty();
    void arrange();
    void restorePlace();
    void keepWhere();
    void load(const Stop &stop);
    void showProgress(const Stop &stop, double share);
    void put(const Stop &stop, Chart chart, const ChartData &chartData, bool last); // last: nothing better comes
    void setSummary(const QString &words, bool any);
    void fail(const Stop &stop, const QString &message);

    Services &m_services;
    QComboBox *m_period = nullptr, *m_grouping = nullptr;
    MoneyTabs *m_tabs = nullptr;
    QSet<int> m_tables; // of these charts the person wants the table
    QDateEdit *m_from = nullptr, *m_to = nullptr;
    QLabel *m_summary = nullptr, *m_progress = nullptr;
    QStackedWidget *m_stack = nullptr;
    QScrollArea *m_scroll = nullptr;
    QGridLayout *m_grid = nullptr;
    std::vector<ChartCard *> m_cards;
    int m_columns = 0; // of the grid
    int m_missing = 0; // charts that are still added up
    Stop m_stop; // of what is under way
    QThreadPool m_pool;
};

} // namespace countersign
