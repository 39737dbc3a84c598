// SPDX-License-Identifier: GPL-3.0-or-later
// Model servers on this machine: one that was found, and where they may be.
#pragma once
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <vector>

namespace countersign {

struct LocalServer {
    QString program; // "Ollama", for people
    QString name; // for providers.json: "ollama"
    QUrl baseUrl; // as providers.json wants it for `api`: "http://127.0.0.1:1234/v1"
    QStringList models; // may be empty: it runs and has none
    QString api = QStringLiteral("openai-chat"); // Ollama is spoken to in its own: only there a request can say how much it must read
    friend bool operator==(const LocalServer &, const LocalServer &) = default;
};

/// Where one may listen.
struct LocalPlace {
    QString program;
    QString name;
    QUrl models; // what is asked: "http://127.0.0.1:11434/api/tags"
    QUrl baseUrl;
    QString api = QStringLiteral("openai-chat");
};

/// Where Ollama, LM Studio, llama.cpp and vLLM listen when nobody has changed it.
[[nodiscard]] std::vector<LocalPlace> usualLocalPlaces();

} // namespace countersign
