// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/html.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)countersign::declaredCharset(bytes);
    (void)countersign::readHtml(QString::fromUtf8(bytes));
    return 0;
}
