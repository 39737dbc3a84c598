// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of the process that reads foreign files. A library of its own, so that the window and the command line do not carry poppler and
// what it brings along (43 libraries, a third of the time that starting takes).
#pragma once
#include "core/documents/extraction.h"

namespace countersign {

/// The worker's own main: reads `path`, writes one JSON object a line to standard output (kind, then each page or piece of text, then the end,
/// so that pages read before a crash are not lost). Call first thing in main() when argv[1] is "--extract-worker", with argv[2]; gives the
/// exit status. Besides a real path it knows "stdin:BYTES.SUFFIX" (the file is standard input; of text at most so many bytes),
/// "bundle:BYTES" (many plain texts on standard input, each behind a line "SUFFIX SIZE"), "render:PAGE" (a PDF on standard input; the page
/// as a PGM picture behind the first line), "draw:PAGE:DPI" (the same in colour, RGB, with its words and their places), "copy-texts:" and "copy:" (an
/// Office file read for a redacted copy, and that copy), "everything:" (all that can be read in a copy) and "canary:PATH" (tries what
/// must not work).
[[nodiscard]] int runExtractionWorker(const QString &path, const ExtractionLimits &limits);

} // namespace countersign
