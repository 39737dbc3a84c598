// SPDX-License-Identifier: GPL-3.0-or-later
// How the extraction worker is started: inside bubblewrap (no network, no files but the system's own read-only, own process and user space) where
// that works, else directly. What works is found out by starting a canary through the same commands, once per program and process.
#pragma once
#include "core/documents/extraction.h"

#include <QtCore/QProcess>

namespace countersign {

enum class Isolation {
    None, // nothing holds the worker back but its limits of memory and time
    Partial, // Landlock and seccomp: other processes are visible
    Full, // bubblewrap, Landlock and seccomp
};
[[nodiscard]] QString isolationName(Isolation isolation); // "isolated", "partly isolated", "not isolated"

/// What the canary found for `program`. Any thread; the first call takes some 50 ms.
[[nodiscard]] Isolation workerIsolation(const QString &program);

/// Makes `process` ready to start `program --extract-worker argument` with `input` as its standard input (-1 = none) under `limits`. The process
/// dies with the calling thread.
void prepareWorker(QProcess &process, const QString &program, const QString &argument, int input, const ExtractionLimits &limits,
                   Isolation isolation);

/// The same for another program of the system, inside bubblewrap only (so where workerIsolation() says Full), with one thread.
void prepareSandboxed(QProcess &process, const QString &program, const QStringList &arguments, int input, const ExtractionLimits &limits);

} // namespace countersign
