// SPDX-License-Identifier: GPL-3.0-or-later
// Counts round trips: round_trips [TEXTS [STREAMS [SEED]]], a million texts and ten thousand streams when not told otherwise. Prints what did not come
// back as it went, and ends with 1 when something did not.
#include "tests/core/redaction/round_trips.h"

#include <algorithm>
#include <cstdio>

using namespace countersign;

int main(int argc, char **argv)
{
    const auto number = [&](int at, qint64 otherwise) { return argc > at ? QByteArray(argv[at]).toLongLong() : otherwise; };
    const qint64 texts = number(1, 1'000'000);
    const qint64 streams = number(2, 10'000);
    const auto seed = quint32(number(3, 4711));
    constexpr int Shown = 20;
    const auto scanner = Scanner::create();
    if (!scanner)
        return 1;
    qint64 otherSpelling = 0;
    qint64 changed = 0;
    roundtrips::Texts text(*scanner, seed);
    for (qint64 i = 0; i < texts; ++i) {
        const roundtrips::Outcome outcome = text.next();
        otherSpelling += outcome == roundtrips::Outcome::OtherSpelling;
        if (outcome == roundtrips::Outcome::Changed && ++changed <= Shown)
            std::printf("text %lld: %s\n  became %s\n  and came back as %s\n", qlonglong(i), qPrintable(text.original), qPrintable(text.redacted),
                        qPrintable(text.back));
        if ((i + 1) % 100'000 == 0) {
            std::printf("%lld texts, %lld values: %lld in another spelling of the same value, %lld changed\n", qlonglong(i + 1),
                        qlonglong(text.hidden), qlonglong(otherSpelling), qlonglong(changed));
            std::fflush(stdout);
        }
    }
    qint64 differ = 0;
    roundtrips::Streams stream(seed);
    for (qint64 i = 0; i < streams; ++i) {
        if (!stream.next() && ++differ <= Shown)
            std::printf("stream %lld: %s\n", qlonglong(i), qPrintable(stream.reply));
    }
    std::printf("%lld texts: %lld exact, %lld in another spelling of the same value, %lld changed\n%lld streams in %lld chunkings: %lld differ\n",
                qlonglong(texts), qlonglong(texts - otherSpelling - changed), qlonglong(otherSpelling), qlonglong(changed), qlonglong(streams),
                qlonglong(stream.chunkings), qlonglong(differ));
    return changed + differ > 0;
}
