// SPDX-License-Identifier: GPL-3.0-or-later
// A tool server inside the test: a channel whose other end is a function. What a server of either era says at the start is here; tests replace what
// they are about.
#pragma once
#include "core/tools/mcp/channel.h"
#include "core/tools/mcp/message.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <functional>

namespace countersign::mcp {

class ScriptedServer final : public Channel {
    Q_OBJECT
public:
    using Script = std::function<bool(ScriptedServer &, const QString &method, const QJsonObject &message)>;

    /// Scripts are tried in order; the first that gives true has answered.
    explicit ScriptedServer(QList<Script> scripts) : m_scripts(std::move(scripts)) { }

    void open() override
    {
        QMetaObject::invokeMethod(this, [this] { Q_EMIT opened(); }, Qt::QueuedConnection);
    }
    void send(const QJsonObject &message) override
    {
        sent.append(message);
        QMetaObject::invokeMethod(
            this,
            [this, message] {
                for (const Script &script : m_scripts) {
                    if (script(*this, message.value(QStringLiteral("method")).toString(), message))
                        return;
                }
            },
            Qt::QueuedConnection);
    }
    void setVersion(const QString &version) override { versions.append(version); }
    void close() override { end(QStringLiteral("closed")); }

    void end(const QString &why)
    {
        if (std::exchange(m_closed, true))
            return;
        QMetaObject::invokeMethod(this, [this, why] { Q_EMIT closed({ErrorCode::Network, why}); }, Qt::QueuedConnection);
    }
    void say(const QByteArray &bytes) { Q_EMIT received(bytes); }
    void say(const QJsonObject &message)
    {
        QJsonObject whole = message;
        whole.insert(QStringLiteral("jsonrpc"), QStringLiteral("2.0"));
        say(QJsonDocument(whole).toJson(QJsonDocument::Compact));
    }
    void answer(const QJsonObject &request, const QJsonObject &result)
    {
        say(QJsonObject{{QStringLiteral("id"), request.value(QStringLiteral("id"))}, {QStringLiteral("result"), result}});
    }
    void refuse(const QJsonObject &request, int code, const QString &message, const QJsonObject &data = {})
    {
        QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
        if (!data.isEmpty())
            error.insert(QStringLiteral("data"), data);
        say(QJsonObject{{QStringLiteral("id"), request.value(QStringLiteral("id"))}, {QStringLiteral("error"), error}});
    }

    /// Messages of the client with this method.
    [[nodiscard]] QList<QJsonObject> sentOf(const QString &method) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &message : sent) {
            if (message.value(QStringLiteral("method")).toString() == method)
                found.append(message);
        }
        return found;
    }

    QList<QJsonObject> sent;
    QStringList versions;

private:
    QList<Script> m_scripts;
    bool m_closed = false;
};

inline const QJsonObject allCapabilities{
    {QStringLiteral("tools"), QJsonObject{{QStringLiteral("listChanged"), true}}},
    {QStringLiteral("resources"), QJsonObject()},
    {QStringLiteral("prompts"), QJsonObject()},
    {QStringLiteral("logging"), QJsonObject()},
};

/// The handshake of 2025-11-25; every other request is an unknown method.
inline ScriptedServer::Script legacyServer(const QString &version = QStringLiteral("2025-11-25"))
{
    return [version](ScriptedServer &server, const QString &method, const QJsonObject &message) {
        if (method == QLatin1StringView("initialize"))
            server.answer(message,
                          {{QStringLiteral("protocolVersion"), version},
                           {QStringLiteral("capabilities"), allCapabilities},
                           {QStringLiteral("serverInfo"), QJsonObject{{QStringLiteral("name"), QStringLiteral("old")}}},
                           {QStringLiteral("instructions"), QStringLiteral("Be brief.")}});
        else if (message.contains(QStringLiteral("id")) && !method.isEmpty())
            server.refuse(message, methodNotFound, QStringLiteral("Method not found"));
        return true;
    };
}

/// Answers server/discover as 2026-07-28 does; listening is left open.
inline ScriptedServer::Script modernServer()
{
    return [](ScriptedServer &server, const QString &method, const QJsonObject &message) {
        if (method == QLatin1StringView("server/discover"))
            server.answer(message,
                          {{QStringLiteral("resultType"), QStringLiteral("complete")},
                           {QStringLiteral("supportedVersions"), QJsonArray{QStringLiteral("2026-07-28")}},
                           {QStringLiteral("capabilities"), allCapabilities}});
        else if (message.contains(QStringLiteral("id")) && method != QLatin1StringView("subscriptions/listen"))
            server.refuse(message, methodNotFound, QStringLiteral("Method not found"));
        return true;
    };
}

} // namespace countersign::mcp
