// SPDX-License-Identifier: GPL-3.0-or-later
// The practice provider: a real HTTP server on 127.0.0.1 that speaks the wire protocols of the supported APIs. It is honest about being no
// model: it picks and reorders sentences of the prompt, and calls a tool when the person's words match one. Nothing leaves the machine.
// Requests are checked as strictly as the providers do, and refused in their own form. Any model name and any key are taken.
//
// On request, by words in the person's last message:
//   practice:error=STATUS          refuses with this HTTP status (400 … 599), e.g. 429, 500, 529, 401
//   practice:error=spend           refuses because the money is used up (429)
//   practice:error=stream          a streamed answer fails half way, with an error event
//   practice:retry-after=SECONDS   sent with the refusal; by itself, a refusal with 429
//   practice:cut                   the connection is closed half way
//   practice:error=529,times=1     (any error) only so many requests with the same body fail
//   practice:slow                  a streamed answer comes slowly
//   practice:echo                  answers with the person's last message, verbatim
//   practice:tool=NAME {JSON}      calls this tool with these arguments
//   practice:long=N                answers with N words
#pragma once
#include "core/base/error.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <memory>

namespace countersign {

class PracticeServer : public QObject {
    Q_OBJECT
public:
    explicit PracticeServer(QObject *parent = nullptr);
    ~PracticeServer() override;

    /// Listens on 127.0.0.1; port 0 = any free one. Gives the base URL, e.g. http://127.0.0.1:41234 .
    /// POST {base}/v1/messages (Anthropic Messages), POST {base}/v1/chat/completions and {base}/chat/completions (OpenAI Chat),
    /// GET {base}/v1/models and {base}/models. Network when the port is taken.
    [[nodiscard]] Result<QUrl> listen(quint16 port = 0);
    /// The same on a socket that listens on 127.0.0.1 already, and is its own from now on. Network when it is none.
    [[nodiscard]] Result<QUrl> listenOn(qintptr socket);
    /// Milliseconds between two streamed pieces; 0 in tests.
    void setPace(int milliseconds);

    static constexpr char ModelName[] = "practice-1";

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
