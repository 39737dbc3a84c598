// SPDX-License-Identifier: GPL-3.0-or-later
// The path of a prompt: one type per stage, in the order in which a prompt travels. Read this file and you know the program.
//
//   compose ─Draft→ redact ─RedactedDraft→ encode ─WireRequest→ review ─SignedRequest→ egress ══ provider
//                                                                                        ║
//   ledger ←── an entry from every arrow                                                 ▼
//   show / tools ←─RestoredReply─ restore ←─ReplyEvent─ decode ←──────────── bytes ──────╝
//
// Each type can be made only by the class that owns its stage (private constructor and one friend), so a stage that is skipped
// does not compile: the transport takes a SignedRequest, which only the review gate makes, out of a WireRequest, which only a codec makes,
// out of a RedactedDraft, which only the redactor makes. tests/core/path checks that the short cuts are refused by the compiler.
//
// All types are values: copied freely, compared with ==, used from any thread. Text is QString and ranges in text are UTF-16 code
// units; bodies are UTF-8 bytes and ranges in bodies are bytes.
#pragma once
#include "core/base/error.h"
#include "core/base/ids.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QUrl>
#include <optional>
#include <variant>
#include <vector>

namespace countersign {

// ---- texts and where they come from ------------------------------------------------------------------------------------------

/// Half-open: [begin, end).
struct Range {
    qsizetype begin = 0;
    qsizetype end = 0;
    [[nodiscard]] qsizetype length() const { return end - begin; }
    [[nodiscard]] bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(const Range &, const Range &) = default;
};

/// Where a text came from; shown beside it in review.
struct Source {
    enum class Kind {
        Instructions, // the agent's own text
        Typed, // the person's message
        Attachment, // a file given with the message
        ToolDefinition, // a tool's name, description or schema
        ToolCall, // what the model asked a tool to do
        ToolResult, // what a tool answered
        Model, // what the model wrote before
        Schema, // the shape that an answer must have
        Memory, // what is kept of the agent's for later, or stands for what no longer fits
    };
    Kind kind = Kind::Typed;
    QString label; // e.g. "claim-07.pdf, page 2" or "search_documents"; a text of its own only in review, never sent
    friend bool operator==(const Source &, const Source &) = default;
};

[[nodiscard]] QString sourceKindName(Source::Kind kind); // "instructions", "tool_result", …: stable, for JSON

/// One text that will leave the machine. Every text position of a request is one of these, so redaction goes over one list and
/// cannot forget a position, and a codec can reach text only through the redacted copy of that list.
struct TextSlot {
    enum class Format {
        Plain, // any text
        Json, // JSON text: its keys and values are redacted, its structure stays
        Identifier, // a name that providers accept only as [A-Za-z0-9_-]{1,64}: a placeholder is written without brackets
        File, // stands for the bytes of Part::data, which no rule can read: what it is, how large, its SHA-256; see fileText()
    };
    QString text;
    Format format = Format::Plain;
    Source source;
    /// The text was written by the model, so placeholders in it are ours and stay; in any other text they are the person's
    /// words and are escaped.
    bool fromModel = false;
    friend bool operator==(const TextSlot &, const TextSlot &) = default;
};
using SlotIndex = int; // into the list of texts; NoSlot = there is none
inline constexpr SlotIndex NoSlot = -1;

// ---- the shape of a prompt: everything but its texts ----------------------------------------------------------------------------

enum class Role { System, User, Assistant, Tool };

struct Part {
    enum class Kind { Text, Reasoning, ToolCall, ToolResult, File };
    Kind kind = Kind::Text;
    SlotIndex text = NoSlot; // Text, Reasoning: the words · ToolCall: the arguments as JSON · ToolResult: the result · File: stands for `data`
    SlotIndex name = NoSlot; // ToolCall: the tool's name · File: the file's name
    QString toolCallId; // ToolCall, ToolResult: ties them together
    bool isError = false; // ToolResult: the tool failed
    SlotIndex raw = NoSlot; // the provider's own form of this part (JSON), replayed unchanged to the model that made it …
    QString rawFrom; // … which is this one: "provider/model"
    QByteArray data{}; // File: a picture or a PDF as it is. Redaction cannot read it, so a policy decides about the whole of it
    QString mediaType{}; // File: "image/png", …
    friend bool operator==(const Part &, const Part &) = default;
};

/// The text of the slot that stands for a file's bytes: "image/png, 1234 bytes, SHA-256 …". Two files have the same only when their bytes are.
[[nodiscard]] QString fileText(const QString &mediaType, const QByteArray &data);
/// The kind of file by its first bytes, of those that providers take: "image/png", "image/jpeg", "image/gif", "image/webp",
/// "application/pdf"; empty for any other.
[[nodiscard]] QString sendableMediaType(QByteArrayView data);

struct Message {
    Role role = Role::User;
    std::vector<Part> parts;
    friend bool operator==(const Message &, const Message &) = default;
};

struct ToolDefinition {
    SlotIndex name = NoSlot;
    SlotIndex description = NoSlot;
    SlotIndex inputSchema = NoSlot; // JSON Schema
    friend bool operator==(const ToolDefinition &, const ToolDefinition &) = default;
};

/// How long a model should think before it answers: one scale for all vendors, brought to what the model knows.
enum class Effort { Off, Minimal, Low, Medium, High, XHigh, Max };
[[nodiscard]] QString effortName(Effort effort); // "off", "minimal", …, "xhigh", "max": as in agent files
[[nodiscard]] std::optional<Effort> effortFromName(QStringView name);

/// Whether the model may, must or must not call a tool.
struct ToolChoice {
    enum class Kind { Auto, None, Required, Named };
    Kind kind = Kind::Auto;
    int tool = -1; // Named: into DraftShape::tools
    friend bool operator==(const ToolChoice &, const ToolChoice &) = default;
};

struct Parameters {
    QString model;
    std::optional<int> maxOutputTokens;
    std::optional<double> temperature;
    bool stream = true;
    std::optional<Effort> effort{}; // absent: the model's own
    friend bool operator==(const Parameters &, const Parameters &) = default;
};

/// The order of things in a prompt, provider-neutral. Holds indices, ids and numbers, no text of a person; a file's bytes stand in it, and what
/// happens to them is decided with the slot that stands for them.
struct DraftShape {
    std::vector<Message> messages; // the system text is the first message, with Role::System
    std::vector<ToolDefinition> tools;
    SlotIndex outputSchema = NoSlot;
    Parameters parameters;
    ToolChoice toolChoice{};
    friend bool operator==(const DraftShape &, const DraftShape &) = default;
};

// ---- 1. Draft: compose (core/agents) --------------------------------------------------------------------------------------------

class Draft {
public:
    [[nodiscard]] const DraftShape &shape() const { return m_shape; }
    [[nodiscard]] const std::vector<TextSlot> &texts() const { return m_texts; }
    [[nodiscard]] const ConversationId &conversation() const { return m_conversation; }
    /// The same draft with one text changed by the person in review.
    [[nodiscard]] Draft withText(SlotIndex slot, QString text) const;

    friend bool operator==(const Draft &, const Draft &) = default;

private:
    friend class Composer;
    Draft(ConversationId conversation, DraftShape shape, std::vector<TextSlot> texts);
    ConversationId m_conversation;
    DraftShape m_shape;
    std::vector<TextSlot> m_texts;
};

// ---- 2. RedactedDraft: redact (core/redaction) ----------------------------------------------------------------------------------

/// What a policy does with a found value.
enum class Action { Allow, Placeholder, Surrogate, Mask, Generalise, RouteLocal, Block };
[[nodiscard]] QString actionName(Action action); // "allow", "route-local", … as in policy files
[[nodiscard]] std::optional<Action> actionFromName(QStringView name);

/// A value found in a text, and what stands in its place.
struct Finding {
    SlotIndex slot = NoSlot;
    Range original; // in the draft's text
    Range redacted; // in the redacted text
    QString type; // "PERSON", "IBAN", …: core/redaction/entity_types.h
    double score = 0; // a probability: of findings with .9, nine in ten are right
    QString rule; // the rule's name, stable, e.g. "iban-mod97"
    QString reason; // for "Why?": trigger, check and cue in words, without the value
    Action action = Action::Placeholder;
    QString replacement; // what stands there now, e.g. "[PERSON_1]"; empty when allowed
    bool byPerson = false; // the person, not the policy, chose the action
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A draft without the values that may not leave. Holds no original.
class RedactedDraft {
public:
    [[nodiscard]] const DraftShape &shape() const { return m_shape; }
    [[nodiscard]] const QString &text(SlotIndex slot) const { return m_texts[size_t(slot)]; }
    [[nodiscard]] const std::vector<QString> &texts() const { return m_texts; }
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    [[nodiscard]] const ConversationId &conversation() const { return m_conversation; }
    [[nodiscard]] const QString &policy() const { return m_policy; }
    /// Some finding's action is `action`.
    [[nodiscard]] bool has(Action action) const;
    /// Redaction changed this text.
    [[nodiscard]] bool changed(SlotIndex slot) const;

    friend bool operator==(const RedactedDraft &, const RedactedDraft &) = default;

private:
    friend class Redactor;
    RedactedDraft(ConversationId conversation, QString policy, DraftShape shape, std::vector<QString> texts, std::vector<Finding> findings);
    ConversationId m_conversation;
    QString m_policy;
    DraftShape m_shape;
    std::vector<QString> m_texts;
    std::vector<Finding> m_findings;
};

// ---- 3. WireRequest: encode (core/providers) ------------------------------------------------------------------------------------

struct HttpHeader {
    QByteArray name;
    QByteArray value;
    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};

/// The bytes of the body that carry (a piece of) one text.
struct BodyText {
    Range body; // bytes, inside the JSON quotes
    SlotIndex slot = NoSlot;
    friend bool operator==(const BodyText &, const BodyText &) = default;
};
/// The bytes of the body that stand for one finding.
struct BodyFinding {
    Range body;
    int finding = -1; // into RedactedDraft::findings()
    friend bool operator==(const BodyFinding &, const BodyFinding &) = default;
};

/// Where a request goes. Whether it is local is decided by the address alone.
struct Destination {
    QString provider; // name in providers.json
    QString api; // "anthropic-messages", "openai-chat", …
    QString model;
    QUrl url;
    bool local = false; // a loopback address
    friend bool operator==(const Destination &, const Destination &) = default;
};

/// Exactly what would be sent, but for the credential, which only egress knows.
class WireRequest {
public:
    [[nodiscard]] const Destination &destination() const { return m_destination; }
    [[nodiscard]] const QList<HttpHeader> &headers() const { return m_headers; }
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] const std::vector<BodyText> &bodyTexts() const { return m_bodyTexts; } // ascending
    [[nodiscard]] const std::vector<BodyFinding> &bodyFindings() const { return m_bodyFindings; } // ascending
    [[nodiscard]] const QStringList &notes() const { return m_notes; } // for the person: parameters left out, and why
    [[nodiscard]] const ConversationId &conversation() const { return m_conversation; }
    /// The policy forbids sending this to `destination()`: found values that block it, or that must stay local.
    [[nodiscard]] bool forbidden() const { return m_forbidden; }
    [[nodiscard]] bool streaming() const { return m_streaming; }
    /// The most tokens that the body lets the model write, thinking included; absent where it says nothing about that.
    [[nodiscard]] std::optional<qint64> outputLimit() const { return m_outputLimit; }
    /// SHA-256 of the body, lower-case hexadecimal.
    [[nodiscard]] QByteArray sha256() const;

    friend bool operator==(const WireRequest &, const WireRequest &) = default;

private:
    friend class Codec;
    WireRequest() = default;
    ConversationId m_conversation;
    Destination m_destination;
    QList<HttpHeader> m_headers;
    QByteArray m_body;
    std::vector<BodyText> m_bodyTexts;
    std::vector<BodyFinding> m_bodyFindings;
    QStringList m_notes;
    std::optional<qint64> m_outputLimit;
    bool m_forbidden = false;
    bool m_streaming = true;
};

// ---- 4. SignedRequest: review (core/review) -------------------------------------------------------------------------------------

struct Signature {
    enum class By { Person, Policy };
    By by = By::Person;
    QString rule; // Policy: which rule signed, e.g. "review: findings". Person: "rest of the run" when it was signed ahead
    QDateTime at;
    friend bool operator==(const Signature &, const Signature &) = default;
};

/// A request that may leave, as it stands. Egress computes the hash again and refuses bytes that are not `sha256()`.
class SignedRequest {
public:
    [[nodiscard]] const WireRequest &request() const { return m_request; }
    [[nodiscard]] const RequestId &id() const { return m_id; }
    [[nodiscard]] const QByteArray &sha256() const { return m_sha256; } // of the body that was shown, lower-case hexadecimal
    [[nodiscard]] const Signature &signature() const { return m_signature; }

private:
    friend class ReviewGate;
    SignedRequest(RequestId id, WireRequest request, QByteArray sha256, Signature signature);
    RequestId m_id;
    WireRequest m_request;
    QByteArray m_sha256;
    Signature m_signature;
};

// ---- 5. ReplyEvent: decode (core/providers) -------------------------------------------------------------------------------------

/// Tokens by kind, normalised: input and output are totals that include their partitions. Absent = the provider did not say.
struct Usage {
    std::optional<qint64> input; // fresh + cache read + cache written
    std::optional<qint64> cacheRead;
    std::optional<qint64> cacheWrite5m; // also providers' only kind of cache write
    std::optional<qint64> cacheWrite1h;
    std::optional<qint64> output; // includes reasoning
    std::optional<qint64> reasoning;
    // Partitions that some models price apart: of the fresh input, and of the output.
    std::optional<qint64> inputImage{}, inputAudio{}, outputImage{}, outputAudio{};
    std::optional<qint64> webSearches{}; // charged per use
    QString serviceTier{}; // as the provider says it served the call: "standard", "batch", "flex", …; empty: not told
    friend bool operator==(const Usage &, const Usage &) = default;
};

enum class StopReason { EndTurn, ToolCalls, MaxTokens, StopSequence, ContentFilter, Pause, Other };
[[nodiscard]] QString stopReasonName(StopReason reason); // "end_turn", "tool_calls", …

namespace reply {
struct Started {
    QString model;
    QString responseId;
    friend bool operator==(const Started &, const Started &) = default;
};
struct Text {
    int part = 0;
    QString text;
    friend bool operator==(const Text &, const Text &) = default;
};
struct Reasoning {
    int part = 0;
    QString text;
    friend bool operator==(const Reasoning &, const Reasoning &) = default;
};
/// Whole, after its last byte. `arguments` is JSON text of an object, or what the model sent when `valid` is false.
struct ToolCall {
    QString id;
    QString name;
    QString arguments;
    bool valid = true;
    friend bool operator==(const ToolCall &, const ToolCall &) = default;
};
/// The provider's own form of a part, to be replayed unchanged (signatures, encrypted reasoning).
struct Raw {
    int part = 0;
    QByteArray json;
    friend bool operator==(const Raw &, const Raw &) = default;
};
struct Tokens {
    Usage usage;
    friend bool operator==(const Tokens &, const Tokens &) = default;
};
struct Stop {
    StopReason reason = StopReason::EndTurn;
    QString raw;
    friend bool operator==(const Stop &, const Stop &) = default;
};
struct Failure {
    Error error;
    QString providerCode; // the provider's own word, e.g. "overloaded_error"
    bool retryable = false; // by protocols: a wait may help
    friend bool operator==(const Failure &, const Failure &) = default;
};
using Content = std::variant<Started, Text, Reasoning, ToolCall, Raw, Tokens, Stop, Failure>;
} // namespace reply

/// A piece of a reply, still with placeholders. A reply is complete only after `Stop`; after `Failure` nothing follows.
class ReplyEvent {
public:
    [[nodiscard]] const reply::Content &content() const { return m_content; }
    friend bool operator==(const ReplyEvent &, const ReplyEvent &) = default;

private:
    friend class ReplyDecoder;
    explicit ReplyEvent(reply::Content content) : m_content(std::move(content)) { }
    reply::Content m_content;
};

// ---- 6. RestoredReply: restore (core/redaction) ---------------------------------------------------------------------------------

/// A value that was put back into a text.
struct RestoredMark {
    Range range; // in the restored text of this event
    QString placeholder; // what the model wrote, e.g. "[PERSON_1]"
    friend bool operator==(const RestoredMark &, const RestoredMark &) = default;
};

namespace restored {
struct Text {
    int part = 0;
    QString text;
    QString received;
    std::vector<RestoredMark> marks;
    friend bool operator==(const Text &, const Text &) = default;
};
struct Reasoning {
    int part = 0;
    QString text;
    QString received;
    std::vector<RestoredMark> marks;
    friend bool operator==(const Reasoning &, const Reasoning &) = default;
};
/// `name` and `arguments` with originals, for the tool; the `received` ones go back to the provider in the history.
struct ToolCall {
    QString id;
    QString name;
    QString arguments;
    QString receivedName;
    QString receivedArguments;
    bool valid = true;
    friend bool operator==(const ToolCall &, const ToolCall &) = default;
};
using Content = std::variant<reply::Started, Text, Reasoning, ToolCall, reply::Raw, reply::Tokens, reply::Stop, reply::Failure>;
} // namespace restored

/// A piece of a reply for the person and for local tools: never sent anywhere.
class RestoredReply {
public:
    [[nodiscard]] const restored::Content &content() const { return m_content; }
    friend bool operator==(const RestoredReply &, const RestoredReply &) = default;

private:
    friend class ReplyRestorer;
    explicit RestoredReply(restored::Content content) : m_content(std::move(content)) { }
    restored::Content m_content;
};

} // namespace countersign
