// SPDX-License-Identifier: GPL-3.0-or-later
// Where requests can go: providers.json of a workspace, and the ones that are always there.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/providers/model_facts.h"

#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <optional>
#include <vector>

namespace countersign {

struct Provider {
    QString name; // "anthropic"
    QString api; // "anthropic-messages", "openai-chat", "openai-responses", "gemini", "ollama"
    QUrl baseUrl;
    QString keyEnv; // environment variable that may hold the key; empty = none
    QStringList models;
    bool needsKey = true;
    /// "context_tokens": how much an Ollama server should read at once (its num_ctx). Absent: chosen by the length of the request.
    std::optional<qint64> contextTokens{};
    /// What it said of its models when it was asked last; not part of providers.json.
    std::vector<ModelFacts> live{};
    /// Null: it said nothing of this model.
    [[nodiscard]] const ModelFacts *factsOf(const QString &model) const;
    /// Decided by the address alone: a loopback host. What providers.json says is not believed.
    [[nodiscard]] bool isLocal() const;
    /// The same entry of providers.json; what it said of its models is no part of it.
    friend bool operator==(const Provider &a, const Provider &b)
    {
        return a.name == b.name && a.api == b.api && a.baseUrl == b.baseUrl && a.keyEnv == b.keyEnv && a.models == b.models
            && a.needsKey == b.needsKey && a.contextTokens == b.contextTokens;
    }
};

/// The providers of a workspace, in order; errors name the entry. `{"providers":[{"name","api","base_url","key_env","models","local"}]}`.
/// A "local": true on an address that is not loopback is an error, not a warning.
[[nodiscard]] Result<std::vector<Provider>> parseProviders(const QByteArray &json);
/// anthropic, openai and google with their public addresses: what is offered when the workspace has no providers.json.
[[nodiscard]] std::vector<Provider> knownProviders();

} // namespace countersign
