// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversation_panel.h"

#include "core/redaction/vault.h"
#include "ui/run/conversations_model.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QPainter>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

// Two lines: the title, and below it quietly when and with which agent.
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
        const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor base = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
        const QRect area = option.rect.adjusted(10, 6, -8, -6);
        QRect top(area.left(), area.top(), area.width(), option.fontMetrics.height());
        const QRect below = top.translated(0, option.fontMetrics.height() + 2);
        painter->setFont(option.font);
        const QString word = index.data(ConversationsModel::StateRole).toString();
        if (!word.isEmpty()) {
            painter->setPen(selected ? text : attentionColor(option.palette));
            painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter, word);
            top.setRight(top.right() - option.fontMetrics.horizontalAdvance(word) - 8);
        }
        painter->setPen(text);
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, top.width()));
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.88);
        painter->setFont(small);
        painter->setPen(blended(text, base, 0.3));
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(ConversationsModel::DetailRole).toString(), Qt::ElideRight, below.width()));
    }
};

} // namespace

ConversationPanel::ConversationPanel(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_model = new ConversationsModel(services.conversations, services.workspace.folder(), this);
    m_found = new QSortFilterProxyModel(this);
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new QListView;
    m_list->setModel(m_found);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setAccessibleDescription(tr("Return opens, F2 renames, Delete deletes with a way back."));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find a conversation"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a conversation"));
    auto *fresh = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New conversation"));
    fresh->setToolTip(tr("Begin a new conversation with the chosen agent (Ctrl+N)"));
    fresh->setAccessibleDescription(fresh->toolTip());

    m_undoBar = new QWidget;
    auto *undoRow = new QHBoxLayout(m_undoBar);
    undoRow->setContentsMargins(10, 6, 8, 6);
    undoRow->addWidget(new QLabel(tr("Deleted.")), 1);
    auto *undo = new QPushButton(tr("Undo"));
    undo->setAccessibleDescription(tr("Brings the deleted conversation back"));
    undoRow->addWidget(undo);
    m_undoBar->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(8);
    top->addWidget(fresh);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_undoBar);
    setMinimumWidth(150);

    m_undoTime.setSingleShot(true);
    m_undoTime.setInterval(15'000);
    connect(&m_undoTime, &QTimer::timeout, this, &ConversationPanel::deleteForGood);
    connect(undo, &QPushButton::clicked, this, &ConversationPanel::undoDelete);
    connect(fresh, &QPushButton::clicked, this, &ConversationPanel::newRequested);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_model, &ConversationsModel::failed, this, &ConversationPanel::failed);
    connect(m_list, &QListView::clicked, this, &ConversationPanel::openIndex);
    connect(m_list, &QListView::activated, this, &ConversationPanel::openIndex);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ConversationPanel::showMenu);
    auto *remove = new QShortcut(QKeySequence::Delete, m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (const QModelIndex index = m_list->currentIndex(); index.isValid())
            deleteConversation(ConversationId(index.data(ConversationsModel::IdRole).toString()));
    });
}

ConversationPanel::~ConversationPanel() { deleteForGood(); }

void ConversationPanel::setCurrent(const ConversationId &id)
{
    m_current = id;
    m_list->setCurrentIndex(m_found->mapFromSource(m_model->indexOf(id)));
}

void ConversationPanel::reload()
{
    m_model->reload();
    setCurrent(m_current);
}

void ConversationPanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ConversationPanel::openIndex(const QModelIndex &index)
{
    if (const ConversationInfo *info = m_model->info(m_found->mapToSource(index)))
        Q_EMIT opened(info->id, info->agent);
}

void ConversationPanel::showMenu(const QPoint &point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid())
        return;
    QMenu menu(this);
    menu.addAction(tr("&Open"), this, [this, index] { openIndex(index); });
    menu.addAction(tr("&Rename"), this, [this, index] { m_list->edit(index); })->setShortcut(Qt::Key_F2);
    menu.addAction(icon(u"delete"_s, u"edit-delete"_s), tr("&Delete"), this,
                   [this, index] { deleteConversation(ConversationId(index.data(ConversationsModel::IdRole).toString())); })
        ->setShortcut(QKeySequence::Delete);
    menu.exec(m_list->viewport()->mapToGlobal(point));
}

void ConversationPanel::deleteConversation(const ConversationId &id)
{
    deleteForGood(); // the one before can no longer be undone
    m_doomed = id;
    m_model->setHidden(id, true);
    m_undoBar->show();
    m_undoTime.start();
    Q_EMIT deleted(id);
}

void ConversationPanel::undoDelete()
{
    m_undoTime.stop();
    m_undoBar->hide();
    m_model->setHidden(std::exchange(m_doomed, {}), false);
}

void ConversationPanel::deleteForGood()
{
    m_undoTime.stop();
    m_undoBar->hide();
    if (m_doomed.isNull())
        return;
    const ConversationId id = std::exchange(m_doomed, {});
    if (const Result<void> removed = m_services.conversations.remove(id); !removed) {
        m_model->setHidden(id, false);
        Q_EMIT failed(removed.error().message);
        return;
    }
    // The originals go with the conversation; the ledger, which holds none, keeps its record.
    if (const Result<void> forgotten = m_services.vault.forget(id); !forgotten)
        Q_EMIT failed(forgotten.error().message);
}

} // namespace countersign
