// SPDX-License-Identifier: GPL-3.0-or-later
// A page with much on it, painted at once for the first time, would hold the window for longer than a frame.
#pragma once
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <vector>

namespace countersign {

/// The widgets stay blank at first, then are painted one a frame, in this order. Called before the page is shown.
inline void paintInTurns(const std::vector<QWidget *> &widgets)
{
    constexpr int FrameMs = 16;
    for (int turn = 1; QWidget * widget : widgets) {
        widget->setUpdatesEnabled(false);
        QTimer::singleShot(FrameMs * turn++, widget, [widget] { widget->setUpdatesEnabled(true); });
    }
}

} // namespace countersign
