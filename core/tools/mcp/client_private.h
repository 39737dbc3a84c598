// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of Client: client.cpp asks and answers, client_connect.cpp finds out the era and agrees. For these two files only.
#pragma once
#include "core/tools/mcp/client.h"

#include <QtCore/QJsonArray>
#include <QtCore/QPointer>

namespace countersign::mcp {

struct Client::Private : std::enable_shared_from_this<Client::Private> {
    QPointer<Client> q;
    ChannelMaker maker;
    ClientLimits limits;
    Asker asker;
    std::unique_ptr<Session> session;
    Agreement agreement;
    QString logLevel;
    QList<LogLine> lines;
    bool connected = false;
    int listens = 0;

    using Self = std::shared_ptr<Private>;
    static QCoro::Task<Result<void>> start(Self d);
    static QCoro::Task<Result<Agreement>> detect(Self d);
    static QCoro::Task<Result<Agreement>> initialize(Self d);
    static QCoro::Task<Result<Reply>> ask(Self d, QString method, QJsonObject params, Asking asking);
    static QCoro::Task<Result<Reply>> askAnswering(Self d, QString method, QJsonObject params, Asking asking);
    static QCoro::Task<Result<Reply>> callTool(Self d, Tool tool, QJsonObject arguments, Asking asking);
    static QCoro::Task<Result<QJsonObject>> answers(Self d, QJsonObject questions);
    static QCoro::Task<Result<QJsonObject>> get(Self d, QString method, QJsonObject params);
    static QCoro::Task<Result<QJsonArray>> list(Self d, QString method, QLatin1StringView key);
    static QCoro::Task<Result<std::vector<Resource>>> resourceList(Self d, QString method, QLatin1StringView key, QLatin1StringView uriKey);
    static QCoro::Task<void> listen(Self d);
    static QCoro::Task<void> elicit(Self d, Request request, std::function<void(Response)> answer);

    [[nodiscard]] QJsonObject capabilities(Era era) const
    {
        if (!asker)
            return {};
        return {{QStringLiteral("elicitation"), era == Era::Modern ? QJsonObject{{QStringLiteral("form"), QJsonObject()}} : QJsonObject()}};
    }
    [[nodiscard]] QJsonObject withMeta(QJsonObject params) const;
    [[nodiscard]] std::optional<Agreement> discovered(const QJsonObject &result) const;
    void agreed(Agreement found);
    void notified(const Notification &notification);
    void keep(LogLine line);
};

namespace detail {
inline constexpr QLatin1StringView modernVersion{"2026-07-28"};
[[nodiscard]] QJsonObject clientInfo();
/// The server's own words stay out: they may repeat what it was given.
[[nodiscard]] Error refusedBy(const Response::Failure &why);
[[nodiscard]] Error makesNoSense();
[[nodiscard]] Error gone();
/// One value in one line, bounded.
[[nodiscard]] QString jsonLine(const QJsonValue &value);
} // namespace detail

} // namespace countersign::mcp
