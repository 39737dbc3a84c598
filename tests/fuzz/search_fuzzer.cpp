// SPDX-License-Identifier: GPL-3.0-or-later
// Questions as people type them, and rows of the index as a damaged database gives them.
#include "core/documents/analysis.h"
#include "core/documents/postings.h"
#include "core/documents/search_question.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace countersign;
    static Analyzer analyzer;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    (void)parseQuestion(text);
    for (const Language language : allLanguages)
        (void)analyzer.terms(text, language);
    const std::vector<Posting> postings = decodePostings(bytes);
    if (decodePostings(encodePostings(postings)) != postings)
        __builtin_trap();
    const std::vector<BlockSection> sections = decodeSections(bytes);
    if (decodeSections(encodeSections(sections)) != sections)
        __builtin_trap();
    return 0;
}
