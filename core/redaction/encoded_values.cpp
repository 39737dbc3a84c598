// SPDX-License-Identifier: GPL-3.0-or-later
// Base64, one layer deep: what it says is read like a text of its own. And words that nothing but a machine writes.
#include "core/redaction/secret_values.h"

#include <QtCore/QByteArray>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

bool isBase64Byte(char c) { return isAlnumByte(c) || c == '+' || c == '/' || c == '_' || c == '-'; }

class Encoded {
public:
    explicit Encoded(ScanContext &context) : c(context) { }

    void run()
    {
        static constexpr size_t Shortest = 20;
        const std::string_view text = c.text;
        for (size_t at = 0; at + Shortest <= text.size();) {
            // From the end of the shortest run back: in running text most of it need not be looked at.
            size_t back = Shortest;
            while (back > 0 && isBase64Byte(text[at + back - 1]))
                --back;
            if (back > 0) {
                at += back;
                continue;
            }
            size_t end = at + Shortest;
            while (end < text.size() && isBase64Byte(text[end]))
                ++end;
            bool isText = false;
            const size_t next = block(at, end, &isText);
            if (!isText)
                word(at, end);
            at = next;
        }
    }

private:
    ScanContext &c;

    [[nodiscard]] size_t runEnd(size_t at) const
    {
        while (at < c.text.size() && isBase64Byte(c.text[at]))
            ++at;
        return at;
    }

    /// The run at [begin, end) and, where it is a full line, the lines that go on; gives where the next search begins.
    size_t block(size_t begin, size_t end, bool *isText)
    {
        const size_t width = end - begin;
        bool lines = false;
        while (width >= 60 && width % 4 == 0 && end < c.text.size()) {
            size_t next = end + (c.text[end] == '\r');
            if (c.at(next) != '\n')
                break;
            const size_t nextEnd = runEnd(++next);
            if (nextEnd == next || nextEnd - next > width)
                break;
            lines = true;
            const bool last = nextEnd - next < width;
            end = nextEnd;
            if (last)
                break;
        }
        size_t padded = end;
        while (padded < c.text.size() && c.text[padded] == '=' && padded - end < 2)
            ++padded;
        if (end - begin >= 24) {
            std::string joined(c.text.substr(begin, padded - begin));
            if (lines)
                std::erase_if(joined, [](char b) { return b == '\n' || b == '\r'; });
            *isText = decode(begin, padded, joined);
        }
        return std::max(end, begin + 1);
    }

    /// Whether it is base64 of a text.
    bool decode(size_t begin, size_t end, const std::string &value)
    {
        const bool url = value.find_first_of("-_") != value.npos;
        const auto bytesOf = [&](size_t at, size_t count) {
            const std::string_view v = std::string_view(value).substr(at, count);
            return QByteArray::fromBase64(QByteArray::fromRawData(v.data(), qsizetype(v.size())),
                                          url ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding);
        };
        // A few signs are enough to see that it is no text.
        if (!isText(bytesOf(0, 64)))
            return false;
        // Long ones in pieces; a value that a piece cuts stands whole in the next.
        for (size_t at = 0; at < value.size(); at += Piece - PieceOverlap) {
            if (const QByteArray bytes = bytesOf(at, Piece); isText(bytes)) {
                if (read(begin, end, bytes))
                    return true;
            } else if (at == 0) {
                return false;
            }
            if (at + Piece >= value.size())
                break;
        }
        return true;
    }

    static constexpr size_t Piece = size_t(1) << 20; // base64 signs; a multiple of four, as is the next
    static constexpr size_t PieceOverlap = size_t(1) << 13;

    /// UTF-8 (a character may be cut at either end) with hardly any control bytes, or mostly ASCII: an older encoding.
    static bool isText(const QByteArray &bytes)
    {
        if (bytes.size() < 12)
            return false;
        const std::string_view v(bytes.data(), size_t(bytes.size()));
        const auto controls = std::ranges::count_if(v, [](char b) { return (uchar(b) < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7F; });
        const auto ascii = std::ranges::count_if(v, [](char b) { return uchar(b) < 0x80; });
        return controls * 100 <= bytes.size() * 3 && (ascii * 100 >= bytes.size() * 85 || isUtf8(v));
    }

    static bool isUtf8(std::string_view v)
    {
        size_t first = 0;
        while (first < v.size() && first < 3 && (uchar(v[first]) & 0xC0) == 0x80)
            ++first;
        // The last character may be cut off: then it is left out.
        size_t last = v.size();
        for (size_t back = 1; back <= 3 && back <= v.size(); ++back) {
            if (const auto b = uchar(v[v.size() - back]); b >= 0xC0) {
                const size_t length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                if (length > back)
                    last = v.size() - back;
                break;
            }
        }
        return first < last && QUtf8StringView(v.data() + first, qsizetype(last - first)).isValidUtf8();
    }

    /// Whether a value stands in it; then the run at [begin, end) is one.
    bool read(size_t begin, size_t end, const QByteArray &bytes)
    {
        // Texts are UTF-8 here; what is none cannot be read further.
        const std::string plain = fold(QString::fromUtf8(bytes)).text;
        const Result<std::optional<QString>> found = worst(plain);
        if (!found) {
            c.failed = found.error();
        } else if (*found) {
            c.add(begin, end, u"SECRET"_s, 0.9, u"base64-value"_s, u"base64 with a value of the type “%1” inside"_s.arg(**found),
                  Candidate::Rank::Secret);
        } else if (const size_t colon = plain.find(':'); colon != plain.npos && colon > 0 && plain.find(' ') == plain.npos
                   && plain.find('{') == plain.npos && c.hasCue(c.rules.known.secret, begin, end)) {
            c.add(begin, end, u"PASSWORD"_s, 0.9, u"base64-basic"_s, u"base64 of a user name and a password"_s, Candidate::Rank::Secret);
        } else {
            return false;
        }
        return true;
    }

    /// The type of the surest value in a decoded text.
    Result<std::optional<QString>> worst(std::string_view plain) const
    {
        if (!c.triggers)
            return std::nullopt;
        ScanContext inner(c.rules, c.lexicon, plain);
        if (Result<void> done = c.triggers->find(plain, c.rules, inner.hits); !done)
            return std::unexpected(done.error());
        readWhole(inner);
        readFields(inner, *c.triggers);
        findNumbers(inner);
        findAddressesOnNet(inner);
        findSecrets(inner);
        const Candidate *best = nullptr;
        for (const Candidate &found : inner.found) {
            const bool harmless = found.type == "URL"_L1 || found.type == "DATE"_L1 || found.type == "HOST_NAME"_L1 || found.type == "UUID"_L1
                || found.type == "AGE"_L1 || found.type == "POSTCODE"_L1;
            if (!harmless && found.score >= 0.6 && (!best || found.score > best->score))
                best = &found;
        }
        return best ? std::optional(best->type) : std::nullopt;
    }

    void word(size_t begin, size_t end)
    {
        const std::string_view v = c.text.substr(begin, end - begin);
        if (v.size() < 28 || v.size() > 120 || c.at(end) == '=' || v.find_first_of("+/") != v.npos || !secrets::isSurelyRandom(v))
            return;
        const char before = c.before(begin);
        // Parts of paths, names with points and percent signs are read by those who know them.
        if (before == '/' || before == '.' || before == '%' || before == '\\' || before == '#' || c.at(end) == '.' || c.at(end) == '/')
            return;
        const std::string around = secrets::lowered(c.text.substr(begin > 24 ? begin - 24 : 0, std::min<size_t>(begin, 24)));
        for (const std::string_view stop : {"integrity", "sha256", "sha512", "sha384", "sha1", "hash", "checksum", "etag", "digest", "commit",
                                            "fingerprint", "nonce", "revision", "ssh-", "data:", "base64,", "trace", "span"}) {
            if (around.find(stop) != around.npos)
                return;
        }
        c.add(begin, end, u"SECRET"_s, 0.42, u"random-word"_s, u"a word that looks drawn at random"_s, Candidate::Rank::Usual);
    }
};

} // namespace

void findEncoded(ScanContext &context) { Encoded(context).run(); }

} // namespace countersign
