// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/calculator.h"

#include <jsoncons/config/jsoncons_config.hpp>
#include <jsoncons/utility/bigint.hpp>
#include <vector>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

using Whole = jsoncons::basic_bigint<>;

constexpr qsizetype longestExpression = 4'000;
constexpr int deepest = 100;
constexpr size_t largestWords = 64; // of 64 bits: some 1,200 digits
constexpr int roundedDigits = 34; // significant, of what cannot be written out; as IEEE 754's longest decimal
constexpr int longestExact = 200; // digits behind the point that are still written
constexpr int mostPlaces = 100;

// The library reads and writes numbers through static variables, which threads would share; so digits are ours.
constexpr qint64 chunk = 1'000'000'000;
constexpr int chunkDigits = 9;

struct Problem {
    QString what;
};

Whole power(Whole base, int exponent)
{
    Whole result(1);
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            result *= base;
        if (exponent > 1)
            base *= Whole(base);
        if (result.length() > 2 * largestWords || base.length() > 2 * largestWords)
            throw Problem{u"the result is too large"_s};
    }
    return result;
}
Whole tens(int exponent) { return power(Whole(10), exponent); }

struct Divided {
    Whole quotient, rest;
};
Divided divided(const Whole &a, const Whole &b)
{
    Divided done;
    a.divide(b, done.quotient, done.rest, true);
    return done;
}

Whole magnitude(const Whole &value) { return value < 0 ? -value : value; }

Whole wholeOf(QStringView digits)
{
    Whole value(0);
    for (qsizetype at = 0; at < digits.size();) {
        const qsizetype count = std::min<qsizetype>(chunkDigits, digits.size() - at);
        qint64 factor = 1;
        for (qsizetype i = 0; i < count; ++i)
            factor *= 10;
        value *= Whole(factor);
        value += Whole(digits.sliced(at, count).toLongLong());
        at += count;
    }
    return value;
}

QString digitsOf(Whole value)
{
    QString text;
    value = magnitude(value);
    const Whole by(chunk);
    while (!(value == 0)) {
        const Divided step = divided(value, by);
        const QString part = QString::number(qint64(static_cast<int64_t>(step.rest)));
        value = step.quotient;
        text.prepend(value == 0 ? part : part.rightJustified(chunkDigits, u'0'));
    }
    return text.isEmpty() ? u"0"_s : text;
}

/// A fraction in lowest terms; the lower part is above zero.
class Fraction {
public:
    explicit Fraction(Whole upper = Whole(0), Whole lower = Whole(1)) : m_upper(std::move(upper)), m_lower(std::move(lower))
    {
        if (m_lower == 0)
            throw Problem{u"there is a division by zero"_s};
        if (m_lower < 0) {
            m_upper = -m_upper;
            m_lower = -m_lower;
        }
        Whole a = magnitude(m_upper), b = m_lower;
        while (!(b == 0)) {
            Whole rest = divided(a, b).rest;
            a = std::move(b);
            b = std::move(rest);
        }
        if (!(a == 0) && !(a == 1)) {
            m_upper = divided(m_upper, a).quotient;
            m_lower = divided(m_lower, a).quotient;
        }
        if (m_upper == 0)
            m_upper = Whole(0); // without a sign
        if (m_upper.length() > largestWords || m_lower.length() > largestWords)
            throw Problem{u"a number gets too large"_s};
    }
    [[nodiscard]] const Whole &upper() const { return m_upper; }
    [[nodiscard]] const Whole &lower() const { return m_lower; }
    [[nodiscard]] bool isWhole() const { return m_lower == 1; }
    [[nodiscard]] bool isNegative() const { return m_upper < 0; }

    friend Fraction operator+(const Fraction &a, const Fraction &b)
    {
        return Fraction(a.m_upper * b.m_lower + b.m_upper * a.m_lower, a.m_lower * b.m_lower);
    }
    friend Fraction operator-(const Fraction &a, const Fraction &b)
    {
        return Fraction(a.m_upper * b.m_lower - b.m_upper * a.m_lower, a.m_lower * b.m_lower);
    }
    friend Fraction operator*(const Fraction &a, const Fraction &b) { return Fraction(a.m_upper * b.m_upper, a.m_lower * b.m_lower); }
    friend Fraction operator/(const Fraction &a, const Fraction &b) { return Fraction(a.m_upper * b.m_lower, a.m_lower * b.m_upper); }
    friend bool operator<(const Fraction &a, const Fraction &b) { return a.m_upper * b.m_lower < b.m_upper * a.m_lower; }

private:
    Whole m_upper, m_lower;
};

Fraction floorOf(const Fraction &value)
{
    Divided done = divided(value.upper(), value.lower());
    if (value.isNegative() && !(done.rest == 0))
        done.quotient -= Whole(1);
    return Fraction(done.quotient);
}

/// Halves away from zero, as people round money.
Fraction rounded(const Fraction &value, int places)
{
    const Whole scale = tens(std::abs(places));
    const Fraction scaled = places >= 0 ? Fraction(value.upper() * scale, value.lower()) : Fraction(value.upper(), value.lower() * scale);
    const Whole twice = magnitude(scaled.upper()) * Whole(2) + scaled.lower();
    Whole whole = divided(twice, scaled.lower() * Whole(2)).quotient;
    if (value.isNegative())
        whole = -whole;
    return places >= 0 ? Fraction(whole, scale) : Fraction(whole * scale);
}

int asSmall(const Fraction &value, int most, const QString &what)
{
    if (!value.isWhole() || Fraction(Whole(most)) < value || value < Fraction(Whole(-most)))
        throw Problem{u"%1 has to be a whole number of at most %2"_s.arg(what).arg(most)};
    return int(static_cast<int64_t>(value.upper()));
}

struct Number {
    Fraction value;
    bool rounded = false;
};

/// Newton's way, on whole numbers.
Number rootOf(const Number &of)
{
    if (of.value.isNegative())
        throw Problem{u"there is a root of a negative number"_s};
    if (of.value.upper() == 0)
        return of;
    const auto wholeRoot = [](const Whole &value) {
        Whole guess = tens(int(digitsOf(value).size() / 2 + 1));
        for (;;) {
            Whole next = divided(guess + divided(value, guess).quotient, Whole(2)).quotient;
            if (!(next < guess))
                return guess;
            guess = std::move(next);
        }
    };
    const Whole upper = wholeRoot(of.value.upper()), lower = wholeRoot(of.value.lower());
    if (upper * upper == of.value.upper() && lower * lower == of.value.lower())
        return {Fraction(upper, lower), of.rounded};
    const int places = roundedDigits + int(digitsOf(of.value.lower()).size());
    const Whole scaled = divided(of.value.upper() * tens(2 * places), of.value.lower()).quotient;
    return {Fraction(wholeRoot(scaled), tens(places)), true};
}

/// expression = term {("+" | "-") term};  term = factor {("*" | "/") factor};  factor = ["+" | "-"] factor | power;
/// power = primary {"%"} ["^" factor];  primary = number | name "(" expression {"," expression} ")" | "(" expression ")"
class Parser {
public:
    explicit Parser(QStringView text) : m_text(text) { }

    Number whole()
    {
        Number result = expression();
        if (!atEnd())
            throw Problem{u"\"%1\" was not expected"_s.arg(m_text[m_at])};
        return result;
    }
    [[nodiscard]] qsizetype at() const { return m_at; }

private:
    struct Deeper {
        int &depth;
        explicit Deeper(int &d) : depth(d)
        {
            if (++depth > deepest)
                throw Problem{u"there are too many brackets"_s};
        }
        ~Deeper() { --depth; }
        Q_DISABLE_COPY_MOVE(Deeper)
    };
    bool atEnd()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at >= m_text.size();
    }
    bool take(QStringView any, QChar *which = nullptr)
    {
        if (atEnd() || !any.contains(m_text[m_at]))
            return false;
        if (which)
            *which = m_text[m_at];
        ++m_at;
        return true;
    }
    void need(QChar what)
    {
        if (!take(QStringView(&what, 1)))
            throw Problem{u"a \"%1\" is missing"_s.arg(what)};
    }
    Number expression()
    {
        Number left = term();
        QChar sign;
        while (take(u"+-−", &sign)) {
            const Number right = term();
            left = {sign == u'+' ? left.value + right.value : left.value - right.value, left.rounded || right.rounded};
        }
        return left;
    }
    Number term()
    {
        Number left = factor();
        QChar sign;
        while (take(u"*/×÷·", &sign)) {
            const Number right = factor();
            const bool divides = sign == u'/' || sign == u'÷';
            left = {divides ? left.value / right.value : left.value * right.value, left.rounded || right.rounded};
        }
        return left;
    }
    Number factor()
    {
        const Deeper deeper(m_depth);
        QChar sign;
        if (!take(u"+-−", &sign))
            return powered();
        Number value = factor();
        if (sign != u'+')
            value.value = Fraction(Whole(0)) - value.value;
        return value;
    }
    Number powered()
    {
        Number base = primary();
        while (take(u"%"))
            base.value = base.value / Fraction(Whole(100));
        if (!take(u"^"))
            return base;
        const Number by = factor();
        const int exponent = asSmall(by.value, 4'000, u"an exponent"_s);
        const Fraction from = exponent < 0 ? Fraction(base.value.lower(), base.value.upper()) : base.value;
        return {Fraction(power(from.upper(), std::abs(exponent)), power(from.lower(), std::abs(exponent))), base.rounded || by.rounded};
    }
    Number primary()
    {
        if (atEnd())
            throw Problem{u"it ends too early"_s};
        if (take(u"(")) {
            const Deeper deeper(m_depth);
            Number inner = expression();
            need(u')');
            return inner;
        }
        const QChar c = m_text[m_at];
        if ((c >= u'0' && c <= u'9') || c == u'.')
            return number();
        if (c.isLetter())
            return function();
        throw Problem{u"\"%1\" was not expected"_s.arg(c)};
    }
    Number number()
    {
        QString digits;
        int behind = -1;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c >= u'0' && c <= u'9') {
                digits.append(c);
                behind += behind >= 0 ? 1 : 0;
            } else if (c == u'.' && behind < 0) {
                behind = 0;
            } else if (c != u'_') {
                break;
            }
        }
        if (digits.isEmpty() || digits.size() > 1'000)
            throw Problem{u"a number is missing or too long"_s};
        return {Fraction(wholeOf(digits), tens(std::max(behind, 0))), false};
    }
    Number function()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        const QString name = m_text.sliced(start, m_at - start).toString().toLower();
        need(u'(');
        const Deeper deeper(m_depth);
        std::vector<Number> given{expression()};
        while (take(u","))
            given.push_back(expression());
        need(u')');
        return apply(name, given);
    }
    static Number apply(const QString &name, const std::vector<Number> &given);

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

Number sumOf(const std::vector<Number> &given)
{
    Number sum;
    for (const Number &one : given)
        sum = {sum.value + one.value, sum.rounded || one.rounded};
    return sum;
}

Number Parser::apply(const QString &name, const std::vector<Number> &given)
{
    const auto count = [&](size_t least, size_t most) {
        if (given.size() < least || given.size() > most)
            throw Problem{u"%1 takes another number of arguments"_s.arg(name)};
    };
    const auto less = [](const Number &a, const Number &b) { return a.value < b.value; };
    if (name == "sum"_L1)
        return sumOf(given);
    if (name == "avg"_L1) {
        const Number sum = sumOf(given);
        return {sum.value / Fraction(Whole(qint64(given.size()))), sum.rounded};
    }
    if (name == "min"_L1)
        return *std::ranges::min_element(given, less);
    if (name == "max"_L1)
        return *std::ranges::max_element(given, less);
    count(1, name == "round"_L1 || name == "mod"_L1 ? 2 : 1);
    const Number &first = given.front();
    if (name == "abs"_L1)
        return first.value.isNegative() ? Number{Fraction(Whole(0)) - first.value, first.rounded} : first;
    if (name == "floor"_L1)
        return {floorOf(first.value), first.rounded};
    if (name == "ceil"_L1)
        return {Fraction(Whole(0)) - floorOf(Fraction(Whole(0)) - first.value), first.rounded};
    if (name == "round"_L1)
        return {countersign::rounded(first.value, given.size() == 2 ? asSmall(given[1].value, mostPlaces, u"the number of places"_s) : 0),
                first.rounded};
    if (name == "sqrt"_L1)
        return rootOf(first);
    if (name == "mod"_L1) {
        count(2, 2);
        return {first.value - given[1].value * floorOf(first.value / given[1].value), first.rounded || given[1].rounded};
    }
    throw Problem{u"there is no function \"%1\"; there are abs, avg, ceil, floor, max, min, mod, round, sqrt, sum"_s.arg(name)};
}

/// How many digits behind the point it takes to write it out; -1: it never ends, or takes too many.
int placesOf(const Fraction &value)
{
    Whole rest = value.lower();
    int twos = 0, fives = 0;
    for (const auto &[by, times] : {std::pair(2, &twos), std::pair(5, &fives)}) {
        for (Divided step = divided(rest, Whole(by)); step.rest == 0 && !(rest == 1); step = divided(rest, Whole(by))) {
            rest = step.quotient;
            if (++*times > longestExact)
                return -1;
        }
    }
    return rest == 1 ? std::max(twos, fives) : -1;
}

QString written(const Fraction &value, int places)
{
    const Whole scaled = divided(value.upper() * tens(places), value.lower()).quotient;
    QString digits = digitsOf(scaled);
    if (places > 0) {
        digits = digits.rightJustified(places + 1, u'0');
        digits.insert(digits.size() - places, u'.');
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
    }
    return value.isNegative() && digits != "0"_L1 ? u'-' + digits : digits;
}

Calculated inWords(const Number &number)
{
    const int places = placesOf(number.value);
    if (places >= 0 && !number.rounded)
        return {written(number.value, places), false};
    // Significant digits: before the point there are as many as the two parts differ by, at most one more.
    const auto before = digitsOf(number.value.upper()).size() - digitsOf(number.value.lower()).size();
    const int wanted = int(std::clamp<qsizetype>(roundedDigits - before, 0, 2 * longestExact));
    return {written(rounded(number.value, wanted), wanted), true};
}

} // namespace

Result<Calculated> calculate(const QString &expression)
{
    if (expression.size() > longestExpression)
        return failure(ErrorCode::Invalid, u"The expression is too long: at most %1 characters."_s.arg(longestExpression));
    Parser parser(expression);
    try {
        return inWords(parser.whole());
    } catch (const Problem &problem) {
        return failure(ErrorCode::Invalid, u"This cannot be calculated: %1 (at character %2)."_s.arg(problem.what).arg(parser.at() + 1));
    } catch (const std::exception &) {
        return failure(ErrorCode::Invalid, u"This cannot be calculated: a number gets too large."_s);
    }
}

} // namespace countersign
