// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/provider_edits.h"

#include "core/providers/codec.h"

using namespace Qt::StringLiterals;

namespace countersign {

ProviderEdits::ProviderEdits(Services &services, QObject *parent) : QObject(parent), m_services(services) { }

Result<void> ProviderEdits::write(const ProviderFile &file)
{
    if (const auto saved = m_services.workspace.saveProviders(file); !saved)
        return saved;
    auto now = m_services.rereadProviders();
    if (!now)
        return std::unexpected(now.error());
    m_services.providers = std::move(*now);
    Q_EMIT changed();
    return {};
}

Result<void> ProviderEdits::edit(const std::function<Result<void>(ProviderFile &)> &how)
{
    auto file = m_services.workspace.providerFile();
    if (!file)
        return std::unexpected(file.error());
    const ProviderFile before = *file;
    if (const auto done = how(*file); !done)
        return done;
    if (const auto written = write(*file); !written)
        return written;
    m_before = before;
    m_written = file->bytes();
    return {};
}

Result<void> ProviderEdits::add(const Provider &provider)
{
    if (const auto good = check(provider); !good)
        return good;
    return edit([&](ProviderFile &file) { return file.add(provider); });
}

Result<void> ProviderEdits::change(const QString &name, const Provider &provider)
{
    if (const auto good = check(provider, name); !good)
        return good;
    return edit([&](ProviderFile &file) { return file.change(name, provider); });
}

Result<void> ProviderEdits::remove(const QString &name)
{
    return edit([&](ProviderFile &file) { return file.remove(name); });
}

Result<void> ProviderEdits::undo()
{
    if (!m_before)
        return {};
    const auto now = m_services.workspace.providerFile();
    if (!now)
        return std::unexpected(now.error());
    if (now->bytes() != m_written)
        return failure(ErrorCode::Storage, tr("providers.json was changed by another program meanwhile, so this cannot be undone here."));
    const ProviderFile before = *std::exchange(m_before, std::nullopt);
    return write(before);
}

Result<void> ProviderEdits::check(const Provider &provider, const QString &instead) const
{
    if (isPractice(provider.name))
        return failure(ErrorCode::BadUsage, tr("Names that begin with “practice” belong to the practice provider. Choose another."));
    if (provider.name != instead && std::ranges::find(m_services.providers, provider.name, &Provider::name) != m_services.providers.end())
        return failure(ErrorCode::BadUsage, tr("There is a provider “%1” already. Choose another name.").arg(provider.name));
    return checkProvider(provider);
}

QString ProviderEdits::freeName(const QString &wanted) const
{
    const auto taken = [this](const QString &name) {
        return std::ranges::find(m_services.providers, name, &Provider::name) != m_services.providers.end();
    };
    QString name = wanted;
    for (int number = 2; taken(name); ++number)
        name = u"%1-%2"_s.arg(wanted).arg(number);
    return name;
}

Result<Provider> ProviderEdits::adopt(const LocalServer &server)
{
    const auto same = [&](const Provider &provider) { return provider.api == server.api && provider.baseUrl == server.baseUrl; };
    const auto known = std::ranges::find_if(m_services.providers, same);
    if (known == m_services.providers.end()) {
        const Provider fresh{freeName(server.name), server.api, server.baseUrl, {}, server.models, false};
        return add(fresh).transform([&] { return fresh; });
    }
    Provider now = *known;
    now.models = server.models; // what is there can be used; a name in the file that is not there cannot
    if (now == *known)
        return now;
    return change(known->name, now).transform([&] { return now; });
}

} // namespace countersign
