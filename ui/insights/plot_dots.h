// SPDX-License-Identifier: GPL-3.0-or-later
// The dots of a scatter, which differ by form and not by colour alone. Here for the chart and for its legend, which are in different libraries.
#pragma once
#include <QtGui/QPainter>
#include <array>

namespace countersign {

/// Paints with the painter's brush. `form`: which of eight; a greater number begins again.
inline void paintDot(QPainter &painter, const QPointF &middle, double radius, int form)
{
    const auto polygon = [&](std::initializer_list<QPointF> corners) {
        QPolygonF shape;
        for (const QPointF &corner : corners)
            shape << middle + corner * radius;
        painter.drawPolygon(shape);
    };
    switch (form % 8) {
    case 0: painter.drawEllipse(middle, radius, radius); break;
    case 1: polygon({{-0.88, -0.88}, {0.88, -0.88}, {0.88, 0.88}, {-0.88, 0.88}}); break;
    case 2: polygon({{0, -1.2}, {1.1, 0.8}, {-1.1, 0.8}}); break;
    case 3: polygon({{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}}); break;
    case 4: polygon({{0, 1.2}, {1.1, -0.8}, {-1.1, -0.8}}); break;
    case 5:
        polygon({{-0.4, -1.2},
                 {0.4, -1.2},
                 {0.4, -0.4},
                 {1.2, -0.4},
                 {1.2, 0.4},
                 {0.4, 0.4},
                 {0.4, 1.2},
                 {-0.4, 1.2},
                 {-0.4, 0.4},
                 {-1.2, 0.4},
                 {-1.2, -0.4},
                 {-0.4, -0.4}});
        break;
    case 6: polygon({{1.2, 0}, {-0.8, 1.1}, {-0.8, -1.1}}); break;
    case 7: polygon({{-1.2, 0}, {0.8, 1.1}, {0.8, -1.1}}); break;
    }
}

} // namespace countersign
