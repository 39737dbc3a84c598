// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_page.h"

#include "ui/compare/answer_words.h"
#include "ui/compare/answers_view.h"
#include "ui/compare/compare_review.h"
#include "ui/compare/difference_view.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/place_memory.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRandomGenerator>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace countersign {

// The widgets are put together in compare_page_layout.cpp.

namespace {
const QString PlaceName = u"compare"_s;
}

ComparePage::~ComparePage()
{
    m_run->disconnect(this); // what is held is refused when it goes, and nobody here listens any more
}

// ---- coming and going ---------------------------------------------------------------------------------------------------------

void ComparePage::arrive()
{
    if (m_parts->currentIndex() == Datasets)
        return evaluation()->arrive();
    if (m_review->waitingCount() > 0 && m_tabs->currentIndex() == Review)
        m_review->pane()->focusFindings();
    else
        m_composer->focusText();
}

void ComparePage::save()
{
    QJsonArray targets;
    for (const TargetWish &wish : m_targets->wishes())
        targets.append(wish.text());
    keepPlace(m_services.settings, PlaceName,
              {{u"targets"_s, targets},
               {u"agent"_s, m_agent->currentIndex() == 1},
               {u"blind"_s, m_blind->isChecked()},
               {u"together"_s, m_together->isChecked()},
               {u"part"_s, m_parts->currentIndex() == Datasets ? u"datasets"_s : u"side-by-side"_s}});
    m_keeper.keepNow();
    if (m_evaluation)
        m_evaluation->save();
}

void ComparePage::restorePlace()
{
    const QJsonObject place = placeOf(m_services.settings, PlaceName);
    std::vector<TargetWish> wishes;
    for (const QJsonValue &text : place[u"targets"_s].toArray()) {
        const auto read = parseTargets(text.toString());
        if (read && read->size() == 1 && wishes.size() < Comparison::Most && std::ranges::find(wishes, read->front()) == wishes.end())
            wishes.push_back(read->front());
    }
    if (place.isEmpty() && !m_setup.model().isEmpty()) // the first of them is what the header names
        wishes.push_back({m_setup.provider().name, m_setup.model(), {}, std::nullopt, std::nullopt});
    m_targets->setWishes(std::move(wishes));
    m_agent->setCurrentIndex(place[u"agent"_s].toBool() ? 1 : 0);
    m_together->setChecked(place[u"together"_s].toBool());
    const QSignalBlocker quiet(m_blind);
    m_blind->setChecked(place[u"blind"_s].toBool());
    if (place[u"part"_s].toString() == "datasets"_L1)
        showPart(Datasets);
}

void ComparePage::restoreKept(const QByteArray &bytes)
{
    KeptComparison kept = KeptComparison::read(bytes);
    if (m_composer->text().isEmpty())
        m_composer->setText(kept.typed);
    if (isComparing() || m_preparing || !m_kept.answers.empty() || kept.answers.empty())
        return; // something newer is there
    m_kept = std::move(kept);
    const QSignalBlocker quiet(m_blind);
    m_blind->setChecked(m_kept.blind);
    m_answers->setComparison(&m_kept);
    m_stack->setCurrentIndex(1);
    showTab(Answers);
    refreshState();
}

QByteArray ComparePage::keptBytes() const
{
    KeptComparison kept = m_kept;
    kept.typed = m_composer->text();
    return kept.bytes();
}

std::vector<Command> ComparePage::commands()
{
    std::vector<Command> all;
    if (m_parts->currentIndex() == Datasets) { // of the part that is seen
        all = evaluation()->commands();
        all.push_back({tr("Compare side by side"), tr("one message to several models"), {}, [this] { showPart(SideBySide); }});
        return all;
    }
    if (isComparing())
        all.push_back({tr("Stop the comparison"), tr("what has arrived is kept"), Qt::Key_Escape, [this] { stop(); }});
    else
        all.push_back({tr("Compare"), tr("hold one request for each target"), Qt::CTRL | Qt::Key_Return, [this] { compare(); }});
    all.push_back({tr("Evaluate a dataset"), tr("many cases with checks"), {}, [this] { showPart(Datasets); }});
    all.push_back({tr("Add a target"), tr("a model to compare"), {}, [this] { m_targets->askForOne(); }});
    all.push_back({tr("Show the answers"), {}, {}, [this] { showTab(Answers); }});
    all.push_back({tr("Show the differences"), tr("of two answers, word by word"), {}, [this] { showTab(Differences); }});
    return all;
}

std::vector<QWidget *> ComparePage::areas()
{
    if (m_parts->currentIndex() == Datasets)
        return {m_parts, m_evaluation};
    return {m_parts, m_targets, m_composer, m_tabs};
}

// ---- comparing ------------------------------------------------------------------------------------------------------------------

bool ComparePage::isComparing() const { return m_run->isRunning(); }

bool ComparePage::isRunning() const { return isComparing() || (m_evaluation && m_evaluation->isRunning()); }

void ComparePage::stopAll()
{
    stop();
    if (m_evaluation)
        m_evaluation->stop();
}

void ComparePage::say(const QString &problem)
{
    m_problem = problem;
    refreshState();
    announce(this, problem, true);
}

void ComparePage::compare()
{
    if (isComparing() || m_preparing || !m_composer->isReady())
        return;
    m_problem.clear();
    if (m_targets->wishes().size() < Comparison::Fewest)
        return say(tr("Add at least two targets: a comparison needs something to compare."));
    if (m_composer->text().trimmed().isEmpty() && m_composer->attachments().empty())
        return say(tr("Write a message first: it goes to all targets."));
    save();
    prepare();
}

void ComparePage::prepare()
{
    const QString defaultPolicy = m_setup.policyName();
    TargetLookup lookup = m_services.targetLookup(defaultPolicy);
    std::vector<TargetWish> wishes = m_targets->wishes();
    for (TargetWish &wish : wishes) {
        if (wish.policy.isEmpty()) // the columns say which one it was
            wish.policy = defaultPolicy;
        const auto provider = std::ranges::find(lookup.providers, wish.provider, &Provider::name);
        if (provider != lookup.providers.end() && !lookup.usable(*provider))
            return say(
                tr("There is no key for “%1”, so it cannot be compared. Add its key on the page Settings, or take it away.").arg(wish.provider));
    }
    lookup.usable = nullptr; // it was asked here, in the thread of the keys
    Agent plain;
    plain.name = u"Comparison"_s; // in the ledger, whatever the language
    m_preparing = true;
    refreshState();
    m_lookup.ask(
        [wishes, lookup, plain, workspace = m_services.workspace,
         stem = m_agent->currentIndex() == 1 ? m_setup.agentStem() : QString()](const BackgroundWork::Ticket &) -> Result<Prepared> {
            Prepared prepared{{}, plain};
            if (!stem.isEmpty()) {
                Result<Agent> agent = workspace.agent(stem);
                if (!agent)
                    return std::unexpected(agent.error());
                prepared.agent = std::move(*agent);
            }
            for (const TargetWish &wish : wishes) {
                Result<CompareTarget> target = findTarget(wish, lookup);
                if (!target)
                    return std::unexpected(target.error());
                prepared.targets.push_back(std::move(*target));
            }
            return prepared;
        },
        [this](Result<Prepared> prepared) {
            m_preparing = false;
            if (prepared)
                start(std::move(*prepared));
            else
                say(prepared.error().message);
        });
}

void ComparePage::start(Prepared prepared)
{
    Comparison comparison;
    comparison.agent = std::move(prepared.agent);
    comparison.message = m_composer->text().trimmed();
    comparison.attachments = m_composer->attachments();
    comparison.scope.workspace = comparison.workspace = m_services.workspace.folder();
    comparison.scope.documents = comparison.agent.documents;
    for (const RunOrder::Attachment &attachment : comparison.attachments) {
        if (!attachment.path.isEmpty())
            comparison.scope.attached << attachment.path;
    }
    comparison.targets = std::move(prepared.targets);
    if (const Result<void> sound = comparison.check(); !sound)
        return say(sound.error().message);

    std::vector<ComparedAnswer> answers;
    QStringList names;
    for (const CompareTarget &target : comparison.targets) {
        names << target.name;
        answers.push_back({target.name, {}, 0, {}});
    }
    m_kept = {};
    m_kept.blind = m_blind->isChecked();
    shuffle(std::move(answers));
    m_review->setTargets(names);
    m_answers->setComparison(&m_kept);
    m_stack->setCurrentIndex(1);
    showTab(Review);
    m_composer->setRunning(true);
    QCoro::connect(m_run->run(std::move(comparison)), this, [this](const Result<std::vector<TargetResult>> &results) { finish(results); });
    refreshState();
}

// Into columns: in the order of the targets, or in one that says nothing about them.
void ComparePage::shuffle(std::vector<ComparedAnswer> answers)
{
    m_columnOf.resize(answers.size());
    std::iota(m_columnOf.begin(), m_columnOf.end(), size_t(0));
    if (m_kept.blind)
        std::ranges::shuffle(m_columnOf, *QRandomGenerator::global());
    m_kept.answers.assign(answers.size(), {});
    for (size_t target = 0; target < answers.size(); ++target)
        m_kept.answers[m_columnOf[target]] = std::move(answers[target]);
}

void ComparePage::take(size_t target, const RunEvent &event)
{
    const size_t column = columnOf(target);
    const TargetState before = m_kept.answers[column].result.state;
    m_kept.answers[column].result = m_run->result(target);
    m_answers->renew(column);
    if (before == m_kept.answers[column].result.state && !std::holds_alternative<run::Held>(event) && !std::holds_alternative<run::Signed>(event))
        return;
    m_review->take(target, m_kept.answers[column].result, m_run->held()[target], event);
    if (std::holds_alternative<run::Held>(event)) {
        showTab(Review);
        if (!m_composer->hasTextFocus() || m_review->waitingCount() == 1)
            m_review->pane()->focusFindings();
    }
    refreshState();
}

void ComparePage::end(size_t target)
{
    const size_t column = columnOf(target);
    m_kept.answers[column].result = m_run->result(target);
    m_answers->renew(column);
    m_review->end(target, m_kept.answers[column].result);
    m_keeper.keepSoon();
    refreshState();
}

void ComparePage::finish(const Result<std::vector<TargetResult>> &results)
{
    m_composer->setRunning(false);
    if (!results) {
        say(results.error().message);
        return Q_EMIT allStopped();
    }
    showTab(m_tabs->currentIndex() == Review ? Answers : Tab(m_tabs->currentIndex()));
    m_answers->renewAll();
    refreshDifferences();
    refreshState();
    m_keeper.keepSoon();
    announce(this, stateWords());
    if (!isRunning())
        Q_EMIT allStopped();
}

void ComparePage::stop()
{
    if (isComparing())
        m_run->stop();
}

// ---- answers -------------------------------------------------------------------------------------------------------------------

void ComparePage::setBlind(bool blind)
{
    {
        const QSignalBlocker quiet(m_blind);
        m_blind->setChecked(blind);
    }
    if (m_kept.answers.empty()) // it counts for the next one
        return;
    m_kept.blind = blind;
    if (blind && !isComparing() && !m_kept.allRated()) { // whoever has seen them in their order is not to know it any more
        shuffle(std::exchange(m_kept.answers, {}));
        m_answers->setComparison(&m_kept);
    } else {
        m_answers->renewAll();
    }
    refreshDifferences();
    refreshState();
    m_keeper.keepSoon();
}

void ComparePage::rate(size_t column, int rating)
{
    if (column >= m_kept.answers.size())
        return;
    const bool hidden = m_kept.namesHidden();
    m_kept.answers[column].rating = rating;
    m_keeper.keepSoon();
    m_answers->renewAll();
    if (hidden && !m_kept.namesHidden()) {
        refreshDifferences();
        announce(this, tr("Every answer is rated; the names are shown."));
    }
    refreshState();
}

void ComparePage::goOn(size_t column)
{
    const ComparedAnswer &answer = m_kept.answers[column];
    if (m_kept.namesHidden() || answer.result.conversation.isNull())
        return;
    if (const auto wish = parseTargets(answer.name); wish && wish->size() == 1) {
        m_setup.setDestination(wish->front().provider, wish->front().model);
        m_setup.setPolicy(wish->front().policy);
    }
    Q_EMIT goTo(place::Conversation{answer.result.conversation, 0, {}});
}

// ---- what it says --------------------------------------------------------------------------------------------------------------

void ComparePage::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

void ComparePage::refreshAgent()
{
    const Result<Agent> agent = m_setup.agent();
    const int chosen = std::max(0, m_agent->currentIndex());
    m_agent->clear();
    m_agent->addItem(tr("Without an agent"));
    if (agent)
        m_agent->addItem(tr("With the agent %1").arg(agent->name));
    m_agent->setCurrentIndex(std::min(chosen, m_agent->count() - 1));
    const Result<Policy> policy = m_setup.policy();
    m_composer->setRules(policy ? std::optional(*policy) : std::nullopt, {});
}

QString ComparePage::stateWords() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_preparing)
        return tr("Reading the policies …");
    if (m_kept.answers.empty())
        return {};
    const auto count = [this](auto &&is) { return int(std::ranges::count_if(m_kept.answers, is)); };
    const int held = count([](const ComparedAnswer &answer) { return answer.result.state == TargetState::Held; });
    const int done = count([](const ComparedAnswer &answer) { return answer.result.state == TargetState::Done; });
    const int over = count([](const ComparedAnswer &answer) { return isFinal(answer.result.state); });
    const auto all = int(m_kept.answers.size());
    const QLocale locale;
    if (held > 0)
        return tr("%n held for you; nothing of them was sent.", nullptr, held);
    if (over < all)
        return tr("%1 of %2 have answered.").arg(locale.toString(done), locale.toString(all));
    if (m_kept.namesHidden())
        return tr("Rate every answer, then the names are shown.");
    return done == all ? tr("All %n have answered.", nullptr, all)
                       : tr("%1 of %2 have answered; the others say why not.").arg(locale.toString(done), locale.toString(all));
}

void ComparePage::refreshState()
{
    m_state->setText(stateWords());
    tint(m_state, m_problem.isEmpty() ? mutedText(palette()) : alarmColor(palette()));
}

void ComparePage::refreshEmpty()
{
    const bool enough = m_targets->wishes().size() >= Comparison::Fewest;
    m_addFirst->setVisible(!enough);
    m_writeFirst->setVisible(enough);
}

void ComparePage::refreshDifferences()
{
    if (m_tabs->currentIndex() != Differences)
        return;
    std::vector<DifferenceView::Answer> answers;
    for (size_t i = 0; i < m_kept.answers.size(); ++i) {
        const ComparedAnswer &answer = m_kept.answers[i];
        answers.push_back(
            {m_kept.namesHidden() ? tr("Answer %1").arg(KeptComparison::letter(i)) : wording::targetName(answer.name), answer.result.text});
    }
    m_differences->setAnswers(std::move(answers));
}

} // namespace countersign
