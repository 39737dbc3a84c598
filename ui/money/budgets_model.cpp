// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/budgets_model.h"

#include "core/billing/forecast.h"
#include "ui/money/money_tab.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int BarHeight = 5;

Money committed(const Budgets::State &state) { return checkedSum(state.spent.known(), state.reserved).value_or(state.spent.known()); }

/// The bar's full length.
Money limitOf(const Budget &budget) { return budget.stop ? *budget.stop : budget.warn.value_or(Money()); }

double share(Money part, Money whole) { return whole == Money() ? 1 : double(part.picoDollars()) / double(whole.picoDollars()); }

BudgetsModel::Level levelOf(const Budgets::State &state)
{
    const Money used = committed(state);
    if (state.budget.stop && used >= *state.budget.stop)
        return BudgetsModel::Level::Stopped;
    return state.budget.warn && used >= *state.budget.warn ? BudgetsModel::Level::Warned : BudgetsModel::Level::Calm;
}

QString standing(const Budgets::State &state)
{
    const QString used = percentWords(share(committed(state), limitOf(state.budget)) * 100);
    switch (levelOf(state)) {
    case BudgetsModel::Level::Stopped: return BudgetsModel::tr("Used up: requests are stopped");
    case BudgetsModel::Level::Warned: return BudgetsModel::tr("Nearly used: %1").arg(used);
    case BudgetsModel::Level::Calm: return BudgetsModel::tr("%1 used").arg(used);
    }
    return {};
}

QString left(const Budgets::State &state)
{
    if (!state.budget.stop)
        return u"–"_s;
    return wording::money(Money::fromPicoDollars(std::max<qint64>(0, state.budget.stop->picoDollars() - committed(state).picoDollars())));
}

QString spent(const Budgets::State &state)
{
    const QString words = BudgetsModel::tr("%1 of %2").arg(sumWords(state.spent), wording::money(limitOf(state.budget)));
    return state.reserved == Money() ? words : BudgetsModel::tr("%1, %2 on its way").arg(words, wording::money(state.reserved));
}

QString limit(const std::optional<Money> &amount) { return amount ? wording::money(*amount) : u"–"_s; }

QString tip(const Budgets::State &state)
{
    QStringList lines{budgetName(state.budget)};
    if (!state.spent.isExact())
        lines << BudgetsModel::tr("%n calls have no known price and are not in the sum.", nullptr, int(state.spent.unpriced()));
    if (state.budget.stopsUnpriced)
        lines << BudgetsModel::tr("Requests whose cost cannot be estimated are stopped.");
    return lines.join(u'\n');
}

} // namespace

QString budgetScope(const Budget &budget)
{
    if (budget.agent.isEmpty() && budget.provider.isEmpty())
        return BudgetsModel::tr("All calls");
    if (budget.provider.isEmpty())
        return BudgetsModel::tr("Agent %1").arg(budget.agent);
    const QString provider = wording::providerName(budget.provider);
    return budget.agent.isEmpty() ? BudgetsModel::tr("Provider %1").arg(provider) : BudgetsModel::tr("Agent %1 at %2").arg(budget.agent, provider);
}

void BudgetsModel::setStates(std::vector<Budgets::State> states, const QDateTime &now)
{
    beginResetModel();
    m_states = std::move(states);
    m_now = now;
    endResetModel();
}

QVariant BudgetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Budgets::State &state = m_states[size_t(index.row())];
    const Budget &budget = state.budget;
    switch (role) {
    case UsedRole: return share(committed(state), limitOf(budget));
    case WarnAtRole: return budget.warn && budget.stop ? share(*budget.warn, *budget.stop) : QVariant();
    case LevelRole: return int(levelOf(state));
    case Qt::ToolTipRole: return tip(state);
    case Qt::TextAlignmentRole:
        return index.column() == Left || index.column() == Warn || index.column() == Stop || index.column() == Forecast
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (index.column()) {
    case For: return budgetScope(budget);
    case Per: return budget.per == Budget::Per::Day ? tr("Day") : tr("Month");
    case Spent: return spent(state);
    case Left: return left(state);
    case Warn: return limit(budget.warn);
    case Stop: return limit(budget.stop);
    case Forecast: {
        const auto end = forecastOf(state, m_now);
        return end ? (state.spent.isExact() ? wording::money(*end) : tr("≥ %1").arg(wording::money(*end))) : u"–"_s;
    }
    case Standing: return standing(state);
    default: return {};
    }
}

QVariant BudgetsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Forecast)
        return tr("What will have been spent at the end of the day or month if it goes on as until now");
    if (role == Qt::TextAlignmentRole && (section == Left || section == Warn || section == Stop || section == Forecast))
        return QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case For: return tr("For");
    case Per: return tr("Per");
    case Spent: return tr("Spent");
    case Left: return tr("Left");
    case Warn: return tr("Warns at");
    case Stop: return tr("Stops at");
    case Forecast: return tr("Forecast");
    case Standing: return tr("State");
    default: return {};
    }
}

void BudgetBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem above = option;
    above.rect.adjust(0, 0, 0, -BarHeight - 4);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget); // the ground of the whole cell
    QStyledItemDelegate::paint(painter, above, index);
    const QRect bar(option.rect.x() + 4, option.rect.bottom() - BarHeight - 4, option.rect.width() - 12, BarHeight);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto upTo = [&](double of) {
        const int width = int(std::clamp(of, 0.0, 1.0) * bar.width());
        return mirrored ? QRect(bar.right() + 1 - width, bar.y(), width, bar.height()) : QRect(bar.x(), bar.y(), width, bar.height());
    };
    const auto level = BudgetsModel::Level(index.data(BudgetsModel::LevelRole).toInt());
    const bool selected = option.state & QStyle::State_Selected; // on the highlight only its own text is sure to be seen
    const QColor words = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->fillRect(bar, selected ? blended(words, option.palette.color(QPalette::Highlight), 0.6) : hairline(option.palette));
    painter->fillRect(upTo(index.data(BudgetsModel::UsedRole).toDouble()),
                      selected                                    ? words
                          : level == BudgetsModel::Level::Stopped ? alarmColor(option.palette)
                          : level == BudgetsModel::Level::Warned  ? attentionColor(option.palette)
                                                                  : chartColor(0, option.palette));
    if (const QVariant warn = index.data(BudgetsModel::WarnAtRole); warn.isValid()) {
        const QRect mark = upTo(warn.toDouble());
        painter->fillRect(QRect(mirrored ? mark.left() : mark.right(), bar.y() - 2, 2, bar.height() + 4), words);
    }
    painter->restore();
}

QSize BudgetBarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize words = QStyledItemDelegate::sizeHint(option, index);
    return {std::max(words.width() + 16, option.fontMetrics.averageCharWidth() * 26), words.height() + BarHeight + 10};
}

} // namespace countersign
