// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/tool_desk.h"

#include "core/tools/mcp/server_launch.h"
#include "core/tools/mcp/tool_servers.h"
#include "core/tools/tool_gate.h"
#include "ui/tools/call_dialog.h"
#include "ui/tools/form_dialog.h"
#include "ui/tools/values_dialog.h"
#include "ui/widgets/announce.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The set-up of the server that "mcp:server/tool" belongs to.
mcp::ServerConfig configOf(const mcp::ToolServers &servers, const QString &listed)
{
    const QString id = listed.section(u':', 1).section(u'/', 0, 0);
    const auto &all = servers.servers();
    const auto found = std::ranges::find(all, id, &mcp::ServerConfig::id);
    return found == all.end() ? mcp::ServerConfig() : *found;
}

} // namespace

ToolDesk::ToolDesk(const Services &services, QWidget *window)
    : QObject(window), m_gate(services.toolGate), m_servers(services.toolServers), m_window(window)
{
    // From the event loop: a run that asks is still on its way to waiting.
    connect(&m_gate, &ToolGate::asked, this, &ToolDesk::showNext, Qt::QueuedConnection);
    connect(&m_gate, &ToolGate::settled, this, [this](quint64 id) {
        if (id == m_shown && m_dialog)
            m_dialog->close(); // the run was stopped, or the answer was given
    });
}

void ToolDesk::showNext()
{
    const auto held = m_gate.held();
    if (m_dialog || held.empty())
        return;
    const ToolQuestion &question = *held.front();
    m_shown = question.id;
    m_dialog = dialogFor(question);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QObject::destroyed, this, &ToolDesk::showNext, Qt::QueuedConnection);
    m_dialog->open();
    announce(m_window, m_dialog->windowTitle(), true);
}

QDialog *ToolDesk::dialogFor(const ToolQuestion &question)
{
    const quint64 id = question.id;
    if (const auto *call = std::get_if<PendingCall>(&question.what)) {
        const mcp::ServerConfig config = configOf(m_servers, call->listed);
        // Where one is confined it was started, so the canary has been tried and this is at hand.
        const auto sandbox = config.unconfined || !config.isProgram() ? std::nullopt : std::optional(sandboxHolds());
        auto *dialog = new CallDialog(*call, wording::isolation(config, sandbox), m_window);
        connect(dialog, &CallDialog::answered, this, [this, id](CallAnswer answer) { m_gate.answer(id, answer); });
        return dialog;
    }
    if (const auto *values = std::get_if<PendingValues>(&question.what)) {
        auto *dialog = new ValuesDialog(*values, m_window);
        connect(dialog, &ValuesDialog::answered, this, [this, id](CallAnswer answer) { m_gate.answer(id, answer); });
        return dialog;
    }
    auto *dialog = new FormDialog(std::get<PendingForm>(question.what), m_window);
    connect(dialog, &FormDialog::answered, this, [this, id](const FormAnswer &answer) { m_gate.answer(id, answer); });
    return dialog;
}

} // namespace countersign
