// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel Evaluate keeps and shows again: what was typed, and earlier evaluations.
#include "core/compare/eval_journal.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/announce.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// When a journal was begun: its id is a UUID of version 7, which begins with the milliseconds since 1970 in 48 bits.
QString timeWords(const QString &journal)
{
    bool read = false;
    const qint64 ms = QString(journal).remove(u'-').first(std::min<qsizetype>(12, journal.size())).toLongLong(&read, 16);
    return read ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat) : journal;
}

} // namespace

// ---- what was typed ------------------------------------------------------------------------------------------------------------

void EvaluatePanel::save() { m_keeper.keepNow(); }

QByteArray EvaluatePanel::keptBytes() const
{
    KeptEvaluation kept;
    kept.order = m_before ? m_before->order : order();
    kept.order.dataset.clear();
    kept.order.name.clear(); // it stands with the dataset
    kept.order.format = {};
    kept.order.policy.clear(); // the header keeps it
    kept.headerAgent = !m_before && m_agent->currentIndex() == HeaderAgent;
    if (kept.headerAgent)
        kept.order.agent.clear();
    kept.review = ReviewMode(m_rule->currentData().toInt());
    kept.atOnce = m_atOnce->value();
    kept.most = m_most->text();
    kept.journal = m_journal;
    return kept.bytes();
}

void EvaluatePanel::restore()
{
    m_keeper.read([this](const QByteArray &bytes) { takeKept(KeptEvaluation::read(bytes)); });
    m_datasetKeeper.read([this](const QByteArray &bytes) {
        m_reading.ask(
            [bytes](const BackgroundWork::Ticket &) -> Form {
                EvalOrder order = datasetFrom(bytes);
                auto dataset = Dataset::parse(order.dataset, order.format);
                return {std::move(order), dataset ? dataset->cases() : std::vector<DataCase>()};
            },
            [this, bytes](Form form) {
                if (form.cases.empty() || !m_datasetKept.isEmpty())
                    return; // something newer is there
                m_datasetKept = bytes;
                if (m_before) { // an earlier evaluation is in front
                    m_before->order.dataset = form.order.dataset;
                    m_before->order.format = form.order.format;
                    m_before->order.name = form.order.name;
                    m_before->cases = std::move(form.cases);
                } else if (m_cases.empty()) {
                    takeCases(std::move(form.order), std::move(form.cases));
                    estimateSoon();
                }
            });
    });
}

void EvaluatePanel::takeKept(const KeptEvaluation &kept)
{
    if (isRunning() || isBusy() || !m_prompt->toPlainText().isEmpty() || !m_targets->wishes().empty())
        return; // something newer is there
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(int(kept.review))));
    m_atOnce->setValue(kept.atOnce);
    m_most->setText(kept.most);
    EvalOrder typed = kept.order;
    typed.dataset = m_dataset.dataset;
    typed.format = m_dataset.format;
    typed.name = m_dataset.name;
    take({std::move(typed), m_cases});
    if (kept.headerAgent)
        m_agent->setCurrentIndex(HeaderAgent);
    if (!kept.journal.isEmpty())
        showKept(kept.journal);
}

void EvaluatePanel::keepDataset()
{
    m_datasetKept = keptDataset(m_dataset);
    m_datasetKeeper.keepNow();
}

// ---- one order on screen ---------------------------------------------------------------------------------------------------------

void EvaluatePanel::take(Form form)
{
    std::vector<TargetWish> wishes = parseTargets(form.order.targets).value_or(std::vector<TargetWish>());
    for (TargetWish &wish : wishes) {
        if (wish.policy.isEmpty()) // the header may name another one by now
            wish.policy = form.order.policy;
    }
    m_targets->setWishes(std::move(wishes));
    if (m_prompt->toPlainText().trimmed() != form.order.message) // else the place in it is kept
        m_prompt->setPlainText(form.order.message);
    if (!form.order.judge.isEmpty() && m_judge->findData(form.order.judge) < 0)
        m_judge->addItem(form.order.judge, form.order.judge);
    m_judge->setCurrentIndex(std::max(0, m_judge->findData(form.order.judge)));
    while (m_agent->count() > HeaderAgent + 1)
        m_agent->removeItem(HeaderAgent + 1);
    const bool ofHeader = m_agent->currentIndex() == HeaderAgent && form.order.agent == m_setup.agentStem();
    if (form.order.agent.isEmpty()) {
        m_agent->setCurrentIndex(0);
    } else if (!ofHeader) { // by name: the header's may be another one tomorrow
        m_agent->addItem(tr("with the agent %1").arg(form.order.agent), form.order.agent);
        m_agent->setCurrentIndex(m_agent->count() - 1);
    }
    takeCases(std::move(form.order), std::move(form.cases));
    m_ordered = order();
}

// The dataset is not compared: opening another one makes another evaluation of it.
bool EvaluatePanel::isAsOrdered() const
{
    const auto words = [](const EvalOrder &order) { return std::tie(order.targets, order.message, order.agent, order.judge); };
    const EvalOrder now = order();
    return words(now) == words(m_ordered);
}

// ---- earlier evaluations ---------------------------------------------------------------------------------------------------------

void EvaluatePanel::showKept(const QString &journal)
{
    if (isRunning() || m_starting)
        return;
    m_problem.clear();
    if (journal.isEmpty()) {
        m_lookup.drop();
        m_journal.clear();
        if (std::optional<Form> before = std::exchange(m_before, std::nullopt))
            take(std::move(*before));
        else
            takeCases(EvalOrder(m_dataset), m_cases);
        showTab(Grid);
        return estimateSoon();
    }
    struct Shown {
        EvalOrder order;
        EvalResults results;
    };
    m_lookup.ask(
        [journal, folder = folder(), sealer = m_services.drafts.sealer()](const BackgroundWork::Ticket &) -> Result<Shown> {
            const auto kept = EvalJournal::open(folder, sealer, journal);
            if (!kept)
                return std::unexpected(kept.error());
            EvalOrder order = EvalOrder::fromJson(kept->head()["source"_L1].toObject());
            const auto dataset = Dataset::parse(order.dataset, order.format);
            if (!dataset)
                return std::unexpected(dataset.error());
            QStringList targets;
            for (const TargetWish &wish : parseTargets(order.targets).value_or(std::vector<TargetWish>()))
                targets << wish.text();
            EvalPast past = EvalPast::of(*kept, *dataset, targets);
            return Shown{std::move(order), std::move(past.results)};
        },
        [this, journal](Result<Shown> shown) {
            if (!shown) {
                say(shown.error().message);
                return fillKept();
            }
            if (!m_before && m_journal.isEmpty())
                m_before = Form{order(), m_cases};
            m_journal = journal;
            if (shown->order.name.isEmpty())
                shown->order.name = tr("Evaluation of %1").arg(timeWords(journal));
            take({std::move(shown->order), shown->results.cases});
            m_grid->setResults(std::move(shown->results));
            showScores();
            showTab(Grid);
            fillKept();
            estimateSoon();
            announce(this, stateWords());
        });
    refresh();
}

void EvaluatePanel::fillKept()
{
    m_listing.ask([folder = folder()](const BackgroundWork::Ticket &) { return EvalJournal::ids(folder); },
                  [this](const QStringList &ids) {
                      const QSignalBlocker quiet(m_kept);
                      m_kept->clear();
                      m_kept->addItem(tr("A new evaluation"), QString());
                      for (const QString &id : ids)
                          m_kept->addItem(timeWords(id), id);
                      m_kept->setCurrentIndex(std::max(0, m_kept->findData(m_journal)));
                      refresh();
                  });
}

void EvaluatePanel::fillJudges()
{
    const QString chosen = m_judge->currentData().toString();
    const QSignalBlocker quiet(m_judge);
    m_judge->clear();
    m_judge->addItem(tr("none"), QString());
    for (const Provider &provider : m_services.providers) {
        for (const QString &model : provider.models)
            m_judge->addItem(tr("%1 · %2").arg(provider.name, model), TargetWish{provider.name, model, {}, std::nullopt, std::nullopt}.text());
    }
    if (!chosen.isEmpty() && m_judge->findData(chosen) < 0) // of a provider that is gone: it says so when it is to run
        m_judge->addItem(chosen, chosen);
    m_judge->setCurrentIndex(std::max(0, m_judge->findData(chosen)));
}

bool EvaluatePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_kept && event->type() == QEvent::Wheel) { // the page scrolls, and no other evaluation comes in front by it
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace countersign
