// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as it is drawn, and who draws it. Drawing takes Qt Charts, which nothing but the insights page needs and which is 1.3 MB at every
// start; so it lives in a module of its own (charts/) that is loaded for the first chart. What passes between the two is in this header: plain
// values and an interface, no code. GUI thread.
#pragma once
#include <QtCore/QPoint>
#include <QtCore/QRectF>
#include <QtCore/QStringList>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <optional>
#include <vector>

class QPainter;
class QWidget;

namespace countersign {

struct PlotAxis {
    double top = 1; // it begins at 0
    double step = 1;
    QString format; // as printf() takes it: "%.1f"
    QString title; // the unit
};

struct PlotSeries {
    QString name;
    QColor color;
    std::vector<std::optional<double>> values; // by column, in the axis' unit; none = nothing was measured
};

struct Plot {
    enum class Shape { StackedBars, SideBySideBars, Lines };
    Shape shape = Shape::StackedBars;
    QStringList ticks; // a label by column
    PlotAxis axis;
    std::vector<PlotSeries> series;
    PlotAxis sharesAxis;
    std::optional<PlotSeries> shares; // a dashed line over the rest with an axis of its own, at the trailing edge
    QColor text, grid;
    QFont font;
};

/// A place in the plot.
struct PlotPlace {
    int column = 0;
    double value = 0; // on the axis
};

class PlotCanvas {
public:
    virtual ~PlotCanvas() = default;
    /// Belongs to the parent that was given, and takes the canvas with it.
    [[nodiscard]] virtual QWidget *widget() = 0;
    /// The part of it that the pointer is over; the points below are in its coordinates.
    [[nodiscard]] virtual QWidget *ground() = 0;
    virtual void draw(const Plot &plot) = 0;
    [[nodiscard]] virtual std::optional<QPoint> pointAt(const PlotPlace &place) const = 0;
    [[nodiscard]] virtual std::optional<PlotPlace> placeAt(const QPoint &point) const = 0;
    virtual void render(QPainter &painter, const QRectF &target) = 0;
};

/// What the module exports, under this name.
using MakePlotCanvas = PlotCanvas *(*)(QWidget *parent);
inline constexpr const char *MakePlotCanvasName = "countersign_make_plot_canvas";

} // namespace countersign
