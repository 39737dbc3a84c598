// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversation_panel.h"

#include "core/redaction/vault.h"
#include "ui/main/shortcuts.h"
#include "ui/run/conversation_rows.h"
#include "ui/run/conversations_model.h"
#include "ui/run/kept_message.h"
#include "ui/run/search_hits_model.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/undo_bar.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

ConversationPanel::ConversationPanel(Services &services, const Shortcuts &keys, std::shared_ptr<SerialWork> disk, QWidget *parent)
    : QWidget(parent), m_services(services), m_disk(std::move(disk))
{
    m_model = new ConversationsModel(services.conversations, services.workspace.folder(), m_disk, this);
    m_found = new QSortFilterProxyModel(this);
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list = new QListView;
    m_list->setModel(m_found);
    m_list->setItemDelegate(new ConversationRow(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setAccessibleDescription(tr("Return opens, F2 renames, Delete deletes with a way back."));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find in conversations"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find in conversations"));
    m_search->setAccessibleDescription(tr("Looks in titles and in everything that was said. Return opens the first."));
    auto *fresh = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New conversation"));
    tellKeys(keys, u"conversation.new"_s, fresh, tr("Begin a new conversation with the chosen agent"));

    m_undo = new UndoBar(UndoBar::Shape::Narrow);

    m_hitsModel = new SearchHitsModel(this);
    m_hits = new QListView;
    m_hits->setModel(m_hitsModel);
    m_hits->setItemDelegate(new SearchHitRow(m_hits));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setUniformItemSizes(true);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setAccessibleName(tr("Messages found"));
    m_hits->setAccessibleDescription(tr("Return opens the conversation at the message."));
    m_hitsWords = new QLabel;
    m_hitsWords->setTextFormat(Qt::PlainText);
    m_hitsWords->setContentsMargins(10, 8, 10, 4);
    m_hitsWords->setWordWrap(true);
    m_hits->hide();
    m_hitsWords->hide();

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
    column->addWidget(m_hitsWords);
    column->addWidget(m_hits, 2);
    column->addWidget(m_undo);
    setMinimumWidth(150);

    m_undoTime.setSingleShot(true);
    m_undoTime.setInterval(15'000);
    connect(&m_undoTime, &QTimer::timeout, this, &ConversationPanel::deleteForGood);
    connect(fresh, &QPushButton::clicked, this, &ConversationPanel::newRequested);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::textChanged, &m_searchTime, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &ConversationPanel::openFirst);
    m_searchTime.setSingleShot(true);
    m_searchTime.setInterval(120);
    connect(&m_searchTime, &QTimer::timeout, this, &ConversationPanel::searchMessages);
    connect(m_hits, &QListView::clicked, this, &ConversationPanel::openHit);
    connect(m_hits, &QListView::activated, this, &ConversationPanel::openHit);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { setCurrent(m_current); });
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

ConversationPanel::~ConversationPanel()
{
    deleteForGood(); // while the panel is whole; the disk's work is waited for
}

void ConversationPanel::setCurrent(const ConversationId &id)
{
    m_current = id;
    m_list->setCurrentIndex(m_found->mapFromSource(m_model->indexOf(id)));
}

void ConversationPanel::reload() { m_model->reload(); }

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

void ConversationPanel::openHit(const QModelIndex &index)
{
    const SearchHit *hit = m_hitsModel->hit(index);
    if (!hit)
        return;
    const QString word = hit->marks.empty() ? QString() : hit->excerpt.sliced(hit->marks.front().begin, hit->marks.front().length());
    Q_EMIT openedAt({hit->conversation, hit->message, word});
}

void ConversationPanel::openFirst()
{
    if (m_found->rowCount() > 0)
        openIndex(m_found->index(0, 0));
    else if (m_hitsModel->rowCount() > 0)
        openHit(m_hitsModel->index(0));
}

void ConversationPanel::searchMessages()
{
    const QString words = m_search->text().trimmed();
    if (words.size() < 2) {
        m_hitsModel->setHits({});
        m_hits->hide();
        m_hitsWords->hide();
        return;
    }
    if (!m_searcher)
        m_searcher = std::make_unique<ConversationSearch>(m_services.conversations, m_services.workspace.folder());
    auto *watcher = new QFutureWatcher<Result<SearchAnswer>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, words] {
        watcher->deleteLater();
        if (words == m_search->text().trimmed())
            showAnswer(watcher->result());
    });
    watcher->setFuture(m_searcher->search(words));
}

void ConversationPanel::showAnswer(Result<SearchAnswer> answer)
{
    m_hitsWords->show();
    if (!answer) {
        m_hitsWords->setText(answer.error().message);
        return;
    }
    const int count = int(answer->hits.size());
    m_hitsWords->setText(!answer->complete() ? tr("Looking through the messages: %1 of %2 conversations").arg(answer->read).arg(answer->all)
                             : count == 0    ? tr("No message has these words.")
                                             : tr("In %n messages", nullptr, count));
    if (answer->complete())
        announce(m_hitsWords, m_hitsWords->text());
    m_hitsModel->setHits(std::move(answer->hits));
    m_hits->setVisible(count > 0);
    if (!answer->complete())
        searchMessages(); // what is left of them
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
    const ConversationInfo *info = m_model->info(m_model->indexOf(id));
    const QString title = info ? info->title : QString();
    m_model->setHidden(id, true);
    // Nothing is deleted before it can no longer be undone.
    m_undo->offer(
        title.isEmpty() ? tr("The conversation was deleted.") : tr("“%1” was deleted.").arg(title),
        [this, id] {
            m_undoTime.stop();
            m_model->setHidden(id, false);
        },
        [this, id] {
            m_undoTime.stop();
            removeForGood(id);
        });
    m_undoTime.start();
    Q_EMIT deleted(id);
}

void ConversationPanel::undoDelete() { m_undo->undo(); }

void ConversationPanel::deleteForGood() { m_undo->forget(); }

void ConversationPanel::removeForGood(const ConversationId &id)
{
    m_disk->ask(
        this,
        [&conversations = m_services.conversations, &vault = m_services.vault, drafts = m_services.drafts, id]() -> Result<void> {
            if (const Result<void> removed = conversations.remove(id); !removed)
                return removed;
            const Result<void> pasted = drafts.keep(besideDraft(id), {});
            // The originals go with the conversation; the ledger, which holds none, keeps its record.
            const Result<void> originals = vault.forget(id);
            return originals ? pasted : originals;
        },
        [this, id](const Result<void> &removed) {
            if (removed || removed.error().code == ErrorCode::NotFound) // an empty one went when it was left
                return;
            m_model->setHidden(id, false); // when it is still there
            Q_EMIT failed(removed.error().message);
        });
}

} // namespace countersign
