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
#include <utility>
#include <vector>

class QPainter;
class QWidget;

namespace countersign {

/// What part of a column its bars fill.
inline constexpr double PlotBarWidth = 0.78;

struct PlotAxis {
    double top = 1; // it begins at 0, unless it has labels
    double step = 1;
    QString format; // as printf() takes it: "%.1f"
    QString title; // the unit
    double bottom = 0; // of one with labels
    std::vector<std::pair<double, QString>> labels; // where the words stand, upwards; empty: at every step
};

struct PlotSeries {
    QString name;
    QColor color;
    std::vector<std::optional<double>> values; // by column, in the axis' unit; none = nothing was measured
    Qt::PenStyle pen = Qt::SolidLine; // of a line
    int form = 0; // of a dot: see plot_dots.h
};

/// A dot of a scatter, in the units of the two axes.
struct PlotDot {
    double along = 0, up = 0;
    double size = 0; // 0 … 1, by area
    int column = 0, series = 0;
};

struct Plot {
    enum class Shape { StackedBars, SideBySideBars, Lines, Scatter };
    Shape shape = Shape::StackedBars;
    QStringList ticks; // a label by column
    PlotAxis axis;
    std::vector<PlotSeries> series;
    PlotAxis along; // of a scatter, in place of columns
    std::vector<PlotDot> dots;
    PlotAxis sharesAxis;
    std::optional<PlotSeries> shares; // a dashed line over the rest with an axis of its own, at the trailing edge
    QColor text, grid;
    QFont font;
};

/// A place in the plot.
struct PlotPlace {
    int column = 0;
    double value = 0; // on the axis
    double within = 0; // from the middle of the column, −0.5 … 0.5
    int series = -1; // of a dot
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

/// What the module exports, under this name. Its number goes up with every change of this header: a program that was updated while it runs must
/// not load a module that was built for another form of these values.
using MakePlotCanvas = PlotCanvas *(*)(QWidget *parent);
inline constexpr const char *MakePlotCanvasName = "countersign_make_plot_canvas_2";

} // namespace countersign
