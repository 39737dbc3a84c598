// SPDX-License-Identifier: GPL-3.0-or-later
// Text out of pictures of text, by the program tesseract, which need not be installed. It runs in the same sandbox as the reader of documents, one
// page at a time: a page is drawn by the reader's own worker, and tesseract sees that picture and nothing else.
#pragma once
#include "core/documents/extraction.h"

#include <optional>

namespace countersign {

struct OcrProgram {
    QString path;
    QStringList languages; // "eng", "deu", …, as it names them
    friend bool operator==(const OcrProgram &, const OcrProgram &) = default;
};

/// Asks the program once and remembers. Unsupported, with what to install, when it or every language is missing.
[[nodiscard]] Result<OcrProgram> ocrProgram();

/// The words of a page of a PDF (1, 2, …) or of a picture (page 0), in lines. Blocks; `keepGoing` as in extractDocument(). A page without words gives
/// an empty text; one that takes too long or too much memory is a Tool error that says so. Never runs tesseract without a sandbox (Unsupported).
[[nodiscard]] Result<QString> recognisePage(const QString &path, int page, const ExtractionLimits &limits = {}, const QString &worker = {},
                                            const std::function<bool()> &keepGoing = {});

/// Whether the file's first bytes are those of a PNG, JPEG or TIFF.
[[nodiscard]] bool isPicture(const QString &path);

} // namespace countersign
