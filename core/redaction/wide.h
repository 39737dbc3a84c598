// SPDX-License-Identifier: GPL-3.0-or-later
// For functions that work on many numbers at once and give the same whatever the processor: they are compiled twice, and the form for the processor at
// hand is taken when the program starts. The program itself stays one for every processor.
#pragma once

#if defined(__x86_64__) && defined(__ELF__)
#define COUNTERSIGN_WIDE [[gnu::target_clones("default", "avx2")]]
#else
#define COUNTERSIGN_WIDE
#endif
