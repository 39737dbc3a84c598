// SPDX-License-Identifier: GPL-3.0-or-later
// Labels as the window uses them: plain text only, since what they show can come from anywhere.
#pragma once
#include <QtCore/QString>

class QColor;
class QLabel;

namespace countersign {

/// Breaks lines; nothing in it is taken for markup.
[[nodiscard]] QLabel *wrappingLabel(const QString &text = {});
/// The label's words `factor` times as large as they were.
void enlarge(QLabel *label, double factor);
void tint(QLabel *label, const QColor &color);

} // namespace countersign
