// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/scanner.h"

#include "core/redaction/kept_memory.h"
#include "core/redaction/phone_numbers.h"
#include "core/redaction/scan_context.h"
#include "core/redaction/tagger.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

namespace countersign {
using namespace Qt::StringLiterals;

struct Scanner::Private {
    Rules rules;
    Lexicon lexicon;
    Tagger tagger;
    Triggers triggers;
};

namespace {

std::string caseFolded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size();) {
        if (uchar(text[at]) < 0x80) {
            out += lowerByte(text[at++]);
            continue;
        }
        size_t length = 0;
        const char32_t c = codePointAt(text, at, &length);
        std::string lower;
        appendUtf8(lower, QChar::toLower(c));
        // Offsets must stay: a letter whose small form is longer or shorter stays as it is.
        if (lower.size() == length)
            out += lower;
        else
            out.append(text, at, length);
        at += length;
    }
    return out;
}

/// Where one of the words in `wanted` stands, as a whole word; both in small letters.
template <typename Found>
void eachWhole(const ScanContext &context, const std::string &text, const std::string &wanted, Found found)
{
    for (size_t at = wanted.empty() ? text.npos : text.find(wanted); at != text.npos; at = text.find(wanted, at + wanted.size())) {
        const size_t end = at + wanted.size();
        const bool opens = !isWordByte(wanted.front()) || !isWordByte(context.before(at));
        const bool closes = !isWordByte(wanted.back()) || !isWordByte(context.at(end));
        if (opens && closes)
            found(at, end);
    }
}

bool isWordLetter(char c) { return isWordByte(c) && !isDigitByte(c); }

/// An own word inside a value that was found for sure is that value: what would be left around the word is most of a password, or tells whose
/// address it is.
void growToFound(std::string_view text, std::vector<Candidate> &own, const std::vector<Candidate> &found)
{
    std::vector<const Candidate *> sure;
    for (const Candidate &c : found) {
        if (c.score >= 0.5)
            sure.push_back(&c);
    }
    std::ranges::sort(sure, [](const Candidate *a, const Candidate *b) { return a->begin != b->begin ? a->begin < b->begin : a->end > b->end; });
    std::vector<quint32> reach; // the furthest end so far
    reach.reserve(sure.size());
    for (const Candidate *c : sure)
        reach.push_back(std::max(c->end, reach.empty() ? 0 : reach.back()));
    for (Candidate &word : own) {
        // The first that reaches as far begins before all others that hold the word.
        const auto first = std::ranges::lower_bound(reach, word.end);
        if (first == reach.end())
            continue;
        const Candidate &holder = *sure[size_t(first - reach.begin())];
        if (holder.begin > word.begin || (holder.begin == word.begin && holder.end == word.end))
            continue;
        // An own number is known better than a longer one that was guessed around it.
        const std::string_view number = text.substr(word.begin, word.end - word.begin);
        if (number.size() >= 7 && std::ranges::all_of(number, isDigitByte)
            && std::ranges::none_of(text.substr(holder.begin, holder.end - holder.begin), isWordLetter))
            continue;
        word.begin = holder.begin;
        word.end = holder.end;
        word.ownTypes = {word.type};
        word.type = holder.type;
        word.reason = u"a value with one of your own words in it"_s;
    }
}

/// Own words that overlap, also by what they grew to, go as one value under the rules of all of them: of two that do not agree one would stay.
void joinOverlapping(std::vector<Candidate> &own)
{
    std::ranges::sort(own, [](const Candidate &a, const Candidate &b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    std::vector<Candidate> joined;
    for (Candidate &word : own) {
        if (joined.empty() || word.begin >= joined.back().end) {
            joined.push_back(std::move(word));
            continue;
        }
        Candidate &whole = joined.back();
        const quint32 end = std::max(whole.end, word.end);
        if (word.end - word.begin > whole.end - whole.begin) {
            word.begin = whole.begin;
            std::swap(whole, word);
        }
        whole.end = end;
        whole.ownTypes += word.ownTypes + QStringList(word.type);
        whole.ownTypes.removeDuplicates();
        whole.ownTypes.removeAll(whole.type);
    }
    own = std::move(joined);
}

void findTerms(ScanContext &context, const Terms &terms)
{
    if (terms.mask.empty())
        return;
    const std::string text = caseFolded(context.text);
    std::vector<Candidate> own;
    for (const Terms::Term &term : terms.mask) {
        eachWhole(context, text, caseFolded(fold(term.text.trimmed()).text), [&](size_t begin, size_t end) {
            own.push_back({quint32(begin), quint32(end), 1.0, Candidate::Rank::Term, term.type, u"user-term"_s, u"one of your own words"_s, {}});
        });
    }
    growToFound(context.text, own, context.found);
    joinOverlapping(own);
    context.found.insert(context.found.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
}

/// Drops what is one of the words that are never to be masked, or a part of one.
void dropNever(ScanContext &context, const Terms &terms)
{
    if (terms.never.isEmpty())
        return;
    const std::string text = caseFolded(context.text);
    std::vector<Range> spared;
    for (const QString &word : terms.never)
        eachWhole(context, text, caseFolded(fold(word.trimmed()).text),
                  [&](size_t begin, size_t end) { spared.push_back({qsizetype(begin), qsizetype(end)}); });
    std::ranges::sort(spared, {}, &Range::begin);
    std::erase_if(context.found, [&](const Candidate &c) {
        auto after = std::ranges::upper_bound(spared, qsizetype(c.begin), {}, &Range::begin);
        return after != spared.begin() && (--after)->end >= qsizetype(c.end);
    });
}

/// Whether a colon stands behind a quotation mark.
bool holdsKey(QStringView text)
{
    for (qsizetype at = text.indexOf(u'"'); at >= 0; at = text.indexOf(u'"', at + 1)) {
        const QStringView after = text.sliced(at + 1);
        if (after.startsWith(u':') || after.startsWith(u" :"))
            return true;
    }
    return false;
}

Error tooLong()
{
    return {ErrorCode::Detector, QCoreApplication::translate("Scanner", "A text is too long to be checked. Nothing was sent; split the text.")};
}

/// A detection lies inside one string or is one whole number.
bool fitsJson(Range range, const std::vector<JsonToken> &tokens)
{
    auto after = std::ranges::upper_bound(tokens, range.begin, {}, [](const JsonToken &t) { return t.raw.begin; });
    if (after == tokens.begin())
        return false;
    const JsonToken &token = *--after;
    if (token.kind == JsonToken::Kind::Number)
        return range == token.raw;
    return range.begin >= token.raw.begin && range.end <= token.raw.end;
}

} // namespace

Scanner::Scanner() = default;
Scanner::~Scanner() = default;

const Rules &Scanner::rules() const { return d->rules; }

Result<std::shared_ptr<const Scanner>> Scanner::create()
{
    auto rules = Rules::load();
    if (!rules)
        return std::unexpected(rules.error());
    auto lexicon = Lexicon::load();
    if (!lexicon)
        return std::unexpected(lexicon.error());
    auto tagger = Tagger::load();
    if (!tagger)
        return std::unexpected(tagger.error());
    if (!PhoneNumbers::shipped())
        return std::unexpected(
            Error{ErrorCode::Detector,
                  QCoreApplication::translate("Rules",
                                              "The detection rules of this program are damaged (%1). Nothing can be sent; install the program again.")
                      .arg(u"phones.tsv"_s)});
    auto triggers = Triggers::load(*rules);
    if (!triggers)
        return std::unexpected(triggers.error());
    std::shared_ptr<Scanner> scanner(new Scanner);
    scanner->d = std::make_unique<Private>(std::move(*rules), std::move(*lexicon), std::move(*tagger), std::move(*triggers));
    return scanner;
}

Result<std::vector<Detection>> Scanner::scan(QStringView text, const Terms &terms, const ScanHints &hints) const
{
    if (text.size() > (qsizetype(1) << 30))
        return std::unexpected(tooLong());
    std::vector<JsonToken> tokens;
    bool json = false;
    if (hints.format == TextSlot::Format::Json) {
        if (auto read = tokenizeJson(text)) {
            tokens = std::move(*read);
            json = true;
        }
    }
    // In anything that may be JSON, M\u00fcller is Müller.
    WrittenForms forms = sniffForms(text);
    forms.json = text.contains(u'\\') && (json || holdsKey(text));
    const Folded folded = fold(text, forms);
    ScanContext context(d->rules, d->lexicon, folded.text);
    const KeptMemory<std::vector<Word>, Scanner> kept(context.words);
    context.words.clear();
    context.triggers = &d->triggers;
    context.identifier = hints.format == TextSlot::Format::Identifier;
    readWhole(context);
    if (auto done = d->triggers.find(context.text, d->rules, context.hits); !done)
        return std::unexpected(done.error());
    if (!hints.key.isEmpty()) {
        context.outerKey = keyWords(fold(hints.key).text);
        context.outerClasses = classesOfKey(context.outerKey, d->rules, d->triggers);
    }
    if (json)
        readJsonFields(context, d->triggers, tokens, folded);
    else
        readFields(context, d->triggers);
    findByRules(context);
    if (context.failed)
        return std::unexpected(*context.failed);
    d->tagger.findMentions(context);
    findStreetsByContext(context);
    takeInTitles(context);
    takeInWholeNames(context);
    findQuasiIdentifiers(context);
    widenDates(context);
    dropNever(context, terms);
    findRepeats(context);
    dropNever(context, terms);
    findTerms(context, terms);

    std::vector<Detection> detections;
    for (Candidate &c : bestOf(std::move(context.found))) {
        const Range range = folded.original(c.begin, c.end);
        if (!json || fitsJson(range, tokens))
            detections.push_back({range, std::move(c.type), c.score, std::move(c.rule), std::move(c.reason), std::move(c.ownTypes)});
    }
    return detections;
}

} // namespace countersign
