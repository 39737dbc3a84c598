// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/tool_permissions.h"

#include "core/tools/private_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView always{"always"}, never{"never"};

QByteArray runKey(const QString &run, const QString &agent, const QString &tool, const QByteArray &hash)
{
    return run.toUtf8() + '\n' + agent.toUtf8() + '\n' + tool.toUtf8() + '\n' + hash;
}

} // namespace

Result<ToolPermissions> ToolPermissions::load(const QString &file)
{
    ToolPermissions permissions;
    permissions.m_file = file;
    const auto read = readPrivateJson(file);
    if (!read)
        return std::unexpected(read.error());
    const QJsonArray entries = read->value("permissions"_L1).toArray();
    for (const QJsonValue &item : entries) {
        const QString said = item["permission"_L1].toString();
        const Key key{item["agent"_L1].toString(), item["tool"_L1].toString()};
        if (said == always && !item["hash"_L1].toString().isEmpty())
            permissions.m_entries.insert(key, {Permission::Always, item["hash"_L1].toString().toLatin1()});
        else if (said == never)
            permissions.m_entries.insert(key, {Permission::Never, {}});
    }
    return permissions;
}

Permission ToolPermissions::permission(const QString &agent, const QString &tool, const QByteArray &hash, const QString &run) const
{
    const Entry entry = m_entries.value({agent, tool});
    if (entry.permission == Permission::Never)
        return Permission::Never;
    if (hash.isEmpty())
        return Permission::Ask;
    if (entry.permission == Permission::Always && entry.hash == hash)
        return Permission::Always;
    return !run.isEmpty() && m_runs.contains(runKey(run, agent, tool, hash)) ? Permission::Always : Permission::Ask;
}

Result<void> ToolPermissions::answer(const QString &agent, const QString &tool, const QByteArray &hash, const QString &run, CallAnswer answer)
{
    switch (answer) {
    case CallAnswer::Once:
    case CallAnswer::NotNow: return {};
    case CallAnswer::ThisRun:
        if (!run.isEmpty())
            m_runs.insert(runKey(run, agent, tool, hash));
        return {};
    case CallAnswer::Always: m_entries.insert({agent, tool}, {Permission::Always, hash}); break;
    case CallAnswer::Never: m_entries.insert({agent, tool}, {Permission::Never, {}}); break;
    }
    return save();
}

Result<void> ToolPermissions::forget(const QString &agent, const QString &tool)
{
    m_entries.remove({agent, tool});
    return save();
}

QMap<QString, Permission> ToolPermissions::of(const QString &agent) const
{
    QMap<QString, Permission> found;
    for (const auto &[key, entry] : m_entries.asKeyValueRange()) {
        if (key.first == agent)
            found.insert(key.second, entry.permission);
    }
    return found;
}

QMap<QString, Permission> ToolPermissions::forTool(const QString &tool) const
{
    QMap<QString, Permission> found;
    for (const auto &[key, entry] : m_entries.asKeyValueRange()) {
        if (key.second == tool)
            found.insert(key.first, entry.permission);
    }
    return found;
}

Result<void> ToolPermissions::save() const
{
    if (m_file.isEmpty())
        return {};
    QJsonArray entries;
    for (const auto &[key, entry] : m_entries.asKeyValueRange()) {
        entries.append(QJsonObject{{u"agent"_s, key.first},
                                   {u"tool"_s, key.second},
                                   {u"permission"_s, entry.permission == Permission::Always ? QString(always) : QString(never)},
                                   {u"hash"_s, QString::fromLatin1(entry.hash)}});
    }
    return writePrivateJson(m_file, {{u"permissions"_s, entries}});
}

} // namespace countersign
