// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a screen reader what changed without moving the focus.
#pragma once
#include <QtCore/QString>

class QWidget;

namespace countersign {

/// `urgent` interrupts what is being read: something waits for the person, or failed.
void announce(QWidget *from, const QString &words, bool urgent = false);

} // namespace countersign
