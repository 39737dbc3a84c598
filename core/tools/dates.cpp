// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/dates.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

QString weekday(const QDate &date) { return QLocale::c().dayName(date.dayOfWeek()); }

QString described(const QDate &date)
{
    int year = 0;
    const int week = date.weekNumber(&year);
    return u"%1, %2 (ISO week %3-W%4, day %5 of the year)"_s.arg(date.toString(Qt::ISODate), weekday(date))
        .arg(year)
        .arg(week, 2, 10, QChar(u'0'))
        .arg(date.dayOfYear());
}

QString offsetOf(const QDateTime &moment)
{
    const int minutes = moment.offsetFromUtc() / 60;
    const QChar zero(u'0');
    return u"UTC%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+')).arg(std::abs(minutes) / 60, 2, 10, zero).arg(std::abs(minutes) % 60, 2, 10, zero);
}

QString described(const QDateTime &moment)
{
    return u"%1, %2 (%3, %4)"_s.arg(moment.toString(u"yyyy-MM-dd HH:mm:ss"_s), weekday(moment.date()), QString::fromLatin1(moment.timeZone().id()),
                                    offsetOf(moment));
}

Result<QDate> dateOf(const QJsonObject &arguments, QLatin1StringView key, const QDate &today)
{
    const QString text = arguments.value(key).toString().trimmed();
    if (text == "today"_L1)
        return today;
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    if (!date.isValid() || (text.size() > 10 && text[10] != u'T' && text[10] != u' '))
        return failure(ErrorCode::Invalid, u"\"%1\" needs a date like 2026-03-31, or \"today\"."_s.arg(key));
    return date;
}

Result<QTimeZone> zoneOf(const QJsonObject &arguments, QLatin1StringView key, const QByteArray &otherwise)
{
    const QByteArray id = arguments.contains(key) ? arguments.value(key).toString().trimmed().toUtf8() : otherwise;
    const QTimeZone zone = id.compare("UTC", Qt::CaseInsensitive) == 0 ? QTimeZone(QTimeZone::UTC) : QTimeZone(id);
    if (id.isEmpty() || !zone.isValid())
        return failure(ErrorCode::Invalid,
                       u"There is no time zone \"%1\". Give one like Europe/Berlin, America/New_York or UTC."_s.arg(QString::fromUtf8(id)));
    return zone;
}

int workingDays(QDate from, const QDate &to)
{
    // Whole weeks have five each; what is left is counted.
    const qint64 days = from.daysTo(to);
    int count = int(days / 7) * 5;
    for (from = from.addDays(days / 7 * 7); from < to; from = from.addDays(1))
        count += from.dayOfWeek() <= 5 ? 1 : 0;
    return count;
}

Result<QString> difference(const QJsonObject &arguments, const QDate &today)
{
    const auto from = dateOf(arguments, "date"_L1, today);
    const auto to = dateOf(arguments, "other"_L1, today);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    const bool forward = *from <= *to;
    const QDate first = std::min(*from, *to), last = std::max(*from, *to);
    int months = (last.year() - first.year()) * 12 + last.month() - first.month();
    if (first.addMonths(months) > last)
        --months;
    const qint64 days = first.addMonths(months).daysTo(last);
    return u"From %1 to %2: %3%4 days = %5 years, %6 months and %7 days; %8 of the days are Monday to Friday (public holidays not known)."_s
        .arg(from->toString(Qt::ISODate), to->toString(Qt::ISODate), forward ? u""_s : u"-"_s)
        .arg(first.daysTo(last))
        .arg(months / 12)
        .arg(months % 12)
        .arg(days)
        .arg(workingDays(first, last));
}

Result<QString> added(const QJsonObject &arguments, const QDate &today)
{
    auto date = dateOf(arguments, "date"_L1, today);
    if (!date)
        return std::unexpected(date.error());
    const auto number = [&](QLatin1StringView key) { return arguments.value(key).toInt(); };
    int working = number("working_days"_L1);
    QDate result = date->addYears(number("years"_L1)).addMonths(number("months"_L1)).addDays(7 * qint64(number("weeks"_L1)) + number("days"_L1));
    for (const int step = working < 0 ? -1 : 1; working != 0 && result.isValid();) {
        result = result.addDays(step);
        if (result.dayOfWeek() <= 5)
            working -= step;
    }
    if (!result.isValid())
        return failure(ErrorCode::Invalid, u"There is no such date."_s);
    return described(result);
}

Result<QString> converted(const QJsonObject &arguments, const QByteArray &zone)
{
    const auto from = zoneOf(arguments, "zone"_L1, zone);
    const auto to = zoneOf(arguments, "to_zone"_L1, zone);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    const QString text = arguments.value("date"_L1).toString().trimmed();
    // A time without an offset is never a QDateTime of this machine's zone, whose clocks may go forward just then.
    static const QRegularExpression offset(u"(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)\\z"_s);
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    const bool hasOffset = text.size() > 11 && offset.match(text.sliced(11)).hasMatch();
    const QTime time = QTime::fromString(text.mid(11), Qt::ISODate);
    const bool isPlain = date.isValid() && time.isValid() && (text[10] == u'T' || text[10] == u't' || text[10] == u' ');
    const QDateTime moment = hasOffset ? QDateTime::fromString(text, Qt::ISODate) : isPlain ? QDateTime(date, time, *from) : QDateTime();
    if (!hasOffset && isPlain && (!moment.isValid() || moment.date() != date || moment.time() != time))
        return failure(ErrorCode::Invalid, u"There is no such time in that zone: the clocks go forward then."_s);
    if (!moment.isValid())
        return failure(ErrorCode::Invalid, u"\"date\" needs a time like 2026-03-31T14:30, in the zone \"zone\" or with an offset."_s);
    return u"%1 is %2."_s.arg(described(moment.toTimeZone(*from)), described(moment.toTimeZone(*to)));
}

} // namespace

Result<QString> answerAboutDates(const QJsonObject &arguments, const QDateTime &now, const QByteArray &zone)
{
    const QString question = arguments.value("question"_L1).toString();
    const auto here = zoneOf(arguments, "zone"_L1, zone);
    if (!here)
        return std::unexpected(here.error());
    const QDate today = now.toTimeZone(*here).date();
    if (question == "today"_L1)
        return u"It is %1."_s.arg(described(now.toTimeZone(*here)));
    if (question == "weekday"_L1)
        return dateOf(arguments, "date"_L1, today).transform([](const QDate &date) { return described(date); });
    if (question == "difference"_L1)
        return difference(arguments, today);
    if (question == "add"_L1)
        return added(arguments, today);
    if (question == "convert"_L1)
        return converted(arguments, zone);
    return failure(ErrorCode::Invalid, u"The question is one of: today, weekday, difference, add, convert."_s);
}

} // namespace countersign
