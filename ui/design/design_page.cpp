// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/design_page.h"

#include "core/documents/library.h"
#include "ui/design/agent_document.h"
#include "ui/design/agent_form.h"
#include "ui/design/agent_panel.h"
#include "ui/design/bench_panel.h"
#include "ui/design/first_request_view.h"
#include "ui/design/memory_panel.h"
#include "ui/design/source_view.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/place_memory.h"

#include <QtCore/QJsonArray>

#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

DesignPage::~DesignPage()
{
    delete m_sides; // the views, before the document that they show
    delete m_document; // which writes what was typed, before the shelf that it writes to
}

void DesignPage::arrive()
{
    m_panel->reload();
    if (m_document->stem() != m_panel->current())
        showAgent(m_panel->current());
    m_document->lookAtFile();
    m_memory->setAgent(m_document->stem()); // a run may have kept something
    readFolders();
    m_panel->list()->setFocus(Qt::OtherFocusReason);
}

void DesignPage::keepWhere()
{
    QJsonArray folded;
    for (int i = 0; i < ViewCount; ++i) {
        if (!m_toggles[size_t(i)]->isChecked())
            folded.append(i);
    }
    keepPlace(m_services.settings, u"design"_s,
              {{u"agent"_s, m_document->stem().isEmpty() ? m_panel->current() : m_document->stem()}, {u"folded"_s, folded}});
}

bool DesignPage::open(const Place &place)
{
    const auto *agent = std::get_if<place::Agent>(&place);
    if (!agent)
        return false;
    m_panel->reload();
    m_panel->setCurrent(agent->stem);
    return true;
}

void DesignPage::save()
{
    m_document->keepDraft();
    keepLayouts(this);
}

std::vector<QWidget *> DesignPage::areas()
{
    std::vector<QWidget *> all{m_panel};
    for (QWidget *view : std::initializer_list<QWidget *>{m_form, m_source, m_first, m_bench, m_memory}) {
        if (view->isVisible())
            all.push_back(view);
    }
    return all;
}

std::vector<Command> DesignPage::commands()
{
    std::vector<Command> all;
    for (const AgentTemplate &from : AgentShelf::templates())
        all.push_back({tr("New agent: %1").arg(from.name), from.description, {}, [this, from] { m_panel->createFrom(from); }});
    const QString stem = m_document->stem();
    if (stem.isEmpty())
        return all;
    all.push_back({tr("Save the agent"), stem, QKeySequence::Save, [this] { saveFile(); }});
    all.push_back({tr("Run on all samples"), stem, Qt::Key_F9, [this] { runSamples(); }});
    all.push_back({tr("Copy to a new agent"), stem, Qt::CTRL | Qt::Key_D, [this, stem] { m_panel->duplicate(stem); }});
    all.push_back({tr("Delete the agent"), stem, QKeySequence::Delete, [this, stem] { m_panel->remove(stem); }});
    return all;
}

void DesignPage::showAgent(const QString &stem)
{
    m_message->hide();
    m_document->open(stem);
    keepWhere();
    m_stack->setCurrentIndex(stem.isEmpty() ? 0 : 1);
    m_name->setText(stem + u".agent.md"_s);
    m_name->setToolTip(m_shelf.path(stem));
    m_source->setReadOnly(m_document->isReadOnly());
    m_bench->setAgent(stem);
    m_memory->setAgent(stem);
    tellState();
    watch();
    // The list learns which agents have drafts; not now, it may be choosing a row.
    QMetaObject::invokeMethod(m_panel, &AgentPanel::reload, Qt::QueuedConnection);
}

void DesignPage::onChanged()
{
    const AgentFile &file = m_document->file();
    m_source->setProblems(file.problems());
    if (!m_document->stem().isEmpty())
        m_first->setAgent(file.agent());
    tellState();
}

void DesignPage::tellState()
{
    const bool modified = m_document->isModified();
    m_panel->setUnsaved(modified);
    m_saveButton->setEnabled(modified && !m_document->isReadOnly());
    m_state->setText(m_document->isReadOnly() ? tr("not UTF-8: cannot be edited") : modified ? tr("not saved") : QString());
}

void DesignPage::saveFile()
{
    const Result<void> saved = m_document->save();
    tellState();
    if (!saved) {
        if (!m_document->isConflicted())
            tell(saved.error().message);
        return;
    }
    watch();
    m_panel->reload();
    Q_EMIT workspaceChanged();
}

void DesignPage::runSamples() { m_bench->runs()->runAll(m_document->file().agent()); }

// ---- what happens to the files ------------------------------------------------------------------------------------------------------

void DesignPage::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    QStringList paths;
    if (QDir(m_shelf.folder()).exists())
        paths.append(m_shelf.folder());
    if (const QString file = m_shelf.path(m_document->stem()); QFile::exists(file))
        paths.append(file);
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void DesignPage::lookAtDisk()
{
    m_document->lookAtFile();
    watch(); // a file that was replaced is watched no longer
    m_panel->reload();
    Q_EMIT workspaceChanged();
}

void DesignPage::onConflict()
{
    tell(
        tr("The file was changed outside in the same lines as here. Nothing is lost: Undo brings the other text back."), tr("Keep my text"),
        [this] {
            m_document->keepMine();
            tellState();
        },
        tr("Take the file's text"), [this] { m_document->takeTheirs(); });
}

void DesignPage::tell(const QString &sentence, const QString &first, std::function<void()> onFirst, const QString &second,
                      std::function<void()> onSecond)
{
    m_words->setText(sentence);
    m_firstAnswer->setText(first);
    m_firstAnswer->setVisible(!first.isEmpty());
    m_secondAnswer->setText(second);
    m_secondAnswer->setVisible(!second.isEmpty());
    m_onFirst = std::move(onFirst);
    m_onSecond = std::move(onSecond);
    m_message->show();
}

QString DesignPage::message() const { return m_message->isVisibleTo(this) ? m_words->text() : QString(); }

void DesignPage::readFolders()
{
    m_listing.ask(
        [&library = m_services.library](const BackgroundWork::Ticket &) {
            QSet<QString> folders;
            const auto documents = library.list();
            for (const DocumentInfo &document : documents.value_or(std::vector<DocumentInfo>())) {
                const qsizetype slash = document.path.lastIndexOf(u'/');
                if (slash > 0)
                    folders.insert(document.path.first(slash));
            }
            QStringList sorted(folders.cbegin(), folders.cend());
            sorted.sort();
            return sorted;
        },
        [this](const QStringList &folders) { m_form->refreshChoices(folders); });
}

void DesignPage::showViews()
{
    const std::array<QWidget *, ViewCount> views{m_form, m_source, m_first, m_bench, m_memory};
    for (size_t i = 0; i < views.size(); ++i)
        views[i]->setVisible(m_toggles[i]->isChecked());
    keepWhere();
    m_below->setVisible(m_toggles[Samples]->isChecked() || m_toggles[Memory]->isChecked());
    m_views->setVisible(m_toggles[Form]->isChecked() || m_toggles[Source]->isChecked() || m_toggles[First]->isChecked());
}

} // namespace countersign
