// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/extraction.h"

#include <QtCore/QStringDecoder>
#include <uchardet/uchardet.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Mark {
    QByteArrayView bytes;
    QStringDecoder::Encoding encoding;
};

// The four-byte marks come first: that of UTF-32LE begins with that of UTF-16LE.
constexpr Mark marks[] = {
    {"\x00\x00\xfe\xff", QStringDecoder::Utf32BE}, {"\xff\xfe\x00\x00", QStringDecoder::Utf32LE}, {"\xef\xbb\xbf", QStringDecoder::Utf8},
    {"\xfe\xff", QStringDecoder::Utf16BE},         {"\xff\xfe", QStringDecoder::Utf16LE},
};
constexpr qsizetype markLengths[] = {4, 4, 3, 2, 2};

/// Characters of all scripts in use have two NULs at one end of their four bytes.
std::optional<QStringDecoder::Encoding> utf32ByNulPattern(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(3));
    qsizetype little = 0;
    qsizetype big = 0;
    for (qsizetype i = 0; i < sample.size(); i += 4) {
        little += sample[i] != '\0' && sample[i + 2] == '\0' && sample[i + 3] == '\0';
        big += sample[i + 3] != '\0' && sample[i] == '\0' && sample[i + 1] == '\0';
    }
    const qsizetype characters = sample.size() / 4;
    if (characters < 2 || bytes.size() % 4 != 0)
        return std::nullopt;
    if (little * 20 >= characters * 19)
        return QStringDecoder::Utf32LE;
    return big * 20 >= characters * 19 ? std::optional(QStringDecoder::Utf32BE) : std::nullopt;
}

/// Text of Western scripts in UTF-16 has a NUL in nearly every second byte, and nearly none in the others.
std::optional<QStringDecoder::Encoding> utf16ByNulPattern(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1));
    if (sample.size() < 4)
        return std::nullopt;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); i += 2) {
        even += sample[i] == '\0';
        odd += sample[i + 1] == '\0';
    }
    const qsizetype pairs = sample.size() / 2;
    if (odd * 10 >= pairs * 4 && even * 20 <= pairs)
        return QStringDecoder::Utf16LE;
    if (even * 10 >= pairs * 4 && odd * 20 <= pairs)
        return QStringDecoder::Utf16BE;
    return std::nullopt;
}

QString guessedCharset(QByteArrayView bytes)
{
    uchardet_t detector = uchardet_new();
    // What comes after the first megabyte rarely changes the guess, and the detector is slow.
    uchardet_handle_data(detector, bytes.data(), size_t(std::min<qsizetype>(bytes.size(), 1'000'000)));
    uchardet_data_end(detector);
    const QString name = QString::fromLatin1(uchardet_get_charset(detector));
    uchardet_delete(detector);
    // Windows-1252 has letters and quotes where Latin-1 has control characters that no text uses.
    if (name.isEmpty() || name == u"ASCII" || name == u"ISO-8859-1" || name == u"UTF-8" || name.startsWith(u"UTF-16"))
        return u"windows-1252"_s;
    return name;
}

/// What people call a charset, as the name of what they mean (WHATWG's list); empty for what says nothing.
QString charsetLabel(const QByteArray &declared)
{
    const QString label = QString::fromLatin1(declared).trimmed().toLower();
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> meant[] = {{"iso-8859-1"_L1, "windows-1252"_L1},
                                                                                {"latin1"_L1, "windows-1252"_L1},
                                                                                {"us-ascii"_L1, "windows-1252"_L1},
                                                                                {"ascii"_L1, "windows-1252"_L1},
                                                                                {"iso-8859-9"_L1, "windows-1254"_L1},
                                                                                {"gb2312"_L1, "GB18030"_L1},
                                                                                {"gbk"_L1, "GB18030"_L1},
                                                                                {"x-sjis"_L1, "windows-31j"_L1},
                                                                                {"shift_jis"_L1, "windows-31j"_L1},
                                                                                {"ks_c_5601-1987"_L1, "cp949"_L1},
                                                                                {"euc-kr"_L1, "cp949"_L1},
                                                                                {"utf-8"_L1, {}},
                                                                                {"utf8"_L1, {}},
                                                                                {"utf-16"_L1, {}},
                                                                                {"utf-16le"_L1, {}},
                                                                                {"utf-16be"_L1, {}}};
    for (const auto &[written, name] : meant) {
        if (label == written)
            return name;
    }
    return label;
}

/// Nothing when the bytes are not all of that charset, or it is not known.
std::optional<QString> strictly(const QByteArray &bytes, const QString &charset, QString &name)
{
    if (charset.isEmpty())
        return std::nullopt;
    QStringDecoder decoder(charset);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    name = charset;
    return text;
}

QString decoded(QByteArrayView bytes, QStringDecoder decoder) { return decoder.decode(bytes); }

} // namespace

QString decodeText(const QByteArray &bytes, QString *encoding, const QByteArray &declared)
{
    QString unused;
    QString &name = encoding ? *encoding : unused;
    for (size_t i = 0; i < std::size(marks); ++i) {
        if (QByteArrayView(bytes).startsWith(QByteArrayView(marks[i].bytes.data(), markLengths[i]))) {
            name = QString::fromLatin1(QStringDecoder::nameForEncoding(marks[i].encoding));
            return decoded(QByteArrayView(bytes).sliced(markLengths[i]), QStringDecoder(marks[i].encoding));
        }
    }
    auto wide = utf32ByNulPattern(bytes);
    if (!wide)
        wide = utf16ByNulPattern(bytes);
    if (wide) {
        name = QString::fromLatin1(QStringDecoder::nameForEncoding(*wide));
        return decoded(bytes, QStringDecoder(*wide));
    }
    // Charsets that are made of ASCII and escapes are valid UTF-8, too.
    const QString ofItself = charsetLabel(declared);
    if (ofItself.startsWith(u"iso-2022-") && bytes.contains('\x1b')) {
        if (auto text = strictly(bytes, ofItself, name))
            return *text;
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8.decode(bytes);
    if (!utf8.hasError()) {
        name = u"UTF-8"_s;
        return text;
    }
    if (auto strict = strictly(bytes, ofItself, name))
        return *strict;
    if (auto strict = strictly(bytes, guessedCharset(bytes), name))
        return *strict;
    name = u"windows-1252"_s;
    QStringDecoder western(name);
    return western.isValid() ? QString(western.decode(bytes)) : QString::fromLatin1(bytes);
}

} // namespace countersign
