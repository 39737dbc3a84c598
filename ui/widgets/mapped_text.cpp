// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapped_text.h"

namespace countersign {

namespace {

// What QTextDocument takes for something else than a character: paragraph ends, frame marks.
bool needsReplacing(QChar c) { return c == u'\r' || c == QChar::ParagraphSeparator || c == u'\x00' || (c >= QChar(0xfdd0) && c <= QChar(0xfdef)); }

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// How many bytes from `at` on make one character of UTF-8; 1 for a byte that begins none.
qsizetype sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const auto lead = uchar(bytes[at]);
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (at + length > bytes.size())
        return 1;
    for (qsizetype i = 1; i < length; ++i) {
        if ((uchar(bytes[at + i]) & 0xc0) != 0x80)
            return 1;
    }
    return length;
}

// Where to break a line that got too long: behind a space if one is near, never inside a character.
qsizetype breakPoint(QStringView text, qsizetype begin, qsizetype limit)
{
    for (qsizetype i = limit; i > limit - 200 && i > begin; --i) {
        if (text[i - 1].isSpace())
            return i;
    }
    return text[limit - 1].isHighSurrogate() ? limit - 1 : limit;
}

} // namespace

void MappedText::add(qsizetype viewLength, qsizetype source, qsizetype sourceLength)
{
    const qsizetype view = m_text.size() - viewLength;
    if (!m_pieces.empty()) {
        Piece &last = m_pieces.back();
        const bool joins = last.view + last.viewLength == view && last.source + last.sourceLength == source && last.viewLength == last.sourceLength
            && viewLength == sourceLength;
        if (joins) {
            last.viewLength += viewLength;
            last.sourceLength += sourceLength;
            return;
        }
    }
    m_pieces.push_back({view, source, viewLength, sourceLength});
}

void MappedText::appendSource(QStringView text, qsizetype source)
{
    qsizetype begin = 0;
    const auto flush = [&](qsizetype end) {
        if (end == begin)
            return;
        m_text.append(text.sliced(begin, end - begin));
        add(end - begin, source + begin, end - begin);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!needsReplacing(text[i]))
            continue;
        flush(i);
        const bool pair = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        const bool lineEnd = text[i] == u'\r' || text[i] == QChar::ParagraphSeparator;
        m_text.append(lineEnd ? QChar(u'\n') : QChar(QChar::ReplacementCharacter));
        add(1, source + i, pair ? 2 : 1);
        i += pair ? 1 : 0;
        begin = i + 1;
    }
    flush(text.size());
}

void MappedText::appendSource(QByteArrayView utf8, qsizetype source)
{
    qsizetype at = 0;
    while (at < utf8.size()) {
        qsizetype end = at;
        while (end < utf8.size() && uchar(utf8[end]) < 0x80 && utf8[end] != '\r' && utf8[end] != '\0')
            ++end;
        if (end > at) {
            m_text.append(QLatin1StringView(utf8.sliced(at, end - at)));
            add(end - at, source + at, end - at);
            at = end;
            continue;
        }
        const qsizetype length = sequenceLength(utf8, at);
        QString character = QString::fromUtf8(utf8.sliced(at, length));
        if (character.isEmpty() || needsReplacing(character[0]))
            character = utf8[at] == '\r' ? u' ' : QChar(QChar::ReplacementCharacter);
        m_text.append(character);
        // A character that is as long in UTF-16 as in UTF-8 does not exist beyond ASCII, so this piece is never taken as one to one.
        add(character.size(), source + at, length);
        at += length;
    }
}

Range MappedText::toView(Range source) const
{
    if (m_pieces.empty())
        return {};
    const auto bySource = [](qsizetype value, const Piece &piece) { return value < piece.source; };
    const auto place = [&](qsizetype at, bool end) {
        // The last piece that begins at or before the place; for an end, strictly before it.
        auto it = std::upper_bound(m_pieces.begin(), m_pieces.end(), end ? at - 1 : at, bySource);
        if (it == m_pieces.begin())
            return m_pieces.front().view;
        --it;
        const qsizetype offset = at - it->source;
        if (offset >= it->sourceLength) {
            const bool gap = !end && offset > it->sourceLength && std::next(it) != m_pieces.end();
            return gap ? std::next(it)->view : it->view + it->viewLength;
        }
        return it->viewLength == it->sourceLength ? it->view + offset : (end ? it->view + it->viewLength : it->view);
    };
    const qsizetype begin = place(source.begin, false);
    return {begin, source.length() <= 0 ? begin : std::max(begin, place(source.end, true))};
}

qsizetype MappedText::toSource(qsizetype view) const
{
    if (m_pieces.empty())
        return 0;
    auto it = std::upper_bound(m_pieces.begin(), m_pieces.end(), view, [](qsizetype value, const Piece &piece) { return value < piece.view; });
    if (it == m_pieces.begin())
        return m_pieces.front().source;
    --it;
    const qsizetype offset = view - it->view;
    if (offset < it->viewLength)
        return it->viewLength == it->sourceLength ? it->source + offset : it->source;
    return std::next(it) == m_pieces.end() || offset == it->viewLength ? it->source + it->sourceLength : std::next(it)->source;
}

void appendBroken(MappedText &out, QStringView text, qsizetype source)
{
    qsizetype room = LongestLine - (out.size() - 1 - out.text().lastIndexOf(u'\n'));
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype newline = text.indexOf(u'\n', at);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        while (end - at > room) {
            const qsizetype cut = room > 0 ? breakPoint(text, at, at + room) : at;
            out.appendSource(text.sliced(at, cut - at), source + at);
            out.appendExtra(u"\n");
            at = cut;
            room = LongestLine;
        }
        out.appendSource(text.sliced(at, end - at), source + at);
        at = end;
        room = LongestLine;
    }
}

namespace {

class PrettyPrinter {
public:
    explicit PrettyPrinter(QByteArrayView json) : m_json(json) { }

    PrettyJson run()
    {
        while (m_at < m_json.size())
            step();
        return std::move(m_out);
    }

private:
    void step()
    {
        const char c = m_json[m_at];
        if (isSpace(c)) {
            ++m_at;
        } else if (c == '"') {
            string();
        } else if (c == '{' || c == '[') {
            open();
        } else if (c == '}' || c == ']') {
            m_depth = std::max(0, m_depth - 1);
            newLine(m_depth);
            take(1);
        } else if (c == ',') {
            take(1);
            newLine(m_depth);
        } else if (c == ':') {
            take(1);
            m_out.text.appendExtra(u" ");
        } else {
            word();
        }
    }

    void open()
    {
        take(1);
        qsizetype next = m_at;
        while (next < m_json.size() && isSpace(m_json[next]))
            ++next;
        if (next < m_json.size() && (m_json[next] == '}' || m_json[next] == ']')) { // empty: stays on the line
            m_at = next;
            take(1);
            return;
        }
        newLine(++m_depth);
    }

    void word()
    {
        qsizetype end = m_at + 1;
        while (end < m_json.size() && !isSpace(m_json[end]) && !QByteArrayView(",:{}[]\"").contains(m_json[end]) && end - m_at < LongestLine)
            ++end;
        take(end - m_at);
    }

    void string()
    {
        const qsizetype viewBegin = m_out.text.size();
        qsizetype end = m_at + 1;
        qsizetype lineBegin = m_at;
        while (end < m_json.size() && m_json[end] != '"') {
            const bool escape = m_json[end] == '\\' && end + 1 < m_json.size();
            const bool newline = escape && m_json[end + 1] == 'n';
            end += escape ? 2 : sequenceLength(m_json, end);
            const bool more = end < m_json.size() && m_json[end] != '"';
            if (more && ((newline && !continuesBreak(end)) || end - lineBegin >= LongestLine)) {
                take(end - m_at);
                newLine(m_depth + 1);
                lineBegin = end;
            }
        }
        end = std::min(end + 1, m_json.size());
        take(end - m_at);
        if (isKey())
            m_out.keys.push_back({viewBegin, m_out.text.size()});
    }

    // Several "\n" in a row break the line once.
    bool continuesBreak(qsizetype at) const { return at + 1 < m_json.size() && m_json[at] == '\\' && m_json[at + 1] == 'n'; }

    bool isKey() const
    {
        qsizetype next = m_at;
        while (next < m_json.size() && isSpace(m_json[next]))
            ++next;
        return next < m_json.size() && m_json[next] == ':';
    }

    void take(qsizetype bytes)
    {
        m_out.text.appendSource(m_json.sliced(m_at, bytes), m_at);
        m_at += bytes;
    }

    void newLine(int depth)
    {
        m_out.text.appendExtra(u"\n");
        m_out.text.appendExtra(QString(2 * std::min(depth, 40), u' '));
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    int m_depth = 0;
    PrettyJson m_out;
};

} // namespace

PrettyJson prettyJson(QByteArrayView json) { return PrettyPrinter(json).run(); }

MappedText rawBytes(QByteArrayView bytes)
{
    MappedText out;
    qsizetype at = 0;
    while (at < bytes.size()) {
        qsizetype end = at;
        while (end < bytes.size() && end - at < LongestLine && bytes[end] != '\n')
            end += sequenceLength(bytes, end);
        const bool newline = end < bytes.size() && bytes[end] == '\n';
        end += newline ? 1 : 0;
        out.appendSource(bytes.sliced(at, end - at), at);
        if (!newline && end < bytes.size())
            out.appendExtra(u"\n");
        at = end;
    }
    return out;
}

} // namespace countersign
