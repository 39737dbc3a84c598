// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/front_matter.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QString>

namespace countersign {

namespace {

QByteArrayList splitKeepingEnds(const QByteArray &bytes)
{
    QByteArrayList lines;
    qsizetype from = 0;
    while (from < bytes.size()) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline + 1;
        lines.append(bytes.sliced(from, end - from));
        from = end;
    }
    return lines;
}

bool isMarker(const QByteArray &line, const char *marker) { return line.trimmed() == marker && line.startsWith(marker); }

bool isBlankOrComment(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    return trimmed.isEmpty() || trimmed.startsWith('#');
}

/// Where the comment behind a value begins (at the white space before '#'), or the end of the text.
qsizetype trailingComment(const QByteArray &text, qsizetype from)
{
    char quote = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (quote) {
            if (c == '\\' && quote == '"')
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#' && i > from && (text[i - 1] == ' ' || text[i - 1] == '\t')) {
            qsizetype start = i;
            while (start > from && (text[start - 1] == ' ' || text[start - 1] == '\t'))
                --start;
            return start;
        }
    }
    return text.size();
}

} // namespace

std::optional<FrontMatter> FrontMatter::split(const QByteArray &bytes)
{
    const QByteArrayList lines = splitKeepingEnds(bytes);
    if (lines.isEmpty())
        return std::nullopt;
    QByteArray first = lines.first();
    if (first.startsWith("\xEF\xBB\xBF"))
        first.remove(0, 3);
    if (!isMarker(first, "---"))
        return std::nullopt;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!isMarker(lines[i], "---") && !isMarker(lines[i], "..."))
            continue;
        FrontMatter result;
        result.m_opening = lines.first();
        result.m_closing = lines[i];
        result.m_lines = lines.mid(1, i - 1);
        result.m_body = lines.mid(i + 1).join();
        if (lines.first().endsWith("\r\n"))
            result.m_lineEnd = "\r\n";
        return result;
    }
    return std::nullopt;
}

QByteArray FrontMatter::yaml() const { return m_lines.join(); }

FrontMatter::Entry FrontMatter::find(const QByteArray &key) const
{
    Entry entry;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QByteArray &line = m_lines[i];
        const bool topLevelKey = !line.isEmpty() && line[0] != ' ' && line[0] != '\t' && line[0] != '-' && line[0] != '#' && line[0] != ']'
            && line[0] != '}' && !line.trimmed().isEmpty();
        if (!topLevelKey)
            continue;
        if (entry.first >= 0) {
            entry.end = i;
            break;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        QByteArray name = line.first(colon).trimmed();
        if (name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front())
            name = name.sliced(1, name.size() - 2);
        if (name == key)
            entry.first = i;
    }
    if (entry.first >= 0) {
        if (entry.end < 0)
            entry.end = m_lines.size();
        // Blank lines and comments before the next key belong to that key.
        while (entry.end > entry.first + 1 && isBlankOrComment(m_lines[entry.end - 1]) && !m_lines[entry.end - 1].startsWith(' '))
            --entry.end;
    }
    return entry;
}

void FrontMatter::set(const QByteArray &key, const QByteArray &value)
{
    const Entry entry = find(key);
    if (entry.first < 0) {
        if (!value.isEmpty()) {
            if (!m_lines.isEmpty() && !m_lines.last().endsWith('\n'))
                m_lines.last() += m_lineEnd;
            m_lines.append(key + ": " + value + m_lineEnd);
        }
        return;
    }
    QByteArrayList kept; // comments that stood on lines of their own inside the old value
    for (qsizetype i = entry.first + 1; i < entry.end; ++i) {
        if (m_lines[i].trimmed().startsWith('#'))
            kept.append(m_lines[i].trimmed() + m_lineEnd);
    }
    QByteArrayList replacement;
    if (!value.isEmpty()) {
        QByteArray line = m_lines[entry.first];
        QByteArray end;
        while (line.endsWith('\n') || line.endsWith('\r')) {
            end.prepend(line.back());
            line.chop(1);
        }
        const qsizetype colon = line.indexOf(':');
        qsizetype from = colon + 1;
        while (from < line.size() && (line[from] == ' ' || line[from] == '\t'))
            ++from;
        const bool onlyComment = from < line.size() && line[from] == '#';
        const qsizetype comment = onlyComment ? colon + 1 : trailingComment(line, from);
        const QByteArray gap = from > colon + 1 && !onlyComment ? line.sliced(colon + 1, from - colon - 1) : QByteArray(" ");
        replacement.append(line.first(colon + 1) + gap + value + line.sliced(comment) + (end.isEmpty() ? m_lineEnd : end));
    }
    replacement += kept;
    m_lines = m_lines.mid(0, entry.first) + replacement + m_lines.mid(entry.end);
}

QByteArray FrontMatter::bytes() const { return m_opening + m_lines.join() + m_closing + m_body; }

QByteArray yamlScalar(const QString &text)
{
    // Plain only where no reader could take it for anything else.
    static const QRegularExpression safe(QStringLiteral("^[\\p{L}][\\p{L}\\p{N} _./()–-]*$"));
    static const QRegularExpression special(QStringLiteral("^(true|false|yes|no|on|off|null|y|n)$"), QRegularExpression::CaseInsensitiveOption);
    if (safe.match(text).hasMatch() && !special.match(text).hasMatch() && text == text.trimmed())
        return text.toUtf8();
    QByteArray quoted = "\"";
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"': quoted += "\\\""; break;
        case '\\': quoted += "\\\\"; break;
        case '\n': quoted += "\\n"; break;
        case '\t': quoted += "\\t"; break;
        case '\r': quoted += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                quoted += "\\x" + QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0');
            else
                quoted += c;
        }
    }
    return quoted + '"';
}

} // namespace countersign
