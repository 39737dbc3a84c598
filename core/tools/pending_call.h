// SPDX-License-Identifier: GPL-3.0-or-later
// What a tool needs from the person: leave for a call, before it runs, and answers to what it asks meanwhile. Values.
#pragma once
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <memory>
#include <optional>

namespace countersign {

class CancelToken; // core/egress/transport.h

/// What a tool says about itself. Claims: shown as such, never relied on.
struct ToolClaims {
    std::optional<bool> readOnly, destructive, idempotent, openWorld;
    friend bool operator==(const ToolClaims &, const ToolClaims &) = default;
};

/// A call that waits for the person. Texts are the tool's own with what is invisible written out; arguments hold originals, for the person's eyes.
struct PendingCall {
    QString agent, run;
    QString listed; // as agents name it, "mcp:server/tool"
    QString title, description;
    QJsonObject arguments;
    ToolClaims claims; // of the tool about itself: to be shown as claims
    QByteArray hash; // of the definition and of how the tool is started
    std::shared_ptr<CancelToken> ended; // cancelled: nobody wants the answer any more; may be null
};

/// Questions of a tool server while one of its tools runs (elicitation): a message and the schema of a flat form, both the server's own words.
struct PendingForm {
    QString server;
    QString listed; // the tool that is running
    QString message;
    QJsonObject schema;
    std::shared_ptr<CancelToken> ended; // as above
};

/// A call whose tool gets real values only when the person says so: the same call written both ways.
struct PendingValues {
    QString agent, run;
    QString listed; // as agents name the tool
    QJsonObject real, placeholders; // the arguments; the first holds originals, for the person's eyes
    bool network = false; // the tool can reach further than its own process
    QByteArray hash; // of the tool as it is offered
    std::shared_ptr<CancelToken> ended; // as above
};

} // namespace countersign
