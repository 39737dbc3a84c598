// SPDX-License-Identifier: GPL-3.0-or-later
// Finds personal data and secrets in one text. Knows nothing of drafts, policies, placeholders or files.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"

#include <QtCore/QString>
#include <memory>
#include <vector>

namespace countersign {

/// A value found in one text.
struct Detection {
    Range range; // UTF-16 code units of the original text
    QString type; // see entity_types.h
    double score = 0; // 0 … 1, a probability
    QString rule; // stable name, e.g. "iban-mod97"
    QString reason; // trigger, check and cue in words, never the value
    QStringList ownTypes; // other types of the person's own words inside it, whose rules count, too
    friend bool operator==(const Detection &, const Detection &) = default;
};

/// The person's own words. Matched as whole words, case-insensitively, on folded text.
struct Terms {
    struct Term {
        QString text;
        QString type = QStringLiteral("CUSTOM");
        friend bool operator==(const Term &, const Term &) = default;
    };
    std::vector<Term> mask; // always found, score 1, rule "user-term"
    QStringList never; // a detection that is one of these is dropped
    friend bool operator==(const Terms &, const Terms &) = default;
};

struct Rules;

/// What is known of a text before it is read.
struct ScanHints {
    TextSlot::Format format = TextSlot::Format::Plain;
    QString key; // a JSON key, column or field name that the text is the value of; counts as context
};

/// Immutable after create(); scan() may be called from any thread at once (one Vectorscan scratch per thread, kept inside).
class Scanner {
public:
    /// Compiles the trigger database (or takes it from the cache built into the program). Fails only when the rules that ship are
    /// broken or memory is short; a caller that gets an Error must send nothing.
    [[nodiscard]] static Result<std::shared_ptr<const Scanner>> create();
    ~Scanner();

    /// All values in `text`: sorted by position, not overlapping, longest and best-scoring first where candidates overlapped, and
    /// consistent (once a value is found, all its mentions in this text are). Detections below score 0.2 are left out. Time is
    /// linear in the length of the text. In Json format the keys and values are read as such, and a detection lies inside one
    /// string (between its quotes, in the coordinates of the raw JSON text, escapes included) or is one whole number.
    /// Fails (ErrorCode::Detector) rather than answer with less than it should.
    [[nodiscard]] Result<std::vector<Detection>> scan(QStringView text, const Terms &terms = {}, const ScanHints &hints = {}) const;

    /// The formats and checks that it works with.
    [[nodiscard]] const Rules &rules() const;

private:
    Scanner();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
