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

QString decoded(QByteArrayView bytes, QStringDecoder decoder) { return decoder.decode(bytes); }

} // namespace

QString decodeText(const QByteArray &bytes, QString *encoding)
{
    QString unused;
    QString &name = encoding ? *encoding : unused;
    for (size_t i = 0; i < std::size(marks); ++i) {
        if (QByteArrayView(bytes).startsWith(QByteArrayView(marks[i].bytes.data(), markLengths[i]))) {
            name = QString::fromLatin1(QStringDecoder::nameForEncoding(marks[i].encoding));
            return decoded(QByteArrayView(bytes).sliced(markLengths[i]), QStringDecoder(marks[i].encoding));
        }
    }
    if (const auto wide = utf16ByNulPattern(bytes)) {
        name = QString::fromLatin1(QStringDecoder::nameForEncoding(*wide));
        return decoded(bytes, QStringDecoder(*wide));
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8.decode(bytes);
    if (!utf8.hasError()) {
        name = u"UTF-8"_s;
        return text;
    }
    name = guessedCharset(bytes);
    QStringDecoder guessed(name);
    if (guessed.isValid()) {
        text = guessed.decode(bytes);
        if (!guessed.hasError())
            return text;
    }
    name = u"windows-1252"_s;
    QStringDecoder western(name);
    return western.isValid() ? QString(western.decode(bytes)) : QString::fromLatin1(bytes);
}

} // namespace countersign
