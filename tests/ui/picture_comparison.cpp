// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/picture_comparison.h"

#include <QtGui/QPainter>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace countersign::pictures {

namespace {

constexpr int Cell = 4;
constexpr int Columns = Reduced.width() / Cell;
constexpr int Rows = Reduced.height() / Cell;
constexpr int Scale = Window.width() / Reduced.width();
constexpr int AreaCells = 6; // an area is as many cells wide and high
constexpr double AreaLimit = 4; // of its 36 cells; a small button is about that large, without its rim

constexpr double ColourSlack = 9; // of 255
constexpr double TextureSlack = 4; // of 255, a mean difference between neighbouring pixels
constexpr double TextureFactor = 2.2; // other words have more or less of it

struct Look {
    std::array<double, 3> colour{};
    double texture = 0;
};

using Looks = std::vector<Look>;

Looks looksOf(const QImage &picture)
{
    const QImage image = picture.convertToFormat(QImage::Format_RGB32);
    Looks looks(size_t(Columns) * Rows);
    for (int y = 0; y < Rows * Cell; ++y) {
        for (int x = 0; x < Columns * Cell; ++x) {
            Look &look = looks[size_t(y / Cell) * Columns + size_t(x / Cell)];
            const QRgb here = image.pixel(x, y);
            const QRgb right = image.pixel(std::min(x + 1, image.width() - 1), y);
            const QRgb below = image.pixel(x, std::min(y + 1, image.height() - 1));
            look.colour[0] += qRed(here);
            look.colour[1] += qGreen(here);
            look.colour[2] += qBlue(here);
            look.texture += (std::abs(qGray(here) - qGray(right)) + std::abs(qGray(here) - qGray(below))) / 2.0;
        }
    }
    for (Look &look : looks) {
        for (double &channel : look.colour)
            channel /= Cell * Cell;
        look.texture /= Cell * Cell;
    }
    return looks;
}

// What a cell and its eight neighbours have at least and at most.
struct Span {
    Look least, most;
};

Span around(const Looks &looks, int column, int row)
{
    Span span{{{255, 255, 255}, 255}, {}};
    for (int y = std::max(0, row - 1); y <= std::min(Rows - 1, row + 1); ++y) {
        for (int x = std::max(0, column - 1); x <= std::min(Columns - 1, column + 1); ++x) {
            const Look &look = looks[size_t(y) * Columns + size_t(x)];
            for (size_t i = 0; i < 3; ++i) {
                span.least.colour[i] = std::min(span.least.colour[i], look.colour[i]);
                span.most.colour[i] = std::max(span.most.colour[i], look.colour[i]);
            }
            span.least.texture = std::min(span.least.texture, look.texture);
            span.most.texture = std::max(span.most.texture, look.texture);
        }
    }
    return span;
}

enum Kind { Same, Colour, More, Less };

// Does the cell look like nothing around its place in the other picture?
Kind kindOf(const Look &look, const Span &other, bool cellIsActual)
{
    if (look.texture > other.most.texture * TextureFactor + TextureSlack)
        return cellIsActual ? More : Less;
    if (look.texture * TextureFactor + TextureSlack < other.least.texture)
        return cellIsActual ? Less : More;
    // Words darken a light ground and lighten a dark one: as much as there is texture.
    const double slack = ColourSlack + std::max(look.texture, other.most.texture) * 0.8;
    for (size_t i = 0; i < 3; ++i) {
        if (look.colour[i] < other.least.colour[i] - slack || look.colour[i] > other.most.colour[i] + slack)
            return Colour;
    }
    return Same;
}

QString wordsFor(const std::array<int, 4> &kinds)
{
    if (kinds[Colour] >= kinds[Less] && kinds[Colour] >= kinds[More])
        return u"other colours"_s;
    return kinds[Less] >= kinds[More] ? u"less than expected, or something is missing"_s : u"more than expected"_s;
}

} // namespace

QImage reduced(const QImage &picture)
{
    return picture.scaled(Reduced, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
}

QString Difference::words() const
{
    return u"at %1, %2 (%3 × %4 pixels): %5 [%6; above 1 fails]"_s.arg(area.x())
        .arg(area.y())
        .arg(area.width())
        .arg(area.height())
        .arg(what)
        .arg(worst, 0, 'f', 2);
}

Difference compare(const QImage &actual, const QImage &reference)
{
    Difference difference;
    difference.map = reference.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    if (actual.size() != Reduced || reference.size() != Reduced)
        return {100, QRect(QPoint(), Window), u"pictures of another size"_s, difference.map};
    const Looks ours = looksOf(actual), theirs = looksOf(reference);
    std::vector<Kind> kinds(ours.size(), Same);
    QPainter painter(&difference.map);
    for (int row = 0; row < Rows; ++row) {
        for (int column = 0; column < Columns; ++column) {
            const size_t at = size_t(row) * Columns + size_t(column);
            kinds[at] = kindOf(ours[at], around(theirs, column, row), true);
            if (kinds[at] == Same)
                kinds[at] = kindOf(theirs[at], around(ours, column, row), false);
            if (kinds[at] != Same)
                painter.fillRect(column * Cell, row * Cell, Cell, Cell, QColor(220, 30, 30, 170));
        }
    }
    for (int row = 0; row + AreaCells <= Rows; ++row) {
        for (int column = 0; column + AreaCells <= Columns; ++column) {
            std::array<int, 4> found{};
            for (int y = row; y < row + AreaCells; ++y) {
                for (int x = column; x < column + AreaCells; ++x)
                    ++found[kinds[size_t(y) * Columns + size_t(x)]];
            }
            const double amount = (AreaCells * AreaCells - found[Same]) / AreaLimit;
            if (amount > difference.worst) {
                difference.worst = amount;
                difference.what = wordsFor(found);
                difference.area = {column * Cell * Scale, row * Cell * Scale, AreaCells * Cell * Scale, AreaCells * Cell * Scale};
            }
        }
    }
    return difference;
}

QImage sideBySide(const QImage &actual, const QImage &reference, const Difference &difference)
{
    constexpr int Gap = 8;
    constexpr int Larger = 2;
    const QSize size = Reduced * Larger;
    QImage all(3 * size.width() + 2 * Gap, size.height(), QImage::Format_RGB32);
    all.fill(Qt::white);
    QPainter painter(&all);
    int x = 0;
    for (const QImage &picture : {actual, reference, difference.map}) {
        painter.drawImage(QRect(QPoint(x, 0), size), picture);
        x += size.width() + Gap;
    }
    painter.setPen(QPen(Qt::red, 2));
    painter.drawRect(
        QRect(difference.area.topLeft() * Larger / Scale, difference.area.size() * Larger / Scale).translated(2 * (size.width() + Gap), 0));
    return all;
}

} // namespace countersign::pictures
