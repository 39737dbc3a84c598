// SPDX-License-Identifier: GPL-3.0-or-later
// Where requests can go: providers.json of a workspace, and the ones that are always there.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"

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
    /// Decided by the address alone: a loopback host. What providers.json says is not believed.
    [[nodiscard]] bool isLocal() const;
    friend bool operator==(const Provider &, const Provider &) = default;
};

/// The providers of a workspace, in order; errors name the entry. `{"providers":[{"name","api","base_url","key_env","models","local"}]}`.
/// A "local": true on an address that is not loopback is an error, not a warning.
[[nodiscard]] Result<std::vector<Provider>> parseProviders(const QByteArray &json);
/// anthropic, openai and google with their public addresses: what is offered when the workspace has no providers.json.
[[nodiscard]] std::vector<Provider> knownProviders();

} // namespace countersign
