// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's script tools as tools of agents: "script:word_count". Before a call the arguments are held against the schema and the person's permission
// is asked where it was not given; it is bound to the bytes of the program and of its schema file.
//
// Lives in one thread with an event loop.
#pragma once
#include "core/tools/call_leave.h"
#include "core/tools/scripts/script_run.h"
#include "core/tools/toolbox.h"

namespace countersign {

class ScriptTools : public QObject, public ToolSource {
    Q_OBJECT
public:
    /// `permissions` must outlive it. Without `ask`, what is not allowed for good is refused.
    ScriptTools(QString workspace, ToolPermissions &permissions, PermissionAsker ask, QObject *parent = nullptr);
    ~ScriptTools() override;

    /// Those that can be used and those that cannot, read anew when a file changed.
    [[nodiscard]] const std::vector<ScriptTool> &tools() const;
    /// What went wrong in the last call, and what the program wrote about it; absent since it worked again.
    struct Problem {
        Error error;
        QString diagnostics; // may hold originals: for the person's eyes
    };
    [[nodiscard]] std::optional<Problem> problem(const QString &tool) const;

    std::vector<Offer> offers() const override;
    QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope) override;

Q_SIGNALS:
    /// It failed, or works again.
    void changed(const QString &tool);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace countersign
