// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/postings.h"

#include <limits>

namespace countersign {

namespace {

void put(QByteArray &out, quint64 value)
{
    for (; value >= 0x80; value >>= 7)
        out += char(value | 0x80);
    out += char(value);
}

class Numbers {
public:
    explicit Numbers(QByteArrayView bytes) : m_bytes(bytes) { }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    /// False at the end and for a number that is cut off or too long.
    bool read(quint64 &value)
    {
        value = 0;
        for (int shift = 0; shift < 63 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = quint8(m_bytes[m_at++]);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return true;
        }
        return false;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

int small(quint64 value) { return int(std::min<quint64>(value, std::numeric_limits<int>::max())); }

/// The place after `last`; false when it is outside the block or not ascending.
bool step(int &last, quint64 difference)
{
    if (difference >= sectionsPerBlock || (last >= 0 && difference == 0) || std::max(last, 0) + int(difference) >= sectionsPerBlock)
        return false;
    last = std::max(last, 0) + int(difference);
    return true;
}

} // namespace

QByteArray encodePostings(const std::vector<Posting> &postings)
{
    QByteArray out;
    int last = 0;
    for (const Posting &posting : postings) {
        put(out, quint64(posting.place - last) * 2 + (posting.count == 1));
        if (posting.count != 1)
            put(out, quint64(posting.count));
        last = posting.place;
    }
    return out;
}

std::vector<Posting> decodePostings(QByteArrayView bytes)
{
    std::vector<Posting> postings;
    Numbers numbers(bytes);
    int last = -1;
    for (quint64 head = 0, count = 1; numbers.read(head);) {
        count = 1;
        if ((!(head & 1) && !numbers.read(count)) || !step(last, head >> 1))
            break;
        postings.push_back({last, small(count)});
    }
    return postings;
}

QByteArray encodeSections(const std::vector<BlockSection> &sections)
{
    QByteArray out;
    int last = 0;
    for (const BlockSection &section : sections) {
        put(out, quint64(section.place - last));
        put(out, quint64(section.document));
        put(out, quint64(section.length));
        put(out, quint64(section.language));
        last = section.place;
    }
    return out;
}

std::vector<BlockSection> decodeSections(QByteArrayView bytes)
{
    std::vector<BlockSection> sections;
    Numbers numbers(bytes);
    int last = -1;
    for (quint64 difference = 0, document = 0, length = 0, language = 0; numbers.read(difference);) {
        if (!numbers.read(document) || !numbers.read(length) || !numbers.read(language) || language >= allLanguages.size() || !step(last, difference))
            break;
        sections.push_back({last, qint64(document), small(length), Language(language)});
    }
    return sections;
}

} // namespace countersign
