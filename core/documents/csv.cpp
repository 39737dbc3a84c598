// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/csv.h"

#include <QtCore/QString>
#include <array>

namespace countersign {

namespace {

constexpr std::array<QChar, 4> delimiters = {u',', u';', u'\t', u'|'};
// A record longer than this is taken for a quote that somebody forgot to close.
constexpr qsizetype longestRecord = 200'000;

qsizetype lineEnd(QStringView text, qsizetype from)
{
    const qsizetype newline = text.indexOf(u'\n', from);
    return newline < 0 ? text.size() : newline + 1;
}

/// The end of the record that starts at `from`, or -1 when a quote in it is never closed.
qsizetype recordEnd(QStringView text, qsizetype from, QChar delimiter)
{
    bool fieldStart = true;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && fieldStart) {
            for (++i; i < text.size(); ++i) {
                if (text[i] != u'"')
                    continue;
                if (i + 1 < text.size() && text[i + 1] == u'"')
                    ++i;
                else
                    break;
            }
            if (i >= text.size() || i - from > longestRecord)
                return -1;
            fieldStart = false;
        } else if (c == u'\n') {
            return i + 1;
        } else {
            fieldStart = c == delimiter;
        }
    }
    return text.size();
}

qsizetype fieldCount(QStringView record, QChar delimiter)
{
    qsizetype count = 1;
    bool quoted = false;
    for (const QChar c : record) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == delimiter && !quoted)
            ++count;
    }
    return count;
}

/// The delimiter that cuts the most of the first lines into the same number of fields.
QChar likelyDelimiter(QStringView text)
{
    QChar best = u',';
    qsizetype bestScore = 0;
    for (const QChar candidate : delimiters) {
        qsizetype first = 0;
        qsizetype alike = 0;
        qsizetype at = 0;
        for (int line = 0; line < 20 && at < text.size(); ++line) {
            const qsizetype end = recordEnd(text, at, candidate);
            if (end < 0)
                break;
            const qsizetype fields = fieldCount(text.sliced(at, end - at), candidate);
            if (line == 0)
                first = fields;
            alike += fields == first && fields > 1;
            at = end;
        }
        const qsizetype score = alike * 1000 + first;
        if (alike > 0 && score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

/// Names of columns are words: no numbers, dates, addresses or empty fields.
bool looksLikeHeader(QStringView record, QChar delimiter)
{
    const auto fields = record.trimmed().split(delimiter);
    if (fields.size() < 2)
        return false;
    for (QStringView field : fields) {
        field = field.trimmed();
        while (field.startsWith(u'"') && field.endsWith(u'"') && field.size() > 1)
            field = field.sliced(1, field.size() - 2).trimmed();
        qsizetype digits = 0;
        qsizetype letters = 0;
        for (const QChar c : field) {
            digits += c.isDigit();
            letters += c.isLetter();
        }
        if (letters == 0 || digits > letters || field.contains(u'@'))
            return false;
    }
    return true;
}

} // namespace

CsvShape csvShape(QStringView text)
{
    CsvShape shape;
    qsizetype start = 0;
    // Spreadsheets write their delimiter in a first line of its own: "sep=;".
    if (text.startsWith(u"sep=", Qt::CaseInsensitive) && text.size() > 4 && lineEnd(text, 0) <= 7) {
        shape.delimiter = text[4];
        start = lineEnd(text, 0);
    } else {
        shape.delimiter = likelyDelimiter(text);
    }
    const qsizetype end = start < text.size() ? recordEnd(text, start, shape.delimiter) : -1;
    if (end > 0 && end - start <= 4000 && looksLikeHeader(text.sliced(start, end - start), shape.delimiter))
        shape.headerLength = end;
    return shape;
}

QList<QStringView> csvRecords(QStringView text, QChar delimiter)
{
    QList<QStringView> records;
    bool quotes = true;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = quotes ? recordEnd(text, at, delimiter) : lineEnd(text, at);
        if (end < 0) {
            quotes = false;
            end = lineEnd(text, at);
        }
        records.append(text.sliced(at, end - at));
        at = end;
    }
    return records;
}

} // namespace countersign
