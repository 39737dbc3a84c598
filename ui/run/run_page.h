// SPDX-License-Identifier: GPL-3.0-or-later
// The page where the work is done: earlier conversations, the open one with its composer, and beside it the review.
#pragma once
#include "ui/main/page.h"
#include "ui/run/kept_message.h"
#include "ui/services.h"

#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QSplitter;
class QStackedWidget;

namespace countersign {

class ComposerBox;
class ContextGauge;
class ConversationPanel;
class ConversationView;
class ReviewPane;
class RunSession;
class RunSetup;
class BackgroundWork;
class SerialWork;
class Shortcuts;
class StateLine;
class Welcome;

class RunPage final : public Page {
    Q_OBJECT
public:
    RunPage(Services &services, RunSetup &setup, const Shortcuts &keys, QWidget *parent = nullptr);
    ~RunPage() override;

    void arrive() override;
    bool open(const Place &place) override;
    void save() override;
    void find() override;
    [[nodiscard]] std::vector<Command> commands() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    void newConversation();
    /// The first suggestion of the empty conversation, else the message box, takes the focus.
    void focusSuggestion();
    void openConversation(const ConversationId &id, const QString &agent);
    [[nodiscard]] ReviewPane *review() const { return m_review; }
    [[nodiscard]] ComposerBox *composer() const { return m_composer; }
    [[nodiscard]] ContextGauge *gauge() const { return m_gauge; }
    [[nodiscard]] ConversationPanel *conversations() const { return m_panel; }
    [[nodiscard]] ConversationView *view() const { return m_view; }
    [[nodiscard]] RunSession *session() const { return m_session; }
    /// Some run goes on in any conversation.
    [[nodiscard]] bool anyRunning() const;
    [[nodiscard]] bool isRunning() const override { return anyRunning(); }
    void stopAll() override;
    /// Sends what stands in the composer.
    void send();
    /// The same message again, after a refusal or a failure.
    void retry();
    /// Puts an earlier message of the person into the composer; sending it replaces that message and all after it, which are kept as a
    /// conversation of their own.
    void editMessage(qint64 message);
    /// A new conversation with everything before the message, and its words in the composer.
    void branchAt(qint64 message);
    void showWhatLeft(const RequestId &request);
    /// A message was sent off from the box, and its run is yet to begin.
    [[nodiscard]] bool isSending() const { return m_preparing || m_sendWhenMade; }
    /// Writes what was typed and not sent, in the background; the end of the page waits for it.
    void saveUnsent();

Q_SIGNALS:
    void moneyChanged();

private:
    QWidget *buildMiddle();
    RunSession *sessionFor(const ConversationId &id);
    void setSession(RunSession *session);
    void saveSoon();
    void showNone();
    void makeConversation();
    void readUnsent();
    void putBack(const KeptMessage &kept);
    [[nodiscard]] KeptMessage typed() const;
    void openListed();
    void prepare(bool again);
    void startOrder(RunOrder order);
    void takeBack(const RunOrder &order);
    void refreshState();
    void gaugeMessage();
    void refreshStack();
    void onHeld(RunSession *session);
    void leaveConversation();
    void showWanted();
    void useRules();
    void beginEdit(qint64 message);
    void endEdit();
    void compose(const StoredMessage &message);
    [[nodiscard]] QString title() const;

    Services &m_services;
    RunSetup &m_setup;
    QHash<ConversationId, RunSession *> m_sessions;
    RunSession *m_session = nullptr;
    place::Conversation m_wanted; // to be scrolled to when it is loaded
    qint64 m_edited = 0; // the message that the composer's text replaces
    QTimer m_unsentTimer;
    std::unique_ptr<BackgroundWork> m_pastReading; // of what left
    std::shared_ptr<SerialWork> m_disk; // everything that changes conversations here, in order
    /// The conversation that is being made for what is typed; its id is filled in and read on m_disk's thread alone. Null: none is.
    std::shared_ptr<ConversationId> m_making;
    bool m_sendWhenMade = false;
    bool m_preparing = false; // an order is being put together
    bool m_unsentComing = false; // what was typed here before is being read
    int m_visit = 0; // counts the conversations that were shown, so that what was read for another is not shown here
    std::vector<KeptMessage::Pasted> m_keptPasted; // as they are on the disk, or will be
    QStringList m_keptAsTheyAre; // the same
    qint64 m_keptReplaces = 0; // likewise
    ConversationId m_openWhenListed;
    bool m_starting = true; // and then what was open last is not insisted on

    QSplitter *m_splitter;
    ConversationPanel *m_panel;
    ConversationView *m_view = nullptr;
    ComposerBox *m_composer = nullptr;
    ContextGauge *m_gauge = nullptr;
    ReviewPane *m_review;
    QStackedWidget *m_stack = nullptr;
    Welcome *m_welcome = nullptr;
    StateLine *m_state = nullptr;
};

} // namespace countersign
