// SPDX-License-Identifier: GPL-3.0-or-later
// A model of the tagger from any bytes: it is refused or can be used.
#include "core/redaction/tagger.h"

#include <cstdlib>

using namespace countersign;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto rules = Rules::load();
    static const auto lexicon = Lexicon::load();
    const auto tagger = Tagger::read(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!tagger)
        return 0;
    if (!rules || !lexicon)
        std::exit(1);
    ScanContext context(*rules, *lexicon, "Dear Ms Blythe,\nplease meet ada at 12 Mill Lane, York. bob");
    findByRules(context);
    for (const Tagger::Mention &m : tagger->mentions(context)) {
        if (m.begin >= m.end || m.end > context.text.size())
            std::abort();
    }
    return 0;
}
