// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/plot_view.h"

#include "ui/insights/chart_legend.h"
#include "ui/widgets/entity_style.h"

#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int TicksAtMost = 8;

struct Axis {
    double scale = 1;
    QString title;
};

/// Units in which the axis has short numbers.
Axis axisFor(ChartData::Unit unit, double greatest)
{
    switch (unit) {
    case ChartData::Unit::Dollars: return {1, PlotView::tr("US dollars")};
    case ChartData::Unit::Milliseconds: return greatest >= 2000 ? Axis{1000, PlotView::tr("seconds")} : Axis{1, PlotView::tr("milliseconds")};
    case ChartData::Unit::Tokens:
        return greatest >= 2e6 ? Axis{1e6, PlotView::tr("million tokens")}
            : greatest >= 2e3  ? Axis{1e3, PlotView::tr("thousand tokens")}
                               : Axis{1, PlotView::tr("tokens")};
    case ChartData::Unit::Calls: return {1, PlotView::tr("calls")};
    }
    return {};
}

/// 1, 2 or 5 times a power of ten, so that about four of them reach the greatest value.
double niceStep(double greatest)
{
    const double rough = std::max(greatest, 1e-9) / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

PlotView::PlotView(QWidget *parent) : QChartView(parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setMinimumHeight(fontMetrics().height() * 12);
    setFocusPolicy(Qt::NoFocus); // the table below is the way of the keyboard
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    QChart *plot = chart();
    plot->setBackgroundVisible(false);
    plot->setPlotAreaBackgroundVisible(false);
    plot->setMargins(QMargins(0, 0, 0, 0));
    plot->layout()->setContentsMargins(0, 0, 0, 0);
    plot->setLocalizeNumbers(true);
    plot->setLocale(QLocale());
    plot->legend()->hide(); // ChartLegend stands in its place
}

void PlotView::setData(const ChartData &data)
{
    m_data = data;
    build();
}

void PlotView::build()
{
    QChart *plot = chart();
    plot->removeAllSeries();
    for (QAbstractAxis *axis : plot->axes()) {
        plot->removeAxis(axis);
        delete axis;
    }
    m_mapped = nullptr;
    if (m_data.columns.isEmpty())
        return;
    double greatest = m_data.greatest();
    if (m_data.unit == ChartData::Unit::Calls || m_data.unit == ChartData::Unit::Tokens)
        greatest = std::max(greatest, 4.0);
    const Axis unit = axisFor(m_data.unit, greatest);
    m_scale = unit.scale;
    auto *values = new QValueAxis;
    double step = niceStep(greatest / m_scale);
    if (m_data.unit == ChartData::Unit::Calls)
        step = std::max(step, 1.0);
    const double top = std::max(step, std::ceil(greatest / m_scale / step - 1e-9) * step);
    values->setRange(0, top);
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickAnchor(0);
    values->setTickInterval(step);
    values->setLabelFormat(u"%.%1f"_s.arg(std::max(0, int(-std::floor(std::log10(step) + 1e-9)))));
    values->setTitleText(unit.title);
    plot->addAxis(values, Qt::AlignLeft);
    plot->addAxis(columnsAxis(), Qt::AlignBottom);
    m_data.shape == ChartData::Shape::Lines ? addLines(m_scale) : addBars(m_scale);
    if (!m_data.shares.empty())
        addShares();
    const QColor text = mutedText(palette());
    for (QAbstractAxis *axis : plot->axes()) {
        axis->setLabelsBrush(text);
        axis->setTitleBrush(text);
        axis->setLabelsFont(font());
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.9);
        axis->setTitleFont(small);
        axis->setLabelsFont(small);
        axis->setGridLinePen(QPen(hairline(palette()), 1));
        axis->setLinePen(QPen(hairline(palette()), 1));
        axis->setGridLineVisible(axis->alignment() == Qt::AlignLeft);
    }
}

QAbstractAxis *PlotView::columnsAxis() const
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(-0.5, double(m_data.columns.size()) - 0.5);
    axis->setStartValue(-0.5);
    axis->setTruncateLabels(false);
    const auto every = std::max<qsizetype>(1, (m_data.ticks.size() + TicksAtMost - 1) / TicksAtMost);
    for (qsizetype i = 0; i < m_data.ticks.size(); i += every) {
        QString label = m_data.ticks[i]; // an axis takes no label twice
        while (axis->categoriesLabels().contains(label))
            label += QChar(0x200B);
        axis->append(label, double(i));
    }
    return axis;
}

void PlotView::addBars(double scale)
{
    QAbstractBarSeries *bars =
        m_data.shape == ChartData::Shape::StackedBars ? static_cast<QAbstractBarSeries *>(new QStackedBarSeries) : new QBarSeries;
    for (const ChartSeries &each : m_data.series) {
        auto *set = new QBarSet(each.name);
        for (const std::optional<double> &value : each.values)
            set->append(value.value_or(0) / scale);
        set->setColor(chartColor(each.color, palette()));
        set->setBorderColor(Qt::transparent);
        bars->append(set);
    }
    bars->setBarWidth(0.78);
    chart()->addSeries(bars);
    for (QAbstractAxis *axis : chart()->axes())
        bars->attachAxis(axis);
    m_mapped = bars;
}

void PlotView::addLines(double scale)
{
    for (const ChartSeries &each : m_data.series) {
        auto *line = new QLineSeries;
        line->setName(each.name);
        for (size_t i = 0; i < each.values.size(); ++i) {
            if (each.values[i])
                line->append(double(i), *each.values[i] / scale);
        }
        line->setPen(QPen(chartColor(each.color, palette()), 2));
        line->setPointsVisible(true);
        line->setMarkerSize(2.5);
        chart()->addSeries(line);
        for (QAbstractAxis *axis : chart()->axes())
            line->attachAxis(axis);
        m_mapped = line;
    }
}

void PlotView::addShares()
{
    auto *axis = new QValueAxis;
    double greatest = 0.05;
    for (const std::optional<double> &share : m_data.shares)
        greatest = std::max(greatest, share.value_or(0));
    const double step = niceStep(greatest * 100);
    axis->setRange(0, std::min(100.0, std::ceil(greatest * 100 / step - 1e-9) * step));
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickInterval(step);
    axis->setLabelFormat(u"%.0f %"_s);
    chart()->addAxis(axis, Qt::AlignRight);
    auto *line = new QLineSeries;
    line->setName(m_data.sharesName);
    for (size_t i = 0; i < m_data.shares.size(); ++i) {
        if (m_data.shares[i])
            line->append(double(i), *m_data.shares[i] * 100);
    }
    line->setPen(QPen(mutedText(palette()), 1.5, Qt::DashLine));
    line->setPointsVisible(true);
    line->setMarkerSize(2);
    chart()->addSeries(line);
    line->attachAxis(axis);
    line->attachAxis(chart()->axes(Qt::Horizontal).constFirst());
}

// ---- the pointer ---------------------------------------------------------------------------------------------------------------

QPoint PlotView::pointAt(int column, double value) const
{
    return m_mapped ? mapFromScene(chart()->mapToScene(chart()->mapToPosition(QPointF(column, value / m_scale), m_mapped))) : QPoint(-1, -1);
}

PlotView::Hit PlotView::hit(const QPoint &point) const
{
    const QPointF inChart = chart()->mapFromScene(mapToScene(point));
    if (!m_mapped || !chart()->plotArea().contains(inChart))
        return {};
    const QPointF at = chart()->mapToValue(inChart, m_mapped);
    Hit hit{std::clamp(int(std::lround(at.x())), 0, int(m_data.columns.size()) - 1), -1};
    const auto column = size_t(hit.column);
    const double value = at.y() * m_scale;
    if (m_data.shape == ChartData::Shape::StackedBars) {
        double below = 0;
        for (size_t i = 0; i < m_data.series.size(); ++i) {
            const double part = m_data.series[i].values[column].value_or(0);
            if (value >= below && value < below + part)
                hit.series = int(i);
            below += part;
        }
    }
    return hit;
}

QString PlotView::tip(int column) const
{
    QStringList lines{m_data.columns.value(column)};
    const auto at = size_t(column);
    double sum = 0;
    for (const ChartSeries &each : m_data.series) {
        sum += each.values[at].value_or(0);
        if (each.values[at] && (*each.values[at] != 0 || m_data.series.size() < 4))
            lines << u"%1: %2"_s.arg(each.name, chartValue(m_data.unit, *each.values[at]));
    }
    if (m_data.shape == ChartData::Shape::StackedBars && lines.size() > 2)
        lines << tr("Together: %1").arg(chartValue(m_data.unit, sum));
    if (!m_data.shares.empty() && m_data.shares[at])
        lines << u"%1: %2 %"_s.arg(m_data.sharesName, QLocale().toString(*m_data.shares[at] * 100, 'f', 1));
    return lines.join(u'\n');
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const Hit place = hit(event->position().toPoint());
    setCursor(place.column >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place.column < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), tip(place.column), this);
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    if (const Hit place = hit(event->position().toPoint()); place.column >= 0)
        Q_EMIT chosen(place.column, place.series);
}

void PlotView::leaveEvent(QEvent *event)
{
    QToolTip::hideText();
    QChartView::leaveEvent(event);
}

void PlotView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && chart())
        build();
}

void PlotView::paintOn(QPaintDevice &device, const QSize &size)
{
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(), size), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    const int line = QFontMetrics(bold).height() + 12;
    painter.drawText(QRect(12, 0, size.width() - 24, line), Qt::AlignVCenter | Qt::AlignLeft, m_data.title);
    const int legend = ChartLegend::paint(&painter, m_data, QRect(12, line, size.width() - 24, 0), font(), palette(), layoutDirection());
    const int top = line + legend + 8;
    scene()->render(&painter, QRectF(8, top, size.width() - 16, size.height() - top - 8), sceneRect(), Qt::KeepAspectRatio);
}

} // namespace countersign
