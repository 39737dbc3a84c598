// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_pane.h"

#include "core/review/review_gate.h"
#include "ui/review/bytes_view.h"
#include "ui/review/identifying_note.h"
#include "ui/review/part_view.h"
#include "ui/review/parts_model.h"
#include "ui/review/values_model.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/wording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>
#include <QtCore/QLocale>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// What would be left of each budget that a request concerns, the one with the least room first.
QStringList budgetNotes(const std::vector<Budgets::State> &states, const QString &agent, const QString &provider, const Cost &estimate)
{
    if (estimate.total == Money())
        return {}; // what costs nothing is never stopped
    std::vector<std::pair<qint64, QString>> notes;
    for (const Budgets::State &state : states) {
        const Budget &budget = state.budget;
        if ((!budget.agent.isEmpty() && budget.agent != agent) || (!budget.provider.isEmpty() && budget.provider != provider))
            continue;
        const qint64 used = checkedSum(state.spent.known(), state.reserved).value_or(state.spent.known()).picoDollars();
        const qint64 after = used + (estimate.total ? estimate.total->picoDollars() : 0);
        const qint64 limit = budget.stop.value_or(budget.warn.value_or(Money())).picoDollars();
        const QString left = wording::money(Money::fromPicoDollars(std::max<qint64>(0, limit - after)));
        const QString words = !budget.stop && after >= limit ? ReviewPane::tr("Budget of %1: passed; it only warns.").arg(budgetName(budget))
            : !estimate.total ? ReviewPane::tr("Budget of %1: %2 left; what this request costs is not known.").arg(budgetName(budget), left)
            : budget.warn && after >= budget.warn->picoDollars()
            ? ReviewPane::tr("Budget of %1 is nearly used: about %2 left after this request.").arg(budgetName(budget), left)
            : ReviewPane::tr("Budget of %1: about %2 left after this request.").arg(budgetName(budget), left);
        notes.push_back({limit - after, words});
    }
    std::ranges::stable_sort(notes, {}, &std::pair<qint64, QString>::first);
    QStringList lines;
    for (const auto &[left, words] : notes)
        lines << words;
    return lines;
}

} // namespace

// The widgets themselves are put together in review_pane_layout.cpp.

ReviewPane::~ReviewPane() = default;

void ReviewPane::showHeld(const std::shared_ptr<const HeldRequest> &held)
{
    ++m_arrival;
    if (held->wire.body().size() < BytesView::Large)
        return showHeldCase(reviewCaseOf(*held), held->run);
    if (m_state != State::Working) { // one that comes back stays in sight meanwhile
        setCase(nullptr);
        setState(State::Arriving);
    }
    auto *watcher = new QFutureWatcher<ReviewCasePtr>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, held, arrival = m_arrival] {
        watcher->deleteLater();
        if (arrival != m_arrival)
            return;
        if (!m_services.gate.pending(held->id)) // decided meanwhile, without this pane
            return clear();
        showHeldCase(watcher->result(), held->run);
        if (isAncestorOf(QApplication::focusWidget()))
            focusFindings();
    });
    watcher->setFuture(QtConcurrent::run([held] { return reviewCaseOf(*held); }));
}

void ReviewPane::showHeldCase(ReviewCasePtr held, const RunId &run)
{
    const bool cameBack = m_state == State::Working && m_case && m_case->conversation == held->conversation;
    setCase(std::move(held));
    m_changes->setCase(m_case, run);
    setState(State::Held);
    askBudgets();
    if (!m_bytes->shownSha256().isEmpty())
        m_identifying->setCase(m_case); // of a large request after it is laid out: both would have the same cores
    m_look.start();
    if (cameBack && m_kept)
        keepSelection();
    else
        selectAtStart();
    m_kept.reset();
    refreshButtons();
}

/// Reads the ledger, so in the background; the request can be looked at meanwhile.
void ReviewPane::askBudgets()
{
    m_budgetWork.ask(
        [&budgets = m_services.budgets, agent = m_case->agent, provider = m_case->destination.provider,
         estimate = m_case->estimatedCost](const BackgroundWork::Ticket &) {
            const auto states = budgets.states();
            return states ? budgetNotes(*states, agent, provider, estimate) : QStringList();
        },
        [this, of = m_case](const QStringList &notes) {
            if (of != m_case || m_state != State::Held || notes.isEmpty())
                return;
            m_budgetNotes = notes;
            refreshHeader();
        });
}

void ReviewPane::showPast(ReviewCasePtr past)
{
    ++m_arrival;
    setCase(std::move(past));
    setState(State::Past);
    selectAtStart();
}

void ReviewPane::clear()
{
    ++m_arrival;
    setCase(nullptr);
    setState(State::Empty);
}

void ReviewPane::setCase(ReviewCasePtr reviewCase)
{
    const QScopedValueRollback guard(m_syncing, true);
    m_case = std::move(reviewCase);
    m_budgetNotes.clear();
    m_part = m_occurrence = -1;
    refreshFilter();
    m_text->showPart(nullptr, -1, false);
    m_identifying->setCase(nullptr);
    m_bytes->setCase(m_case);
}

void ReviewPane::setState(State state)
{
    m_state = state;
    m_stack->setCurrentIndex(state == State::Empty ? 0 : 1);
    refreshHeader();
    refreshButtons();
}

void ReviewPane::refreshFilter()
{
    const bool seen = m_case && m_case->anySeen();
    m_onlyNew->setVisible(seen);
    const bool onlyNew = seen && m_onlyNew->isChecked();
    m_partsModel->setCase(m_case, onlyNew);
    m_valuesModel->setCase(m_case, onlyNew);
    m_parts->expandAll();
    // Long groups with nothing to look at stay folded: seen before, or the program's own tools with nothing found in them.
    for (int row = 0; row < m_partsModel->rowCount(); ++row) {
        const QModelIndex group = m_partsModel->index(row, 0);
        const bool known = m_partsModel->data(group, PartsModel::SeenRole).toBool();
        const bool clean = !m_partsModel->data(group.siblingAtColumn(PartsModel::FindingsColumn), Qt::DisplayRole).isValid();
        const bool tools = m_case->parts[size_t(m_partsModel->partAt(group))].group == ReviewCase::Group::Tools;
        if (m_partsModel->rowCount(group) > 4 && (known || (clean && tools)))
            m_parts->setExpanded(group, false);
    }
}

// ---- selecting: one place seen three ways --------------------------------------------------------------------------------------

void ReviewPane::selectAtStart()
{
    if (!m_case)
        return;
    for (size_t i = 0; i < m_case->occurrences.size(); ++i) {
        const ReviewCase::Occurrence &occurrence = m_case->occurrences[i];
        const ReviewCase::Group group = m_case->parts[size_t(occurrence.part)].group;
        if (!m_case->parts[size_t(occurrence.part)].seen && (group == ReviewCase::Group::Message || group == ReviewCase::Group::ToolResults))
            return selectOccurrence(int(i));
    }
    for (size_t i = m_case->parts.size(); i > 0; --i) {
        if (!m_case->parts[i - 1].seen)
            return selectPart(int(i - 1));
    }
    if (!m_case->parts.empty())
        selectPart(int(m_case->parts.size()) - 1);
}

void ReviewPane::keepSelection()
{
    for (size_t i = 0; i < m_case->occurrences.size(); ++i) {
        const ReviewCase::Occurrence &occurrence = m_case->occurrences[i];
        const ReviewCase::Value &value = m_case->values[size_t(occurrence.value)];
        if (value.type == m_kept->type && value.original == m_kept->original && m_case->parts[size_t(occurrence.part)].slot == m_kept->slot)
            return selectOccurrence(int(i));
    }
    for (size_t i = 0; i < m_case->parts.size(); ++i) {
        if (m_case->parts[i].slot == m_kept->slot)
            return selectPart(int(i));
    }
    selectAtStart();
}

void ReviewPane::showPart(int part)
{
    m_part = part;
    const bool originals = m_originals->isChecked();
    m_text->showPart(m_case, part, originals);
    const QString title = part < 0 ? QString() : m_case->parts[size_t(part)].title;
    m_partTitle->setText(originals ? tr("Original of: %1").arg(title) : title);
    m_partTitle->setToolTip(title);
    const QModelIndex index = m_partsModel->indexOfPart(part);
    m_parts->expand(index.parent());
    m_parts->setCurrentIndex(index);
}

void ReviewPane::selectPart(int part)
{
    if (!m_case || part < 0)
        return;
    const QScopedValueRollback guard(m_syncing, true);
    m_occurrence = -1;
    showPart(part);
    m_text->setCurrentOccurrence(-1);
    m_bytes->setCurrentPart(part);
    m_values->clearSelection();
    refreshButtons();
}

void ReviewPane::selectOccurrence(int occurrence)
{
    if (!m_case || occurrence < 0)
        return;
    const QScopedValueRollback guard(m_syncing, true);
    m_occurrence = occurrence;
    const ReviewCase::Occurrence &place = m_case->occurrences[size_t(occurrence)];
    if (place.part != m_part || m_text->part() != place.part)
        showPart(place.part);
    m_text->setCurrentOccurrence(occurrence);
    m_bytes->setCurrentOccurrence(occurrence);
    const QModelIndex index = m_valuesModel->indexOfValue(place.value);
    m_values->setCurrentIndex(index);
    m_values->scrollTo(index);
    refreshButtons();
}

void ReviewPane::step(int by)
{
    if (!m_case || m_case->occurrences.empty() || m_text->isEditing())
        return;
    const bool onlyNew = m_onlyNew->isVisible() && m_onlyNew->isChecked();
    const auto count = int(m_case->occurrences.size());
    int at = m_occurrence;
    if (at < 0) { // from the part that is shown
        for (at = 0; at < count && m_case->occurrences[size_t(at)].part < m_part; ++at) { }
        at -= by > 0 ? 1 : 0;
    }
    for (int tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        if (!onlyNew || !m_case->parts[size_t(m_case->occurrences[size_t(at)].part)].seen)
            return selectOccurrence(at);
    }
}

// ---- deciding ---------------------------------------------------------------------------------------------------------------

bool ReviewPane::canSign(QString *why) const
{
    const auto no = [why](const QString &reason) {
        if (why)
            *why = reason;
        return false;
    };
    if (m_state != State::Held)
        return no(tr("No request waits for a decision."));
    if (!m_case->blockedBy.isEmpty())
        return no(m_case->blockedBy);
    if (m_text->isEditing())
        return no(tr("Apply or cancel the edit first."));
    if (m_bytes->shownSha256().isEmpty() || !m_text->isShown())
        return no(tr("The bytes are still being laid out."));
    if (m_look.isActive())
        return no(tr("Look first: the request has just arrived."));
    return true;
}

void ReviewPane::sign()
{
    if (m_text->isEditing())
        return toggleEdit();
    signShown(false);
}

void ReviewPane::signRest() { signShown(true); }

void ReviewPane::signShown(bool rest)
{
    QString why;
    if (!canSign(&why)) {
        m_answer->setText(why);
        return;
    }
    m_decidedWords = rest ? tr("Signed by you, with the rest of this run while nothing new is found") : tr("Signed by you");
    const QByteArray shown = m_bytes->shownSha256();
    decide(rest ? m_services.gate.signRest(m_case->id, shown) : m_services.gate.sign(m_case->id, shown), State::Decided);
}

void ReviewPane::refuse()
{
    if (m_text->isEditing()) { // Esc leaves the edit, not the request
        m_text->endEdit();
        selectPart(m_part);
        return;
    }
    if (m_state != State::Held)
        return;
    m_decidedWords = tr("Refused by you — nothing was sent");
    decide(m_services.gate.refuse(m_case->id, tr("Refused in review")), State::Decided);
}

void ReviewPane::decide(const Result<void> &result, State next)
{
    if (!result) {
        m_answer->setText(result.error().message);
        Q_EMIT failed(result.error().message);
        return;
    }
    // The gate may have shown the next request already while it took this decision.
    if (m_state == State::Held && !m_services.gate.pending(m_case->id))
        setState(next);
}

void ReviewPane::onReleased(const RequestId &id)
{
    if (m_case && m_case->id == id && m_state == State::Held) {
        if (m_decidedWords.isEmpty())
            m_decidedWords = tr("No longer held");
        setState(State::Decided);
    }
}

void ReviewPane::onPassed(const RequestId &id, const QString &rule)
{
    if (!m_case || m_case->id != id || m_state != State::Held)
        return;
    m_decidedWords = rule.isEmpty() ? tr("Refused by policy — nothing was sent")
        : rule == RestOfRunRule     ? tr("Signed by you ahead, with the rest of this run")
                                    : tr("Signed by policy (%1)").arg(rule);
    setState(State::Decided);
}

// ---- changing ---------------------------------------------------------------------------------------------------------------

void ReviewPane::onSending(SlotIndex slot)
{
    m_kept = Kept{slot != NoSlot || m_part < 0 ? slot : m_case->parts[size_t(m_part)].slot, {}, {}};
    if (slot == NoSlot && m_occurrence >= 0) {
        const ReviewCase::Value &value = m_case->values[size_t(m_case->occurrences[size_t(m_occurrence)].value)];
        m_kept->type = value.type;
        m_kept->original = value.original;
    }
    setState(State::Working);
}

void ReviewPane::undo()
{
    if (m_state == State::Held && !m_text->isEditing() && !m_changes->undo())
        m_answer->setText(tr("There is nothing to take back."));
}

void ReviewPane::switchValue(int value, bool masked)
{
    if (m_state == State::Held && value >= 0)
        m_changes->switchValues({value}, masked);
}

void ReviewPane::switchType(const QString &type, bool masked)
{
    if (m_state == State::Held)
        m_changes->switchType(type, masked);
}

void ReviewPane::toggleCurrent()
{
    if (m_occurrence < 0 || m_text->isEditing())
        return;
    const int value = m_case->occurrences[size_t(m_occurrence)].value;
    switchValue(value, m_case->values[size_t(value)].leaves());
}

void ReviewPane::maskSelection(Reach reach)
{
    const QString words = m_text->maskableSelection();
    if (words.isEmpty()) {
        m_answer->setText(tr("Select the words to mask in the text first."));
        return;
    }
    if (reach == Reach::Here)
        return blackOutSelection();
    if (m_state == State::Held)
        m_changes->mask(words, reach);
}

// An edit of the text: what is taken out is in no later request either, and nothing brings it back.
void ReviewPane::blackOutSelection()
{
    const ReviewCase::Part &part = m_case->parts[size_t(m_part)];
    const std::optional<Range> range = m_text->selectionInOriginal();
    if (!part.editable || !range) {
        m_answer->setText(tr("What the model wrote cannot be edited; you can mask words in it."));
        return;
    }
    if (m_state == State::Held)
        m_changes->setText(m_part, QString(part.original).replace(range->begin, range->length(), tr("[removed]")));
}

void ReviewPane::toggleEdit()
{
    if (m_state != State::Held || m_part < 0)
        return;
    const ReviewCase::Part &part = m_case->parts[size_t(m_part)];
    if (!m_text->isEditing()) {
        if (!part.editable) {
            m_answer->setText(tr("What the model wrote cannot be edited; you can mask words in it."));
            return;
        }
        m_text->beginEdit();
        m_partTitle->setText(tr("Editing the original of: %1").arg(part.title));
        refreshButtons();
        return;
    }
    const QString text = m_text->toPlainText();
    if (text == part.original) {
        m_text->endEdit();
        return selectPart(m_part);
    }
    m_text->endEdit();
    m_changes->setText(m_part, text);
}

/// Passages that a search found can be struck out one by one; Ctrl+Z brings one back.
void ReviewPane::focusFindings()
{
    // A table that gets the focus without a current row takes its first, which may be far from what was selected at the start.
    if (m_occurrence >= 0)
        m_values->setFocus();
    else
        m_text->setFocus();
}

void ReviewPane::rememberLayouts(const QString &name)
{
    rememberLayout(m_services.settings, name + "/rows"_L1, m_rows);
    rememberLayout(m_services.settings, name + "/columns"_L1, m_columns);
}

} // namespace countersign
