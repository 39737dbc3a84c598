// SPDX-License-Identifier: GPL-3.0-or-later
// What fills the model's window, and what goes when it does not fit: the one rule by which the agent loop shortens a request, and which the gauge
// beside the message shows before anything is sent. Counts are estimates (estimateTokens) of the text before redaction. Pure functions.
//
// Never left out: instructions, tools, memory, and the last message of the person. Left out until the rest fits, in this order:
//   1. results of tools in earlier exchanges, the oldest first;  2. files attached to earlier messages;
//   3. whole exchanges (a message of the person and all until the next), the oldest first. What they said is summed up by extraction, on this
//      machine, as a part of its own before the first message that stays;
//   4. results of tools since the last message, but those that the model has not answered to yet.
// A result or a file that is left out is replaced by a line that says so. What is stored stays whole.
#pragma once
#include "core/agents/composer.h"
#include "core/providers/catalogue.h"

#include <array>

namespace countersign {

enum class ContextKind { Instructions, Tools, Memory, Documents, History, Message };
inline constexpr size_t ContextKinds = 6;

/// Something that was left out, or would be.
struct ContextDrop {
    enum class What { ToolResult, Attachment, Exchange };
    What what = What::ToolResult;
    QString name; // of the tool or the file; the beginning of the exchange's message. For the person's eyes
    qint64 tokens = 0; // that it makes room for
    friend bool operator==(const ContextDrop &, const ContextDrop &) = default;
};

struct ContextPlan {
    std::optional<qint64> window; // tokens; absent: not known, and nothing is left out
    qint64 reply = 0; // of the window, kept free for the answer
    std::array<qint64, ContextKinds> tokens{}; // by ContextKind, of what is sent
    std::vector<ContextDrop> dropped; // in the order of the rule
    std::vector<ContextDrop> next; // what would go after that
    std::vector<StoredMessage> history; // as it is sent

    [[nodiscard]] qint64 total() const;
    [[nodiscard]] qint64 of(ContextKind kind) const { return tokens[size_t(kind)]; }
    /// Tokens that a request may have; absent as the window.
    [[nodiscard]] std::optional<qint64> room() const;
    /// Also false when all was left out that may be, and it is still too much.
    [[nodiscard]] bool fits() const { return !room() || total() <= *room(); }
};

[[nodiscard]] ContextPlan planContext(const RunOrder &order, const std::vector<StoredMessage> &history, const std::vector<ToolInfo> &tools,
                                      std::optional<qint64> window);

/// How much the model reads at once: what the provider's entry says ("context_tokens"), else what is known of the model.
[[nodiscard]] std::optional<qint64> contextWindow(const Catalogue &catalogue, const Provider &provider, const QString &model);

/// "the file a.pdf", "the exchange “Please …”", for a list.
[[nodiscard]] QString dropInWords(const ContextDrop &drop);

/// The person's message of an order, as it is stored and sent.
[[nodiscard]] StoredMessage messageOf(const RunOrder &order);

} // namespace countersign
