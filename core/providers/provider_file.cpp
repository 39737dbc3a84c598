// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/provider_file.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr QByteArrayView ListKey("providers");

QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray jsonList(const QStringList &texts)
{
    QByteArrayList items;
    for (const QString &text : texts)
        items << jsonText(text);
    return '[' + items.join(", ") + ']';
}

/// The members of an entry that this program writes, in the order of a new one. An empty value leaves the member out.
std::vector<std::pair<QByteArray, QByteArray>> membersOf(const Provider &provider)
{
    return {{"name", jsonText(provider.name)},
            {"api", jsonText(provider.api)},
            {"base_url", jsonText(provider.baseUrl.toString(QUrl::FullyEncoded))},
            {"key_env", provider.keyEnv.isEmpty() ? QByteArray() : jsonText(provider.keyEnv)},
            {"models", provider.models.isEmpty() ? QByteArray() : jsonList(provider.models)},
            {"context_tokens", provider.contextTokens ? QByteArray::number(*provider.contextTokens) : QByteArray()},
            {"local", provider.isLocal() ? "true" : "false"}};
}

QByteArray newEntry(const Provider &provider, const QByteArray &indent)
{
    QByteArrayList lines;
    for (const auto &[key, value] : membersOf(provider)) {
        if (!value.isEmpty())
            lines << indent + "  \"" + key + "\": " + value;
    }
    return "{\n" + lines.join(",\n") + '\n' + indent + '}';
}

qsizetype offsetIn(const QByteArray &json, QByteArrayView part) { return part.data() - json.constData(); }

/// White space at the beginning of the line that `at` stands in.
QByteArray indentAt(const QByteArray &json, qsizetype at)
{
    const qsizetype line = at > 0 ? json.lastIndexOf('\n', at - 1) + 1 : 0;
    qsizetype end = line;
    while (end < at && (json[end] == ' ' || json[end] == '\t'))
        ++end;
    return json.sliced(line, end - line);
}

qsizetype skipBlank(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json[at]))
        ++at;
    return at;
}

/// `part` (an item of a list or a member of an object, from `begin` to `end`) with the comma that ties it to its neighbours.
QByteArray without(const QByteArray &json, qsizetype begin, qsizetype end)
{
    qsizetype from = begin, to = end;
    while (from > 0 && QByteArrayView(" \t\r\n").contains(json[from - 1]))
        --from;
    if (from > 0 && json[from - 1] == ',')
        --from;
    else if (const qsizetype next = skipBlank(json, end); next < json.size() && json[next] == ',')
        to = next + 1;
    return json.first(from) + json.sliced(to);
}

/// The last member of that name: where its key begins and its value.
struct Member {
    qsizetype key = -1;
    Range value;
};
std::optional<Member> findMember(const QByteArray &object, const QByteArray &name)
{
    const QByteArrayView value = jsonMember(object, name);
    if (value.isNull())
        return std::nullopt;
    const qsizetype begin = offsetIn(object, value);
    const qsizetype key = object.lastIndexOf(QByteArray('"' + name + '"'), begin);
    return Member{key, {begin, begin + value.size()}};
}

/// The entry with its known members set to what `provider` says, each where it stood.
QByteArray changedEntry(QByteArray entry, const Provider &provider, const QByteArray &indent)
{
    for (const auto &[key, value] : membersOf(provider)) {
        const std::optional<Member> member = findMember(entry, key);
        if (member && value.isEmpty()) {
            entry = without(entry, member->key, member->value.end);
        } else if (member) {
            // A value that says the same keeps its form.
            const QByteArray before = entry.sliced(member->value.begin, member->value.length());
            if (QJsonDocument::fromJson('[' + before + ']') != QJsonDocument::fromJson('[' + value + ']'))
                entry.replace(member->value.begin, member->value.length(), value);
        } else if (!value.isEmpty() && !(key == "local" && value == "false")) {
            qsizetype end = entry.lastIndexOf('}');
            while (end > 0 && QByteArrayView(" \t\r\n").contains(entry[end - 1]))
                --end;
            const bool lines = entry.contains('\n');
            const QByteArray before = lines ? QByteArray(",\n" + indent + "  \"") : QByteArray(", \"");
            entry.insert(end, QByteArray(before + key + "\": " + value));
        }
    }
    return entry;
}

Error missing(const QString &name)
{
    return {ErrorCode::NotFound, QCoreApplication::translate("Provider", "There is no provider “%1” in providers.json any more.").arg(name)};
}

} // namespace

Result<ProviderFile> ProviderFile::parse(const QByteArray &json)
{
    ProviderFile file;
    if (const auto taken = file.take(json); !taken)
        return std::unexpected(taken.error());
    return file;
}

ProviderFile ProviderFile::of(const std::vector<Provider> &providers)
{
    QByteArrayList entries;
    for (const Provider &provider : providers)
        entries << "    " + newEntry(provider, "    ");
    ProviderFile file;
    file.m_json = "{\n  \"providers\": [" + (entries.isEmpty() ? QByteArray() : '\n' + entries.join(",\n") + "\n  ") + "]\n}\n";
    file.m_providers = providers;
    return file;
}

Result<void> ProviderFile::take(QByteArray json)
{
    auto providers = parseProviders(json);
    if (!providers)
        return std::unexpected(providers.error());
    m_json = std::move(json);
    m_providers = std::move(*providers);
    return {};
}

std::optional<qsizetype> ProviderFile::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(m_providers, name, &Provider::name);
    return found == m_providers.end() ? std::nullopt : std::optional(qsizetype(found - m_providers.begin()));
}

Result<void> ProviderFile::add(const Provider &provider)
{
    const QByteArrayView list = jsonMember(m_json, ListKey);
    const std::vector<QByteArrayView> items = jsonItems(list);
    QByteArray json = m_json;
    if (items.empty()) {
        const QByteArray indent = indentAt(m_json, offsetIn(m_json, list));
        json.replace(offsetIn(m_json, list), list.size(), QByteArray("[\n  " + indent + newEntry(provider, indent + "  ") + '\n' + indent + ']'));
    } else {
        const QByteArrayView last = items.back();
        const qsizetype begin = offsetIn(m_json, last);
        const QByteArray indent = indentAt(m_json, begin);
        json.insert(begin + last.size(), QByteArray(",\n" + indent + newEntry(provider, indent)));
    }
    return take(std::move(json));
}

Result<void> ProviderFile::change(const QString &name, const Provider &provider)
{
    const auto index = indexOf(name);
    if (!index)
        return std::unexpected(missing(name));
    const QByteArrayView item = jsonItems(jsonMember(m_json, ListKey))[size_t(*index)];
    const qsizetype begin = offsetIn(m_json, item);
    QByteArray json = m_json;
    json.replace(begin, item.size(), changedEntry(item.toByteArray(), provider, indentAt(m_json, begin)));
    return take(std::move(json));
}

Result<void> ProviderFile::remove(const QString &name)
{
    const auto index = indexOf(name);
    if (!index)
        return std::unexpected(missing(name));
    const QByteArrayView item = jsonItems(jsonMember(m_json, ListKey))[size_t(*index)];
    const qsizetype begin = offsetIn(m_json, item);
    return take(without(m_json, begin, begin + item.size()));
}

Result<void> checkProvider(const Provider &provider)
{
    const auto read = parseProviders("{\"providers\":[" + newEntry(provider, {}) + "]}");
    if (read)
        return {};
    // "providers.json, entry 1 (…): what is wrong" is about a file that is not there yet.
    QString message = read.error().message;
    if (const qsizetype colon = message.indexOf(u": "_s); colon > 0 && message.startsWith("providers.json"_L1))
        message.remove(0, colon + 2);
    return failure(read.error().code, message);
}

} // namespace countersign
