// SPDX-License-Identifier: GPL-3.0-or-later
// A port of this machine that is taken before there is a server behind it: who connects waits until the server takes the socket over.
// The one place that differs by system. On others than Unix there is none (untested there), and the server is started at once.
#pragma once
#include "core/base/error.h"

#include <QtCore/QtGlobal>

namespace countersign {

/// Owns the socket until it is released.
class ListeningPort {
public:
    ListeningPort() = default;
    ~ListeningPort();
    Q_DISABLE_COPY_MOVE(ListeningPort)

    /// A free port of 127.0.0.1, closed in child processes. Network when the system refuses, Unsupported where there is no such thing.
    [[nodiscard]] Result<quint16> take();
    /// The socket, for a server that closes it from now on; -1 when there is none.
    [[nodiscard]] qintptr release();

private:
    int m_socket = -1;
};

} // namespace countersign
