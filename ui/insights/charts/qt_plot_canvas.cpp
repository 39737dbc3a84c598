// SPDX-License-Identifier: GPL-3.0-or-later
// The module that draws charts with Qt Charts; see ui/insights/plot.h.
#include "ui/insights/plot.h"

#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QLocale>
#include <QtWidgets/QGraphicsLayout>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int TicksAtMost = 8;

class QtPlotCanvas final : public QChartView, public PlotCanvas {
public:
    explicit QtPlotCanvas(QWidget *parent) : QChartView(parent)
    {
        setRenderHint(QPainter::Antialiasing);
        setFrameShape(QFrame::NoFrame);
        setMouseTracking(true);
        setFocusPolicy(Qt::NoFocus); // the table below is the way of the keyboard
        setBackgroundBrush(Qt::NoBrush);
        viewport()->setAutoFillBackground(false);
        viewport()->setMouseTracking(true);
        QChart *all = chart();
        all->setBackgroundVisible(false);
        all->setPlotAreaBackgroundVisible(false);
        all->setMargins(QMargins(0, 0, 0, 0));
        all->layout()->setContentsMargins(0, 0, 0, 0);
        all->setLocalizeNumbers(true);
        all->setLocale(QLocale());
        all->legend()->hide(); // ChartLegend stands in its place
    }

    QWidget *widget() override { return this; }
    QWidget *ground() override { return viewport(); }

    void draw(const Plot &plot) override
    {
        chart()->removeAllSeries();
        for (QAbstractAxis *axis : chart()->axes()) {
            chart()->removeAxis(axis);
            delete axis;
        }
        m_mapped = nullptr;
        m_columns = int(plot.ticks.size());
        if (m_columns == 0)
            return;
        chart()->addAxis(valueAxis(plot.axis), Qt::AlignLeft);
        chart()->addAxis(columnAxis(plot.ticks), Qt::AlignBottom);
        plot.shape == Plot::Shape::Lines ? addLines(plot) : addBars(plot);
        if (plot.shares)
            addShares(plot);
        QFont small = plot.font;
        small.setPointSizeF(small.pointSizeF() * 0.9);
        for (QAbstractAxis *axis : chart()->axes()) {
            axis->setLabelsBrush(plot.text);
            axis->setTitleBrush(plot.text);
            axis->setTitleFont(small);
            axis->setLabelsFont(small);
            axis->setGridLinePen(QPen(plot.grid, 1));
            axis->setLinePen(QPen(plot.grid, 1));
            axis->setGridLineVisible(axis->alignment() == Qt::AlignLeft);
        }
    }

    std::optional<QPoint> pointAt(const PlotPlace &place) const override
    {
        if (!m_mapped)
            return std::nullopt;
        return mapFromScene(chart()->mapToScene(chart()->mapToPosition(QPointF(place.column, place.value), m_mapped)));
    }

    std::optional<PlotPlace> placeAt(const QPoint &point) const override
    {
        const QPointF inChart = chart()->mapFromScene(mapToScene(point));
        if (!m_mapped || !chart()->plotArea().contains(inChart))
            return std::nullopt;
        const QPointF at = chart()->mapToValue(inChart, m_mapped);
        return PlotPlace{std::clamp(int(std::lround(at.x())), 0, m_columns - 1), at.y()};
    }

    void render(QPainter &painter, const QRectF &target) override { scene()->render(&painter, target, sceneRect(), Qt::KeepAspectRatio); }

private:
    static QValueAxis *valueAxis(const PlotAxis &from)
    {
        auto *axis = new QValueAxis;
        axis->setRange(0, from.top);
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
        axis->setTickInterval(from.step);
        axis->setLabelFormat(from.format);
        axis->setTitleText(from.title);
        return axis;
    }

    static QAbstractAxis *columnAxis(const QStringList &ticks)
    {
        auto *axis = new QCategoryAxis;
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setRange(-0.5, double(ticks.size()) - 0.5);
        axis->setStartValue(-0.5);
        axis->setTruncateLabels(false);
        const auto every = std::max<qsizetype>(1, (ticks.size() + TicksAtMost - 1) / TicksAtMost);
        for (qsizetype i = 0; i < ticks.size(); i += every) {
            QString label = ticks[i]; // an axis takes no label twice
            while (axis->categoriesLabels().contains(label))
                label += QChar(0x200B);
            axis->append(label, double(i));
        }
        return axis;
    }

    void addBars(const Plot &plot)
    {
        QAbstractBarSeries *bars = plot.shape == Plot::Shape::StackedBars ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries) : new QBarSeries;
        for (const PlotSeries &each : plot.series) {
            auto *set = new QBarSet(each.name);
            for (const std::optional<double> &value : each.values)
                set->append(value.value_or(0));
            set->setColor(each.color);
            set->setBorderColor(Qt::transparent);
            bars->append(set);
        }
        bars->setBarWidth(0.78);
        chart()->addSeries(bars);
        for (QAbstractAxis *axis : chart()->axes())
            bars->attachAxis(axis);
        m_mapped = bars;
    }

    static QLineSeries *lineOf(const PlotSeries &from, Qt::PenStyle style, double width, double marker)
    {
        auto *line = new QLineSeries;
        line->setName(from.name);
        for (size_t i = 0; i < from.values.size(); ++i) {
            if (from.values[i])
                line->append(double(i), *from.values[i]);
        }
        line->setPen(QPen(from.color, width, style));
        line->setPointsVisible(true);
        line->setMarkerSize(marker);
        return line;
    }

    void addLines(const Plot &plot)
    {
        for (const PlotSeries &each : plot.series) {
            QLineSeries *line = lineOf(each, Qt::SolidLine, 2, 2.5);
            chart()->addSeries(line);
            for (QAbstractAxis *axis : chart()->axes())
                line->attachAxis(axis);
            m_mapped = line;
        }
    }

    void addShares(const Plot &plot)
    {
        QValueAxis *axis = valueAxis(plot.sharesAxis);
        chart()->addAxis(axis, Qt::AlignRight);
        QLineSeries *line = lineOf(*plot.shares, Qt::DashLine, 1.5, 2);
        chart()->addSeries(line);
        line->attachAxis(axis);
        line->attachAxis(chart()->axes(Qt::Horizontal).constFirst());
    }

    int m_columns = 0;
    QAbstractSeries *m_mapped = nullptr; // for places in the view
};

} // namespace

} // namespace countersign

extern "C" Q_DECL_EXPORT countersign::PlotCanvas *countersign_make_plot_canvas(QWidget *parent) { return new countersign::QtPlotCanvas(parent); }
