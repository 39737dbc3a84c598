// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/seen_prompts.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

namespace countersign::practice {

namespace {

constexpr int SmallestCached = 256;
constexpr int MostRemembered = 4096;

QString textOf(const Call &call) { return call.name + QString::fromUtf8(QJsonDocument(call.arguments).toJson(QJsonDocument::Compact)); }

QStringList piecesOf(const Prompt &prompt)
{
    QString tools;
    for (const Tool &tool : prompt.tools)
        tools += tool.name + tool.description + QString::fromUtf8(QJsonDocument(tool.schema).toJson(QJsonDocument::Compact));
    QStringList pieces{prompt.model, tools};
    for (const Message &message : prompt.messages) {
        QString text = message.text;
        for (const Call &call : message.calls)
            text += textOf(call);
        for (const CallResult &result : message.results)
            text += result.text;
        pieces += text;
    }
    return pieces;
}

} // namespace

Tokens SeenPrompts::count(const Prompt &prompt, const Answer &answer)
{
    if (m_beginnings.size() > MostRemembered)
        m_beginnings.clear();
    Tokens tokens;
    int beforeLast = 0;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &piece : piecesOf(prompt)) {
        hash.addData(piece.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
        beforeLast = tokens.input;
        tokens.input += piece.isEmpty() ? 0 : tokensOf(piece) + 3; // the frame of a message
        const QByteArray beginning = hash.result();
        if (prompt.cacheWanted && tokens.input >= SmallestCached) {
            if (m_beginnings.contains(beginning))
                tokens.cacheRead = tokens.input;
            m_beginnings.insert(beginning, tokens.input);
        }
    }
    if (prompt.cacheWanted && beforeLast >= SmallestCached)
        tokens.cacheWritten = std::max(0, beforeLast - tokens.cacheRead);
    tokens.output = tokensOf(answer.text);
    for (const Call &call : answer.calls)
        tokens.output += tokensOf(textOf(call)) + 8;
    return tokens;
}

} // namespace countersign::practice
