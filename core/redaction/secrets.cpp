// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, tokens and passwords.
#include "core/redaction/secret_values.h"

#include <QtCore/QByteArray>
#include <array>

namespace countersign {
using namespace Qt::StringLiterals;
using namespace secrets;

namespace {

class Secrets {
public:
    explicit Secrets(ScanContext &context) : c(context), m_secretClass(c.rules.known.secret), m_vendorClass(c.rules.known.vendor) { }

    void run()
    {
        for (const SecretHit &hit : c.hits.secrets) {
            const SecretRule &rule = c.rules.secrets[hit.rule];
            if (rule.lead)
                givenPassword(c, rule, hit.begin);
            else
                token(rule, hit.begin);
        }
        m_pemEndings = {Endings{"-----END"}, Endings{"-----end"}};
        for (const MarkHit &mark : c.hits.marks) {
            if (mark.kind == MarkHit::Kind::PemBegin)
                pem(mark.begin);
            else if (mark.kind == MarkHit::Kind::Jwt)
                jwt(mark.begin);
        }
        for (const CueHit &hit : c.hits.cues) {
            const CueClasses &classes = c.rules.cues[hit.cue].classes;
            if (classes.test(m_secretClass))
                assignment(hit);
            if (classes.test(m_vendorClass))
                vendorKey(hit);
        }
        fieldSecrets();
    }

private:
    ScanContext &c;
    size_t m_secretClass;
    size_t m_vendorClass;
    size_t m_pemEnd = 0;
    /// The places where a word stands, asked for in ascending order; each byte of the text is looked at once.
    struct Endings {
        std::string_view word;
        size_t next = 0; // as far as it was looked for; npos: no more of them
        size_t after(std::string_view text, size_t from)
        {
            if (next < from)
                next = text.find(word, from);
            return next;
        }
    };
    std::array<Endings, 2> m_pemEndings;
    size_t m_jwtEnd = 0;
    size_t m_valueEnd = 0; // of the last very long value: names inside are part of it

    void add(size_t begin, size_t end, const QString &type, double score, const QString &rule, const QString &reason)
    {
        c.add(begin, end, type, score, rule, reason, Candidate::Rank::Secret);
    }

    void token(const SecretRule &rule, size_t begin)
    {
        const Range limit = c.limits(begin);
        const std::string_view text = c.text.substr(0, size_t(limit.end));
        long length = -1;
        if (rule.inside) {
            length = matchAround(rule, text, &begin, size_t(limit.begin));
        } else if (!isAlnumByte(rule.prefix.front()) || !isAlnumByte(c.before(begin))) {
            length = rule.shape.match(text, begin);
        }
        if (length < 0)
            return;
        size_t end = begin + size_t(length);
        const std::string_view value = c.text.substr(begin, size_t(length));
        double score = entropyOf(value) >= rule.entropy ? 0.95 : 0.3;
        if (isExampleToken(value))
            score = 0.15;
        // More of the same after the known length: a newer format, or none; better too much than too little.
        if (isAlnumByte(c.at(end)) && isAlnumByte(value.back())) {
            while (end < size_t(limit.end) && isTokenByte(c.text[end]))
                ++end;
            score = std::min(score, end - begin > size_t(length) * 2 ? 0.3 : 0.6);
        }
        const bool checksummed = rule.prefix.size() == 4 && rule.prefix.back() == '_' && (rule.prefix.starts_with("gh") || rule.prefix == "npm_")
            && hasBase62Checksum(value.substr(4));
        add(begin, end, u"API_KEY"_s, checksummed ? 0.99 : score, rule.name,
            checksummed ? u"a key that begins like those of “%1”, with its check sum"_s.arg(rule.name)
                        : u"a key that begins like those of “%1”"_s.arg(rule.name));
    }

    /// For a rule whose text stands in the middle: the match that covers it, from where its word begins. `begin` becomes that.
    static long matchAround(const SecretRule &rule, std::string_view text, size_t *begin, size_t low)
    {
        const size_t trigger = *begin;
        size_t start = trigger;
        while (start > low && trigger - start < 100 && (isTokenByte(text[start - 1]) || text[start - 1] == '.' || text[start - 1] == '~'))
            --start;
        for (int tries = 0; start <= trigger && tries < 4; ++start) {
            if (start > 0 && isAlnumByte(text[start - 1]))
                continue;
            ++tries;
            const long length = rule.shape.match(text, start);
            if (length > 0 && start + size_t(length) >= trigger + rule.prefix.size()) {
                *begin = start;
                return length;
            }
        }
        return -1;
    }

    void pem(size_t begin)
    {
        if (begin < m_pemEnd)
            return;
        const std::string_view rest = c.text.substr(begin);
        const std::string_view label = rest.substr(0, 90);
        const size_t firstLine = label.find("-----", 5);
        if (firstLine == label.npos || firstLine > 80 || lowered(label.substr(0, firstLine)).find("private key") == std::string::npos)
            return;
        const size_t body = begin + firstLine + 5;
        size_t end = std::min(m_pemEndings[0].after(c.text, body), m_pemEndings[1].after(c.text, body));
        if (end != c.text.npos && !beginsBlock(body, end)) {
            const size_t dashes = c.text.find("-----", end + 5);
            end = (dashes == c.text.npos || dashes - end > 80 ? lineEnd(end) : dashes + 5) - begin;
        } else {
            // Cut off: as far as it looks like base64.
            end = firstLine + 5;
            while (end < rest.size() && (isAlnumByte(rest[end]) || std::string_view("+/=\r\n \\-:,").find(rest[end]) != std::string_view::npos))
                ++end;
            while (end > firstLine + 5 && uchar(rest[end - 1]) <= ' ')
                --end;
        }
        m_pemEnd = begin + end;
        if (end > firstLine + 8)
            add(begin, std::min(begin + end, size_t(c.limits(begin).end)), u"PRIVATE_KEY"_s, 0.98, u"pem"_s, u"a private key block"_s);
    }

    /// Whether another block begins in [begin, end): then what ends there is that one.
    [[nodiscard]] bool beginsBlock(size_t begin, size_t end) const
    {
        auto mark = std::ranges::lower_bound(c.hits.marks, begin, {}, [](const MarkHit &hit) { return size_t(hit.begin); });
        while (mark != c.hits.marks.end() && mark->begin < end && mark->kind != MarkHit::Kind::PemBegin)
            ++mark;
        return mark != c.hits.marks.end() && mark->begin < end;
    }

    [[nodiscard]] size_t lineEnd(size_t at) const { return std::min(c.text.find('\n', at), c.text.size()); }

    void jwt(size_t begin)
    {
        if (begin < m_jwtEnd || isTokenByte(c.before(begin)))
            return;
        size_t end = begin;
        int dots = 0;
        while (end < c.text.size() && (isTokenByte(c.text[end]) || c.text[end] == '.' || c.text[end] == '=')) {
            dots += c.text[end] == '.';
            ++end;
        }
        while (end > begin && c.text[end - 1] == '.')
            --end;
        m_jwtEnd = end;
        const std::string_view value = c.text.substr(begin, end - begin);
        const size_t dot = value.find('.');
        if (dot == value.npos || value.size() < 30)
            return;
        const QByteArray header = QByteArray::fromBase64(QByteArrayView(value.data(), qsizetype(dot)).toByteArray(),
                                                         QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        if (header.startsWith('{') && (header.contains("\"alg\"") || header.contains("\"typ\"") || header.contains("\"enc\"")))
            add(begin, end, u"JWT"_s, dots >= 2 ? 0.97 : 0.8, u"jwt"_s, u"a token whose header names an algorithm"_s);
        else if (dots >= 2)
            add(begin, end, u"JWT"_s, 0.6, u"jwt-form"_s, u"the form of a signed token"_s);
    }

    // ---- password = …, "api_key": "…", Authorization: Bearer … ----

    void assignment(const CueHit &hit)
    {
        if (hit.begin < m_valueEnd)
            return;
        const std::string_view text = c.text;
        size_t at = hit.end;
        // The rest of the name: password_hash, API_KEY_PROD.
        while (at < text.size() && isTokenByte(text[at]) && at - hit.end < 24)
            ++at;
        if (at > hit.end && text[hit.end] != '_' && text[hit.end] != '-' && !isDigitByte(text[hit.end])
            && !(text[hit.end] >= 'A' && text[hit.end] <= 'Z'))
            return;
        if (namesSomethingElse(lowered(text.substr(hit.end, at - hit.end))))
            return;
        const bool option = c.before(hit.begin) == '-'; // --password, --db-password
        static constexpr std::string_view quotes = "\"'`";
        const bool quotedName = quotes.find(c.before(hit.begin)) != quotes.npos || quotes.find(c.at(at)) != quotes.npos;
        if (c.at(at) == '\\' && quotes.find(c.at(at + 1)) != quotes.npos) // "{\"password\": …" inside a string
            ++at;
        if (quotedName && quotes.find(c.at(at)) != quotes.npos)
            ++at;
        if (c.at(at) == ']' || c.at(at) == ')')
            ++at;
        const size_t nameEnd = at;
        const std::string name = lowered(text.substr(hit.begin, hit.end - hit.begin));
        at = afterSpaces(at);
        const bool header = name == "authorization" || name == "bearer" || name == "basic";
        bool strong = false;
        if (const size_t sign = afterSign(at, &strong); sign > at) {
            at = sign;
            if (const size_t typed = afterTypeAndSign(at); typed > at) // token: string = "…"
                at = typed;
        } else if (const size_t typed = afterTypeAndSign(at); typed > at) { // var token string = "…"
            at = typed;
            strong = true;
        } else if ((name == "bearer" || name == "basic") && at > nameEnd) {
            strong = true;
        } else if (option && at == nameEnd + 1 && c.at(at) != '-') { // --password hunter2
            strong = true;
        } else if (c.at(at) == '>' && c.before(at) != '-') { // <password>…</password>
            ++at;
            while (at < text.size() && uchar(text[at]) <= ' ' && at - nameEnd < 80)
                ++at;
            if (c.at(at) == '@') // user:<password>@host
                return;
            strong = true;
        } else if (quotedName && (c.at(at) == ',' || text.substr(at, 5) == "value")) { // setProperty("token", "…"), name="token" value="…"
            // Of a call, where it stands first: in a list of words the next is no value.
            size_t open = hit.begin;
            while (open > 0 && hit.begin - open < 60 && (isTokenByte(text[open - 1]) || text[open - 1] == '.'))
                --open;
            open = open > 1 ? text.find_last_not_of(" \t", open - 2) : text.npos;
            const bool call = c.at(at) != ',' || (open != text.npos && (text[open] == '(' || text[open] == '['));
            at = text.find_first_of(quotes, at);
            if (at == text.npos || at - nameEnd > 16 || !call)
                return;
            strong = true;
        } else if (isPasswordName(name) && at > nameEnd
                   && std::string_view(text).substr(hit.begin > 60 ? hit.begin - 60 : 0, std::min<size_t>(hit.begin, 60)).find("login ")
                       != text.npos) {
            strong = true; // .netrc
        } else if (!isPasswordName(name) || at == nameEnd || quotes.find(c.at(at)) == quotes.npos) { // storePassword "…"
            return;
        }
        value(afterSpaces(at), name, strong, header, hit.begin);
    }

    /// passwordPolicy, secret_name, token-type: not the secret itself.
    static bool namesSomethingElse(std::string_view rest)
    {
        for (const std::string_view word :
             {"policy",   "field",   "label",   "reset", "url",   "uri",     "type",    "length",  "count",    "name",   "ref",
              "expir",    "ttl",     "page",    "form",  "min",   "max",     "rule",    "manager", "provider", "prompt", "hint",
              "strength", "path",    "file",    "limit", "usage", "format",  "column",  "enabled", "required", "class",  "view",
              "service",  "factory", "handler", "error", "regex", "pattern", "version", "size",    "index",    "code_"}) {
            if (rest.find(word) != rest.npos)
                return true;
        }
        return false;
    }

    [[nodiscard]] size_t afterSpaces(size_t at) const
    {
        while (c.at(at) == ' ' || c.at(at) == '\t')
            ++at;
        return at;
    }

    /// After "=", ":", ":=", "=>", " is ", " lautet "; `at` where there is none.
    size_t afterSign(size_t at, bool *strong) const
    {
        const std::string_view rest = c.text.substr(std::min(at, c.text.size()), 12);
        for (const std::string_view sign : {":::=", "::=", ":=", "=>", "->", "===", "==", "?=", ".=", "+=", "||=", "||", "<<", "=", ":"}) {
            if (rest.starts_with(sign)) {
                *strong = !sign.starts_with("==") && sign != "->";
                return sign == ":" && rest.starts_with("::") ? at : at + sign.size();
            }
        }
        for (const std::string_view verb :
             {"is: ", "is ", "ist: ", "ist ", "lautet: ", "lautet ", "est : ", "est: ", "est ", "es: ", "es ", "was "}) {
            if (rest.starts_with(verb))
                return at + verb.size();
        }
        return at;
    }

    /// After the name of a type and "=": "string = ", "&str =", "String? =".
    size_t afterTypeAndSign(size_t at) const
    {
        size_t end = afterSpaces(at);
        const size_t word = end;
        while (end < c.text.size() && end - word < 24
               && (isAlnumByte(c.text[end]) || std::string_view("&:<>*?[]._").find(c.text[end]) != std::string_view::npos))
            ++end;
        if (end == word)
            return at;
        const std::string type = lowered(c.text.substr(word, end - word));
        if (type.find("str") == type.npos && type != "text" && type != "char" && type != "auto" && type != "any" && type != "secret")
            return at;
        end = afterSpaces(end);
        return c.at(end) == '=' && c.at(end + 1) != '=' ? end + 1 : at;
    }

    void value(size_t at, const std::string &name, bool strong, bool header, size_t nameBegin)
    {
        const std::string_view text = c.text;
        for (const std::string_view scheme : {"Bearer ", "bearer ", "Basic ", "basic ", "Token ", "token ", "ApiKey "}) {
            if (header && text.substr(at, scheme.size()) == scheme)
                at += scheme.size();
        }
        if (std::string_view("brfuLN@").find(c.at(at)) != std::string_view::npos && (c.at(at + 1) == '"' || c.at(at + 1) == '\''))
            ++at;
        if (c.at(at) == '\\' && (c.at(at + 1) == '"' || c.at(at + 1) == '\'')) { // inside a string of its own: \"…\"
            ++at;
        }
        const char quote = c.at(at);
        size_t begin = at;
        size_t end = at;
        const bool quoted = quote == '"' || quote == '\'' || quote == '`';
        if (quoted) {
            begin = at + 1;
            end = begin;
            while (end < text.size() && text[end] != quote && text[end] != '\n' && end - begin < 4096)
                ++end;
            if (c.at(end) != quote)
                return;
            if (end > begin && text[end - 1] == '\\')
                --end;
        } else {
            // In the query of a web address the next name begins behind &.
            const char first = c.before(nameBegin);
            const std::string_view stops = first == '?' || first == '&' ? "\"'`,;<>|&#" : "\"'`,;<>|";
            const bool variable = c.at(at) == '$' || c.at(at) == '<' || c.at(at) == '{' || c.at(at) == '[';
            while (end < text.size() && uchar(text[end]) > ' ' && (stops.find(text[end]) == std::string_view::npos || (variable && text[end] == '<'))
                   && end - begin < 4096)
                ++end;
            // "123456|token": what stands behind the sign is the secret, and no command.
            if (c.at(end) == '|' && end > begin && isAlnumByte(text[end - 1])) {
                size_t last = end + 1;
                while (last < text.size() && isTokenByte(text[last]) && last - end < 200)
                    ++last;
                if (last - end > 16 && looksRandom(text.substr(end + 1, last - end - 1)))
                    end = last;
            }
            if (variable && c.at(end) == '>')
                ++end;
            while (end > begin && !variable && std::string_view(".)]}\\").find(text[end - 1]) != std::string_view::npos)
                --end;
            // Pwd={…} of a connection string; the braces let it hold a semicolon.
            if (name == "pwd" && c.at(begin) == '{' && end > begin + 8 && text[end - 1] == '}'
                && std::ranges::count_if(text.substr(begin, end - begin), isDigitByte) >= 2) {
                ++begin;
                --end;
            }
        }
        const std::string_view v = text.substr(begin, end - begin);
        if (v.size() > 200)
            m_valueEnd = end;
        const double score = plausibility({v, name, strong, quoted});
        if (score < 0.2)
            return;
        const bool isPassword = isPasswordName(name);
        const std::string_view cue = text.substr(nameBegin, std::min<size_t>(name.size(), 40));
        add(begin, end, isPassword ? u"PASSWORD"_s : u"SECRET"_s, score, u"assignment"_s,
            u"a value given to “%1”"_s.arg(QString::fromUtf8(cue.data(), qsizetype(cue.size()))));
    }

    /// "const char *pass, …": code of C, where a pointer is no secret. "blue *Horse9" is one.
    [[nodiscard]] static bool isDeclaration(std::string_view v)
    {
        const size_t star = v.find(" *");
        if (star == v.npos)
            return false;
        static constexpr std::array<std::string_view, 12> types = {"char",   "int",  "void",   "long",     "short",  "float",
                                                                   "double", "bool", "signed", "unsigned", "size_t", "FILE"};
        const size_t begin = v.find_last_of(" (,", star == 0 ? 0 : star - 1);
        const std::string_view type = v.substr(begin == v.npos ? 0 : begin + 1, star - (begin == v.npos ? 0 : begin + 1));
        return std::ranges::contains(types, type) || type.ends_with("_t") || v.starts_with("const ") || v.starts_with("struct ")
            || v.starts_with("static ");
    }

    /// A whole JSON string or cell whose key says that it is a secret.
    void fieldSecrets()
    {
        for (const Field &field : c.fields) {
            if (field.key < 0 || field.kind == Field::Kind::Line || field.kind == Field::Kind::Assigned
                || !c.keys[size_t(field.key)].classes.test(m_secretClass))
                continue;
            std::string_view v = c.text.substr(field.begin, field.end - field.begin);
            if (v.size() > 2 && v.front() == '\'' && v.back() == '\'') // a word of a list in code
                v = v.substr(1, v.size() - 2);
            const std::string &name = c.keys[size_t(field.key)].text;
            if (v.size() > 4096 || field.kind == Field::Kind::JsonNumber || isDeclaration(v))
                continue;
            if (const double score = plausibility({v, name, true, true}); score >= 0.2)
                add(field.begin, field.end, isPasswordName(name) ? u"PASSWORD"_s : u"SECRET"_s, score, u"secret-field"_s,
                    u"the value of “%1”"_s.arg(QString::fromStdString(name)));
        }
    }

    /// A long random word near the name of a service.
    void vendorKey(const CueHit &hit)
    {
        const size_t high = std::min(c.text.size(), size_t(hit.end) + 60);
        for (size_t i = hit.end; i < high; ++i) {
            if (!isAlnumByte(c.text[i]) || isTokenByte(c.before(i)))
                continue;
            size_t end = i;
            while (end < c.text.size() && isTokenByte(c.text[end]) && end - i < 300)
                ++end;
            const std::string_view v = c.text.substr(i, end - i);
            const bool number = v.size() >= 15 && v.size() <= 20 && std::ranges::all_of(v, isDigitByte);
            if (c.at(end) == '+' || c.at(end) == '/' || c.before(i) == '+' || c.before(i) == '/') { // base64 or a path
            } else if (number && lowered(c.text.substr(hit.end, i - hit.end)).find_first_of("=:") != std::string::npos) {
                add(i, end, u"API_KEY"_s, 0.45, u"service-number"_s, u"a long number given to the name of a service"_s);
                return;
            } else if (v.size() >= 20 && looksRandom(v) && !isExampleToken(v)) {
                add(i, end, u"API_KEY"_s, 0.6, u"service-key"_s, u"a random word near the name of a service"_s);
                return;
            }
            i = end;
        }
    }
};

} // namespace

void findSecrets(ScanContext &context)
{
    Secrets(context).run();
    findCommandPasswords(context);
    findManifestSecrets(context);
}

} // namespace countersign
