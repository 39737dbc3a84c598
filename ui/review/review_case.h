// SPDX-License-Identifier: GPL-3.0-or-later
// What a reviewer looks at, gathered for the three panes: the parts of a request, the values found in them and the bytes of the body,
// each tied to the others. Made from a held request, or read-only from the ledger. A value; made once, shared, never changed.
#pragma once
#include "core/ledger/ledger.h"
#include "core/redaction/vault.h"
#include "core/review/review_gate.h"

#include <memory>

namespace countersign {

struct ReviewCase {
    enum class Group { System, History, Tools, ToolResults, Message, AnswerFormat };

    struct Part {
        Group group = Group::Message;
        QString title; // "Your message", "claim-07.pdf, page 2", "search_documents · description"
        SlotIndex slot = NoSlot;
        QString original; // with the values; the same as `leaving` where the originals are not known
        QString leaving; // what the request carries
        bool seen = false; // stood the same in the last signed request
        bool editable = false;
        std::vector<int> occurrences; // into ReviewCase::occurrences, by position
        std::vector<Range> bytes; // in the body
        friend bool operator==(const Part &, const Part &) = default;
    };

    /// One place where a value stands.
    struct Occurrence {
        int part = -1;
        int value = -1; // into ReviewCase::values
        Range original; // in Part::original
        Range leaving; // in Part::leaving
        std::vector<Range> bytes;
        friend bool operator==(const Occurrence &, const Occurrence &) = default;
    };

    /// One found value with everything that is the same wherever it stands: a decision is about the value.
    struct Value {
        QString type;
        QString original; // one spelling; empty where the original is not known
        QString replacement; // what leaves instead; empty when it leaves as it is
        Action action = Action::Placeholder;
        bool byPerson = false;
        double score = 0; // the best of its occurrences; 0 = not known
        QString rule, reason;
        std::vector<int> occurrences;
        [[nodiscard]] bool leaves() const { return action == Action::Allow; }
        /// The person can switch it between leaving and staying.
        [[nodiscard]] bool switchable() const { return action != Action::Block && action != Action::RouteLocal; }
        friend bool operator==(const Value &, const Value &) = default;
    };

    RequestId id;
    ConversationId conversation;
    Destination destination;
    QByteArray body;
    QByteArray sha256; // of `body`: what is signed
    QString agent, policy;
    int number = 0; // of the run; 0 = not known
    qint64 estimatedTokens = 0;
    std::optional<double> tokenError; // of the estimate, as past calls taught
    Cost estimatedCost;
    QString blockedBy;
    QString chosenBy; // why this destination: the rule of a route; empty: it was named
    QStringList notes;
    QString history; // read-only: "Signed by you on …, sent …"
    bool readOnly = false;

    std::vector<Part> parts; // by group, then as they stand in the request
    std::vector<Occurrence> occurrences; // by part, then by position
    std::vector<Value> values; // by first appearance; those in new parts first
    QStringList callers; // agents that it works for, the first one first; not known of what was sent

    /// The occurrence whose bytes hold this one, or -1.
    [[nodiscard]] int occurrenceAtByte(qsizetype byte) const;
    /// The part whose bytes hold this one, or -1.
    [[nodiscard]] int partAtByte(qsizetype byte) const;
    [[nodiscard]] bool anySeen() const;
    /// How many values stay here, and how many leave.
    [[nodiscard]] int replacedCount() const;
    [[nodiscard]] int leftCount() const;
};

using ReviewCasePtr = std::shared_ptr<const ReviewCase>;

/// From a request that waits for a decision.
[[nodiscard]] ReviewCasePtr reviewCaseOf(const HeldRequest &held);
/// From the ledger: the bytes that left, cut into their JSON texts, with the placeholders in them looked up in the vault.
[[nodiscard]] ReviewCasePtr reviewCaseOf(const LedgerCall &call, const QByteArray &body, Vault &vault);
/// The last step of making a case: puts parts, occurrences and values into their order and fills the indices between them. Until then
/// an occurrence names its part and value by their places in the unordered lists.
void arrangeReviewCase(ReviewCase &out);
/// For people: "History", "Tool results" …
[[nodiscard]] QString groupName(ReviewCase::Group group);

} // namespace countersign
