// SPDX-License-Identifier: GPL-3.0-or-later
// The earlier conversations: find, continue, rename, delete. Deleting can be undone for a while: until then nothing is deleted at all.
#pragma once
#include "core/store/conversation_search.h"
#include "ui/main/page.h"
#include "ui/services.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace countersign {

class ConversationsModel;
class SearchHitsModel;
class SerialWork;
class Shortcuts;
class UndoBar;

class ConversationPanel final : public QWidget {
    Q_OBJECT
public:
    /// `disk`: see ConversationsModel.
    ConversationPanel(Services &services, const Shortcuts &keys, std::shared_ptr<SerialWork> disk, QWidget *parent = nullptr);
    ~ConversationPanel() override; // carries out a deletion that was not undone

    [[nodiscard]] ConversationsModel *model() const { return m_model; }
    /// Marks one as the open one.
    void setCurrent(const ConversationId &id);
    /// Reads the list anew, in the background.
    void reload();
    void focusSearch();

    // What the menu does; public for tests.
    void deleteConversation(const ConversationId &id);
    void undoDelete();
    void deleteForGood();

Q_SIGNALS:
    void opened(const countersign::ConversationId &id, const QString &agent);
    /// A message that was found.
    void openedAt(const countersign::place::Conversation &place);
    void newRequested();
    /// It is out of sight; its run, if one goes on, must be stopped.
    void deleted(const countersign::ConversationId &id);
    void failed(const QString &message);

private:
    void removeForGood(const ConversationId &id);
    void showMenu(const QPoint &point);
    void openIndex(const QModelIndex &index);
    void openHit(const QModelIndex &index);
    void openFirst();
    void searchMessages();
    void showAnswer(Result<SearchAnswer> answer);

    Services &m_services;
    ConversationsModel *m_model;
    QSortFilterProxyModel *m_found;
    QListView *m_list;
    QLineEdit *m_search;
    std::unique_ptr<ConversationSearch> m_searcher; // made by the first search
    SearchHitsModel *m_hitsModel;
    QListView *m_hits;
    QLabel *m_hitsWords;
    QTimer m_searchTime;
    UndoBar *m_undo;
    QTimer m_undoTime;
    ConversationId m_current;
    std::shared_ptr<SerialWork> m_disk;
};

} // namespace countersign
