// SPDX-License-Identifier: GPL-3.0-or-later
// What the extraction worker takes from itself before it looks at the first byte of a file: memory and time, every file but the system's own
// libraries and fonts (Landlock), every system call that reading a document does not need (seccomp). It cannot be undone in the process.
#pragma once
#include "core/documents/extraction.h"

namespace countersign {

struct Confinement {
    bool files = false; // Landlock is in force
    bool calls = false; // seccomp is in force
};

/// Set in the worker's environment when it was started where only the system's own files are to be seen.
inline constexpr char wrappedVariable[] = "COUNTERSIGN_WORKER_WRAPPED";

/// For the worker: call with one thread only. Sanitizer builds keep their address space unlimited, as they need terabytes of it.
[[nodiscard]] Confinement confineThisProcess(const ExtractionLimits &limits);

/// For the child between fork and exec: async-signal-safe.
void limitResources(const ExtractionLimits &limits);

/// Address sanitizer is part of this build.
[[nodiscard]] constexpr bool sanitized()
{
#if defined(__SANITIZE_ADDRESS__)
    return true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    return true;
#else
    return false;
#endif
#else
    return false;
#endif
}

} // namespace countersign
