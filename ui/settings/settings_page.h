// SPDX-License-Identifier: GPL-3.0-or-later
// The page Settings: a list of sections at the left, the chosen one beside it. A section is made when it is first shown.
#pragma once
#include "ui/services.h"
#include "ui/settings/settings_section.h"

class QListWidget;
class QStackedWidget;

namespace countersign {

class RunSetup;
class Shortcuts;

class SettingsPage final : public Page {
    Q_OBJECT
public:
    SettingsPage(Services &services, RunSetup &setup, Shortcuts &shortcuts, QWidget *parent = nullptr);

    void arrive() override;
    bool open(const Place &place) override;
    void save() override;
    [[nodiscard]] std::vector<Command> commands() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    /// "providers", "policies", "routes", "tools", "appearance", "shortcuts", "data", "about".
    SettingsSection *showSection(const QString &id);
    [[nodiscard]] QString currentSection() const;

Q_SIGNALS:
    /// Colours, sizes or keys were changed here.
    void appearanceChanged();
    /// The person wants the first-start page again.
    void firstStartRequested();

private:
    struct Entry {
        QString id, title, tip;
        std::function<SettingsSection *()> make;
        SettingsSection *section = nullptr;
    };
    SettingsSection *sectionOf(Entry &entry);

    Services &m_services;
    std::vector<Entry> m_entries;
    QListWidget *m_list;
    QStackedWidget *m_stack;
};

} // namespace countersign
