// SPDX-License-Identifier: GPL-3.0-or-later
// The practice provider: a real HTTP server on 127.0.0.1 that speaks the wire protocols of the supported APIs. It is honest about being no
// model: it picks and reorders sentences of the prompt, and calls a tool when the person's words match one. Nothing leaves the machine.
#pragma once
#include "core/base/error.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <memory>

namespace countersign {

class PracticeServer : public QObject
{
    Q_OBJECT
public:
    explicit PracticeServer(QObject *parent = nullptr);
    ~PracticeServer() override;

    /// Listens on 127.0.0.1; port 0 = any free one. Gives the base URL, e.g. http://127.0.0.1:41234 .
    /// POST {base}/v1/messages (Anthropic Messages), POST {base}/v1/chat/completions and {base}/chat/completions (OpenAI Chat), GET /v1/models.
    [[nodiscard]] Result<QUrl> listen(quint16 port = 0);
    /// Milliseconds between two streamed pieces; 0 in tests.
    void setPace(int milliseconds);

    static constexpr char ModelName[] = "practice-1";

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
