// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/provider_error.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProviderError)
};

constexpr qsizetype LongestMessage = 2000;
constexpr qsizetype LongestCode = 120;

/// Quota and money, as opposed to a rate: waiting does not help.
constexpr std::array SpendCodes{
    "insufficient_quota"_L1,
    "credit_balance_exhausted"_L1,
    "organization_spend_limit_exceeded"_L1,
    "project_spend_limit_exceeded"_L1,
    "organization_usage_limit_exceeded"_L1,
    "enforced_spend_limit_reached"_L1,
    "contract_spend_limit_reached"_L1,
    "billing_error"_L1,
};
constexpr std::array TransientCodes{
    "overloaded_error"_L1, "rate_limit_error"_L1, "rate_limit_exceeded"_L1,   "api_error"_L1,  "timeout_error"_L1,
    "server_error"_L1,     "internal_error"_L1,   "internal_server_error"_L1, "overloaded"_L1, "service_unavailable"_L1,
};
constexpr std::array RateCodes{"rate_limit_error"_L1, "rate_limit_exceeded"_L1, "ramp_limit_exceeded"_L1, "tokens"_L1, "requests"_L1};
constexpr std::array KeyCodes{"authentication_error"_L1, "invalid_api_key"_L1, "API_KEY_INVALID"_L1, "UNAUTHENTICATED"_L1};

/// Google's details: why it refused (ErrorInfo), or which quota is used up. A quota of a day is not a rate.
constexpr auto DailyQuota = "quota_per_day"_L1;
QString googleDetail(const QJsonObject &error)
{
    const QJsonArray details = error.value("details"_L1).toArray();
    for (const QJsonValue &detail : details) {
        if (const QString reason = detail["reason"_L1].toString(); !reason.isEmpty())
            return reason.left(LongestCode);
        const QJsonArray violations = detail["violations"_L1].toArray();
        if (std::ranges::any_of(violations, [](const QJsonValue &violation) { return violation["quotaId"_L1].toString().contains("PerDay"_L1); }))
            return DailyQuota;
    }
    return error.value("status"_L1).toString().left(LongestCode);
}

template <size_t N>
bool isOneOf(const ProviderError &error, const std::array<QLatin1StringView, N> &words)
{
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return error.code == word || error.detail == word; });
}

/// A string, or a number written as one; empty for anything else.
QString word(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(LongestCode);
    if (value.isDouble())
        return QString::number(value.toInteger());
    return {};
}

int statusFrom(const QJsonObject &error, int httpStatus)
{
    for (const QLatin1StringView name : {"status_code"_L1, "code"_L1, "status"_L1}) {
        const qint64 status = error.value(name).toInteger();
        if (status >= 400 && status <= 599)
            return int(status);
    }
    return httpStatus >= 400 ? httpStatus : 0;
}

/// "detail" as FastAPI servers write it: a sentence, or a list of what is wrong where.
QString detailText(const QJsonValue &detail)
{
    if (detail.isString())
        return detail.toString();
    QStringList lines;
    const QJsonArray items = detail.toArray();
    for (const QJsonValue &item : items) {
        QStringList place;
        const QJsonArray steps = item["loc"_L1].toArray();
        for (const QJsonValue &step : steps)
            place << (step.isString() ? step.toString() : QString::number(step.toInteger()));
        const QString message = item.isString() ? item.toString() : item["msg"_L1].toString();
        lines << (place.isEmpty() ? message : place.join(u'.') + u": "_s + message);
    }
    return lines.join(u"; "_s);
}

/// More text than the model's context holds; each vendor says it in words of its own.
bool isTooLong(const ProviderError &error)
{
    static const QRegularExpression words(
        uR"(prompt is too long|exceeds the context window|maximum context length|exceeds the available context size|greater than the context length)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return error.code == "context_length_exceeded"_L1 || error.detail == "exceed_context_size_error"_L1 || words.match(error.message).hasMatch();
}

QString firstText(std::initializer_list<QString> texts)
{
    const auto found = std::ranges::find_if(texts, [](const QString &text) { return !text.isEmpty(); });
    return found == texts.end() ? QString() : *found;
}

} // namespace

bool isErrorObject(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    if (error.isObject())
        return !error.toObject().isEmpty();
    if (error.isString())
        return !error.toString().isEmpty();
    const QString type = object.value("type"_L1).toString();
    return type == "error"_L1 || object.value("object"_L1).toString() == "error"_L1;
}

ProviderError readError(const QJsonObject &object, int httpStatus)
{
    const QJsonValue inner = object.value("error"_L1);
    ProviderError error;
    if (inner.isObject()) {
        const QJsonObject e = inner.toObject();
        const QString code = word(e.value("code"_L1)), type = word(e.value("type"_L1));
        error.code = firstText({code, type, word(e.value("status"_L1))});
        error.detail = firstText({word(e.value("details"_L1)["error_code"_L1]), code.isEmpty() ? QString() : type, googleDetail(e)});
        error.message = firstText({e.value("message"_L1).toString(), detailText(e.value("detail"_L1))});
        error.status = statusFrom(e, httpStatus);
        // OpenRouter: the upstream provider's own words say more than "Provider returned error".
        const QJsonObject metadata = e.value("metadata"_L1).toObject();
        const QString raw = metadata.value("raw"_L1).toString();
        if (!raw.isEmpty())
            error.message += u" ("_s + firstText({metadata.value("provider_name"_L1).toString(), u"upstream"_s}) + u": "_s + raw.left(500) + u')';
    } else {
        error.code =
            firstText({word(object.value("code"_L1)), object.value("type"_L1).toString() == "error"_L1 ? QString() : word(object.value("type"_L1))});
        error.message = firstText({inner.toString(), object.value("message"_L1).toString(), detailText(object.value("message"_L1)["detail"_L1]),
                                   detailText(object.value("detail"_L1))});
        error.status = statusFrom(object, httpStatus);
    }
    error.message = error.message.left(LongestMessage);
    return error;
}

ProviderError readErrorBody(QByteArrayView body, int httpStatus)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.toByteArray());
    QJsonObject object = document.object();
    if (document.isArray())
        object = document.array().first().toObject();
    if (!object.isEmpty()) {
        const ProviderError error = readError(object, httpStatus);
        if (!error.message.isEmpty() || !error.code.isEmpty())
            return error;
    }
    // A page of a proxy, or nothing: the beginning of the text, without markup.
    QString text = QString::fromUtf8(body.first(std::min(body.size(), qsizetype(4096)))).simplified();
    if (text.startsWith(u'<'))
        text.clear();
    return {{}, {}, text.left(300), httpStatus};
}

reply::Failure toFailure(const ProviderError &error)
{
    reply::Failure failure;
    failure.providerCode = error.code;
    const int status = error.status;
    QString sentence;
    if (isOneOf(error, SpendCodes) || error.detail == DailyQuota || status == 402) {
        failure.error.code = ErrorCode::SpendLimit;
        sentence = Words::tr("The provider says that the account's money or quota is used up. Raise it with the provider or choose another one.");
    } else if (status == 401 || isOneOf(error, KeyCodes)) {
        failure.error.code = ErrorCode::Secret;
        sentence = Words::tr("The provider did not accept the key. Check it in the settings.");
    } else if (status == 429 || isOneOf(error, RateCodes)) {
        failure.error.code = ErrorCode::RateLimited;
        failure.retryable = true;
        sentence = Words::tr("The provider asks to slow down. Wait a moment and send again.");
    } else {
        failure.error.code = ErrorCode::Provider;
        failure.retryable = status == 408 || status == 409 || status >= 500 || (status == 0 && isOneOf(error, TransientCodes));
        if (failure.retryable)
            sentence = Words::tr("The provider could not answer just now. Send again in a moment.");
        else if (isTooLong(error))
            sentence = Words::tr("The conversation is too long for the model. Start a new one, shorten it or choose a model with a larger context.");
        else if (status == 403)
            sentence = Words::tr("The provider does not allow this with the given key. Check what the key may do.");
        else if (status == 404)
            sentence = Words::tr("The provider does not know the model or the address. Check both in providers.json.");
        else if (status == 413)
            sentence = Words::tr("The request is too large for the provider. Shorten it or start a new conversation.");
        else
            sentence = Words::tr("The provider refused the request.");
    }
    QString said = error.message;
    if (!error.code.isEmpty())
        said = said.isEmpty() ? error.code : QString(said + u" ("_s + error.code + u')');
    if (status != 0)
        said.prepend(u"HTTP "_s + QString::number(status) + (said.isEmpty() ? QString() : u": "_s));
    failure.error.message = said.isEmpty() ? sentence : QString(sentence + u' ' + Words::tr("It said: %1").arg(said));
    return failure;
}

} // namespace countersign
