// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_writer.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(JsonWriter)
};

bool isIdentifierChar(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}
constexpr qsizetype LongestIdentifier = 64;

/// ASCII that needs no escape.
bool goesAsItIs(char16_t c) { return c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\'; }

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out.append(char(c));
    } else if (c < 0x800) {
        out.append(char(0xc0 | (c >> 6))).append(char(0x80 | (c & 0x3f)));
    } else if (c < 0x10000) {
        out.append(char(0xe0 | (c >> 12))).append(char(0x80 | ((c >> 6) & 0x3f))).append(char(0x80 | (c & 0x3f)));
    } else {
        out.append(char(0xf0 | (c >> 18))).append(char(0x80 | ((c >> 12) & 0x3f)));
        out.append(char(0x80 | ((c >> 6) & 0x3f))).append(char(0x80 | (c & 0x3f)));
    }
}

void appendControl(QByteArray &out, char16_t c)
{
    switch (c) {
    case u'\n': out.append("\\n"); return;
    case u'\r': out.append("\\r"); return;
    case u'\t': out.append("\\t"); return;
    default: out.append("\\u00").append(char('0' + (c >> 4))).append("0123456789abcdef"[c & 15]);
    }
}

/// One code point of `text` at `i`, which moves on; a lone surrogate counts as U+FFFD, so that the body is always UTF-8.
char32_t nextCodePoint(QStringView text, qsizetype &i)
{
    const char16_t c = text[i++].unicode();
    if (!QChar::isSurrogate(c))
        return c;
    if (QChar::isHighSurrogate(c) && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[i++].unicode());
    return 0xfffd;
}

} // namespace

JsonWriter::JsonWriter(const RedactedDraft &redacted) : m_redacted(redacted), m_findingsOf(redacted.texts().size())
{
    const std::vector<Finding> &findings = redacted.findings();
    for (size_t i = 0; i < findings.size(); ++i) {
        if (findings[i].slot >= 0 && size_t(findings[i].slot) < m_findingsOf.size())
            m_findingsOf[size_t(findings[i].slot)].push_back(int(i));
    }
    qsizetype size = 1024;
    for (const QString &text : redacted.texts())
        size += text.size() + text.size() / 16;
    m_written.body.reserve(size);
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_written.body.append(bracket);
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_written.body.append(bracket);
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_written.body.append(',');
    m_needsComma = true;
}

JsonWriter &JsonWriter::key(QByteArrayView name)
{
    separate();
    m_written.body.append('"').append(name).append("\":");
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::constant(QStringView text) { return beginString().appendConstant(text).endString(); }

JsonWriter &JsonWriter::number(qint64 value)
{
    separate();
    m_written.body.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::number(double value)
{
    separate();
    if (!std::isfinite(value)) {
        fail({ErrorCode::BadUsage, Words::tr("A number of the request is not finite. Give a plain number.")});
        value = 0;
    }
    m_written.body.append(QByteArray::number(value, 'g', QLocale::FloatingPointShortest));
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_written.body.append(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_written.body.append("null");
    return *this;
}

JsonWriter &JsonWriter::text(SlotIndex slot) { return beginString().appendText(slot).endString(); }

JsonWriter &JsonWriter::beginString()
{
    separate();
    m_written.body.append('"');
    return *this;
}

JsonWriter &JsonWriter::appendConstant(QStringView text)
{
    escape(text);
    return *this;
}

JsonWriter &JsonWriter::appendText(SlotIndex slot)
{
    write(slot, m_redacted.text(slot), false);
    return *this;
}

JsonWriter &JsonWriter::appendFile(const Part &file)
{
    const std::vector<int> &findings = m_findingsOf[size_t(file.text)];
    const bool allowed =
        !findings.empty() && std::ranges::all_of(findings, [&](int index) { return m_redacted.findings()[size_t(index)].action == Action::Allow; });
    const qsizetype begin = m_written.body.size();
    if (allowed)
        m_written.body.append(file.data.toBase64());
    const Range bytes{begin, m_written.body.size()};
    m_written.texts.push_back({bytes, file.text});
    for (const int finding : findings)
        m_written.findings.push_back({bytes, finding});
    return *this;
}

JsonWriter &JsonWriter::endString()
{
    m_written.body.append('"');
    return *this;
}

JsonWriter &JsonWriter::identifier(SlotIndex slot)
{
    beginString();
    const QString &name = m_redacted.text(slot);
    if (name.isEmpty())
        escape(u"unnamed");
    else
        write(slot, QStringView(name).first(std::min(name.size(), LongestIdentifier)), true);
    return endString();
}

JsonWriter &JsonWriter::jsonAsString(SlotIndex slot)
{
    const QByteArray json = m_redacted.text(slot).toUtf8();
    const std::optional<qsizetype> end = jsonValueEnd(json, 0);
    if (!end || !json.sliced(*end).trimmed().isEmpty())
        fail({ErrorCode::Invalid,
              Words::tr("The arguments of an earlier tool call are not valid JSON and cannot be sent. Edit that part or start again without it.")});
    return text(slot);
}

JsonWriter &JsonWriter::rawJson(SlotIndex slot)
{
    separate();
    writeRaw(slot, false);
    return *this;
}

JsonWriter &JsonWriter::rawMembers(SlotIndex slot)
{
    const qsizetype before = m_written.body.size();
    const bool comma = m_needsComma;
    separate();
    const qsizetype begin = m_written.body.size();
    writeRaw(slot, true);
    if (m_written.body.size() == begin) { // an empty object adds nothing
        m_written.body.truncate(before);
        m_needsComma = comma;
    }
    return *this;
}

void JsonWriter::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Result<JsonWriter::Written> JsonWriter::finish() &&
{
    if (m_error)
        return std::unexpected(*m_error);
    std::ranges::stable_sort(m_written.findings, {}, [](const BodyFinding &f) { return f.body.begin; });
    return std::move(m_written);
}

/// Where the findings of a slot begin and end, ascending; in the middle of a surrogate pair never.
std::vector<JsonWriter::Mark> JsonWriter::marksOf(SlotIndex slot, QStringView text) const
{
    std::vector<Mark> marks;
    for (const int index : m_findingsOf[size_t(slot)]) {
        const Range range = m_redacted.findings()[size_t(index)].redacted;
        for (qsizetype unit : {range.begin, range.end}) {
            unit = std::clamp(unit, qsizetype(0), text.size());
            if (unit > 0 && unit < text.size() && text[unit].isLowSurrogate() && text[unit - 1].isHighSurrogate())
                unit += unit == range.begin ? -1 : 1;
            marks.push_back({unit, -1});
        }
    }
    return marks;
}

void JsonWriter::note(SlotIndex slot, qsizetype begin, const std::vector<Mark> &marks)
{
    m_written.texts.push_back({{begin, m_written.body.size()}, slot});
    const std::vector<int> &findings = m_findingsOf[size_t(slot)];
    for (size_t i = 0; i < findings.size(); ++i)
        m_written.findings.push_back({{marks[2 * i].byte, marks[2 * i + 1].byte}, findings[i]});
}

void JsonWriter::escape(QStringView text)
{
    QByteArray &out = m_written.body;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype plain = i; // most of a text goes as it is
        while (plain < text.size() && goesAsItIs(text[plain].unicode()))
            ++plain;
        if (plain > i) {
            const qsizetype at = out.size();
            out.resizeForOverwrite(at + plain - i);
            std::ranges::transform(text.sliced(i, plain - i), out.data() + at, [](QChar c) { return char(c.unicode()); });
            i = plain;
            continue;
        }
        const char32_t c = nextCodePoint(text, i);
        if (c == U'"' || c == U'\\')
            out.append('\\').append(char(c));
        else if (c < 0x20)
            appendControl(out, char16_t(c));
        else
            appendUtf8(out, c);
    }
}

/// Writes the text in pieces between the boundaries of its findings, so that each boundary's place in the body is known.
void JsonWriter::write(SlotIndex slot, QStringView text, bool asIdentifier)
{
    std::vector<Mark> marks = marksOf(slot, text);
    std::vector<Mark *> ordered;
    for (Mark &mark : marks)
        ordered.push_back(&mark);
    std::ranges::stable_sort(ordered, {}, &Mark::unit);

    const qsizetype begin = m_written.body.size();
    QString safe;
    if (asIdentifier) {
        safe = text.toString();
        std::ranges::replace_if(safe, [](QChar c) { return !isIdentifierChar(c.unicode()); }, u'_');
        text = safe;
    }
    qsizetype written = 0;
    for (Mark *mark : ordered) {
        escape(text.sliced(written, mark->unit - written));
        written = mark->unit;
        mark->byte = m_written.body.size();
    }
    escape(text.sliced(written));
    note(slot, begin, marks);
}

/// Copies a JSON text without the white space between its tokens. Control characters that stand bare in strings are escaped: the
/// redactor lets them through, JSON does not.
void JsonWriter::writeRaw(SlotIndex slot, bool membersOnly)
{
    const QString &text = m_redacted.text(slot);
    const QByteArray utf8 = text.toUtf8();
    const std::optional<qsizetype> end = jsonValueEnd(utf8, 0);
    const bool rest = end && !utf8.sliced(*end).trimmed().isEmpty();
    if (!end || rest || (membersOnly && !isJsonObject(utf8))) {
        fail({ErrorCode::Invalid,
              Words::tr(
                  "A part of the request that must be JSON is not well formed and cannot be sent. Look for a tool's schema, an answer's schema or a "
                  "tool call with broken JSON.")});
        m_written.body.append(membersOnly ? "" : "null");
        return;
    }
    std::vector<Mark> marks = marksOf(slot, text);
    std::vector<Mark *> ordered;
    for (Mark &mark : marks)
        ordered.push_back(&mark);
    std::ranges::stable_sort(ordered, {}, &Mark::unit);

    qsizetype first = 0, last = text.size();
    if (membersOnly) {
        first = text.indexOf(u'{') + 1;
        last = text.lastIndexOf(u'}');
    }
    const qsizetype begin = m_written.body.size();
    auto mark = ordered.begin();
    bool inString = false, escaped = false;
    for (qsizetype i = 0; i <= text.size();) {
        while (mark != ordered.end() && (*mark)->unit <= i)
            (*mark++)->byte = m_written.body.size();
        if (i == text.size())
            break;
        const qsizetype at = i;
        const char32_t c = nextCodePoint(text, i);
        const bool space = !inString && (c == U' ' || c == U'\n' || c == U'\r' || c == U'\t');
        if (c == U'"' && !escaped)
            inString = !inString;
        escaped = inString && c == U'\\' && !escaped;
        if (at < first || at >= last || space)
            continue;
        if (c < 0x20)
            appendControl(m_written.body, char16_t(c));
        else
            appendUtf8(m_written.body, c);
    }
    note(slot, begin, marks);
}

} // namespace countersign
