// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparing.h"
#include "app/cli/interrupt.h"
#include "app/cli/terminal_review.h"
#include "core/compare/eval_export.h"
#include "core/compare/eval_order.h"
#include "core/compare/eval_run.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

Result<EvalOrder> orderFrom(const Arguments &args)
{
    if (!args.has("dataset") || !args.has("targets"))
        return failure(ErrorCode::BadUsage, u"Say which cases with --dataset and whom to ask with --targets, or go on with --resume."_s);
    const auto bytes = readInput(args.value("dataset"));
    if (!bytes)
        return std::unexpected(bytes.error());
    return EvalOrder{.dataset = *bytes,
                     .format = Dataset::formatOf(args.value("dataset")),
                     .targets = args.value("targets"),
                     .message = args.has("message") ? args.value("message") : u"{{prompt}}"_s,
                     .agent = args.value("agent"),
                     .policy = args.value("policy"),
                     .judge = args.value("judge"),
                     .stream = !args.has("no-stream"),
                     .name = QFileInfo(args.value("dataset")).fileName()};
}

/// What may be another at each start.
Result<void> takeOptions(Evaluation &evaluation, const Arguments &args)
{
    const auto mode = reviewMode(args.has("review") ? args.value("review") : u"ask"_s);
    if (!mode)
        return std::unexpected(mode.error());
    evaluation.review = *mode;
    if (args.has("at-once"))
        evaluation.atOnce = args.value("at-once").toInt(); // check() refuses what is no number
    if (args.has("max-cost")) {
        const auto most = Money::fromDecimal(args.value("max-cost"));
        if (!most)
            return failure(ErrorCode::BadUsage,
                           u"--max-cost must be an amount in US dollars such as 0.50, not \"%1\"."_s.arg(args.value("max-cost")));
        evaluation.mostCost = *most;
    }
    return {};
}

Result<Evaluation> evaluationFrom(const Workbench &bench, const EvalOrder &order, const Arguments &args)
{
    // An agent that is not there is NotFound; what else is wrong with the order is a wrong use.
    if (const auto agent = comparedAgent(bench, order.agent); !agent)
        return std::unexpected(agent.error());
    auto evaluation = evaluationOf(
        order, {bench.targetLookup({}), [&bench](const QString &name) { return bench.workspace->agent(name); }, bench.workspace->folder()});
    if (evaluation) {
        if (auto taken = takeOptions(*evaluation, args); !taken)
            return std::unexpected(taken.error());
        if (auto sound = evaluation->check(); !sound)
            evaluation = std::unexpected(sound.error());
    }
    if (!evaluation) {
        const ErrorCode code = evaluation.error().code;
        const bool wrongUse = code == ErrorCode::NotFound || code == ErrorCode::Invalid;
        return failure(wrongUse ? ErrorCode::BadUsage : code, evaluation.error().message);
    }
    sayWhoPractises(evaluation->targets);
    return evaluation;
}

Result<EvalJournal> journalFor(const Workbench &bench, const Arguments &args)
{
    QString id = args.value("resume");
    if (id == "last"_L1)
        id = EvalJournal::ids(bench.evaluations()).value(0);
    return EvalJournal::open(bench.evaluations(), *bench.sealer, id);
}

/// Tells each cell as it is done.
class Progress {
public:
    Progress(const EvalRun &run, bool json) : m_run(run), m_json(json) { }
    /// Those that the journal had.
    void earlier()
    {
        for (size_t dataCase = 0; dataCase < m_run.results().cells.size(); ++dataCase) {
            for (size_t target = 0; target < m_run.results().cells[dataCase].size(); ++target) {
                if (m_run.results().cells[dataCase][target])
                    cell(dataCase, target);
            }
        }
    }
    void cell(size_t dataCase, size_t target)
    {
        const EvalResults &results = m_run.results();
        if (m_json) {
            QJsonObject fields = cellToJson(results, dataCase, target);
            fields.insert(u"event"_s, u"cell"_s);
            printJson(fields);
            return;
        }
        const EvalCell &cell = *results.cells[dataCase][target];
        say(u"%1 of %2: %3 at %4 %5"_s.arg(++m_told)
                .arg(m_run.total())
                .arg(results.cases[dataCase].id, results.targets[qsizetype(target)], verdictName(cell.verdict()))
            + (cell.answer.error ? u": "_s + cell.answer.error->message : QString()));
    }

private:
    const EvalRun &m_run;
    bool m_json;
    int m_told = 0;
};

QString shareText(const std::optional<Share> &share)
{
    if (!share)
        return u"–"_s;
    return u"%1 % (%2 – %3 %)"_s.arg(share->value * 100, 0, 'f', 1).arg(share->low * 100, 0, 'f', 1).arg(share->high * 100, 0, 'f', 1);
}

void printSummary(const EvalResults &results)
{
    const std::vector<TargetScore> scores = scoresOf(results);
    for (size_t i = 0; i < scores.size(); ++i) {
        const TargetScore &score = scores[i];
        print(u"%1\n  passed %2, failed %3, undecided %4, without an answer %5\n  pass rate %6\n"_s.arg(results.targets[qsizetype(i)])
                  .arg(score.passed)
                  .arg(score.failed)
                  .arg(score.undecided)
                  .arg(score.unanswered)
                  .arg(shareText(score.passRate)));
        const QString cost = score.unpriced ? u"≥ %1, %2 unpriced"_s.arg(score.cost.toDisplay()).arg(score.unpriced) : score.cost.toDisplay();
        print(u"  cost %1, median time %2 ms\n"_s.arg(cost, score.medianMs ? QString::number(*score.medianMs) : u"?"_s));
    }
    for (const Duel &duel : duelsOf(results))
        print(u"%1 against %2: %3 won, %4 lost, %5 even; wins %6\n"_s
                  .arg(results.targets[qsizetype(duel.first)], results.targets[qsizetype(duel.second)])
                  .arg(duel.wins)
                  .arg(duel.losses)
                  .arg(duel.ties)
                  .arg(shareText(duel.winRate)));
}

/// 0: all are answered and enough of the checks passed. What kept answers from coming is told before what is wrong with them.
int statusOf(const EvalResults &results, double leastRate)
{
    if (results.ended)
        return results.ended->code == ErrorCode::Cancelled ? Failed : exitStatusFor(*results.ended);
    int status = Done;
    for (const auto &row : results.cells) {
        for (const auto &cell : row) {
            const int own = cell && cell->answer.error ? exitStatusFor(*cell->answer.error) : Done;
            if (own == Refused || own == LimitReached)
                return own;
            if (!cell || own != Done)
                status = Failed;
        }
    }
    for (const TargetScore &score : scoresOf(results)) {
        const int checked = score.passed + score.failed + score.undecided;
        if (checked > 0 && score.passed < leastRate * checked)
            status = Failed;
    }
    return status;
}

Result<double> leastRateFrom(const Arguments &args)
{
    if (!args.has("min-pass-rate"))
        return 1.0;
    bool understood = false;
    const double rate = args.value("min-pass-rate").toDouble(&understood);
    if (!understood || !(rate >= 0 && rate <= 1))
        return failure(ErrorCode::BadUsage, u"--min-pass-rate must be a number from 0 to 1, not \"%1\"."_s.arg(args.value("min-pass-rate")));
    return rate;
}

Result<void> checkExports(const Arguments &args)
{
    for (const QString &path : args.parser.values(u"export"_s)) {
        if (auto format = evalFormatOf(path); !format)
            return std::unexpected(format.error());
    }
    return {};
}

int listJournals(const Workbench &bench)
{
    for (const QString &id : EvalJournal::ids(bench.evaluations())) {
        const auto journal = EvalJournal::open(bench.evaluations(), *bench.sealer, id);
        if (!journal) {
            printJson({{u"id"_s, id}, {u"problem"_s, journal.error().message}});
            continue;
        }
        const EvalOrder source = EvalOrder::fromJson(journal->head()["source"_L1].toObject());
        printJson({{u"id"_s, id},
                   {u"targets"_s, source.targets},
                   {u"message"_s, source.message},
                   {u"agent"_s, source.agent},
                   {u"entries"_s, qint64(journal->entries().size())}});
    }
    return Done;
}

QCoro::Task<int> evaluate(Workbench &bench, const Arguments &args, double leastRate)
{
    const bool json = args.has("json");
    std::optional<EvalJournal> journal;
    EvalOrder source;
    if (args.has("resume")) {
        auto existing = journalFor(bench, args);
        if (!existing)
            co_return fail(existing.error());
        journal.emplace(std::move(*existing));
        source = EvalOrder::fromJson(journal->head()["source"_L1].toObject());
    } else {
        auto read = orderFrom(args);
        if (!read)
            co_return fail(read.error());
        source = std::move(*read);
    }
    auto evaluation = evaluationFrom(bench, source, args);
    if (!evaluation)
        co_return fail(evaluation.error());
    if (!journal) {
        QJsonObject head = EvalRun::journalHead(*evaluation);
        head.insert(u"source"_s, source.toJson());
        auto made = EvalJournal::create(bench.evaluations(), *bench.sealer, head);
        if (!made)
            co_return fail(made.error());
        journal.emplace(std::move(*made));
    }
    const QString id = journal->id();
    if (json)
        printJson({{u"event"_s, u"eval"_s}, {u"id"_s, id}, {u"cells"_s, qint64(evaluation->dataset.cases().size() * evaluation->targets.size())}});
    else
        say(u"evaluation %1"_s.arg(id));

    bench.reviewOfCalledAgents = evaluation->review;
    const TerminalReview review(*bench.gate, evaluation->review == ReviewMode::Always);
    EvalRun run({*bench.conversations, *bench.vault, *bench.ledger, [&bench] { return bench.makeLoop(); }});
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &run, &EvalRun::stop);
    Progress progress(run, json);
    QObject::connect(&run, &EvalRun::cellDone, &run, [&progress](size_t dataCase, size_t target) { progress.cell(dataCase, target); });
    auto going = run.run(std::move(*evaluation), std::make_shared<EvalJournal>(std::move(*journal)), args.has("again"));
    progress.earlier(); // nothing else has happened yet
    const auto results = co_await going;
    if (!results)
        co_return fail(results.error());
    for (const QString &path : args.parser.values(u"export"_s)) {
        if (auto written = exportEval(*results, path); !written)
            co_return fail(written.error());
    }
    if (json) {
        QJsonObject fields = summaryToJson(*results);
        fields.insert(u"event"_s, u"done"_s);
        fields.insert(u"spent_usd"_s, run.spent().toDecimal().toDouble());
        fields.insert(u"ended"_s, results->ended ? QJsonValue(results->ended->message) : QJsonValue());
        printJson(fields);
    } else {
        printSummary(*results);
    }
    if (results->ended)
        say(results->ended->message + u" Go on with: countersign-cli eval --resume %1"_s.arg(id));
    co_return statusOf(*results, leastRate);
}

} // namespace

QCoro::Task<int> eval(QStringList arguments)
{
    const auto args = parse(
        arguments,
        u"countersign-cli eval --dataset FILE --targets a/m1[,…] [--message T] [--judge a/m] [--export FILE]… | --resume ID\n"
        "Runs the cases of a CSV or JSONL file over models and checks the answers. {{name}} in the message is a variable of the case; without "
        "--message the variable \"prompt\" is asked.\n"
        "Exit status: 0 all answered and enough checks passed, 1 not, 2 bad usage or dataset, 3 refused in review or by policy, 4 cost or another "
        "limit reached."_s,
        comparingOptions() << QCommandLineOption(u"dataset"_s, u"the cases, CSV or JSONL"_s, u"FILE"_s)
                           << QCommandLineOption(u"judge"_s, u"the target that answers checks of the kind \"judge\""_s, u"TARGET"_s)
                           << QCommandLineOption(u"at-once"_s, u"how many answers are waited for at the same time; 2 when it is not said"_s, u"N"_s)
                           << QCommandLineOption(u"max-cost"_s, u"begin nothing more once this is spent, in US dollars"_s, u"USD"_s)
                           << QCommandLineOption(u"min-pass-rate"_s,
                                                 u"the share of its checked answers that each target must pass; 1 when it is not said"_s, u"RATE"_s)
                           << QCommandLineOption(u"export"_s, u"write the results as .csv, .json or .html; may be given several times"_s, u"FILE"_s)
                           << QCommandLineOption(u"resume"_s, u"go on with an evaluation; \"last\" is the newest"_s, u"ID"_s)
                           << QCommandLineOption(u"again"_s,
                                                 u"with --resume: also send again what brought no answer and was, or may have been, charged"_s)
                           << QCommandLineOption(u"list"_s, u"the evaluations that can be gone on with, one JSON object a line"_s)
                           << QCommandLineOption(u"remove"_s, u"delete an evaluation with its answers"_s, u"ID"_s));
    if (args->status)
        co_return *args->status;
    const auto leastRate = leastRateFrom(*args);
    if (!leastRate)
        co_return fail(leastRate.error());
    if (auto sound = checkExports(*args); !sound)
        co_return fail(sound.error());
    auto opened = co_await openFor(*args);
    if (!opened)
        co_return fail(opened.error());
    if (args->has("list"))
        co_return listJournals(**opened);
    if (args->has("remove")) {
        const auto removed = EvalJournal::remove((*opened)->evaluations(), args->value("remove"));
        co_return removed ? int(Done) : fail(removed.error());
    }
    co_return co_await evaluate(**opened, *args, *leastRate);
}

} // namespace countersign::cli
