// SPDX-License-Identifier: GPL-3.0-or-later
// Tells whether two pictures of the window show the same page. Both are reduced to a quarter of 1280 × 800, where words are grey texture and
// panes, buttons and lists are what is left; cells of four pixels (16 of the window) are compared by colour and by how much texture they have,
// each with its neighbours in the other picture, so that other fonts, digits, times and a shift of a cell pass. Several cells together that
// differ are a difference: a pane, a button or a text that is missing or stands elsewhere, or colours of another palette.
#pragma once
#include <QtGui/QImage>

namespace countersign::pictures {

constexpr QSize Window(1280, 800); // in the window's own pixels, whatever the scale is
constexpr QSize Reduced(320, 200);

/// A quarter of the window in each direction.
[[nodiscard]] QImage reduced(const QImage &picture);

struct Difference {
    double worst = 0; // how much of the area differs; beyond 1: not the same page
    QRect area; // where, in the window's pixels
    QString what; // "less than expected", "colours", …, for the message
    QImage map; // as large as the pictures; what differs is red

    [[nodiscard]] bool isAlike() const { return worst <= 1; }
    [[nodiscard]] QString words() const;
};
/// Both reduced.
[[nodiscard]] Difference compare(const QImage &actual, const QImage &reference);

/// For eyes: what is, what was expected, and where they differ.
[[nodiscard]] QImage sideBySide(const QImage &actual, const QImage &reference, const Difference &difference);

} // namespace countersign::pictures
