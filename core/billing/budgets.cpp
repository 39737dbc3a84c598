// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/budgets.h"

#include "core/billing/text_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Budgets)
};

bool concerns(const Budget &budget, const Budgets::Request &request)
{
    return (budget.agent.isEmpty() || budget.agent == request.agent || budget.agent == request.agentFile)
        && (budget.provider.isEmpty() || budget.provider == request.provider);
}

Result<Budget> budgetFrom(const QJsonObject &object)
{
    Budget budget;
    const auto refuse = [](const QString &why) { return failure(ErrorCode::Invalid, Words::tr("A budget cannot be used: %1").arg(why)); };
    // A limit that is misspelt would be no limit, and nobody would see it.
    static const QStringList Known{u"per"_s, u"agent"_s, u"provider"_s, u"warn_usd"_s, u"stop_usd"_s, u"unpriced"_s};
    for (const QString &key : object.keys()) {
        if (!Known.contains(key))
            return refuse(Words::tr("“%1” is no member of a budget. There are: %2.").arg(key, Known.join(u", "_s)));
        const bool amount = key.endsWith("_usd"_L1) && object.value(key).isDouble();
        if (!object.value(key).isString() && !amount)
            return refuse(Words::tr("“%1” must be text in quotation marks.").arg(key));
    }
    const QString per = object.value("per"_L1).toString();
    if (per != "day"_L1 && per != "month"_L1)
        return refuse(Words::tr("“per” must be “day” or “month”."));
    budget.per = per == "day"_L1 ? Budget::Per::Day : Budget::Per::Month;
    budget.agent = object.value("agent"_L1).toString();
    budget.provider = object.value("provider"_L1).toString();
    for (const auto &[key, limit] : {std::pair("warn_usd"_L1, &budget.warn), std::pair("stop_usd"_L1, &budget.stop)}) {
        const QJsonValue value = object.value(key);
        if (value.isUndefined())
            continue;
        const auto money =
            Money::fromDecimal(value.isDouble() ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest) : value.toString());
        if (!money || *money < Money())
            return refuse(Words::tr("“%1” must be an amount of US dollars such as \"12.50\".").arg(key));
        *limit = *money;
    }
    if (!budget.warn && !budget.stop)
        return refuse(Words::tr("it needs “warn_usd” or “stop_usd”."));
    if (budget.warn && budget.stop && *budget.warn > *budget.stop)
        return refuse(Words::tr("it would warn only after it has stopped."));
    const QString unpriced = object.value("unpriced"_L1).toString(u"allow"_s);
    if (unpriced != "allow"_L1 && unpriced != "stop"_L1)
        return refuse(Words::tr("“unpriced” must be “allow” or “stop”."));
    budget.stopsUnpriced = unpriced == "stop"_L1;
    return budget;
}

QString untilWords(const LedgerSpan &span) { return QLocale().toString(span.to.toLocalTime().date(), QLocale::ShortFormat); }

} // namespace

QString budgetName(const Budget &budget)
{
    const QString amount = budget.stop.value_or(budget.warn.value_or(Money())).toDisplay();
    const bool day = budget.per == Budget::Per::Day;
    if (!budget.agent.isEmpty() && !budget.provider.isEmpty())
        return (day ? Words::tr("%1 per day for agent “%2” at “%3”") : Words::tr("%1 per month for agent “%2” at “%3”"))
            .arg(amount, budget.agent, budget.provider);
    if (!budget.agent.isEmpty())
        return (day ? Words::tr("%1 per day for agent “%2”") : Words::tr("%1 per month for agent “%2”")).arg(amount, budget.agent);
    if (!budget.provider.isEmpty())
        return (day ? Words::tr("%1 per day at “%2”") : Words::tr("%1 per month at “%2”")).arg(amount, budget.provider);
    return (day ? Words::tr("%1 per day") : Words::tr("%1 per month")).arg(amount);
}

Result<std::vector<Budget>> parseBudgets(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Invalid, Words::tr("The budgets are not JSON: %1.").arg(problem.errorString()));
    const QJsonValue list = document.object().value("budgets"_L1);
    if (!list.isArray())
        return failure(ErrorCode::Invalid, Words::tr("There must be a list “budgets”."));
    std::vector<Budget> budgets;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &entry : entries) {
        auto budget = budgetFrom(entry.toObject());
        if (!budget)
            return std::unexpected(budget.error());
        budgets.push_back(std::move(*budget));
    }
    return budgets;
}

QByteArray budgetsToJson(const std::vector<Budget> &budgets)
{
    QJsonArray entries;
    for (const Budget &budget : budgets) {
        QJsonObject entry{{u"per"_s, budget.per == Budget::Per::Day ? u"day"_s : u"month"_s}};
        if (!budget.agent.isEmpty())
            entry.insert(u"agent"_s, budget.agent);
        if (!budget.provider.isEmpty())
            entry.insert(u"provider"_s, budget.provider);
        if (budget.warn)
            entry.insert(u"warn_usd"_s, budget.warn->toDecimal());
        if (budget.stop)
            entry.insert(u"stop_usd"_s, budget.stop->toDecimal());
        if (budget.stopsUnpriced)
            entry.insert(u"unpriced"_s, u"stop"_s);
        entries.append(entry);
    }
    return QJsonDocument(QJsonObject{{u"budgets"_s, entries}}).toJson(QJsonDocument::Indented);
}

Budgets::Budgets(const Ledger &ledger, const Clock &clock, QString file) : m_ledger(ledger), m_clock(clock), m_file(std::move(file)) { }

Result<void> Budgets::load()
{
    const auto read = readTextFile(m_file).and_then(
        [](const std::optional<QByteArray> &bytes) { return bytes ? parseBudgets(*bytes) : Result<std::vector<Budget>>(); });
    const QMutexLocker lock(&m_mutex);
    m_broken.reset();
    if (read) {
        m_budgets = *read;
        return {};
    }
    m_broken = Error{
        ErrorCode::Invalid,
        Words::tr("Nothing was sent, because your budgets in %1 cannot be read: %2 Mend or remove that file.").arg(m_file, read.error().message)};
    return std::unexpected(*m_broken);
}

std::vector<Budget> Budgets::all() const
{
    const QMutexLocker lock(&m_mutex);
    return m_budgets;
}

Result<void> Budgets::set(std::vector<Budget> budgets)
{
    const QMutexLocker lock(&m_mutex);
    if (auto written = writeTextFile(m_file, budgetsToJson(budgets)); !written)
        return written;
    m_budgets = std::move(budgets);
    m_broken.reset();
    return {};
}

Budgets::Known Budgets::snapshot() const
{
    const QMutexLocker lock(&m_mutex);
    return {m_budgets, m_reserved, m_warned, m_broken};
}

LedgerSpan Budgets::spanOf(Budget::Per per) const
{
    const QDate today = m_clock.now().toLocalTime().date();
    const QDate first = per == Budget::Per::Day ? today : QDate(today.year(), today.month(), 1);
    const QDate past = per == Budget::Per::Day ? first.addDays(1) : first.addMonths(1);
    return {first.startOfDay().toUTC(), past.startOfDay().toUTC()};
}

Result<Budgets::State> Budgets::stateOf(const Budget &budget, const QString &agent, const std::vector<Request> &reserved) const
{
    State state{budget, spanOf(budget.per), {}, {}};
    LedgerFilter filter;
    filter.from = state.span.from;
    filter.to = state.span.to;
    filter.agent = agent;
    filter.provider = budget.provider;
    filter.decision = u"signed"_s;
    for (const Request &request : reserved) {
        if (!concerns(budget, request))
            continue;
        filter.without.push_back(request.id); // signed and without an end yet, it would count twice
        state.reserved = checkedSum(state.reserved, request.estimate.value_or(Money())).value_or(state.reserved);
    }
    const auto totals = m_ledger.totals(filter);
    if (!totals)
        return std::unexpected(totals.error());
    state.spent = CostSum(totals->cost, totals->calls, totals->unpriced);
    const auto uncounted = totals->unpriced > 0 ? m_ledger.uncounted(filter) : Result<qint64>(0);
    if (!uncounted)
        return std::unexpected(uncounted.error());
    state.uncounted = *uncounted;
    return state;
}

Result<std::vector<Budgets::State>> Budgets::states() const
{
    const Known known = snapshot();
    std::vector<State> states;
    for (const Budget &budget : known.budgets) {
        auto state = stateOf(budget, m_nameOf && !budget.agent.isEmpty() ? m_nameOf(budget.agent) : budget.agent, known.reserved);
        if (!state)
            return std::unexpected(state.error());
        states.push_back(std::move(*state));
    }
    return states;
}

std::optional<Money> Budgets::left(const QString &agent, const QString &agentFile) const
{
    const Known known = snapshot();
    const Request asked{{}, agent, {}, {}, agentFile};
    std::optional<Money> least;
    for (const Budget &budget : known.budgets) {
        if (known.broken || !budget.stop || !concerns(budget, asked))
            continue;
        const auto state = stateOf(budget, budget.agent.isEmpty() ? QString() : agent, known.reserved);
        if (!state)
            return std::nullopt;
        const Money taken = checkedSum(state->spent.known(), state->reserved).value_or(*budget.stop);
        const Money left = *budget.stop - taken;
        least = least ? std::min(*least, left) : left;
    }
    return least;
}

Result<QStringList> Budgets::reserve(const Request &request) { return admit(request, true); }

Result<void> Budgets::check(const Request &request)
{
    return admit(request, false).transform([](const QStringList &) { });
}

Result<QStringList> Budgets::admit(const Request &request, bool keep)
{
    // Over the questions to the ledger too: what is left is given out to one request after another. The other lock is never held that long, since
    // the window's thread takes it.
    const QMutexLocker turn(&m_admitting);
    const Known known = snapshot();
    if (known.broken)
        return std::unexpected(*known.broken);
    QStringList warnings;
    QSet<QString> warned;
    for (const Budget &budget : known.budgets) {
        if (!concerns(budget, request) || request.estimate == Money())
            continue; // what costs nothing is never stopped
        const auto state = stateOf(budget, budget.agent.isEmpty() ? QString() : request.agent, known.reserved); // the ledger knows agents by name
        if (!state)
            return failure(state.error().code,
                           Words::tr("Nothing was sent, because the budgets could not be checked: %1").arg(state.error().message));
        if (!request.estimate && budget.stopsUnpriced)
            return failure(ErrorCode::LimitReached,
                           Words::tr("Nothing was sent: what this request costs is not known, and the budget of %1 lets only such through whose cost "
                                     "is. Enter a price for the model, or change the budget.")
                               .arg(budgetName(budget)));
        const Money estimate = request.estimate.value_or(Money());
        // A call that was cut off has no cost in the ledger; it is taken to have cost what this one may. One whose model has no price is not:
        // what it cost nobody can say, and the budget says with "unpriced" whether such calls may be made.
        const Money uncounted = checkedProduct(estimate, state->uncounted).value_or(Money());
        const Money taken = checkedSum(state->spent.known(), uncounted).value_or(state->spent.known());
        const Money committed = checkedSum(taken, state->reserved).value_or(taken);
        const Money after = checkedSum(committed, estimate).value_or(committed);
        if (budget.stop && (after > *budget.stop || committed >= *budget.stop))
            return failure(
                ErrorCode::LimitReached,
                state->uncounted > 0
                    ? Words::tr("Nothing was sent: the budget of %1 has no room for it. Spent: %2; cut off, so taken to have cost as much as this "
                                "request may: %3; on its way: %4; this request: about %5. Raise the budget, or wait until %6.")
                          .arg(budgetName(budget), state->spent.toDisplay(), uncounted.toDisplay(), state->reserved.toDisplay(), estimate.toDisplay(),
                               untilWords(state->span))
                    : Words::tr("Nothing was sent: the budget of %1 has no room for it. Spent: %2; on its way: %3; this request: about %4. Raise "
                                "the budget, or wait until %5.")
                          .arg(budgetName(budget), state->spent.toDisplay(), state->reserved.toDisplay(), estimate.toDisplay(),
                               untilWords(state->span)));
        const QString once = budgetName(budget) + state->span.from.toString(Qt::ISODate);
        if (budget.warn && after >= *budget.warn && !known.warned.contains(once)) {
            warned.insert(once);
            warnings << Words::tr("The budget of %1 is nearly used: with this request about %2 of it.").arg(budgetName(budget), after.toDisplay());
        }
    }
    if (keep) {
        const QMutexLocker lock(&m_mutex);
        m_reserved.push_back(request);
        m_warned.unite(warned);
    }
    return warnings;
}

void Budgets::settle(const RequestId &id)
{
    const QMutexLocker lock(&m_mutex);
    std::erase_if(m_reserved, [&](const Request &request) { return request.id == id; });
}

} // namespace countersign
