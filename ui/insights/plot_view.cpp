// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/plot_view.h"

#include "ui/insights/chart_legend.h"
#include "ui/insights/plot_module.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolTip>
#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Unit {
    double scale = 1;
    QString title;
};

/// Units in which the axis has short numbers.
Unit unitFor(ChartData::Unit unit, double greatest)
{
    switch (unit) {
    case ChartData::Unit::Dollars: return {1, PlotView::tr("US dollars")};
    case ChartData::Unit::Milliseconds: return greatest >= 2000 ? Unit{1000, PlotView::tr("seconds")} : Unit{1, PlotView::tr("milliseconds")};
    case ChartData::Unit::Tokens:
        return greatest >= 2e6 ? Unit{1e6, PlotView::tr("million tokens")}
            : greatest >= 2e3  ? Unit{1e3, PlotView::tr("thousand tokens")}
                               : Unit{1, PlotView::tr("tokens")};
    case ChartData::Unit::Calls: return {1, PlotView::tr("calls")};
    case ChartData::Unit::TokensPerSecond: return {1, PlotView::tr("tokens a second")};
    case ChartData::Unit::Percent: return {1, PlotView::tr("% of the calls")};
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

double roundedUp(double value, double step) { return std::ceil(value / step - 1e-9) * step; }

PlotAxis axisOf(const ChartData &data, const Unit &unit, double greatest)
{
    double step = niceStep(greatest / unit.scale);
    if (data.unit == ChartData::Unit::Calls)
        step = std::max(step, 1.0);
    const int digits = std::max(0, int(-std::floor(std::log10(step) + 1e-9)));
    return {std::max(step, roundedUp(greatest / unit.scale, step)), step, u"%.%1f"_s.arg(digits), unit.title, 0, {}};
}

PlotAxis sharesAxisOf(const ChartData &data)
{
    double greatest = 0.05;
    for (const std::optional<double> &share : data.shares)
        greatest = std::max(greatest, share.value_or(0));
    const double step = niceStep(greatest * 100);
    return {std::min(100.0, roundedUp(greatest * 100, step)), step, u"%.0f %"_s, {}, 0, {}};
}

std::vector<std::optional<double>> times(std::vector<std::optional<double>> values, double factor)
{
    for (std::optional<double> &value : values) {
        if (value)
            *value *= factor;
    }
    return values;
}

Plot::Shape shapeOf(ChartData::Shape shape)
{
    switch (shape) {
    case ChartData::Shape::StackedBars: return Plot::Shape::StackedBars;
    case ChartData::Shape::SideBySideBars: return Plot::Shape::SideBySideBars;
    case ChartData::Shape::Lines: return Plot::Shape::Lines;
    case ChartData::Shape::Scatter: return Plot::Shape::Scatter;
    }
    return {};
}

Qt::PenStyle penOf(ChartSeries::Line line)
{
    return line == ChartSeries::Line::Dashed ? Qt::DashLine : line == ChartSeries::Line::Dotted ? Qt::DotLine : Qt::SolidLine;
}

/// A logarithmic scale from `least` to `greatest` (both above 0) with labels at powers of ten, and between them where there is room.
PlotAxis logAxis(double least, double greatest, const QString &title, const std::function<QString(double)> &words)
{
    PlotAxis axis;
    axis.title = title;
    axis.bottom = std::log10(least) - 0.12;
    axis.top = std::log10(greatest) + 0.12;
    const double span = axis.top - axis.bottom;
    for (int decade = int(std::floor(axis.bottom)); decade <= int(std::ceil(axis.top)); ++decade) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const bool wanted = factor == 1 ? true : span <= 2;
            const double at = decade + std::log10(factor);
            if (wanted && at >= axis.bottom && at <= axis.top)
                axis.labels.emplace_back(at, words(std::pow(10, decade) * factor));
        }
    }
    return axis;
}

/// The dots of a scatter, the smallest first, and their axes.
void addDots(Plot &plot, const ChartData &data)
{
    if (data.spots.empty())
        return;
    const auto [left, right] = std::ranges::minmax(data.spots, {}, &ChartSpot::ms);
    const auto [low, high] = std::ranges::minmax(data.spots, {}, &ChartSpot::dollars);
    plot.along =
        logAxis(left.ms, right.ms, PlotView::tr("time to the whole answer"), [](double ms) { return wording::milliseconds(std::llround(ms)); });
    plot.axis = logAxis(low.dollars, high.dollars, PlotView::tr("cost of a call"),
                        [](double dollars) { return wording::money(Money::fromPicoDollars(std::llround(dollars * 1e12))); });
    double most = 1;
    for (const ChartSeries &each : data.series) {
        for (const std::optional<double> &value : each.values)
            most = std::max(most, value.value_or(0));
    }
    for (size_t series = 0; series < data.series.size(); ++series) {
        for (size_t i = 0; i < data.spots.size(); ++i) {
            if (const std::optional<double> calls = data.series[series].values[i])
                plot.dots.push_back({std::log10(data.spots[i].ms), std::log10(data.spots[i].dollars), *calls / most, int(i), int(series)});
        }
    }
    std::ranges::stable_sort(plot.dots, {}, &PlotDot::size);
}

} // namespace

PlotView::PlotView(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(fontMetrics().height() * 12);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto *watcher = new QFutureWatcher<Result<MakePlotCanvas>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, &PlotView::takeModule);
    // Not at once: threads that the page starts now would wait for the loader (core/base/program_module.h).
    QTimer::singleShot(0, watcher, [watcher] { watcher->setFuture(plotModule()); });
}

void PlotView::takeModule()
{
    if (m_canvas || m_problem)
        return;
    const Result<MakePlotCanvas> make = plotModule().result();
    if (!make) {
        m_problem = new QLabel(make.error().message);
        m_problem->setWordWrap(true);
        m_problem->setTextFormat(Qt::PlainText);
        layout()->addWidget(m_problem);
        return;
    }
    m_canvas = (*make)(this);
    layout()->addWidget(m_canvas->widget());
    m_canvas->ground()->installEventFilter(this);
    draw();
}

void PlotView::setData(const ChartData &data)
{
    m_data = data;
    if (m_canvas)
        draw();
}

void PlotView::draw()
{
    Plot plot;
    if (!m_data.columns.isEmpty()) {
        double greatest = m_data.greatest();
        if (m_data.unit == ChartData::Unit::Calls || m_data.unit == ChartData::Unit::Tokens)
            greatest = std::max(greatest, 4.0);
        const Unit unit = unitFor(m_data.unit, greatest);
        m_scale = unit.scale;
        plot.shape = shapeOf(m_data.shape);
        plot.ticks = m_data.ticks;
        plot.axis = axisOf(m_data, unit, greatest);
        plot.text = mutedText(palette());
        plot.grid = hairline(palette());
        plot.font = font();
        for (const ChartSeries &each : m_data.series)
            plot.series.push_back({each.name, chartColor(each.color, palette()), times(each.values, 1 / m_scale), penOf(each.line), each.color});
        if (m_data.shape == ChartData::Shape::Scatter)
            addDots(plot, m_data);
        if (!m_data.shares.empty()) {
            plot.sharesAxis = sharesAxisOf(m_data);
            plot.shares = PlotSeries{m_data.sharesName, mutedText(palette()), times(m_data.shares, 100)};
        }
    }
    m_canvas->draw(plot);
}

// ---- the pointer ---------------------------------------------------------------------------------------------------------------

QPoint PlotView::pointAt(int column, double value) const
{
    const std::optional<QPoint> point = m_canvas ? m_canvas->pointAt({column, value / m_scale}) : std::nullopt;
    return point.value_or(QPoint(-1, -1));
}

PlotView::Hit PlotView::hit(const QPoint &point) const
{
    const std::optional<PlotPlace> place = m_canvas->placeAt(point);
    if (!place)
        return {};
    Hit hit{place->column, -1};
    const auto column = size_t(hit.column);
    const double value = place->value * m_scale;
    if (m_data.shape == ChartData::Shape::StackedBars) {
        double below = 0;
        for (size_t i = 0; i < m_data.series.size(); ++i) {
            const double part = m_data.series[i].values[column].value_or(0);
            if (value >= below && value < below + part)
                hit.series = int(i);
            below += part;
        }
    } else if (m_data.shape == ChartData::Shape::SideBySideBars && std::abs(place->within) < PlotBarWidth / 2) {
        const auto bars = double(m_data.series.size());
        hit.series = std::clamp(int((place->within + PlotBarWidth / 2) / PlotBarWidth * bars), 0, std::max(0, int(bars) - 1));
    } else if (m_data.shape == ChartData::Shape::Scatter) {
        hit.series = place->series;
    }
    return hit;
}

QString PlotView::tip(int column) const
{
    QStringList lines{m_data.columns.value(column)};
    const auto at = size_t(column);
    for (int i = 0; i < std::ssize(m_data.series); ++i) {
        const ChartSeries &each = m_data.series[size_t(i)];
        if (each.values[at] && (*each.values[at] != 0 || m_data.series.size() < 4))
            lines << u"%1: %2"_s.arg(each.name, m_data.words(i, column));
    }
    const bool unpriced = !m_data.unpriced.empty() && m_data.unpriced[at] > 0;
    if (m_data.shape == ChartData::Shape::StackedBars && (lines.size() > 2 || unpriced))
        lines << tr("Together: %1").arg(m_data.sumWords(column));
    else if (unpriced)
        lines << tr("%n calls without a known price are not in it.", nullptr, int(m_data.unpriced[at]));
    if (!m_data.shares.empty() && m_data.shares[at])
        lines << u"%1: %2 %"_s.arg(m_data.sharesName, QLocale().toString(*m_data.shares[at] * 100, 'f', 1));
    return lines.join(u'\n');
}

bool PlotView::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_canvas || watched != m_canvas->ground())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const Hit place = hit(mouse->position().toPoint());
        m_canvas->ground()->setCursor(place.column >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (place.column < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(mouse->globalPosition().toPoint(), tip(place.column), this);
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (const Hit place = hit(mouse->position().toPoint()); mouse->button() == Qt::LeftButton && place.column >= 0)
            Q_EMIT chosen(place.column, place.series);
    } else if (event->type() == QEvent::Leave) {
        QToolTip::hideText();
    }
    return false;
}

void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && m_canvas)
        draw();
}

void PlotView::paintOn(QPaintDevice &device, const QSize &size)
{
    plotModule().waitForFinished();
    takeModule();
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
    if (m_canvas)
        m_canvas->render(painter, QRectF(8, top, size.width() - 16, size.height() - top - 8));
}

} // namespace countersign
