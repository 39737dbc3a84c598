// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/providers_model.h"

#include "core/providers/codec.h"
#include "ui/services.h"
#include "ui/widgets/entity_style.h"

#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

QString apiTitle(const QString &api)
{
    if (api == "anthropic-messages"_L1)
        return u"Anthropic Messages"_s;
    if (api == "openai-chat"_L1)
        return u"OpenAI Chat"_s;
    if (api == "openai-responses"_L1)
        return u"OpenAI Responses"_s;
    if (api == "gemini"_L1)
        return u"Google Gemini"_s;
    if (api == "ollama"_L1)
        return u"Ollama"_s;
    return api;
}

void ProvidersModel::setProviders(const std::vector<Provider> &providers)
{
    beginResetModel();
    m_providers = providers;
    std::ranges::stable_partition(m_providers, [](const Provider &provider) { return !isPractice(provider.name); });
    endResetModel();
}

void ProvidersModel::setPlace(const QString &provider, KeyStore::Place place)
{
    m_places[provider] = place;
    if (const QModelIndex index = indexOf(provider); index.isValid())
        Q_EMIT dataChanged(index, index.siblingAtColumn(KeyColumn));
}

const Provider *ProvidersModel::provider(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_providers[size_t(index.row())] : nullptr;
}

QModelIndex ProvidersModel::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(m_providers, name, &Provider::name);
    return found == m_providers.end() ? QModelIndex() : index(int(found - m_providers.begin()), NameColumn);
}

int ProvidersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_providers.size()); }

int ProvidersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ProvidersModel::keyWords(const Provider &provider) const
{
    switch (m_places.value(provider.name, KeyStore::Place::None)) {
    case KeyStore::Place::Keychain: return tr("keychain");
    case KeyStore::Place::Environment: return tr("environment");
    case KeyStore::Place::Session: return tr("this session only");
    case KeyStore::Place::None: return provider.needsKey ? tr("none yet") : tr("needs none");
    }
    return {};
}

QVariant ProvidersModel::data(const QModelIndex &index, int role) const
{
    const Provider *row = provider(index);
    if (!row)
        return {};
    if (role == Qt::ForegroundRole && index.column() == KeyColumn && row->needsKey
        && m_places.value(row->name, KeyStore::Place::None) == KeyStore::Place::None)
        return alarmColor(QGuiApplication::palette());
    if (role == Qt::ToolTipRole && !Codec::forApi(row->api))
        return tr("This version does not speak the API %1 yet; requests to this provider are refused.").arg(row->api);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return row->name;
    case ApiColumn: return apiTitle(row->api);
    case AddressColumn: return row->baseUrl.toDisplayString();
    case WhereColumn: return isPractice(row->name) ? tr("practice, on this machine") : row->isLocal() ? tr("on this machine") : tr("remote");
    case KeyColumn: return keyWords(*row);
    default: return {};
    }
}

QVariant ProvidersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case ApiColumn: return tr("API");
    case AddressColumn: return tr("Address");
    case WhereColumn: return tr("Where");
    case KeyColumn: return tr("Key");
    default: return {};
    }
}

} // namespace countersign
