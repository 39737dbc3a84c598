// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an agent file: never a crash, and writing back what was read changes nothing.
#include "core/agents/agent_file.h"

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const AgentFile file = AgentFile::parse(bytes, QStringLiteral("fuzzed"));
    if (file.usable() && file.with(file.agent()) != bytes)
        __builtin_trap();
    return 0;
}
