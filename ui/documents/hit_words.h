// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a search stand in a text. The index finds words by their stem; this finds the same ones well enough to mark them:
// without case and accents, and with the usual endings.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QStringList>
#include <vector>

namespace countersign {

class HitWords {
public:
    explicit HitWords(const QString &query);
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Ascending. Any thread.
    [[nodiscard]] std::vector<Range> in(QStringView text) const;

private:
    [[nodiscard]] bool matches(const QString &word) const;
    QStringList m_words; // folded
};

} // namespace countersign
