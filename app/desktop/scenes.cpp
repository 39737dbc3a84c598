// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scene_money.h"
#include "app/desktop/scene_player.h"
#include "app/desktop/scene_restart.h"
#include "app/desktop/scene_tools.h"

#include "ui/compare/compare_page.h"
#include "ui/compare/compare_review.h"
#include "ui/compare/target_row.h"
#include "ui/design/bench_panel.h"
#include "ui/design/design_page.h"
#include "ui/design/first_request_view.h"
#include "ui/documents/columns_dialog.h"
#include "ui/documents/copy_dialog.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/documents_page.h"
#include "ui/documents/hits_model.h"
#include "ui/documents/page_picture_view.h"
#include "ui/documents/sheet_view.h"
#include "ui/insights/chart_card.h"
#include "ui/insights/insights_page.h"
#include "ui/ledger/call_details.h"
#include "ui/ledger/ledger_page.h"
#include "ui/main/help_sheet.h"
#include "ui/run/conversation_view.h"
#include "ui/settings/policy_form.h"
#include "ui/settings/tool_servers_model.h"
#include "ui/settings/tools_section.h"
#include "ui/tools/call_dialog.h"
#include "ui/tools/import_servers_dialog.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace countersign::scenes {

namespace {

const QString Claim = u"Search the documents for Marguerite Oyelaran and say which desk should take her claim. She rang today from "
                      "020 7946 0731 and asks us to pay to GB94 KSTL 0009 1227 7304 16 from now on."_s;

void ledgerScript(Player &player, bool row)
{
    auto *page = static_cast<LedgerPage *>(player.window().showPage(MainWindow::PageName::Ledger));
    player.when([page] { return !page->model()->isCounting() && page->model()->call(0); },
                [page, row] {
                    if (row)
                        page->table()->setCurrentIndex(page->model()->index(2, 0)); // selectRow() finds none from right to left
                });
    if (row)
        player.when([page] { return !page->details()->shown().isNull(); }, [] {});
}

void insightsScript(Player &player, bool table)
{
    auto *page = static_cast<InsightsPage *>(player.window().showPage(MainWindow::PageName::Insights));
    page->setGrouping(Ledger::Grouping::Model);
    player.when([page] { return !page->isLoading(); },
                [page, table] {
                    if (table)
                        page->card(InsightsPage::Cost)->showTable(true);
                });
}

DocumentsPage &documentsPage(Player &player) { return *static_cast<DocumentsPage *>(player.window().currentPage()); }

void documents(Player &player, const QString &name)
{
    player.when([] { return true; }, [&player] { player.window().goTo(place::Document{u"claims/claim-07.pdf"_s, {}}); });
    const auto text = [&player] { return documentsPage(player).preview()->view()->toPlainText(); };
    player.when([text] { return text().contains("Oyelaran"_L1); }, [] {});
    if (name == "documents-search"_L1) {
        player.when([] { return true; }, [&player] { documentsPage(player).search(u"water damage kitchen"_s); });
        player.when([&player] { return documentsPage(player).hitsModel()->passageCount() > 0; },
                    [&player] {
                        DocumentsPage &page = documentsPage(player);
                        Q_EMIT page.hits()->activated(page.hitsModel()->index(0, 0, page.hitsModel()->index(0, 0)));
                    });
        player.when([&player] { return documentsPage(player).preview()->view()->hitCount() > 0; }, [] {});
        player.when([&player] { return documentsPage(player).preview()->picture()->hasPage(); }, [] {});
        return;
    }
    if (name == "documents-copy"_L1) {
        player.when([&player] { return documentsPage(player).preview()->sheetCount() > 0; },
                    [&player] { documentsPage(player).preview()->saveCopy(); });
        player.when(
            [&player] {
                const auto *dialog = player.window().findChild<CopyDialog *>();
                return dialog && dialog->isReady();
            },
            [] {});
        return;
    }
    if (name == "documents-columns"_L1) {
        const auto dialog = [&player] { return player.window().findChild<ColumnsDialog *>(); };
        player.when([] { return true; }, [&player] { player.window().goTo(place::Document{u"claims/claims.csv"_s, {}}); });
        player.when([&player, text] { return text().contains("policyholder"_L1); }, [&player] { documentsPage(player).preview()->editColumns(); });
        player.when([dialog] { return dialog() && dialog()->isLoaded(); },
                    [dialog] {
                        dialog()->choose(u"policyholder"_s, ColumnAction::Pseudonymise);
                        dialog()->choose(u"birth_date"_s, ColumnAction::Generalise);
                        dialog()->choose(u"kind"_s, ColumnAction::Keep);
                        dialog()->choose(u"iban"_s, ColumnAction::Mask);
                    });
        return;
    }
    player.when([] { return true; }, [&player] { documentsPage(player).preview()->setLeaving(true); });
    player.when([text] { return text().contains("[PERSON"_L1); }, [] {});
}

void design(Player &player)
{
    const auto page = [&player] { return static_cast<DesignPage *>(player.window().currentPage()); };
    player.when([] { return true; }, [&player] { player.window().goTo(place::Agent{u"claims-triage"_s}); });
    player.when([page] { return page()->firstRequest()->shownCase() != nullptr; },
                [page] {
                    page()->bench()->addSample(u"Which desk takes the claim of Marguerite Oyelaran?"_s);
                    page()->bench()->addSample(u"What is missing in claim LM-26-00412?"_s);
                    page()->runSamples();
                });
    player.when([page] { return !page()->bench()->runs()->isRunning(); }, [] {});
}

// "compare-review": held; "compare": answered; "compare-differences": two answers word by word.
void compare(Player &player, const QString &name)
{
    const auto page = [&player] { return static_cast<ComparePage *>(player.window().currentPage()); };
    player.when([] { return true; },
                [&player, page] {
                    player.window().showPage(MainWindow::PageName::Compare);
                    const QString model = u"practice-1"_s;
                    page()->targets()->setWishes({{u"practice"_s, model, u"standard"_s, std::nullopt, std::nullopt},
                                                  {u"practice-openai"_s, model, u"strict"_s, std::nullopt, std::nullopt},
                                                  {u"practice-openai"_s, model, u"standard"_s, 0.2, 400}});
                    page()->composer()->setText(
                        u"Say in three sentences what Marguerite Oyelaran should do next. She rang today from 020 7946 0731; the boiler "
                        "was mended on 3 May 2026 and the invoice is over 412 pounds."_s);
                    page()->compare();
                });
    player.when([page] { return page()->review()->waitingCount() == 3 && page()->review()->pane()->canSign(); }, [] {});
    if (name == "compare-review"_L1) {
        player.when([] { return true; }, [page] { page()->review()->pane()->sign(); });
        player.when([page] { return page()->review()->waitingCount() == 2 && page()->review()->pane()->canSign(); }, [] {});
        return;
    }
    player.when(
        [page] {
            if (page()->review()->pane()->canSign())
                page()->review()->pane()->sign();
            return !page()->isRunning();
        },
        [page, name] {
            page()->rate(0, 4);
            if (name == "compare-differences"_L1)
                page()->showTab(ComparePage::Differences);
        });
}

/// A file as Claude Desktop has it.
QString serversOfAnotherProgram()
{
    static const QTemporaryDir folder; // of this program alone: several play scenes at the same time
    const QString path = folder.filePath(u"claude_desktop_config.json"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(R"({"mcpServers": {
            "files": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem@2026.8.31", "/home/me/claims"]},
            "memory": {"command": "npx", "args": ["-y", "@modelcontextprotocol/server-memory"], "env": {"MEMORY_FILE_PATH": "/home/me/memory.json"}},
            "registry": {"command": "/usr/bin/python3", "args": ["/opt/registry/server.py"], "env": {"REGISTRY_TOKEN": "not-a-real-token"}},
            "weather": {"url": "https://tools.example.org/mcp"}}})");
    return path;
}

// "settings-tools-import": what another program's file holds; "settings-tools": the same, taken over and nothing started.
void settingsTools(Player &player, const QString &name)
{
    const auto section = [&player] { return player.window().findChild<ToolsSection *>(); };
    player.when([] { return true; }, [&player] { player.window().goTo(place::Setting{u"tools"_s, {}}); });
    player.when([section] { return section() != nullptr; }, [section] { section()->preview(serversOfAnotherProgram()); });
    if (name == "settings-tools-import"_L1)
        return;
    player.when([&player] { return player.window().findChild<ImportServersDialog *>(); },
                [&player] { player.window().findChild<ImportServersDialog *>()->findChild<QPushButton *>(u"takeServers"_s)->click(); });
    player.when([section] { return section()->model()->rowCount() == 3 && section()->model()->sandbox(); },
                [section] { section()->showName(u"registry"_s); });
}

void showCall(Player &player)
{
    PendingCall call;
    call.agent = u"Claims triage"_s;
    call.run = u"r"_s;
    call.listed = u"mcp:files/write_file"_s;
    call.description = u"Create a new file or completely overwrite an existing file with new content."_s;
    call.arguments = {{u"path"_s, u"/home/me/claims/LM-26-00412/note.md"_s},
                      {u"content"_s, u"Marguerite Oyelaran rang on 3 May 2026 about the water in her kitchen."_s}};
    call.claims.destructive = true;
    mcp::ServerConfig config;
    config.command = u"npx"_s;
    config.writable = {u"/home/me/claims"_s};
    (new CallDialog(call, wording::isolation(config, true), &player.window()))->open();
}

bool script(Player &player, const QString &name)
{
    const QString triage = u"claims-triage"_s;
    if (name == "welcome"_L1)
        return true;
    if (name == "help"_L1) {
        player.when([] { return true; }, [&player] { (new HelpSheet(player.window().shortcuts(), &player.window()))->open(); });
        return true;
    }
    if (name == "first-start"_L1)
        return true;
    if (toolsScript(player, name))
        return true;
    if (name.startsWith("restart-"_L1))
        return restartScript(player, name);
    if (name == "settings-policies-tool"_L1) { // where one tool's rules differ
        player.when([] { return true; }, [&player] { player.window().goTo(place::Setting{u"policies"_s, u"desk"_s}); });
        player.when([&player] { return player.window().findChild<PolicyForm *>(); },
                    [&player] { player.window().findChild<PolicyForm *>()->setScope({u"ollama"_s, false}); });
        player.when([] { return true; }, [] {});
        return true;
    }
    if (name.startsWith("settings-tools"_L1)) {
        settingsTools(player, name);
        return true;
    }
    if (name == "tool-call"_L1) {
        player.when([] { return true; }, [&player] { showCall(player); });
        return true;
    }
    if (name.startsWith("settings-"_L1)) {
        player.when([] { return true; }, [&player, name] { player.window().goTo(place::Setting{name.sliced(9), {}}); });
        player.when([] { return true; }, [] {});
        return true;
    }
    if (isMoneyScene(name))
        return moneyScript(player, name);
    if (isEvaluateScene(name)) {
        evaluateScript(player, name);
        return true;
    }
    if (wantsInventedCalls(name)) {
        name.startsWith("ledger"_L1) ? ledgerScript(player, name == "ledger-row"_L1) : insightsScript(player, name == "insights-table"_L1);
        return true;
    }
    if (name == "design"_L1) {
        design(player);
        return true;
    }
    if (name.startsWith("compare"_L1)) {
        compare(player, name);
        return true;
    }
    if (name.startsWith("documents"_L1)) {
        documents(player, name);
        return true;
    }
    player.send(triage, Claim);
    if (name == "review"_L1) {
        player.held();
    } else if (name == "review-second"_L1) {
        player.sign(1);
        player.held();
    } else if (name == "review-originals"_L1) {
        player.sign(1);
        player.held([&player] {
            for (QToolButton *button : player.run().review()->findChildren<QToolButton *>()) {
                if (button->isCheckable() && button->accessibleName() == ReviewPane::tr("Originals"))
                    button->setChecked(true);
            }
        });
    } else if (name == "edit"_L1) {
        player.held([&player] { player.run().review()->toggleEdit(); });
    } else if (name == "answer"_L1) {
        player.signAll();
    } else if (name == "left"_L1) {
        player.signAll();
        player.when([] { return true; },
                    [&player] {
                        for (const TranscriptEntry &entry : player.run().session()->transcript()->entries()) {
                            if (entry.kind == TranscriptEntry::Kind::Call)
                                return player.run().showWhatLeft(entry.request);
                        }
                    });
        player.when([&player] { return player.run().review()->shownCase() && player.run().review()->shownCase()->readOnly; }, [] {});
    } else {
        return false;
    }
    return true;
}

} // namespace

namespace {

class FirstPaint final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, [] { std::_Exit(0); }); // the ending is not measured
        return false;
    }
};

} // namespace

void endAtFirstPaint(MainWindow &window) { window.centralWidget()->installEventFilter(new FirstPaint(&window)); }

bool wantsInventedCalls(const QString &scene)
{
    return isMoneyScene(scene) || QStringList{u"ledger"_s, u"ledger-row"_s, u"insights"_s, u"insights-table"_s}.contains(scene);
}

void play(MainWindow &window, const Order &order, std::function<bool()> ready)
{
    if (const QStringList size = order.size.split(u'x'); size.size() == 2)
        window.resize(size[0].toInt(), size[1].toInt());
    auto *player = new Player(window, order);
    player->when(std::move(ready), [] { });
    if (!script(*player, order.name)) {
        std::fprintf(stderr, "there is no scene \"%s\"\n", qPrintable(order.name));
        QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(2); }, Qt::QueuedConnection);
        return;
    }
    player->start();
}

} // namespace countersign::scenes
