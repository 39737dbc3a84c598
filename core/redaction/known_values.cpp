// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/known_values.h"

#include "core/redaction/aho_corasick.h"
#include "core/redaction/entity_types.h"
#include "core/redaction/fold.h"
#include "core/redaction/lexicon.h"
#include "core/redaction/person_name.h"
#include "core/redaction/placeholder.h"

#include <QtCore/QSet>
#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t Ignored = 0;

using FoldTable = std::array<char16_t, 0x10000>;

/// Unit by unit, so that positions stay: letter case, white space, apostrophes, hyphens, full-width forms.
std::unique_ptr<FoldTable> makeTextFold()
{
    auto table = std::make_unique<FoldTable>();
    for (char32_t u = 0; u < 0x10000; ++u) {
        const QChar c{char16_t(u)};
        char16_t to = c.isSurrogate() ? char16_t(u) : c.toCaseFolded().unicode();
        if (u >= 0xff01 && u <= 0xff5e)
            to = QChar(char16_t(u - 0xfee0)).toCaseFolded().unicode();
        if (c.isSpace())
            to = u' ';
        (*table)[u] = to;
    }
    for (const char16_t c : {u'\u2019', u'\u2018', u'\u02bc', u'\u00b4', u'`'})
        (*table)[c] = u'\'';
    for (const char16_t c : {u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'\u2212'})
        (*table)[c] = u'-';
    for (const char16_t c : {u'\u00ad', u'\u200b', u'\u200c', u'\u200d', u'\u2060', u'\ufeff', u'\u180e'})
        (*table)[c] = Ignored;
    return table;
}
const FoldTable &textFold()
{
    static const std::unique_ptr<FoldTable> table = makeTextFold();
    return *table;
}
/// The same without what stands between the digits of a long number.
const FoldTable &numberFold()
{
    static const std::unique_ptr<FoldTable> table = [] {
        auto t = std::make_unique<FoldTable>(textFold());
        for (const char16_t c : {u' ', u'\u00a0', u'\u202f', u'\u2009', u'-', u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'.', u'/', u'(', u')'})
            (*t)[c] = Ignored;
        return t;
    }();
    return *table;
}

bool hasNoSpaces(QChar c) { return c.unicode() >= 0x2e80 && c.unicode() < 0xac00 && c.isLetter(); } // Chinese and Japanese

enum class Kind { Other, Letter, Digit };
Kind kindOf(QChar c)
{
    if (c.unicode() < 0x80) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
            return Kind::Letter;
        return c >= u'0' && c <= u'9' ? Kind::Digit : Kind::Other;
    }
    if (hasNoSpaces(c))
        return Kind::Other;
    return c.isLetter() || c.isMark() ? Kind::Letter : (c.isDigit() ? Kind::Digit : Kind::Other);
}
bool continues(QChar a, QChar b)
{
    const Kind kind = kindOf(a);
    return kind != Kind::Other && kind == kindOf(b);
}

/// A word of everyday language that is nobody's known name.
bool isOrdinaryWord(const QString &folded)
{
    static const Result<Lexicon> lexicon = Lexicon::load();
    if (!lexicon || folded.contains(u' '))
        return false;
    const quint32 flags = lexicon->flags(foldWord(folded.toUtf8().toStdString()));
    const quint32 ordinary = std::max((flags & word::Common) >> 4, (flags & word::Everyday) >> 24);
    return ordinary >= 2 && (flags & word::Forename) < 2 && (flags & word::Surname) >> 2 < 2;
}

bool isCommonWord(const QString &folded)
{
    static const QSet<QString> words = [] {
        const QString all =
            u"will may mark rose june april august grace faith hope joy long young king brown black white green gray grey best small wood "
            "woods stone day days price page love park parks rich bill frank drew art pat sue ray dean drake chase hunter mason baker cook "
            "smith carter porter turner walker fisher gardener miller taylor cooper potter archer bishop pope abbot knight duke earl baron "
            "major sergeant bush field fields banks bank brooks ford hill hills lake rivers shore marsh glen dale heath moor church temple "
            "cross bell ball bond case cash coin gold silver diamond ruby pearl jade amber olive ivy lily daisy violet iris holly hazel "
            "summer winter autumn spring snow frost rain storm star moon sky dawn eve christian christmas noel sunday monday friday "
            "rob jack jimmy don rod tony guy max victor dick john jean gene norm chuck skip chip dot penny patience prudence constance "
            "chance angel an do le ma he so yu sun song wang her ho son la das dos los las der van von reading nice bath mobile split orange "
            "apple target shell gap visa oracle meta amazon block square slack zoom stripe box post mail times world express general "
            "standard first national united american data system model user admin root test text name role content message"_s;
        const QStringList list = all.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(folded) || isOrdinaryWord(folded);
}

bool isParticle(const QString &word)
{
    static const QSet<QString> particles{u"van"_s, u"von"_s, u"de"_s,  u"der"_s, u"den"_s, u"del"_s, u"della"_s, u"da"_s,
                                         u"dos"_s, u"di"_s,  u"du"_s,  u"la"_s,  u"le"_s,  u"el"_s,  u"al"_s,    u"ter"_s,
                                         u"ten"_s, u"zu"_s,  u"bin"_s, u"ibn"_s, u"mac"_s, u"st"_s};
    return particles.contains(word);
}

QString fold(QStringView value, const FoldTable &table)
{
    QString folded;
    for (const QChar c : value) {
        const char16_t unit = table[c.unicode()];
        if (unit != Ignored && !(unit == u' ' && (folded.isEmpty() || folded.endsWith(u' '))))
            folded += QChar(unit);
    }
    while (folded.endsWith(u' '))
        folded.chop(1);
    return folded;
}

struct Needle {
    QString folded;
    int entry = -1;
    QString exact; // not empty: letter case counts
    bool capital = false; // a common word: only with a capital in front
    bool genitive = false; // an s may follow
    bool ambiguous = false;
    bool plus = false; // of a phone: a "+" in front belongs to it
};

struct Counts {
    qsizetype letters = 0;
    qsizetype digits = 0;
    qsizetype wide = 0;
    explicit Counts(QStringView text)
    {
        for (const QChar c : text) {
            wide += hasNoSpaces(c);
            letters += c.isLetter();
            digits += c.isDigit();
        }
    }
};

bool isSeparatedNumber(const QString &type, const QString &family)
{
    static const QSet<QString> families{u"FINANCE"_s, u"PHONE"_s, u"NATIONAL_ID"_s, u"TAX_ID"_s, u"DOCUMENT"_s, u"HEALTH"_s, u"ACCOUNT"_s};
    return families.contains(family) && type != u"CRYPTO_WALLET" && type != u"USER_NAME" && type != u"CARD_EXPIRY" && type != u"BIC";
}

bool isTooCommon(const QString &type, const QString &family, const QString &folded)
{
    const Counts counts(folded);
    if (family == u"CUSTOM")
        return counts.letters + counts.digits < 2;
    if (family == u"PERSON")
        return counts.letters < 3 && counts.wide < 2;
    if (family == u"SECRET")
        return folded.size() < 5;
    if (type == u"AGE" || type == u"SEX" || type == u"NATIONALITY" || (counts.letters == 0 && counts.digits < 5))
        return true;
    if (family == u"ORG" || family == u"LOCATION")
        return counts.letters + counts.digits < 3 && counts.wide < 2;
    return folded.size() < 4;
}

} // namespace

struct KnownValues::Private {
    std::vector<Needle> needles;
    AhoCorasick words; // over textFold()
    AhoCorasick numbers; // over numberFold()
    QHash<QString, size_t> derived; // surnames and the like: folded → needle, to see which are ambiguous

    void addEntry(const Vault::Entry &entry, int index);
    void addName(const QStringList &words, int index);
    void addDerived(const QString &folded, int index);
    void add(AhoCorasick &automaton, Needle needle);
    void find(const AhoCorasick &automaton, const FoldTable &fold, QStringView text, TextSlot::Format format, std::vector<Hit> &hits) const;
    [[nodiscard]] bool fits(const Needle &needle, QStringView text, Range &range, const FoldTable &fold, bool identifier) const;
};

void KnownValues::Private::add(AhoCorasick &automaton, Needle needle)
{
    automaton.add(needle.folded, int(needles.size()));
    needles.push_back(std::move(needle));
}

void KnownValues::Private::addEntry(const Vault::Entry &entry, int index)
{
    const QString family = familyOf(entry.type);
    if (entry.type == LiteralType)
        return;
    QSet<QString> seen;
    for (const QString &spelling : entry.spellings) {
        if (isSeparatedNumber(entry.type, family)) {
            QString number;
            for (const QChar c : fold(spelling, numberFold())) {
                if (c.isLetterOrNumber())
                    number += c;
            }
            const Counts counts(number);
            if (counts.digits >= 5 && number.size() >= 7) {
                if (!seen.contains(number))
                    add(numbers, {number, index, {}, false, false, false, spelling.startsWith(u'+')});
                seen.insert(number);
                continue;
            }
        }
        const QString folded = fold(spelling, textFold());
        if (folded.isEmpty() || isTooCommon(entry.type, family, folded) || seen.contains(folded))
            continue;
        seen.insert(folded);
        const bool exact = family == u"SECRET" || entry.type == u"CRYPTO_WALLET";
        const bool name = family == u"PERSON" || family == u"ORG" || family == u"LOCATION";
        add(words, {folded, index, exact ? spelling : QString(), name && isCommonWord(folded), family == u"PERSON", false, false});
        if (family == u"PERSON")
            addName(nameWords(spelling), index);
    }
}

void KnownValues::Private::addName(const QStringList &name, int index)
{
    addDerived(name.join(u' '), index);
    if (name.size() < 2)
        return;
    const QString &given = name.front();
    qsizetype surnameAt = name.size() - 1;
    addDerived(name.back(), index);
    while (surnameAt > 1 && isParticle(name[surnameAt - 1]))
        --surnameAt;
    const QString surname = name.sliced(surnameAt).join(u' ');
    addDerived(surname, index);
    addDerived(surname + u", "_s + name.first(surnameAt).join(u' '), index);
    addDerived(given + u' ' + surname, index);
    addDerived(surname + u", "_s + given, index);
    if (given.front().isLetter() && !hasNoSpaces(given.front())) {
        addDerived(given.first(1) + u' ' + surname, index);
        addDerived(given.first(1) + u". "_s + surname, index);
        addDerived(given.first(1) + u'.' + surname, index);
    }
}

void KnownValues::Private::addDerived(const QString &folded, int index)
{
    if (isTooCommon(u"PERSON"_s, u"PERSON"_s, folded))
        return;
    if (const auto at = derived.constFind(folded); at != derived.constEnd()) {
        needles[*at].ambiguous = needles[*at].ambiguous || needles[*at].entry != index;
        return;
    }
    derived.insert(folded, needles.size());
    add(words, {folded, index, {}, isCommonWord(folded), true, false, false});
}

KnownValues::KnownValues(const std::vector<Vault::Entry> &entries)
{
    auto made = std::make_unique<Private>();
    for (size_t i = 0; i < entries.size(); ++i)
        made->addEntry(entries[i], int(i));
    made->words.seal();
    made->numbers.seal();
    // A spelling that is an entry's own means that entry, whoever else has it as a surname.
    for (const Needle &needle : made->needles) {
        if (const auto at = made->derived.constFind(needle.folded); at != made->derived.constEnd() && &made->needles[*at] != &needle) {
            made->needles[*at].ambiguous = false;
            made->needles[*at].entry = needle.entry;
        }
    }
    d = std::move(made);
}

KnownValues::~KnownValues() = default;

bool KnownValues::isEmpty() const { return d->needles.empty(); }

bool KnownValues::Private::fits(const Needle &needle, QStringView text, Range &range, const FoldTable &fold, bool identifier) const
{
    // From the end back to where it begins, over everything that was skipped on the way.
    qsizetype at = range.end;
    bool spaceBehind = false;
    for (qsizetype left = needle.folded.size(); left > 0;) {
        --at;
        char16_t unit = fold[text[at].unicode()];
        if (identifier && (unit == u'_' || unit == u'-'))
            unit = u' ';
        if (unit == Ignored || (unit == u' ' && spaceBehind))
            continue;
        spaceBehind = unit == u' ';
        --left;
    }
    if (needle.plus && at > 0 && text[at - 1] == u'+')
        --at;
    range.begin = at;
    const QStringView found = text.sliced(range.begin, range.length());
    if (at > 0 && continues(text[at - 1], found.front()))
        return false;
    if (range.end < text.size() && continues(found.back(), text[range.end])) {
        const bool genitive = needle.genitive && needle.folded.size() > 3 && (text[range.end] == u's' || text[range.end] == u'S')
            && (range.end + 1 == text.size() || !continues(text[range.end], text[range.end + 1]));
        if (!genitive)
            return false;
    }
    if (!needle.exact.isEmpty() && found != needle.exact)
        return false;
    return !needle.capital || found.front().isUpper();
}

void KnownValues::Private::find(const AhoCorasick &automaton, const FoldTable &fold, QStringView text, TextSlot::Format format,
                                std::vector<Hit> &hits) const
{
    if (automaton.isEmpty())
        return;
    const bool identifier = format == TextSlot::Format::Identifier;
    AhoCorasick::State state = AhoCorasick::Root;
    char16_t before = u' ';
    for (qsizetype i = 0; i < text.size(); ++i) {
        char16_t unit = fold[text[i].unicode()];
        if (identifier && (unit == u'_' || unit == u'-'))
            unit = u' ';
        if (unit == Ignored || (unit == u' ' && before == u' '))
            continue;
        // Inside a word nothing can begin that is bounded; most of a text is passed over here.
        if (state == AhoCorasick::Root && (!automaton.startsAnything(unit) || (i > 0 && continues(text[i - 1], text[i])))) {
            before = unit;
            continue;
        }
        before = unit;
        state = automaton.step(state, unit);
        if (!automaton.endsAnything(state))
            continue;
        automaton.ends(state, [&](int value) {
            const Needle &needle = needles[size_t(value)];
            Range range{0, i + 1};
            if (fits(needle, text, range, fold, identifier))
                hits.push_back({range, needle.entry, needle.ambiguous, needle.folded.size() >= 6});
        });
    }
}

std::vector<KnownValues::Hit> KnownValues::find(QStringView text, TextSlot::Format format) const
{
    std::vector<Hit> hits;
    d->find(d->words, textFold(), text, format, hits);
    const size_t wordHits = hits.size();
    d->find(d->numbers, numberFold(), text, format, hits);
    if (wordHits > 0 && hits.size() > wordHits)
        std::ranges::stable_sort(hits, {}, [](const Hit &h) { return h.range.end; });
    return hits;
}

} // namespace countersign
