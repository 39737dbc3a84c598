// SPDX-License-Identifier: GPL-3.0-or-later
// What the detectors of one scan share: the folded text, its words, its structure and cue words, and the candidates found so far.
// All offsets are bytes of the folded text.
#pragma once
#include "core/redaction/fold.h"
#include "core/redaction/json_text.h"
#include "core/redaction/lexicon.h"
#include "core/redaction/rules.h"
#include "core/redaction/triggers.h"

#include <QtCore/QString>
#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace countersign {

struct Candidate {
    enum class Rank : quint8 { Usual, Secret, Term };
    quint32 begin = 0;
    quint32 end = 0;
    double score = 0;
    Rank rank = Rank::Usual; // a higher rank wins over a longer span
    QString type;
    QString rule;
    QString reason;
    QStringList ownTypes; // see Detection
};

/// A place in the text that is the value of something: of a JSON key, in a column, after "Name:".
struct Field {
    enum class Kind : quint8 { JsonString, JsonNumber, Cell, Line, Assigned }; // Assigned: in code, an element of XML, a query
    quint32 begin = 0;
    quint32 end = 0;
    Kind kind = Kind::Line;
    qint32 key = -1; // index into ScanContext::keys
    bool hard = true; // a value never goes beyond its field; the lines of running text are soft
};

struct FieldKey {
    std::string text; // words in lower case, by spaces
    CueClasses classes;
};

struct Word {
    enum class Case : quint8 { Lower, Capital, Upper, Mixed };
    enum class Gap : quint8 { None, Space, Line, Hyphen, Dot, Comma, Underscore, Other };
    quint32 begin = 0;
    quint32 end = 0;
    quint32 flags = 0;
    Case letters = Case::Lower;
    Gap gap = Gap::Other; // to the word before
    quint16 length = 0; // in characters
    quint32 hash = 0; // of the folded word; 0 for very long ones
    quint32 head = 0; // its first three and last four bytes, folded
    quint32 tail = 0;

    [[nodiscard]] int forename() const { return int(flags & word::Forename); }
    [[nodiscard]] int surname() const { return int((flags & word::Surname) >> 2); }
    [[nodiscard]] int common() const { return int((flags & word::Common) >> 4); }
    [[nodiscard]] int everyday() const { return int((flags & word::Everyday) >> 24); }
    /// In one of the two counts.
    [[nodiscard]] int ordinary() const { return std::max(common(), everyday()); }
    [[nodiscard]] bool is(quint32 flag) const { return flags & flag; }
    [[nodiscard]] bool capital() const { return letters != Case::Lower; }
};

class ScanContext {
public:
    ScanContext(const Rules &allRules, const Lexicon &allWords, std::string_view folded) : rules(allRules), lexicon(allWords), text(folded) { }

    const Rules &rules;
    const Lexicon &lexicon;
    const Triggers *triggers = nullptr; // for texts inside this one; without it those are not read
    std::string_view text;
    Hits hits;
    std::vector<Field> fields; // by position, not overlapping
    std::vector<FieldKey> keys;
    std::vector<Word> words;
    std::vector<Candidate> found;
    std::optional<Error> failed; // of a text inside this one: then nothing was found there, and nothing may be concluded
    CueClasses outerClasses; // of the key that the whole text is the value of
    std::string outerKey;
    size_t wholeBegin = 0; // the text without white space and quotes around it
    size_t wholeEnd = 0;
    bool identifier = false;

    [[nodiscard]] char at(size_t i) const { return i < text.size() ? text[i] : '\0'; }
    [[nodiscard]] char before(size_t i) const { return i > 0 && i <= text.size() ? text[i - 1] : '\0'; }
    [[nodiscard]] const Field *fieldAt(size_t position) const;
    /// How far a value at `position` may reach.
    [[nodiscard]] Range limits(size_t position) const;
    [[nodiscard]] bool isWhole(size_t begin, size_t end) const;

    struct NearCue {
        quint16 cue = 0;
        quint16 distance = 0; // bytes
        bool after = false;
    };
    /// The cues around [begin, end): at most 80 bytes before, 40 after on the same line, nothing from another field.
    void cuesNear(size_t begin, size_t end, std::vector<NearCue> &near) const;
    /// The classes of those and of the key.
    [[nodiscard]] CueClasses classesNear(size_t begin, size_t end, std::vector<NearCue> &near) const;
    /// The nearest cue of a class: its distance, 0 for the key, nothing where there is none. `which` gets its words.
    [[nodiscard]] std::optional<int> cueDistance(size_t cueClass, size_t begin, size_t end, const std::vector<NearCue> &near,
                                                 QString *which = nullptr) const;
    [[nodiscard]] bool hasCue(size_t cueClass, size_t begin, size_t end, QString *which = nullptr) const;
    /// Classes of the key that the value at `position` stands under.
    [[nodiscard]] CueClasses keyClasses(size_t position) const;

    void add(size_t begin, size_t end, const QString &type, double score, const QString &rule, const QString &reason,
             Candidate::Rank rank = Candidate::Rank::Usual);

private:
    mutable std::vector<NearCue> m_near; // kept for its memory
    mutable size_t m_field = 0; // where fieldAt() and cuesNear() looked last
    mutable size_t m_cue = 0;
};

[[nodiscard]] constexpr bool isDigitByte(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isLetterByte(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
[[nodiscard]] constexpr bool isAlnumByte(char c) { return isDigitByte(c) || isLetterByte(c); }
[[nodiscard]] constexpr bool isWordByte(char c) { return isAlnumByte(c) || static_cast<unsigned char>(c) >= 0x80; }
[[nodiscard]] constexpr char lowerByte(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }
/// Bits a byte, from the frequencies of bytes in `s`.
[[nodiscard]] double entropyOf(std::string_view s);

// The steps of a scan, in order. Each adds to `context.found`.
void readWhole(ScanContext &context);
void readFields(ScanContext &context, const Triggers &triggers);
void readJsonFields(ScanContext &context, const Triggers &triggers, const std::vector<JsonToken> &tokens, const Folded &folded);
void readWords(ScanContext &context);
void findNumbers(ScanContext &context); // numbers of all kinds: identities, cards, accounts, dates, phones, IP addresses
void findAddressesOnNet(ScanContext &context); // e-mail, web
void findSecrets(ScanContext &context);
void findPersons(ScanContext &context);
void findPlaces(ScanContext &context); // addresses, towns, organisations
void findFieldValues(ScanContext &context); // values that only their key makes something
void findByRules(ScanContext &context); // the seven above
/// Whether a field with this name (see keyWords()) holds a person's name.
[[nodiscard]] bool isPersonKey(const std::string &key);
/// Names of columns and keys that goods, models and materials have, and people have not: "sku", "price".
[[nodiscard]] bool isThingKey(std::string_view key);
/// Tells which fields are of goods: those of a table with such a column, or of an object with such a key, unless it has one that only people have.
class GoodsFields {
public:
    explicit GoodsFields(const ScanContext &context);
    [[nodiscard]] bool any() const { return m_any; }
    [[nodiscard]] bool holds(const Field &field) const;
    /// A field that is called "name" where most that are called so hold words, numbers and signs as names of things do: settings, currencies.
    [[nodiscard]] bool namesThing(const Field &field) const;

private:
    [[nodiscard]] bool mostNamesAreOfThings() const;
    enum class Sign : quint8 { None, Thing, Person };
    [[nodiscard]] Sign signOfObject(size_t field) const;
    const ScanContext &c;
    std::vector<Sign> m_signs; // of each key
    bool m_any = false;
    bool m_people = false; // a column or key tells of people
    qint32 m_name = -1; // the key "name"
    bool m_namesThings = false;
};
void takeInTitles(ScanContext &context); // after everything that finds persons
void takeInWholeNames(ScanContext &context); // after it: words of a name that stand outside what was found
void findStreetsByContext(ScanContext &context); // after the tagger: streets that only what stands around them tells
void findQuasiIdentifiers(ScanContext &context); // the same; years, nationalities, sums
void findNationalities(ScanContext &context, bool aboutSomebody); // a part of it
void widenDates(ScanContext &context); // after it: "the 13 and 16 March" is one date, and so is "le 13 mars"
void findCaseReferences(ScanContext &context); // a part of it: numbers of cases, reports of judgments, land
void findRepeats(ScanContext &context);
/// Non-overlapping, by position.
[[nodiscard]] std::vector<Candidate> bestOf(std::vector<Candidate> candidates);

/// "dateOfBirth", "date_of_birth" → "date of birth".
[[nodiscard]] std::string keyWords(std::string_view key);
[[nodiscard]] CueClasses classesOfKey(const std::string &words, const Rules &rules, const Triggers &triggers);

// Parts of findNumbers() that have a file of their own.
bool findDate(ScanContext &context, size_t begin, size_t *end); // at a digit
void findMonthDates(ScanContext &context); // around the name of a month
void findPhone(ScanContext &context, size_t begin, size_t *end);
bool findIp4(ScanContext &context, size_t begin, size_t *end);
void findColonAddresses(ScanContext &context); // IPv6 and MAC

} // namespace countersign
