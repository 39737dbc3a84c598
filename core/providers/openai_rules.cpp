// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/openai_rules.h"

#include "core/providers/model_traits.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
/// From OpenAI's guide to structured outputs, "Supported schemas".
constexpr std::array RefusedKeywords{"allOf"_L1,
                                     "oneOf"_L1,
                                     "not"_L1,
                                     "if"_L1,
                                     "then"_L1,
                                     "else"_L1,
                                     "dependentRequired"_L1,
                                     "dependentSchemas"_L1,
                                     "patternProperties"_L1,
                                     "propertyNames"_L1,
                                     "uniqueItems"_L1,
                                     "contains"_L1,
                                     "minContains"_L1,
                                     "maxContains"_L1};

bool closesItsObjects(const QJsonValue &schema)
{
    if (schema.isArray()) {
        const QJsonArray items = schema.toArray();
        return std::ranges::all_of(items, [](const QJsonValue &item) { return closesItsObjects(item); });
    }
    const QJsonObject object = schema.toObject();
    if (std::ranges::any_of(RefusedKeywords, [&](QLatin1StringView word) { return object.contains(word); }))
        return false;
    if (object.contains("properties"_L1) || object.value("type"_L1).toString() == "object"_L1) {
        const QJsonArray required = object.value("required"_L1).toArray();
        const QStringList names = object.value("properties"_L1).toObject().keys();
        const bool all = std::ranges::all_of(names, [&](const QString &name) { return required.contains(name); });
        if (!all || object.value("additionalProperties"_L1) != QJsonValue(false))
            return false;
    }
    return std::ranges::all_of(object, [](const QJsonValue &value) { return !(value.isObject() || value.isArray()) || closesItsObjects(value); });
}

} // namespace

bool isOpenAiHost(const QUrl &baseUrl)
{
    const Vendor vendor = vendorOf(baseUrl);
    return vendor == Vendor::OpenAi || vendor == Vendor::AzureOpenAi;
}

CredentialHeader openAiCredential(const QUrl &baseUrl)
{
    if (vendorOf(baseUrl) == Vendor::AzureOpenAi)
        return {"api-key", {}};
    return {"Authorization", "Bearer "};
}

bool fitsStrictMode(const QString &schema)
{
    const QJsonObject object = QJsonDocument::fromJson(schema.toUtf8()).object();
    return object.value("type"_L1).toString() == "object"_L1 && closesItsObjects(QJsonValue(object));
}

} // namespace countersign
