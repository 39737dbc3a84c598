// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/json_member.h"

#include "core/providers/json_scanner.h"
#include "core/tools/mcp/server_file.h"

namespace countersign::mcp {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// White space at the beginning of the line that `at` stands in.
QByteArray indentAt(const QByteArray &json, qsizetype at)
{
    const qsizetype line = at > 0 ? json.lastIndexOf('\n', at - 1) + 1 : 0;
    qsizetype end = line;
    while (end < json.size() && (json[end] == ' ' || json[end] == '\t'))
        ++end;
    return json.sliced(line, end - line);
}

/// Where something stands in the text, which has the same places with and without comments.
struct Place {
    qsizetype begin = 0, end = 0;
};

Place placeOf(const QByteArray &plain, QByteArrayView part)
{
    const qsizetype begin = part.data() - plain.constData();
    return {begin, begin + part.size()};
}

/// The member from `member.begin` (its key) to `member.end`, with the comma that ties it to its neighbours.
QByteArray without(QByteArray json, const QByteArray &plain, Place member)
{
    qsizetype from = member.begin, to = member.end;
    while (from > 0 && isBlank(plain[from - 1]))
        --from;
    if (from > 0 && plain[from - 1] == ',') {
        --from;
    } else {
        qsizetype next = to;
        while (next < plain.size() && isBlank(plain[next]))
            ++next;
        if (next < plain.size() && plain[next] == ',')
            to = next + 1;
    }
    return json.remove(from, to - from);
}

QByteArray withNew(QByteArray json, const QByteArray &plain, Place object, const QByteArray &key, QByteArray value)
{
    const QByteArray outer = indentAt(plain, object.begin);
    const QByteArray inner = outer + "  ";
    qsizetype last = object.end - 1; // of the closing brace, then behind what stands before it
    while (last > 0 && isBlank(plain[last - 1]))
        --last;
    const bool empty = plain[last - 1] == '{';
    value.replace("\n", QByteArray("\n" + inner));
    const QByteArray member = (empty ? "\n" : ",\n") + inner + '"' + key + "\": " + value;
    const bool sameLine = !plain.sliced(last, object.end - 1 - last).contains('\n');
    return json.insert(last, sameLine ? member + '\n' + outer : member);
}

} // namespace

QByteArray withMember(const QByteArray &json, const QByteArrayList &path, const QByteArray &key, const QByteArray &value)
{
    const QByteArray plain = withoutComments(json);
    QByteArrayView object = QByteArrayView(plain).trimmed();
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QByteArrayView next = jsonMember(object, path[i]);
        if (next.isNull()) {
            const QByteArray made = value.isEmpty() ? json : withMember(json, path.first(i), path[i], "{}");
            return made == json ? json : withMember(made, path, key, value);
        }
        object = next;
    }
    if (!object.startsWith('{') || !object.endsWith('}'))
        return json;
    const Place whole = placeOf(plain, object);
    const QByteArrayView member = jsonMember(object, key);
    if (member.isNull())
        return value.isEmpty() ? json : withNew(json, plain, whole, key, value);
    const Place old = placeOf(plain, member);
    const qsizetype name = plain.lastIndexOf(QByteArray('"' + key + '"'), old.begin);
    if (value.isEmpty())
        return without(json, plain, {name, old.end});
    QByteArray fresh = value;
    fresh.replace("\n", QByteArray("\n" + indentAt(plain, name)));
    return QByteArray(json).replace(old.begin, old.end - old.begin, fresh);
}

} // namespace countersign::mcp
