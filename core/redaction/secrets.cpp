// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, tokens, passwords, and what hides them.
#include "core/redaction/scan_context.h"

#include <QtCore/QByteArray>
#include <QtCore/QCryptographicHash>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

bool isTokenByte(char c) { return isAlnumByte(c) || c == '_' || c == '-'; }

std::string lowered(std::string_view s)
{
    std::string out;
    for (const char c : s)
        out += lowerByte(c);
    return out;
}

/// Values that stand in documentation and templates instead of a secret.
bool isExample(std::string_view value)
{
    static constexpr std::string_view signs[] = {"example",
                                                 "sample",
                                                 "dummy",
                                                 "placeholder",
                                                 "changeme",
                                                 "change_me",
                                                 "change-me",
                                                 "your_",
                                                 "your-",
                                                 "yourpass",
                                                 "<your",
                                                 "xxxx",
                                                 "****",
                                                 "....",
                                                 "redacted",
                                                 "insert",
                                                 "todo",
                                                 "fixme",
                                                 "not_set",
                                                 "notset",
                                                 "undefined",
                                                 "00000000",
                                                 "process.env",
                                                 "os.environ",
                                                 "getenv",
                                                 "env[",
                                                 "env.",
                                                 "secrets.",
                                                 "vault(",
                                                 "config.",
                                                 "settings.",
                                                 "self.",
                                                 "this.",
                                                 "${",
                                                 "{{",
                                                 "$(",
                                                 "<%",
                                                 "my_secret",
                                                 "deadbeef",
                                                 "12345678901234567890",
                                                 "abcdefghijklmnop",
                                                 "[password",
                                                 "[secret",
                                                 "[api_key",
                                                 "[redacted"};
    const std::string lower = lowered(value.substr(0, 100));
    for (const std::string_view sign : signs) {
        if (lower.find(sign) != lower.npos)
            return true;
    }
    return value.starts_with('$') || value.starts_with('%') || (value.starts_with('<') && value.ends_with('>'))
        || (value.starts_with('[') && value.ends_with(']'));
}

/// Tokens are judged more narrowly: an alphabet can occur inside a real one.
bool isExampleToken(std::string_view value)
{
    const std::string lower = lowered(value);
    for (const std::string_view sign : {"example", "xxxxxx", "your_", "your-", "placeholder", "******", "......"}) {
        if (lower.find(sign) != lower.npos)
            return true;
    }
    return false;
}

bool isPlainWord(std::string_view value)
{
    return std::ranges::all_of(value, [](char c) { return isLetterByte(c) || uchar(c) >= 0x80; });
}

/// Words of code that stand where a value could.
bool isCodeWord(std::string_view value)
{
    static constexpr std::string_view words =
        " true false null none nil undefined string str int integer number bool boolean text object array password secret token required optional "
        "hidden varchar char void any bytes char* std::string qstring self this return function new empty default masked encrypted redacted disabled "
        "enabled "
        "input field type label value key yes no n/a na unknown bearer basic digest oauth2 oauth jwt md5 sha256 bcrypt request response user admin "
        "reset change "
        "policy manager protected authentication authorization expired invalid incorrect wrong missing ";
    return words.find(' ' + lowered(value) + ' ') != words.npos;
}

class Secrets {
public:
    explicit Secrets(ScanContext &context) : c(context), m_secretClass(c.rules.known.secret), m_vendorClass(c.rules.known.vendor) { }

    void run()
    {
        for (const SecretHit &hit : c.hits.secrets)
            token(c.rules.secrets[hit.rule], hit.begin);
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
        encoded();
    }

private:
    ScanContext &c;
    size_t m_secretClass;
    size_t m_vendorClass;
    size_t m_pemEnd = 0;
    size_t m_jwtEnd = 0;

    void add(size_t begin, size_t end, const QString &type, double score, const QString &rule, const QString &reason)
    {
        c.add(begin, end, type, score, rule, reason, Candidate::Rank::Secret);
    }

    void token(const SecretRule &rule, size_t begin)
    {
        const Range limit = c.limits(begin);
        const bool wordly = isAlnumByte(rule.prefix.front());
        if (wordly && isAlnumByte(c.before(begin)))
            return;
        const long length = rule.shape.match(c.text.substr(0, size_t(limit.end)), begin);
        if (length < 0)
            return;
        size_t end = begin + size_t(length);
        const std::string_view value = c.text.substr(begin, size_t(length));
        double score = entropyOf(value) >= rule.entropy ? 0.95 : 0.5;
        if (isExampleToken(value))
            score = 0.15;
        // More of the same after the known length: a newer format, or none; better too much than too little.
        if (isAlnumByte(c.at(end)) && isAlnumByte(value.back())) {
            while (end < size_t(limit.end) && isTokenByte(c.text[end]))
                ++end;
            score = std::min(score, end - begin > size_t(length) * 2 ? 0.3 : 0.6);
        }
        if (rule.prefix == ":AA") { // Telegram: the number before the colon belongs to the token
            while (begin > 0 && isDigitByte(c.text[begin - 1]))
                --begin;
            if (end - begin < 8 + size_t(length))
                return;
        }
        add(begin, end, u"API_KEY"_s, score, rule.name, u"a key that begins like those of “%1”"_s.arg(rule.name));
    }

    void pem(size_t begin)
    {
        if (begin < m_pemEnd)
            return;
        const std::string_view rest = c.text.substr(begin);
        const size_t firstLine = rest.find("-----", 5);
        if (firstLine == rest.npos || firstLine > 80 || lowered(rest.substr(0, firstLine)).find("private key") == std::string::npos)
            return;
        size_t end = rest.find("-----end", firstLine);
        if (end == rest.npos)
            end = rest.find("-----END", firstLine);
        bool closed = end != rest.npos && end < 20000;
        if (closed) {
            const size_t dashes = rest.find("-----", end + 5);
            end = dashes == rest.npos ? rest.size() : dashes + 5;
        } else {
            // Cut off: as far as it looks like base64.
            end = firstLine + 5;
            while (end < rest.size() && (isAlnumByte(rest[end]) || std::string_view("+/=\r\n \\-:,").find(rest[end]) != std::string_view::npos)
                   && end < 20000)
                ++end;
            while (end > firstLine + 5 && uchar(rest[end - 1]) <= ' ')
                --end;
        }
        m_pemEnd = begin + end;
        if (end > firstLine + 8)
            add(begin, std::min(begin + end, size_t(c.limits(begin).end)), u"PRIVATE_KEY"_s, 0.98, u"pem"_s, u"a private key block"_s);
    }

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
        const std::string_view text = c.text;
        size_t at = hit.end;
        // The rest of the name: password_hash, API_KEY_PROD.
        while (at < text.size() && isTokenByte(text[at]) && at - hit.end < 24)
            ++at;
        if (at > hit.end && text[hit.end] != '_' && text[hit.end] != '-' && !isDigitByte(text[hit.end])
            && !(text[hit.end] >= 'A' && text[hit.end] <= 'Z'))
            return;
        const bool quotedName = c.before(hit.begin) == '"' || c.before(hit.begin) == '\'' || c.at(at) == '"' || c.at(at) == '\'' || c.at(at) == '`';
        if (quotedName && std::string_view("\"'`").find(c.at(at)) != std::string_view::npos)
            ++at;
        if (c.at(at) == ']' || c.at(at) == ')')
            ++at;
        const size_t nameEnd = at;
        const std::string name = lowered(text.substr(hit.begin, hit.end - hit.begin));
        while (c.at(at) == ' ' || c.at(at) == '\t')
            ++at;
        const bool header = name == "authorization" || name == "bearer" || name == "basic";
        bool strong = false;
        if (const size_t sign = afterSign(at, &strong); sign > at) {
            at = sign;
        } else if ((name == "bearer" || name == "basic") && at > nameEnd) {
            strong = true;
        } else if (c.at(at) == '>' && c.before(at) != '-') { // <password>…</password>
            ++at;
            strong = true;
        } else {
            return;
        }
        while (c.at(at) == ' ' || c.at(at) == '\t')
            ++at;
        value(at, name, strong, header, hit.begin);
    }

    /// After "=", ":", ":=", "=>", " is ", " lautet "; `at` where there is none.
    size_t afterSign(size_t at, bool *strong) const
    {
        const std::string_view rest = c.text.substr(std::min(at, c.text.size()), 12);
        for (const std::string_view sign : {":=", "=>", "->", "==", "=", ":"}) {
            if (rest.starts_with(sign)) {
                *strong = sign != "==" && sign != "->";
                return sign == ":" && rest.starts_with("::") ? at : at + sign.size();
            }
        }
        for (const std::string_view verb : {"is: ", "is ", "ist ", "lautet ", "est ", "es ", "was "}) {
            if (rest.starts_with(verb))
                return at + verb.size();
        }
        return at;
    }

    void value(size_t at, const std::string &name, bool strong, bool header, size_t nameBegin)
    {
        const std::string_view text = c.text;
        for (const std::string_view scheme : {"Bearer ", "bearer ", "Basic ", "basic ", "Token ", "token ", "ApiKey "}) {
            if (header && text.substr(at, scheme.size()) == scheme)
                at += scheme.size();
        }
        if (c.at(at) == 'b' && (c.at(at + 1) == '"' || c.at(at + 1) == '\''))
            ++at;
        const char quote = c.at(at);
        size_t begin = at;
        size_t end = at;
        const bool quoted = quote == '"' || quote == '\'' || quote == '`';
        if (quoted) {
            begin = at + 1;
            end = begin;
            while (end < text.size() && text[end] != quote && text[end] != '\n' && end - begin < 512)
                ++end;
            if (c.at(end) != quote)
                return;
        } else {
            while (end < text.size() && uchar(text[end]) > ' ' && std::string_view("\"'`,;<>|").find(text[end]) == std::string_view::npos
                   && end - begin < 512)
                ++end;
            while (end > begin && std::string_view(".)]}").find(text[end - 1]) != std::string_view::npos)
                --end;
        }
        const std::string_view v = text.substr(begin, end - begin);
        const double score = plausibility(v, name, strong, quoted);
        if (score < 0.2)
            return;
        const bool isPassword = name.find("pass") != name.npos || name.find("pwd") != name.npos || name.find("kennwort") != name.npos
            || name.find("contras") != name.npos || name.find("mot de") != name.npos || name == "clave" || name == "senha" || name == "mdp";
        const std::string_view cue = text.substr(nameBegin, std::min<size_t>(name.size(), 40));
        add(begin, end, isPassword ? u"PASSWORD"_s : u"SECRET"_s, score, u"assignment"_s,
            u"a value given to “%1”"_s.arg(QString::fromUtf8(cue.data(), qsizetype(cue.size()))));
    }

    static double plausibility(std::string_view v, const std::string &name, bool strong, bool quoted)
    {
        const bool pin = name == "pin" || name == "otp" || name == "passcode";
        if (v.size() < (pin ? 4 : quoted ? 4 : 6) || v.size() > 300 || isExample(v) || isCodeWord(v))
            return 0;
        const bool digit = std::ranges::any_of(v, isDigitByte);
        const bool sign = std::ranges::any_of(v, [](char b) { return !isWordByte(b); });
        const bool plain = isPlainWord(v);
        if (pin)
            return digit && std::ranges::all_of(v, isDigitByte) && v.size() <= 8 ? 0.75 : 0;
        const bool loose = name == "token" || name == "basic" || name == "cookie" || name == "clave" || name == "pass" || name == "credential"
            || name == "credentials";
        if (v.find("()") != v.npos || v.find("://") != v.npos || (v.find('(') != v.npos && v.ends_with(')'))
            || (quoted && v.find(' ') != v.npos && !digit))
            return 0;
        const bool path = v.starts_with('/') || v.starts_with("./") || v.starts_with("../");
        const bool dottedName =
            !quoted && sign && !digit && std::ranges::all_of(v, [](char b) { return isWordByte(b) || b == '.' || b == '_' || b == '-'; });
        if (path || dottedName)
            return 0;
        if (!strong)
            return digit && (sign || entropyOf(v) > 2.5) ? 0.75 : 0;
        if (loose && !(digit && v.size() >= 8))
            return 0;
        if (plain)
            return quoted && v.size() >= 6                                                                                   ? (loose ? 0 : 0.6)
                : v.size() >= 8 && entropyOf(v) > 2.7 && std::ranges::any_of(v, [](char b) { return b >= 'A' && b <= 'Z'; }) ? 0.5
                : !quoted && name.find("pass") != name.npos                                                                  ? 0.45
                                                                                                                             : 0;
        if (std::ranges::all_of(v, isDigitByte))
            return v.size() >= 6 && name.find("pass") != name.npos ? 0.7 : 0;
        return digit || sign ? (v.size() >= 8 ? 0.92 : 0.75) : 0.5;
    }

    /// A whole JSON string or cell whose key says that it is a secret.
    void fieldSecrets()
    {
        for (const Field &field : c.fields) {
            if (field.key < 0 || field.kind == Field::Kind::Line || !c.keys[size_t(field.key)].classes.test(m_secretClass))
                continue;
            const std::string_view v = c.text.substr(field.begin, field.end - field.begin);
            const std::string &name = c.keys[size_t(field.key)].text;
            if (v.size() > 4096 || field.kind == Field::Kind::JsonNumber)
                continue;
            if (const double score = plausibility(v, name, true, true); score >= 0.2)
                add(field.begin, field.end, name.find("pass") != name.npos ? u"PASSWORD"_s : u"SECRET"_s, score, u"secret-field"_s,
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
            if (v.size() >= 20 && looksRandom(v) && !isExampleToken(v)) {
                add(i, end, u"API_KEY"_s, 0.6, u"service-key"_s, u"a random word near the name of a service"_s);
                return;
            }
            i = end;
        }
    }

    static bool looksRandom(std::string_view v)
    {
        int digits = 0;
        int lower = 0;
        int upper = 0;
        int breaks = 0;
        for (size_t i = 0; i < v.size(); ++i) {
            digits += isDigitByte(v[i]);
            lower += v[i] >= 'a' && v[i] <= 'z';
            upper += v[i] >= 'A' && v[i] <= 'Z';
            breaks += v[i] == '-' || v[i] == '_';
        }
        const bool uuid = v.size() == 36 && breaks == 4;
        return digits >= 3 && lower + upper >= 3 && (uuid || breaks <= int(v.size()) / 10 + 1) && entropyOf(v) >= 3.0;
    }

    // ---- base64, one layer ----

    void encoded()
    {
        const std::string_view text = c.text;
        size_t i = 0;
        while (i < text.size()) {
            if (!isAlnumByte(text[i])) {
                ++i;
                continue;
            }
            size_t end = i;
            while (end < text.size() && (isAlnumByte(text[end]) || text[end] == '+' || text[end] == '/' || text[end] == '_' || text[end] == '-'))
                ++end;
            size_t padded = end;
            while (padded < text.size() && text[padded] == '=' && padded - end < 2)
                ++padded;
            if (end - i >= 24 && end - i <= 65536)
                decode(i, padded);
            i = std::max(end, i + 1);
        }
    }

    void decode(size_t begin, size_t end)
    {
        const std::string_view v = c.text.substr(begin, end - begin);
        const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromRawData(v.data(), qsizetype(v.size())));
        int printable = 0;
        for (const char b : bytes)
            printable += (b >= ' ' && b < 127) || b == '\n' || b == '\r' || b == '\t';
        if (bytes.size() < 16 || printable < bytes.size() * 95 / 100)
            return;
        const std::string_view plain(bytes.constData(), size_t(bytes.size()));
        for (const SecretRule &rule : c.rules.secrets) {
            const size_t at = plain.find(rule.prefix);
            if (at != plain.npos && rule.shape.match(plain, at) > 0
                && (at == 0 || !isAlnumByte(plain[at - 1]) || !isAlnumByte(rule.prefix.front()))) {
                add(begin, end, u"SECRET"_s, 0.9, u"base64-secret"_s, u"base64 with a key inside"_s);
                return;
            }
        }
        if (plain.find("PRIVATE KEY-----") != plain.npos || hidesPersonal(plain))
            add(begin, end, u"SECRET"_s, 0.85, u"base64-value"_s, u"base64 with a sensitive value inside"_s);
        else if (const size_t colon = plain.find(':'); colon != plain.npos && colon > 0 && plain.find(' ') == plain.npos
                 && plain.find('{') == plain.npos && c.hasCue(m_secretClass, begin, end))
            add(begin, end, u"PASSWORD"_s, 0.9, u"base64-basic"_s, u"base64 of a user name and a password"_s);
    }

    static bool hidesPersonal(std::string_view plain)
    {
        const size_t at = plain.find('@');
        const bool mail = at != plain.npos && at > 0 && isAlnumByte(plain[at - 1]) && plain.find('.', at) != plain.npos && at + 1 < plain.size()
            && isAlnumByte(plain[at + 1]);
        const std::string lower = lowered(plain.substr(0, 4096));
        return mail || lower.find("password") != lower.npos || lower.find("secret") != lower.npos;
    }
};

} // namespace

void findSecrets(ScanContext &context) { Secrets(context).run(); }

} // namespace countersign
