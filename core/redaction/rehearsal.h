// SPDX-License-Identifier: GPL-3.0-or-later
// Redaction tried out: how a text or a request would leave, without a conversation and without a trace. Its vault lives in memory, under a
// key that nobody keeps, and ends with it. The same value has the same placeholder in everything that one rehearsal is asked.
#pragma once
#include "core/redaction/redactor.h"

#include <QtCore/QMutex>

namespace countersign {

/// Any thread; calls wait for each other.
class Rehearsal {
public:
    explicit Rehearsal(std::shared_ptr<const Scanner> scanner);
    ~Rehearsal();

    /// The conversation to compose a draft for, known to nobody else.
    [[nodiscard]] const ConversationId &conversation() const { return m_conversation; }
    /// As a tool of this name would hand the text to a model; with no tool, as if it had been typed.
    [[nodiscard]] Result<Redactor::Text> text(const QString &text, const Policy &policy, const RedactionTarget &target, const QString &tool = {});
    [[nodiscard]] Result<RedactedDraft> draft(const Draft &draft, const Policy &policy, const RedactionTarget &target);

private:
    struct Vaulted;
    Result<Redactor *> redactor(); // with the mutex held
    std::shared_ptr<const Scanner> m_scanner;
    ConversationId m_conversation = ConversationId::create();
    QMutex m_mutex;
    std::unique_ptr<Vaulted> m_vaulted; // made at the first question
};

} // namespace countersign
