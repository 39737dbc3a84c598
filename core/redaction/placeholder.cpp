// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/placeholder.h"

#include "core/redaction/entity_types.h"

#include <algorithm>
#include <array>
#include <utility>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Translation {
    QLatin1StringView type;
    QLatin1StringView words;
};
// The words that models put when they answer in another language. Words that are common in code ("DATA", "MAIL") are left out on purpose.
constexpr std::array Translations{
    Translation{"PERSON"_L1, "PERSONNE PERSONA PESSOA PERSOON OSOBA"_L1},
    Translation{"ORG"_L1, "ORGANISATION ORGANIZATION ORGANIZACION ORGANIZZAZIONE ORGANIZACAO ORGANISATIE ORGANIZACJA"_L1},
    Translation{"LOCATION"_L1, "ORT STANDORT LIEU LUGAR UBICACION LUOGO LOCALIZACAO PLAATS MIEJSCE"_L1},
    Translation{"ADDRESS"_L1, "ADRESSE ANSCHRIFT DIRECCION INDIRIZZO ENDERECO ADRES"_L1},
    Translation{"POSTCODE"_L1, "POSTLEITZAHL CODE_POSTAL CODIGO_POSTAL"_L1},
    Translation{"EMAIL"_L1, "E_MAIL COURRIEL CORREO CORREO_ELECTRONICO"_L1},
    Translation{"PHONE"_L1, "TELEFON TELEFONNUMMER TELEPHONE TELEFONO TELEFONE TELEFOON"_L1},
    Translation{"DATE"_L1, "DATUM FECHA"_L1},
    Translation{"DATE_OF_BIRTH"_L1, "GEBURTSDATUM DATE_DE_NAISSANCE FECHA_DE_NACIMIENTO DATA_DI_NASCITA DATA_DE_NASCIMENTO GEBOORTEDATUM"_L1},
    Translation{"IP_ADDRESS"_L1, "IP_ADRESSE ADRESSE_IP DIRECCION_IP INDIRIZZO_IP"_L1},
    Translation{"CARD"_L1, "KARTE CARTE TARJETA CARTA KAART"_L1},
    Translation{"BANK_ACCOUNT"_L1, "BANKKONTO KONTONUMMER COMPTE_BANCAIRE CUENTA_BANCARIA"_L1},
    Translation{"PASSWORD"_L1, "PASSWORT MOT_DE_PASSE CONTRASENA WACHTWOORD"_L1},
    Translation{"PASSPORT"_L1, "REISEPASS PASSEPORT PASAPORTE PASSAPORTO PASPOORT"_L1},
    Translation{"USER_NAME"_L1, "BENUTZERNAME NOM_D_UTILISATEUR NOMBRE_DE_USUARIO"_L1},
    Translation{"CUSTOMER_NUMBER"_L1, "KUNDENNUMMER NUMERO_CLIENT NUMERO_DE_CLIENT NUMERO_DE_CLIENTE KLANTNUMMER"_L1},
    Translation{"CASE_NUMBER"_L1, "AKTENZEICHEN FALLNUMMER NUMERO_DE_DOSSIER NUMERO_DE_CASO"_L1},
};

struct Brackets {
    char16_t open;
    char16_t close;
    bool clear; // a model writes these around nothing but a placeholder
};
constexpr std::array BracketPairs{
    Brackets{u'[', u']', true},           Brackets{u'{', u'}', true},           Brackets{u'\u27e6', u'\u27e7', true},
    Brackets{u'\u3010', u'\u3011', true}, Brackets{u'\uff3b', u'\uff3d', true}, Brackets{u'\uff5b', u'\uff5d', true},
    Brackets{u'(', u')', false},          Brackets{u'<', u'>', false},          Brackets{u'\uff08', u'\uff09', false},
};

const Brackets *bracketsOf(char16_t open)
{
    const auto at = std::ranges::find(BracketPairs, open, &Brackets::open);
    return at == BracketPairs.end() ? nullptr : &*at;
}

/// Capital, without its accent.
char16_t folded(QChar c)
{
    if (c.unicode() < 0x80)
        return c >= u'a' && c <= u'z' ? char16_t(c.unicode() - 32) : c.unicode();
    const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
    return (parts.isEmpty() ? c : parts.front()).toUpper().unicode();
}

bool isSpace(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\u00a0' || c == u'\u202f'; }
bool isHyphen(QChar c) { return c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'\u2012' || c == u'\u2013'; }
bool isEmphasis(QChar c) { return c == u'*' || c == u'`'; }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
/// Letters of scripts that write spaces between words; a Japanese or Korean particle may follow a name directly.
bool isWordUnit(QChar c) { return isDigit(c) || (c.isLetter() && c.unicode() < 0x0590) || c.isMark(); }
bool isLabelLetter(QChar c) { return c.isLetter() && c.unicode() < 0x0250; } // FirstUnits

constexpr char16_t FirstUnits = 0x250; // Latin letters with their accents
constexpr qsizetype MaxSeparator = 12;
constexpr qsizetype MaxDigits = 6;
} // namespace

QString placeholderText(const QString &type, int number, TextSlot::Format format)
{
    const QString name = type + u'_' + QString::number(number);
    return format == TextSlot::Format::Identifier ? name : u'[' + name + u']';
}

bool isPlaceholderType(QStringView type)
{
    if (type.isEmpty() || type.size() > 40 || type.front() < u'A' || type.front() > u'Z' || type.back() == u'_' || isDigit(type.back()))
        return false;
    QChar before;
    for (const QChar c : type) {
        if (!((c >= u'A' && c <= u'Z') || isDigit(c) || (c == u'_' && before != u'_')))
            return false;
        // "A_1B" would read as number 1 of A.
        if (isDigit(c) && before == u'_')
            return false;
        before = c;
    }
    return true;
}

PlaceholderReader::PlaceholderReader() : m_first(FirstUnits, false)
{
    QStringList types = allEntityTypes() + allEntityFamilies();
    types += QString(LiteralType);
    types.removeDuplicates();
    for (const QString &type : std::as_const(types))
        add(type, type, false);
    for (const Translation &t : Translations) {
        for (const QLatin1StringView word : t.words.tokenize(' '_L1))
            add(QString(word), QString(t.type), true);
    }
    for (const QString &type : std::as_const(types))
        addPlural(type);
}

PlaceholderReader::PlaceholderReader(const QStringList &ownTypes)
    : PlaceholderReader([]() -> const PlaceholderReader & {
          static const PlaceholderReader program; // most of the work is the same every time
          return program;
      }())
{
    for (const QString &type : ownTypes) {
        if (!label(type) || label(type)->type != type) {
            std::erase_if(m_labels, [&](const Label &l) { return l.spelling == type; }); // a type before a plural or translation
            add(type, type, false);
            addPlural(type);
        }
    }
}

void PlaceholderReader::addPlural(const QString &type)
{
    if (!type.endsWith(u'S'))
        add(type + u'S', type, false);
}

void PlaceholderReader::add(const QString &spelling, const QString &type, bool translated)
{
    const auto at = std::ranges::lower_bound(m_labels, spelling, {}, &Label::spelling);
    if (at == m_labels.end() || at->spelling != spelling) // the first meaning stays: a type before a translation before a plural
        m_labels.insert(at, Label{spelling, type, translated});
    static const std::vector<char16_t> capitals = [] {
        std::vector<char16_t> table;
        for (char16_t c = 0; c < FirstUnits; ++c)
            table.push_back(folded(QChar(c)));
        return table;
    }();
    for (size_t c = 0; c < FirstUnits; ++c)
        m_first[c] = m_first[c] || capitals[c] == spelling.front().unicode();
}

bool PlaceholderReader::begins(QStringView spelling) const
{
    const auto at = std::lower_bound(m_labels.begin(), m_labels.end(), spelling, [](const Label &l, QStringView s) { return l.spelling < s; });
    return at != m_labels.end() && at->spelling.startsWith(spelling);
}

const PlaceholderReader::Label *PlaceholderReader::label(QStringView spelling) const
{
    const auto at = std::lower_bound(m_labels.begin(), m_labels.end(), spelling, [](const Label &l, QStringView s) { return l.spelling < s; });
    return at != m_labels.end() && at->spelling == spelling ? &*at : nullptr;
}

/// One attempt at one position. Every step answers Nothing as soon as no continuation of the text can make a placeholder, Undecided
/// when the text ends before that; so the answer does not depend on where a stream was cut.
struct PlaceholderReader::Reading {
    const PlaceholderReader &reader;
    QStringView text;
    bool complete;
    bool identifier;
    qsizetype at = 0;
    const Brackets *brackets = nullptr;
    bool escaped = false; // "\\[": the closing bracket must be escaped too, or the backslash is the text's own
    const Label *label = nullptr;
    bool underscore = false; // what stood between label and number
    bool space = false;
    bool hyphen = false;
    bool emphasis = false;
    bool capitals = true;
    int number = 0;
    qsizetype emphasisBefore = 0; // "_" as emphasis around a bare placeholder

    [[nodiscard]] bool ended() const { return at >= text.size(); }
    [[nodiscard]] Outcome end() const { return complete ? Outcome::Nothing : Outcome::Undecided; }
    [[nodiscard]] QChar unit() const { return text[at]; }

    Outcome readOpening();
    Outcome readLabel();
    Outcome readSeparator();
    Outcome readNumber(qsizetype from);
    Outcome readClosing();
    Outcome readBoundary();
    [[nodiscard]] bool separatorFits() const;
    Outcome skip(bool (*kind)(QChar), qsizetype most);
};

PlaceholderReader::Outcome PlaceholderReader::Reading::skip(bool (*kind)(QChar), qsizetype most)
{
    for (qsizetype n = 0; n < most && !ended() && kind(unit()); ++n)
        ++at;
    return ended() ? end() : Outcome::Found;
}

PlaceholderReader::Outcome PlaceholderReader::Reading::readOpening()
{
    if (unit() == u'\\') {
        ++at;
        if (ended())
            return end();
        brackets = bracketsOf(unit().unicode());
        if (!brackets)
            return Outcome::Nothing;
        escaped = true;
    } else {
        brackets = bracketsOf(unit().unicode());
    }
    if (!brackets) {
        const qsizetype first = at;
        while (at > 0 && first - at < 3 && text[at - 1] == u'_')
            --at;
        emphasisBefore = first - at;
        const bool bounded = at == 0 || !isWordUnit(text[at - 1]);
        at = first;
        if (identifier)
            return emphasisBefore > 0 || bounded ? Outcome::Found : Outcome::Nothing;
        return bounded && emphasisBefore <= 2 ? Outcome::Found : Outcome::Nothing;
    }
    ++at;
    if (const Outcome o = skip(isEmphasis, 3); o != Outcome::Found)
        return o;
    return skip(isSpace, 2);
}

PlaceholderReader::Outcome PlaceholderReader::Reading::readLabel()
{
    QString spelling;
    for (;;) {
        // One word …
        const qsizetype wordBegin = at;
        while (!ended() && (isLabelLetter(unit()) || (at > wordBegin && isDigit(unit())))) {
            if (isLabelLetter(unit()) && unit().isLower())
                capitals = false;
            spelling += QChar(folded(unit()));
            ++at;
            if (!reader.begins(spelling)) {
                // … that may end in the number itself: "[PERSON1]".
                if (!brackets || !isDigit(text[at - 1]))
                    return Outcome::Nothing;
                --at;
                spelling.chop(1);
                label = reader.label(spelling);
                return label ? readNumber(at) : Outcome::Nothing;
            }
        }
        if (ended())
            return end();
        if (at == wordBegin)
            return Outcome::Nothing;
        // … then what separates it from the next word or the number.
        if (const Outcome o = readSeparator(); o != Outcome::Found)
            return o;
        if (isDigit(unit())) {
            label = reader.label(spelling);
            return label ? readNumber(at) : Outcome::Nothing;
        }
        spelling += u'_';
        if (!reader.begins(spelling))
            return Outcome::Nothing;
    }
}

PlaceholderReader::Outcome PlaceholderReader::Reading::readSeparator()
{
    underscore = false; // the last one counts; a space or hyphen inside the label counts for all of it
    const qsizetype begin = at;
    for (; at - begin < MaxSeparator; ++at) {
        if (ended())
            return end();
        if (unit() == u'\\') {
            if (at + 1 >= text.size())
                return end();
            if (text[at + 1] != u'_' && text[at + 1] != u'\\' && text[at + 1] != u'-')
                return Outcome::Nothing;
        } else if (unit() == u'_') {
            if (underscore)
                return Outcome::Nothing;
            underscore = true;
        } else if (isSpace(unit())) {
            space = true;
        } else if (isHyphen(unit())) {
            hyphen = true;
        } else if (isEmphasis(unit())) {
            emphasis = true;
        } else {
            break;
        }
    }
    if (ended())
        return end();
    return at > begin ? Outcome::Found : Outcome::Nothing;
}

PlaceholderReader::Outcome PlaceholderReader::Reading::readNumber(qsizetype from)
{
    at = from;
    while (!ended() && isDigit(unit()) && at - from <= MaxDigits) {
        number = number * 10 + (unit().unicode() - u'0');
        ++at;
    }
    if (at - from > MaxDigits || text[from] == u'0')
        return Outcome::Nothing;
    if (!separatorFits())
        return Outcome::Nothing;
    if (ended())
        return complete && !brackets && (identifier || emphasisBefore == 0) ? Outcome::Found : end();
    return brackets ? readClosing() : readBoundary();
}

bool PlaceholderReader::Reading::separatorFits() const
{
    if (brackets && brackets->clear)
        return true;
    if (brackets)
        return underscore || capitals;
    if (emphasis || (label->translated && !capitals) || (identifier && (!capitals || !underscore)))
        return false;
    if (underscore)
        return (!space && !hyphen) || capitals;
    return hyphen && !space && capitals;
}

PlaceholderReader::Outcome PlaceholderReader::Reading::readClosing()
{
    if (const Outcome o = skip(isEmphasis, 3); o != Outcome::Found)
        return o;
    if (const Outcome o = skip(isSpace, 2); o != Outcome::Found)
        return o;
    if (escaped) {
        if (unit() != u'\\')
            return Outcome::Nothing;
        ++at;
        if (ended())
            return end();
    }
    if (unit() != brackets->close)
        return Outcome::Nothing;
    ++at;
    return Outcome::Found;
}

PlaceholderReader::Outcome PlaceholderReader::Reading::readBoundary()
{
    const qsizetype after = at;
    if (!identifier) {
        while (!ended() && unit() == u'_' && at - after < 3)
            ++at;
        if (ended() && !complete && at - after <= 2)
            return Outcome::Undecided;
        if (at - after != emphasisBefore || (at > after && !ended() && isWordUnit(unit())))
            return Outcome::Nothing;
        if (at > after) {
            at = after;
            return Outcome::Found;
        }
    }
    if (ended() || !isWordUnit(unit()))
        return Outcome::Found;
    if (unit() != u's')
        return Outcome::Nothing;
    if (at + 1 >= text.size() && !complete)
        return Outcome::Undecided;
    const bool plural = at + 1 >= text.size() || !(isWordUnit(text[at + 1]) || text[at + 1] == u'_');
    return plural ? Outcome::Found : Outcome::Nothing;
}

PlaceholderReader::Answer PlaceholderReader::next(QStringView text, qsizetype from, bool complete, TextSlot::Format format) const
{
    const bool identifier = format == TextSlot::Format::Identifier;
    for (qsizetype p = from; p < text.size(); ++p) {
        const char16_t c = text[p].unicode();
        const bool opens = c == u'\\' || bracketsOf(c) != nullptr;
        if (!opens && (c >= FirstUnits || !m_first[c]))
            continue;
        Reading reading{*this, text, complete, identifier, p};
        Outcome outcome = reading.readOpening();
        if (outcome == Outcome::Found)
            outcome = reading.readLabel();
        if (outcome == Outcome::Nothing)
            continue;
        Answer answer{outcome, {{p, outcome == Outcome::Found ? reading.at : text.size()}, {}, reading.number, reading.brackets != nullptr}};
        if (outcome == Outcome::Found)
            answer.match.type = reading.label->type;
        return answer;
    }
    return {};
}

std::vector<PlaceholderReader::Match> PlaceholderReader::all(QStringView text, TextSlot::Format format) const
{
    std::vector<Match> matches;
    for (qsizetype from = 0;;) {
        Answer answer = next(text, from, true, format);
        if (answer.outcome != Outcome::Found)
            return matches;
        from = answer.match.range.end;
        matches.push_back(std::move(answer.match));
    }
}

} // namespace countersign
