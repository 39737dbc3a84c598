// SPDX-License-Identifier: GPL-3.0-or-later
// A plain HTTP client of the practice provider that reads both protocols by hand, so that these tests depend on no codec.
#pragma once
#include "core/practice/practice_server.h"

#include <QtCore/QEventLoop>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QHttpHeaders>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace countersign {

struct Reply {
    int status = 0;
    QHttpHeaders headers;
    QByteArray body;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

struct StreamedCall {
    QString id, name, arguments;
};
/// A streamed answer put together again.
struct Streamed {
    QString text;
    QList<StreamedCall> calls;
    QString stop;
    QJsonObject usage;
    QString error;
    bool complete = false;
};

class PracticeClient {
public:
    PracticeClient()
    {
        m_server.setPace(0);
        const auto url = m_server.listen();
        if (!url)
            qFatal("%s", qPrintable(url.error().message));
        base = *url;
    }

    [[nodiscard]] Reply get(const QString &path, bool anthropic = false)
    {
        QNetworkRequest request = to(path);
        if (anthropic)
            request.setRawHeader("anthropic-version", "2023-06-01");
        return wait(m_manager.get(request));
    }
    [[nodiscard]] Reply postRaw(const QString &path, const QByteArray &body, bool version = true)
    {
        QNetworkRequest request = to(path);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        if (version)
            request.setRawHeader("anthropic-version", "2023-06-01");
        return wait(m_manager.post(request, body));
    }
    [[nodiscard]] Reply messages(const QJsonObject &body)
    {
        return postRaw(QStringLiteral("/v1/messages"), QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    [[nodiscard]] Reply chat(const QJsonObject &body)
    {
        return postRaw(QStringLiteral("/v1/chat/completions"), QJsonDocument(body).toJson(QJsonDocument::Compact), false);
    }

    QUrl base;

private:
    [[nodiscard]] QNetworkRequest to(const QString &path) const
    {
        QUrl url = base;
        url.setPath(path);
        QNetworkRequest request(url);
        request.setTransferTimeout(20'000);
        return request;
    }
    [[nodiscard]] static Reply wait(QNetworkReply *reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        Reply result{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->headers(), reply->readAll()};
        reply->deleteLater();
        return result;
    }

    QNetworkAccessManager m_manager;
    PracticeServer m_server;
};

[[nodiscard]] inline QList<QJsonObject> eventsOf(const QByteArray &body)
{
    QList<QJsonObject> events;
    for (const QByteArray &line : body.split('\n')) {
        if (line.startsWith("data: ") && line != "data: [DONE]")
            events += QJsonDocument::fromJson(line.sliced(6)).object();
    }
    return events;
}

[[nodiscard]] inline Streamed readMessages(const QByteArray &body)
{
    using namespace Qt::StringLiterals;
    Streamed s;
    for (const QJsonObject &event : eventsOf(body)) {
        const QString type = event["type"_L1].toString();
        const QJsonValue delta = event["delta"_L1];
        if (type == "message_start"_L1)
            s.usage = event["message"_L1]["usage"_L1].toObject();
        else if (type == "content_block_start"_L1 && event["content_block"_L1]["type"_L1] == "tool_use"_L1)
            s.calls += {event["content_block"_L1]["id"_L1].toString(), event["content_block"_L1]["name"_L1].toString(), {}};
        else if (type == "content_block_delta"_L1 && delta["type"_L1] == "text_delta"_L1)
            s.text += delta["text"_L1].toString();
        else if (type == "content_block_delta"_L1)
            s.calls.back().arguments += delta["partial_json"_L1].toString();
        else if (type == "message_delta"_L1)
            s.stop = delta["stop_reason"_L1].toString(), s.usage = event["usage"_L1].toObject();
        else if (type == "message_stop"_L1)
            s.complete = true;
        else if (type == "error"_L1)
            s.error = event["error"_L1]["type"_L1].toString();
    }
    return s;
}

[[nodiscard]] inline Streamed readChat(const QByteArray &body)
{
    using namespace Qt::StringLiterals;
    Streamed s;
    for (const QJsonObject &chunk : eventsOf(body)) {
        if (chunk.contains("error"_L1))
            s.error = chunk["error"_L1]["type"_L1].toString();
        if (chunk["usage"_L1].isObject())
            s.usage = chunk["usage"_L1].toObject();
        const QJsonValue choice = chunk["choices"_L1][0];
        s.text += choice["delta"_L1]["content"_L1].toString();
        for (const QJsonValue call : choice["delta"_L1]["tool_calls"_L1].toArray()) {
            if (call["index"_L1].toInt() == s.calls.size())
                s.calls += {call["id"_L1].toString(), call["function"_L1]["name"_L1].toString(), {}};
            s.calls[call["index"_L1].toInt()].arguments += call["function"_L1]["arguments"_L1].toString();
        }
        if (choice["finish_reason"_L1].isString())
            s.stop = choice["finish_reason"_L1].toString();
    }
    s.complete = !s.stop.isEmpty() && body.endsWith("data: [DONE]\n\n");
    return s;
}

} // namespace countersign
