// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner on any text: no crash, and what it answers keeps the contract of scanner.h.
#include "core/redaction/scanner.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const std::shared_ptr<const Scanner> scanner = Scanner::create().value_or(nullptr);
    if (!scanner)
        std::exit(1);
    if (size < 1)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const auto format = data[0] % 3 == 0 ? TextSlot::Format::Plain : data[0] % 3 == 1 ? TextSlot::Format::Json : TextSlot::Format::Identifier;
    const auto found =
        scanner->scan(text, {{{QStringLiteral("fuzz"), QStringLiteral("CUSTOM")}}, {QStringLiteral("never")}}, {format, QStringLiteral("name")});
    if (!found)
        return 0;
    qsizetype end = 0;
    for (const Detection &d : *found) {
        if (d.range.begin < end || d.range.end <= d.range.begin || d.range.end > text.size() || d.score < 0.2 || d.score > 1)
            std::abort();
        end = d.range.end;
    }
    return 0;
}
