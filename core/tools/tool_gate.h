// SPDX-License-Identifier: GPL-3.0-or-later
// Holds what tools need from the person until it was answered: leave for calls, real values or placeholders, and forms. The window and the terminal show what is held and answer it;
// where nobody listens, the answer is no at once. It decides nothing and remembers nothing (ToolPermissions does).
//
// Lives in one thread with an event loop.
#pragma once
#include "core/tools/pending_call.h"
#include "core/tools/tool_permissions.h"

#include <QCoro/QCoroTask>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <variant>
#include <vector>

namespace countersign {

using ToolNeed = std::variant<PendingCall, PendingForm, PendingValues>;

struct ToolQuestion {
    quint64 id = 0; // of this gate
    ToolNeed what;
};
using ToolQuestionPtr = std::shared_ptr<const ToolQuestion>;

/// What a person does with a form. `content` counts only where it is accepted.
struct FormAnswer {
    enum class Action { Accept, Decline, Cancel };
    Action action = Action::Cancel;
    QJsonObject content;
    /// As the protocol has it: {"action": …, "content": …}.
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const FormAnswer &, const FormAnswer &) = default;
};

class ToolGate : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// What is still held is answered with no.
    ~ToolGate() override;

    QCoro::Task<CallAnswer> askCall(PendingCall call);
    QCoro::Task<FormAnswer> askForm(PendingForm form);
    /// An answer that would allow a call means real values; one that would not, placeholders.
    QCoro::Task<CallAnswer> askValues(PendingValues values);

    /// The oldest first.
    [[nodiscard]] std::vector<ToolQuestionPtr> held() const;
    /// False: it is not held (any more), or is a question of the other kind.
    bool answer(quint64 id, CallAnswer answer);
    bool answer(quint64 id, const FormAnswer &answer);

Q_SIGNALS:
    void asked(const countersign::ToolQuestionPtr &question);
    /// Answered, or not wanted any more.
    void settled(quint64 id);

private:
    struct Held {
        ToolQuestionPtr question;
        QPromise<CallAnswer> call; // one of the two is used
        QPromise<FormAnswer> form;
    };
    [[nodiscard]] bool isAttended() const;
    QCoro::Task<CallAnswer> askLeave(ToolNeed what, std::shared_ptr<CancelToken> ended);
    Held &hold(ToolNeed what, const std::shared_ptr<CancelToken> &ended);
    void refuse(quint64 id);
    std::unique_ptr<Held> take(quint64 id);

    std::vector<std::unique_ptr<Held>> m_held;
    quint64 m_last = 0;
};

} // namespace countersign
