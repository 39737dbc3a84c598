// SPDX-License-Identifier: GPL-3.0-or-later
// Text out of a file. Poppler and decoders run in a worker process (the program countersign-extract) under memory, CPU and time limits and
// without a network; a file that crashes or hangs it costs only itself.
#pragma once
#include "core/base/error.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <functional>
#include <vector>

namespace countersign {

/// From character `at` of a page on, the text stands in `place`: cells "A5:D5"; empty = beside the cells.
struct PagePlace {
    int page = 0; // 1, 2, …
    qsizetype at = 0;
    QString place;
    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

struct ExtractedDocument {
    QString kind; // "pdf", "csv", "markdown", "text", "html", "mail", "database", "word", "spreadsheet", "slides"; empty = of no kind that is read
    QString title; // from the file's own words (mail subject, first heading); empty = it has none
    QStringList pages; // one entry when the kind has no pages; a page without text is an empty entry
    QStringList pageNames; // of sheets, by page; shorter than pages when the rest has none
    std::vector<PagePlace> places; // ascending
    bool paged = false;
    int pageCount = 0; // in the file; more than pages.size() when not all could be read
    QString problem; // why not all was read; empty = all of it was
    QString ending; // the part of `problem` that is not about single pages
    QList<int> damagedPages; // ascending; `problem` names them
    QString encoding; // what text was taken for, e.g. "UTF-8"; empty for PDF
    QString isolation; // how the worker ran: "isolated", "partly isolated", "not isolated"; empty = no worker was needed
    friend bool operator==(const ExtractedDocument &, const ExtractedDocument &) = default;
};

struct ExtractionLimits {
    qint64 memoryBytes = 1'500'000'000;
    int cpuSeconds = 60;
    int wallMs = 90'000;
    qint64 fileBytes = 200'000'000;
    qint64 textBytes = 64'000'000; // of extracted text, as UTF-8; what comes after is left out and said
};

/// Reads a file in a worker process; blocks, so call it in a background thread (which must live as long as the call). `worker` is the program
/// to start (empty = countersign-extract beside the one that runs; a test that has none beside it is its own worker). The worker gets an open file, not a name: it sees no other file. `keepGoing` is asked about ten times
/// a second; false stops the worker (Cancelled). An Error means that the file could not be opened or no worker could be started; a file that is
/// damaged, encrypted, too large or that breaks the worker is a document with a `problem` and with the pages read before.
[[nodiscard]] Result<ExtractedDocument> extractDocument(const QString &path, const ExtractionLimits &limits = {}, const QString &worker = {},
                                                        const std::function<bool()> &keepGoing = {});

/// What plain text of up to a megabyte is taken for by its name: notes, source code, CSV. Only such files share a worker.
[[nodiscard]] bool isPlainText(const QString &path, qint64 bytes);

/// Reads many small plain texts in one worker, in order. `read` gets each that was read without a problem; the others, and all after a worker that
/// broke, are for extractDocument(). `keepGoing` is asked before each and about ten times a second. Errors as there.
[[nodiscard]] Result<void> extractTexts(const QStringList &paths, const ExtractionLimits &limits, const QString &worker,
                                        const std::function<bool(qsizetype next)> &keepGoing,
                                        const std::function<void(qsizetype index, ExtractedDocument document)> &read);

/// Bytes to text: BOM, NUL pattern (UTF-32, UTF-16), strict UTF-8, the charset that the file itself or its mail `declared`, then uchardet. Never fails;
/// `encoding` says what it was taken for.
[[nodiscard]] QString decodeText(const QByteArray &bytes, QString *encoding = nullptr, const QByteArray &declared = {});

} // namespace countersign
