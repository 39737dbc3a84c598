// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/calls_model.h"

#include "ui/ledger/call_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
// More pages are asked for when a person drags the scroll bar; only the last ones are still on the screen.
constexpr size_t WantedAtMost = 3;
} // namespace

CallsModel::CallsModel(const Ledger &ledger, QObject *parent) : QAbstractTableModel(parent), m_ledger(ledger)
{
    m_pool.setMaxThreadCount(1);
    m_fetchSoon.setSingleShot(true);
    connect(&m_fetchSoon, &QTimer::timeout, this, &CallsModel::fetchNext);
    connect(&m_fetching, &QFutureWatcherBase::finished, this, &CallsModel::onFetched);
    connect(&m_countingWatcher, &QFutureWatcherBase::finished, this, &CallsModel::onCounted);
}

CallsModel::~CallsModel() { m_pool.waitForDone(); }

int CallsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_totals.calls); }
int CallsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (section >= BytesColumn ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case AtColumn: return tr("Time");
    case AgentColumn: return tr("Agent");
    case TargetColumn: return tr("Provider · model");
    case StateColumn: return tr("State");
    case MaskedColumn: return tr("Masked");
    case BytesColumn: return tr("Size");
    case InputColumn: return tr("Tokens in");
    case OutputColumn: return tr("Tokens out");
    case CostColumn: return tr("Cost");
    case FirstTokenColumn: return tr("First token");
    case TotalColumn: return tr("Total");
    default: return {};
    }
}

QVariant CallsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (index.column() >= BytesColumn ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::ForegroundRole)
        return {};
    const LedgerCall *found = call(index.row());
    if (!found)
        return role == Qt::DisplayRole ? QVariant(u"…"_s) : QVariant();
    if (role == Qt::DisplayRole)
        return text(*found, index.column());
    if (role == Qt::ToolTipRole)
        return tip(*found, index.column());
    if (index.column() != StateColumn)
        return {};
    switch (stateOf(*found)) {
    case CallState::Failed:
    case CallState::Blocked: return alarmColor(QGuiApplication::palette());
    case CallState::Refused:
    case CallState::Unfinished: return mutedText(QGuiApplication::palette());
    case CallState::Finished: break;
    }
    return {};
}

QString CallsModel::text(const LedgerCall &call, int column) const
{
    const auto number = [](const std::optional<qint64> &value) { return value ? QLocale().toString(*value) : u"–"_s; };
    const auto duration = [](const std::optional<qint64> &ms) { return ms ? wording::milliseconds(*ms) : u"–"_s; };
    const CallFinished finished = call.finished.value_or(CallFinished());
    switch (column) {
    case AtColumn: return callwords::time(call.at);
    case AgentColumn: return call.decided.agent;
    case TargetColumn: return callwords::target(call.decided.destination);
    case StateColumn: return callwords::state(stateOf(call));
    case MaskedColumn: return callwords::counts(call.decided.findings);
    case BytesColumn: return wording::bytes(call.bytes);
    case InputColumn: return number(finished.usage.input);
    case OutputColumn: return number(finished.usage.output);
    case CostColumn: return call.finished ? wording::cost(finished.cost) : u"–"_s;
    case FirstTokenColumn: return duration(finished.firstTokenMs);
    case TotalColumn: return duration(finished.timing.done);
    default: return {};
    }
}

QString CallsModel::tip(const LedgerCall &call, int column) const
{
    switch (column) {
    case TargetColumn: return call.decided.destination.url.toString();
    case StateColumn:
        return call.finished && call.finished->error ? call.finished->error->message
            : call.decided.reason.isEmpty()          ? callwords::stateExplained(stateOf(call))
                                                     : call.decided.reason;
    case MaskedColumn: {
        const QString masked =
            call.decided.findings.isEmpty() ? tr("Nothing was masked.") : tr("Masked: %1").arg(callwords::counts(call.decided.findings));
        return call.decided.leftIn.isEmpty() ? masked : tr("%1\nFound and left in: %2").arg(masked, callwords::counts(call.decided.leftIn));
    }
    default: return {};
    }
}

// ---- counting ------------------------------------------------------------------------------------------------------------------

void CallsModel::setFilter(const LedgerFilter &filter)
{
    m_filter = filter;
    m_filter.upTo = 0;
    ++m_generation;
    m_counting = true;
    Q_EMIT countingChanged();
    m_countingWatcher.setFuture(QtConcurrent::run(
        &m_pool, [&ledger = m_ledger, filter = m_filter, generation = m_generation] { return Counted{generation, filter, ledger.totals(filter)}; }));
}

void CallsModel::onCounted()
{
    const Counted counted = m_countingWatcher.result();
    if (counted.generation != m_generation)
        return; // the newer question is on its way
    m_counting = false;
    Q_EMIT countingChanged();
    if (!counted.totals) {
        Q_EMIT failed(counted.totals.error().message);
        return;
    }
    ++m_list;
    LedgerFilter before = m_shown;
    before.upTo = 0;
    const bool sameRows = before == m_filter && counted.totals->calls == m_totals.calls && counted.totals->newest == m_totals.newest;
    if (sameRows) { // but what is known of a row may be more by now
        m_totals = *counted.totals;
        m_pages.clear();
        if (m_totals.calls > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_totals = *counted.totals;
        m_totals.calls = std::min<qint64>(m_totals.calls, std::numeric_limits<int>::max());
        m_shown = m_filter;
        m_shown.upTo = m_totals.newest;
        m_pages.clear();
        m_wanted.clear();
        endResetModel();
    }
    Q_EMIT this->counted();
}

LedgerFilter CallsModel::shownFilter() const { return m_shown; }

// ---- rows ----------------------------------------------------------------------------------------------------------------------

const CallsModel::Page *CallsModel::pageAt(int number) const
{
    const auto found = std::ranges::find(m_pages, number, &Page::number);
    return found == m_pages.end() ? nullptr : &*found;
}

const LedgerCall *CallsModel::call(int row) const
{
    if (row < 0 || row >= m_totals.calls)
        return nullptr;
    const int number = row / PageRows;
    const auto page = std::ranges::find(m_pages, number, &Page::number);
    if (page == m_pages.end()) {
        ask(number);
        return nullptr;
    }
    if (page != m_pages.end() - 1)
        std::rotate(page, page + 1, m_pages.end());
    const auto at = size_t(row % PageRows);
    return at < m_pages.back().calls.size() ? &m_pages.back().calls[at] : nullptr;
}

void CallsModel::ask(int page) const
{
    if (!m_wanted.empty() && m_wanted.back() == page)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > WantedAtMost)
        m_wanted.erase(m_wanted.begin());
    const_cast<QTimer &>(m_fetchSoon).start(0);
}

LedgerFilter CallsModel::pageFilter(int page, bool *reversed) const
{
    const auto placeOf = [](const LedgerCall &call) { return LedgerPlace{call.at.toMSecsSinceEpoch(), call.number}; };
    LedgerFilter filter = m_shown;
    const qint64 first = qint64(page) * PageRows;
    const qint64 rows = std::min<qint64>(PageRows, m_totals.calls - first);
    filter.limit = int(rows);
    // From a row that is known nothing has to be skipped; else from the nearer end.
    if (const Page *before = pageAt(page - 1); before && before->calls.size() == PageRows) {
        filter.after = placeOf(before->calls.back());
    } else if (const Page *behind = pageAt(page + 1); behind && !behind->calls.empty()) {
        filter.after = placeOf(behind->calls.front());
        filter.oldestFirst = true;
    } else if (first > m_totals.calls / 2) {
        filter.offset = int(m_totals.calls - first - rows);
        filter.oldestFirst = true;
    } else {
        filter.offset = int(first);
    }
    *reversed = filter.oldestFirst;
    return filter;
}

void CallsModel::fetchNext()
{
    if (m_fetching.isRunning())
        return;
    while (!m_wanted.empty() && pageAt(m_wanted.back()))
        m_wanted.pop_back();
    if (m_wanted.empty())
        return;
    const int page = m_wanted.back();
    bool reversed = false;
    const LedgerFilter filter = pageFilter(page, &reversed);
    m_fetching.setFuture(QtConcurrent::run(&m_pool, [&ledger = m_ledger, filter, page, reversed, list = m_list]() -> Fetched {
        auto calls = ledger.calls(filter);
        if (calls && reversed)
            std::ranges::reverse(*calls);
        return {list, page, std::move(calls)};
    }));
}

void CallsModel::onFetched()
{
    Fetched fetched = m_fetching.result();
    std::erase(m_wanted, fetched.page);
    if (fetched.list != m_list)
        return fetchNext();
    if (!fetched.calls) {
        m_wanted.clear(); // what failed is asked for again when it is looked at again
        Q_EMIT failed(fetched.calls.error().message);
        return;
    }
    m_pages.push_back({fetched.page, std::move(*fetched.calls)});
    if (m_pages.size() > PagesKept)
        m_pages.erase(m_pages.begin());
    const int first = fetched.page * PageRows;
    Q_EMIT dataChanged(index(first, 0), index(std::min(first + PageRows, rowCount()) - 1, ColumnCount - 1));
    fetchNext();
}

} // namespace countersign
