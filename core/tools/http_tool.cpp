// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/destination_rules.h"
#include "core/egress/transport.h" // CancelToken
#include "core/tools/builtin_tools.h"

#include <QCoro/QCoroSignal>
#include <QtCore/QPointer>
#include <QtCore/QStringDecoder>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestAnswer = 1'000'000; // bytes
constexpr qint64 longestMs = 20'000;
constexpr qsizetype longestText = 60'000; // characters that a model gets

QString refusalOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Policy: return u"Only servers on this machine can be read: http://127.0.0.1, http://[::1] or http://localhost."_s;
    case ErrorCode::LimitReached: return u"The answer is larger than 1 MB, so it was not read. Ask for less."_s;
    case ErrorCode::Cancelled: return u"The call was stopped."_s;
    default: return u"Nothing answered there within %1 seconds, or the connection broke. The server may not run."_s.arg(longestMs / 1000);
    }
}

bool isText(const QByteArray &type)
{
    return type.isEmpty() || type.startsWith("text/") || type.contains("json") || type.contains("xml") || type.contains("javascript")
        || type.contains("yaml") || type.contains("csv");
}

ToolResult shown(int status, const QByteArray &type, const QByteArray &location, const QByteArray &body, const QString &label)
{
    QString text = u"HTTP status %1%2\n"_s.arg(status).arg(type.isEmpty() ? QString() : u", "_s + QString::fromLatin1(type.left(100)));
    if (!location.isEmpty())
        text += u"It leads to %1, which was not followed.\n"_s.arg(QString::fromUtf8(location.left(1'000)));
    const QByteArray kind = type.split(';').first().trimmed().toLower();
    const qsizetype charset = type.toLower().indexOf("charset=");
    QStringDecoder decode(charset < 0 ? QByteArray("UTF-8") : type.sliced(charset + 8).split(';').first().trimmed());
    if (!decode.isValid())
        decode = QStringDecoder(QStringDecoder::Utf8);
    const QString words = isText(kind) ? QString(decode(body)) : QString();
    if (!body.isEmpty() && (!isText(kind) || body.contains('\0')))
        text += u"[%1 bytes that are no text]"_s.arg(body.size());
    else if (words.size() > longestText)
        text += u'\n' + words.first(longestText) + u"\n\n[Cut here: %1 of %2 characters are shown.]"_s.arg(longestText).arg(words.size());
    else
        text += u'\n' + words;
    return {text, label, status >= 400};
}

} // namespace

QCoro::Task<ToolResult> httpGet(std::shared_ptr<LoopbackDoor> door, QJsonObject arguments, std::shared_ptr<CancelToken> cancel)
{
    const QUrl url(arguments.value("url"_L1).toString().trimmed(), QUrl::StrictMode);
    const QString label = url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (const auto allowed = mayOpenOnLoopback(url); !allowed)
        co_return refusedCall(refusalOf(allowed.error()), label);
    LoopbackRequest request;
    request.url = url;
    request.headers = {{"Accept", "application/json, text/*;q=0.9, */*;q=0.1"}};
    request.totalMs = longestMs;
    request.largestAnswer = largestAnswer;
    // It may be what resumes this function, and is not deleted under its own signal.
    const std::shared_ptr<LoopbackExchange> exchange(door->send(request).release(), [](LoopbackExchange *one) { one->deleteLater(); });
    const auto body = std::make_shared<QByteArray>();
    QObject::connect(exchange.get(), &LoopbackExchange::received, exchange.get(), [body](const QByteArray &bytes) { *body += bytes; });
    if (cancel)
        QObject::connect(cancel.get(), &CancelToken::cancelled, exchange.get(), [raw = exchange.get()] { raw->cancel(); });
    if (cancel && cancel->isCancelled())
        exchange->cancel();
    if (!exchange->isFinished())
        co_await qCoro(exchange.get(), &LoopbackExchange::finished);
    if (exchange->error())
        co_return refusedCall(refusalOf(*exchange->error()), label);
    co_return shown(exchange->status(), exchange->header("content-type"), exchange->header("location"), *body, label);
}

} // namespace countersign
