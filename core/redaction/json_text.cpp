// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/json_text.h"

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PathComponent = 64;
constexpr qsizetype PathDepth = 32;

int hexValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    const char16_t lower = u | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

/// The code unit of \uXXXX at `at` (which is the backslash), or -1.
int unicodeEscape(QStringView text, qsizetype at)
{
    if (at + 6 > text.size() || text[at] != u'\\' || text[at + 1] != u'u')
        return -1;
    int value = 0;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        const int digit = hexValue(text[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

class Tokenizer {
public:
    explicit Tokenizer(QStringView text) : m_text(text) { }

    std::expected<std::vector<JsonToken>, qsizetype> run()
    {
        if (!value())
            return std::unexpected(m_at);
        while (!m_stack.empty()) {
            if (!next())
                return std::unexpected(m_at);
        }
        skipSpace();
        if (m_at != m_text.size())
            return std::unexpected(m_at);
        return std::move(m_tokens);
    }

private:
    struct Container {
        bool object = false;
        bool begun = false;
        qsizetype index = 0;
        QString key; // under which its items stand
        QString path; // of the container itself
    };

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<Container> m_stack;
    std::vector<JsonToken> m_tokens;
    QString m_key; // of the value that comes next
    QString m_path;

    bool at(char16_t c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == u' ' || m_text[m_at] == u'\n' || m_text[m_at] == u'\t' || m_text[m_at] == u'\r'))
            ++m_at;
    }

    QString childPath(const Container &parent, QString component) const
    {
        component.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s).truncate(PathComponent);
        if (std::ssize(m_stack) > PathDepth)
            return m_stack[PathDepth - 1].path + u"/…/"_s + component;
        return parent.path + u'/' + component;
    }

    /// One step inside the innermost container: its end, or one more item.
    bool next()
    {
        Container &inner = m_stack.back();
        skipSpace();
        if (at(inner.object ? u'}' : u']')) {
            ++m_at;
            m_stack.pop_back();
            return true;
        }
        if (inner.begun) {
            if (!at(u','))
                return false;
            ++m_at;
            skipSpace();
        }
        inner.begun = true;
        if (!inner.object) {
            m_key = inner.key;
            m_path = childPath(inner, QString::number(inner.index++));
            return value();
        }
        const qsizetype begin = m_at + 1;
        if (!string())
            return false;
        const Range raw{begin, m_at - 1};
        m_key = unescapeJson(m_text.sliced(raw.begin, raw.length()));
        m_path = childPath(inner, m_key);
        m_tokens.push_back({JsonToken::Kind::Key, raw, m_key, m_path});
        skipSpace();
        if (!at(u':'))
            return false;
        ++m_at;
        return value();
    }

    bool value()
    {
        skipSpace();
        if (m_at >= m_text.size())
            return false;
        switch (m_text[m_at].unicode()) {
        case u'{':
        case u'[':
            m_stack.push_back({m_text[m_at] == u'{', false, 0, m_key, m_path});
            ++m_at;
            return true;
        case u'"': {
            const qsizetype begin = m_at + 1;
            if (!string())
                return false;
            m_tokens.push_back({JsonToken::Kind::String, {begin, m_at - 1}, m_key, m_path});
            return true;
        }
        case u't': return word(u"true");
        case u'f': return word(u"false");
        case u'n': return word(u"null");
        default: return number();
        }
    }

    bool word(QStringView expected)
    {
        for (const QChar c : expected) {
            if (m_at >= m_text.size() || m_text[m_at] != c)
                return false;
            ++m_at;
        }
        return true;
    }

    bool string()
    {
        if (!at(u'"'))
            return false;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == u'"') {
                ++m_at;
                return true;
            }
            if (m_text[m_at] != u'\\')
                continue;
            const qsizetype escape = m_at;
            if (++m_at >= m_text.size())
                return false;
            if (m_text[m_at] == u'u') {
                if (unicodeEscape(m_text, escape) < 0)
                    return false;
                m_at += 4;
            } else if (!QStringView(u"\"\\/bfnrt").contains(m_text[m_at])) {
                return false;
            }
        }
        return false;
    }

    bool digits()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= u'0' && m_text[m_at] <= u'9')
            ++m_at;
        return m_at > begin;
    }

    bool number()
    {
        const qsizetype begin = m_at;
        if (at(u'-'))
            ++m_at;
        if (at(u'0'))
            ++m_at;
        else if (!digits())
            return false;
        if (at(u'.')) {
            ++m_at;
            if (!digits())
                return false;
        }
        if (at(u'e') || at(u'E')) {
            ++m_at;
            if (at(u'+') || at(u'-'))
                ++m_at;
            if (!digits())
                return false;
        }
        m_tokens.push_back({JsonToken::Kind::Number, {begin, m_at}, m_key, m_path});
        return true;
    }
};

} // namespace

std::expected<std::vector<JsonToken>, qsizetype> tokenizeJson(QStringView json) { return Tokenizer(json).run(); }

QString unescapeJson(QStringView rawInside, std::vector<qsizetype> *offsetMap)
{
    QString out;
    out.reserve(rawInside.size());
    if (offsetMap) {
        offsetMap->clear();
        offsetMap->reserve(size_t(rawInside.size()) + 1);
    }
    const auto put = [&](QChar c, qsizetype from) {
        out += c;
        if (offsetMap)
            offsetMap->push_back(from);
    };
    for (qsizetype i = 0; i < rawInside.size();) {
        if (rawInside[i] != u'\\' || i + 1 >= rawInside.size()) {
            put(rawInside[i], i);
            ++i;
            continue;
        }
        if (const int unit = unicodeEscape(rawInside, i); unit >= 0) {
            put(QChar(char16_t(unit)), i);
            i += 6;
            continue;
        }
        static constexpr QStringView letters = u"\"\\/bfnrt";
        static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const qsizetype which = letters.indexOf(rawInside[i + 1]);
        if (which < 0) {
            put(rawInside[i], i);
            ++i;
            continue;
        }
        put(meanings[which], i);
        i += 2;
    }
    if (offsetMap)
        offsetMap->push_back(rawInside.size());
    return out;
}

QString escapeJson(QStringView plain)
{
    QString out;
    out.reserve(plain.size() + plain.size() / 16);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const QChar c = plain[i];
        const bool pair = c.isHighSurrogate() && i + 1 < plain.size() && plain[i + 1].isLowSurrogate();
        if (pair) {
            out += c;
            out += plain[++i];
            continue;
        }
        switch (c.unicode()) {
        case u'"': out += u"\\\""_s; break;
        case u'\\': out += u"\\\\"_s; break;
        case u'\n': out += u"\\n"_s; break;
        case u'\r': out += u"\\r"_s; break;
        case u'\t': out += u"\\t"_s; break;
        case u'\b': out += u"\\b"_s; break;
        case u'\f': out += u"\\f"_s; break;
        default:
            if (c.unicode() < 0x20 || c.isSurrogate())
                out += u"\\u%1"_s.arg(ushort(c.unicode()), 4, 16, QChar(u'0'));
            else
                out += c;
        }
    }
    return out;
}

} // namespace countersign
