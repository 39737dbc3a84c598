// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scene_money.h"

#include "app/desktop/scene_player.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/insights/insights_page.h"
#include "ui/money/budgets_model.h"
#include "ui/money/budgets_tab.h"
#include "ui/money/money_tabs.h"
#include "ui/money/prices_tab.h"
#include "ui/money/reconcile_tab.h"
#include "ui/money/what_if_tab.h"

#include <QtCore/QDate>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace countersign::scenes {

namespace {

MoneyTabs *tabs(Player &player) { return static_cast<InsightsPage *>(player.window().currentPage())->tabs(); }

Budget budget(Budget::Per per, const QString &agent, const QString &provider, const char *warn, const char *stop)
{
    const auto usd = [](const char *amount) { return std::optional(Money::fromDecimal(QString::fromLatin1(amount)).value_or(Money())); };
    return {per, agent, provider, usd(warn), usd(stop), false};
}

void budgets(Player &player)
{
    const auto tab = [&player] { return static_cast<BudgetsTab *>(tabs(player)->currentTab()); };
    const std::vector<Budget> wanted{budget(Budget::Per::Month, {}, {}, "80", "150"), budget(Budget::Per::Month, u"claims-triage"_s, {}, "20", "30"),
                                     budget(Budget::Per::Month, {}, u"openai"_s, "10", "200"), budget(Budget::Per::Day, {}, {}, "2", "5")};
    for (size_t i = 0; i < wanted.size(); ++i) {
        player.when([tab, i] { return !tab()->isBusy() && tab()->model()->rowCount() == int(i); }, [tab, one = wanted[i]] { tab()->addBudget(one); });
    }
    player.when([tab, wanted] { return !tab()->isBusy() && tab()->model()->rowCount() == int(wanted.size()); }, [] {});
}

void reconcileWithBill(Player &player)
{
    const auto tab = [&player] { return static_cast<ReconcileTab *>(tabs(player)->currentTab()); };
    static const QTemporaryDir folder;
    QByteArray bill = "usage_date_utc,model,cost_usd\n";
    for (int day = 6; day >= 0; --day) {
        const QByteArray date = QDate::currentDate().addDays(-day).toString(Qt::ISODate).toLatin1();
        bill += date + ",claude-sonnet,1.2" + QByteArray::number(day) + '\n' + date + ",claude-opus,0.9" + QByteArray::number(day) + '\n';
    }
    player.when([] { return true; },
                [tab, bill] {
                    QFile file(folder.filePath(u"usage.csv"_s));
                    if (file.open(QIODevice::WriteOnly) && file.write(bill) == bill.size()) {
                        file.close();
                        tab()->open(file.fileName());
                    }
                });
    player.when([tab] { return !tab()->isBusy() && tab()->tree()->model()->rowCount() > 0; },
                [tab] {
                    QTreeView *tree = tab()->tree();
                    for (int row = 0; row < tree->model()->rowCount(); ++row) {
                        if (tree->model()->rowCount(tree->model()->index(row, 0)) > 0)
                            return tree->expand(tree->model()->index(row, 0));
                    }
                });
}

} // namespace

bool moneyScript(Player &player, const QString &name)
{
    const QString id = name == "money-no-budgets"_L1 ? u"budgets"_s : name.sliced(6);
    if (!static_cast<InsightsPage *>(player.window().showPage(MainWindow::PageName::Insights))->showTab(id))
        return false;
    const auto settled = [&player] { return tabs(player)->currentTab() && !tabs(player)->currentTab()->isBusy(); };
    player.when(settled, [] { });
    if (name == "money-budgets"_L1) {
        budgets(player);
    } else if (name == "money-what-if"_L1) {
        const auto tab = [&player] { return static_cast<WhatIfTab *>(tabs(player)->currentTab()); };
        player.when([] { return true; },
                    [tab] {
                        tab()->setTarget(u"anthropic"_s, u"claude-haiku-4-5"_s);
                        tab()->calculate();
                    });
    } else if (name == "money-reconcile"_L1) {
        reconcileWithBill(player);
    } else if (name == "money-prices"_L1) {
        player.when([] { return true; },
                    [&player] { static_cast<PricesTab *>(tabs(player)->currentTab())->choose(u"anthropic"_s, u"claude-haiku-4-5"_s); });
    }
    player.when(settled, [] { });
    return true;
}

void evaluateScript(Player &player, const QString &name)
{
    const auto panel = [&player] { return static_cast<ComparePage *>(player.window().currentPage())->evaluation(); };
    static const QTemporaryDir folder;
    static const QByteArray Cases = "id,report,desk,check:contains\n"
                                    "LM-412,\"The boiler burst on 3 May; the kitchen is under water.\",Water damage,kitchen\n"
                                    "LM-413,\"A branch fell on the parked car in the storm.\",Motor,car\n"
                                    "LM-414,\"The bicycle was stolen from the cellar.\",Household,cellar\n"
                                    "LM-415,\"Our cat scratched the landlord's parquet.\",Liability,landlord\n"
                                    "LM-416,\"The roof lost eleven tiles; rain came in.\",Building,building desk\n";
    player.when([] { return true; },
                [&player, panel] {
                    static_cast<ComparePage *>(player.window().showPage(MainWindow::PageName::Compare))->showPart(ComparePage::Datasets);
                    QFile file(folder.filePath(u"claims.csv"_s));
                    if (file.open(QIODevice::WriteOnly) && file.write(Cases) == Cases.size()) {
                        file.close();
                        panel()->open(file.fileName());
                    }
                });
    player.when([panel] { return panel()->grid()->rowCount() > 0; },
                [panel] {
                    panel()->prompt()->setPlainText(u"Which desk takes this report, and why? {{report}}"_s);
                    panel()->targets()->setWishes({{u"practice"_s, u"practice-1"_s, u"standard"_s, std::nullopt, std::nullopt},
                                                   {u"practice-openai"_s, u"practice-1"_s, u"strict"_s, std::nullopt, std::nullopt}});
                });
    player.when([panel] { return panel()->isEstimated(); }, [] {});
    if (name == "evaluate-cases"_L1)
        return;
    player.when([] { return true; }, [panel] { panel()->begin(); });
    player.when([panel] { return panel()->waitingCount() > 0 && panel()->review()->canSign(); }, [] {});
    if (name == "evaluate-review"_L1)
        return;
    player.when(
        [panel] {
            if (panel()->review()->canSign())
                panel()->review()->sign();
            return !panel()->isRunning();
        },
        [panel, name] {
            panel()->showTab(name == "evaluate-scores"_L1 ? EvaluatePanel::Scores : EvaluatePanel::Grid);
            panel()->findChild<QTableView *>(u"evalGrid"_s)->setCurrentIndex(panel()->findChild<QTableView *>(u"evalGrid"_s)->model()->index(1, 2));
        });
}

} // namespace countersign::scenes
