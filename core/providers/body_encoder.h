// SPDX-License-Identifier: GPL-3.0-or-later
// What the encoders of all APIs share: arranging the conversation before the body is written, writing texts, tools' schemas and limits, and
// gathering what the person should know. Writes one request body; use once.
#pragma once
#include "core/providers/json_writer.h"
#include "core/providers/prompt_turns.h"
#include "core/providers/provider.h"

#include <limits>

namespace countersign {

class BodyEncoder {
public:
    enum class Purpose {
        Answer,
        Count, // the same prompt for a provider to count its tokens: without what is for the answer alone
    };
    /// Both must outlive the encoder.
    BodyEncoder(const RedactedDraft &redacted, const Provider &provider, Purpose purpose = Purpose::Answer);
    virtual ~BodyEncoder() = default;

    struct Encoded {
        JsonWriter::Written written;
        QStringList notes;
        std::optional<qint64> outputLimit; // as written
    };
    [[nodiscard]] Result<Encoded> run();
    [[nodiscard]] bool isCounting() const { return m_purpose == Purpose::Count; }

protected:
    /// Writes the members of the body's object.
    virtual void members(const PromptTurns &turns) = 0;

    [[nodiscard]] const RedactedDraft &redacted() const { return m_redacted; }
    /// Without what the provider says that its model does not take; its messages are those of redacted().
    [[nodiscard]] const DraftShape &shape() const { return m_gated; }
    [[nodiscard]] const Provider &provider() const { return m_provider; }
    [[nodiscard]] const QString &model() const { return shape().parameters.model; }
    [[nodiscard]] JsonWriter &json() { return m_json; }
    /// Tells the person; the same only once.
    void addNote(const QString &note);

    [[nodiscard]] bool hasText(SlotIndex slot) const;
    [[nodiscard]] bool replaysRaw(const Part &part) const { return countersign::replaysRaw(m_redacted, part, m_replayTo); }
    /// The id that is only this call's, as it was given.
    [[nodiscard]] const QString &callId(const Part *call) const { return m_callIds.at(call); }
    /// How many tokens the model writes in one answer: as the provider said, else as it is known here.
    [[nodiscard]] std::optional<qint64> mostOutput(std::optional<qint64> known) const;
    /// How many it reads at once: as the provider said, else as the catalogue knows.
    [[nodiscard]] std::optional<qint64> mostInput() const;
    /// The limit that the person asked for, lowered to what the model can write where that is known.
    [[nodiscard]] std::optional<qint64> outputLimit(std::optional<qint64> most);

    /// The body's limit of tokens to write, under the name that the API has for it.
    void writeOutputLimit(QByteArrayView key, qint64 tokens);

    /// All texts as one string, an empty line between them.
    void joined(const std::vector<SlotIndex> &slots);
    /// "name", and "description" where there is one.
    void nameAndDescription(const ToolDefinition &tool);
    /// A tool's schema, or one for no arguments where it has none.
    void inputSchema(const ToolDefinition &tool, bool withProperties);
    /// A result as a string, for APIs that say apart that the tool failed.
    void resultValue(const ToolOutcome &outcome);
    /// A result in one string, for APIs that have no other way to say that the tool failed.
    void resultText(const ToolOutcome &outcome);
    /// A call's arguments inside a string; servers parse them, so what was no object becomes an empty one.
    void argumentsText(const Part &call);
    /// The temperature that was asked for, within 0 … `most`; absent, with a note, when the model takes none.
    [[nodiscard]] std::optional<double> temperature(bool accepted, double most = std::numeric_limits<double>::max());
    /// Tells the person that this model takes no such thing.
    void noteNoEffort();
    void noteNoToolChoice();
    /// The choice, but Auto where there is no tool to choose.
    [[nodiscard]] ToolChoice toolChoice() const;
    /// The name of the tool that must be called.
    void chosenToolName() { m_json.identifier(shape().tools[size_t(toolChoice().tool)].name); }

    [[nodiscard]] static bool isPdf(const Part &file) { return file.mediaType == QLatin1StringView("application/pdf"); }
    /// "data:image/png;base64,…"
    void fileUrl(const Part &file);
    /// The file's bytes in base64, alone.
    void fileBase64(const Part &file);
    void fileName(const Part &file);
    /// Ends the encoding: this provider takes no such file.
    void failFile(const Part &file);

    /// The names of the members of the part's own form; empty where it is no object.
    [[nodiscard]] std::vector<QByteArray> rawKeys(const Part &part) const;

private:
    void gate();
    [[nodiscard]] Result<void> checkFiles() const;
    void noteTooLong();

    const RedactedDraft &m_redacted;
    const Provider &m_provider;
    const Purpose m_purpose;
    const ModelFacts *const m_facts; // null: the provider said nothing of the model
    DraftShape m_gated; // without messages
    QString m_replayTo;
    JsonWriter m_json;
    std::map<const Part *, QString> m_callIds;
    QStringList m_notes;
    std::optional<qint64> m_outputLimit;
};

/// What stands in the place of a result that will never come.
inline constexpr QLatin1StringView NotCarriedOut("The call was not carried out.");

} // namespace countersign
