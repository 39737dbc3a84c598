// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_model.h"

#include "core/practice/tool_choice.h"
#include "core/practice/words.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace countersign::practice {

namespace {

using namespace Qt::StringLiterals;

constexpr int MostPicked = 4;
constexpr qsizetype LongestQuote = 300;

const QString Closing = u"*Practice answer: these sentences were picked from the prompt. No model was asked, and nothing left this machine.*"_s;

QString quoted(const QString &sentence)
{
    if (sentence.size() <= LongestQuote)
        return sentence;
    const qsizetype space = sentence.lastIndexOf(u' ', LongestQuote);
    return sentence.first(space > 0 ? space : LongestQuote) + u" …"_s;
}

/// The sentences that share most words with the question, best first; when none does, the first ones.
QStringList picked(const QString &text, const QSet<QString> &words, bool evenIfNone)
{
    const QStringList sentences = sentencesOf(text);
    std::vector<std::pair<int, qsizetype>> order;
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        const int score = overlap(words, sentences[i]);
        if (score > 0 || evenIfNone)
            order.emplace_back(score, i);
    }
    std::ranges::stable_sort(order, std::ranges::greater{}, &std::pair<int, qsizetype>::first);
    QStringList best;
    for (size_t i = 0; i < order.size() && best.size() < MostPicked; ++i)
        best += quoted(sentences[order[i].second]);
    return best;
}

QString describe(const Call &call)
{
    QStringList arguments;
    for (auto it = call.arguments.begin(); it != call.arguments.end(); ++it)
        arguments += it->isString() ? it->toString() : QString::fromUtf8(QJsonDocument(QJsonObject{{it.key(), *it}}).toJson(QJsonDocument::Compact));
    return arguments.isEmpty() ? u"`%1`"_s.arg(call.name) : u"`%1` (%2)"_s.arg(call.name, quoted(arguments.join(u", "_s)));
}

/// What tools said in this turn, with the tool and the file that it came from.
QStringList fromTools(const Prompt &prompt, const QSet<QString> &words)
{
    QStringList lines;
    for (size_t i = prompt.turnBegin(); i < prompt.messages.size(); ++i) {
        for (const CallResult &result : prompt.messages[i].results) {
            const Call *call = prompt.callOf(result.callId);
            const QString source = call ? describe(*call) : u"a tool"_s;
            const QString text = readable(result.text);
            const QStringList best = picked(text, words, true);
            if (result.isError)
                lines += u"- %1 failed: %2"_s.arg(source, best.isEmpty() ? u"it did not say why."_s : best.first());
            else if (best.isEmpty())
                lines += u"- %1 found nothing."_s.arg(source);
            else
                lines += u"- From %1:"_s.arg(source);
            if (!result.isError) {
                for (const QString &sentence : best)
                    lines += u"  - "_s + sentence;
                if (const QStringList files = fileNames(text); !files.isEmpty())
                    lines += u"  - Sources: "_s + files.first(std::min<qsizetype>(files.size(), 5)).join(u", "_s);
            }
        }
    }
    return lines;
}

/// What the rest of the prompt says: instructions, earlier turns and documents.
QStringList fromPrompt(const Prompt &prompt, const QString &question, const QSet<QString> &words)
{
    QString context;
    const size_t begin = prompt.turnBegin();
    for (size_t i = 0; i < begin && i < prompt.messages.size(); ++i) {
        if (prompt.messages[i].role != Message::Role::Assistant)
            context += prompt.messages[i].text + u'\n';
    }
    if (const QStringList own = sentencesOf(question); own.size() > 2) // a message that brings a text along
        context += own.mid(1).join(u'\n');
    QStringList lines;
    for (const QString &sentence : picked(context, words, false))
        lines += u"- "_s + sentence;
    return lines;
}

QString longText(int count, const QString &from)
{
    QStringList words = from.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        words = {u"practice"_s};
    QString text;
    for (int i = 0; i < count; ++i) {
        text += words[i % words.size()];
        text += i + 1 == count ? u"." : (i % 12 == 11 ? u".\n" : u" ");
    }
    return text;
}

QString inWords(const Prompt &prompt)
{
    const QString question = withoutScript(prompt.question());
    const QStringList keys = keyWords(question);
    const QSet<QString> words(keys.begin(), keys.end());
    QStringList lines;
    const QStringList asked = sentencesOf(question);
    lines += asked.isEmpty() ? u"**You asked** nothing that holds a sentence."_s : u"**You asked:** "_s + quoted(asked.first());
    lines += QString();
    const QStringList tools = fromTools(prompt, words);
    const QStringList rest = fromPrompt(prompt, question, words);
    if (!tools.isEmpty())
        lines += QStringList{u"**What the tools found**"_s, QString()} + tools + QStringList{QString()};
    if (!rest.isEmpty())
        lines += QStringList{u"**What you sent says**"_s, QString()} + rest + QStringList{QString()};
    if (tools.isEmpty() && rest.isEmpty())
        lines += QStringList{u"Nothing else in the prompt shares words with that, and none of the tools on offer matches it."_s, QString()};
    lines += Closing;
    return lines.join(u'\n');
}

QString inShape(const QJsonObject &schema, const Prompt &prompt)
{
    return QString::fromUtf8(QJsonDocument(filled(schema, prompt, false, true).value_or(QJsonObject())).toJson(QJsonDocument::Compact));
}

} // namespace

Answer answerTo(const Prompt &prompt, const Script &script)
{
    Answer answer;
    if (script.echo)
        answer.text = prompt.question();
    else if (script.words)
        answer.text = longText(*script.words, withoutScript(prompt.question()));
    else if (answer.calls = callsFor(prompt, script); !answer.calls.empty())
        answer.text = answer.calls.size() == 1 ? u"I will ask a tool."_s : u"I will ask %1 tools."_s.arg(answer.calls.size());
    else if (prompt.answerSchema)
        answer.text = inShape(*prompt.answerSchema, prompt);
    else
        answer.text = inWords(prompt);

    if (prompt.maxTokens && tokensOf(answer.text) > *prompt.maxTokens) {
        answer.text.truncate(qsizetype(*prompt.maxTokens) * 4);
        while (!answer.text.isEmpty() && (tokensOf(answer.text) > *prompt.maxTokens || answer.text.back().isHighSurrogate()))
            answer.text.chop(1);
        answer.calls.clear();
        answer.cutByLimit = true;
    }
    return answer;
}

} // namespace countersign::practice
