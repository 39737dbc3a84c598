// SPDX-License-Identifier: GPL-3.0-or-later
// What servers offer and answer, as values: read leniently from JSON, with bounds on everything. Texts in them are the server's, so untrusted:
// for a person's eyes they go through visibleText() first, and for a model only after the person allowed the tool.
#pragma once
#include "core/base/error.h"
#include "core/tools/pending_call.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <QtCore/QStringList>
#include <variant>
#include <vector>

namespace countersign::mcp {

struct Tool {
    QString name; // 1 to 128 of A-Za-z0-9_.-
    QString title;
    QString description;
    QJsonObject inputSchema;
    std::optional<QJsonObject> outputSchema;
    ToolClaims claims;
    QJsonObject definition; // all that an approval is bound to, as it came
    friend bool operator==(const Tool &, const Tool &) = default;
};

struct Resource {
    QString uri; // or a template of one (RFC 6570)
    QString name, title, description, mimeType;
    std::optional<qint64> size;
    friend bool operator==(const Resource &, const Resource &) = default;
};

struct Prompt {
    struct Argument {
        QString name, description;
        bool required = false;
        friend bool operator==(const Argument &, const Argument &) = default;
    };
    QString name, title, description;
    std::vector<Argument> arguments;
    friend bool operator==(const Prompt &, const Prompt &) = default;
};

struct TextContent {
    QString text;
    friend bool operator==(const TextContent &, const TextContent &) = default;
};
/// An image or a sound.
struct MediaContent {
    QString mimeType;
    QByteArray bytes;
    friend bool operator==(const MediaContent &, const MediaContent &) = default;
};
struct LinkContent {
    Resource resource;
    friend bool operator==(const LinkContent &, const LinkContent &) = default;
};
/// A resource with what is in it.
struct ResourceContent {
    QString uri, mimeType;
    std::variant<QString, QByteArray> body;
    friend bool operator==(const ResourceContent &, const ResourceContent &) = default;
};
/// A kind that this version does not know, or one that is broken.
struct UnknownContent {
    QString type;
    friend bool operator==(const UnknownContent &, const UnknownContent &) = default;
};
using Content = std::variant<TextContent, MediaContent, LinkContent, ResourceContent, UnknownContent>;

struct CallResult {
    std::vector<Content> content;
    std::optional<QJsonValue> structured;
    QString structuredProblem; // why `structured` is not to be trusted, in English; empty when it fits or there is no schema
    bool isError = false;
    friend bool operator==(const CallResult &, const CallResult &) = default;
};

struct PromptMessage {
    QString role; // "user" or "assistant"
    Content content;
    friend bool operator==(const PromptMessage &, const PromptMessage &) = default;
};
struct PromptText {
    QString description;
    std::vector<PromptMessage> messages;
    friend bool operator==(const PromptText &, const PromptText &) = default;
};

/// Invalid, in English for a note, when it cannot be offered.
[[nodiscard]] Result<Tool> readTool(const QJsonValue &value);
[[nodiscard]] Result<Resource> readResource(const QJsonValue &value, QLatin1StringView uriKey);
[[nodiscard]] Result<Prompt> readPrompt(const QJsonValue &value);
[[nodiscard]] Content readContent(const QJsonValue &value);
[[nodiscard]] Result<CallResult> readCallResult(const QJsonObject &result);
[[nodiscard]] Result<std::vector<ResourceContent>> readContents(const QJsonObject &result);
[[nodiscard]] Result<PromptText> readPromptText(const QJsonObject &result);

/// What a model gets of a call's result: texts as they are; images and other bytes named, with kind and size; links with their address. English.
/// Structured content takes part only where no text says the same.
[[nodiscard]] QString textForModel(const CallResult &result);

} // namespace countersign::mcp
