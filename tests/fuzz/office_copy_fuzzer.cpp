// SPDX-License-Identifier: GPL-3.0-or-later
// Redacted copies of Office files: containers as they are, and bytes as the parts of one. What is asked for by offset is found again, and what was
// written can be read. Start with the files of tests/data/documents/office, and with XML taken out of them.
#include "core/documents/reader/office/office_copy.h"
#include "core/documents/reader/office/xml_source.h"
#include "core/documents/worker_lines.h"
#include "tests/core/documents/office_files.h"

#include <cstdlib>

namespace {

void tryCopy(const QByteArray &bytes)
{
    using namespace countersign;
    const office::CopyTexts texts = office::copyTexts(bytes);
    if (texts.end != worker::complete)
        return;
    std::vector<std::vector<office::CopyEdit>> edits;
    for (const office::CopyText &text : texts.texts) {
        const qsizetype size = text.text.size();
        edits.push_back({});
        if (size > 4)
            edits.back() = {{0, 1, QStringLiteral("<&>")}, {size / 2, size - 1, {}}};
    }
    const office::OfficeCopy copy = office::writeCopy(bytes, edits);
    if (copy.end == worker::complete && office::packageText(copy.bytes).end != worker::complete)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    switch (data[0]) {
    case 'X':
        if (const auto source = office::XmlSource::read(bytes)) {
            for (const office::XmlToken &token : source->tokens())
                (void)office::attributesOf(token);
            (void)source->written();
        }
        break;
    case 'W': tryCopy(wordFile(bytes, {{"word/header.xml", bytes}, {"word/styles.xml", bytes}})); break;
    case 'S': tryCopy(workbookFile(bytes, {{"xl/sharedStrings.xml", bytes}})); break;
    default: tryCopy(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    }
    return 0;
}
