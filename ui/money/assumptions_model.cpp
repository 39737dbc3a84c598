// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/assumptions_model.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>
#include <QtWidgets/QDoubleSpinBox>

namespace countersign {

namespace {
constexpr int Decimals = 2;
} // namespace

void AssumptionsModel::setAssumptions(std::vector<Assumption> assumptions)
{
    beginResetModel();
    m_assumptions = std::move(assumptions);
    endResetModel();
}

QVariant AssumptionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Assumption &each = m_assumptions[size_t(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == Value)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole && each.changed && index.column() == Value) {
        QFont bold;
        bold.setWeight(QFont::DemiBold);
        return bold;
    }
    if (role == Qt::ToolTipRole)
        return index.column() == Value ? tr("From %1 to %2").arg(QLocale().toString(each.least), QLocale().toString(each.most)) : each.source;
    if (role == Qt::EditRole && index.column() == Value)
        return each.value;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name: return each.name;
    case Value: return QLocale().toString(each.value, 'f', QLocale::FloatingPointShortest);
    case Unit: return each.unit;
    case Source: return each.source;
    default: return {};
    }
}

bool AssumptionsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    Assumption &each = m_assumptions[size_t(index.row())];
    const Assumption before = each;
    if (index.column() == Value) {
        const double number = value.toDouble();
        if (!(number >= each.least && number <= each.most))
            return false;
        // The old source does not stand for another number.
        if (number != each.value && !each.changed)
            each.source = tr("Entered by you");
        each.value = number;
    } else if (index.column() == Source) {
        each.source = value.toString().trimmed();
    } else {
        return false;
    }
    if (each == before)
        return true;
    each.changed = true;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags AssumptionsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Value || index.column() == Source ? flags | Qt::ItemIsEditable : flags;
}

QVariant AssumptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Value)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Assumption");
    case Value: return tr("Value");
    case Unit: return tr("Unit");
    case Source: return tr("Where it comes from");
    default: return {};
    }
}

QWidget *AssumptionDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const AssumptionsModel *>(index.model());
    if (!model || index.column() != AssumptionsModel::Value)
        return QStyledItemDelegate::createEditor(parent, option, index);
    const Assumption &each = model->assumptions()[size_t(index.row())];
    auto *box = new QDoubleSpinBox(parent);
    box->setDecimals(Decimals);
    box->setRange(each.least, each.most);
    box->setGroupSeparatorShown(true);
    box->setFrame(false);
    box->setAccessibleName(each.name);
    return box;
}

} // namespace countersign
