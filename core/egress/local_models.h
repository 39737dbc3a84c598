// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for model servers on this machine, when the person asks for it and never otherwise: one GET for the list of models at each usual
// port. Loopback addresses only; nothing but the request line and the usual headers is sent, no key, no text. Lives in a thread with an event
// loop.
#pragma once
#include "core/base/error.h"

#include <QCoro/QCoroTask>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <memory>
#include <vector>

namespace countersign {

/// A server that answered.
struct LocalServer {
    QString program; // "Ollama", for people
    QString name; // for providers.json: "ollama"
    QUrl baseUrl; // as providers.json wants it for `api`: "http://127.0.0.1:1234/v1"
    QStringList models; // may be empty: it runs and has none
    QString api = QStringLiteral("openai-chat"); // Ollama is spoken to in its own: only there a request can say how much it must read
    friend bool operator==(const LocalServer &, const LocalServer &) = default;
};

class LocalModels : public QObject {
    Q_OBJECT
public:
    struct Place {
        QString program;
        QString name;
        QUrl models; // what is asked: "http://127.0.0.1:11434/api/tags"
        QUrl baseUrl;
        QString api = QStringLiteral("openai-chat");
    };
    /// Where Ollama, LM Studio, llama.cpp and vLLM listen when nobody has changed it.
    [[nodiscard]] static std::vector<Place> usualPlaces();

    explicit LocalModels(std::vector<Place> places = usualPlaces(), QObject *parent = nullptr);
    ~LocalModels() override;

    /// All places at once; those that answered with a list of models, in order. Takes two seconds at most. A place that is not on this
    /// machine is left out without a connection. When this object goes meanwhile, the answer is empty.
    QCoro::Task<std::vector<LocalServer>> look();

    /// Ollama's {"models":[{"name"}]} and the {"data":[{"id"}]} of the others. Invalid when it is neither.
    [[nodiscard]] static Result<QStringList> modelsIn(const QByteArray &json);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
