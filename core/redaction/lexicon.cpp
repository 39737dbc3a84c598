// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/lexicon.h"

#include "core/redaction/rules.h"

#include <QtCore/QFile>
#include <QtCore/QResource>
#include <bit>
#include <cstring>
#include <vector>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

quint32 flagsOfLetters(std::string_view letters, bool phrase)
{
    quint32 flags = 0;
    for (const char c : letters) {
        switch (c) {
        case 'f': flags |= 1; break;
        case 'F': flags |= 2; break;
        case 'G': flags |= 3; break;
        case 's': flags |= 1 << 2; break;
        case 'S': flags |= 2 << 2; break;
        case 'T': flags |= 3 << 2; break;
        case 'c': flags |= 1 << 4; break;
        case 'C': flags |= 2 << 4; break;
        case 'D': flags |= 3 << 4; break;
        case 'x': flags |= 1 << 24; break;
        case 'X': flags |= 2 << 24; break;
        case 'Y': flags |= 3 << 24; break;
        case 'p': flags |= word::Proper; break;
        case 'P': flags |= phrase ? word::CityPhrase : word::City; break;
        case 'N': flags |= word::Country; break;
        default: break;
        }
    }
    return flags;
}

quint32 classFlag(std::string_view name)
{
    static constexpr std::pair<std::string_view, quint32> flags[] = {
        {"title", word::Title},
        {"particle", word::Particle},
        {"suffix", word::Suffix},
        {"month", word::Month},
        {"weekday", word::Weekday},
        {"company", word::Company},
        {"orgsuffix", word::OrgSuffix},
        {"streetend", word::StreetEnd},
        {"streetstart", word::StreetStart},
        {"streetword", word::StreetWord},
        {"unit", word::Unit},
        {"preposition", word::Preposition},
        {"stop", word::Stop},
        {"demonym", word::Demonym},
    };
    for (const auto &[known, flag] : flags) {
        if (known == name)
            return flag;
    }
    return 0;
}

} // namespace

quint64 Lexicon::hash(std::string_view s)
{
    quint64 h = 0x9E3779B97F4A7C15ULL ^ s.size();
    const char *p = s.data();
    size_t n = s.size();
    for (; n >= 8; n -= 8, p += 8) {
        quint64 block = 0;
        std::memcpy(&block, p, 8);
        h = (h ^ block) * 0xFF51AFD7ED558CCDULL;
        h ^= h >> 32;
    }
    // Fewer than eight bytes, read in pieces that overlap: a call to copy them would take longer than the rest.
    quint64 rest = 0;
    if (n >= 4) {
        quint32 low = 0;
        quint32 high = 0;
        std::memcpy(&low, p, 4);
        std::memcpy(&high, p + n - 4, 4);
        rest = low | quint64(high) << (8 * (n - 4));
    } else if (n > 0) {
        rest = quint64(uchar(p[0])) | quint64(uchar(p[n / 2])) << (8 * (n / 2)) | quint64(uchar(p[n - 1])) << (8 * (n - 1));
    }
    h = (h ^ rest) * 0xFF51AFD7ED558CCDULL;
    h ^= h >> 33;
    h *= 0xC4CEB9FE1A85EC53ULL;
    return h ^ (h >> 29);
}

Result<Lexicon> Lexicon::load()
{
    const QResource table(u":/lexicon/lexicon.bin"_s);
    const size_t slots = size_t(table.size()) / sizeof(Slot);
    if (table.compressionAlgorithm() != QResource::NoCompression || !std::has_single_bit(slots))
        return failure(ErrorCode::Detector, u"lexicon.bin"_s);
    Lexicon lexicon;
    lexicon.m_table = QByteArray::fromRawData(reinterpret_cast<const char *>(table.data()), table.size());
    lexicon.m_mask = slots - 1;
    return lexicon;
}

Result<QByteArray> Lexicon::compile()
{
    constexpr size_t Slots = 1 << 18; // a quarter of them stays empty
    std::vector<Slot> slots(Slots);
    const auto add = [&](std::string_view folded, quint32 flags) {
        const quint64 h = hash(folded);
        const quint32 print = quint32(h >> 32) | 1;
        size_t at = h & (Slots - 1);
        while (slots[at].fingerprint != 0 && slots[at].fingerprint != print)
            at = (at + 1) & (Slots - 1);
        slots[at].fingerprint = print;
        slots[at].flags |= flags;
    };
    auto words = readRuleTable(u"words.tsv"_s, 2);
    if (!words)
        return std::unexpected(words.error());
    for (const auto &row : *words) {
        const quint32 flag = classFlag(row[0]);
        for (const std::string &w : splitRule(row[1], ' '))
            add(w, flag);
    }
    QFile file(u":/rules/names.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Detector, u"names.txt"_s);
    const QByteArray all = file.readAll();
    std::string_view text(all.constData(), size_t(all.size()));
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const size_t tab = line.find('\t');
        if (tab == line.npos)
            continue;
        const std::string_view entry = line.substr(0, tab);
        const size_t space = entry.find(' ');
        add(entry, flagsOfLetters(line.substr(tab + 1), space != entry.npos));
        if (space != entry.npos)
            add(entry.substr(0, space), word::CityBegin);
    }
    return QByteArray(reinterpret_cast<const char *>(slots.data()), qsizetype(slots.size() * sizeof(Slot)));
}

quint32 Lexicon::flags(quint64 h) const
{
    const quint32 print = quint32(h >> 32) | 1;
    const char *table = m_table.constData();
    for (size_t at = h & m_mask;; at = (at + 1) & m_mask) {
        Slot slot;
        std::memcpy(&slot, table + at * sizeof(Slot), sizeof(Slot));
        if (slot.fingerprint == print)
            return slot.flags;
        if (slot.fingerprint == 0)
            return 0;
    }
}

} // namespace countersign
