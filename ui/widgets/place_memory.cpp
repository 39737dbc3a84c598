// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/place_memory.h"

#include "core/settings/settings.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

namespace countersign {

namespace {
QJsonObject all(const Settings &settings) { return QJsonDocument::fromJson(settings.value(Settings::Key::Places).toByteArray()).object(); }
} // namespace

QJsonObject placeOf(const Settings &settings, const QString &page) { return all(settings).value(page).toObject(); }

void keepPlace(Settings &settings, const QString &page, const QJsonObject &place)
{
    QJsonObject places = all(settings);
    if (places.value(page).toObject() == place)
        return;
    places.insert(page, place);
    settings.setValue(Settings::Key::Places, QJsonDocument(places).toJson(QJsonDocument::Compact));
}

QString markOf(const QString &name)
{
    return QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
}

} // namespace countersign
