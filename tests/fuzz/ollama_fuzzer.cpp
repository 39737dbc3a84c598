// SPDX-License-Identifier: GPL-3.0-or-later
// Replies of Ollama's own API.
#include "reply_fuzzing.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) { return countersign::fuzzReply(QStringLiteral("ollama"), data, size); }
