// SPDX-License-Identifier: GPL-3.0-or-later
// How a kind of found value looks: colour, underline and word together, never colour alone. Colours are Okabe and Ito's, which people
// with any common colour blindness can tell apart, made lighter where the ground is dark.
#pragma once
#include <QtCore/QHash>
#include <QtGui/QColor>
#include <QtGui/QPalette>
#include <QtGui/QTextCharFormat>

namespace countersign {

struct EntityStyle {
    QColor line; // the underline and small marks; strong on the palette's base
    QColor ground; // behind the words; the palette's text stays readable on it
    QTextCharFormat::UnderlineStyle underline = QTextCharFormat::SingleUnderline;
};

/// The window is dark: the palette's base is darker than its text.
[[nodiscard]] bool isDark(const QPalette &palette);
/// `type` as in Finding::type.
[[nodiscard]] EntityStyle entityStyle(const QString &type, const QPalette &palette);
/// The style as a character format. `leaves`: the value is left in the text, so it has no ground, only the line.
[[nodiscard]] QTextCharFormat entityFormat(const QString &type, const QPalette &palette, bool leaves);
/// entityFormat() for many values: each kind of format is made once.
class EntityFormats {
public:
    explicit EntityFormats(const QPalette &palette) : m_palette(palette) { }
    [[nodiscard]] const QTextCharFormat &operator()(const QString &type, bool leaves);

private:
    QPalette m_palette;
    QHash<std::pair<QString, bool>, QTextCharFormat> m_formats;
};
/// For words that were searched for.
[[nodiscard]] QTextCharFormat hitFormat(const QPalette &palette);
/// For what is said beside the point: readable, but not loud.
[[nodiscard]] QColor mutedText(const QPalette &palette);
/// For lines between areas.
[[nodiscard]] QColor hairline(const QPalette &palette);
/// For "cannot be signed" and errors; for "held for you"; for "nothing can leave".
[[nodiscard]] QColor alarmColor(const QPalette &palette);
[[nodiscard]] QColor attentionColor(const QPalette &palette);
[[nodiscard]] QColor safeColor(const QPalette &palette);
/// The colours of a chart's series, in an order in which neighbours differ most; they begin again after the last.
[[nodiscard]] QColor chartColor(int index, const QPalette &palette);
/// `a` with `share` (0 … 1) of `b` in it.
[[nodiscard]] QColor blended(const QColor &a, const QColor &b, double share);

} // namespace countersign
