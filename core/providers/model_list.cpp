// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/model_list.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <QtCore/QUrlQuery>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype LongestName = 200;
constexpr size_t MostModels = 5000;

std::optional<qint64> positive(std::initializer_list<QJsonValue> values)
{
    for (const QJsonValue &value : values) {
        if (const qint64 count = value.toInteger(); count > 0)
            return count;
    }
    return std::nullopt;
}

std::optional<bool> flag(const QJsonValue &value) { return value.isBool() ? std::optional(value.toBool()) : std::nullopt; }

/// A list of words that names an ability, or does not; unknown when there is no list.
std::optional<bool> named(const QJsonValue &list, QLatin1StringView word)
{
    return list.isArray() ? std::optional(list.toArray().contains(QJsonValue(QString(word)))) : std::nullopt;
}

template <typename T>
void orElse(std::optional<T> &value, const std::optional<T> &other)
{
    if (!value)
        value = other;
}

ModelFacts anthropicModel(const QJsonObject &entry)
{
    ModelFacts facts{entry["id"_L1].toString(), entry["display_name"_L1].toString()};
    facts.contextTokens = positive({entry["max_input_tokens"_L1]});
    facts.maxOutputTokens = positive({entry["max_tokens"_L1]});
    const QJsonValue can = entry["capabilities"_L1];
    facts.pictures = flag(can["image_input"_L1]["supported"_L1]);
    facts.pdfs = flag(can["pdf_input"_L1]["supported"_L1]);
    facts.schemas = flag(can["structured_outputs"_L1]["supported"_L1]);
    facts.thinking = flag(can["thinking"_L1]["supported"_L1]);
    facts.lifecycle = entry["lifecycle"_L1].toString();
    facts.retires = QDate::fromString(entry["retires_at"_L1].toString().left(10), Qt::ISODate);
    return facts;
}

ModelFacts compatibleModel(const QJsonObject &entry)
{
    ModelFacts facts{entry["id"_L1].toString(), entry["name"_L1].toString()};
    const QJsonValue top = entry["top_provider"_L1], can = entry["capabilities"_L1];
    facts.contextTokens = positive({entry["context_length"_L1], entry["context_window"_L1], entry["max_model_len"_L1], entry["max_context_length"_L1],
                                    entry["meta"_L1]["n_ctx"_L1]});
    facts.maxOutputTokens = positive({top["max_completion_tokens"_L1], entry["max_completion_tokens"_L1]});
    const QJsonValue modes = entry["architecture"_L1]["input_modalities"_L1], takes = entry["supported_parameters"_L1];
    facts.pictures = named(modes, "image"_L1);
    facts.pdfs = named(modes, "file"_L1);
    facts.tools = named(takes, "tools"_L1);
    facts.schemas = named(takes, "structured_outputs"_L1);
    facts.thinking = named(takes, "reasoning"_L1);
    facts.temperature = named(takes, "temperature"_L1);
    orElse(facts.pictures, flag(can["vision"_L1]));
    orElse(facts.tools, flag(can["function_calling"_L1]));
    facts.retires = QDate::fromString(entry["deprecation"_L1].toString().left(10), Qt::ISODate);
    if (const qint64 end = entry["shutdown_date"_L1].toInteger(); end > 0)
        facts.retires = QDateTime::fromSecsSinceEpoch(end).date();
    return facts;
}

ModelFacts geminiModel(const QJsonObject &entry)
{
    ModelFacts facts{entry["name"_L1].toString(), entry["displayName"_L1].toString()};
    if (facts.id.startsWith("models/"_L1))
        facts.id.remove(0, 7);
    facts.contextTokens = positive({entry["inputTokenLimit"_L1]});
    facts.maxOutputTokens = positive({entry["outputTokenLimit"_L1]});
    facts.thinking = flag(entry["thinking"_L1]);
    return facts;
}

ModelFacts ollamaModel(const QJsonObject &entry)
{
    ModelFacts facts{entry["name"_L1].toString(), {}};
    facts.contextTokens = positive({entry["details"_L1]["context_length"_L1]});
    const QJsonValue can = entry["capabilities"_L1];
    facts.pictures = named(can, "vision"_L1);
    facts.tools = named(can, "tools"_L1);
    facts.thinking = named(can, "thinking"_L1);
    return facts;
}

/// False for what surely cannot answer a message.
bool answers(const QJsonObject &entry)
{
    if (const QJsonValue methods = entry["supportedGenerationMethods"_L1]; methods.isArray())
        return methods.toArray().contains(QJsonValue(u"generateContent"_s));
    if (const QJsonValue chat = entry["capabilities"_L1]["completion_chat"_L1]; chat.isBool())
        return chat.toBool();
    static constexpr std::array others{"embedding"_L1, "whisper"_L1,    "tts-"_L1, "dall-e"_L1,    "moderation"_L1,
                                       "-realtime"_L1, "transcribe"_L1, "sora"_L1, "gpt-image"_L1, "text-embedding"_L1};
    const QString id = entry["id"_L1].toString();
    return std::ranges::none_of(others, [&](QLatin1StringView word) { return id.contains(word); });
}

} // namespace

QUrl modelListUrl(const Provider &provider, const QString &page)
{
    QUrl url = provider.baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    QUrlQuery query(url);
    if (provider.api == "anthropic-messages"_L1) {
        path += path.endsWith("/v1"_L1) ? u"/models"_s : u"/v1/models"_s;
        query.addQueryItem(u"limit"_s, u"1000"_s);
        if (!page.isEmpty())
            query.addQueryItem(u"after_id"_s, page);
    } else if (provider.api == "gemini"_L1) {
        path += path.isEmpty() ? u"/v1beta/models"_s : u"/models"_s;
        query.addQueryItem(u"pageSize"_s, u"1000"_s);
        if (!page.isEmpty())
            query.addQueryItem(u"pageToken"_s, page);
    } else {
        path += provider.api == "ollama"_L1 ? u"/api/tags"_s : u"/models"_s;
    }
    url.setPath(path);
    url.setQuery(query);
    return url;
}

QList<HttpHeader> modelListHeaders(const Provider &provider)
{
    QList<HttpHeader> headers{{"accept", "application/json"}};
    if (provider.api == "anthropic-messages"_L1)
        headers << HttpHeader{"anthropic-version", "2023-06-01"};
    return headers;
}

Result<ModelListPage> readModelList(const QString &api, const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    const QJsonValue list = document.isArray() ? QJsonValue(document.array()) // Together
        : object["data"_L1].isArray()          ? object["data"_L1]
                                               : object["models"_L1];
    if (!list.isArray())
        return failure(ErrorCode::Invalid, QCoreApplication::translate("ModelList", "The provider's answer is no list of models."));
    ModelListPage page;
    QSet<QString> seen;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        ModelFacts facts = api == "anthropic-messages"_L1 ? anthropicModel(entry)
            : api == "gemini"_L1                          ? geminiModel(entry)
            : api == "ollama"_L1                          ? ollamaModel(entry)
                                                          : compatibleModel(entry);
        if (facts.id.isEmpty() || facts.id.size() > LongestName || seen.contains(facts.id) || !answers(entry) || page.models.size() == MostModels)
            continue;
        facts.title = facts.title.left(LongestName);
        seen.insert(facts.id);
        page.models.push_back(std::move(facts));
    }
    if (object["has_more"_L1].toBool())
        page.next = object["last_id"_L1].toString();
    else
        page.next = object["nextPageToken"_L1].toString();
    return page;
}

std::vector<ModelFacts> withCatalogue(std::vector<ModelFacts> listed, const QUrl &baseUrl, const Catalogue &catalogue)
{
    for (ModelFacts &facts : listed) {
        const ModelInfo *known = catalogue.findAt(baseUrl, facts.id);
        if (!known)
            continue;
        orElse(facts.contextTokens, known->contextTokens);
        orElse(facts.maxOutputTokens, known->maxOutputTokens);
    }
    return listed;
}

} // namespace countersign
