// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/tool_gate.h"

#include "core/egress/transport.h"

#include <QCoro/QCoroFuture>
#include <QtCore/QMetaMethod>

namespace countersign {
using namespace Qt::StringLiterals;

QJsonObject FormAnswer::toJson() const
{
    switch (action) {
    case Action::Accept: return {{u"action"_s, u"accept"_s}, {u"content"_s, content}};
    case Action::Decline: return {{u"action"_s, u"decline"_s}};
    case Action::Cancel: break;
    }
    return {{u"action"_s, u"cancel"_s}};
}

ToolGate::~ToolGate()
{
    while (!m_held.empty())
        refuse(m_held.back()->question->id);
}

/// Somebody shows questions: without one, a run would wait for ever.
bool ToolGate::isAttended() const { return isSignalConnected(QMetaMethod::fromSignal(&ToolGate::asked)); }

ToolGate::Held &ToolGate::hold(ToolNeed what, const std::shared_ptr<CancelToken> &ended)
{
    auto held = std::make_unique<Held>();
    held->question = std::make_shared<const ToolQuestion>(ToolQuestion{++m_last, std::move(what)});
    held->call.start();
    held->form.start();
    if (ended)
        connect(ended.get(), &CancelToken::cancelled, this, [this, id = m_last] { refuse(id); });
    m_held.push_back(std::move(held));
    return *m_held.back();
}

QCoro::Task<CallAnswer> ToolGate::askCall(PendingCall call)
{
    const std::shared_ptr<CancelToken> ended = call.ended;
    return askLeave(std::move(call), ended);
}

QCoro::Task<CallAnswer> ToolGate::askValues(PendingValues values)
{
    const std::shared_ptr<CancelToken> ended = values.ended;
    return askLeave(std::move(values), ended);
}

QCoro::Task<CallAnswer> ToolGate::askLeave(ToolNeed what, std::shared_ptr<CancelToken> ended)
{
    if (!isAttended() || (ended && ended->isCancelled()))
        co_return CallAnswer::NotNow;
    Held &held = hold(std::move(what), ended);
    QFuture<CallAnswer> future = held.call.future();
    const ToolQuestionPtr question = held.question; // it may be answered at once
    Q_EMIT asked(question);
    const CallAnswer answer = co_await future;
    co_return answer;
}

QCoro::Task<FormAnswer> ToolGate::askForm(PendingForm form)
{
    if (!isAttended() || (form.ended && form.ended->isCancelled()))
        co_return FormAnswer{};
    const std::shared_ptr<CancelToken> ended = form.ended;
    Held &held = hold(std::move(form), ended);
    QFuture<FormAnswer> future = held.form.future();
    const ToolQuestionPtr question = held.question;
    Q_EMIT asked(question);
    const FormAnswer answer = co_await future;
    co_return answer;
}

std::vector<ToolQuestionPtr> ToolGate::held() const
{
    std::vector<ToolQuestionPtr> questions;
    for (const auto &held : m_held)
        questions.push_back(held->question);
    return questions;
}

std::unique_ptr<ToolGate::Held> ToolGate::take(quint64 id)
{
    const auto found = std::ranges::find_if(m_held, [id](const auto &held) { return held->question->id == id; });
    if (found == m_held.end())
        return nullptr;
    std::unique_ptr<Held> held = std::move(*found);
    m_held.erase(found);
    return held;
}

bool ToolGate::answer(quint64 id, CallAnswer answer)
{
    const auto found = std::ranges::find_if(m_held, [id](const auto &held) { return held->question->id == id; });
    if (found == m_held.end() || std::holds_alternative<PendingForm>((*found)->question->what))
        return false;
    const std::unique_ptr<Held> held = take(id);
    held->call.addResult(answer);
    held->call.finish();
    Q_EMIT settled(id);
    return true;
}

bool ToolGate::answer(quint64 id, const FormAnswer &answer)
{
    const auto found = std::ranges::find_if(m_held, [id](const auto &held) { return held->question->id == id; });
    if (found == m_held.end() || !std::holds_alternative<PendingForm>((*found)->question->what))
        return false;
    const std::unique_ptr<Held> held = take(id);
    held->form.addResult(answer);
    held->form.finish();
    Q_EMIT settled(id);
    return true;
}

void ToolGate::refuse(quint64 id)
{
    if (!answer(id, CallAnswer::NotNow))
        answer(id, FormAnswer{});
}

} // namespace countersign
