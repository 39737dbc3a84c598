// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour on request: the words "practice:…" in the person's last message. They are listed in practice_server.h.
#pragma once
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <optional>

namespace countersign::practice {

struct Script {
    std::optional<int> errorStatus;
    std::optional<int> times; // only so many requests fail
    bool spendLimit = false;
    bool streamError = false;
    bool cut = false;
    bool slow = false;
    bool echo = false;
    std::optional<int> retryAfterSeconds;
    std::optional<int> words;
    QString tool;
    QJsonObject toolArguments;

    [[nodiscard]] static Script of(const QString &message);
};

/// The message without the words of a script.
[[nodiscard]] QString withoutScript(const QString &message);

} // namespace countersign::practice
