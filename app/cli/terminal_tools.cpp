// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal_tools.h"

#include "app/cli/command.h"
#include "core/tools/mcp/form_fields.h"
#include "core/tools/mcp/visible_text.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

/// What the tool says of itself, as its claim.
QString claimsOf(const ToolClaims &claims)
{
    QStringList said;
    if (claims.readOnly)
        said.append(*claims.readOnly ? u"only reads"_s : u"changes things"_s);
    if (claims.destructive && !claims.readOnly.value_or(false))
        said.append(*claims.destructive ? u"may destroy something"_s : u"destroys nothing"_s);
    if (claims.openWorld)
        said.append(*claims.openWorld ? u"reaches other machines"_s : u"reaches nothing else"_s);
    return said.isEmpty() ? QString() : u"The server claims that it "_s + said.join(u", "_s) + u'.';
}

QString hintFor(const mcp::FormField &field)
{
    using Kind = mcp::FormField::Kind;
    QStringList hints;
    if (!field.required)
        hints.append(u"may be left empty"_s);
    if (field.kind == Kind::YesNo)
        hints.append(u"yes or no"_s);
    if (field.kind == Kind::Choices)
        hints.append(u"one or more, with commas between"_s);
    if (!field.format.isEmpty())
        hints.append(field.format);
    if (!field.preset.isUndefined())
        hints.append(u"Return takes %1"_s.arg(mcp::visibleText(field.preset.toVariant().toString())));
    return hints.isEmpty() ? QString() : u" ("_s + hints.join(u"; "_s) + u')';
}

} // namespace

bool hasTerminal() { return isatty(STDIN_FILENO) && isatty(STDERR_FILENO); }

std::optional<QString> askLine(const QString &question)
{
    std::fputs(question.toUtf8().constData(), stderr);
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    return QString::fromStdString(line);
}

void showOnTerminal(const QString &text) { std::fputs((mcp::visibleText(text) + u'\n').toUtf8().constData(), stderr); }

TerminalTools::TerminalTools(ToolGate &gate, Mode mode) : m_gate(gate), m_mode(mode)
{
    // From the event loop: who asked is still on the way to waiting.
    connect(&gate, &ToolGate::asked, this,
            [this](const ToolQuestionPtr &question) { QTimer::singleShot(0, this, [this, question] { decide(*question); }); });
}

void TerminalTools::decide(const ToolQuestion &question)
{
    if (const auto *call = std::get_if<PendingCall>(&question.what)) {
        if (m_mode == Mode::Allow) {
            m_gate.answer(question.id, CallAnswer::Once);
        } else if (!hasTerminal()) {
            say(u"%1 was not run: it needs a person's leave, and there is no terminal. Allow it for good in the window or on a terminal."_s.arg(
                call->listed));
            m_gate.answer(question.id, CallAnswer::NotNow);
        } else {
            m_gate.answer(question.id, askAboutCall(*call));
        }
        return;
    }
    if (const auto *values = std::get_if<PendingValues>(&question.what)) {
        if (!hasTerminal())
            say(u"%1 gets placeholders: whether it gets real values is for a person to say, and there is no terminal."_s.arg(values->listed));
        m_gate.answer(question.id, hasTerminal() ? askAboutValues(*values) : CallAnswer::NotNow);
        return;
    }
    const auto &form = std::get<PendingForm>(question.what);
    if (!hasTerminal()) {
        say(u"%1 asked for more, and there is no terminal to ask on."_s.arg(form.listed));
        m_gate.answer(question.id, FormAnswer{});
        return;
    }
    m_gate.answer(question.id, askForm(form));
}

CallAnswer TerminalTools::askAboutCall(const PendingCall &call) const
{
    showOnTerminal(u"\nA TOOL IS ABOUT TO RUN · %1"_s.arg(call.listed) + (call.agent.isEmpty() ? QString() : u" · for the agent "_s + call.agent));
    if (!call.description.isEmpty())
        showOnTerminal(u"The server describes it: "_s + call.description);
    if (const QString claims = claimsOf(call.claims); !claims.isEmpty())
        showOnTerminal(claims);
    showOnTerminal(u"It gets exactly this:"_s);
    showOnTerminal(QString::fromUtf8(QJsonDocument(call.arguments).toJson()).trimmed());
    while (true) {
        const auto line = askLine(u"[o]nce · for this [r]un · [a]lways · [n]ot now · ne[v]er: "_s);
        const QChar said = line && !line->isEmpty() ? line->front().toLower() : line ? QChar(u' ') : QChar(u'n');
        if (said == u'o')
            return CallAnswer::Once;
        if (said == u'r')
            return CallAnswer::ThisRun;
        if (said == u'a')
            return CallAnswer::Always;
        if (said == u'n')
            return CallAnswer::NotNow;
        if (said == u'v')
            return CallAnswer::Never;
    }
}

CallAnswer TerminalTools::askAboutValues(const PendingValues &values) const
{
    const auto lines = [](const QJsonObject &object) { return QString::fromUtf8(QJsonDocument(object).toJson()).trimmed(); };
    showOnTerminal(u"\nREAL VALUES FOR A TOOL? · %1"_s.arg(values.listed)
                   + (values.agent.isEmpty() ? QString() : u" · for the agent "_s + values.agent));
    showOnTerminal(values.network ? u"It can reach the network: what it is given can leave this machine."_s
                                  : u"It runs on this machine and cannot reach the network."_s);
    showOnTerminal(u"With real values it gets:"_s);
    showOnTerminal(lines(values.real));
    showOnTerminal(u"With placeholders it gets:"_s);
    showOnTerminal(lines(values.placeholders));
    while (true) {
        const auto line = askLine(u"real values [o]nce · for this [r]un · [a]lways · [p]laceholders this time · ne[v]er real values: "_s);
        const QChar said = line && !line->isEmpty() ? line->front().toLower() : line ? QChar(u' ') : QChar(u'p');
        if (said == u'o')
            return CallAnswer::Once;
        if (said == u'r')
            return CallAnswer::ThisRun;
        if (said == u'a')
            return CallAnswer::Always;
        if (said == u'p')
            return CallAnswer::NotNow;
        if (said == u'v')
            return CallAnswer::Never;
    }
}

FormAnswer TerminalTools::askForm(const PendingForm &form) const
{
    const auto fields = mcp::readForm(form.schema);
    showOnTerminal(u"\nA TOOL SERVER ASKS YOU · %1"_s.arg(form.listed));
    showOnTerminal(form.message);
    if (!fields) {
        say(fields.error().message);
        return {};
    }
    showOnTerminal(u"What you enter goes to the program of this server. Leave a needed value empty to decline."_s);
    FormAnswer answer{FormAnswer::Action::Accept, {}};
    for (const mcp::FormField &field : *fields) {
        if (!field.description.isEmpty())
            showOnTerminal(field.description);
        for (size_t i = 0; i < field.options.size(); ++i)
            showOnTerminal(u"  %1. %2"_s.arg(i + 1).arg(field.options[i].title));
        while (true) {
            const auto line = askLine(mcp::visibleText(field.title) + hintFor(field) + u": "_s);
            if (!line)
                return {};
            if (line->isEmpty() && !field.preset.isUndefined()) {
                answer.content.insert(field.name, field.preset);
                break;
            }
            if (line->isEmpty() && field.required)
                return {FormAnswer::Action::Decline, {}};
            const auto value = mcp::fieldValue(field, *line);
            if (value) {
                if (!value->isUndefined())
                    answer.content.insert(field.name, *value);
                break;
            }
            showOnTerminal(value.error().message);
        }
    }
    const auto send = askLine(u"[s]end this to the server · [d]ecline: "_s);
    return send && send->startsWith(u's', Qt::CaseInsensitive) ? answer : FormAnswer{FormAnswer::Action::Decline, {}};
}

} // namespace countersign::cli
