// SPDX-License-Identifier: GPL-3.0-or-later
// The module that draws charts with Qt Charts; see ui/insights/plot.h.
#include "ui/insights/plot.h"
#include "ui/insights/plot_dots.h"

#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QLocale>
#include <QtWidgets/QGraphicsLayout>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int TicksAtMost = 8;
constexpr double SmallestDot = 3, LargestDot = 9; // radius in pixels
constexpr double DotsApart = 7; // of several groups at one place
constexpr int Nearby = 6; // pixels round a dot that still are its own

/// All dots of a scatter in one item: Qt Charts makes an item of each point, which is slow for hundreds of them.
class Dots final : public QGraphicsItem {
public:
    Dots(QChart *chart, QAbstractSeries *mapped) : QGraphicsItem(chart), m_chart(chart), m_mapped(mapped) { setZValue(10); }

    void set(const Plot &plot)
    {
        prepareGeometryChange();
        m_dots = plot.dots;
        m_series = plot.series;
        m_shifts.clear();
        std::map<int, int> here, placed; // dots of each column
        for (const PlotDot &dot : m_dots)
            ++here[dot.column];
        for (const PlotDot &dot : m_dots)
            m_shifts.push_back((placed[dot.column]++ - (here[dot.column] - 1) / 2.0) * DotsApart);
        update();
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_chart->plotArea().adjusted(-LargestDot, -LargestDot, LargestDot, LargestDot); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        for (size_t i = m_dots.size(); i-- > 0;) { // the largest first, so that none is hidden
            const QColor color = m_series[size_t(m_dots[i].series)].color;
            QColor inside = color;
            inside.setAlphaF(0.65F);
            painter->setPen(QPen(color, 1));
            painter->setBrush(inside);
            paintDot(*painter, middle(i), radius(i), m_series[size_t(m_dots[i].series)].form);
        }
    }
    /// The dot under a point of the chart; the smallest where several are.
    [[nodiscard]] const PlotDot *at(const QPointF &point) const
    {
        const PlotDot *nearest = nullptr;
        double best = Nearby;
        for (size_t i = 0; i < m_dots.size(); ++i) {
            const double off = QLineF(middle(i), point).length() - radius(i);
            if (off < best) {
                best = std::max(off, 0.0);
                nearest = &m_dots[i];
                if (off <= 0)
                    break;
            }
        }
        return nearest;
    }
    [[nodiscard]] std::optional<QPointF> place(int column) const
    {
        for (size_t i = 0; i < m_dots.size(); ++i) {
            if (m_dots[i].column == column)
                return middle(i);
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] QPointF middle(size_t i) const
    {
        return m_chart->mapToPosition(QPointF(m_dots[i].along, m_dots[i].up), m_mapped) + QPointF(m_shifts[i], 0);
    }
    [[nodiscard]] double radius(size_t i) const { return SmallestDot + (LargestDot - SmallestDot) * std::sqrt(m_dots[i].size); }

    QChart *m_chart;
    QAbstractSeries *m_mapped;
    std::vector<PlotDot> m_dots; // the smallest first
    std::vector<PlotSeries> m_series;
    std::vector<double> m_shifts;
};

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

    ~QtPlotCanvas() override { delete m_dots; } // before the chart, which it asks for its place until the end

    QWidget *widget() override { return this; }
    QWidget *ground() override { return viewport(); }

    void draw(const Plot &plot) override
    {
        delete std::exchange(m_dots, nullptr);
        chart()->removeAllSeries();
        for (QAbstractAxis *axis : chart()->axes()) {
            chart()->removeAxis(axis);
            delete axis;
        }
        m_mapped = nullptr;
        m_columns = int(plot.ticks.size());
        if (m_columns == 0)
            return;
        const bool scatter = plot.shape == Plot::Shape::Scatter;
        chart()->addAxis(scatter ? labelledAxis(plot.axis) : valueAxis(plot.axis), Qt::AlignLeft);
        chart()->addAxis(scatter ? labelledAxis(plot.along) : columnAxis(plot.ticks), Qt::AlignBottom);
        scatter ? addDots(plot) : plot.shape == Plot::Shape::Lines ? addLines(plot) : addBars(plot);
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
            axis->setGridLineVisible(axis->alignment() == Qt::AlignLeft || scatter);
        }
    }

    std::optional<QPoint> pointAt(const PlotPlace &place) const override
    {
        if (!m_mapped)
            return std::nullopt;
        if (m_dots) {
            const std::optional<QPointF> dot = m_dots->place(place.column);
            return dot ? std::optional(mapFromScene(chart()->mapToScene(*dot))) : std::nullopt;
        }
        return mapFromScene(chart()->mapToScene(chart()->mapToPosition(QPointF(place.column, place.value), m_mapped)));
    }

    std::optional<PlotPlace> placeAt(const QPoint &point) const override
    {
        const QPointF inChart = chart()->mapFromScene(mapToScene(point));
        if (!m_mapped || !chart()->plotArea().contains(inChart))
            return std::nullopt;
        if (m_dots) {
            const PlotDot *dot = m_dots->at(inChart);
            return dot ? std::optional(PlotPlace{dot->column, dot->up, 0, dot->series}) : std::nullopt;
        }
        const QPointF at = chart()->mapToValue(inChart, m_mapped);
        const int column = std::clamp(int(std::lround(at.x())), 0, m_columns - 1);
        return PlotPlace{column, at.y(), at.x() - column, -1};
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

    /// With words of its own, as a logarithmic scale has them.
    static QAbstractAxis *labelledAxis(const PlotAxis &from)
    {
        auto *axis = new QCategoryAxis;
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setRange(from.bottom, from.top);
        axis->setStartValue(from.bottom);
        axis->setTruncateLabels(false);
        axis->setTitleText(from.title);
        for (const auto &[value, words] : from.labels)
            axis->append(words, value);
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
        bars->setBarWidth(PlotBarWidth);
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
            QLineSeries *line = lineOf(each, each.pen, 2, 2.5);
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

    void addDots(const Plot &plot)
    {
        auto *corners = new QScatterSeries; // not seen: it ties the axes to places
        corners->append(plot.along.bottom, plot.axis.bottom);
        corners->append(plot.along.top, plot.axis.top);
        corners->setColor(Qt::transparent);
        corners->setBorderColor(Qt::transparent);
        chart()->addSeries(corners);
        for (QAbstractAxis *axis : chart()->axes())
            corners->attachAxis(axis);
        m_mapped = corners;
        m_dots = new Dots(chart(), corners);
        m_dots->set(plot);
    }

    int m_columns = 0;
    Dots *m_dots = nullptr; // belongs to the chart
    QAbstractSeries *m_mapped = nullptr; // for places in the view
};

} // namespace

} // namespace countersign

extern "C" Q_DECL_EXPORT countersign::PlotCanvas *countersign_make_plot_canvas_2(QWidget *parent) { return new countersign::QtPlotCanvas(parent); }
