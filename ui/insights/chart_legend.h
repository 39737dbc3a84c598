// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of a chart stand for: at the leading edge below the title, never shortened, in as many lines as it takes. Qt Charts centres
// its own legend and cuts long names. Lines have a line as their mark, bars a square. Each entry is a check box that shows or leaves out its series.
#pragma once
#include "ui/insights/chart_data.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

namespace countersign {

class FlowRow;

class ChartLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);
    /// `hidden`: the ids of the series that are left out.
    void setData(const ChartData &chart, const QSet<QString> &hidden);
    [[nodiscard]] QStringList names() const;

    /// Paints the legend of a chart into the width of `room` from its top, and gives the height it took; for files. Without a painter: only that.
    static int paint(QPainter *painter, const ChartData &chart, const QRect &room, const QFont &font, const QPalette &palette,
                     Qt::LayoutDirection direction);

Q_SIGNALS:
    /// By the person.
    void switched(const QString &id, bool shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    ChartData m_data;
    FlowRow *m_row;
    QPalette m_palette; // of the entries
};

} // namespace countersign
