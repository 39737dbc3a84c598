// SPDX-License-Identifier: GPL-3.0-or-later
// What the module `countersign-network` has: everything of the program that opens sockets. The library for them brings forty others (proxies,
// Kerberos, LDAP, TLS), so it is loaded when something is to be sent and not at the start.
#pragma once
#include "core/egress/gateway.h"
#include "core/egress/local_server.h"
#include "core/egress/loopback_door.h"
#include "core/redaction/rescan.h"

#include <memory>
#include <vector>

namespace countersign {

/// Lives in one thread with an event loop. What it does is said in core/egress/egress.h, core/egress/local_models.h and
/// core/practice/practice_server.h.
class NetworkParts {
public:
    virtual ~NetworkParts() = default;
    [[nodiscard]] virtual std::unique_ptr<Gateway> makeGateway(OutgoingGuard &guard, CredentialSource credentials) = 0;
    virtual QCoro::Task<std::vector<LocalServer>> findLocalModels() = 0;
    [[nodiscard]] virtual LoopbackDoor &door() = 0;
    /// Starts the practice provider on this port of 127.0.0.1; 0 = any free one. Gives its address.
    [[nodiscard]] virtual Result<QUrl> practise(quint16 port, int paceMs) = 0;
    /// The same on a socket that listens already, which becomes its own.
    [[nodiscard]] virtual Result<QUrl> practiseOn(qintptr listening, int paceMs) = 0;
    virtual void setPracticePace(int paceMs) = 0;
};

/// What the module exports, under this name. The caller owns the result.
using MakeNetworkParts = NetworkParts *(*)();
inline constexpr const char *MakeNetworkPartsName = "countersign_make_network_parts";

/// Loads the module. Any thread; blocks for some ten milliseconds the first time. The error is a whole sentence.
[[nodiscard]] Result<MakeNetworkParts> loadNetworkParts();

} // namespace countersign
