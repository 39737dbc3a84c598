// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/eval_grid_model.h"

#include "ui/compare/answer_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString variableWords(const DataCase &each)
{
    QStringList words;
    for (const auto &[name, value] : each.variables.asKeyValueRange())
        words << u"%1: %2"_s.arg(name, wording::firstLine(value, 60));
    return words.join(u" · "_s);
}

/// What a person needs to see at a glance; the rest is below the grid.
QString cellWords(const EvalCell &cell)
{
    const auto passed = std::ranges::count(cell.checks, CheckOutcome::State::Passed, &CheckOutcome::state);
    QString words = verdictWords(cell.verdict());
    if (cell.checks.size() > 1)
        words = EvalGridModel::tr("%1, %2 of %3").arg(words, QLocale().toString(qint64(passed)), QLocale().toString(qint64(cell.checks.size())));
    return words;
}

} // namespace

QString verdictWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed: return EvalGridModel::tr("passed");
    case Verdict::Failed: return EvalGridModel::tr("failed");
    case Verdict::Undecided: return EvalGridModel::tr("undecided");
    case Verdict::Unchecked: return EvalGridModel::tr("answered");
    case Verdict::Unanswered: return EvalGridModel::tr("no answer");
    }
    return {};
}

QString shareWords(const std::optional<Share> &share)
{
    if (!share)
        return u"–"_s;
    const auto percent = [](double value) { return QLocale().toString(value * 100, 'f', 1); };
    return EvalGridModel::tr("%1 % (%2 – %3)").arg(percent(share->value), percent(share->low), percent(share->high));
}

void EvalGridModel::setCases(const std::vector<DataCase> &cases, const QStringList &targets)
{
    EvalResults results;
    results.targets = targets;
    results.cases = cases;
    results.cells.assign(cases.size(), std::vector<std::optional<EvalCell>>(size_t(targets.size())));
    setResults(std::move(results));
}

void EvalGridModel::setResults(EvalResults results)
{
    beginResetModel();
    m_results = std::make_shared<EvalResults>(std::move(results));
    m_done = m_results->done();
    endResetModel();
}

void EvalGridModel::setCell(size_t dataCase, size_t target, const EvalCell &cell)
{
    if (dataCase >= m_results->cells.size() || target >= m_results->cells[dataCase].size())
        return;
    if (m_results.use_count() > 1)
        m_results = std::make_shared<EvalResults>(*m_results);
    std::optional<EvalCell> &place = m_results->cells[dataCase][target];
    m_done += place ? 0 : 1;
    place = cell;
    const QModelIndex at = index(int(dataCase), FirstTarget + int(target));
    Q_EMIT dataChanged(at, at);
}

const EvalCell *EvalGridModel::cell(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() < FirstTarget)
        return nullptr;
    const auto &cell = m_results->cells[size_t(index.row())][size_t(index.column() - FirstTarget)];
    return cell ? &*cell : nullptr;
}

int EvalGridModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : FirstTarget + int(m_results->targets.size()); }

QVariant EvalGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DataCase &each = m_results->cases[size_t(index.row())];
    if (index.column() < FirstTarget) {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        return index.column() == Case ? each.id : variableWords(each);
    }
    const EvalCell *done = cell(index);
    switch (role) {
    case VerdictRole: return done ? QVariant(int(done->verdict())) : QVariant();
    case Qt::DisplayRole: return done ? cellWords(*done) : u"…"_s;
    case Qt::ForegroundRole: {
        const QPalette palette = QGuiApplication::palette();
        if (!done)
            return mutedText(palette);
        const Verdict verdict = done->verdict();
        return verdict == Verdict::Passed                                  ? QVariant(safeColor(palette))
            : verdict == Verdict::Failed || verdict == Verdict::Unanswered ? QVariant(alarmColor(palette))
                                                                           : QVariant();
    }
    default: return {};
    }
}

QVariant EvalGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (section == Case)
        return tr("Case");
    return section == Words ? tr("Variables") : wording::targetName(m_results->targets.value(section - FirstTarget));
}

void EvalFilter::setShow(Show show)
{
    m_show = show;
    invalidateRowsFilter();
}

bool EvalFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_show == Show::All)
        return true;
    QSet<int> verdicts;
    bool open = false;
    for (int column = EvalGridModel::FirstTarget; column < sourceModel()->columnCount(parent); ++column) {
        const QVariant verdict = sourceModel()->index(row, column, parent).data(EvalGridModel::VerdictRole);
        verdict.isValid() ? (void)verdicts.insert(verdict.toInt()) : (void)(open = true);
    }
    switch (m_show) {
    case Show::All: break;
    case Show::Failed: return verdicts.contains(int(Verdict::Failed));
    case Show::Differing: return verdicts.size() > 1;
    case Show::Unanswered: return verdicts.contains(int(Verdict::Unanswered));
    case Show::Open: return open;
    }
    return true;
}

} // namespace countersign
