// SPDX-License-Identifier: GPL-3.0-or-later
// Links in answers: a model can have put anything into their addresses, so each is shown in full and asked about before a browser gets it.
#pragma once
#include "core/base/error.h"

#include <QtCore/QUrl>

class QWidget;

namespace countersign {

/// Asks, then opens or copies, or does nothing. Error: a kind of link that is never opened.
[[nodiscard]] Result<void> askToOpen(const QUrl &url, QWidget *parent);

} // namespace countersign
