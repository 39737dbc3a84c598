// SPDX-License-Identifier: GPL-3.0-or-later
// How the texts of a document would leave: the policy, the person's own words and the rules for its columns, put together for another thread.
#pragma once
#include "core/documents/redacted_copy.h"
#include "ui/services.h"

namespace countersign {

/// What is needed to say it; filled in the window's thread, used in any.
struct LeavingOrder {
    QString document; // as in the library
    QString policy;
    RedactionTarget target;
    std::shared_ptr<Rehearsal> rehearsal; // placeholders stay the same for all that is asked of it
};

/// What redaction does to a text; an Error when the policy or the person's words cannot be read: then nothing may be shown as safe.
[[nodiscard]] Result<RedactText> leavingRedaction(const Services &services, const LeavingOrder &order);
/// One sheet of a document, with the rules for its columns. Blocks.
[[nodiscard]] Result<Redactor::Text> leavingSheet(const Services &services, const LeavingOrder &order, const QString &kind, const QString &text);
/// "Person × 3, IBAN": by how often.
[[nodiscard]] QString typesInWords(const QMap<QString, int> &types);

} // namespace countersign
