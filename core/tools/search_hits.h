// SPDX-License-Identifier: GPL-3.0-or-later
// The passages in a result of search_documents, read back out of its text, so that a person can strike one out before it is sent. Pure.
#pragma once
#include <QtCore/QString>
#include <vector>

namespace countersign {

struct SearchHitText {
    int number = 0; // as the model sees it
    QString where; // "claims/claim-07.pdf, page 2"
    double score = 0;
    qsizetype begin = 0, end = 0; // of "[2] …" with its text
    friend bool operator==(const SearchHitText &, const SearchHitText &) = default;
};

/// Empty for any other text. Those that were struck out are not among them.
[[nodiscard]] std::vector<SearchHitText> searchHitsIn(const QString &text);
/// The text without that passage; a line says that it was taken out, and the other numbers stay.
[[nodiscard]] QString withoutHit(const QString &text, const SearchHitText &hit);

} // namespace countersign
