// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/agent_panel.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/undo_bar.h"

#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int UndoMs = 30'000;

// Two lines: the name, and below it what the agent does or what is wrong with its file.
class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {80, 2 * option.fontMetrics.height() + 14};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &styled, const QModelIndex &index) const override
    {
        QStyleOptionViewItem option = styled;
        initStyleOption(&option, index);
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool broken = !index.data(AgentsModel::ProblemRole).toString().isEmpty();
        const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor base = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
        const QRect area = option.rect.adjusted(10, 6, -8, -6);
        QRect top(area.left(), area.top(), area.width(), option.fontMetrics.height());
        const QRect below = top.translated(0, option.fontMetrics.height() + 2);
        const QString word = index.data(AgentsModel::UnsavedRole).toBool() ? tr("unsaved") : broken ? tr("broken") : QString();
        painter->setFont(option.font);
        if (!word.isEmpty()) {
            painter->setPen(selected ? text : broken ? alarmColor(option.palette) : attentionColor(option.palette));
            painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, word);
            top.setRight(top.right() - option.fontMetrics.horizontalAdvance(word) - 8);
        }
        painter->setPen(text);
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, top.width()));
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.88);
        painter->setFont(small);
        painter->setPen(broken && !selected ? alarmColor(option.palette) : blended(text, base, 0.3));
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(AgentsModel::DetailRole).toString(), Qt::ElideRight, below.width()));
    }
};

} // namespace

void AgentsModel::set(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void AgentsModel::setUnsaved(const QString &stem, bool unsaved)
{
    const QModelIndex index = indexOf(stem);
    if (!index.isValid() || m_rows[size_t(index.row())].unsaved == unsaved)
        return;
    m_rows[size_t(index.row())].unsaved = unsaved;
    Q_EMIT dataChanged(index, index, {UnsavedRole});
}

QModelIndex AgentsModel::indexOf(const QString &stem) const
{
    const auto found = std::ranges::find(m_rows, stem, &Row::stem);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

QVariant AgentsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::EditRole: return row.stem;
    case Qt::ToolTipRole: return QStringList{row.stem + u".agent.md"_s, row.description, row.problem}.join(u'\n').trimmed();
    case Qt::AccessibleTextRole: return row.problem.isEmpty() ? row.name : tr("%1, broken: %2").arg(row.name, row.problem);
    case StemRole: return row.stem;
    case DetailRole: return row.problem.isEmpty() ? row.description : row.problem;
    case ProblemRole: return row.problem;
    case UnsavedRole: return row.unsaved;
    default: return {};
    }
}

Qt::ItemFlags AgentsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags common = QAbstractListModel::flags(index);
    return index.isValid() ? common | Qt::ItemIsEditable : common;
}

bool AgentsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString from = m_rows[size_t(index.row())].stem;
    // Later: the list is read anew while it is still editing.
    QMetaObject::invokeMethod(this, [this, from, to = value.toString().trimmed()] { Q_EMIT renameAsked(from, to); }, Qt::QueuedConnection);
    return false;
}

AgentPanel::AgentPanel(Services &services, const AgentShelf &shelf, QWidget *parent)
    : QWidget(parent), m_services(services), m_shelf(shelf), m_model(new AgentsModel(this)), m_list(new QListView), m_new(new QMenu(this)),
      m_undo(new UndoBar(UndoBar::Shape::Narrow))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Agents"));
    m_list->setAccessibleDescription(tr("F2 renames the file, Ctrl+D copies it, Delete deletes it with a way back."));
    for (const AgentTemplate &from : AgentShelf::templates()) {
        QAction *action = m_new->addAction(from.name, this, [this, from] { createFrom(from); });
        action->setToolTip(from.description);
    }
    m_new->setToolTipsVisible(true);
    auto *fresh = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New agent"));
    fresh->setMenu(m_new);
    fresh->setToolTip(tr("Begin an agent from a template"));
    fresh->setAccessibleDescription(fresh->toolTip());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->addWidget(fresh);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_undo);
    setMinimumWidth(150);

    m_undoTime.setSingleShot(true);
    m_undoTime.setInterval(UndoMs);
    connect(&m_undoTime, &QTimer::timeout, m_undo, &UndoBar::forget);
    connect(m_model, &AgentsModel::renameAsked, this, &AgentPanel::rename);
    connect(m_list, &QWidget::customContextMenuRequested, this, &AgentPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString stem = index.data(AgentsModel::StemRole).toString();
        if (index.isValid() && stem != m_current) {
            m_unsaved = false;
            m_current = stem;
            Q_EMIT picked(stem);
        }
    });
    const auto key = [this](const QKeySequence &keys, auto &&what) {
        auto *shortcut = new QShortcut(keys, m_list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(QKeySequence::Delete, [this] { remove(m_current); });
    key(Qt::CTRL | Qt::Key_D, [this] { duplicate(m_current); });
    const QStringList left = m_shelf.removed();
    if (!left.isEmpty()) // the program ended before it was settled
        offerUndo(left.first());
}

AgentPanel::~AgentPanel() { m_undo->drop(); } // what was put away is offered again at the next start

void AgentPanel::reload()
{
    std::vector<AgentsModel::Row> rows;
    const QStringList drafts = m_shelf.draftStems();
    for (const AgentFile &file : m_services.workspace.agents()) {
        const Agent &agent = file.agent();
        rows.push_back(
            {agent.stem, agent.name, agent.description, file.problemSummary(), agent.stem == m_current ? m_unsaved : drafts.contains(agent.stem)});
    }
    m_model->set(std::move(rows));
    const QModelIndex index = m_model->indexOf(m_current);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    } else {
        const QModelIndex first = m_model->index(0);
        m_current = first.data(AgentsModel::StemRole).toString();
        m_list->setCurrentIndex(first);
        Q_EMIT picked(m_current);
    }
}

void AgentPanel::setUnsaved(bool unsaved)
{
    m_unsaved = unsaved;
    m_model->setUnsaved(m_current, unsaved);
}

void AgentPanel::setCurrent(const QString &stem)
{
    const QModelIndex index = m_model->indexOf(stem);
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void AgentPanel::createFrom(const AgentTemplate &from)
{
    Q_EMIT aboutToChange();
    const Result<QString> stem = m_shelf.create(from.name, from.bytes);
    if (!stem) {
        Q_EMIT failed(stem.error().message);
        return;
    }
    reload();
    setCurrent(*stem);
    Q_EMIT changed();
}

void AgentPanel::duplicate(const QString &stem)
{
    if (stem.isEmpty())
        return;
    Q_EMIT aboutToChange();
    const Result<QByteArray> bytes = m_shelf.read(stem);
    if (!bytes) {
        Q_EMIT failed(bytes.error().message);
        return;
    }
    const AgentFile file = AgentFile::parse(*bytes, stem);
    Agent copy = file.agent();
    copy.name = tr("%1, copy").arg(copy.name);
    // A broken file is copied as it is: writing a name into it could lose what is not understood.
    const Result<QString> made = m_shelf.create(stem + tr(" copy"), file.usable() ? file.with(copy) : *bytes);
    if (!made) {
        Q_EMIT failed(made.error().message);
        return;
    }
    if (auto samples = m_shelf.samples(stem); samples && !samples->empty()) {
        if (const Result<void> kept = m_shelf.setSamples(*made, *samples); !kept)
            Q_EMIT failed(kept.error().message);
    }
    reload();
    setCurrent(*made);
    Q_EMIT changed();
}

void AgentPanel::rename(const QString &from, const QString &to)
{
    if (from == to || from.isEmpty())
        return;
    Q_EMIT aboutToChange();
    if (const Result<void> renamed = m_shelf.rename(from, to); !renamed) {
        Q_EMIT failed(renamed.error().message);
        return;
    }
    if (m_current == from)
        m_current = to;
    reload();
    Q_EMIT renamed(from, to);
    Q_EMIT changed();
}

void AgentPanel::remove(const QString &stem)
{
    if (stem.isEmpty())
        return;
    m_undo->forget(); // the one before can no longer be undone
    Q_EMIT aboutToChange();
    if (const Result<void> removed = m_shelf.remove(stem); !removed) {
        Q_EMIT failed(removed.error().message);
        return;
    }
    offerUndo(stem);
    m_undoTime.start();
    reload();
    Q_EMIT changed();
}

void AgentPanel::offerUndo(const QString &stem)
{
    m_undo->offer(
        tr("%1 was deleted.").arg(stem),
        [this, stem] {
            m_undoTime.stop();
            putBack(stem);
        },
        [this, stem] {
            m_undoTime.stop();
            m_shelf.discard(stem);
            Q_EMIT discarded(stem);
        });
}

void AgentPanel::putBack(const QString &stem)
{
    if (const Result<void> restored = m_shelf.restore(stem); !restored) {
        Q_EMIT failed(restored.error().message);
        return;
    }
    reload();
    setCurrent(stem);
    Q_EMIT changed();
}

void AgentPanel::showMenu(const QPoint &point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid())
        return;
    const QString stem = index.data(AgentsModel::StemRole).toString();
    QMenu menu(this);
    menu.addAction(icon(u"copy"_s, u"edit-copy"_s), tr("&Copy to a new agent"), this, [this, stem] { duplicate(stem); })
        ->setShortcut(Qt::CTRL | Qt::Key_D);
    menu.addAction(tr("&Rename the file"), this, [this, index] { m_list->edit(index); })->setShortcut(Qt::Key_F2);
    menu.addAction(icon(u"delete"_s, u"edit-delete"_s), tr("&Delete"), this, [this, stem] { remove(stem); })->setShortcut(QKeySequence::Delete);
    menu.exec(m_list->viewport()->mapToGlobal(point));
}

} // namespace countersign
