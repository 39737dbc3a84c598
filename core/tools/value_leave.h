// SPDX-License-Identifier: GPL-3.0-or-later
// The egress rule "ask": whether a call gets real values. What the person said for good is remembered as permissions are, bound to the tool as it was
// offered; a tool that is another today is asked for again.
#pragma once
#include "core/tools/tool_gate.h"
#include "core/tools/toolbox.h"

#include <QtCore/QPointer>

namespace countersign {

/// What such an answer is bound to. SHA-256, hex.
[[nodiscard]] QByteArray offerHash(const ToolSource::Offer &offer);

/// True: real values. `answers` holds what was said before, Always for real values and Never for placeholders; it outlives the gate. When nobody is there to
/// be asked, or the gate is gone, it is placeholders. One thread with an event loop.
[[nodiscard]] QCoro::Task<bool> realValuesAllowed(QPointer<ToolGate> gate, ToolPermissions &answers, PendingValues asked);

} // namespace countersign
