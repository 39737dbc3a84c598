// SPDX-License-Identifier: GPL-3.0-or-later
// Token counts of the practice provider, and its prompt cache: it remembers hashes of how prompts began, so that a longer prompt of the
// same conversation is counted as partly cached, as providers do.
#pragma once
#include "core/practice/practice_prompt.h"

#include <QtCore/QHash>

namespace countersign::practice {

class SeenPrompts {
public:
    /// Counts a prompt and its answer, and remembers the prompt. Beginnings of fewer than 256 tokens are not cached.
    [[nodiscard]] Tokens count(const Prompt &prompt, const Answer &answer);

private:
    QHash<QByteArray, int> m_beginnings; // hash → tokens
};

} // namespace countersign::practice
