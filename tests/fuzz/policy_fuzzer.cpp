// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a policy file: an error with a message, or a policy that answers.
#include "core/redaction/policy.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    const QByteArray yaml(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<Policy> policy = Policy::parse(yaml, QStringLiteral("fuzzed"));
    if (!policy) {
        if (policy.error().message.isEmpty())
            abort();
        return 0;
    }
    const Policy::Rule rule = policy->ruleFor(QStringLiteral("US_SSN"), QStringLiteral("acme"), true, QStringLiteral("tool"));
    if (!(rule.threshold >= 0 && rule.threshold <= 1))
        abort();
    return 0;
}
