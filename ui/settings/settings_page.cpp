// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/main/run_setup.h"
#include "ui/settings/about_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/data_section.h"
#include "ui/settings/policies_section.h"
#include "ui/settings/providers_section.h"
#include "ui/settings/routes_section.h"
#include "ui/settings/scripts_section.h"
#include "ui/settings/search_section.h"
#include "ui/settings/shortcuts_section.h"
#include "ui/settings/tools_section.h"
#include "ui/widgets/place_memory.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace countersign {

SettingsPage::SettingsPage(Services &services, RunSetup &setup, Shortcuts &shortcuts, QWidget *parent) : Page(parent), m_services(services)
{
    Q_UNUSED(setup)
    m_entries.push_back({u"providers"_s, tr("Providers"), tr("Where requests go, keys, tests"), [this] { return new ProvidersSection(m_services); }});
    m_entries.push_back(
        {u"policies"_s, tr("Policies"), tr("What happens to each kind of value"), [this] { return new PoliciesSection(m_services); }});
    m_entries.push_back(
        {u"routes"_s, tr("Routes"), tr("Rules that choose the provider and the model"), [this] { return new RoutesSection(m_services); }});
    m_entries.push_back(
        {u"tools"_s, tr("Tools"), tr("Tool servers, what they may reach, approvals"), [this] { return new ToolsSection(m_services); }});
    m_entries.push_back({u"scripts"_s, tr("Script tools"), tr("Programs of the workspace that agents can use: make one, edit it, try it"),
                         [this] { return new ScriptsSection(m_services); }});
    m_entries.push_back(
        {u"search"_s, tr("Search"), tr("Search by meaning, with a model on this machine"), [this] { return new SearchSection(m_services); }});
    m_entries.push_back(
        {u"appearance"_s, tr("Appearance"), tr("Colours, text size, language"), [this] { return new AppearanceSection(m_services.settings); }});
    m_entries.push_back({u"shortcuts"_s, tr("Shortcuts"), tr("The keys of the window"), [&shortcuts] { return new ShortcutsSection(shortcuts); }});
    m_entries.push_back({u"data"_s, tr("Data"), tr("Where, how big, backup, delete"), [this] { return new DataSection(m_services); }});
    m_entries.push_back({u"about"_s, tr("About"), tr("Version, licence, manual"), [this] {
                             auto *about = new AboutSection;
                             connect(about, &AboutSection::firstStartRequested, this, &SettingsPage::firstStartRequested);
                             return about;
                         }});
    m_list = new QListWidget;
    m_list->setObjectName(u"settingsSections"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_stack = new QStackedWidget;
    for (const Entry &entry : m_entries) {
        auto *item = new QListWidgetItem(entry.title, m_list);
        item->setToolTip(entry.tip);
        item->setData(Qt::AccessibleDescriptionRole, entry.tip);
        item->setSizeHint({0, m_list->fontMetrics().height() + 14});
    }
    int widest = 0;
    for (const Entry &entry : m_entries)
        widest = std::max(widest, m_list->fontMetrics().horizontalAdvance(entry.title));
    m_list->setFixedWidth(std::max(168, widest + 48));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(0);
    row->addSpacing(8); // a margin would not change sides with the reading direction
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0)
            showSection(m_entries[size_t(at)].id);
    });
    const QString last = placeOf(services.settings, u"settings"_s)[u"section"_s].toString();
    const auto found = std::ranges::find(m_entries, last, &Entry::id);
    m_list->setCurrentRow(found == m_entries.end() ? 0 : int(found - m_entries.begin()));
}

SettingsSection *SettingsPage::sectionOf(Entry &entry)
{
    if (entry.section)
        return entry.section;
    entry.section = entry.make();
    entry.section->setAccessibleName(entry.title);
    m_stack->addWidget(entry.section);
    connect(entry.section, &SettingsSection::goTo, this, &Page::goTo);
    connect(entry.section, &SettingsSection::notice, this, &Page::notice);
    connect(entry.section, &SettingsSection::workspaceChanged, this, &Page::workspaceChanged);
    return entry.section;
}

SettingsSection *SettingsPage::showSection(const QString &id)
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    if (found == m_entries.end())
        return nullptr;
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(int(found - m_entries.begin()));
    SettingsSection *section = sectionOf(*found);
    if (m_stack->currentWidget() != section) {
        if (auto *before = qobject_cast<SettingsSection *>(m_stack->currentWidget()))
            before->save();
        m_stack->setCurrentWidget(section);
        section->arrive();
        keepPlace(m_services.settings, u"settings"_s, {{u"section"_s, id}});
    }
    return section;
}

QString SettingsPage::currentSection() const { return m_list->currentRow() < 0 ? QString() : m_entries[size_t(m_list->currentRow())].id; }

void SettingsPage::arrive()
{
    if (SettingsSection *section = showSection(currentSection())) {
        section->arrive();
        if (!section->isAncestorOf(QApplication::focusWidget()))
            m_list->setFocus();
    }
}

bool SettingsPage::open(const Place &place)
{
    const auto *wanted = std::get_if<place::Setting>(&place);
    if (!wanted)
        return false;
    if (SettingsSection *section = showSection(wanted->section.isEmpty() ? currentSection() : wanted->section)) {
        section->arrive();
        if (!wanted->name.isEmpty())
            section->showName(wanted->name);
        section->firstField()->setFocus();
    }
    return true;
}

void SettingsPage::save()
{
    for (const Entry &entry : m_entries) {
        if (entry.section)
            entry.section->save();
    }
}

std::vector<Command> SettingsPage::commands()
{
    std::vector<Command> all;
    for (const Entry &entry : m_entries) {
        all.push_back({tr("Settings: %1").arg(entry.title), entry.tip, {}, [this, id = entry.id] {
                           if (SettingsSection *section = showSection(id))
                               section->firstField()->setFocus();
                       }});
    }
    return all;
}

std::vector<QWidget *> SettingsPage::areas() { return {m_list, m_stack}; }

} // namespace countersign
