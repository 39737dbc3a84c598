// SPDX-License-Identifier: GPL-3.0-or-later
// What tools need from the person, on a terminal: leave for a call, with all that goes to the tool, and forms. Without a terminal the answer is no.
#pragma once
#include "core/tools/tool_gate.h"

namespace countersign::cli {

/// Standard input and standard error are a terminal.
[[nodiscard]] bool hasTerminal();
/// One line that the person types; nothing at the end of the input.
[[nodiscard]] std::optional<QString> askLine(const QString &question);
/// To standard error; what a terminal would act on, and what cannot be seen, is written out.
void showOnTerminal(const QString &text);

class TerminalTools : public QObject {
    Q_OBJECT
public:
    enum class Mode {
        Ask,
        Allow, // the calls were typed by the person just now
    };
    TerminalTools(ToolGate &gate, Mode mode);

private:
    void decide(const ToolQuestion &question);
    [[nodiscard]] CallAnswer askAboutCall(const PendingCall &call) const;
    [[nodiscard]] CallAnswer askAboutValues(const PendingValues &values) const;
    [[nodiscard]] FormAnswer askForm(const PendingForm &form) const;

    ToolGate &m_gate;
    Mode m_mode;
};

} // namespace countersign::cli
