// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a chart in the palette's colours on a transparent ground. The column under the pointer is said in a tip; a click names column and series.
#pragma once
#include "ui/insights/chart_data.h"

#include <QtCharts/QChartView>

namespace countersign {

class PlotView final : public QChartView {
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent = nullptr);
    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const { return m_data; }
    [[nodiscard]] QSize sizeHint() const override { return {320, minimumHeight()}; }
    /// The middle of a column in the view, at a value of the axis; for tests and for tips.
    [[nodiscard]] QPoint pointAt(int column, double value) const;
    /// What is said of a column.
    [[nodiscard]] QString tip(int column) const;
    /// Paints the chart with its title and legend on the palette's base; for files.
    void paintOn(QPaintDevice &device, const QSize &size);

Q_SIGNALS:
    /// series < 0: the whole column.
    void chosen(int column, int series);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Hit {
        int column = -1;
        int series = -1;
    };
    [[nodiscard]] Hit hit(const QPoint &point) const;
    void build();
    void addBars(double scale);
    void addLines(double scale);
    void addShares();
    [[nodiscard]] QAbstractAxis *columnsAxis() const;

    ChartData m_data;
    double m_scale = 1; // values are divided by it on the axis
    QAbstractSeries *m_mapped = nullptr; // for places in the view
};

} // namespace countersign
