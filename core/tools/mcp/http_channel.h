// SPDX-License-Identifier: GPL-3.0-or-later
// A tool server at an address of this machine: "streamable HTTP". Every message is a POST; the answer is one JSON message or a stream of events. Modern
// (2026-07-28): headers repeat what a request is, a stream that breaks is not taken up again. Legacy: the server gives a session's id, which all
// later requests carry; a GET opens its own stream; a stream that breaks is taken up again by GET with the id of its last event; DELETE ends the session.
//
// What it may reach is decided by the door (core/egress/loopback_door.h); without one it ends with Unsupported. A redirect is followed only to the same scheme, host and port (servers send "/mcp" to "/mcp/").
#pragma once
#include "core/tools/mcp/channel.h"
#include "core/tools/mcp/message.h"
#include "core/tools/mcp/server_config.h"

#include <memory>

namespace countersign::mcp {

class HttpChannel final : public Channel {
    Q_OBJECT
public:
    struct Limits {
        qsizetype message = LineReader::longestLine; // bytes
        int reconnects = 5; // one after the other, without a message between
        int retryMs = 1'000; // before a stream is taken up again, where the server does not say
        int longestRetryMs = 60'000;
        int goodbyeMs = 2'000;
        int redirects = 3;
    };

    HttpChannel(ServerConfig config, std::shared_ptr<LoopbackDoor> door) : HttpChannel(std::move(config), std::move(door), Limits()) { }
    HttpChannel(ServerConfig config, std::shared_ptr<LoopbackDoor> door, Limits limits);
    ~HttpChannel() override;

    void open() override;
    void send(const QJsonObject &message) override;
    void mirror(qint64 id, const std::vector<LoopbackHeader> &headers) override;
    bool abandon(qint64 id) override;
    void setVersion(const QString &version) override;
    void close() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign::mcp
