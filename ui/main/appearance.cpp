// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/appearance.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace countersign {

namespace {

struct Tones {
    QRgb window, base, alternate, button, text, disabled, highlight, highlightedText, link, mid;
};

// Greys with a trace of blue; one accent.
constexpr Tones Light{0xfff3f4f6, 0xffffffff, 0xfff4f6f8, 0xfffbfbfc, 0xff1c2126, 0xff8b939b, 0xff0067a3, 0xffffffff, 0xff005f98, 0xffb9bfc6};
constexpr Tones Dark{0xff24282d, 0xff1b1e22, 0xff252a2f, 0xff30353b, 0xffe4e7ea, 0xff7d858d, 0xff2f7fb5, 0xffffffff, 0xff6cbcf0, 0xff4a5158};

QPalette paletteOf(const Tones &tones)
{
    const auto color = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    QPalette palette(color(tones.button), color(tones.window));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, color(tones.text));
    palette.setColor(QPalette::Base, color(tones.base));
    palette.setColor(QPalette::AlternateBase, color(tones.alternate));
    palette.setColor(QPalette::ToolTipBase, color(tones.button));
    palette.setColor(QPalette::Highlight, color(tones.highlight));
    palette.setColor(QPalette::Accent, color(tones.highlight));
    palette.setColor(QPalette::HighlightedText, color(tones.highlightedText));
    palette.setColor(QPalette::Link, color(tones.link));
    palette.setColor(QPalette::LinkVisited, color(tones.link));
    palette.setColor(QPalette::Mid, color(tones.mid));
    QColor placeholder = color(tones.text);
    placeholder.setAlphaF(0.5F);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(tones.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(tones.mid));
    return palette;
}

} // namespace

void applyColorScheme(const QString &scheme)
{
    const bool dark = scheme == QLatin1StringView("dark");
    const bool light = scheme == QLatin1StringView("light");
    QStyleHints *hints = QGuiApplication::styleHints();
    hints->setColorScheme(dark ? Qt::ColorScheme::Dark : light ? Qt::ColorScheme::Light : Qt::ColorScheme::Unknown);
    const bool systemSpeaks = hints->colorScheme() != Qt::ColorScheme::Unknown && (!dark || hints->colorScheme() == Qt::ColorScheme::Dark)
        && (!light || hints->colorScheme() == Qt::ColorScheme::Light);
    const bool systemIsRight = systemSpeaks && isDark(QApplication::style()->standardPalette()) == (hints->colorScheme() == Qt::ColorScheme::Dark);
    QApplication::setPalette(systemIsRight ? QPalette()
                                           : paletteOf(dark || (!light && hints->colorScheme() == Qt::ColorScheme::Dark) ? Dark : Light));
}

void applyTextSize(int percent)
{
    static const QFont system = QApplication::font();
    QFont scaled = system;
    scaled.setPointSizeF(system.pointSizeF() * std::clamp(percent, 100, 200) / 100);
    if (scaled != QApplication::font())
        QApplication::setFont(scaled);
}

} // namespace countersign
