// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/byte_views.h"

#include "core/redaction/json_text.h"
#include "core/redaction/written_forms.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

constexpr qsizetype ShortestRun = 8;
constexpr qsizetype WrappedLine = 60;

constexpr std::array<qint8, 128> makeAlphabet()
{
    std::array<qint8, 128> alphabet{};
    alphabet.fill(-1);
    for (int i = 0; i < 26; ++i) {
        alphabet[size_t('A' + i)] = qint8(i);
        alphabet[size_t('a' + i)] = qint8(26 + i);
    }
    for (int i = 0; i < 10; ++i)
        alphabet[size_t('0' + i)] = qint8(52 + i);
    alphabet['+'] = alphabet['-'] = 62;
    alphabet['/'] = alphabet['_'] = 63;
    return alphabet;
}
constexpr std::array<qint8, 128> Alphabet = makeAlphabet();

int sextet(QChar c) { return c.unicode() < 128 ? Alphabet[c.unicode()] : -1; }

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    const char16_t lower = u | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

/// Decodes what was collected and notes for each unit that it came from about there.
void append(DecodedView &view, const QByteArray &bytes, qsizetype from, qsizetype unitsPerFourBytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i)
        view.origin.push_back(from + i * unitsPerFourBytes / 4);
    view.text += text;
}

/// A run of base64 from `begin`, as positions of its characters; `end` is set behind it.
void collectRun(QStringView text, qsizetype begin, std::vector<qsizetype> &run, qsizetype &end)
{
    run.clear();
    qsizetype line = 0;
    qsizetype i = begin;
    for (; i < text.size(); ++i) {
        if (sextet(text[i]) >= 0) {
            run.push_back(i);
            ++line;
            continue;
        }
        qsizetype next = i;
        while (next < text.size() && (text[next] == u'\r' || text[next] == u'\n') && next - i < 2)
            ++next;
        if (next == i || line < WrappedLine || next >= text.size() || sextet(text[next]) < 0)
            break;
        line = 0;
        i = next - 1;
    }
    end = i;
}

bool isWord(QStringView text, const std::vector<qsizetype> &run)
{
    return run.size() < size_t(WrappedLine)
        && std::all_of(run.begin() + 1, run.end(), [&](qsizetype at) { return text[at] >= u'a' && text[at] <= u'z'; });
}

void decodeRun(QStringView text, const std::vector<qsizetype> &run, size_t shift, DecodedView &view)
{
    QByteArray bytes;
    bytes.reserve(qsizetype(run.size()) * 3 / 4 + 3);
    quint32 bits = 0;
    int count = 0;
    for (size_t i = shift; i < run.size(); ++i) {
        bits = bits << 6 | quint32(sextet(text[run[i]]));
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += char(bits >> count & 0xff);
        }
    }
    append(view, bytes, run[std::min(shift, run.size() - 1)], 5);
    view.text += u'\n';
    view.origin.push_back(run.back());
}

} // namespace

std::vector<qsizetype> utf8Origins(const QByteArray &bytes, const QString &text)
{
    // Bytes of valid UTF-8 follow from the units; a broken byte has become one unit.
    std::vector<qsizetype> origin;
    origin.reserve(size_t(text.size()) + 1);
    qsizetype at = 0;
    for (const QChar c : text) {
        origin.push_back(std::min(at, bytes.size()));
        if (c.unicode() == QChar::ReplacementCharacter && !bytes.sliced(std::min(at, bytes.size())).startsWith("\xef\xbf\xbd"))
            at += 1;
        else if (c.isLowSurrogate())
            at += 0;
        else
            at += c.isHighSurrogate() ? 4 : (c.unicode() < 0x80 ? 1 : (c.unicode() < 0x800 ? 2 : 3));
    }
    origin.push_back(bytes.size());
    return origin;
}

DecodedView percentDecoded(QStringView text)
{
    DecodedView view;
    view.text.reserve(text.size());
    view.origin.reserve(size_t(text.size()) + 1);
    for (qsizetype i = 0; i < text.size();) {
        QByteArray bytes;
        qsizetype end = i;
        while (end + 2 < text.size() && text[end] == u'%' && hexDigit(text[end + 1]) >= 0 && hexDigit(text[end + 2]) >= 0) {
            bytes += char(hexDigit(text[end + 1]) * 16 + hexDigit(text[end + 2]));
            end += 3;
        }
        if (bytes.isEmpty()) {
            view.text += text[i] == u'+' ? QChar(u' ') : text[i];
            view.origin.push_back(i++);
            continue;
        }
        append(view, bytes, i, 4);
        i = end;
    }
    view.origin.push_back(text.size());
    return view;
}

namespace {

/// Every `sign` that `read` takes for the beginning of a character written in another way is that character; an empty view where there is none.
DecodedView formDecoded(QStringView text, QChar sign, char32_t (*read)(QStringView, qsizetype, qsizetype *))
{
    DecodedView view;
    qsizetype from = 0;
    const auto copyTo = [&](qsizetype end) {
        view.text += text.sliced(from, end - from);
        for (; from < end; ++from)
            view.origin.push_back(from);
    };
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, std::max(from, at + 1))) {
        qsizetype next = at;
        const char32_t character = read(text, at, &next);
        if (!character || next <= at)
            continue;
        copyTo(at);
        for (const QChar unit : QChar::fromUcs4(character)) {
            view.text += unit;
            view.origin.push_back(at);
        }
        from = next;
    }
    if (view.text.isEmpty() && from == 0)
        return view;
    copyTo(text.size());
    view.origin.push_back(text.size());
    return view;
}

} // namespace

DecodedView entitiesDecoded(QStringView text) { return formDecoded(text, u'&', readEntity); }

DecodedView quotedPrintableDecoded(QStringView text) { return formDecoded(text, u'=', readQuotedPrintable); }

DecodedView base64Decoded(QStringView text, int shift, bool words)
{
    DecodedView view;
    std::vector<qsizetype> run;
    for (qsizetype i = 0; i < text.size();) {
        if (sextet(text[i]) < 0) {
            ++i;
            continue;
        }
        collectRun(text, i, run, i);
        if (qsizetype(run.size()) >= ShortestRun && (words || !isWord(text, run)))
            decodeRun(text, run, size_t(shift), view);
    }
    view.origin.push_back(text.size());
    return view;
}

Range base64Run(QStringView text, Range range)
{
    range.end = std::clamp(range.end, range.begin, text.size());
    while (range.begin > 0 && sextet(text[range.begin - 1]) >= 0)
        --range.begin;
    while (range.end < text.size() && (sextet(text[range.end]) >= 0 || text[range.end] == u'='))
        ++range.end;
    return range;
}

namespace {
void chain(std::vector<qsizetype> &origin, const std::vector<qsizetype> &below)
{
    if (below.empty())
        return;
    for (qsizetype &offset : origin)
        offset = below[size_t(offset)];
}

bool hasBase64Run(QStringView text)
{
    qsizetype run = 0;
    for (const QChar c : text) {
        run = sextet(c) >= 0 ? run + 1 : 0;
        if (run >= ShortestRun)
            return true;
    }
    return false;
}
} // namespace

void forEachDecoding(const QString &text, bool words, const std::function<void(const DecodedView &view, bool onlyLong, bool wholeRun)> &look)
{
    DecodedView decoded{text, {}};
    // A level without a backslash changes nothing.
    for (int depth = 0; depth < 3 && decoded.text.contains(u'\\'); ++depth) {
        DecodedView next;
        next.text = unescapeJson(decoded.text, &next.origin);
        if (next.text == decoded.text)
            break;
        chain(next.origin, decoded.origin);
        decoded = std::move(next);
        look(decoded, false, false);
    }
    if (decoded.text.contains(u'%') || decoded.text.contains(u'+')) {
        DecodedView view = percentDecoded(decoded.text);
        chain(view.origin, decoded.origin);
        look(view, false, false);
    }
    if (DecodedView html = entitiesDecoded(decoded.text); !html.origin.empty()) {
        chain(html.origin, decoded.origin);
        look(html, false, false);
    }
    if (DecodedView mail = quotedPrintableDecoded(decoded.text); !mail.origin.empty()) {
        chain(mail.origin, decoded.origin);
        look(mail, false, false);
        // Mail holds HTML in quoted-printable.
        if (DecodedView html = entitiesDecoded(mail.text); !html.origin.empty()) {
            chain(html.origin, mail.origin);
            look(html, false, false);
        }
    }
    if (!hasBase64Run(decoded.text))
        return;
    for (int shift = 0; shift < 4; ++shift) {
        DecodedView view = base64Decoded(decoded.text, shift, words);
        chain(view.origin, decoded.origin);
        look(view, true, true);
    }
}

} // namespace countersign
