// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON tokenizer on any bytes: ranges stay inside, and what is escaped again reads the same.
#include "core/redaction/json_text.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (unescapeJson(escapeJson(text)) != text)
        std::abort();
    const auto tokens = tokenizeJson(text);
    if (!tokens)
        return tokens.error() < 0 || tokens.error() > text.size() ? std::abort(), 0 : 0;
    qsizetype end = 0;
    for (const JsonToken &token : *tokens) {
        if (token.raw.begin < end || token.raw.end < token.raw.begin || token.raw.end > text.size())
            std::abort();
        end = token.raw.end;
        std::vector<qsizetype> offsets;
        const QString plain = unescapeJson(QStringView(text).sliced(token.raw.begin, token.raw.length()), &offsets);
        if (qsizetype(offsets.size()) != plain.size() + 1 || offsets.back() != token.raw.length())
            std::abort();
    }
    return 0;
}
