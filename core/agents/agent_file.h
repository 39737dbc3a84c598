// SPDX-License-Identifier: GPL-3.0-or-later
// An agent: Markdown with YAML front matter. Reading keeps the bytes; writing changes only what was set, so comments, unknown keys,
// order and line ends stay.
#pragma once
#include "core/base/error.h"
#include "core/money/money.h"
#include "core/review/review_gate.h"
#include "core/tools/tool_values.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace countersign {

struct AgentLimits {
    int steps = 12; // requests in one run
    std::optional<Money> cost; // USD in one run
    std::optional<int> outputTokens; // of one reply
    std::optional<int> seconds; // one run
    friend bool operator==(const AgentLimits &, const AgentLimits &) = default;
};

struct Agent {
    QString stem; // of the file: "claims-triage"
    QString name; // for people; the stem when the file names none
    QString description;
    QString model; // "anthropic/claude-sonnet-4-5", "route:NAME", "route"; empty = the workspace's first provider and model
    QStringList tools;
    QMap<QString, ToolValues> toolValues; // "tool_values": tool (or "mcp:files/*") → what it is given for a placeholder, where it is not the usual
    QStringList documents;
    QString redaction = QStringLiteral("standard"); // policy name
    ReviewMode review = ReviewMode::Always;
    AgentLimits limits;
    QByteArray outputSchema; // JSON Schema text; empty = free text
    std::optional<Effort> effort{}; // "reasoning": how much the model should think; absent = as it likes
    QString toolChoice{}; // "tool_choice": auto, none, required or a tool's name; empty = auto
    QString instructions{};
    QStringList labels{}; // "labels": what kind of task this is, for the rules of routes
    friend bool operator==(const Agent &, const Agent &) = default;
};

struct AgentProblem {
    int line = 0; // 1-based in the file
    bool fatal = true;
    QString message;
    QString key = {}; // of the front matter, e.g. "review"; empty: of the file as a whole
    friend bool operator==(const AgentProblem &, const AgentProblem &) = default;
};

class AgentFile {
public:
    /// Never fails: what cannot be understood is in problems(), with its line.
    [[nodiscard]] static AgentFile parse(const QByteArray &bytes, const QString &stem);
    [[nodiscard]] static Result<AgentFile> read(const QString &path);

    [[nodiscard]] const Agent &agent() const { return m_agent; }
    [[nodiscard]] const std::vector<AgentProblem> &problems() const { return m_problems; }
    [[nodiscard]] bool usable() const;
    /// The first fatal problem as one sentence: "claims-triage.agent.md, line 5: …".
    [[nodiscard]] QString problemSummary() const;

    /// The file's bytes with what differs between `agent` and agent() changed, and nothing else.
    [[nodiscard]] QByteArray with(const Agent &agent) const;
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    Agent m_agent;
    std::vector<AgentProblem> m_problems;
};

} // namespace countersign
