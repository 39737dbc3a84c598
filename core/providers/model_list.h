// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider says of its models (GET …/models; Ollama: GET /api/tags), put together with what resources/prices knows. Lenient: an entry with
// a name is a model, whatever else it holds; what is not said stays unknown. Pure.
//
// Anthropic tells limits, capabilities and ends of life; Gemini limits; OpenRouter, Groq, Mistral, vLLM and LM Studio each some limits and
// abilities in words of their own; OpenAI names alone.
#pragma once
#include "core/providers/catalogue.h"
#include "core/providers/codec.h"

namespace countersign {

struct ModelListPage {
    std::vector<ModelFacts> models;
    QString next; // what the next page begins with; empty: this was the last one
    friend bool operator==(const ModelListPage &, const ModelListPage &) = default;
};

/// Where the list is, and what headers the question needs beside the credential. `page`: of the page before; empty for the first one.
[[nodiscard]] QUrl modelListUrl(const Provider &provider, const QString &page = {});
[[nodiscard]] QList<HttpHeader> modelListHeaders(const Provider &provider);
/// Invalid when the answer is no list of models. Models that cannot answer (embeddings, speech, …) are left out where the list tells.
[[nodiscard]] Result<ModelListPage> readModelList(const QString &api, const QByteArray &json);

/// The list with the limits that the catalogue knows where the provider said none. In the list's order.
[[nodiscard]] std::vector<ModelFacts> withCatalogue(std::vector<ModelFacts> listed, const QUrl &baseUrl, const Catalogue &catalogue);

} // namespace countersign
