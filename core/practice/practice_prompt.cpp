// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_prompt.h"

namespace countersign::practice {

size_t Prompt::turnBegin() const
{
    for (size_t i = messages.size(); i-- > 0;) {
        if (messages[i].role == Message::Role::User && !messages[i].text.trimmed().isEmpty())
            return i;
    }
    return messages.size();
}

QString Prompt::question() const
{
    const size_t begin = turnBegin();
    return begin < messages.size() ? messages[begin].text : QString();
}

const Call *Prompt::callOf(const QString &id) const
{
    for (const Message &message : messages) {
        for (const Call &call : message.calls) {
            if (call.id == id)
                return &call;
        }
    }
    return nullptr;
}

int tokensOf(const QString &text) { return int((text.toUtf8().size() + 3) / 4); }

} // namespace countersign::practice
