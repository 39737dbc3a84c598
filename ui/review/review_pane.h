// SPDX-License-Identifier: GPL-3.0-or-later
// The review: parts, text, findings and bytes of one request, linked, and the decision about it. Decides only through the ReviewGate, and
// signs with the hash of the bytes that stand in its own view.
#pragma once
#include "ui/main/page.h"
#include "ui/review/review_changes.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeView;
class QPushButton;

namespace countersign {

class BytesView;
class IdentifyingNote;
class PartView;
class PartsModel;
class ValuesModel;

class ReviewPane final : public QWidget {
    Q_OBJECT
public:
    explicit ReviewPane(Services &services, QWidget *parent = nullptr);
    ~ReviewPane() override;

    /// Shows a request that is held. A request that comes back after an edit keeps what was selected.
    void showHeld(const std::shared_ptr<const HeldRequest> &held);
    /// Shows what left, read-only.
    void showPast(ReviewCasePtr past);
    void clear();
    [[nodiscard]] const ReviewCasePtr &shownCase() const { return m_case; }
    /// The shown request waits for a decision.
    [[nodiscard]] bool isHeld() const { return m_state == State::Held; }
    /// The same, or it is still being laid out, or made again after a change.
    [[nodiscard]] bool isTaken() const { return m_state == State::Held || m_state == State::Arriving || m_state == State::Working; }
    /// A request cannot be signed before it was on the screen this long: the key press that sent the message must not sign it too.
    void setLookFirst(int milliseconds) { m_look.setInterval(milliseconds); }
    void focusFindings();
    /// Keeps the sizes of its panes and columns under this name.
    void rememberLayouts(const QString &name);

    /// What can be done now, for the palette.
    [[nodiscard]] std::vector<Command> commands();

    // What the keys and buttons do; public for the command of the frame and for tests.
    void sign();
    void refuse();
    void step(int by); // to the next or previous finding
    void toggleCurrent(); // lets the current value leave, or keeps it here
    using Reach = ReviewChanges::Reach;
    void maskSelection(Reach reach = Reach::Conversation);
    /// Keeps every value of a type here, or lets all of them leave.
    void switchType(const QString &type, bool masked);
    /// Signs this request, and the further ones of this run as long as nothing new is found in them.
    void signRest();
    void toggleEdit();
    /// Takes back the last change of the held request: a switch, a mask, an edit.
    void undo();
    void selectOccurrence(int occurrence);
    void selectPart(int part);
    [[nodiscard]] int currentOccurrence() const { return m_occurrence; }
    [[nodiscard]] int currentPart() const { return m_part; }
    /// Signing would be accepted now; otherwise `why` says why not.
    [[nodiscard]] bool canSign(QString *why = nullptr) const;

Q_SIGNALS:
    /// A decision could not be carried out; a sentence.
    void failed(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class State { Empty, Arriving, Held, Working, Decided, Past };

    QWidget *buildHeader();
    QWidget *buildEmpty();
    QWidget *buildParts();
    QWidget *buildText();
    QWidget *buildFindings();
    QWidget *buildBytes();
    QWidget *buildButtons();
    void buildKeys();
    void connectPanes();
    void onReleased(const RequestId &id);
    void onPassed(const RequestId &id, const QString &rule);
    void showHeldCase(ReviewCasePtr held, const RunId &run);
    void setCase(ReviewCasePtr reviewCase);
    void askBudgets();
    void setState(State state);
    void refreshHeader();
    void refreshFacts();
    void refreshButtons();
    void refreshFilter();
    void keepSelection();
    void selectAtStart();
    void showPart(int part);
    void onSending(SlotIndex slot);
    void signShown(bool rest);
    void decide(const Result<void> &result, State next);
    /// Something that can be done with what is selected.
    struct Choice {
        QString words; // with the key of a menu
        QKeySequence keys; // that do it here
        bool enabled = true;
        std::function<void()> act;
    };
    [[nodiscard]] std::vector<Choice> wordChoices(); // with the selected words
    [[nodiscard]] std::vector<Choice> valueChoices(int occurrence); // with a found value
    void chooseByKey(const QKeySequence &keys);
    void explain(const ReviewCase::Value &value);
    void addHits(QMenu &menu);
    void showMenu(const QPoint &global, int occurrence);
    void switchValue(int value, bool masked);
    void blackOutSelection();

    Services &m_services;
    State m_state = State::Empty;
    ReviewCasePtr m_case;
    quint64 m_arrival = 0; // of what is shown; a case that was made for something else comes late
    int m_part = -1;
    int m_occurrence = -1;
    bool m_syncing = false;
    ReviewChanges *m_changes;
    QTimer m_look; // runs while a new request must be looked at first
    QString m_decidedWords;
    QStringList m_budgetNotes; // what the held request would leave of the budgets that concern it
    struct Kept {
        SlotIndex slot = NoSlot;
        QString type, original;
    };
    std::optional<Kept> m_kept; // what to select when the request comes back

    QStackedWidget *m_stack = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_chosenBy = nullptr;
    QLabel *m_blocked = nullptr;
    QLabel *m_notes = nullptr;
    IdentifyingNote *m_identifying = nullptr;
    QLabel *m_partTitle = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_answer = nullptr;
    PartsModel *m_partsModel = nullptr;
    ValuesModel *m_valuesModel = nullptr;
    QTreeView *m_parts = nullptr;
    QTableView *m_values = nullptr;
    PartView *m_text = nullptr;
    BytesView *m_bytes = nullptr;
    QToolButton *m_originals = nullptr;
    QToolButton *m_onlyNew = nullptr;
    QToolButton *m_pretty = nullptr;
    QToolButton *m_raw = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_sign = nullptr;
    QToolButton *m_signMore = nullptr;
    QSplitter *m_rows = nullptr;
    QSplitter *m_columns = nullptr;
    BackgroundWork m_budgetWork; // last: waits for its work before the rest goes
};

} // namespace countersign
