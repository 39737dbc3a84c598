// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/stdio_channel.h"

#include "core/tools/mcp/server_launch.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QFutureWatcher>
#include <csignal>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};
} // namespace

StdioChannel::StdioChannel(ServerConfig config, Limits limits) : m_config(std::move(config)), m_limits(limits), m_lines(limits.line)
{
    m_goodbye.setSingleShot(true);
    m_goodbye.setInterval(m_limits.goodbyeMs);
    connect(&m_process, &QProcess::started, this, &Channel::opened);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &StdioChannel::read);
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_diagnostics.append(m_process.readAllStandardError());
        if (m_diagnostics.size() > m_limits.diagnostics)
            m_diagnostics = m_diagnostics.last(m_limits.diagnostics);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end({ErrorCode::Tool, Words::tr("The tool server \"%1\" could not be started. Check its command.").arg(m_config.id)});
    });
    connect(&m_process, &QProcess::finished, this, [this] {
        read();
        end(m_why.value_or(aboutItsEnd()));
    });
}

StdioChannel::~StdioChannel()
{
    m_process.disconnect(this);
    // Its own process group: what it started goes with it. Within a sandbox the kernel sees to that.
    if (m_process.state() != QProcess::NotRunning && m_process.processId() > 1)
        ::kill(-pid_t(m_process.processId()), SIGKILL);
    m_process.kill();
    m_process.waitForFinished(1'000);
}

void StdioChannel::open()
{
    if (m_config.unconfined)
        return QMetaObject::invokeMethod(this, [this] { start(); }, Qt::QueuedConnection), void();
    // The first time, a canary is tried, which takes a moment.
    auto *watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        start();
    });
    watcher->setFuture(QtConcurrent::run(&sandboxHolds));
}

void StdioChannel::start()
{
    if (m_closing)
        return end({ErrorCode::Cancelled, Words::tr("The tool server \"%1\" was stopped.").arg(m_config.id)});
    if (auto prepared = prepareServer(m_process, m_config); !prepared)
        return end(prepared.error());
    m_process.start();
}

void StdioChannel::send(const QJsonObject &message)
{
    if (m_closing || m_process.state() != QProcess::Running)
        return;
    m_process.write(toLine(message) + '\n');
    if (m_process.bytesToWrite() > m_limits.unread) {
        m_why = {ErrorCode::Tool, Words::tr("The tool server \"%1\" does not read what it is sent, and was stopped.").arg(m_config.id)};
        m_process.kill();
    }
}

void StdioChannel::read()
{
    if (m_ended || m_lines.overflowed())
        return;
    for (const QByteArray &line : m_lines.feed(m_process.readAllStandardOutput())) {
        Q_EMIT received(line);
        if (m_ended)
            return;
    }
    if (m_lines.overflowed()) {
        m_why = {ErrorCode::Tool,
                 Words::tr("The tool server \"%1\" wrote a line that is longer than anything it may answer, and was stopped.").arg(m_config.id)};
        m_process.kill();
    }
}

void StdioChannel::close()
{
    if (std::exchange(m_closing, true) || m_ended)
        return;
    if (m_process.state() == QProcess::NotRunning)
        return; // not yet started: start() sees it
    if (!m_why)
        m_why = {ErrorCode::Cancelled, Words::tr("The tool server \"%1\" was stopped.").arg(m_config.id)};
    m_process.closeWriteChannel();
    connect(&m_goodbye, &QTimer::timeout, this, [this, asked = false]() mutable {
        if (std::exchange(asked, true))
            return m_process.kill();
        m_process.terminate();
        m_goodbye.start();
    });
    m_goodbye.start();
}

QString StdioChannel::diagnostics() const { return QString::fromUtf8(m_diagnostics); }

void StdioChannel::end(const Error &why)
{
    if (std::exchange(m_ended, true))
        return;
    m_goodbye.stop();
    Q_EMIT closed(why);
}

Error StdioChannel::aboutItsEnd() const
{
    if (m_process.exitStatus() == QProcess::CrashExit)
        return {ErrorCode::Tool, Words::tr("The tool server \"%1\" crashed. What it wrote last is in its log.").arg(m_config.id)};
    return {ErrorCode::Tool,
            Words::tr("The tool server \"%1\" ended by itself (exit status %2). What it wrote last is in its log.")
                .arg(m_config.id, QString::number(m_process.exitCode()))};
}

} // namespace countersign::mcp
