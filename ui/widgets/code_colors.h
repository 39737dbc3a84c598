// SPDX-License-Identifier: GPL-3.0-or-later
// Colours for code by KSyntaxHighlighting, for text that is not in an editor of its own. GUI thread.
#pragma once
#include "core/base/stages.h"

#include <QtGui/QPalette>
#include <QtGui/QTextCharFormat>
#include <functional>
#include <vector>

namespace countersign {

struct CodeColor {
    Range range; // in the code
    QTextCharFormat format;
};

/// `language` as a code fence names it ("python", "c++", "json", "sh"); an unknown one gives no colours. Until the definitions are read, which
/// the first call begins, there are none either, and `missedCode` counts it.
[[nodiscard]] std::vector<CodeColor> colorsOfCode(const QString &code, const QString &language, const QPalette &palette);
/// Loads the definitions in another thread, when code is to be expected.
void expectCode();
[[nodiscard]] int missedCode();
/// Calls `then` once they are read, unless `context` has gone; never at once.
void whenCodeIsReady(QObject *context, std::function<void()> then);

} // namespace countersign
