// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/local_models.h"

#include "core/base/loopback.h"

#include <QCoro/QCoroSignal>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int PatienceMs = 2'000; // a server on this machine answers in milliseconds; a busy one may need a moment
constexpr qint64 LargestList = 1024 * 1024;

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setRawHeader("Accept-Language", "*"); // else Qt adds the person's language
    request.setRawHeader("User-Agent", "Countersign/" COUNTERSIGN_VERSION);
    return request;
}

} // namespace

struct LocalModels::Private {
    std::vector<Place> places;
    QNetworkAccessManager manager;
};

LocalModels::LocalModels(std::vector<Place> places, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->places = std::move(places);
    d->manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

LocalModels::~LocalModels() = default;

QCoro::Task<std::vector<LocalServer>> LocalModels::look()
{
    const QPointer<LocalModels> self(this);
    const std::vector<Place> places = d->places;
    std::vector<QPointer<QNetworkReply>> replies;
    for (const Place &place : places) {
        replies.emplace_back(isLoopback(place.models) ? d->manager.get(requestFor(place.models)) : nullptr);
        if (replies.back())
            QTimer::singleShot(PatienceMs, replies.back(), &QNetworkReply::abort);
    }
    std::vector<LocalServer> found;
    for (size_t i = 0; i < places.size(); ++i) {
        if (replies[i] && !replies[i]->isFinished())
            co_await qCoro(replies[i].data(), &QNetworkReply::finished);
        if (!self)
            co_return std::vector<LocalServer>();
        if (!replies[i])
            continue;
        replies[i]->deleteLater();
        const int status = replies[i]->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (replies[i]->error() != QNetworkReply::NoError || status != 200 || replies[i]->bytesAvailable() > LargestList)
            continue;
        if (auto models = modelsIn(replies[i]->readAll()))
            found.push_back({places[i].program, places[i].name, places[i].baseUrl, std::move(*models), places[i].api});
    }
    co_return found;
}

Result<QStringList> LocalModels::modelsIn(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (const auto &[list, name] : {std::pair("models"_L1, "name"_L1), std::pair("data"_L1, "id"_L1)}) {
        if (!object.value(list).isArray())
            continue;
        QStringList models;
        const QJsonArray items = object.value(list).toArray();
        for (const QJsonValue &item : items) {
            const QString model = item[name].toString().left(200);
            if (!model.isEmpty() && !models.contains(model))
                models << model;
        }
        return models;
    }
    return failure(ErrorCode::Invalid, QCoreApplication::translate("Egress", "The answer is no list of models."));
}

} // namespace countersign
