// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparing.h"
#include "app/cli/interrupt.h"
#include "app/cli/run_output.h"
#include "app/cli/terminal_review.h"
#include "core/compare/answer_diff.h"
#include "core/compare/comparison_run.h"
#include "core/compare/result_json.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

QCoro::Task<Result<Comparison>> comparisonFrom(Workbench &bench, const Arguments &args)
{
    Comparison comparison;
    auto agent = comparedAgent(bench, args.value("agent"));
    if (!agent)
        co_return std::unexpected(agent.error());
    comparison.agent = std::move(*agent);
    auto targets = comparedTargets(bench, args.value("targets"), args.has("policy") ? args.value("policy") : comparison.agent.redaction);
    if (!targets)
        co_return std::unexpected(targets.error());
    comparison.targets = std::move(*targets);
    const auto mode = reviewMode(args.has("review") ? args.value("review") : u"ask"_s);
    if (!mode)
        co_return std::unexpected(mode.error());
    comparison.review = *mode;
    comparison.stream = !args.has("no-stream");
    comparison.message = args.value("message");
    comparison.workspace = bench.workspace->folder();
    comparison.scope = scopeOf(bench, comparison.agent);
    for (const QString &path : args.parser.values(u"attach"_s)) {
        const auto attachment = Workbench::readAttachment(path);
        if (!attachment)
            co_return std::unexpected(attachment.error());
        if (!attachment->problem.isEmpty())
            say(u"%1: %2"_s.arg(attachment->label, attachment->problem));
        comparison.attachments.push_back(*attachment);
        comparison.scope.attached.append(attachment->path);
    }
    co_return comparison;
}

/// "PERSON: 2 as placeholder; EMAIL: 1 left in"
QString seenText(const SeenByType &seen)
{
    QStringList types;
    for (const auto &[type, values] : seen.asKeyValueRange()) {
        QStringList forms;
        const auto add = [&forms](int count, const QString &how) {
            if (count)
                forms.append(u"%1 %2"_s.arg(count).arg(how));
        };
        add(values.leftIn, u"left in"_s);
        add(values.placeholder, u"as placeholder"_s);
        add(values.surrogate, u"as surrogate"_s);
        add(values.masked, u"masked"_s);
        add(values.generalised, u"generalised"_s);
        types.append(type + u": "_s + forms.join(u", "_s));
    }
    return types.isEmpty() ? u"nothing was found in what left"_s : types.join(u"; "_s);
}

QString figuresText(const TargetResult &result)
{
    const auto count = [](const std::optional<qint64> &number) { return number ? QString::number(*number) : u"?"_s; };
    QString text = u"%1 tokens in, %2 out, %3, first token after %4 ms, %5 ms in all"_s.arg(
        count(result.usage.input), count(result.usage.output), costText(result.cost), count(result.firstTokenMs), count(result.totalMs));
    if (result.tokensPerSecond)
        text += u", %1 tokens/s"_s.arg(*result.tokensPerSecond, 0, 'f', 1);
    if (!result.toolCalls.isEmpty())
        text += u", tools: "_s + result.toolCalls.join(u", "_s);
    return text + u", stop: "_s + (result.stop.isEmpty() ? u"?"_s : result.stop);
}

void printColumn(const CompareTarget &target, const TargetResult &result)
{
    print(u"== %1 ==\n"_s.arg(target.name));
    if (!result.text.isEmpty())
        print(result.text + (result.text.endsWith(u'\n') ? QString() : u"\n"_s));
    if (result.error)
        print(u"(%1: %2)\n"_s.arg(targetStateName(result.state), result.error->message));
    if (result.requests > 0)
        print(u"-- "_s + figuresText(result) + u"\n-- "_s + seenText(result.saw) + u'\n');
    for (const QString &note : result.notes)
        print(u"-- "_s + note + u'\n');
    print(u"\n"_s);
}

void printDiff(const CompareTarget &left, const CompareTarget &right, const AnswerDiff &diff, bool json)
{
    QJsonArray pieces;
    QString text;
    for (const DiffPiece &piece : diff.pieces) {
        const bool same = piece.kind == DiffPiece::Kind::Same;
        const bool onLeft = piece.kind == DiffPiece::Kind::Left;
        pieces.append(QJsonArray{same ? u"same"_s : onLeft ? u"left"_s : u"right"_s, piece.text});
        text += same ? piece.text : onLeft ? u"[-"_s + piece.text + u"-]"_s : u"{+"_s + piece.text + u"+}"_s;
    }
    if (json)
        printJson({{u"event"_s, u"diff"_s},
                   {u"left"_s, left.name},
                   {u"right"_s, right.name},
                   {u"json"_s, diff.json},
                   {u"same"_s, diff.same()},
                   {u"pieces"_s, pieces}});
    else
        print(u"== [-%1-] {+%2+}%3 ==\n%4\n\n"_s.arg(left.name, right.name, diff.same() ? u": the same"_s : QString(), text));
}

void printResults(const Comparison &comparison, const std::vector<TargetResult> &results, bool json, bool diffs)
{
    for (size_t i = 0; i < results.size(); ++i) {
        if (!json) {
            printColumn(comparison.targets[i], results[i]);
            continue;
        }
        QJsonObject fields = toJson(results[i]);
        fields.insert(u"event"_s, u"result"_s);
        fields.insert(u"target"_s, comparison.targets[i].name);
        printJson(fields);
    }
    if (!diffs)
        return;
    for (size_t left = 0; left < results.size(); ++left) {
        for (size_t right = left + 1; right < results.size(); ++right) {
            if (results[left].state == TargetState::Done && results[right].state == TargetState::Done)
                printDiff(comparison.targets[left], comparison.targets[right], diffAnswers(results[left].text, results[right].text), json);
        }
    }
}

} // namespace

QCoro::Task<int> compare(QStringList arguments)
{
    const auto args =
        parse(arguments,
              u"countersign-cli compare --targets a/m1,b/m2[,…] --message T [--agent A] [--attach FILE]… [--review ask|clean|all] "
              "[--diff] [--json]\n"
              "Exit status: 0 when every target has answered, else that of the first one that has not."_s,
              comparingOptions() << QCommandLineOption(u"attach"_s, u"a file that goes with the message; may be given several times"_s, u"FILE"_s)
                                 << QCommandLineOption(u"diff"_s, u"also shows, word by word, where any two answers differ"_s));
    if (args->status)
        co_return *args->status;
    if (!args->has("message") || !args->has("targets"))
        co_return fail({ErrorCode::BadUsage, u"Say what to ask with --message and whom with --targets."_s});
    const bool json = args->has("json");
    RunOutput output(json);
    auto opened = co_await openFor(*args);
    if (!opened)
        co_return output.error(opened.error());
    Workbench &bench = **opened;
    auto comparison = co_await comparisonFrom(bench, *args);
    if (!comparison)
        co_return output.error(comparison.error());

    bench.reviewOfCalledAgents = comparison->review;
    const TerminalReview review(*bench.gate, comparison->review == ReviewMode::Always);
    ComparisonRun run({*bench.conversations, [&bench] { return bench.makeLoop(); }});
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &run, qOverload<>(&ComparisonRun::stop));
    std::vector<RunOutput> outputs;
    for (const CompareTarget &target : comparison->targets)
        outputs.emplace_back(true, target.name);
    if (json)
        QObject::connect(&run, &ComparisonRun::happened, &run, [&outputs](size_t target, const RunEvent &event) { outputs[target].take(event); });
    const auto results = co_await run.run(*comparison);
    if (!results)
        co_return output.error(results.error());
    printResults(*comparison, *results, json, args->has("diff"));
    for (const TargetResult &result : *results) {
        if (result.error)
            co_return exitStatusFor(*result.error);
    }
    co_return Done;
}

} // namespace countersign::cli
