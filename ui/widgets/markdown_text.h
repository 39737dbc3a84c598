// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown of an answer as a document fragment, with the restored values marked. Nothing in it loads anything: pictures become their
// words, and HTML stays text.
#pragma once
#include "core/base/stages.h"

#include <QtGui/QPalette>
#include <QtGui/QTextDocumentFragment>

namespace countersign {

/// `marks` are ranges of `markdown`.
[[nodiscard]] QTextDocumentFragment markdownFragment(const QString &markdown, const std::vector<RestoredMark> &marks, const QFont &font,
                                                     const QPalette &palette);
/// The words alone, as they are read: a line for each paragraph, list entry and cell of a table. Any thread.
[[nodiscard]] QString markdownWords(const QString &markdown);
/// A place in an answer that still grows: what stands before it looks the same whatever comes after, so that it need not be laid out again.
/// The last such place after `from` (an earlier one, or 0); `from` when there is none. Between blocks, never within a list, table or code.
[[nodiscard]] qsizetype settledLength(QStringView markdown, qsizetype from);
/// How a restored value looks: dotted underline, and the placeholder as its tooltip.
[[nodiscard]] QTextCharFormat restoredFormat(const QString &placeholder, const QPalette &palette);

} // namespace countersign
