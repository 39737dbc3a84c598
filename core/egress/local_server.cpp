// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/local_server.h"

using namespace Qt::StringLiterals;

namespace countersign {

std::vector<LocalPlace> usualLocalPlaces()
{
    const auto place = [](const QString &program, const QString &name, int port, const QString &path) {
        const QString host = u"http://127.0.0.1:%1"_s.arg(port);
        return LocalPlace{program, name, QUrl(host + path), QUrl(host + u"/v1"_s)};
    };
    const QUrl ollama(u"http://127.0.0.1:11434"_s);
    return {{u"Ollama"_s, u"ollama"_s, QUrl(u"http://127.0.0.1:11434/api/tags"_s), ollama, u"ollama"_s},
            place(u"LM Studio"_s, u"lm-studio"_s, 1234, u"/v1/models"_s),
            place(u"llama.cpp"_s, u"llama-cpp"_s, 8080, u"/v1/models"_s),
            place(u"vLLM"_s, u"vllm"_s, 8000, u"/v1/models"_s)};
}

} // namespace countersign
