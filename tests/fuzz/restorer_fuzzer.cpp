// SPDX-License-Identifier: GPL-3.0-or-later
// A model's reply, cut anywhere, must come out as it does in one piece. The first byte says where the cuts are.
#include "core/redaction/placeholder.h"
#include "core/redaction/restorer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace countersign;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static MemoryVaultStorage storage;
    static Vault vault(storage, Sealer::withKey(QByteArray(Sealer::KeyBytes, 'k')).value());
    static const ConversationId conversation = [] {
        const ConversationId c = ConversationId::create();
        for (const QString &type : {u"PERSON"_s, u"DATE_OF_BIRTH"_s, u"IP_ADDRESS"_s})
            (void)vault.entryFor(c, type, u"<\""_s + type + u"\">"_s);
        return c;
    }();
    if (size < 1)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    for (const TextSlot::Format format : {TextSlot::Format::Plain, TextSlot::Format::Json, TextSlot::Format::Identifier}) {
        if (!restoreText(vault, conversation, text, format))
            abort();
    }
    // Whatever a prefix decides, the whole decides too.
    static const PlaceholderReader reader;
    const qsizetype cut = text.isEmpty() ? 0 : data[0] % text.size();
    const PlaceholderReader::Answer whole = reader.next(text, 0, true);
    const PlaceholderReader::Answer part = reader.next(QStringView(text).first(cut), 0, false);
    if (part.outcome == PlaceholderReader::Outcome::Found && (whole.outcome != PlaceholderReader::Outcome::Found || !(part.match == whole.match)))
        abort();
    if (part.outcome == PlaceholderReader::Outcome::Nothing && whole.outcome == PlaceholderReader::Outcome::Found && whole.match.range.begin < cut)
        abort();
    if (part.outcome == PlaceholderReader::Outcome::Undecided
        && (cut - part.match.range.begin > PlaceholderReader::LongestForm
            || (whole.outcome == PlaceholderReader::Outcome::Found && whole.match.range.begin < part.match.range.begin)))
        abort();
    return 0;
}
