// SPDX-License-Identifier: GPL-3.0-or-later
// IP and MAC addresses, e-mail addresses, web addresses, host names.
#include "core/redaction/secret_values.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

bool isHex(char c) { return isDigitByte(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
bool isLocalByte(char c) { return isWordByte(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-' || c == '\'' || c == '&' || c == '*'; }
bool isDomainByte(char c) { return isWordByte(c) || c == '-' || c == '.'; }

/// The end of a domain name with at least one dot that begins at `begin`; `begin` where there is none.
size_t domainEnd(const ScanContext &c, size_t begin, size_t limit)
{
    size_t end = begin;
    while (end < limit && isDomainByte(c.text[end]) && end - begin < 254)
        ++end;
    while (end > begin && (c.text[end - 1] == '.' || c.text[end - 1] == '-'))
        --end;
    const std::string_view domain = c.text.substr(begin, end - begin);
    const size_t dot = domain.rfind('.');
    if (dot == domain.npos || dot == 0 || domain.front() == '-' || domain.find("..") != domain.npos)
        return begin;
    const std::string_view top = domain.substr(dot + 1);
    const bool letters = std::ranges::all_of(top, [](char b) { return isLetterByte(b) || uchar(b) >= 0x80; });
    return (top.size() >= 2 && letters) || top.starts_with("xn--") ? end : begin;
}

/// Endings of names on the web that are not endings of files.
bool isWebEnding(std::string_view top)
{
    static constexpr std::string_view known =
        " com org net edu gov mil int info biz io dev app ai co de uk fr es it nl be at ch eu us ca au nz jp kr cn in br mx ru ua "
        "se no dk fi pt ie gr cz sk hu ro bg tr za il ae sa sg hk tw th vn ph id site online shop store tech cloud me tv xyz club agency ";
    std::string lower = " ";
    for (const char b : top)
        lower += lowerByte(b);
    return known.find(lower + ' ') != known.npos;
}

bool isInternalHost(std::string_view host)
{
    for (const std::string_view ending : {".internal", ".local", ".corp", ".lan", ".intra", ".intranet", ".home", ".localdomain"}) {
        if (host.size() > ending.size() && host.ends_with(ending))
            return true;
    }
    return false;
}

class Net {
public:
    explicit Net(ScanContext &context) : c(context) { }

    void run()
    {
        for (size_t at = c.text.find('@'); at != c.text.npos; at = c.text.find('@', at + 1))
            email(at, at + 1, u"email"_s);
        for (const MarkHit &mark : c.hits.marks) {
            if (mark.kind == MarkHit::Kind::UrlAt)
                email(mark.begin, mark.end, u"email-url-encoded"_s);
            else if (mark.kind == MarkHit::Kind::At)
                spelledEmail(mark);
        }
        for (size_t at = c.text.find("://"); at != c.text.npos; at = c.text.find("://", at + 3))
            url(at);
        for (size_t at = c.text.find('.'); at != c.text.npos; at = c.text.find('.', at + 1)) {
            if (at > 0 && isWordByte(c.text[at - 1]) && isLetterByte(c.at(at + 1)))
                host(at);
        }
    }

private:
    ScanContext &c;
    size_t m_urlEnd = 0;
    size_t m_hostEnd = 0;

    void email(size_t at, size_t after, const QString &rule)
    {
        const Range limit = c.limits(at);
        size_t begin = at;
        while (begin > size_t(limit.begin) && isLocalByte(c.text[begin - 1]) && at - begin < 64)
            --begin;
        // In a web address the part before belongs to it: user=jane%40…, and %20 is no letter.
        if (const size_t percent = c.text.substr(begin, at - begin).rfind('%'); percent != std::string_view::npos && percent + 3 <= at - begin)
            begin += percent + 3;
        while (begin < at && !isWordByte(c.text[begin]))
            ++begin;
        const size_t end = domainEnd(c, after, size_t(limit.end));
        if (begin < at && end > after)
            c.add(begin, end, u"EMAIL"_s, 0.97, rule, u"the form of an e-mail address"_s);
    }

    /// "jane.doe [at] acme [dot] com"
    void spelledEmail(const MarkHit &mark)
    {
        const bool bare = c.text[mark.begin] == ' ';
        size_t at = mark.begin;
        while (!bare && at > 0 && c.text[at - 1] == ' ')
            --at;
        size_t begin = at;
        while (begin > 0 && isLocalByte(c.text[begin - 1]) && at - begin < 64)
            --begin;
        size_t end = mark.end;
        while (end < c.text.size() && c.text[end] == ' ' && end < mark.end + 2)
            ++end;
        bool dotted = false;
        while (end < c.text.size()) {
            const size_t label = end;
            while (end < c.text.size() && (isWordByte(c.text[end]) || c.text[end] == '-') && end - label < 63)
                ++end;
            if (end == label)
                return;
            const size_t next = afterDot(end, bare);
            if (next == end)
                break;
            dotted = true;
            end = next;
        }
        const std::string_view whole = c.text.substr(begin, end - begin);
        const bool ending = isWebEnding(whole.substr(whole.find_last_of(" .])}>") == whole.npos ? 0 : whole.find_last_of(" .])}>") + 1));
        if (dotted && begin < at && ending && !isWordByte(c.at(end)))
            c.add(begin, end, u"EMAIL"_s, bare ? 0.75 : 0.93, u"email-spelled"_s, u"an e-mail address with its signs written out"_s);
    }

    /// The end of "." or " [dot] " at `at`, or `at`.
    size_t afterDot(size_t at, bool bare) const
    {
        if (!bare && c.at(at) == '.' && isWordByte(c.at(at + 1)))
            return at + 1;
        size_t i = at;
        while (c.at(i) == ' ' && i < at + 2)
            ++i;
        if (std::string_view("[({<dDpP").find(c.at(i)) == std::string_view::npos)
            return at;
        for (const std::string_view dot : {"[dot]", "(dot)", "{dot}", "<dot>", "dot ", "punkt ", "[.]", "(.)"}) {
            std::string piece;
            for (const char b : c.text.substr(i, dot.size()))
                piece += lowerByte(b);
            if (piece == dot && (i > at || dot.front() != 'd')) {
                i += dot.size();
                while (c.at(i) == ' ' && i < at + 10)
                    ++i;
                return i;
            }
        }
        return at;
    }

    void url(size_t at)
    {
        const Range limit = c.limits(at);
        size_t begin = at;
        while (begin > size_t(limit.begin)
               && (isAlnumByte(c.text[begin - 1]) || c.text[begin - 1] == '+' || c.text[begin - 1] == '.' || c.text[begin - 1] == '-')
               && at - begin < 32)
            --begin;
        if (begin == at || at + 3 >= c.text.size() || begin < m_urlEnd)
            return;
        size_t end = at + 3;
        while (end < size_t(limit.end) && uchar(c.text[end]) > ' ' && std::string_view("\"'<>`{}|\\^").find(c.text[end]) == std::string_view::npos)
            ++end;
        while (end > at + 3 && std::string_view(".,;:!?)]*_").find(c.text[end - 1]) != std::string_view::npos
               && !(c.text[end - 1] == ')' && c.text.substr(at, end - at).find('(') != std::string_view::npos))
            --end;
        if (end <= at + 3)
            return;
        m_urlEnd = end;
        const std::string_view rest = c.text.substr(at + 3, end - at - 3);
        const size_t authorityEnd = std::min(rest.find_first_of("/?#"), rest.size());
        const size_t userEnd = rest.substr(0, authorityEnd).rfind('@');
        if (userEnd == rest.npos) {
            c.add(begin, end, u"URL"_s, 0.6, u"url"_s, u"a web address"_s);
            return;
        }
        const size_t colon = rest.substr(0, userEnd).find(':');
        const size_t user = at + 3;
        if (colon != rest.npos && colon > 0)
            c.add(user, user + colon, u"USER_NAME"_s, 0.8, u"url-user"_s, u"the user name in a web address"_s, Candidate::Rank::Secret);
        const size_t password = colon == rest.npos ? user : user + colon + 1;
        const std::string_view value = c.text.substr(password, user + userEnd - password);
        const bool variable = value.starts_with('$') || value.starts_with('%') || value.empty() || value.starts_with("***")
            || (colon == rest.npos && value == "git") || secrets::isExample(value) || secrets::isCodeWord(value);
        if (!variable)
            c.add(password, user + userEnd, u"PASSWORD"_s, colon == rest.npos ? 0.5 : 0.95, u"url-password"_s, u"the password in a web address"_s,
                  Candidate::Rank::Secret);
        c.add(user + userEnd + 1, end, u"URL"_s, 0.6, u"url-host"_s, u"the host of a web address"_s);
    }

    /// A name with dots that is no web address: "db.internal", "example.com".
    void host(size_t dot)
    {
        if (dot < m_hostEnd)
            return;
        const Range limit = c.limits(dot);
        size_t begin = dot;
        while (begin > size_t(limit.begin) && begin > m_hostEnd && isDomainByte(c.text[begin - 1]) && dot - begin < 254)
            --begin;
        while (begin < dot && !isWordByte(c.text[begin]))
            ++begin;
        size_t end = domainEnd(c, begin, size_t(limit.end));
        size_t scanned = begin;
        while (scanned < size_t(limit.end) && isDomainByte(c.text[scanned]) && scanned - begin < 254)
            ++scanned;
        m_hostEnd = std::max(scanned, dot + 1);
        if (end <= dot || c.before(begin) == '@' || c.at(end) == '@' || c.before(begin) == '/' || c.before(begin) == '\\' || c.before(begin) == '_'
            || c.before(begin) == '$' || c.at(end) == '(' || c.at(end) == '_')
            return;
        const std::string_view name = c.text.substr(begin, end - begin);
        const std::string_view top = name.substr(name.rfind('.') + 1);
        if (isInternalHost(name)) {
            c.add(begin, end, u"HOST_NAME"_s, 0.75, u"host-internal"_s, u"a name in a private network"_s);
            return;
        }
        // "e.g", "text.It": one label before a short ending must look like a name.
        const bool lower = std::ranges::none_of(top, [](char b) { return b >= 'A' && b <= 'Z'; });
        // user.name is code more often than it is somebody's domain.
        const bool personal = top == "name" && (name.starts_with("www.") || name.find('-') != name.npos);
        if ((!isWebEnding(top) && !personal) || !lower || name.size() < 5)
            return;
        if (c.at(end) == '/') {
            while (end < size_t(limit.end) && uchar(c.text[end]) > ' '
                   && std::string_view("\"'<>`{}|\\^),;").find(c.text[end]) == std::string_view::npos)
                ++end;
        }
        const bool www = name.starts_with("www.");
        const bool hyphen = name.substr(0, name.size() - top.size()).find('-') != name.npos; // in no name of code
        const bool code = top.size() == 2 && top != "de" && top != "uk" && top != "fr" && top != "es" && top != "nl" && !www;
        c.add(begin, end, u"URL"_s, www ? 0.8 : code && !hyphen && name.find('.') == name.rfind('.') ? 0.35 : 0.5, u"domain"_s, u"a domain name"_s);
    }
};

/// Pairs of hexadecimal digits with one separator, six in all, or three groups of four.
size_t macEnd(const ScanContext &c, size_t begin)
{
    const char separator = c.at(begin + 2);
    if (separator == ':' || separator == '-') {
        for (size_t i = 0; i < 17; ++i) {
            if (i % 3 == 2 ? c.at(begin + i) != separator : !isHex(c.at(begin + i)))
                return begin;
        }
        return begin + 17;
    }
    if (c.at(begin + 4) != '.')
        return begin;
    for (size_t i = 0; i < 14; ++i) {
        if (i % 5 == 4 ? c.at(begin + i) != '.' : !isHex(c.at(begin + i)))
            return begin;
    }
    return begin + 14;
}

bool isDottedQuad(std::string_view s)
{
    int parts = 0;
    for (size_t i = 0; i <= s.size(); ++i) {
        const size_t from = i;
        int value = 0;
        while (i < s.size() && isDigitByte(s[i]) && i - from < 4)
            value = value * 10 + (s[i++] - '0');
        if (i == from || value > 255 || (i < s.size() && s[i] != '.'))
            return false;
        ++parts;
    }
    return parts == 4;
}

/// RFC 4291, with an embedded IPv4 address at the end allowed.
bool isIp6(std::string_view s, int *colons, bool *hasDigit)
{
    int groups = 0;
    bool gap = false;
    *colons = 0;
    *hasDigit = false;
    for (size_t i = 0; i < s.size();) {
        if (s[i] == ':') {
            ++*colons;
            if (i + 1 < s.size() && s[i + 1] == ':') {
                if (gap)
                    return false;
                gap = true;
                ++*colons;
                i += 2;
                if (i < s.size() && s[i] == ':')
                    return false;
                continue;
            }
            if (i == 0 || i + 1 == s.size())
                return false;
            ++i;
            continue;
        }
        size_t length = 0;
        bool dotted = false;
        while (i + length < s.size() && s[i + length] != ':') {
            *hasDigit |= isDigitByte(s[i + length]);
            dotted |= s[i + length] == '.';
            ++length;
        }
        if (dotted ? i + length != s.size() || !isDottedQuad(s.substr(i)) : length > 4)
            return false;
        groups += dotted ? 2 : 1;
        i += length;
    }
    return gap ? groups <= 7 : groups == 8;
}

} // namespace

bool findIp4(ScanContext &c, size_t begin, size_t *end)
{
    const char b = c.before(begin);
    if (isWordByte(b) || ((b == '.' || b == '-' || b == ':') && begin > 1 && isWordByte(c.text[begin - 2]) && b == '.'))
        return false;
    size_t i = begin;
    std::array<int, 4> parts = {};
    for (size_t part = 0; part < 4; ++part) {
        const size_t from = i;
        while (i < from + 3 && isDigitByte(c.at(i)))
            parts[part] = parts[part] * 10 + (c.text[i++] - '0');
        if (i == from || parts[part] > 255 || isDigitByte(c.at(i)) || (part < 3 && c.at(i) != '.') || (i - from > 1 && c.text[from] == '0'))
            return false;
        i += part < 3;
    }
    if (isWordByte(c.at(i)) || (c.at(i) == '.' && isDigitByte(c.at(i + 1))) || (c.at(i) == '-' && isDigitByte(c.at(i + 1))))
        return false;
    *end = i;
    if (c.at(i) == '/' && isDigitByte(c.at(i + 1))) {
        ++i;
        i += isDigitByte(c.at(i + 1)) ? 2 : 1;
        *end = isWordByte(c.at(i)) ? *end : i;
    }
    QString cue;
    const bool cued = c.hasCue(c.rules.known.network, begin, *end, &cue);
    const bool version = !cued && c.text.substr(begin > 9 ? begin - 9 : 0, std::min<size_t>(begin, 9)).find("ersion") != std::string_view::npos;
    const bool nobody = parts[0] == 127 || parts == std::array{0, 0, 0, 0} || parts[0] == 255;
    // "C99 7.18.2.1", "§ 4.1.2.3": the numbers of sections are small.
    const bool section = !cued && parts[0] != 10 && std::ranges::max(parts) < 24 && !c.isWhole(begin, *end);
    c.add(begin, *end, u"IP_ADDRESS"_s,
          version       ? 0.2
              : section ? 0.3
              : nobody  ? 0.45
              : cued    ? 0.95
                        : 0.85,
          u"ipv4"_s, u"the form of an IP address"_s);
    return true;
}

void findColonAddresses(ScanContext &c)
{
    const std::string_view text = c.text;
    size_t done = 0;
    const auto tryAt = [&](size_t sign) {
        if (sign < done)
            return;
        size_t begin = sign;
        while (begin > done && isHex(text[begin - 1]) && sign - begin < 5)
            --begin;
        if (isWordByte(c.before(begin)) || c.before(begin) == ':' || (begin == sign && c.before(begin) == '.'))
            return;
        if (const size_t end = macEnd(c, begin); end > begin && !isWordByte(c.at(end)) && c.at(end) != ':'
            && !(c.at(end) == '-' && isHex(c.at(end + 1))) && c.before(begin) != ':' && c.before(begin) != '-') {
            if (compact(text.substr(begin, end - begin)).find_first_not_of(text[begin]) != std::string::npos)
                c.add(begin, end, u"MAC_ADDRESS"_s, 0.9, u"mac"_s, u"the form of a hardware address"_s);
            done = end;
            return;
        }
        if (text[sign] != ':')
            return;
        size_t end = begin;
        while (end < text.size() && end - begin < 46 && (isHex(text[end]) || text[end] == ':' || (text[end] == '.' && isDigitByte(c.at(end + 1)))))
            ++end;
        if (end > begin && text[end - 1] == ':' && (end < begin + 2 || text[end - 2] != ':'))
            --end;
        int colons = 0;
        bool digit = false;
        if (isWordByte(c.at(end)) || !isIp6(text.substr(begin, end - begin), &colons, &digit) || (colons < 3 && !digit && end - begin > 2))
            return;
        const bool bareGap = end - begin == 2;
        if (bareGap && (c.before(begin) != '=' && !c.isWhole(begin, end)))
            return;
        done = end;
        if (c.at(end) == '%')
            for (++end; isWordByte(c.at(end));)
                ++end;
        if (c.at(end) == '/' && isDigitByte(c.at(end + 1)))
            for (++end; isDigitByte(c.at(end));)
                ++end;
        c.add(begin, end, u"IP_ADDRESS"_s, bareGap || (colons < 3 && text.substr(begin, end - begin).find('.') == text.npos) ? 0.5 : 0.9, u"ipv6"_s,
              u"the form of an IPv6 address"_s);
    };
    for (size_t at = text.find(':'); at != text.npos; at = text.find(':', at + 1))
        tryAt(at);
    for (size_t at = text.find('-'); at != text.npos; at = text.find('-', at + 1))
        if (isHex(c.before(at)) && isHex(c.at(at + 1)) && c.at(at + 3) == '-')
            tryAt(at);
    for (size_t at = text.find('.'); at != text.npos; at = text.find('.', at + 1))
        if (at >= 4 && isHex(text[at - 1]) && c.at(at + 5) == '.' && isHex(c.at(at + 1)))
            tryAt(at);
}

void findAddressesOnNet(ScanContext &context) { Net(context).run(); }

} // namespace countersign
