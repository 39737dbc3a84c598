// SPDX-License-Identifier: GPL-3.0-or-later
// What `run` writes: the restored answer on standard output and the states on standard error, or with --json one event a line.
#pragma once
#include "core/agents/agent_loop.h"
#include "core/tools/mcp/session.h"

#include <QtCore/QJsonObject>

namespace countersign::cli {

class RunOutput {
public:
    /// With `target` each event says to which one it belongs.
    explicit RunOutput(bool json, QString target = {}) : m_json(json), m_target(std::move(target)) { }

    void take(const RunEvent &event);
    void note(const QString &text);
    /// How far a call of a tool server has come; the words are the server's.
    void toolProgress(const QString &listed, const mcp::Progress &progress);
    /// The last lines; gives the exit status.
    [[nodiscard]] int finish(const RunOutcome &outcome, const ConversationId &conversation);
    [[nodiscard]] int error(const Error &error);

private:
    void emitEvent(const char *name, QJsonObject fields);
    void state(const QString &sentence);
    void held(const HeldRequest &request);
    void reply(const RestoredReply &reply);
    void callDone(const CallFinished &call);
    void nested(const run::Nested &within);

    bool m_json;
    QString m_target;
    QString m_agent; // of the run within that is being told of; empty: the run itself
    bool m_inAnswer = false; // the answer's last line has no line end yet
};

} // namespace countersign::cli
