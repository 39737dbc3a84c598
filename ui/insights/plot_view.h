// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a chart in the palette's colours on a transparent ground. The column under the pointer is said in a tip; a click names column and series.
#pragma once
#include "ui/insights/chart_data.h"
#include "ui/insights/plot.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace countersign {

class PlotView final : public QWidget {
    Q_OBJECT
public:
    explicit PlotView(QWidget *parent = nullptr);
    void setData(const ChartData &data);
    [[nodiscard]] const ChartData &data() const { return m_data; }
    [[nodiscard]] QSize sizeHint() const override { return {320, minimumHeight()}; }
    /// Whether what draws it is still being loaded.
    [[nodiscard]] bool isLoading() const { return !m_canvas && !m_problem; }
    /// Where the pointer is followed.
    [[nodiscard]] QWidget *ground() { return m_canvas ? m_canvas->ground() : this; }
    /// The middle of a column on the ground, at a value of the axis; for tests.
    [[nodiscard]] QPoint pointAt(int column, double value) const;
    /// What is said of a column.
    [[nodiscard]] QString tip(int column) const;
    /// Paints the chart with its title and legend on the palette's base; for files. Waits for the module.
    void paintOn(QPaintDevice &device, const QSize &size);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// series < 0: the whole column.
    void chosen(int column, int series);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Hit {
        int column = -1;
        int series = -1;
    };
    [[nodiscard]] Hit hit(const QPoint &point) const;
    void takeModule();
    void draw();

    ChartData m_data;
    double m_scale = 1; // values are divided by it on the axis
    PlotCanvas *m_canvas = nullptr; // belongs to its widget, which is a child
    QLabel *m_problem = nullptr; // in its place
};

} // namespace countersign
