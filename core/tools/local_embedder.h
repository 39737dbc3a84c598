// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors by a server on this machine that speaks `POST /v1/embeddings` (Ollama, llama.cpp, LM Studio, vLLM). It goes through the door to loopback
// addresses, which opens no other; texts go to it as they stand in the documents, because they do not leave the machine.
//
// Made and closed in the door's thread; embed() blocks, in any other: a question for a few seconds at most, so that a search never waits long.
#pragma once
#include "core/documents/embedder.h"
#include "core/egress/loopback_door.h"

#include <QtCore/QUrl>
#include <memory>

namespace countersign {

class LocalEmbedder final : public Embedder {
public:
    /// Policy when the address is not of this machine.
    [[nodiscard]] static Result<std::shared_ptr<LocalEmbedder>> create(std::shared_ptr<LoopbackDoor> door, const QUrl &server, const QString &model);
    ~LocalEmbedder() override;

    QString name() const override;
    Result<std::vector<std::vector<float>>> embed(const QStringList &texts, For what) const override;
    /// Whoever waits is told Cancelled, and so is whoever asks from now on. In the door's thread.
    void close();

private:
    struct Job;
    struct State;
    LocalEmbedder(std::shared_ptr<LoopbackDoor> door, QUrl server, QString model);
    [[nodiscard]] Result<QByteArray> asked(const LoopbackRequest &request) const;
    static void begin(LoopbackDoor &door, const LoopbackRequest &request, const std::shared_ptr<Job> &job, const std::shared_ptr<State> &state);

    std::shared_ptr<LoopbackDoor> m_door;
    QUrl m_server;
    QString m_model;
    std::shared_ptr<State> m_state; // what is under way may end after this object
};

} // namespace countersign
