// SPDX-License-Identifier: GPL-3.0-or-later
// Containers as they are, and bytes as the one part of a container, which finds more than broken ZIP files do. Start with the files of
// tests/data/documents/office, and with XML taken out of them.
#include "core/documents/reader/office/number_format.h"
#include "core/documents/reader/office/odf_reader.h"
#include "tests/core/documents/office_files.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    OfficeText text;
    bool refused = false;
    switch (data[0]) {
    case 'W': (void)readBytes(container({{"word/document.xml", bytes}})); break;
    case 'N':
        (void)readBytes(wordFile("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
                                 {{"word/numbering.xml", bytes}, {"word/styles.xml", bytes}}));
        break;
    case 'S': (void)readBytes(workbookFile(bytes)); break;
    case 'P': (void)readBytes(container({{"ppt/slides/slide1.xml", bytes}})); break;
    case 'O': (void)office::readFlatOdf(bytes, text, refused); break;
    case 'F':
        for (const double value : {0.0, 1.5, -46085.75, 1e200})
            (void)office::formatNumber(value, QString::fromUtf8(bytes), {});
        break;
    default: (void)office::readOffice(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), text);
    }
    return 0;
}
