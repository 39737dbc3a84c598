// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_rules_model.h"

#include "core/redaction/entity_types.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
// Child rows know their family by the internal id: its place plus one; families have 0.
constexpr quintptr NoFamily = 0;

/// Families that are no type themselves have no name in entity_types.
QString titleOf(const QString &type)
{
    if (type == "NETWORK"_L1)
        return PolicyRulesModel::tr("Network addresses");
    if (type == "FINANCE"_L1)
        return PolicyRulesModel::tr("Bank and payment");
    if (type == "TAX_ID"_L1)
        return PolicyRulesModel::tr("Tax and company numbers");
    if (type == "DOCUMENT"_L1)
        return PolicyRulesModel::tr("Documents and licences");
    if (type == "HEALTH"_L1)
        return PolicyRulesModel::tr("Health and insurance");
    if (type == "ACCOUNT"_L1)
        return PolicyRulesModel::tr("Customers, cases and accounts");
    return displayNameOf(type);
}
} // namespace

PolicyRulesModel::PolicyRulesModel(QObject *parent) : QAbstractItemModel(parent) { }

void PolicyRulesModel::setFile(const PolicyFile &file, bool changeable)
{
    beginResetModel();
    m_file = file;
    m_changeable = changeable;
    readRules();
    m_families.clear();
    m_policy.reset();
    if (auto policy = file.policy()) {
        m_policy = std::move(*policy);
        m_families.push_back({});
        for (const QString &family : allEntityFamilies())
            m_families.push_back({family, {}});
        QStringList types = allEntityTypes();
        for (const Terms::Term &term : m_policy->terms().mask) {
            if (!types.contains(term.type))
                types << term.type;
        }
        for (const QString &type : std::as_const(types)) {
            const auto family = std::ranges::find(m_families, familyOf(type), &Family::name);
            if (family != m_families.end() && type != family->name)
                family->types << type;
        }
    }
    endResetModel();
}

void PolicyRulesModel::setScope(const PolicyFile::Scope &scope, bool local)
{
    if (scope == m_scope && local == m_local)
        return;
    m_scope = scope;
    m_local = local;
    readRules();
    showChanged();
}

void PolicyRulesModel::readRules()
{
    m_own = m_file.rules(m_scope);
    m_ownLocal = m_local ? m_file.rules({u"local"_s, false}) : decltype(m_ownLocal)();
}

Policy::Rule PolicyRulesModel::ruleOf(const QString &type) const
{
    if (m_scope.forTool)
        return m_policy->ruleFor(type, {}, false, m_scope.where);
    const bool anyLocal = m_scope.where == "local"_L1;
    return m_policy->ruleFor(type, anyLocal ? QString() : m_scope.where, anyLocal || m_local);
}

bool PolicyRulesModel::differs(const QString &type) const
{
    return !m_scope.isEverything() && (m_own.contains(type) || ruleOf(type) != m_policy->ruleFor(type, {}, false));
}

QModelIndex PolicyRulesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : NoFamily);
}

QModelIndex PolicyRulesModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != NoFamily ? createIndex(int(index.internalId()) - 1, 0, NoFamily) : QModelIndex();
}

int PolicyRulesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_families.size());
    return parent.internalId() == NoFamily && parent.column() == 0 ? int(m_families[size_t(parent.row())].types.size()) : 0;
}

int PolicyRulesModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QString PolicyRulesModel::typeOf(const QModelIndex &index) const
{
    return index.internalId() == NoFamily ? m_families[size_t(index.row())].name : m_families[size_t(index.internalId() - 1)].types[index.row()];
}

QModelIndex PolicyRulesModel::indexOf(const QString &type) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const Family &family = m_families[size_t(row)];
        if (family.name == type)
            return index(row, 0);
        if (const auto at = family.types.indexOf(type); at >= 0)
            return index(int(at), 0, index(row, 0));
    }
    return {};
}

QString PolicyRulesModel::display(const QModelIndex &index) const
{
    const QString type = typeOf(index);
    const Policy::Rule rule = ruleOf(type);
    switch (index.column()) {
    case TypeColumn: return type.isEmpty() ? tr("Everything else") : titleOf(type);
    case ActionColumn: return wording::action(rule.action);
    case ThresholdColumn: return QLocale().toString(rule.threshold, 'f', 2);
    case OriginColumn: return origin(type);
    default: return {};
    }
}

QString PolicyRulesModel::origin(const QString &type) const
{
    if (m_own.contains(type))
        return m_scope.isEverything() ? tr("own rule") : tr("different here");
    const QString family = familyOf(type);
    if (!type.isEmpty() && family != type && m_own.contains(family))
        return tr("as %1").arg(titleOf(family));
    if (m_scope.isEverything() || m_own.contains({}))
        return tr("as everything else");
    const bool fromLocal = m_ownLocal.contains(type) || m_ownLocal.contains(family) || m_ownLocal.contains({});
    return fromLocal ? tr("as on this machine") : tr("as everywhere");
}

QVariant PolicyRulesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_policy)
        return {};
    const QString type = typeOf(index);
    const Policy::Rule rule = ruleOf(type);
    switch (role) {
    case Qt::DisplayRole: return display(index);
    case Qt::EditRole: return index.column() == ThresholdColumn ? QVariant(rule.threshold) : QVariant(int(rule.action));
    case TypeRole: return type;
    case DiffersRole: return differs(type);
    case Qt::ToolTipRole:
        return index.column() == ThresholdColumn
            ? tr("What is found with less certainty than this is left alone. 0.5 means: as likely right as wrong.")
            : type;
    case Qt::FontRole:
        if (m_own.contains(type) || differs(type)) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case Qt::ForegroundRole: return index.column() == OriginColumn ? QVariant(mutedText(QGuiApplication::palette())) : QVariant();
    case Qt::BackgroundRole:
        return differs(type) ? QVariant(blended(QGuiApplication::palette().color(QPalette::Base), attentionColor(QGuiApplication::palette()), 0.12))
                             : QVariant();
    case Qt::TextAlignmentRole: return index.column() == ThresholdColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == TypeColumn
            ? (differs(type) ? tr("%1: %2, different here") : tr("%1: %2")).arg(display(index), wording::action(rule.action))
            : display(index);
    default: return {};
    }
}

void PolicyRulesModel::change(const QString &type, const std::optional<PolicyFile::Rule> &rule)
{
    const PolicyFile before = m_file;
    if (const Result<void> done = m_file.setRule(type, rule, m_scope); !done) {
        Q_EMIT refused(done.error().message);
        return;
    }
    m_policy = *m_file.policy();
    readRules();
    showChanged();
    Q_EMIT edited(type, before);
}

void PolicyRulesModel::showChanged()
{
    if (m_families.empty())
        return;
    // A rule of a family or the default changes what is shown in many rows.
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex family = index(row, 0);
        if (const int types = rowCount(family); types > 0)
            Q_EMIT dataChanged(index(0, 0, family), index(types - 1, ColumnCount - 1, family));
    }
}

bool PolicyRulesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString type = typeOf(index);
    const Policy::Rule now = ruleOf(type);
    PolicyFile::Rule rule = m_own.value(type);
    if (index.column() == ActionColumn) {
        if (Action(value.toInt()) == now.action)
            return false;
        rule.action = Action(value.toInt());
    } else {
        const double threshold = std::clamp(value.toDouble(), 0.0, 1.0);
        if (std::abs(threshold - now.threshold) < 0.001)
            return false;
        rule.threshold = threshold;
    }
    change(type, rule);
    return true;
}

void PolicyRulesModel::removeRule(const QModelIndex &index)
{
    if (!index.isValid() || !m_changeable || !m_own.contains(typeOf(index)))
        return;
    if (!typeOf(index).isEmpty() || !m_scope.isEverything()) // something must hold for everything else
        change(typeOf(index), std::nullopt);
}

Qt::ItemFlags PolicyRulesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_changeable && (index.column() == ActionColumn || index.column() == ThresholdColumn))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant PolicyRulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == ThresholdColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TypeColumn: return tr("What is found");
    case ActionColumn: return tr("What happens");
    case ThresholdColumn: return tr("From score");
    case OriginColumn: return tr("Why");
    default: return {};
    }
}

} // namespace countersign
