// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_script.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace countersign::practice {

namespace {

using namespace Qt::StringLiterals;

constexpr int MostWords = 200'000;

const QRegularExpression &directive()
{
    static const QRegularExpression expression(u"practice:([a-z-]+)(?:=([\\w.,=:-]*[\\w-]))?"_s);
    return expression;
}

/// Where the JSON object that opens at `begin` ends, one past its brace; `begin` when it does not end.
qsizetype objectEnd(QStringView text, qsizetype begin)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = begin; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'\\') {
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && c == u'{') {
            ++depth;
        } else if (!quoted && c == u'}' && --depth == 0) {
            return i + 1;
        }
    }
    return begin;
}

/// The braces after "practice:tool=NAME", if any.
QStringView argumentsAfter(QStringView message, qsizetype position)
{
    while (position < message.size() && message[position].isSpace())
        ++position;
    if (position >= message.size() || message[position] != u'{')
        return {};
    return message.sliced(position, objectEnd(message, position) - position);
}

void apply(Script &script, const QString &name, const QString &value)
{
    if (name == "error"_L1) {
        const QStringList pieces = value.split(u',');
        if (pieces.first() == "stream"_L1)
            script.streamError = true;
        else if (pieces.first() == "spend"_L1)
            script.spendLimit = true;
        else if (const int status = pieces.first().toInt(); status >= 400 && status < 600)
            script.errorStatus = status;
        for (const QString &piece : pieces) {
            if (piece.startsWith("times="_L1))
                script.times = piece.mid(6).toInt();
        }
    } else if (name == "retry-after"_L1) {
        script.retryAfterSeconds = value.toInt();
    } else if (name == "long"_L1) {
        script.words = std::clamp(value.toInt(), 0, MostWords);
    } else if (name == "cut"_L1) {
        script.cut = true;
    } else if (name == "slow"_L1) {
        script.slow = true;
    } else if (name == "echo"_L1) {
        script.echo = true;
    } else if (name == "tool"_L1) {
        script.tool = value;
    }
}

} // namespace

Script Script::of(const QString &message)
{
    Script script;
    for (auto it = directive().globalMatch(message); it.hasNext();) {
        const auto match = it.next();
        apply(script, match.captured(1), match.captured(2));
        if (match.captured(1) == "tool"_L1)
            script.toolArguments = QJsonDocument::fromJson(argumentsAfter(message, match.capturedEnd()).toUtf8()).object();
    }
    return script;
}

QString withoutScript(const QString &message)
{
    QString rest;
    qsizetype position = 0;
    for (auto it = directive().globalMatch(message); it.hasNext();) {
        const auto match = it.next();
        if (match.capturedStart() < position)
            continue;
        rest += QStringView(message).sliced(position, match.capturedStart() - position);
        position = match.capturedEnd();
        const QStringView arguments = argumentsAfter(message, position);
        if (match.captured(1) == "tool"_L1 && !arguments.isEmpty())
            position = arguments.end() - message.constData();
    }
    rest += QStringView(message).sliced(position);
    return rest.trimmed();
}

} // namespace countersign::practice
