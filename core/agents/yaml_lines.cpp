// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/yaml_lines.h"

#include "core/agents/front_matter.h"

#include <QtCore/QRegularExpression>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype Step = 2; // of the indent, where nothing says otherwise

/// Lines [first, end): the entry's key and all that belongs to it. Of a whole map: its entries.
struct Range {
    qsizetype first = 0;
    qsizetype end = 0;
};

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype newline = text.indexOf('\n', from);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        lines << text.sliced(from, end - from);
        from = end;
    }
    if (!lines.isEmpty() && !lines.last().endsWith('\n'))
        lines.last() += '\n';
    return lines;
}

qsizetype indentOf(const QByteArray &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == ' ')
        ++at;
    return at;
}

/// It is neither blank nor a comment.
bool says(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    return !trimmed.isEmpty() && !trimmed.startsWith('#');
}

QByteArray keyOf(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    QByteArray key = line.first(std::max<qsizetype>(colon, 0)).trimmed();
    if (key.size() >= 2 && (key.front() == '"' || key.front() == '\''))
        key = key.sliced(1, key.size() - 2);
    return key;
}

/// " # why", or nothing; only behind a value without quotes or with a closed brace, which is how rules are written.
QByteArray commentOf(const QByteArray &line)
{
    static const QRegularExpression comment(u"[ \\t]+#.*$"_s);
    const QString text = QString::fromUtf8(line).remove(u'\n').remove(u'\r');
    return comment.match(text).captured().toUtf8();
}

qsizetype indentWithin(const QByteArrayList &lines, const Range &map, qsizetype otherwise)
{
    for (qsizetype i = map.first; i < map.end; ++i) {
        if (says(lines[i]))
            return indentOf(lines[i]);
    }
    return otherwise;
}

/// The last lines of a range that say nothing belong to what follows it.
Range trimmed(const QByteArrayList &lines, Range range, qsizetype least)
{
    while (range.end > least && !says(lines[range.end - 1]))
        --range.end;
    return range;
}

std::optional<Range> find(const QByteArrayList &lines, const Range &map, qsizetype indent, const QByteArray &key)
{
    for (qsizetype i = map.first; i < map.end; ++i) {
        if (!says(lines[i]) || indentOf(lines[i]) != indent || keyOf(lines[i]) != key)
            continue;
        qsizetype end = i + 1;
        while (end < map.end && (!says(lines[end]) || indentOf(lines[end]) > indent))
            ++end;
        return trimmed(lines, {i, end}, i + 1);
    }
    return std::nullopt;
}

QByteArray keyText(const QByteArray &key) { return yamlScalar(QString::fromUtf8(key)); }

QByteArray flowText(const YAML::Node &node)
{
    QByteArrayList parts;
    if (node.IsMap()) {
        for (const auto &pair : node)
            parts << yamlScalar(QString::fromStdString(pair.first.Scalar())) + ": " + flowText(pair.second);
        return '{' + parts.join(", ") + '}';
    }
    if (node.IsSequence()) {
        for (const auto &item : node)
            parts << flowText(item);
        return '[' + parts.join(", ") + ']';
    }
    if (!node.IsScalar())
        return "null";
    static const QRegularExpression plain(u"^[\\w.+-]+$"_s); // numbers stay numbers
    const QString text = QString::fromStdString(node.Scalar());
    return node.Tag() == "?" && plain.match(text).hasMatch() ? text.toUtf8() : yamlScalar(text);
}

/// The entries of the map at `path` as lines, one each; nothing when there is no map.
std::optional<QByteArrayList> entriesAt(const QByteArrayList &lines, const QByteArrayList &path, qsizetype indent)
{
    try {
        YAML::Node node = YAML::Load(lines.join().toStdString());
        for (const QByteArray &key : path) {
            const YAML::Node inner = node.IsMap() ? node[key.toStdString()] : YAML::Node();
            node.reset(inner);
        }
        if (!node.IsMap())
            return std::nullopt;
        QByteArrayList entries;
        for (const auto &pair : node)
            entries << QByteArray(indent, ' ') + yamlScalar(QString::fromStdString(pair.first.Scalar())) + ": " + flowText(pair.second) + '\n';
        return entries;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

/// The lines of an entry that is not there yet, with the maps around it.
QByteArrayList nested(QByteArrayList path, qsizetype indent, const QByteArray &value)
{
    QByteArrayList lines;
    while (path.size() > 1) {
        lines << QByteArray(indent, ' ') + keyText(path.takeFirst()) + ":\n";
        indent += Step;
    }
    return lines << QByteArray(indent, ' ') + keyText(path.constFirst()) + ": " + value + '\n';
}

/// The entry with another value: what is said in comments stays.
QByteArrayList rewritten(const QByteArrayList &lines, const Range &entry, const QByteArray &key, qsizetype indent,
                         const std::optional<QByteArray> &value)
{
    QByteArrayList kept;
    if (value)
        kept << QByteArray(indent, ' ') + keyText(key) + ": " + *value + commentOf(lines[entry.first]) + '\n';
    for (qsizetype i = entry.first + 1; i < entry.end; ++i) {
        if (lines[i].trimmed().startsWith('#'))
            kept << lines[i];
    }
    return kept;
}

/// Changes `lines` within `map`, whose entries stand at `indent`; `above` are the keys that led there. False: not written as maps.
bool change(QByteArrayList &lines, Range map, qsizetype indent, const QByteArrayList &above, const QByteArrayList &path,
            const std::optional<QByteArray> &value)
{
    const QByteArray key = path.constFirst();
    std::optional<Range> entry = find(lines, map, indent, key);
    if (!entry) {
        if (value)
            lines = lines.first(map.end) + nested(path, indent, *value) + lines.sliced(map.end);
        return true;
    }
    if (path.size() == 1) {
        lines = lines.first(entry->first) + rewritten(lines, *entry, key, indent, value) + lines.sliced(entry->end);
        return true;
    }
    const QByteArrayList here = above + QByteArrayList{key};
    if (const QByteArray &head = lines[entry->first]; says(head.sliced(head.indexOf(':') + 1))) {
        const std::optional<QByteArrayList> entries = entriesAt(lines, here, indent + Step);
        if (!entries)
            return false;
        const QByteArrayList block = QByteArrayList{QByteArray(indent, ' ') + keyText(key) + ":" + commentOf(head) + '\n'} + *entries;
        lines = lines.first(entry->first) + block + lines.sliced(entry->end);
        entry->end = entry->first + block.size();
    }
    const qsizetype behind = lines.size() - entry->end;
    const Range inner{entry->first + 1, entry->end};
    if (!change(lines, inner, indentWithin(lines, inner, indent + Step), here, path.sliced(1), value))
        return false;
    // A key with nothing under it would not be read.
    if (const Range now{entry->first + 1, lines.size() - behind}; trimmed(lines, now, now.first).end == now.first)
        lines.removeAt(entry->first);
    return true;
}

} // namespace

QByteArray withYamlValue(const QByteArray &yaml, const QByteArrayList &path, const std::optional<QByteArray> &value)
{
    QByteArrayList lines = linesOf(yaml);
    const Range all = trimmed(lines, {0, lines.size()}, 0);
    return change(lines, all, 0, {}, path, value) ? lines.join() : yaml;
}

} // namespace countersign
