// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/retry_rules.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtNetwork/QHttpHeaders>

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array NeverAgain{400, 401, 402, 403, 404, 413, 422};

constexpr std::array MoneyWords{
    "insufficient_quota"_L1,
    "credit_balance_exhausted"_L1,
    "organization_spend_limit_exceeded"_L1,
    "project_spend_limit_exceeded"_L1,
    "organization_usage_limit_exceeded"_L1,
    "enforced_spend_limit_reached"_L1,
    "contract_spend_limit_reached"_L1,
    "billing_error"_L1,
    "billing_hard_limit_reached"_L1,
    "billing_not_active"_L1,
};

/// The "error" object of a body: `{"error":{…}}`, or Gemini's `[{"error":{…}}]`.
QJsonObject errorObject(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject top = document.isArray() ? document.array().first().toObject() : document.object();
    return top["error"_L1].toObject();
}

std::optional<qint64> millisecondsFrom(QByteArrayView number, double unit)
{
    bool ok = false;
    const double value = number.trimmed().toDouble(&ok) * unit;
    if (!ok || !std::isfinite(value) || value <= 0)
        return std::nullopt;
    return qint64(std::ceil(std::min(value, 1e15)));
}

/// An HTTP date (RFC 9110, 5.6.7), always in GMT.
std::optional<qint64> untilDate(QByteArrayView text, const QDateTime &now)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::UTC);
    return std::max<qint64>(0, now.msecsTo(date));
}

std::optional<qint64> retryInfo(const QByteArray &body)
{
    for (const QJsonValue detail : errorObject(body)["details"_L1].toArray()) {
        const QByteArray delay = detail["retryDelay"_L1].toString().toLatin1(); // "34s" or "34.07s"
        if (delay.endsWith('s'))
            return millisecondsFrom(QByteArrayView(delay).chopped(1), 1000);
    }
    return std::nullopt;
}

bool isDailyQuota(const QJsonObject &error)
{
    for (const QJsonValue detail : error["details"_L1].toArray()) {
        for (const QJsonValue violation : detail["violations"_L1].toArray()) {
            if (violation["quotaId"_L1].toString().contains("PerDay"_L1))
                return true;
        }
    }
    return false;
}

} // namespace

bool worthRetrying(int status, const QHttpHeaders &headers)
{
    if (std::ranges::contains(NeverAgain, status))
        return false;
    const QByteArrayView wish = headers.value("x-should-retry").trimmed();
    if (wish == "true" || wish == "false")
        return wish == "true";
    return status == 408 || status == 409 || status == 429 || status >= 500;
}

bool saysMoneyIsGone(int status, const QByteArray &body)
{
    if (status == 402)
        return true;
    if (status < 400 || status >= 500)
        return false;
    const QJsonObject error = errorObject(body);
    for (const QString &word : {error["type"_L1].toString(), error["code"_L1].toString(), error["details"_L1]["error_code"_L1].toString()}) {
        if (std::ranges::any_of(MoneyWords, [&](QLatin1StringView money) { return word == money; }))
            return true;
    }
    return isDailyQuota(error);
}

std::optional<qint64> serverWaitMs(const QHttpHeaders &headers, const QByteArray &body, const QDateTime &now)
{
    if (const auto ms = millisecondsFrom(headers.value("retry-after-ms"), 1))
        return ms;
    const QByteArrayView after = headers.value("retry-after");
    if (const auto ms = millisecondsFrom(after, 1000))
        return ms;
    if (const auto ms = untilDate(after, now))
        return ms;
    return retryInfo(body);
}

qint64 backoffMs(int retry, qint64 baseMs, qint64 longestMs, double random)
{
    const double wait = std::min(double(baseMs) * std::pow(2, retry), double(longestMs));
    return qint64(wait * (1 - 0.25 * std::clamp(random, 0.0, 1.0)));
}

} // namespace countersign
