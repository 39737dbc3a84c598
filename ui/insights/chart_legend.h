// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of a chart stand for: at the leading edge below the title, never shortened, in as many lines as it takes. Qt Charts centres
// its own legend and cuts long names. Lines have a line as their mark, bars a square.
#pragma once
#include "ui/insights/chart_data.h"

#include <QtWidgets/QWidget>

namespace countersign {

class ChartLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    void setData(const ChartData &chart);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

    /// Paints the legend of a chart into the width of `room` from its top, and gives the height it took; for files. Without a painter: only that.
    static int paint(QPainter *painter, const ChartData &chart, const QRect &room, const QFont &font, const QPalette &palette,
                     Qt::LayoutDirection direction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ChartData m_data;
};

} // namespace countersign
