// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords that are known by where they stand: given to a command or a call, in a manifest of Kubernetes.
#include "core/redaction/secret_values.h"

namespace countersign {
using namespace Qt::StringLiterals;
using namespace secrets;

namespace {

constexpr size_t LongestLead = 600; // of a command, up to the password
constexpr size_t LongestManifest = 32'768; // on either side of its kind

/// Variables and words that stand for a password.
bool standsForOne(std::string_view v)
{
    if (isExample(v) || isCodeWord(v) || v.starts_with("$(") || v.starts_with('%') || v.starts_with('<'))
        return true;
    const bool variable = v.starts_with('$') && std::ranges::all_of(v.substr(1), [](char b) { return isTokenByte(b) || b == '{' || b == '}'; });
    return variable && std::ranges::none_of(v, [](char b) { return b >= 'a' && b <= 'z'; });
}

/// curl -u name:password
void userAndPassword(ScanContext &c, size_t option, size_t begin)
{
    std::string_view before = c.text.substr(option > 300 ? option - 300 : 0, std::min<size_t>(option, 300));
    before.remove_prefix(before.rfind('\n') == before.npos ? 0 : before.rfind('\n'));
    if (before.find("curl") == before.npos)
        return;
    const char quote = c.at(begin) == '"' || c.at(begin) == '\'' ? c.text[begin++] : '\0';
    size_t end = begin;
    while (end < c.text.size() && uchar(c.text[end]) > ' ' && c.text[end] != quote && end - begin < 200)
        ++end;
    const size_t colon = c.text.substr(begin, end - begin).find(':');
    if (colon == std::string_view::npos || colon == 0)
        return;
    const std::string_view v = c.text.substr(begin + colon + 1, end - begin - colon - 1);
    if (v.size() >= 3 && !isExample(v)) {
        c.add(begin + colon + 1, end, u"PASSWORD"_s, 0.9, u"command-line"_s, u"the password given to a command"_s, Candidate::Rank::Secret);
        c.add(begin, begin + colon, u"USER_NAME"_s, 0.7, u"command-line-user"_s, u"the user name given to a command"_s, Candidate::Rank::Secret);
    }
}

bool isBase64Text(std::string_view v)
{
    return v.size() >= 8 && v.size() % 4 == 0 && std::ranges::all_of(v, [](char b) { return isAlnumByte(b) || b == '+' || b == '/' || b == '='; });
}

} // namespace

void givenPassword(ScanContext &c, const SecretRule &rule, size_t trigger)
{
    const long before = rule.lead->match(c.text.substr(0, std::min(c.text.size(), trigger + LongestLead)), trigger);
    if (before < 0)
        return;
    const size_t begin = trigger + size_t(before);
    const long length = rule.shape.match(c.text.substr(0, size_t(c.limits(begin).end)), begin);
    if (length <= 0)
        return;
    const std::string_view v = c.text.substr(begin, size_t(length));
    // A word, also one with a capital in front, is an argument of another kind.
    const bool plain = std::ranges::all_of(v, [](char b) { return !isDigitByte(b) && isWordByte(b); })
        && std::ranges::none_of(v.substr(1), [](char b) { return b >= 'A' && b <= 'Z'; });
    if (standsForOne(v) || (rule.entropy > 0 && (plain || entropyOf(v) < rule.entropy)))
        return;
    c.add(begin, begin + size_t(length), u"PASSWORD"_s, 0.85, rule.name, u"what stands where “%1” gives a password"_s.arg(rule.name),
          Candidate::Rank::Secret);
}

void findCommandPasswords(ScanContext &c)
{
    for (size_t at = c.text.find("-u"); at != c.text.npos; at = c.text.find("-u", at + 2)) {
        const bool option = c.before(at) == ' ' || c.before(at) == '-';
        if (option && c.at(at + 2) == ' ')
            userAndPassword(c, at, at + 3);
        else if (option && c.text.substr(at, 6) == "-user ")
            userAndPassword(c, at, at + 6);
        else if (c.before(at) == ' ' && uchar(c.at(at + 2)) > ' ')
            userAndPassword(c, at, at + 2);
    }
}

void findManifestSecrets(ScanContext &c)
{
    static constexpr std::string_view kind = "kind: Secret";
    for (size_t at = c.text.find(kind); at != c.text.npos; at = c.text.find(kind, at + kind.size())) {
        if (isTokenByte(c.at(at + kind.size())))
            continue;
        const size_t low = at > LongestManifest ? at - LongestManifest : 0;
        const size_t head = c.text.substr(low, at - low).rfind("\n---");
        const size_t first = head == std::string_view::npos ? low : low + head;
        const std::string_view document = c.text.substr(first, at + LongestManifest - first);
        const size_t last = first + std::min(document.find("\n---", at - first), document.size());
        static constexpr std::string_view key = "\ndata:\n"; // not "metadata:"
        const size_t found = document.starts_with(key.substr(1)) ? 0 : document.substr(0, last - first).find(key) + 1;
        if (found == 0 && !document.starts_with(key.substr(1))) {
            at = std::max(at, last - kind.size());
            continue;
        }
        const size_t data = first + found;
        // Every indented line "name: value" below.
        for (size_t line = data + 5; line < last && c.at(line + 1) == ' ';) {
            const size_t end = std::min(c.text.find('\n', line + 1), last);
            const size_t colon = c.text.substr(line, end - line).find(": ");
            if (colon != std::string_view::npos) {
                size_t begin = line + colon + 2;
                const bool quoted = c.at(begin) == '"' || c.at(begin) == '\'';
                begin += quoted;
                const std::string_view v = c.text.substr(begin, end - begin - (quoted ? 1 : 0));
                if (isBase64Text(v) && !isExample(v))
                    c.add(begin, begin + v.size(), u"SECRET"_s, 0.85, u"manifest"_s, u"a value of a secret of Kubernetes"_s, Candidate::Rank::Secret);
            }
            line = end;
        }
        at = std::max(at, last - kind.size());
    }
}

} // namespace countersign
