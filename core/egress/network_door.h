// SPDX-License-Identifier: GPL-3.0-or-later
// The door to servers on this machine that opens sockets.
#pragma once
#include "core/egress/loopback_door.h"

namespace countersign {

class NetworkDoor final : public LoopbackDoor {
public:
    NetworkDoor();
    /// Exchanges that are under way end with an error.
    ~NetworkDoor() override;

    [[nodiscard]] std::unique_ptr<LoopbackExchange> send(LoopbackRequest request) override;

    /// Answers that may be open at the same time; streams count.
    static constexpr int mostConnections = 64;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
