// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/mail_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)countersign::readMail(bytes);
    (void)countersign::decodeMailHeader(bytes);
    (void)countersign::countMails(bytes);
    return 0;
}
