// SPDX-License-Identifier: GPL-3.0-or-later
// The redact stage: Draft → RedactedDraft. Goes over every text of a draft, decides by policy and by the person's choices what
// happens to each found value, and replaces it. Fails closed: on any Error nothing may be sent.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/redaction/policy.h"
#include "core/redaction/scanner.h"
#include "core/redaction/vault.h"

namespace countersign {

/// What the person decided in review, for one conversation. Holds originals: kept sealed, never logged.
struct Choices {
    struct Value {
        QString type;
        QString value; // compared by Vault::canonical
        friend bool operator==(const Value &, const Value &) = default;
    };
    std::vector<Value> allow; // findings switched off: these values leave as they are
    std::vector<Value> hide; // findings that the policy would allow, switched on
    std::vector<Terms::Term> mask; // selections masked in this conversation
    QStringList never; // "never mask this word"
    friend bool operator==(const Choices &, const Choices &) = default;
};

/// Where a text is to go, as far as a policy asks.
struct RedactionTarget {
    QString provider;
    bool local = false;
};

class Redactor {
public:
    /// `vault` must outlive the redactor.
    Redactor(std::shared_ptr<const Scanner> scanner, Vault &vault);
    ~Redactor();

    /// Deterministic: the same draft, policy, choices and vault give the same texts; a conversation's earlier texts come out the
    /// same from turn to turn. Unchanged texts cost nothing (cache by content). May be called from any thread, one call at a time
    /// for one conversation.
    [[nodiscard]] Result<RedactedDraft> redact(const Draft &draft, const Policy &policy, const Choices &choices, const RedactionTarget &target);

    /// One text by itself, as `countersign-cli redact` does.
    struct Text {
        QString redacted;
        std::vector<Finding> findings; // slot = 0
    };
    [[nodiscard]] Result<Text> redactText(const ConversationId &conversation, const TextSlot &text, const Policy &policy, const Choices &choices,
                                          const RedactionTarget &target);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
