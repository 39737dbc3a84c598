// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/scripts/script_run.h"

#include "core/tools/mcp/foreign_schema.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <csignal>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr qsizetype keptDiagnostics = 32 * 1024; // bytes
constexpr qsizetype shownDiagnostics = 2'000; // characters that a model gets
constexpr int signalled = 128; // bubblewrap's and a shell's status for a program that ended by a signal: this and its number

enum class Stop { None, Time, Output, Cancelled };

/// The process with its clocks; deletes itself when all is over.
class Run : public QObject {
public:
    Run(const ScriptTool &tool, QByteArray input, std::shared_ptr<CancelToken> cancel)
        : m_tool(tool), m_input(std::move(input)), m_cancel(std::move(cancel))
    {
        m_promise.start();
        connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
            m_output += m_process.readAllStandardOutput();
            if (m_output.size() > m_tool.outputBytes)
                stop(Stop::Output);
        });
        connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
            m_errors += m_process.readAllStandardError();
            if (m_errors.size() > keptDiagnostics)
                m_errors = m_errors.last(keptDiagnostics);
        });
        connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end();
        });
        connect(&m_process, &QProcess::finished, this, [this] { end(); });
        if (m_cancel)
            connect(m_cancel.get(), &CancelToken::cancelled, this, [this] { stop(Stop::Cancelled); });
    }
    ~Run() override
    {
        m_process.disconnect(this);
        if (m_process.state() != QProcess::NotRunning) {
            kill();
            m_process.waitForFinished(1'000);
        }
    }
    Q_DISABLE_COPY_MOVE(Run)

    QFuture<ScriptOutcome> start()
    {
        QFuture<ScriptOutcome> future = m_promise.future();
        m_time.start();
        ProgramLaunch launch;
        launch.name = m_tool.name;
        launch.program = m_tool.program;
        launch.readable = m_tool.readable;
        launch.writable = m_tool.writable;
        launch.network = m_tool.network;
        launch.limits = {m_tool.memoryBytes, m_tool.cpuSeconds, qint64(256) << 20, qint64(256) << 20};
        if (auto prepared = prepareProgram(m_process, launch); !prepared) {
            finish(failed(prepared.error(), u"The tool cannot be run safely on this machine, so it was not started. The person can see why."_s));
            return future;
        }
        QTimer::singleShot(std::chrono::seconds(m_tool.timeoutSeconds), this, [this] { stop(Stop::Time); });
        m_process.start();
        m_process.write(m_input);
        m_process.closeWriteChannel();
        if (m_cancel && m_cancel->isCancelled())
            stop(Stop::Cancelled);
        return future;
    }

private:
    void kill()
    {
        // Its own group: what it started goes with it. Within the sandbox the kernel sees to that.
        if (m_process.processId() > 1)
            ::kill(-pid_t(m_process.processId()), SIGKILL);
        m_process.kill();
    }
    void stop(Stop why)
    {
        if (m_stop != Stop::None || m_ended)
            return;
        m_stop = why;
        kill();
    }
    [[nodiscard]] ScriptOutcome failed(Error error, const QString &refusal) const
    {
        ScriptOutcome outcome;
        outcome.error = std::move(error);
        outcome.diagnostics = QString::fromUtf8(m_errors);
        outcome.refusal = refusal;
        if (const QString last = outcome.diagnostics.trimmed().right(shownDiagnostics); !last.isEmpty())
            outcome.refusal += u"\nIt wrote:\n"_s + last;
        return outcome;
    }
    void end()
    {
        if (std::exchange(m_ended, true))
            return;
        m_output += m_process.readAllStandardOutput();
        finish(outcome());
    }
    [[nodiscard]] ScriptOutcome outcome() const;
    [[nodiscard]] ScriptOutcome badEnd(int status) const;
    void finish(ScriptOutcome outcome)
    {
        m_ended = true;
        outcome.ms = m_time.elapsed();
        m_promise.addResult(std::move(outcome));
        m_promise.finish();
        deleteLater();
    }

    const ScriptTool m_tool;
    const QByteArray m_input;
    const std::shared_ptr<CancelToken> m_cancel;
    QProcess m_process;
    QElapsedTimer m_time;
    QByteArray m_output, m_errors;
    QPromise<ScriptOutcome> m_promise;
    Stop m_stop = Stop::None;
    bool m_ended = false;
};

ScriptOutcome Run::outcome() const
{
    const QLocale locale;
    switch (m_stop) {
    case Stop::Cancelled: return failed({ErrorCode::Cancelled, Words::tr("The call was stopped.")}, u"The call was stopped."_s);
    case Stop::Time:
        return failed(
            {ErrorCode::LimitReached,
             Words::tr("The tool \"%1\" ran longer than %2 seconds and was ended. It may be allowed more in its schema file (timeout_seconds).")
                 .arg(m_tool.name, locale.toString(m_tool.timeoutSeconds))},
            u"The tool ran longer than its %1 seconds and was ended."_s.arg(m_tool.timeoutSeconds));
    case Stop::Output:
        return failed({ErrorCode::LimitReached,
                       Words::tr("The tool \"%1\" wrote more than %2 and was ended. It may be allowed more in its schema file (output_kb).")
                           .arg(m_tool.name, locale.formattedDataSize(m_tool.outputBytes, 0))},
                      u"The tool wrote more than its %1 kB and was ended. Ask for less."_s.arg(m_tool.outputBytes >> 10));
    case Stop::None: break;
    }
    if (m_process.error() == QProcess::FailedToStart)
        return failed({ErrorCode::Tool, Words::tr("The tool \"%1\" could not be started.").arg(m_tool.name)}, u"The tool could not be started."_s);
    const int status = m_process.exitStatus() == QProcess::CrashExit ? signalled + SIGKILL : m_process.exitCode();
    if (status != 0)
        return badEnd(status);
    if (!m_output.isValidUtf8())
        return failed({ErrorCode::Tool, Words::tr("What the tool \"%1\" wrote is not UTF-8 text.").arg(m_tool.name)},
                      u"What the tool wrote is not UTF-8 text, so it cannot be used."_s);
    ScriptOutcome good;
    good.output = QString::fromUtf8(m_output).trimmed();
    good.diagnostics = QString::fromUtf8(m_errors);
    return good;
}

ScriptOutcome Run::badEnd(int status) const
{
    ScriptOutcome outcome;
    if (status == signalled + SIGXCPU)
        outcome =
            failed({ErrorCode::LimitReached,
                    Words::tr("The tool \"%1\" used more than %2 seconds of the processor and was ended. It may be allowed more in its schema file "
                              "(cpu_seconds).")
                        .arg(m_tool.name, QLocale().toString(m_tool.cpuSeconds))},
                   u"The tool used more than its %1 seconds of the processor and was ended."_s.arg(m_tool.cpuSeconds));
    else if (status > signalled && status < signalled + 65)
        outcome =
            failed({ErrorCode::Tool,
                    Words::tr("The tool \"%1\" crashed (signal %2). What it wrote last is in its log.").arg(m_tool.name).arg(status - signalled)},
                   u"The tool crashed (signal %1)."_s.arg(status - signalled));
    else
        outcome = failed(
            {ErrorCode::Tool, Words::tr("The tool \"%1\" failed (exit status %2). What it wrote last is in its log.").arg(m_tool.name).arg(status)},
            u"The tool failed (exit status %1)."_s.arg(status));
    outcome.exitStatus = status;
    return outcome;
}

/// The result is what the tool promised, or the outcome says why not.
ScriptOutcome held(ScriptOutcome outcome, const ScriptTool &tool)
{
    if (outcome.error || !tool.outputSchema)
        return outcome;
    const auto bad = [&](const QString &what) {
        outcome.error =
            Error{ErrorCode::Invalid, Words::tr("What the tool \"%1\" wrote is not the JSON that its schema file promises.").arg(tool.name)};
        outcome.refusal = u"The tool's result is broken: %1. It wrote:\n%2"_s.arg(what, outcome.output.left(shownDiagnostics));
        outcome.diagnostics += u'\n' + what;
        outcome.output.clear();
    };
    QJsonParseError error;
    const QByteArray bytes = '[' + outcome.output.toUtf8() + ']'; // one value of any kind
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isNull() || document.array().size() != 1)
        bad(u"it is no JSON from character %1 on"_s.arg(std::max(0, error.offset - 1)));
    else if (const auto fits = mcp::fitsForeignSchema(document.array().first(), *tool.outputSchema); !fits && fits.error().code == ErrorCode::Invalid)
        bad(fits.error().message);
    return outcome;
}

} // namespace

QCoro::Task<ScriptOutcome> runScript(ScriptTool tool, QJsonObject arguments, std::shared_ptr<CancelToken> cancel)
{
    if (const auto checked = checkScriptProgram(tool); !checked) {
        ScriptOutcome outcome;
        outcome.error = checked.error();
        outcome.refusal = checked.error().code == ErrorCode::NotFound
            ? u"The tool cannot be run: something that it needs is not installed. The person can see what."_s
            : u"The tool cannot be run as it is set up now. The person can see why."_s;
        co_return outcome;
    }
    // The first time, a canary is tried, which takes a moment.
    QFuture<bool> canary = QtConcurrent::run(&sandboxHolds);
    co_await canary;
    auto *run = new Run(tool, QJsonDocument(arguments).toJson(QJsonDocument::Compact) + '\n', cancel);
    QFuture<ScriptOutcome> future = run->start();
    const ScriptOutcome outcome = co_await future;
    const auto checking = [outcome, tool] { return held(outcome, tool); };
    QFuture<ScriptOutcome> checked = QtConcurrent::run(checking);
    const ScriptOutcome final = co_await checked;
    co_return final;
}

} // namespace countersign
