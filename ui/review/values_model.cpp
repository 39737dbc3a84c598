// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/values_model.h"

#include "core/redaction/entity_types.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtGui/QGuiApplication>
#include <QtGui/QIcon>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

// A swatch with the same ground and underline as in the text.
QPixmap swatch(const QString &type, const QPalette &palette)
{
    const EntityStyle style = entityStyle(type, palette);
    const qreal scale = qApp->devicePixelRatio();
    QPixmap pixmap(QSize(12, 12) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.fillRect(QRectF(0, 1, 12, 10), style.ground);
    painter.fillRect(QRectF(0, 9, 12, 2), style.line);
    return pixmap;
}

} // namespace

QString whyFound(const ReviewCase::Value &value)
{
    QStringList lines{displayNameOf(value.type)};
    if (!value.reason.isEmpty())
        lines << value.reason;
    if (!value.rule.isEmpty())
        lines << ValuesModel::tr("Rule %1, score %2").arg(value.rule, QLocale().toString(value.score, 'f', 2));
    if (value.byPerson)
        lines << ValuesModel::tr("What happens to it was chosen by you.");
    return lines.join(u'\n');
}

void ValuesModel::setCase(ReviewCasePtr reviewCase, bool onlyNew)
{
    beginResetModel();
    m_case = std::move(reviewCase);
    m_rows.clear();
    for (size_t i = 0; m_case && i < m_case->values.size(); ++i) {
        const auto isNew = [&](int occurrence) { return !m_case->parts[size_t(m_case->occurrences[size_t(occurrence)].part)].seen; };
        if (!onlyNew || std::ranges::any_of(m_case->values[i].occurrences, isNew))
            m_rows.push_back(int(i));
    }
    endResetModel();
}

QModelIndex ValuesModel::indexOfValue(int value) const
{
    const auto it = std::ranges::find(m_rows, value);
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()), TypeColumn);
}

int ValuesModel::valueAt(const QModelIndex &index) const { return index.isValid() ? m_rows[size_t(index.row())] : -1; }

int ValuesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ValuesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ValuesModel::text(const ReviewCase::Value &value, int column) const
{
    switch (column) {
    case TypeColumn: return value.type;
    case OriginalColumn: return value.original.isEmpty() ? tr("(not in the vault)") : wording::firstLine(value.original);
    case LeavesColumn: return value.leaves() || value.replacement.isEmpty() ? wording::action(value.action) : wording::firstLine(value.replacement);
    case CountColumn: return value.occurrences.size() == 1 ? QString() : u"×%1"_s.arg(value.occurrences.size());
    case RuleColumn: return value.byPerson ? tr("your choice") : value.rule;
    case ScoreColumn: return value.score > 0 ? QLocale().toString(value.score, 'f', 2) : QString();
    default: return {};
    }
}

QVariant ValuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ReviewCase::Value &value = m_case->values[size_t(valueAt(index))];
    switch (role) {
    case Qt::DisplayRole: return text(value, index.column());
    case Qt::CheckStateRole:
        return index.column() != TypeColumn || m_case->readOnly ? QVariant() : QVariant(value.leaves() ? Qt::Unchecked : Qt::Checked);
    case Qt::DecorationRole: return index.column() == TypeColumn ? QVariant(swatch(value.type, QGuiApplication::palette())) : QVariant();
    case Qt::ToolTipRole: return whyFound(value);
    case Qt::ForegroundRole:
        if (!value.switchable())
            return alarmColor(QGuiApplication::palette());
        return index.column() >= CountColumn ? QVariant(mutedText(QGuiApplication::palette())) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == ScoreColumn || index.column() == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() != TypeColumn)
            return text(value, index.column());
        return value.leaves() ? tr("%1: %2 leaves as it is").arg(displayNameOf(value.type), text(value, OriginalColumn))
                              : tr("%1: %2, in its place %3").arg(displayNameOf(value.type), text(value, OriginalColumn), text(value, LeavesColumn));
    case Qt::AccessibleDescriptionRole: return whyFound(value);
    case ValueRole: return valueAt(index);
    default: return {};
    }
}

bool ValuesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    Q_EMIT switched(valueAt(index), value.toInt() == Qt::Checked);
    return false; // the tick changes when the request comes back
}

Qt::ItemFlags ValuesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == TypeColumn && !m_case->readOnly && m_case->values[size_t(valueAt(index))].switchable())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ValuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == ScoreColumn || section == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TypeColumn: return tr("Found");
    case OriginalColumn: return tr("On this machine");
    case LeavesColumn: return tr("What leaves");
    case RuleColumn: return tr("Rule");
    case ScoreColumn: return tr("Score");
    default: return QString();
    }
}

} // namespace countersign
