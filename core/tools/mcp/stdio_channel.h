// SPDX-License-Identifier: GPL-3.0-or-later
// A tool server that is a child process: one message a line on its standard input and output; its standard error is for people and its last part is kept.
// Ending: its input is closed, then it is asked to end, then it is killed.
#pragma once
#include "core/tools/mcp/channel.h"
#include "core/tools/mcp/message.h"
#include "core/tools/mcp/server_config.h"

#include <QtCore/QProcess>
#include <QtCore/QTimer>

namespace countersign::mcp {

class StdioChannel final : public Channel {
    Q_OBJECT
public:
    struct Limits {
        qsizetype line = LineReader::longestLine;
        qsizetype diagnostics = 64 * 1024; // bytes of standard error that are kept
        qint64 unread = 32 * 1024 * 1024; // bytes that it has not read from its input
        int goodbyeMs = 2'000; // for each step of the ending
    };

    explicit StdioChannel(ServerConfig config) : StdioChannel(std::move(config), Limits()) { }
    StdioChannel(ServerConfig config, Limits limits);
    ~StdioChannel() override;

    void open() override;
    void send(const QJsonObject &message) override;
    void close() override;
    [[nodiscard]] QString diagnostics() const override;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    void start();
    void read();
    void end(const Error &why);
    [[nodiscard]] Error aboutItsEnd() const;

    ServerConfig m_config;
    Limits m_limits;
    QProcess m_process;
    QTimer m_goodbye;
    LineReader m_lines;
    QByteArray m_diagnostics;
    std::optional<Error> m_why; // of an ending of ours
    bool m_closing = false;
    bool m_ended = false;
};

} // namespace countersign::mcp
