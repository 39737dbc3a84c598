// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes that the person gave to splitters and columns, kept under a name in the settings, also when the program is killed.
#pragma once
#include <QtCore/QString>

class QHeaderView;
class QSplitter;
class QWidget;

namespace countersign {

class Settings;

/// Gives the widget the sizes that it had, and keeps those that it gets, a moment after the hand is off it. `settings` must outlive the widget.
/// Call it when all parts or columns are there.
void rememberLayout(Settings &settings, const QString &name, QSplitter *splitter);
void rememberLayout(Settings &settings, const QString &name, QHeaderView *header);
/// Writes what rememberLayout() would write in a moment, for everything below a widget.
void keepLayouts(const QWidget *within);

} // namespace countersign
