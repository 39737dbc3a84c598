// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the body of a request as one line of JSON, member by member in the order of the calls, and notes which bytes carry which text
// and which finding. It can reach texts only through a RedactedDraft, so an encoder cannot write an original.
//
// The first thing that goes wrong (a text that should be JSON and is not) is kept: later calls still write, finish() gives the error.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"

#include <QtCore/QByteArray>
#include <optional>
#include <vector>

namespace countersign {

class JsonWriter {
public:
    /// `redacted` must outlive the writer.
    explicit JsonWriter(const RedactedDraft &redacted);

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &endArray() { return close(']'); }
    /// `name` is one of ours: plain ASCII.
    JsonWriter &key(QByteArrayView name);

    /// A fixed word, a model's name, an id: never a person's text.
    JsonWriter &constant(QStringView text);
    JsonWriter &constant(QLatin1StringView text) { return constant(QString(text)); }
    JsonWriter &number(qint64 value);
    JsonWriter &number(double value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();

    /// A JSON string holding the redacted text of a slot.
    JsonWriter &text(SlotIndex slot);
    /// A JSON string made of several pieces.
    JsonWriter &beginString();
    JsonWriter &appendConstant(QStringView text);
    JsonWriter &appendText(SlotIndex slot);
    JsonWriter &endString();
    /// The bytes of a file in base64, inside the string that is open here; nothing when the policy and the person do not let it go.
    JsonWriter &appendFile(const Part &file);
    /// A JSON string with a name that every provider accepts ([A-Za-z0-9_-]{1,64}): other characters become "_", the rest is cut off.
    JsonWriter &identifier(SlotIndex slot);

    /// The text of a slot as a JSON value of its own, without white space between its tokens. Not well-formed JSON is an error.
    JsonWriter &rawJson(SlotIndex slot);
    /// The members of a slot's JSON object, written into the object that is open here.
    JsonWriter &rawMembers(SlotIndex slot);
    /// The JSON text of a slot inside a JSON string (OpenAI's `arguments`). Not a well-formed JSON value is an error.
    JsonWriter &jsonAsString(SlotIndex slot);

    /// What else the encoder found wrong.
    void fail(Error error);

    struct Written {
        QByteArray body;
        std::vector<BodyText> texts; // ascending
        std::vector<BodyFinding> findings; // ascending
    };
    [[nodiscard]] Result<Written> finish() &&;

private:
    struct Mark { // a boundary of a finding in a slot's text, and where it came to lie in the body
        qsizetype unit = 0;
        qsizetype byte = -1;
    };

    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    void separate();
    void escape(QStringView text);
    void write(SlotIndex slot, QStringView text, bool asIdentifier);
    void writeRaw(SlotIndex slot, bool membersOnly);
    void note(SlotIndex slot, qsizetype begin, const std::vector<Mark> &marks);
    [[nodiscard]] std::vector<Mark> marksOf(SlotIndex slot, QStringView text) const;

    const RedactedDraft &m_redacted;
    std::vector<std::vector<int>> m_findingsOf; // by slot
    Written m_written;
    std::optional<Error> m_error;
    bool m_needsComma = false;
};

} // namespace countersign
