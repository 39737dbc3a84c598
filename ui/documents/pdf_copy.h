// SPDX-License-Identifier: GPL-3.0-or-later
// A redacted document set as a PDF of its own: from its text alone, so there is nothing under the words.
#pragma once
#include "core/base/error.h"

#include <QtCore/QStringList>
#include <functional>

namespace countersign {

/// `markdown`: headings, lists and tables are set as such; else every line stays as it is, so that columns stay columns. Any thread; blocks.
/// `keepGoing` is asked before each page.
[[nodiscard]] Result<void> writePdfCopy(const QStringList &pages, bool markdown, const QString &path, const std::function<bool()> &keepGoing = {});

} // namespace countersign
