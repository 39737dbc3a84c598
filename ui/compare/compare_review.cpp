// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_review.h"

#include "core/review/review_gate.h"
#include "ui/compare/answer_words.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/layout_memory.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int SigningStepMs = 50; // how often it is asked whether the shown request may be signed yet

QString sourceWords(const Source &source)
{
    switch (source.kind) {
    case Source::Kind::Instructions: return CompareReview::tr("the instructions");
    case Source::Kind::Typed: return CompareReview::tr("your message");
    case Source::Kind::ToolDefinition: return CompareReview::tr("a tool's description");
    case Source::Kind::ToolCall: return CompareReview::tr("a tool call");
    case Source::Kind::Model: return CompareReview::tr("what the model wrote");
    default: break;
    }
    return source.label.isEmpty() ? CompareReview::tr("another text") : source.label;
}

bool sameFinding(const Finding &a, const Finding &b)
{
    return a.slot == b.slot && a.redacted == b.redacted && a.type == b.type && a.action == b.action && a.replacement == b.replacement;
}

bool sameContent(const HeldRequest &a, const HeldRequest &b)
{
    return a.draft.texts() == b.draft.texts() && a.redacted.texts() == b.redacted.texts()
        && std::ranges::equal(a.redacted.findings(), b.redacted.findings(), sameFinding);
}

} // namespace

CompareReview::CompareReview(Services &services, QWidget *parent) : QWidget(parent)
{
    m_summary = wrappingLabel();
    m_summary->setAccessibleName(tr("What waits for you"));
    m_list = new QListWidget;
    m_list->setObjectName(u"waitingTargets"_s);
    m_list->setAccessibleName(tr("Targets"));
    m_list->setAccessibleDescription(tr("The request of the chosen target is shown beside the list."));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setSpacing(4);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentRowChanged, this, &CompareReview::choose);
    m_signKnown = new QPushButton(tr("Sign all that show nothing new"));
    m_signKnown->setObjectName(u"signKnown"_s);
    m_signKnown->setAccessibleName(m_signKnown->text());
    connect(m_signKnown, &QPushButton::clicked, this, &CompareReview::signWhatIsKnown);
    m_pane = new ReviewPane(services);
    m_pane->rememberLayouts(u"compare/review"_s);
    connect(m_pane, &ReviewPane::failed, this, &CompareReview::failed);
    connect(&services.gate, &ReviewGate::released, this, [this](const RequestId &id) {
        for (Lane &lane : m_lanes)
            lane.decided = lane.decided || (lane.held && lane.held->id == id);
    });
    m_signing.setInterval(SigningStepMs);
    connect(&m_signing, &QTimer::timeout, this, &CompareReview::signNext);

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(m_signKnown);
    auto *split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_pane);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 5);
    split->setChildrenCollapsible(false);
    rememberLayout(services.settings, u"compare/waiting"_s, split);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(split);
    refresh();
}

void CompareReview::setTargets(const QStringList &names)
{
    m_signing.stop();
    m_signed.clear();
    m_lanes.clear();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const QString &name : names) {
        m_lanes.push_back({name, {}, {}, {}, false});
        m_list->addItem(QString());
    }
    m_pane->clear();
    refresh();
}

void CompareReview::take(size_t target, const TargetResult &result, const std::shared_ptr<const HeldRequest> &held, const RunEvent &event)
{
    Lane &lane = m_lanes[target];
    const bool newState = lane.result.state != result.state;
    lane.result = result;
    if (const auto *signature = std::get_if<run::Signed>(&event); signature && lane.newest && lane.newest->id == signature->request
        && signature->signature.by == Signature::By::Person && signature->signature.rule.isEmpty())
        m_signed.push_back(lane.newest);
    if (lane.held != held) {
        lane.held = held;
        lane.decided = false;
        if (held) {
            lane.newest = held;
            if (m_list->currentRow() == int(target))
                m_pane->showHeld(held);
        }
        moveOn();
        refresh();
        Q_EMIT waitingChanged();
    } else if (newState) {
        refresh();
    }
}

void CompareReview::end(size_t target, const TargetResult &result)
{
    m_lanes[target].result = result;
    const bool waited = std::exchange(m_lanes[target].held, nullptr) != nullptr;
    moveOn();
    refresh();
    if (waited)
        Q_EMIT waitingChanged();
}

int CompareReview::waitingCount() const
{
    return int(std::ranges::count_if(m_lanes, [](const Lane &lane) { return lane.held != nullptr; }));
}

bool CompareReview::showsNothingNew(size_t target) const
{
    const auto &held = m_lanes[target].held;
    return held && held->blockedBy.isEmpty() && std::ranges::any_of(m_signed, [&](const auto &before) { return sameContent(*held, *before); });
}

void CompareReview::choose(int target)
{
    if (target < 0 || size_t(target) >= m_lanes.size())
        return;
    const auto &held = m_lanes[size_t(target)].held;
    // One that was edited is made anew, and comes back.
    if (held && !m_lanes[size_t(target)].decided)
        m_pane->showHeld(held);
    else
        m_pane->clear();
}

// To a target that waits; one that shows nothing new comes first while several are signed in a row.
void CompareReview::moveOn()
{
    const int now = m_list->currentRow();
    if (now >= 0 && m_lanes[size_t(now)].held)
        return;
    int next = -1;
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].held && (next < 0 || (m_signing.isActive() && showsNothingNew(i) && !showsNothingNew(size_t(next)))))
            next = int(i);
    }
    if (next >= 0)
        m_list->setCurrentRow(next);
}

void CompareReview::signWhatIsKnown()
{
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        if (showsNothingNew(i)) {
            m_list->setCurrentRow(int(i));
            m_signing.start();
            return;
        }
    }
}

void CompareReview::signNext()
{
    const int now = m_list->currentRow();
    const bool known = now >= 0 && showsNothingNew(size_t(now));
    if (!known || !isVisible()) { // what is new is for the person; what is not on the screen is not signed
        m_signing.stop();
        refresh();
        return;
    }
    const auto &held = m_lanes[size_t(now)].held;
    if (m_pane->shownCase() && m_pane->shownCase()->id == held->id && m_pane->canSign())
        m_pane->sign();
}

QString CompareReview::differenceWords(size_t target) const
{
    const auto at = std::ranges::find(m_sharedOf, target);
    if (at == m_sharedOf.end() || m_sharedOf.size() < 2)
        return {};
    const std::vector<bool> &shared = m_shared.shared[size_t(at - m_sharedOf.begin())];
    const auto same = int(std::ranges::count(shared, true));
    const auto all = int(shared.size());
    if (same == all)
        return tr("All %n texts are the same for all.", nullptr, all);
    QStringList different;
    for (size_t slot = 0; slot < shared.size(); ++slot) {
        if (!shared[slot])
            different << sourceWords(m_lanes[target].newest->draft.texts()[slot].source);
    }
    different.removeDuplicates();
    const QLocale locale;
    if (same == 0)
        return tr("No text is the same for all; here differs: %1.").arg(different.join(u", "_s));
    return tr("%1 of %2 texts are the same for all; here differs: %3.").arg(locale.toString(same), locale.toString(all), different.join(u", "_s));
}

void CompareReview::refresh()
{
    std::vector<std::shared_ptr<const HeldRequest>> newest;
    m_sharedOf.clear();
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        if (m_lanes[i].newest) {
            newest.push_back(m_lanes[i].newest);
            m_sharedOf.push_back(i);
        }
    }
    m_shared = SharedTexts::of(newest);
    int known = 0;
    QStringList destinations;
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        const Lane &lane = m_lanes[i];
        const bool nothingNew = showsNothingNew(i);
        if (nothingNew) {
            ++known;
            destinations << wording::targetName(lane.name);
        }
        QStringList lines{wording::targetName(lane.name), wording::targetState(lane.result)};
        if (lane.held)
            lines << differenceWords(i);
        if (nothingNew)
            lines << tr("Shows nothing that you have not signed.");
        lines.removeAll(QString());
        m_list->item(int(i))->setText(lines.join(u'\n'));
    }
    m_signKnown->setEnabled(known > 0 && !m_signing.isActive());
    m_signKnown->setToolTip(known > 0 ? tr("Shows and signs, one after the other: %1").arg(destinations.join(u"; "_s))
                                      : tr("Nothing waits with the same texts and findings as a request that you have signed."));
    m_signKnown->setAccessibleDescription(m_signKnown->toolTip());
    const int waiting = waitingCount();
    m_summary->setText(waiting > 0 ? tr("%n requests wait for you. Each is signed by itself.", nullptr, waiting) : tr("Nothing waits for you."));
}

} // namespace countersign
