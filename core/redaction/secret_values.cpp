// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/secret_values.h"

#include <algorithm>
#include <array>

namespace countersign::secrets {

std::string lowered(std::string_view s)
{
    std::string out;
    out.reserve(s.size());
    for (const char c : s)
        out += lowerByte(c);
    return out;
}

namespace {

/// Where in a value a sign says that the value is none.
enum class Place {
    Anywhere, // too long or too odd for a password
    Word, // no letter beside it
    Opening, // no letter in front
    Start, // the value begins with it and goes on as a name in code: var.password
};
struct ExampleSign {
    std::string_view text;
    Place place;
};
constexpr auto exampleSigns = std::to_array<ExampleSign>({
    {"examplekey", Place::Anywhere},
    {"placeholder", Place::Anywhere},
    {"****", Place::Anywhere},
    {"....", Place::Anywhere},
    {"00000000", Place::Anywhere},
    {"xxxxxx", Place::Anywhere},
    {"1234567890123", Place::Anywhere},
    {"abcdefghijklm", Place::Anywhere},
    {"_goes_here", Place::Anywhere},
    {"goes-here", Place::Anywhere},
    {"secret_here", Place::Anywhere},
    {"key_here", Place::Anywhere},
    {"token_here", Place::Anywhere},
    {"password_here", Place::Anywhere},
    {"secretkeyref", Place::Anywhere},
    {"aws_secretsmanager", Place::Anywhere},
    {"process.env", Place::Anywhere},
    {"os.environ", Place::Anywhere},
    {"example", Place::Word},
    {"sample", Place::Word},
    {"dummy", Place::Word},
    {"xxxx", Place::Opening},
    {"redacted", Place::Word},
    {"insert", Place::Word},
    {"todo", Place::Word},
    {"fixme", Place::Word},
    {"not_set", Place::Word},
    {"notset", Place::Word},
    {"undefined", Place::Word},
    {"deadbeef", Place::Word},
    {"goes_here", Place::Word},
    {"my_token", Place::Word},
    {"test_token", Place::Word},
    {"changeme", Place::Opening},
    {"change_me", Place::Opening},
    {"change-me", Place::Opening},
    {"changeit", Place::Opening},
    {"your_", Place::Opening},
    {"your-", Place::Opening},
    {"your api", Place::Opening},
    {"yourpass", Place::Opening},
    {"yourtoken", Place::Opening},
    {"yoursecret", Place::Opening},
    {"yourkey", Place::Opening},
    {"yourapi", Place::Opening},
    {"<your", Place::Opening},
    {"my_secret", Place::Opening},
    {"my-secret", Place::Opening},
    {"mysecret", Place::Opening},
    {"mytoken", Place::Opening},
    {"mypassword", Place::Opening},
    {"my_password", Place::Opening},
    {"my-api-key", Place::Opening},
    {"put_your", Place::Opening},
    {"enter_your", Place::Opening},
    {"replace_me", Place::Opening},
    {"replaceme", Place::Opening},
    {"replace-with", Place::Opening},
    {"replace_with", Place::Opening},
    {"fake_", Place::Opening},
    {"fake-", Place::Opening},
    {"notasecret", Place::Opening},
    {"not-a-secret", Place::Opening},
    {"not_a_secret", Place::Opening},
    {"some_secret", Place::Opening},
    {"secretref:", Place::Opening},
    {"keyvault", Place::Opening},
    {"getenv", Place::Opening},
    {"[password", Place::Opening},
    {"[secret", Place::Opening},
    {"[api_key", Place::Opening},
    {"[redacted", Place::Opening},
    {"env[", Place::Start},
    {"env.", Place::Start},
    {"secrets.", Place::Start},
    {"vault(", Place::Start},
    {"config.", Place::Start},
    {"settings.", Place::Start},
    {"self.", Place::Start},
    {"this.", Place::Start},
    {"var.", Place::Start},
    {"data.", Place::Start},
    {"local.", Place::Start},
    {"params.", Place::Start},
    {"ctx.", Place::Start},
    {"request.", Place::Start},
    {"opts.", Place::Start},
    {"options.", Place::Start},
    {"args.", Place::Start},
    {"props.", Place::Start},
});

constexpr std::string_view codeWords =
    " true false null none nil undefined string str int integer number bool boolean text object array password secret token required optional "
    "hidden varchar char void any bytes char* std::string qstring self this return function new empty default masked encrypted redacted disabled "
    "enabled input field type label value key yes no n/a na unknown bearer basic digest oauth2 oauth jwt md5 sha256 bcrypt request response user "
    "admin reset change policy manager protected authentication authorization expired invalid incorrect wrong missing "
    "apikey api_key api-key passwd pass pwd test testing foo foobar bar baz username login root guest public private auth cookie session const let "
    "var "
    "final static async await import export class struct public: private: interface provided given stored hashed salted rotated revoked needed "
    "header headers query body path env environment file vault keychain generated random length minlength maxlength placeholder credentials "
    "credential "
    "access_token refresh_token id_token client_secret secret_key accesstoken refreshtoken ";

bool isPlainWord(std::string_view value)
{
    return std::ranges::all_of(value, [](char c) { return isLetterByte(c) || uchar(c) >= 0x80; });
}

/// One sign over and over, or two in turn.
bool isMonotonous(std::string_view value)
{
    std::array<bool, 256> seen = {};
    int kinds = 0;
    size_t run = 1;
    size_t longest = 1;
    for (size_t i = 0; i < value.size(); ++i) {
        const auto b = uchar(value[i]);
        kinds += !seen[b];
        seen[b] = true;
        run = i > 0 && value[i] == value[i - 1] ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    return kinds <= 2 || (value.size() >= 12 && longest >= 8 && kinds <= 12);
}

/// Four words and more that make no sentence: "correct horse battery staple".
bool isPassphrase(std::string_view v)
{
    static constexpr std::string_view sentence =
        " the a an your you enter password please must and or not for with has this that new are is can reset forgot confirm choose "
        "login sign at to of in on be if it no user account field was will should cannot from use ";
    int words = 0;
    for (size_t from = 0; from <= v.size();) {
        const size_t to = std::min(v.find(' ', from), v.size());
        const std::string_view word = v.substr(from, to - from);
        if (word.size() < 3 || word.size() > 10 || !std::ranges::all_of(word, [](char b) { return b >= 'a' && b <= 'z'; })
            || sentence.find(' ' + std::string(word) + ' ') != sentence.npos)
            return false;
        ++words;
        from = to + 1;
    }
    return words >= 4 && words <= 12;
}

/// Base64 of a key that happens to begin with a slash, and no path.
bool isDrawnBase64(std::string_view v)
{
    int digits = 0;
    int upper = 0;
    int slashes = 0;
    for (const char b : v) {
        if (!isAlnumByte(b) && b != '+' && b != '/' && b != '=')
            return false;
        digits += isDigitByte(b);
        upper += b >= 'A' && b <= 'Z';
        slashes += b == '/';
    }
    return v.size() >= 24 && digits >= 2 && upper >= 4 && slashes * 12 <= int(v.size()) + 12 && entropyOf(v) >= 4.0;
}

/// A name of code: letters and digits with points, underscores or hyphens between, no two kinds of letters mixed up.
bool isName(std::string_view v)
{
    return std::ranges::all_of(v, [](char b) { return isWordByte(b) || b == '.' || b == '_' || b == '-' || b == ':'; });
}

/// A piece between points, underscores and hyphens whose letters are no words: "LSAsGE_rmdxZjtJPbTppQO".
bool hasDrawnPiece(std::string_view v)
{
    for (size_t from = 0, to = 0; from < v.size(); from = to + 1) {
        to = std::min(v.find_first_of("._-:", from), v.size());
        if (to - from >= 10 && hasDrawnCase(v.substr(from, to - from)))
            return true;
    }
    return false;
}

} // namespace

namespace {

/// `value` in small letters. "Mastodon" holds no "todo", and "winter.data.2023" begins with no "data.".
bool holdsSign(std::string_view value, const ExampleSign &sign)
{
    if (sign.place == Place::Start) {
        const size_t name = sign.text.size();
        return value.starts_with(sign.text) && name < value.size() && (isLetterByte(value[name]) || std::string_view("_'\"").contains(value[name]))
            && std::ranges::all_of(value, [](char b) { return isWordByte(b) || std::string_view("._-[]()'\"?:/, ").contains(b); });
    }
    for (size_t at = value.find(sign.text); at != value.npos; at = value.find(sign.text, at + 1)) {
        const size_t end = at + sign.text.size();
        const bool opens = at == 0 || !isLetterByte(sign.text.front()) || !isLetterByte(value[at - 1]);
        const bool closes = end == value.size() || !isLetterByte(value[end]);
        if (sign.place == Place::Anywhere || (opens && (closes || sign.place == Place::Opening)))
            return true;
    }
    return false;
}

/// ${VAR}, {{ var }}, $(command), <% … %>: at the beginning, where the value may be cut off behind, or closed.
bool holdsTemplate(std::string_view value)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets{{{"${", "}"}, {"{{", "}}"}, {"$(", ")"}, {"<%", "%>"}}};
    return std::ranges::any_of(brackets, [&](const auto &pair) {
        const size_t at = value.find(pair.first);
        return at == 0 || (at != value.npos && value.find(pair.second, at) != value.npos);
    });
}

} // namespace

bool hasDrawnCase(std::string_view v)
{
    int changes = 0;
    int upper = 0;
    for (size_t i = 0; i < v.size(); ++i) {
        if (!isAlnumByte(v[i]))
            return false;
        const auto isUpper = [](char b) { return b >= 'A' && b <= 'Z'; };
        upper += isUpper(v[i]);
        changes += i > 0 && isUpper(v[i]) != isUpper(v[i - 1]);
    }
    return v.size() >= 8 && upper * 100 >= int(v.size()) * 28 && upper * 100 <= int(v.size()) * 80 && changes * 100 >= int(v.size()) * 35;
}

/// One word or several run together, "resultKeys": vowels stand among the consonants, and capitals begin words.
static bool readsLikeWords(std::string_view v)
{
    int vowels = 0;
    size_t consonants = 0;
    size_t longest = 0;
    for (const char b : v) {
        const bool vowel = std::string_view("aeiouy").find(lowerByte(b)) != std::string_view::npos;
        vowels += vowel;
        consonants = vowel ? 0 : consonants + 1;
        longest = std::max(longest, consonants);
    }
    return !hasDrawnCase(v) && longest <= 4 && vowels * 100 >= int(v.size()) * 25;
}

bool isExample(std::string_view value)
{
    const std::string lower = lowered(value.substr(0, 100));
    if (std::ranges::any_of(exampleSigns, [&](const ExampleSign &sign) { return holdsSign(lower, sign); }) || holdsTemplate(lower))
        return true;
    if (value.empty() || isMonotonous(value))
        return true;
    const char first = value.front();
    const char last = value.back();
    // ${VAR}, $VAR, %VAR%, <key>, [key], {key}, @key@, __KEY__
    return (first == '$' && value.find('$', 1) == value.npos) || (first == '%' && (last == '%' || last == 's')) || (first == '<' && last == '>')
        || (first == '[' && last == ']') || (first == '{' && last == '}') || (first == '@' && last == '@' && value.size() > 2)
        || (value.starts_with("__") && value.ends_with("__"));
}

bool isExampleToken(std::string_view value)
{
    const std::string lower = lowered(value);
    for (const std::string_view sign : {"example", "xxxxx", "your_", "your-", "yourtoken", "placeholder", "*****", ".....", "deadbeefdeadbeef",
                                        "redacted", "1234567890123456", "abcdefghijklmnopqrst"}) {
        if (lower.find(sign) != lower.npos)
            return true;
    }
    // The same sign eight times is nothing that a machine draws, but some formats fill with A.
    for (size_t i = 0, run = 0; i + 1 < lower.size(); ++i) {
        run = lower[i] == lower[i + 1] && lower[i] != 'a' ? run + 1 : 0;
        if (run >= 7)
            return true;
    }
    return isMonotonous(value);
}

bool looksRandom(std::string_view v)
{
    int digits = 0;
    int letters = 0;
    int breaks = 0;
    for (const char c : v) {
        digits += isDigitByte(c);
        letters += isLetterByte(c);
        breaks += c == '-' || c == '_';
    }
    const bool uuid = v.size() == 36 && breaks == 4;
    // claude-3-opus-20240229: names of versions are short pieces.
    size_t longest = 0;
    for (size_t at = 0, end = 0; at < v.size(); at = end + 1) {
        end = std::min(v.find_first_of("-_", at), v.size());
        longest = std::max(longest, end - at);
    }
    if (!uuid && breaks >= 2 && longest < 12)
        return false;
    return digits >= 3 && letters >= 3 && (uuid || breaks <= int(v.size()) / 10 + 1) && entropyOf(v) >= 3.0;
}

bool isSurelyRandom(std::string_view v)
{
    if (v.find("__") != v.npos) // of code that a program wrote
        return false;
    int lower = 0;
    int upper = 0;
    int digits = 0;
    int changes = 0;
    size_t run = 0;
    const auto kind = [](char c) { return isDigitByte(c) ? 0 : c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : 3; };
    for (size_t i = 0; i < v.size(); ++i) {
        lower += kind(v[i]) == 1;
        upper += kind(v[i]) == 2;
        digits += kind(v[i]) == 0;
        const bool same = i > 0 && kind(v[i]) == kind(v[i - 1]);
        changes += i > 0 && !same;
        run = same ? run + 1 : 1;
        if (run >= 9)
            return false;
    }
    // Written words change from one kind of sign to another every five letters or so; drawn ones nearly every second time.
    return v.size() >= 28 && v.size() <= 120 && lower >= 5 && upper >= 5 && digits >= 3 && changes * 100 >= int(v.size()) * 42 && entropyOf(v) >= 4.0
        && !isExampleToken(v);
}

bool isCodeWord(std::string_view value) { return codeWords.find(' ' + lowered(value.substr(0, 40)) + ' ') != codeWords.npos; }

bool isPasswordName(std::string_view name)
{
    return name.find("pass") != name.npos || name.find("pwd") != name.npos || name.find("kennwort") != name.npos || name.find("contras") != name.npos
        || name.find("mot de") != name.npos || name == "clave" || name == "senha" || name == "mdp" || name == "psw" || name == "pw" || name == "psk"
        || name == "wachtwoord" || name == "hasło";
}

double plausibility(const Assigned &assigned)
{
    const auto &[v, name, strong, quoted] = assigned;
    const bool pin = name == "pin" || name == "otp" || name == "passcode";
    const std::string lower = lowered(v.substr(0, 40));
    if (v.size() < (pin || quoted ? 4U : 6U) || v.size() > 4096 || isCodeWord(v) || isExample(v))
        return 0;
    const bool digit = std::ranges::any_of(v, isDigitByte);
    const bool sign = std::ranges::any_of(v, [](char b) { return !isWordByte(b); });
    if (pin)
        return digit && std::ranges::all_of(v, isDigitByte) && v.size() <= 8 ? 0.75 : 0;
    const bool password = isPasswordName(name);
    const bool loose = name == "token" || name == "basic" || name == "cookie" || name == "clave" || name == "pass" || name == "credential"
        || name == "credentials" || name == "key" || name == "auth" || name == "pin" || name == "secret" || name == "authorization";
    // A call or an item of a list: name(…, name[…
    const size_t bracket = v.find_first_of("([");
    if (!quoted && bracket != v.npos && bracket > 0 && isName(v.substr(0, bracket)) && !isDigitByte(v.front()))
        return 0;
    std::string bare;
    for (const char c : name) {
        if (isWordByte(c))
            bare += c;
    }
    if (strong && bare.size() >= 6 && isName(v) && lower.find_first_of("0123456789") == lower.npos
        && lower.starts_with(bare)) // accessKey: AccessKeyId
        return 0;
    if (v.find("()") != v.npos || v.find("://") != v.npos || (v.find('(') != v.npos && v.ends_with(')'))
        || (v.find('[') != v.npos && v.ends_with(']')))
        return 0;
    // AUTH_KEY of WordPress is drawn from all signs, the space too.
    if (password && strong && quoted && isPassphrase(v))
        return 0.6;
    if (quoted && v.find(' ') != v.npos && !(digit && password) && !(v.size() >= 40 && entropyOf(v) >= 4.8))
        return 0;
    if ((v.starts_with('/') && !isDrawnBase64(v)) || v.starts_with("./") || v.starts_with("../") || v.starts_with("~/") || v.starts_with("C:\\"))
        return v.find('/', 1) != v.npos || v.starts_with("C:\\") || !password ? 0 : 0.5;
    // db.password, user_name, SOME_CONSTANT
    const bool codeName = sign && !digit && isName(v) && !hasDrawnPiece(v);
    if (codeName && (!password || !quoted || v.find('.') != v.npos || v.find(':') != v.npos))
        return 0;
    if (v.size() > 300 && (v.find(' ') != v.npos || entropyOf(v) < 4))
        return 0;
    const auto isUpper = [](char b) { return b >= 'A' && b <= 'Z'; };
    const bool mixed = sign && std::ranges::any_of(v, isUpper) && std::ranges::count_if(v, isUpper) > 1
        && std::ranges::any_of(v, [](char b) { return b >= 'a' && b <= 'z'; });
    if (!strong && password && quoted && mixed && !isName(v))
        return 0.6;
    if (!strong)
        return (digit && (sign || entropyOf(v) > 2.5)) || hasDrawnCase(v) ? 0.75 : 0;
    if (std::ranges::all_of(v, isDigitByte))
        return password ? (v.size() >= 6 ? 0.7 : 0) : v.size() >= 14 ? 0.5 : 0;
    if (loose && !(digit && v.size() >= 8) && !(v.size() >= 20 && entropyOf(v) >= 3.5) && !hasDrawnCase(v))
        return 0;
    if ((name == "key" || name == "auth" || name == "basic" || name == "cookie")
        && !(v.size() >= 20 && entropyOf(v) >= 3.3 && digit && !(isName(v) && !looksRandom(v))))
        return 0;
    if (isPlainWord(v)) {
        const bool upper = std::ranges::any_of(v, [](char b) { return b >= 'A' && b <= 'Z'; });
        if (password)
            return quoted ? (v.size() >= 6 ? 0.6 : 0.4) : 0.45;
        return (v.size() >= 16 && entropyOf(v) > 3.2 && !readsLikeWords(v)) || hasDrawnCase(v) ? 0.6
            : upper && v.size() >= 8 && entropyOf(v) > 2.7 && !quoted                          ? 0.5
                                                                                               : 0;
    }
    // "version 2", "v1.2.3", "12px"
    if (!password && v.size() < 10 && entropyOf(v) < 2.6)
        return 0;
    // One digit in a name with underscores: token_type_2, my-secret-name-1.
    if (!password && isName(v) && std::ranges::count_if(v, isDigitByte) <= 1 && std::ranges::any_of(v, [](char b) { return b == '_' || b == '-'; })
        && entropyOf(v) < 3.6)
        return 0.25;
    return digit || sign ? (v.size() >= 8 ? 0.92 : 0.75) : 0.5;
}

bool hasBase62Checksum(std::string_view random)
{
    if (random.size() <= 6)
        return false;
    quint32 crc = 0xFFFFFFFF;
    for (const char c : random.substr(0, random.size() - 6)) {
        crc ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    crc = ~crc;
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string expected(6, '0');
    for (auto c = expected.rbegin(); c != expected.rend(); ++c, crc /= 62)
        *c = alphabet[crc % 62];
    return random.ends_with(expected);
}

} // namespace countersign::secrets
