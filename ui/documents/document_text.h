// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a document in sheets that a view can take at once: its pages, or pieces of some 60,000 characters that end with a line.
#pragma once
#include "core/documents/library.h"

#include <memory>

namespace countersign {

struct DocumentText {
    struct Sheet {
        int page = 0; // 1, 2, …; 0 = the document has no pages
        QString text; // empty: nothing was read of this page
        friend bool operator==(const Sheet &, const Sheet &) = default;
    };
    DocumentInfo info;
    std::vector<Sheet> sheets; // one at least

    static constexpr qsizetype LongestSheet = 60'000;
    /// The sheet of a page, or, in a document without pages, the one that holds this text; 0 when there is none.
    [[nodiscard]] int sheetOf(int page, const QString &passage) const;
};

using DocumentTextPtr = std::shared_ptr<const DocumentText>;

/// Blocks; any thread.
[[nodiscard]] Result<DocumentTextPtr> readDocumentText(const Library &library, const QString &path);

} // namespace countersign
