// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scene_restart.h"

#include "app/desktop/scene_player.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/design/agent_document.h"
#include "ui/design/agent_panel.h"
#include "ui/design/design_page.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/documents_page.h"
#include "ui/insights/insights_page.h"
#include "ui/ledger/call_filter_bar.h"
#include "ui/ledger/ledger_page.h"
#include "ui/review/part_view.h"
#include "ui/run/conversation_view.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QTextCursor>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTreeView>
#include <memory>

using namespace Qt::StringLiterals;

namespace countersign::scenes {

namespace {

using Name = MainWindow::PageName;
constexpr int PatientTicks = 100; // then what is there is told as it is

void say(const QString &words)
{
    std::printf("%s\n", qPrintable(words));
    std::fflush(stdout);
}

const auto Always = [] { return true; };
const auto Never = [] { return false; };

/// True when `ready` is, or when it was waited for long enough.
std::function<bool()> patiently(std::function<bool()> ready)
{
    return [ready = std::move(ready), ticks = 0]() mutable { return ready() || ++ticks > PatientTicks; };
}

template <typename PageType>
PageType *page(Player &player, Name name)
{
    return static_cast<PageType *>(player.window().showPage(name));
}

QLineEdit *lineNamed(QWidget *within, const QString &name)
{
    for (QLineEdit *line : within->findChildren<QLineEdit *>()) {
        if (line->accessibleName() == name || line->objectName() == name)
            return line;
    }
    return nullptr;
}

void type(Player &player)
{
    MainWindow &window = player.window();
    player.when(Always, [&window] { window.goTo(place::Setting{u"providers"_s, u"openai"_s}); });
    player.when([&window] { return lineNamed(&window, u"providerAddress"_s); },
                [&window] {
                    lineNamed(&window, u"providerAddress"_s)->setText(u"https://typed.example/v1"_s);
                    lineNamed(&window, u"Key variable"_s)->setText(u"sk-put-into-the-wrong-field"_s);
                });
    player.when(Always, [&window] { window.goTo(place::Setting{u"policies"_s, u"desk"_s}); });
    player.when([&window] { return window.findChild<QPlainTextEdit *>(u"neverTerms"_s); },
                [&window] { window.findChild<QPlainTextEdit *>(u"neverTerms"_s)->insertPlainText(u"Typed Term\n"_s); });
    player.when(Always, [&window] { window.goTo(place::Agent{u"claim-letters"_s}); });
    player.when([&window] { return static_cast<DesignPage *>(window.currentPage())->document()->stem() == "claim-letters"_L1; },
                [&window] {
                    QTextCursor cursor(static_cast<DesignPage *>(window.currentPage())->document()->text());
                    cursor.movePosition(QTextCursor::End);
                    cursor.insertText(u"Typed instruction.\n"_s);
                });
    player.when(Always, [&player] {
        auto *insights = page<InsightsPage>(player, Name::Insights);
        insights->setPeriod(InsightsPage::Week);
        insights->setGrouping(Ledger::Grouping::Agent);
    });
    player.when(Always, [&player] {
        LedgerFilter filter;
        filter.state = CallState::Refused;
        filter.text = u"Oyelaran"_s;
        page<LedgerPage>(player, Name::Ledger)->setFilter(filter);
    });
    player.when(Always, [&player] {
        auto *compare = page<ComparePage>(player, Name::Compare);
        compare->showPart(ComparePage::Datasets);
        compare->evaluation()->open(qEnvironmentVariable("COUNTERSIGN_WORKSPACE") + "/claims/claims.csv"_L1);
    });
    player.when([&window] { return static_cast<ComparePage *>(window.currentPage())->evaluation()->grid()->rowCount() > 0; },
                [&window] {
                    EvaluatePanel *panel = static_cast<ComparePage *>(window.currentPage())->evaluation();
                    panel->prompt()->setPlainText(u"Which desk takes Fenella Abernathy's claim?"_s);
                    panel->targets()->add(u"practice"_s, u"practice-1"_s);
                    panel->findChild<QLineEdit *>(u"evalMost"_s)->setText(u"0.25"_s);
                });
    player.when(Always, [&player, &window] {
        window.showPage(Name::Run);
        player.run().newConversation();
        player.run().composer()->findChild<QPlainTextEdit *>()->insertPlainText(u"half a thought"_s);
        player.run().composer()->attach({qEnvironmentVariable("COUNTERSIGN_WORKSPACE") + "/claims/claims.csv"_L1});
        player.run().composer()->attachRead({{}, u"Pasted text 1"_s, u"a long pasted text"_s, {}});
    });
    player.when(Always, [&window] { window.goTo(place::Document{u"claims/claim-07.pdf"_s, {}}); });
    player.when(
        [&window] {
            const auto *documents = static_cast<DocumentsPage *>(window.currentPage());
            return documents->preview()->path() == "claims/claim-07.pdf"_L1 && documents->tree()->model()->rowCount() > 1;
        },
        [&window] {
            QTreeView *tree = static_cast<DocumentsPage *>(window.currentPage())->tree();
            for (int row = 0; row < tree->model()->rowCount(); ++row) { // all but the one with the document
                const QModelIndex index = tree->model()->index(row, 0);
                if (tree->model()->hasChildren(index) && index.data().toString() != "claims"_L1)
                    tree->collapse(index);
            }
            say(u"typed"_s);
        });
    player.when(Never, [] { });
}

void storm(Player &player)
{
    auto *timer = new QTimer(&player);
    QObject::connect(timer, &QTimer::timeout, &player, [&player, word = 0]() mutable {
        auto *box = player.run().composer()->findChild<QPlainTextEdit *>();
        box->moveCursor(QTextCursor::End);
        box->insertPlainText(u"word%1 "_s.arg(++word));
        say(u"word%1"_s.arg(word));
    });
    player.when(Always, [&player, timer] {
        player.window().showPage(Name::Run);
        timer->start(20);
    });
    player.when(Never, [] { });
}

void held(Player &player)
{
    player.send(u"claim-letters"_s, u"Write to Marguerite Oyelaran about the boiler."_s);
    player.held([&player] { player.run().review()->toggleEdit(); });
    player.when([&player] { return !player.run().review()->findChild<PartView *>()->isReadOnly(); },
                [&player] {
                    player.run().review()->findChild<PartView *>()->insertPlainText(u"edited while held"_s);
                    say(u"typed"_s);
                });
    player.when(Never, [] { });
}

void look(Player &player, bool everything)
{
    MainWindow &window = player.window();
    auto seen = std::make_shared<QJsonObject>();
    player.when(Always, [&window, seen] { seen->insert(u"page"_s, window.currentPage()->accessibleName()); });
    player.when(Always, [&window] { window.showPage(Name::Run); });
    player.when(
        patiently([&player] { return player.run().session() && !player.run().session()->isLoading() && !player.run().composer()->text().isEmpty(); }),
        [&player, seen] {
            seen->insert(u"text"_s, player.run().composer()->text());
            seen->insert(u"held"_s, player.run().review()->isHeld());
            seen->insert(u"conversation"_s, player.run().view()->toPlainText());
            QJsonArray files, pasted;
            for (const RunOrder::Attachment &attachment : player.run().composer()->attachments())
                attachment.path.isEmpty() ? pasted.append(attachment.text) : files.append(attachment.label);
            seen->insert(u"files"_s, files);
            seen->insert(u"pasted"_s, pasted);
        });
    const auto calls = [&] {
        player.when([&window] { return !static_cast<LedgerPage *>(window.currentPage())->model()->isCounting(); },
                    [&window, seen] { seen->insert(u"calls"_s, static_cast<LedgerPage *>(window.currentPage())->model()->totals().calls); });
    };
    const auto tell = [seen] { say(u"seen "_s + QString::fromUtf8(QJsonDocument(*seen).toJson(QJsonDocument::Compact))); };
    if (!everything) {
        player.when(Always, [&player] { page<LedgerPage>(player, Name::Ledger)->setFilter({}); });
        calls();
        player.when(Always, tell);
        return;
    }
    player.when(Always, [&window] { window.showPage(Name::Documents); });
    player.when(patiently([&window] { return !static_cast<DocumentsPage *>(window.currentPage())->preview()->path().isEmpty(); }), [&window, seen] {
        const auto *documents = static_cast<DocumentsPage *>(window.currentPage());
        QJsonArray open;
        for (int row = 0; row < documents->tree()->model()->rowCount(); ++row) {
            const QModelIndex index = documents->tree()->model()->index(row, 0);
            if (documents->tree()->isExpanded(index))
                open.append(index.data().toString());
        }
        seen->insert(u"document"_s, documents->preview()->path());
        seen->insert(u"open"_s, open);
    });
    player.when(Always, [&player, seen] {
        const auto boxes = page<InsightsPage>(player, Name::Insights)->findChildren<QComboBox *>();
        seen->insert(u"period"_s, boxes.value(0)->currentText());
        seen->insert(u"grouping"_s, boxes.value(1)->currentText());
    });
    player.when(Always, [&player, seen] {
        const auto *design = page<DesignPage>(player, Name::Design);
        seen->insert(u"agent"_s, design->panel()->current());
        seen->insert(u"agentText"_s, design->document()->text()->toPlainText());
        seen->insert(u"agentModified"_s, design->document()->isModified());
    });
    player.when(Always, [&player, seen] {
        auto *ledger = page<LedgerPage>(player, Name::Ledger);
        const LedgerFilter filter = ledger->filterBar()->filter();
        seen->insert(u"ledgerState"_s, filter.state ? callStateName(*filter.state) : QString());
        seen->insert(u"ledgerText"_s, filter.text);
        ledger->setFilter({});
    });
    calls();
    const auto panel = [&window] { return static_cast<ComparePage *>(window.currentPage())->evaluation(); };
    player.when(Always, [&window] { window.showPage(Name::Compare); });
    player.when(patiently([panel] { return panel()->grid()->rowCount() > 0 && !panel()->prompt()->toPlainText().isEmpty(); }), [panel, seen] {
        seen->insert(u"datasetsInFront"_s, panel()->isVisible());
        seen->insert(u"evalPrompt"_s, panel()->prompt()->toPlainText());
        seen->insert(u"evalCases"_s, panel()->grid()->rowCount());
        seen->insert(u"evalTargets"_s, qint64(panel()->targets()->wishes().size()));
        seen->insert(u"evalMost"_s, panel()->findChild<QLineEdit *>(u"evalMost"_s)->text());
    });
    player.when(Always, [&window] { window.showPage(Name::Settings); });
    player.when(patiently([&window] {
                    const auto *terms = window.currentPage()->findChild<QPlainTextEdit *>(u"neverTerms"_s);
                    return terms && terms->toPlainText().contains("Typed"_L1);
                }),
                [&window, seen] {
                    if (const auto *terms = window.currentPage()->findChild<QPlainTextEdit *>(u"neverTerms"_s))
                        seen->insert(u"neverMask"_s, terms->toPlainText());
                    window.goTo(place::Setting{u"providers"_s, {}});
                });
    player.when(patiently([&window] {
                    const QLineEdit *address = lineNamed(window.currentPage(), u"providerAddress"_s);
                    return address && address->text().contains("typed"_L1);
                }),
                [&window, seen, tell] {
                    seen->insert(u"provider"_s, lineNamed(window.currentPage(), u"providerName"_s)->text());
                    seen->insert(u"address"_s, lineNamed(window.currentPage(), u"providerAddress"_s)->text());
                    seen->insert(u"variable"_s, lineNamed(window.currentPage(), u"Key variable"_s)->text());
                    tell();
                });
}

} // namespace

bool restartScript(Player &player, const QString &name)
{
    if (name == "restart-type"_L1)
        type(player);
    else if (name == "restart-storm"_L1)
        storm(player);
    else if (name == "restart-held"_L1)
        held(player);
    else if (name == "restart-look"_L1)
        look(player, true);
    else if (name == "restart-look-run"_L1)
        look(player, false);
    else
        return false;
    return true;
}

} // namespace countersign::scenes
