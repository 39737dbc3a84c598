// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/surrogates.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The month of this name, in one of the languages of the engine, and how that language writes another one.
struct MonthName {
    QLocale locale{QLocale::C};
    QLocale::FormatType form = QLocale::LongFormat;
    int month = 0;
    [[nodiscard]] QString of(int other, const QString &model) const
    {
        QString name = locale.monthName(other, form);
        name.remove(u'.');
        if (model == model.toLower())
            return name.toLower();
        if (model.size() > 1 && model == model.toUpper())
            return name.toUpper();
        return name.first(1).toUpper() + name.sliced(1);
    }
};

MonthName monthNamed(const QString &name)
{
    static constexpr std::array languages{QLocale::English, QLocale::German,     QLocale::French, QLocale::Spanish,
                                          QLocale::Italian, QLocale::Portuguese, QLocale::Dutch,  QLocale::Polish};
    for (const QLocale::Language language : languages) {
        const QLocale locale = language == QLocale::English ? QLocale::c() : QLocale(language);
        for (const auto form : {QLocale::LongFormat, QLocale::ShortFormat}) {
            for (int month = 1; month <= 12; ++month) {
                QString known = locale.monthName(month, form);
                if (known.remove(u'.').compare(name, Qt::CaseInsensitive) == 0)
                    return {locale, form, month};
            }
        }
    }
    return {};
}

QString padded(int number, const QString &model)
{
    return QString::number(number).rightJustified(model.startsWith(u'0') || model.size() > 1 ? 2 : 1, u'0');
}

} // namespace

std::optional<QString> shiftedDate(const QString &value, int days)
{
    static const QRegularExpression iso(u"^(\\d{4})([-/.])(\\d{2})\\2(\\d{2})$"_s);
    static const QRegularExpression dayFirst(u"^(\\d{1,2})([./-]\\s?)(\\d{1,2})\\2(\\d{4})$"_s);
    static const QRegularExpression named(u"^(\\d{1,2})(st|nd|rd|th|er|\\.)?(\\s+(?:de\\s+)?)(\\p{L}{3,})(\\.?,?\\s+(?:de\\s+)?)(\\d{4})$"_s);
    static const QRegularExpression monthFirst(u"^(\\p{L}{3,})(\\.?\\s+)(\\d{1,2})(st|nd|rd|th)?(,?\\s+)(\\d{4})$"_s);
    if (const auto m = iso.match(value); m.hasMatch()) {
        const QDate date = QDate(m.captured(1).toInt(), m.captured(3).toInt(), m.captured(4).toInt()).addDays(days);
        return date.isValid()
            ? std::optional(date.toString(u"yyyy"_s) + m.captured(2) + date.toString(u"MM"_s) + m.captured(2) + date.toString(u"dd"_s))
            : std::nullopt;
    }
    if (const auto m = dayFirst.match(value); m.hasMatch()) {
        const int first = m.captured(1).toInt(), second = m.captured(3).toInt();
        // With a slash the month may stand first: certain only when one of the two cannot be a month.
        const bool slash = m.captured(2).startsWith(u'/');
        if (slash && first <= 12 && second <= 12 && first != second)
            return std::nullopt;
        const bool american = slash && second > 12;
        const QDate date = QDate(m.captured(4).toInt(), american ? first : second, american ? second : first).addDays(days);
        if (!date.isValid())
            return std::nullopt;
        const int one = american ? date.month() : date.day(), two = american ? date.day() : date.month();
        // The shifted date must be as certain as the first one, or it would be read back as another day.
        return padded(one, m.captured(1)) + m.captured(2) + padded(two, m.captured(3)) + m.captured(2) + date.toString(u"yyyy"_s);
    }
    for (const bool americans : {false, true}) {
        const auto m = (americans ? monthFirst : named).match(value);
        if (!m.hasMatch())
            continue;
        const QString name = m.captured(americans ? 1 : 4);
        const MonthName month = monthNamed(name);
        const QDate date =
            month.month == 0 ? QDate() : QDate(m.captured(6).toInt(), month.month, m.captured(americans ? 3 : 1).toInt()).addDays(days);
        if (!date.isValid() || !m.captured(americans ? 4 : 2).remove(u'.').isEmpty()) // "3rd" is not made "17rd"
            return std::nullopt;
        const QString day = QString::number(date.day()), year = date.toString(u"yyyy"_s);
        if (americans)
            return month.of(date.month(), name) + m.captured(2) + day + m.captured(5) + year;
        return day + m.captured(2) + m.captured(3) + month.of(date.month(), name) + m.captured(5) + year;
    }
    return std::nullopt;
}

} // namespace countersign
