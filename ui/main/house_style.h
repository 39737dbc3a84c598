// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion where it is the system's style, mended: what is switched on shows the accent, fields and boxes have an edge in dark, and words do not
// touch the edge of their cell. Another style (Breeze, Windows, macOS) is left as it is.
#pragma once
#include <QtWidgets/QProxyStyle>

namespace countersign {

class HouseStyle final : public QProxyStyle {
    Q_OBJECT
public:
    /// Before the first window. Does nothing under a style of the system's own.
    static void install();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;

private:
    HouseStyle();
};

} // namespace countersign
