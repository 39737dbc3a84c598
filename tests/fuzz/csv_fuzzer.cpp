// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/csv.h"
#include "core/documents/passages.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const CsvShape shape = csvShape(text);
    QString joined;
    for (const QStringView record : csvRecords(text, shape.delimiter))
        joined += record;
    if (joined != text)
        std::abort(); // a record was lost or changed
    ExtractedDocument document;
    document.kind = QStringLiteral("csv");
    document.pages = QStringList{text};
    for (const PassageCut &passage : cutPassages(document)) {
        if (passage.text.isEmpty())
            std::abort();
    }
    return 0;
}
