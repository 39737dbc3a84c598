// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/extraction.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    QString encoding;
    const QString text = countersign::decodeText(bytes, &encoding);
    if (encoding.isEmpty() || (encoding == QLatin1StringView("UTF-8") && text.toUtf8() != bytes && !bytes.startsWith("\xef\xbb\xbf")))
        std::abort();
    return 0;
}
