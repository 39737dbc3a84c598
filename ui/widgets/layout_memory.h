// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes that the person gave to splitters and columns, kept under a name in the settings.
#pragma once
#include <QtCore/QString>

class QHeaderView;
class QSplitter;

namespace countersign {

class Settings;

void restoreLayout(Settings &settings, const QString &name, QSplitter *splitter);
void restoreLayout(Settings &settings, const QString &name, QHeaderView *header);
void keepLayout(Settings &settings, const QString &name, const QSplitter *splitter);
void keepLayout(Settings &settings, const QString &name, const QHeaderView *header);

} // namespace countersign
