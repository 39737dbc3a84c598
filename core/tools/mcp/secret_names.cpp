// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/secret_names.h"

#include "core/tools/private_file.h"

#include <QtCore/QJsonArray>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView allKey{"secrets"}, leavingKey{"leaving"};

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append(item.toString());
    return list;
}

} // namespace

Result<QStringList> SecretNames::read(QLatin1StringView list) const
{
    if (m_file.isEmpty())
        return QStringList();
    return readPrivateJson(m_file).transform([list](const QJsonObject &object) { return strings(object.value(list)); });
}

Result<QStringList> SecretNames::all() const { return read(allKey); }

Result<QStringList> SecretNames::leaving() const { return read(leavingKey); }

Result<void> SecretNames::keep(const QStringList &names) { return change(names, true, false); }

Result<void> SecretNames::leave(const QStringList &names) { return change(names, true, true); }

Result<void> SecretNames::drop(const QString &name) { return change({name}, false, false); }

Result<void> SecretNames::change(const QStringList &names, bool known, bool leaving)
{
    if (m_file.isEmpty() || names.isEmpty())
        return {};
    const auto before = readPrivateJson(m_file);
    if (!before)
        return std::unexpected(before.error());
    const auto changed = [&names](QStringList list, bool there) {
        for (const QString &name : names)
            list.removeAll(name);
        return there ? list + names : list;
    };
    const QJsonObject after{{QString(allKey), QJsonArray::fromStringList(changed(strings(before->value(allKey)), known))},
                            {QString(leavingKey), QJsonArray::fromStringList(changed(strings(before->value(leavingKey)), leaving))}};
    return after == *before ? Result<void>() : writePrivateJson(m_file, after);
}

} // namespace countersign::mcp
