// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/scene_tools.h"

#include "app/desktop/scene_player.h"
#include "ui/settings/script_trial.h"
#include "ui/settings/scripts_section.h"
#include "ui/tools/new_script_dialog.h"
#include "ui/tools/values_dialog.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace countersign::scenes {

namespace {

void scripts(Player &player)
{
    const auto section = [&player] { return player.window().findChild<ScriptsSection *>(); };
    const auto dialog = [&player] { return player.window().findChild<NewScriptDialog *>(); };
    player.when([] { return true; }, [&player] { player.window().goTo(place::Setting{u"scripts"_s, {}}); });
    player.when([section] { return section() != nullptr; }, [section] { section()->makeNew(); });
    player.when([dialog] { return dialog() != nullptr; },
                [dialog] {
                    dialog()->findChild<QLineEdit *>(u"scriptName"_s)->setText(u"word_count"_s);
                    dialog()->findChild<QPushButton *>(u"writeScript"_s)->click();
                });
    player.when([section] { return section()->findChild<QPushButton *>(u"runScript"_s)->isEnabled(); },
                [section] {
                    section()->findChild<QTabWidget *>(u"scriptTabs"_s)->setCurrentWidget(section()->trial());
                    section()->trial()->run();
                });
    player.when([section] { return section()->findChild<QLabel *>(u"scriptOutcome"_s)->text().contains(u"exit status"_s); }, [] {});
}

void values(Player &player)
{
    PendingValues asked;
    asked.agent = u"Claims triage"_s;
    asked.run = u"r"_s;
    asked.listed = u"mcp:registry/find_policy"_s;
    asked.real = {{u"holder"_s, u"Marguerite Oyelaran"_s}, {u"postcode"_s, u"SE15 4QN"_s}};
    asked.placeholders = {{u"holder"_s, u"[PERSON_1]"_s}, {u"postcode"_s, u"[POSTCODE_1]"_s}};
    asked.network = true;
    (new ValuesDialog(asked, &player.window()))->open();
}

void called(Player &player)
{
    // An agent that the sample workspace does not have; the window finds it by itself.
    QFile file(qEnvironmentVariable("COUNTERSIGN_WORKSPACE") + u"/agents/front-desk.agent.md"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            "---\nname: Front desk\ndescription: Passes work on\ntools: [\"agent:claim-letters\"]\nredaction: strict\n---\nYou pass letters on.\n");
    file.close();
    player.when(
        [&player] {
            player.window().setup()->setAgent(u"front-desk"_s);
            return player.window().setup()->agent() && player.window().setup()->agent()->stem == "front-desk"_L1;
        },
        [] {});
    player.send(u"front-desk"_s,
                u"practice:tool=run_agent__claim-letters {\"task\": \"Write to Mrs Marguerite Oyelaran, 14 Rye Lane, that her claim LM-26-00412 is "
                "settled. Call 020 7946 0731 for questions.\"}"_s);
    player.sign(1);
    player.when([&player] { return player.run().session()->held() && !player.run().session()->held()->callers.isEmpty(); }, [] {});
    player.held();
}

void designTools(Player &player)
{
    player.when([] { return true; }, [&player] { player.window().goTo(place::Agent{u"claims-triage"_s}); });
    const auto list = [&player] { return player.window().findChild<QListWidget *>(u"calledAgents"_s); };
    player.when([list] { return list() && list()->count() > 0 && list()->isEnabled(); },
                [&player, list] {
                    list()->item(0)->setCheckState(Qt::Checked);
                    auto *box = player.window().findChild<QComboBox *>(u"toolValues"_s);
                    box->parentWidget()->findChild<QListWidget *>()->setCurrentRow(0);
                    for (QWidget *above = list()->parentWidget(); above; above = above->parentWidget()) {
                        if (auto *scroll = qobject_cast<QScrollArea *>(above))
                            scroll->ensureWidgetVisible(list(), 0, 40);
                    }
                });
}

} // namespace

bool toolsScript(Player &player, const QString &name)
{
    if (name == "settings-scripts"_L1)
        scripts(player);
    else if (name == "tool-values"_L1)
        player.when([] { return true; }, [&player] { values(player); });
    else if (name == "review-called"_L1)
        called(player);
    else if (name == "design-tools"_L1)
        designTools(player);
    else
        return false;
    return true;
}

} // namespace countersign::scenes
