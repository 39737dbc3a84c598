// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows down who somebody is without naming anybody: years that stand alone, nationalities, sums of money, numbers of cases in lists. Only where
// the text is about somebody; elsewhere a year is history, a nation's name geography and a price a price.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int LeastPersonal = 2; // sure findings about somebody

/// What a word says, in eight languages.
enum Telling : quint16 {
    Time = 1, // after which four digits are a year
    Party = 2, // of a case, a patient: a text about somebody, though nobody is named
    Money = 4,
    SexKey = 8,
    Sex = 16,
    Patient = 32, // before which stands an age or "patient": "varón de 53 años", "45-year-old man"
    ShortUnit = 64, // of the age of a small child
    EpisodeKey = 128,
    Turning = 256, // an age
};

/// Folded words by what they say, in a table of six kilobytes: every word of a text is looked up in it.
class TellingWords {
public:
    TellingWords()
    {
        add(Time, {"in",    "since", "until", "till", "from", "by",  "during", "before",   "after", "between", "of",   "year",  "early", "late",
                   "mid",   "jahr",  "jahre", "seit", "bis",  "von", "ab",     "zwischen", "en",    "depuis",  "dans", "annee", "ano",   "desde",
                   "hasta", "entre", "dal",   "nel",  "anno", "em",  "sinds",  "tot",      "jaar",  "tussen",  "roku", "od",    "do"});
        add(Party, {"applicant",   "applicants", "appellant",   "claimant",  "defendant",  "plaintiff",        "requerant",
                    "requerante",  "requerants", "requerantes", "interesse", "interessee", "interesses",       "demandante",
                    "demandantes", "recurrente", "recurrentes", "demandeur", "appelant",   "beschwerdefuhrer", "beschwerdefuhrerin",
                    "klager",      "klagerin",   "ricorrente",  "requerente"});
        add(Money, {"euro",  "euros",  "dollar", "dollars", "pound", "pounds", "franc", "francs",  "lira",    "liras", "kronor", "kroner",
                    "zloty", "zlotys", "rubles", "roubles", "yen",   "rupees", "pesos", "pesetas", "marks",   "eur",   "usd",    "gbp",
                    "chf",   "trl",    "try",    "sek",     "nok",   "dkk",    "pln",   "czk",     "huf",     "rub",   "uah",    "bgn",
                    "ron",   "jpy",    "inr",    "cad",     "aud",   "dem",    "frf",   "itl",     "sterling"});
        add(SexKey, {"sexo", "sex", "gender", "geschlecht", "sexe", "sesso", "geslacht", "plec", "genero"});
        add(Sex, {"varon",  "mujer",  "hombre",  "hembra",    "nino",  "nina",    "masculino", "femenino", "male",  "female", "man",    "woman",
                  "boy",    "girl",   "homme",   "femme",     "mann",  "frau",    "patientin", "patiente", "uomo",  "donna",  "homem",  "mulher",
                  "menino", "menina", "kobieta", "mezczyzna", "vrouw", "maschio", "femmina",   "garcon",   "fille", "junge",  "madchen"});
        add(Patient, {"paciente", "patient", "patiente", "pacjent", "old", "jahriger", "jahrige", "jarige", "anni", "sexo"});
        add(ShortUnit, {"mes",    "meses", "dias", "semanas",  "months", "month", "weeks",     "days",   "monate", "monaten",
                        "wochen", "tage",  "mois", "semaines", "jours",  "mesi",  "settimane", "giorni", "semana", "maanden"});
        add(Turning, {"turn", "turns", "turned", "turning"});
        add(EpisodeKey, {"episodio", "episode", "fallnummer"});
    }

    /// Of a word by its hash (see Word): the sum of its tellings.
    [[nodiscard]] quint16 of(quint32 hash) const
    {
        for (size_t at = placeOf(hash);; at = (at + 1) % Places) {
            if (m_hashes[at] == hash)
                return m_tellings[at];
            if (m_hashes[at] == 0)
                return 0;
        }
    }

private:
    static constexpr size_t Places = 1024; // four in five stay empty
    std::array<quint32, Places> m_hashes = {};
    std::array<quint16, Places> m_tellings = {};

    static size_t placeOf(quint32 hash) { return (hash >> 8) % Places; }

    void add(Telling telling, std::initializer_list<std::string_view> words)
    {
        for (const std::string_view word : words) {
            const quint32 hash = quint32(Lexicon::hash(word) >> 16) | 1;
            size_t at = placeOf(hash);
            while (m_hashes[at] != 0 && m_hashes[at] != hash)
                at = (at + 1) % Places;
            m_hashes[at] = hash;
            m_tellings[at] |= telling;
        }
    }
};

quint16 tellingsOf(quint32 hash)
{
    static const TellingWords words;
    return words.of(hash);
}

bool says(quint32 hash, Telling telling) { return tellingsOf(hash) & telling; }

class QuasiIdentifiers {
public:
    explicit QuasiIdentifiers(ScanContext &context) : c(context), w(context.words) { }

    void run()
    {
        const bool aboutSomebody = isAboutSomebody();
        findNationalities(c, aboutSomebody);
        ages();
        if (!aboutSomebody)
            return;
        for (size_t i = 0; i < w.size(); ++i) {
            const quint16 tellings = tellingsOf(w[i].hash);
            if (tellings == 0)
                continue;
            if (tellings & Time)
                years(i);
            if (tellings & Money)
                money(i);
            if (tellings & (SexKey | Sex))
                sex(i);
            if (tellings & ShortUnit)
                shortAge(i);
            if (tellings & EpisodeKey)
                episode(i);
        }
        findCaseReferences(c);
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;

    [[nodiscard]] bool isAboutSomebody() const
    {
        int personal = 0;
        for (const Candidate &found : c.found)
            personal += (found.type == "PERSON"_L1 && found.score >= 0.7) || (found.type == "CASE_NUMBER"_L1 && found.score >= 0.6)
                || found.type == "DATE_OF_BIRTH"_L1;
        return personal >= LeastPersonal || std::ranges::any_of(w, [](const Word &x) { return says(x.hash, Party); });
    }

    // ---- sex and age ----

    /// "Ana Ruiz, 41, of Lugo", "Ana Ruiz (41)", "Ana Ruiz, 41 y/o", "my son turned 7"
    void ages()
    {
        for (size_t i = 0; i < w.size(); ++i) {
            if (says(w[i].hash, Turning))
                birthday(i);
        }
        for (size_t i = 0, count = c.found.size(); i < count; ++i) {
            if (c.found[i].type != "PERSON"_L1 || c.found[i].score < 0.5)
                continue;
            const size_t end = c.found[i].end;
            for (const std::string_view lead : {", ", " (", ", aged "}) {
                if (c.text.substr(std::min(end, c.text.size()), lead.size()) == lead)
                    ageAt(end + lead.size(), lead == " (" ? ")" : lead == ", " ? "," : "");
            }
        }
    }
    /// "who turns 66 on May 6", not "turned 90 degrees"
    void birthday(size_t i)
    {
        const size_t begin = w[i].end + 1;
        size_t end = begin;
        while (isDigitByte(c.at(end)))
            ++end;
        if (c.at(w[i].end) != ' ' || end == begin || end - begin > 2 || isWordByte(c.at(end)) || c.at(end) == '%')
            return;
        static constexpr std::array<std::string_view, 9> after = {" on ",   " in ",   " today", " tomorrow", " this ",
                                                                  " next ", " last ", " soon",  " years old"};
        const std::string_view rest = c.text.substr(std::min(end, c.text.size()), 12);
        const bool closed = rest.empty() || (std::string_view(".,!?;)").find(rest[0]) != std::string_view::npos && !isDigitByte(c.at(end + 1)));
        if (closed || std::ranges::any_of(after, [&](std::string_view word) { return rest.starts_with(word); }))
            c.add(begin, end, u"AGE"_s, 0.6, u"birthday"_s, u"a number behind “turns”"_s);
    }
    /// One or two digits at `begin`, and after them `close`, "y/o", or where that may be, nothing that goes on.
    void ageAt(size_t begin, std::string_view close)
    {
        size_t end = begin;
        while (isDigitByte(c.at(end)))
            ++end;
        const std::string_view after = c.text.substr(std::min(end, c.text.size()), 6);
        const bool unit = after.starts_with(" y/o") || after.starts_with(" yo ") || after.starts_with("yo ") || after.starts_with(" yrs");
        const bool closed = close.empty() ? !isWordByte(c.at(end)) && !(isDigitByte(c.at(end + 1)) && c.at(end) != ' ') : after.starts_with(close);
        if (end > begin && end - begin <= 2 && (unit || closed) && !(close == "," && isDigitByte(c.at(end + 1))))
            c.add(begin, end, u"AGE"_s, 0.6, u"age-after-name"_s, u"a number behind somebody's name"_s);
    }

    /// Past a colon and spaces after word `i`; 0 where there is no colon.
    [[nodiscard]] size_t valueAfter(size_t i) const
    {
        size_t at = w[i].end;
        while (c.at(at) == ' ')
            ++at;
        if (c.at(at) != ':')
            return 0;
        ++at;
        while (c.at(at) == ' ')
            ++at;
        return at;
    }

    void sex(size_t i)
    {
        const QString why = u"a person's sex in a text about somebody"_s;
        if (says(w[i].hash, SexKey)) {
            const size_t value = valueAfter(i);
            if (value != 0 && i + 1 < w.size() && w[i + 1].begin == value && (w[i + 1].length == 1 || says(w[i + 1].hash, Sex)))
                c.add(value, w[i + 1].end, u"SEX"_s, 0.8, u"sex"_s, why);
            return;
        }
        const std::string_view after = c.text.substr(w[i].end, 6);
        const bool aged = (after.starts_with(" de ") && isDigitByte(c.at(w[i].end + 4)))
            || (after.starts_with(" of ") && isDigitByte(c.at(w[i].end + 4))) || (after.starts_with(" di ") && isDigitByte(c.at(w[i].end + 4)))
            || (after.starts_with(", ") && isDigitByte(c.at(w[i].end + 2))) || (after.starts_with(" ") && isDigitByte(c.at(w[i].end + 1)));
        const bool patient = i > 0 && says(w[i - 1].hash, Patient) && w[i].begin - w[i - 1].end <= 2;
        if (aged || patient)
            c.add(w[i].begin, w[i].end, u"SEX"_s, 0.6, u"sex"_s, why);
    }

    /// "5 meses de edad", "Edad: 13 días"
    void shortAge(size_t i)
    {
        size_t begin = w[i].begin;
        if (begin < 2 || c.text[begin - 1] != ' ' || !isDigitByte(c.text[begin - 2]))
            return;
        --begin;
        const size_t end = begin;
        while (begin > 0 && isDigitByte(c.text[begin - 1]))
            --begin;
        if (end - begin > 2 || isWordByte(c.before(begin)))
            return;
        const std::string_view after = c.text.substr(w[i].end, 12);
        const bool told = after.starts_with(" de edad") || after.starts_with(" de vida") || after.starts_with(" old") || after.starts_with(" alt")
            || after.starts_with(" d'âge") || after.starts_with(" of age") || c.keyClasses(begin).test(c.rules.known.age)
            || c.text.substr(begin > 6 ? begin - 6 : 0, begin > 6 ? 6 : begin).ends_with("dad: ");
        if (told)
            c.add(begin, w[i].end, u"AGE"_s, 0.8, u"age"_s, u"the age of a small child"_s);
    }

    /// "Episodio: 04735665"
    void episode(size_t i)
    {
        const size_t begin = valueAfter(i);
        size_t end = begin;
        while (begin != 0 && isDigitByte(c.at(end)))
            ++end;
        if (end - begin >= 5 && !isWordByte(c.at(end)))
            c.add(begin, end, u"CASE_NUMBER"_s, 0.8, u"episode"_s, u"a number beside a word for a stay in hospital"_s);
    }

    // ---- years ----

    [[nodiscard]] bool isYear(size_t at) const
    {
        for (size_t i = at; i < at + 4; ++i) {
            if (!isDigitByte(c.at(i)))
                return false;
        }
        const int year = (c.text[at] - '0') * 1000 + (c.text[at + 1] - '0') * 100 + (c.text[at + 2] - '0') * 10 + (c.text[at + 3] - '0');
        return year >= 1850 && year <= 2059;
    }

    /// "in 2000 cases" counts something.
    [[nodiscard]] bool endsWell(size_t end) const
    {
        const char b = c.at(end);
        if (isWordByte(b) || b == '/' || b == '_' || b == '%' || ((b == '.' || b == ',' || b == ':') && isDigitByte(c.at(end + 1))))
            return false;
        if (b != ' ' && b != '\n')
            return true;
        const auto next = std::ranges::lower_bound(w, end, {}, [](const Word &x) { return size_t(x.begin); });
        if (next == w.end() || next->begin > end + 1)
            return true;
        return next->capital() || next->is(word::Stop | word::Preposition | word::Particle) || says(next->hash, Time);
    }

    /// The year that goes with the one before `end`: "1994-1996", "1994 and 1996"; 0 for none.
    [[nodiscard]] size_t range(size_t end) const
    {
        for (const std::string_view between :
             {"-", "–", " - ", " – ", " and ", " to ", " or ", " und ", " bis ", " et ", " y ", " e ", " en ", ", "}) {
            if (c.text.substr(std::min(end, c.text.size()), between.size()) == between && isYear(end + between.size())
                && endsWell(end + between.size() + 4))
                return end + between.size();
        }
        return 0;
    }

    void years(size_t i)
    {
        size_t begin = w[i].end;
        while (c.at(begin) == ' ' || c.at(begin) == '\n')
            ++begin;
        if (begin == w[i].end || begin > w[i].end + 2 || !isYear(begin) || !endsWell(begin + 4))
            return;
        const bool named = w[i].length == 3 && c.text.substr(w[i].begin, w[i].end - w[i].begin).starts_with("a\xC3\xB1"); // "año 2009"
        if (named)
            c.add(w[i].begin, begin + 4, u"DATE"_s, 0.65, u"bare-year"_s, u"a year in a text about somebody"_s);
        for (; begin != 0; begin = range(begin + 4))
            c.add(begin, begin + 4, u"DATE"_s, 0.6, u"bare-year"_s, u"a year in a text about somebody"_s);
    }

    // ---- money ----

    [[nodiscard]] static bool isPartOfNumber(char b) { return isDigitByte(b) || b == '.' || b == ',' || b == '\''; }

    /// "GBP 268,000", "292 euros", "4,393 pounds sterling (GBP)"
    void money(size_t i)
    {
        size_t begin = w[i].begin;
        size_t end = w[i].end;
        const bool code = w[i].letters == Word::Case::Upper && w[i].length == 3;
        if (code && (c.at(end) == ' ' || isDigitByte(c.at(end)))) {
            size_t digits = end + (c.at(end) == ' ' ? 1 : 0);
            if (isDigitByte(c.at(digits))) {
                while (isPartOfNumber(c.at(digits)))
                    ++digits;
                while (!isDigitByte(c.text[digits - 1]))
                    --digits;
                c.add(begin, digits, u"AMOUNT"_s, 0.7, u"money"_s, u"a sum of money in a text about somebody"_s);
                return;
            }
        }
        // "250,000 Swedish kronor": one word may stand between.
        if (i > 0 && w[i].gap == Word::Gap::Space && !isDigitByte(c.before(begin - 1))
            && (w[i - 1].is(word::Demonym | word::Country) || says(w[i - 1].hash, Money)))
            begin = w[i - 1].begin;
        size_t digits = begin;
        while (digits > 0 && c.text[digits - 1] == ' ' && begin - digits < 1)
            --digits;
        const size_t numberEnd = digits;
        while (digits > 0 && isPartOfNumber(c.text[digits - 1]))
            --digits;
        while (digits < numberEnd && !isDigitByte(c.text[digits]))
            ++digits;
        if (digits == numberEnd || isWordByte(c.before(digits)))
            return;
        if (i + 1 < w.size() && w[i + 1].begin <= end + 2 && says(w[i + 1].hash, Money))
            end = w[i + 1].end; // "pounds sterling", "liras (TRL"
        if (c.text.substr(std::min(end, c.text.size()), 2) == " (" && i + 2 < w.size() && w[i + 2].begin == end + 2 && says(w[i + 2].hash, Money))
            end = w[i + 2].end;
        c.add(digits, end, u"AMOUNT"_s, 0.7, u"money"_s, u"a sum of money in a text about somebody"_s);
    }
};

} // namespace

void findQuasiIdentifiers(ScanContext &context) { QuasiIdentifiers(context).run(); }

} // namespace countersign
