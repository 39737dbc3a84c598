// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/replacement.h"

#include "core/redaction/entity_types.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString starred(QStringView value, bool keepFirst)
{
    QString masked;
    bool inWord = false;
    for (const QChar c : value) {
        const bool word = c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
        masked += word && (inWord || !keepFirst) ? QChar(u'*') : c;
        inWord = word;
    }
    return masked;
}

qsizetype lettersAndDigits(QStringView value)
{
    return std::ranges::count_if(value, [](QChar c) { return c.isLetterOrNumber(); });
}

QString lastFour(QStringView value)
{
    QString kept;
    for (qsizetype i = value.size() - 1; i >= 0 && kept.size() < 4; --i) {
        if (value[i].isLetterOrNumber())
            kept.prepend(value[i]);
    }
    return u"****"_s + kept;
}

QString maskedEmail(const QString &value)
{
    const qsizetype at = value.lastIndexOf(u'@');
    const qsizetype dot = value.lastIndexOf(u'.');
    if (at < 1 || dot < at + 2)
        return starred(value, false);
    return value.first(1) + u"***@"_s + value.sliced(at + 1, 1) + u"***"_s + value.sliced(dot);
}

std::optional<QString> monthAndYear(const QString &value)
{
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{2})-\\d{2}(?:[T ].*)?$"_s);
    static const QRegularExpression dotted(u"^\\d{1,2}\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})$"_s);
    static const QRegularExpression dayFirst(u"^\\d{1,2}(?:st|nd|rd|th|\\.|er)?\\s+(?:de\\s+)?(\\p{L}{3,})\\.?,?\\s+(?:de\\s+)?(\\d{4})$"_s);
    static const QRegularExpression monthFirst(u"^(\\p{L}{3,})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(\\d{4})$"_s);
    if (const auto m = iso.match(value); m.hasMatch())
        return m.captured(1) + u'-' + m.captured(2);
    if (const auto m = dotted.match(value); m.hasMatch())
        return m.captured(1).rightJustified(2, u'0') + u'.' + m.captured(2);
    for (const QRegularExpression *form : {&dayFirst, &monthFirst}) {
        if (const auto m = form->match(value); m.hasMatch())
            return m.captured(1) + u' ' + m.captured(2);
    }
    return std::nullopt;
}

std::optional<QString> yearOnly(const QString &value)
{
    static const QRegularExpression year(u"(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)"_s);
    auto found = year.globalMatch(value);
    if (!found.hasNext())
        return std::nullopt;
    const QString text = found.next().captured(1);
    return found.hasNext() ? std::nullopt : std::optional(text);
}

std::optional<QString> ageBand(const QString &value)
{
    static const QRegularExpression number(u"(?<!\\d)\\d{1,3}(?!\\d)"_s);
    const auto m = number.match(value);
    if (!m.hasMatch() || m.captured().toInt() > 120)
        return std::nullopt;
    const int ten = m.captured().toInt() / 10 * 10;
    const QString band = ten >= 90 ? u"90+"_s : QString::number(ten) + u'-' + QString::number(ten + 9);
    return value.first(m.capturedStart()) + band + value.sliced(m.capturedEnd());
}

std::optional<QString> postcodeArea(const QString &value)
{
    static const QRegularExpression british(u"^([A-Z]{1,2}\\d[A-Z\\d]?)\\s*\\d[A-Z]{2}$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digits(u"^(\\d{2})\\d{2,4}(?:-\\d{3,4})?$"_s);
    if (const auto m = british.match(value.trimmed()); m.hasMatch())
        return m.captured(1);
    if (const auto m = digits.match(value.trimmed()); m.hasMatch())
        return m.captured(1) + u"xxx"_s;
    return std::nullopt;
}

std::optional<QString> network(const QString &value)
{
    static const QRegularExpression four(u"^(\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}\\.\\d{1,3}$"_s);
    if (const auto m = four.match(value); m.hasMatch())
        return m.captured(1) + u".x.x"_s;
    return std::nullopt;
}

std::optional<QString> server(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    // A link that is nothing but its server says as much as its generalised form.
    if (!url.isValid() || url.host().isEmpty() || (url.path().size() <= 1 && !url.hasQuery() && url.userInfo().isEmpty()))
        return std::nullopt;
    return url.scheme() + u"://"_s + url.host() + u"/..."_s;
}

} // namespace

QString maskedValue(const QString &type, const QString &value)
{
    const QString family = familyOf(type);
    if (family == u"SECRET" || type == u"CARD_CVV")
        return u"****"_s;
    if (family == u"EMAIL")
        return maskedEmail(value);
    if (family == u"PERSON" || family == u"ORG")
        return starred(value, true) == value ? starred(value, false) : starred(value, true);
    static const QStringList numbers{u"FINANCE"_s, u"PHONE"_s, u"NATIONAL_ID"_s, u"TAX_ID"_s, u"DOCUMENT"_s, u"HEALTH"_s, u"ACCOUNT"_s};
    if (numbers.contains(family) && lettersAndDigits(value) >= 8)
        return lastFour(value);
    return starred(value, false);
}

std::optional<QString> generalisedValue(const QString &type, const QString &value)
{
    std::optional<QString> less;
    if (type == u"DATE_OF_BIRTH")
        less = yearOnly(value);
    else if (type == u"DATE")
        less = monthAndYear(value.simplified()).or_else([&] { return yearOnly(value); });
    else if (type == u"AGE")
        less = ageBand(value);
    else if (type == u"POSTCODE")
        less = postcodeArea(value);
    else if (type == u"IP_ADDRESS")
        less = network(value);
    else if (type == u"URL")
        less = server(value);
    return less && *less != value ? less : std::nullopt;
}

} // namespace countersign
