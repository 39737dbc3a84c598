// SPDX-License-Identifier: GPL-3.0-or-later
// Text out of a file. Poppler and decoders run in a worker process (this same program with --extract-worker) under memory, CPU and time
// limits and without a network; a file that crashes or hangs it costs only itself.
#pragma once
#include "core/base/error.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace countersign {

struct ExtractedDocument {
    QString kind;          // "pdf", "csv", "markdown", "text", "mail"
    QStringList pages;     // one entry when the kind has no pages
    bool paged = false;
    int pageCount = 0;     // in the file; more than pages.size() when not all could be read
    QString problem;       // why not all was read; empty = all of it was
    friend bool operator==(const ExtractedDocument &, const ExtractedDocument &) = default;
};

struct ExtractionLimits {
    qint64 memoryBytes = 1'500'000'000;
    int cpuSeconds = 60;
    int wallMs = 90'000;
    qint64 fileBytes = 200'000'000;
};

/// Reads a file in a worker process. `worker` is the program to start (empty = the one that runs).
[[nodiscard]] Result<ExtractedDocument> extractDocument(const QString &path, const ExtractionLimits &limits = {}, const QString &worker = {});

/// The worker's own main: reads `path`, writes one JSON object to standard output. Call first thing in main() when argv[1] is
/// "--extract-worker"; gives the exit status.
[[nodiscard]] int runExtractionWorker(const QString &path, const ExtractionLimits &limits);

/// Bytes to text: BOM, NUL pattern (UTF-16), strict UTF-8, then uchardet. Never fails; `encoding` says what it was taken for.
[[nodiscard]] QString decodeText(const QByteArray &bytes, QString *encoding = nullptr);

} // namespace countersign
