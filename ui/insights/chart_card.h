// SPDX-License-Identifier: GPL-3.0-or-later
// One chart with its title, what it cannot show, its table (folded away until it is wanted; the way of the keyboard to every point) and its export.
#pragma once
#include "ui/insights/chart_data.h"

#include <QtWidgets/QFrame>

class QLabel;
class QTableWidget;
class QToolButton;

namespace countersign {

class ChartLegend;
class PlotView;

class ChartCard final : public QFrame {
    Q_OBJECT
public:
    /// `title` until data comes.
    explicit ChartCard(const QString &title, QWidget *parent = nullptr);

    void setData(const ChartData &data);
    /// Says that it is being added up; what was there stays.
    void setLoading();
    [[nodiscard]] const ChartData &data() const { return m_data; }
    [[nodiscard]] PlotView *plot() const { return m_plot; }
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    void showTable(bool shown);
    /// The ids of series that are left out of the chart; the table has them all.
    [[nodiscard]] const QSet<QString> &hiddenSeries() const { return m_hidden; }
    void hideSeries(const QSet<QString> &ids);
    /// By the file's ending: .csv, .png, .svg or .pdf. An Error says why nothing was written.
    [[nodiscard]] Result<void> exportTo(const QString &path);
    void chooseExport(const QString &ending);

Q_SIGNALS:
    void opened(const countersign::LedgerFilter &filter);
    void failed(const QString &message);
    /// By the person.
    void tableShown(bool shown);
    void seriesSwitched();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillTable();
    void openCell(int row, int column);
    void switchSeries(const QString &id, bool shown);
    void style();

    ChartData m_data;
    QSet<QString> m_hidden;
    QLabel *m_title = nullptr, *m_note = nullptr, *m_nothing = nullptr;
    QToolButton *m_fold, *m_export;
    PlotView *m_plot;
    ChartLegend *m_legend;
    QTableWidget *m_table;
};

} // namespace countersign
