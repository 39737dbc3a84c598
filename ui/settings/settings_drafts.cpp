// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_drafts.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrlQuery>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Of the query only what the address of a hosted API needs: anything else may be a key.
QUrl kept(const QUrl &address)
{
    QUrl url = address.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QString version = QUrlQuery(address).queryItemValue(u"api-version"_s);
    if (!version.isEmpty())
        url.setQuery(QUrlQuery{{u"api-version"_s, version}});
    return url;
}

QJsonObject toJson(const Provider &provider)
{
    static const QRegularExpression variable(u"^[A-Z_][A-Z0-9_]{0,63}$"_s);
    return {{u"name"_s, provider.name},
            {u"api"_s, provider.api},
            {u"address"_s, kept(provider.baseUrl).toString()},
            {u"variable"_s, provider.keyEnv.isEmpty() || variable.match(provider.keyEnv).hasMatch() ? QJsonValue(provider.keyEnv) : QJsonValue()},
            {u"models"_s, QJsonArray::fromStringList(provider.models)},
            {u"needs_key"_s, provider.needsKey},
            {u"context_tokens"_s, provider.contextTokens.value_or(0)}};
}

Provider toProvider(const QJsonObject &object)
{
    Provider provider;
    provider.name = object[u"name"_s].toString();
    provider.api = object[u"api"_s].toString();
    provider.baseUrl = QUrl(object[u"address"_s].toString(), QUrl::StrictMode);
    if (const QJsonValue variable = object[u"variable"_s]; !variable.isNull())
        provider.keyEnv = variable.toString().isEmpty() ? u""_s : variable.toString();
    provider.models = object[u"models"_s].toVariant().toStringList();
    provider.needsKey = object[u"needs_key"_s].toBool();
    if (const qint64 context = object[u"context_tokens"_s].toInteger(); context > 0)
        provider.contextTokens = context;
    return provider;
}

QByteArray bytesOf(const QJsonObject &object) { return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

QByteArray toDraft(const UnsavedProviders &unsaved)
{
    QJsonObject object, changed;
    for (const auto &[name, provider] : unsaved.changed.asKeyValueRange())
        changed.insert(name, toJson(provider));
    if (!changed.isEmpty())
        object.insert(u"changed"_s, changed);
    if (unsaved.fresh)
        object.insert(u"new"_s, toJson(*unsaved.fresh));
    return bytesOf(object);
}

UnsavedProviders providersOfDraft(const QByteArray &draft)
{
    const QJsonObject object = QJsonDocument::fromJson(draft).object();
    UnsavedProviders unsaved;
    const QJsonObject changed = object[u"changed"_s].toObject();
    for (auto it = changed.begin(); it != changed.end(); ++it)
        unsaved.changed.insert(it.key(), toProvider(it.value().toObject()));
    if (object.contains(u"new"_s))
        unsaved.fresh = toProvider(object[u"new"_s].toObject());
    return unsaved;
}

QByteArray toDraft(const QHash<QString, UnsavedPolicy> &unsaved)
{
    QJsonObject object;
    for (const auto &[name, policy] : unsaved.asKeyValueRange()) {
        QJsonObject one{{u"base"_s, QString::fromUtf8(policy.base)}, {u"text"_s, QString::fromUtf8(policy.text)}};
        if (!policy.halfWritten.isEmpty())
            one.insert(u"half_written"_s, policy.halfWritten);
        object.insert(name, one);
    }
    return bytesOf(object);
}

QHash<QString, UnsavedPolicy> policiesOfDraft(const QByteArray &draft)
{
    QHash<QString, UnsavedPolicy> unsaved;
    const QJsonObject object = QJsonDocument::fromJson(draft).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        unsaved.insert(
            it.key(),
            {it.value()["base"_L1].toString().toUtf8(), it.value()["text"_L1].toString().toUtf8(), it.value()["half_written"_L1].toString()});
    return unsaved;
}

} // namespace countersign
