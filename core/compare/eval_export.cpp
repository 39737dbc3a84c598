// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/eval_export.h"

#include "core/base/csv_cell.h"
#include "core/compare/result_json.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EvalExport)
};

QJsonValue shareToJson(const std::optional<Share> &share)
{
    return share ? QJsonValue(QJsonObject{{u"value"_s, share->value}, {u"low"_s, share->low}, {u"high"_s, share->high}}) : QJsonValue();
}

QJsonArray checksToJson(const EvalCell &cell)
{
    QJsonArray checks;
    for (const CheckOutcome &outcome : cell.checks)
        checks.append(QJsonObject{{u"check"_s, checkKindName(outcome.kind)}, {u"state"_s, checkStateName(outcome.state)}, {u"why"_s, outcome.why}});
    return checks;
}

template <typename Function>
void forEachCell(const EvalResults &results, Function function)
{
    for (size_t dataCase = 0; dataCase < results.cases.size(); ++dataCase) {
        for (size_t target = 0; target < size_t(results.targets.size()); ++target) {
            if (results.cells[dataCase][target])
                function(dataCase, target, *results.cells[dataCase][target]);
        }
    }
}

// ---- CSV ------------------------------------------------------------------------------------------------------------------------

QString numberText(const std::optional<qint64> &number) { return number ? QString::number(*number) : QString(); }

QString failuresText(const EvalCell &cell)
{
    QStringList lines;
    for (const CheckOutcome &outcome : cell.checks) {
        if (outcome.state != CheckOutcome::State::Passed)
            lines.append(u"%1 %2: %3"_s.arg(checkKindName(outcome.kind), checkStateName(outcome.state), outcome.why));
    }
    return lines.join(u'\n');
}

QByteArray toCsv(const EvalResults &results)
{
    // With the mark, spreadsheets read it as UTF-8.
    QString csv =
        u"\uFEFFcase,target,verdict,failed_checks,answer,state,error,first_token_ms,total_ms,tokens_in,tokens_out,cost_usd,stop,tool_calls\n"_s;
    forEachCell(results, [&](size_t dataCase, size_t target, const EvalCell &cell) {
        const TargetResult &answer = cell.answer;
        const QStringList fields{csvCell(results.cases[dataCase].id),
                                 csvCell(results.targets[qsizetype(target)]),
                                 verdictName(cell.verdict()),
                                 csvCell(failuresText(cell)),
                                 csvCell(answer.text),
                                 targetStateName(answer.state),
                                 csvCell(answer.error ? answer.error->message : QString()),
                                 numberText(answer.firstTokenMs),
                                 numberText(answer.totalMs),
                                 numberText(answer.usage.input),
                                 numberText(answer.usage.output),
                                 answer.cost.total ? answer.cost.total->toDecimal() : QString(),
                                 csvCell(answer.stop),
                                 csvCell(answer.toolCalls.join(u' '))};
        csv += fields.join(u',') + u'\n';
    });
    return csv.toUtf8();
}

// ---- HTML -----------------------------------------------------------------------------------------------------------------------

// No scripts, no pictures, nothing from elsewhere, whatever an answer holds.
constexpr QLatin1StringView Head{
    "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'unsafe-inline'\"><title>%1</title>\n<style>\nbody{font-family:sans-serif;margin:2em;color-scheme:light dark}\n"
    "table{border-collapse:collapse;margin:1em 0}\nth,td{border:1px solid #8888;padding:.3em .6em;text-align:left;vertical-align:top}\n"
    "td.answer{white-space:pre-wrap;max-width:40em}\n.passed::before{content:'\\2713 '}\n.failed::before{content:'\\2717 '}\n"
    "td.number{text-align:right}\n</style></head>\n<body>\n<h1>%1</h1>\n"};

QString cell(const QString &text, const char *className = nullptr, const char *element = "td")
{
    const QString opening =
        className ? u"<%1 class=\"%2\">"_s.arg(QLatin1StringView(element), QLatin1StringView(className)) : u"<%1>"_s.arg(QLatin1StringView(element));
    return opening + text.toHtmlEscaped() + u"</%1>"_s.arg(QLatin1StringView(element));
}

QString row(const QStringList &cells) { return u"<tr>"_s + cells.join(QString()) + u"</tr>\n"_s; }

QString headings(const QStringList &names)
{
    QStringList cells;
    for (const QString &name : names)
        cells.append(cell(name, nullptr, "th"));
    return row(cells);
}

QString shareText(const std::optional<Share> &share)
{
    if (!share)
        return u"–"_s;
    const QLocale locale;
    const auto percent = [&](double part) { return locale.toString(part * 100, 'f', 1); };
    return Words::tr("%1 % (%2 – %3 %)").arg(percent(share->value), percent(share->low), percent(share->high));
}

QString summaryTable(const EvalResults &results)
{
    const std::vector<TargetScore> scores = scoresOf(results);
    const QLocale locale;
    QString table = u"<table>\n"_s
        + headings({Words::tr("Target"), Words::tr("Pass rate (95 % interval)"), Words::tr("Passed"), Words::tr("Failed"), Words::tr("Undecided"),
                    Words::tr("Without an answer"), Words::tr("Median time"), Words::tr("Cost")});
    for (size_t i = 0; i < scores.size(); ++i) {
        const TargetScore &score = scores[i];
        const QString cost = score.unpriced == 0 ? score.cost.toDisplay()
                                                 : Words::tr("≥ %1, %n answer(s) unpriced", nullptr, score.unpriced).arg(score.cost.toDisplay());
        table += row({cell(results.targets[qsizetype(i)]), cell(shareText(score.passRate)), cell(locale.toString(score.passed), "number"),
                      cell(locale.toString(score.failed), "number"), cell(locale.toString(score.undecided), "number"),
                      cell(locale.toString(score.unanswered), "number"),
                      cell(score.medianMs ? Words::tr("%1 ms").arg(locale.toString(*score.medianMs)) : u"–"_s, "number"), cell(cost, "number")});
    }
    return table + u"</table>\n"_s;
}

QString duelTable(const EvalResults &results)
{
    const std::vector<Duel> duels = duelsOf(results);
    if (duels.empty())
        return {};
    QString table = u"<table>\n"_s
        + headings({Words::tr("First"), Words::tr("Second"), Words::tr("First wins"), Words::tr("Second wins"), Words::tr("Ties"),
                    Words::tr("First's share of the wins (95 % interval)")});
    for (const Duel &duel : duels)
        table += row({cell(results.targets[qsizetype(duel.first)]), cell(results.targets[qsizetype(duel.second)]),
                      cell(QLocale().toString(duel.wins), "number"), cell(QLocale().toString(duel.losses), "number"),
                      cell(QLocale().toString(duel.ties), "number"), cell(shareText(duel.winRate))});
    return table + u"</table>\n"_s;
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed: return Words::tr("Passed");
    case Verdict::Failed: return Words::tr("Failed");
    case Verdict::Undecided: return Words::tr("Undecided");
    case Verdict::Unchecked: return Words::tr("No checks");
    case Verdict::Unanswered: return Words::tr("No answer");
    }
    return {};
}

QByteArray toHtml(const EvalResults &results)
{
    QString page = QString(Head).replace("%1"_L1, Words::tr("Evaluation").toHtmlEscaped());
    page += summaryTable(results) + duelTable(results) + u"<table>\n"_s
        + headings({Words::tr("Case"), Words::tr("Target"), Words::tr("Verdict"), Words::tr("Why"), Words::tr("Answer")});
    forEachCell(results, [&](size_t dataCase, size_t target, const EvalCell &each) {
        const Verdict verdict = each.verdict();
        const char *mark = verdict == Verdict::Passed ? "passed" : verdict == Verdict::Failed ? "failed" : nullptr;
        page += row({cell(results.cases[dataCase].id), cell(results.targets[qsizetype(target)]), cell(verdictText(verdict), mark),
                     cell(each.answer.error ? each.answer.error->message : failuresText(each), "answer"), cell(each.answer.text, "answer")});
    });
    return (page + u"</table>\n</body></html>\n"_s).toUtf8();
}

} // namespace

QJsonObject cellToJson(const EvalResults &results, size_t dataCase, size_t target)
{
    const EvalCell &cell = *results.cells[dataCase][target];
    QJsonObject object = toJson(cell.answer);
    object.remove("conversation"_L1); // it is there no longer
    object.insert(u"case"_s, results.cases[dataCase].id);
    object.insert(u"target"_s, results.targets[qsizetype(target)]);
    object.insert(u"verdict"_s, verdictName(cell.verdict()));
    object.insert(u"checks"_s, checksToJson(cell));
    return object;
}

QJsonObject summaryToJson(const EvalResults &results)
{
    QJsonArray targets;
    const std::vector<TargetScore> scores = scoresOf(results);
    for (size_t i = 0; i < scores.size(); ++i) {
        const TargetScore &score = scores[i];
        targets.append(QJsonObject{{u"target"_s, results.targets[qsizetype(i)]},
                                   {u"passed"_s, score.passed},
                                   {u"failed"_s, score.failed},
                                   {u"undecided"_s, score.undecided},
                                   {u"unchecked"_s, score.unchecked},
                                   {u"unanswered"_s, score.unanswered},
                                   {u"pass_rate"_s, shareToJson(score.passRate)},
                                   {u"median_ms"_s, score.medianMs ? QJsonValue(*score.medianMs) : QJsonValue()},
                                   {u"cost_usd"_s, score.cost.toDecimal().toDouble()},
                                   {u"unpriced"_s, score.unpriced}});
    }
    QJsonArray duels;
    for (const Duel &duel : duelsOf(results))
        duels.append(QJsonObject{{u"first"_s, results.targets[qsizetype(duel.first)]},
                                 {u"second"_s, results.targets[qsizetype(duel.second)]},
                                 {u"wins"_s, duel.wins},
                                 {u"losses"_s, duel.losses},
                                 {u"ties"_s, duel.ties},
                                 {u"win_rate"_s, shareToJson(duel.winRate)}});
    return {{u"id"_s, results.id}, {u"targets"_s, targets}, {u"duels"_s, duels}};
}

QJsonObject evalToJson(const EvalResults &results)
{
    QJsonArray cells;
    forEachCell(results, [&](size_t dataCase, size_t target, const EvalCell &) { cells.append(cellToJson(results, dataCase, target)); });
    QJsonObject object = summaryToJson(results);
    object.insert(u"results"_s, cells);
    return object;
}

Result<EvalFormat> evalFormatOf(const QString &fileName)
{
    if (fileName.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return EvalFormat::Csv;
    if (fileName.endsWith(".json"_L1, Qt::CaseInsensitive))
        return EvalFormat::Json;
    if (fileName.endsWith(".html"_L1, Qt::CaseInsensitive) || fileName.endsWith(".htm"_L1, Qt::CaseInsensitive))
        return EvalFormat::Html;
    return failure(ErrorCode::BadUsage, Words::tr("Results are written as .csv, .json or .html, not as \"%1\".").arg(fileName));
}

QByteArray evalExport(const EvalResults &results, EvalFormat format)
{
    switch (format) {
    case EvalFormat::Csv: return toCsv(results);
    case EvalFormat::Json: return QJsonDocument(evalToJson(results)).toJson();
    case EvalFormat::Html: return toHtml(results);
    }
    return {};
}

Result<void> exportEval(const EvalResults &results, const QString &path)
{
    const auto format = evalFormatOf(path);
    if (!format)
        return std::unexpected(format.error());
    QSaveFile file(path);
    const QByteArray bytes = evalExport(results, *format);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage, Words::tr("The results could not be written to %1: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace countersign
