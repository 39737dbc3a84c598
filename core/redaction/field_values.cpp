// SPDX-License-Identifier: GPL-3.0-or-later
// Values that only the name of their field makes something: {"last_name": "Raghunathan"}, a CSV column "nachname".
#include "core/redaction/scan_context.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

enum class Meaning { None, Name, NamePart, Address, City, Company, User, Birth, Host };

/// By whole keys and by their last words.
Meaning meaningOf(const std::string &key)
{
    static constexpr std::string_view parts =
        " ;first name; ;firstname; ;given name; ;givenname; ;forename; ;last name; ;lastname; ;surname; ;family name; ;familyname; ;middle name; "
        ";vorname; ;nachname; ;familienname; "
        ";prenom; ;prénom; ;nom; ;nom de famille; ;apellido; ;apellidos; ;primer apellido; ;segundo apellido; ;cognome; ;sobrenome; ;achternaam; "
        ";voornaam; ;nazwisko; ;imie; ;imię; ;maiden name; ;geburtsname; ;fname; ;lname; ";
    static constexpr std::string_view names =
        " ;full name; ;fullname; ;customer name; ;patient name; ;client name; ;employee name; ;contact name; ;contact person; ;account holder; "
        ";cardholder; ;card holder; ;card holder name; ;cardholder name; ;insured; ;insured name; ;policyholder; ;policy holder; ;claimant; "
        ";claimant name; "
        ";beneficiary; ;author name; ;sender name; ;recipient; ;recipient name; ;display name; ;real name; ;person; ;patient; ;kunde; ;kundenname; "
        ";adjuster; ;handler; ;claims handler; ;case worker; ;sachbearbeiter; ;sachbearbeiterin; ;witness; ;landlord; ;ansprechpartner; "
        ";patientenname; ;versicherungsnehmer; ;kontoinhaber; ;nombre; ;nombre completo; ;nom complet; ;titulaire; ;nome; ;doctor; "
        ";physician; ;médico; ;arzt; ;name; ;customer; ;contact; ;employee; ;assignee; ;reporter; ;owner; ;spouse; ;tenant; ;user full name; ;legal "
        "name; ;to name; ;from name; ;borrower; ;driver; ;passenger; ;guest name; ;guest; ;applicant; ;applicant name; ";
    static constexpr std::string_view addresses =
        " ;address; ;street; ;street address; ;address line 1; ;address line1; ;address1; ;address line; ;home address; ;billing address; ;shipping "
        "address; ;mailing address; ;anschrift; ;adresse; ;strasse; ;straße; ;domicilio; ;dirección; ;direccion; ;rue; ;indirizzo; ;endereço; "
        ";adres; ;addr; ;postal address; ;wohnort; ;residence; ";
    static constexpr std::string_view cities =
        " ;city; ;town; ;stadt; ;ort; ;ville; ;ciudad; ;localidad; ;città; ;cidade; ;plaats; ;birthplace; ;place of birth; ;geburtsort; ;lieu de "
        "naissance; ;lugar de nacimiento; ;localidad provincia; ;provincia; ";
    static constexpr std::string_view companies = " ;company; ;company name; ;employer; ;organization; ;organisation; ;firma; ;arbeitgeber; "
                                                  ";entreprise; ;empresa; ;azienda; ;vendor name; ;supplier; ;business name; ";
    static constexpr std::string_view users = " ;username; ;user name; ;login; ;login name; ;userid; ;user id; ;benutzername; ;nutzername; "
                                              ";identifiant; ;usuario; ;account name; ;screen name; ;handle; ";
    static constexpr std::string_view births =
        " ;dob; ;date of birth; ;birth date; ;birthdate; ;birthday; ;geburtsdatum; ;date de naissance; ;fecha de nacimiento; ;data di nascita; ";
    static constexpr std::string_view hosts = " ;host; ;hostname; ;host name; ;server name; ;rechnername; ";
    static const auto meanings = [] {
        std::unordered_map<std::string_view, Meaning> known;
        const struct {
            std::string_view list;
            Meaning meaning;
        } lists[] = {{parts, Meaning::NamePart},    {names, Meaning::Name}, {addresses, Meaning::Address}, {cities, Meaning::City},
                     {companies, Meaning::Company}, {users, Meaning::User}, {births, Meaning::Birth},      {hosts, Meaning::Host}};
        for (const auto &[list, meaning] : lists) {
            for (size_t at = list.find(';'); at != list.npos; at = list.find(';', at + 1)) {
                const size_t end = list.find(';', at + 1);
                if (end == list.npos)
                    break;
                known.try_emplace(list.substr(at + 1, end - at - 1), meaning); // the first list has the say
                at = end;
            }
        }
        return known;
    }();
    for (size_t from = 0; from != std::string::npos;) {
        const std::string_view tail = std::string_view(key).substr(from);
        const auto found = meanings.find(tail);
        if (found != meanings.end() && (from == 0 || tail != "name"))
            return found->second;
        const size_t space = key.find(' ', from);
        from = space == std::string::npos ? space : space + 1;
    }
    return Meaning::None;
}

/// "19740426": too bare to be a date but in a field of its own.
bool isCompactDate(std::string_view digits)
{
    if (digits.size() != 8 || !std::ranges::all_of(digits, isDigitByte))
        return false;
    const auto number = [&](size_t from, size_t count) {
        int n = 0;
        for (const char digit : digits.substr(from, count))
            n = n * 10 + (digit - '0');
        return n;
    };
    return number(0, 4) >= 1890 && number(0, 4) <= 2035 && number(4, 2) >= 1 && number(4, 2) <= 12 && number(6, 2) >= 1 && number(6, 2) <= 31;
}

class FieldValues {
public:
    explicit FieldValues(ScanContext &context) : c(context) { }

    void run()
    {
        std::vector<Meaning> meanings;
        for (const FieldKey &key : c.keys)
            meanings.push_back(meaningOf(key.text));
        const bool people = std::ranges::any_of(meanings, [](Meaning m) { return m == Meaning::NamePart || m == Meaning::Birth; });
        for (const Field &field : c.fields) {
            m_field = &field;
            if (field.key >= 0)
                value(field.begin, field.end, meanings[size_t(field.key)], c.keys[size_t(field.key)].text, field.kind, people);
        }
        m_field = nullptr;
        if (!c.outerKey.empty())
            value(c.wholeBegin, c.wholeEnd, meaningOf(c.outerKey), c.outerKey, Field::Kind::Cell, people);
    }

private:
    ScanContext &c;
    const GoodsFields m_goods{c};
    const Field *m_field = nullptr; // that is looked at; none for the whole text

    struct Shape {
        int words = 0;
        int capitals = 0;
        int known = 0;
        int common = 0;
        int particles = 0;
        bool digits = false;
        bool signs = false; // other than those of names
        int ordinary = 0; // that are in no list of names
        bool forenameFirst = false;
        bool ordinaryFirst = false;
        bool surnameLast = false;
        bool foreign = false; // "Iranian Rial", "Gilbert Islands": a nation's or a country's name
    };

    [[nodiscard]] Shape shapeOf(size_t begin, size_t end) const
    {
        Shape s;
        for (auto w = std::ranges::lower_bound(c.words, begin, {}, [](const Word &x) { return size_t(x.begin); });
             w != c.words.end() && w->end <= end; ++w) {
            s.forenameFirst |= s.words == 0 && w->forename() >= 2;
            s.ordinaryFirst |= s.words == 0 && w->ordinary() >= 2;
            s.surnameLast = w->surname() >= 2;
            s.ordinary += w->ordinary() >= 1 && w->forename() < 2 && w->surname() < 2;
            ++s.words;
            s.foreign |= w->is(word::Demonym | word::Country) && w->forename() < 2;
            s.capitals += w->capital();
            s.particles += !w->capital() && w->is(word::Particle);
            s.known += w->forename() >= 2 || w->surname() >= 2;
            s.common += w->common() >= 2 && w->surname() < 2 && w->forename() < 2;
        }
        for (const char b : c.text.substr(begin, end - begin)) {
            s.digits |= isDigitByte(b);
            s.signs |= !isWordByte(b) && std::string_view(" .,'-&").find(b) == std::string_view::npos;
        }
        return s;
    }

    void value(size_t begin, size_t end, Meaning meaning, const std::string &key, Field::Kind kind, bool people)
    {
        if (meaning == Meaning::None || end - begin > 120 || kind == Field::Kind::JsonNumber)
            return;
        while (kind == Field::Kind::Line && end > begin && (c.text[end - 1] == '.' || c.text[end - 1] == ',' || c.text[end - 1] == ' '))
            --end;
        if (begin >= end)
            return;
        const Shape s = shapeOf(begin, end);
        const QString why = u"the value of “%1”"_s.arg(QString::fromStdString(key));
        const bool nameLike = s.words >= 1 && s.words <= 6 && !s.digits && !s.signs;
        switch (meaning) {
        case Meaning::NamePart:
            if (nameLike && s.words <= 4 && s.common < s.words && !(kind == Field::Kind::Line && s.capitals + s.particles < s.words))
                c.add(begin, end, u"PERSON"_s, s.known > 0 ? 0.95 : 0.85, u"name-field"_s, why);
            break;
        case Meaning::Name: name(begin, end, s, nameLike, key, kind, people, why); break;
        case Meaning::Address:
            if (s.words >= 1 && c.at(begin) != '$' && c.at(begin) != '#' && (s.digits || s.capitals > 0)
                && (s.digits || s.words >= 2 || (kind != Field::Kind::Line && kind != Field::Kind::Assigned))
                && c.text.substr(begin, end - begin).find('@') == std::string_view::npos)
                c.add(begin, end, u"ADDRESS"_s, s.digits ? 0.85 : 0.55, u"address-field"_s, why);
            break;
        case Meaning::City:
            if (nameLike && s.capitals > 0)
                c.add(begin, end, u"LOCATION"_s, 0.85, u"city-field"_s, why);
            break;
        case Meaning::Company:
            if (s.words >= 1 && s.words <= 8 && s.capitals > 0)
                c.add(begin, end, u"ORG"_s, 0.8, u"company-field"_s, why);
            break;
        case Meaning::User:
            if (end - begin >= 3 && c.text.substr(begin, end - begin).find_first_of(" {}<>$") == std::string_view::npos
                && !(s.words == 1 && s.common > 0 && !s.digits) && !(kind == Field::Kind::Line && s.words > 3))
                c.add(begin, end, u"USER_NAME"_s, 0.75, u"user-field"_s, why);
            break;
        case Meaning::Host:
            if (c.text.substr(begin, end - begin).find_first_of(" {}<>$()") == std::string_view::npos && end - begin >= 4
                && (s.digits || c.text.substr(begin, end - begin).find_first_of(".-") != std::string_view::npos))
                c.add(begin, end, u"HOST_NAME"_s, 0.65, u"host-field"_s, why);
            break;
        case Meaning::Birth:
            if (isCompactDate(c.text.substr(begin, end - begin)))
                c.add(begin, end, u"DATE_OF_BIRTH"_s, 0.9, u"birth-field"_s, why);
            break;
        case Meaning::None: break;
        }
    }

    /// "J.R.R.Tolkien"
    static bool isInitials(std::string_view text)
    {
        const std::string_view before = text.substr(0, text.rfind('.') + 1);
        for (size_t i = 0; i < before.size(); ++i) {
            if ((before[i] == '.') != (i % 2 == 1))
                return false;
        }
        return true;
    }

    /// "name" alone may be the name of anything.
    void name(size_t begin, size_t end, const Shape &s, bool nameLike, const std::string &key, Field::Kind kind, bool people, const QString &why)
    {
        if (!nameLike || s.common >= s.words || (kind == Field::Kind::Line && s.capitals + s.particles < s.words))
            return;
        const std::string_view text = c.text.substr(begin, end - begin);
        const bool camel = s.words >= 2 && text.find_first_of(" -,.'") == std::string_view::npos;
        const bool vague =
            key == "name" || key == "owner" || key == "contact" || key == "customer" || key == "person" || key == "nome" || key == "nom";
        const bool path = vague && text.find(' ') == std::string_view::npos && std::ranges::count(text, '.') >= 2 && !isInitials(text);
        if (camel || path) // {"name": "DescribeHarvestJob"}, {"name": "shop.api.Basket"}
            return;
        const bool whole = s.capitals + s.particles == s.words; // "Arthur desk" is not somebody
        if (key == "name" && m_goods.any() && m_field && m_goods.holds(*m_field)
            && (!whole || (kind == Field::Kind::Cell ? !s.forenameFirst : kind != Field::Kind::Line && !(s.forenameFirst && s.words > 1))))
            return;
        if (vague && s.ordinaryFirst && s.words > 1 && s.ordinary > 0 && !s.surnameLast) // "Line Out Volume"
            return;
        if (m_field && m_goods.namesThing(*m_field) && !(s.forenameFirst && s.known == s.words && s.words > 1))
            return;
        if (key == "name" && s.foreign && !people && !s.forenameFirst)
            return;
        if (s.known > 0 && (!vague || (s.words >= 2 && (key != "name" || s.forenameFirst || s.known == s.words)) || people))
            c.add(begin, end, u"PERSON"_s, 0.93, u"name-field"_s, why);
        else if ((!vague || people) && (s.capitals > 0 || s.words >= 2)) // {"reporter": "lcov"}
            c.add(begin, end, u"PERSON"_s, s.words >= 2 ? 0.8 : 0.65, u"name-field"_s, why);
        else if (s.words >= 2 && s.words <= 3 && s.capitals == s.words && s.common == 0 && s.ordinary == 0)
            c.add(begin, end, u"PERSON"_s, 0.5, u"name-field"_s, why);
        else if (s.known > 0 && (s.capitals > 0 || s.forenameFirst))
            c.add(begin, end, u"PERSON"_s, 0.55, u"name-field"_s, why);
    }
};

} // namespace

bool isThingKey(std::string_view key)
{
    static const std::unordered_set<std::string_view> words = {
        "sku",      "price",    "stock",  "qty",     "quantity", "colour",  "color",    "hex",      "ean",          "gtin",   "isbn",
        "model",    "material", "layers", "params",  "licence",  "license", "preis",    "lager",    "farbe",        "menge",  "artikel",
        "einheit",  "prix",     "stock",  "couleur", "precio",   "color",   "cantidad", "prezzo",   "colore",       "preco",  "preço",
        "voorraad", "kleur",    "prijs",  "cena",    "kolor",    "alpha",   "numeric",  "currency", "dependencies", "engines"};
    for (size_t from = 0; from < key.size();) {
        const size_t space = std::min(key.find(' ', from), key.size());
        if (words.contains(key.substr(from, space - from)))
            return true;
        from = space + 1;
    }
    return false;
}

namespace {

/// Customers, staff and patients have these, goods have not. "contact" and "owner" are those of goods, too.
bool isKeyOfPeople(std::string_view key)
{
    static const std::unordered_set<std::string_view> words = {
        "customer",  "client",   "patient", "buyer",      "seller",    "cashier",   "employee", "passenger", "guest",    "tenant",
        "applicant", "member",   "student", "salutation", "email",     "phone",     "mobile",   "telefon",   "birthday", "dob",
        "birth",     "ssn",      "gender",  "kunde",      "kundin",    "patientin", "anrede",   "vorname",   "nachname", "cliente",
        "paciente",  "paziente", "prénom",  "apellido",   "apellidos", "cognome",   "klient",   "klant",     "forename", "surname",
        "firstname", "lastname", "mail",    "telefono",   "teléfono",  "téléphone"};
    for (size_t from = 0; from < key.size();) {
        const size_t space = std::min(key.find(' ', from), key.size());
        // A customer's number or group is no customer.
        if (words.contains(key.substr(from, space - from)) && (space == key.size() || key.substr(space) == " name"))
            return true;
        from = space + 1;
    }
    return key == "first name" || key == "last name" || key == "date of birth" || key == "full name";
}

} // namespace

GoodsFields::GoodsFields(const ScanContext &context) : c(context)
{
    m_signs.reserve(c.keys.size());
    for (const FieldKey &key : c.keys) {
        m_signs.push_back(isThingKey(key.text) ? Sign::Thing : isKeyOfPeople(key.text) ? Sign::Person : Sign::None);
        m_any = m_any || m_signs.back() == Sign::Thing;
        m_people = m_people || m_signs.back() == Sign::Person;
        if (key.text == "name")
            m_name = qint32(m_signs.size()) - 1;
    }
    m_namesThings = m_name >= 0 && mostNamesAreOfThings();
}

bool GoodsFields::namesThing(const Field &field) const { return m_namesThings && field.key == m_name; }

bool GoodsFields::mostNamesAreOfThings() const
{
    constexpr int Enough = 3;
    int names = 0;
    int ofThings = 0;
    for (const Field &field : c.fields) {
        if (field.key != m_name || field.kind == Field::Kind::Line)
            continue;
        bool thing = false;
        for (const char b : c.text.substr(field.begin, field.end - field.begin))
            thing |= isDigitByte(b) || std::string_view("_/:@#+*()[]{}=").find(b) != std::string_view::npos;
        for (auto w = std::ranges::lower_bound(c.words, field.begin, {}, &Word::begin); w != c.words.end() && w->end <= field.end && !thing; ++w) {
            const bool listed = w->forename() >= 2 || w->surname() >= 2;
            thing = (!listed && (w->ordinary() >= 1 || w->is(word::Demonym | word::Country | word::Stop))) || w->letters == Word::Case::Mixed;
        }
        ++names;
        ofThings += thing;
    }
    return names >= Enough && ofThings * 2 >= names;
}

bool GoodsFields::holds(const Field &field) const
{
    if (!m_any || !m_people)
        return m_any;
    if (field.kind == Field::Kind::Cell)
        return false;
    const Sign sign = signOfObject(size_t(&field - c.fields.data()));
    return sign == Sign::None || sign == Sign::Thing;
}

/// Of the fields that no brace parts from it; people weigh more.
GoodsFields::Sign GoodsFields::signOfObject(size_t field) const
{
    constexpr size_t MostFields = 40;
    Sign found = Sign::None;
    const auto look = [&](size_t i) {
        if (c.fields[i].key >= 0)
            found = std::max(found, m_signs[size_t(c.fields[i].key)]);
    };
    const auto parted = [&](size_t left) {
        return c.text.substr(c.fields[left].end, c.fields[left + 1].begin - c.fields[left].end).find_first_of("{}") != std::string_view::npos;
    };
    look(field);
    for (size_t i = field; i > 0 && field - i < MostFields && !parted(i - 1); --i)
        look(i - 1);
    for (size_t i = field; i + 1 < c.fields.size() && i - field < MostFields && !parted(i); ++i)
        look(i + 1);
    return found;
}

bool isPersonKey(const std::string &key)
{
    const Meaning meaning = meaningOf(key);
    return meaning == Meaning::Name || meaning == Meaning::NamePart;
}

void findFieldValues(ScanContext &context) { FieldValues(context).run(); }

} // namespace countersign
