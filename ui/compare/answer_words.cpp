// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/answer_words.h"

#include "ui/services.h"
#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign::wording {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString countOf(const std::optional<qint64> &tokens) { return tokens ? QLocale().toString(*tokens) : Words::tr("not reported"); }

QString timeOf(const std::optional<qint64> &ms) { return ms ? milliseconds(*ms) : Words::tr("not measured"); }

QString stopWords(const QString &stop)
{
    const std::pair<StopReason, QString> known[] = {{StopReason::EndTurn, Words::tr("finished")},
                                                    {StopReason::ToolCalls, Words::tr("asked for tools")},
                                                    {StopReason::MaxTokens, Words::tr("cut at its token limit")},
                                                    {StopReason::StopSequence, Words::tr("stop words")},
                                                    {StopReason::ContentFilter, Words::tr("withheld by the provider")},
                                                    {StopReason::Pause, Words::tr("paused")}};
    for (const auto &[reason, words] : known) {
        if (stop == stopReasonName(reason))
            return words;
    }
    return stop.isEmpty() ? Words::tr("not reported") : stop;
}

QString toolWords(const QStringList &calls)
{
    if (calls.isEmpty())
        return Words::tr("none");
    QStringList names = calls;
    names.removeDuplicates();
    return Words::tr("%1 (%2)").arg(QLocale().toString(calls.size()), names.join(u", "_s));
}

} // namespace

QString target(const TargetWish &wish)
{
    QStringList words{providerName(wish.provider), wish.model};
    if (isPractice(wish.provider)) // two of them differ in nothing else
        words.first() = wish.provider;
    if (!wish.policy.isEmpty())
        words << wish.policy;
    if (wish.temperature)
        words << Words::tr("temperature %1").arg(QLocale().toString(*wish.temperature));
    if (wish.outputTokens)
        words << Words::tr("at most %1 tokens").arg(QLocale().toString(*wish.outputTokens));
    return words.join(u" · "_s);
}

QString targetName(const QString &name)
{
    const auto wishes = parseTargets(name);
    return wishes && wishes->size() == 1 ? target(wishes->front()) : name;
}

QString targetState(const TargetResult &result)
{
    switch (result.state) {
    case TargetState::Waiting: return Words::tr("Waiting to begin.");
    case TargetState::Preparing: return Words::tr("Preparing the request …");
    case TargetState::Held: return Words::tr("Held for you. Nothing has been sent.");
    case TargetState::Sending: return Words::tr("Sent. Waiting for the first words …");
    case TargetState::Streaming: return Words::tr("Streaming the answer …");
    case TargetState::UsingTools: return Words::tr("A tool runs on this machine …");
    case TargetState::Done: return Words::tr("Done.");
    case TargetState::Stopped: return Words::tr("Stopped by you. What had arrived is kept.");
    case TargetState::Refused:
        return result.error && result.error->code == ErrorCode::Policy
            ? Words::tr("Blocked by policy, nothing was sent. %1").arg(result.error->message)
            : Words::tr("Refused by you. Nothing of this request was sent.");
    case TargetState::Failed: return Words::tr("Failed. %1").arg(result.error ? result.error->message : Words::tr("Nobody said why."));
    }
    return {};
}

std::vector<std::pair<QString, QString>> targetFigures(const TargetResult &result)
{
    const QLocale locale;
    const QString speed =
        result.tokensPerSecond ? Words::tr("%1 tokens/s").arg(locale.toString(*result.tokensPerSecond, 'f', 1)) : Words::tr("too quick to tell");
    return {{Words::tr("First token"), timeOf(result.firstTokenMs)},
            {Words::tr("In all"), timeOf(result.totalMs)},
            {Words::tr("Speed"), speed},
            {Words::tr("Tokens"), Words::tr("%1 in, %2 out").arg(countOf(result.usage.input), countOf(result.usage.output))},
            {Words::tr("Cost"), cost(result.cost)},
            {Words::tr("Stopped because"), stopWords(result.stop)},
            {Words::tr("Tool calls"), toolWords(result.toolCalls)}};
}

QStringList whatItSaw(const TargetResult &result)
{
    if (result.calls.empty())
        return {Words::tr("Nothing: no request left.")};
    QStringList lines;
    for (const auto &[type, seen] : result.saw.asKeyValueRange()) {
        QStringList forms;
        const auto add = [&forms](int count, const QString &words) {
            if (count > 0)
                forms << words;
        };
        add(seen.leftIn, Words::tr("%n left in", nullptr, seen.leftIn));
        add(seen.placeholder, Words::tr("%n as placeholders", nullptr, seen.placeholder));
        add(seen.surrogate, Words::tr("%n as stand-ins", nullptr, seen.surrogate));
        add(seen.masked, Words::tr("%n masked", nullptr, seen.masked));
        add(seen.generalised, Words::tr("%n generalised", nullptr, seen.generalised));
        lines << Words::tr("%1: %2").arg(type, forms.join(u", "_s));
    }
    return lines.isEmpty() ? QStringList{Words::tr("The text; nothing in it was found to be a person's data.")} : lines;
}

} // namespace countersign::wording
