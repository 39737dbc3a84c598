// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_scanner.h"

#include <QtCore/QByteArray>

namespace countersign {

namespace {

constexpr int DeepestNesting = 512;

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// A position in JSON bytes. Every step answers false, and stays false, at the first byte that cannot be.
class Cursor {
public:
    Cursor(QByteArrayView json, qsizetype at) : m_json(json), m_at(at) { }

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] bool done() const { return m_at >= m_json.size(); }
    [[nodiscard]] char peek() const { return done() ? '\0' : m_json[m_at]; }

    void space()
    {
        while (!done() && isSpace(m_json[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        if (peek() != c || done())
            return false;
        ++m_at;
        return true;
    }
    bool word(QByteArrayView text)
    {
        if (!m_json.sliced(m_at).startsWith(text))
            return false;
        m_at += text.size();
        return true;
    }
    bool string()
    {
        if (!take('"'))
            return false;
        while (!done()) {
            const char c = m_json[m_at++];
            if (c == '"')
                return true;
            if (c == '\\' && !escape())
                return false;
        }
        return false;
    }
    bool number()
    {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            return digits();
        }
        return true;
    }
    bool scalar()
    {
        switch (peek()) {
        case '"': return string();
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        default: return number();
        }
    }
    bool value();

private:
    bool digits()
    {
        const qsizetype before = m_at;
        while (!done() && isDigit(m_json[m_at]))
            ++m_at;
        return m_at > before;
    }
    bool escape()
    {
        if (done())
            return false;
        const char c = m_json[m_at++];
        if (c != 'u')
            return QByteArrayView("\"\\/bfnrt").contains(c);
        for (int i = 0; i < 4; ++i) {
            if (done() || !isHex(m_json[m_at++]))
                return false;
        }
        return true;
    }
    bool keyAndColon()
    {
        if (!string())
            return false;
        space();
        if (!take(':'))
            return false;
        space();
        return true;
    }

    QByteArrayView m_json;
    qsizetype m_at;
};

bool Cursor::value()
{
    std::vector<char> open; // the closing brackets that are still to come
    for (;;) {
        space();
        const char c = peek();
        bool wholeValue = true;
        if (c == '{' || c == '[') {
            const char closing = c == '{' ? '}' : ']';
            ++m_at;
            space();
            if (!take(closing)) {
                if (open.size() >= DeepestNesting || (c == '{' && !keyAndColon()))
                    return false;
                open.push_back(closing);
                wholeValue = false;
            }
        } else if (!scalar()) {
            return false;
        }
        while (wholeValue) {
            if (open.empty())
                return true;
            space();
            if (take(',')) {
                space();
                if (open.back() == '}' && !keyAndColon())
                    return false;
                wholeValue = false;
            } else if (take(open.back())) {
                open.pop_back();
            } else {
                return false;
            }
        }
    }
}

/// Calls `visit(key, value)` for the members of an object, or `visit({}, item)` for the items of an array, as long as they are well formed.
template <typename Visit>
bool forEachChild(QByteArrayView json, char opening, Visit visit)
{
    const char closing = opening == '{' ? '}' : ']';
    Cursor cursor(json, 0);
    cursor.space();
    if (!cursor.take(opening))
        return false;
    cursor.space();
    if (cursor.take(closing))
        return true;
    for (;;) {
        QByteArrayView key;
        if (opening == '{') {
            const qsizetype keyBegin = cursor.at() + 1;
            if (!cursor.string())
                return false;
            key = json.sliced(keyBegin, cursor.at() - 1 - keyBegin);
            cursor.space();
            if (!cursor.take(':'))
                return false;
            cursor.space();
        }
        const qsizetype begin = cursor.at();
        if (!cursor.value())
            return false;
        visit(key, json.sliced(begin, cursor.at() - begin));
        cursor.space();
        if (cursor.take(closing))
            return true;
        if (!cursor.take(','))
            return false;
        cursor.space();
    }
}

} // namespace

std::optional<qsizetype> jsonValueEnd(QByteArrayView json, qsizetype begin)
{
    Cursor cursor(json, begin);
    if (!cursor.value())
        return std::nullopt;
    return cursor.at();
}

QByteArrayView jsonMember(QByteArrayView json, QByteArrayView key)
{
    QByteArrayView found;
    forEachChild(json, '{', [&](QByteArrayView name, QByteArrayView value) {
        if (name == key)
            found = value;
    });
    return found;
}

std::optional<std::vector<QByteArrayView>> jsonKeys(QByteArrayView json)
{
    std::vector<QByteArrayView> keys;
    if (!forEachChild(json, '{', [&](QByteArrayView name, QByteArrayView) { keys.push_back(name); }))
        return std::nullopt;
    return keys;
}

std::vector<QByteArrayView> jsonItems(QByteArrayView json)
{
    std::vector<QByteArrayView> items;
    forEachChild(json, '[', [&](QByteArrayView, QByteArrayView item) { items.push_back(item); });
    return items;
}

bool isJsonObject(QByteArrayView json)
{
    Cursor cursor(json, 0);
    cursor.space();
    if (cursor.peek() != '{' || !cursor.value())
        return false;
    cursor.space();
    return cursor.done();
}

QByteArray jsonOneLine(QByteArrayView json)
{
    QByteArray line;
    line.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString && c == '\\' && i + 1 < json.size()) {
            line.append(c).append(json[++i]);
            continue;
        }
        if (c == '"')
            inString = !inString;
        if (inString || !isSpace(c))
            line.append(c);
    }
    return line;
}

} // namespace countersign
