// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/scripts_section.h"

#include "core/tools/mcp/tool_servers.h"
#include "core/tools/mcp/visible_text.h"
#include "core/tools/scripts/script_tools.h"
#include "ui/settings/script_trial.h"
#include "ui/tools/new_script_dialog.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/place_memory.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int NameRole = Qt::UserRole;
constexpr QLatin1StringView listedKind{"script:"};

QPlainTextEdit *codeEdit(const QString &objectName, const QString &name)
{
    auto *field = new QPlainTextEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setAccessibleDescription(ScriptsSection::tr("Ctrl+Tab leaves the text."));
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setLineWrapMode(QPlainTextEdit::NoWrap);
    field->setTabStopDistance(field->fontMetrics().horizontalAdvance(u' ') * 4);
    return field;
}

} // namespace

ScriptsSection::ScriptsSection(Services &services, QWidget *parent)
    : SettingsSection(parent), m_services(services), m_keeper(services.drafts, u"script-tools"_s, [this] { return unsavedBytes(); })
{
    auto *add = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New script tool …"));
    add->setObjectName(u"newScript"_s);
    connect(add, &QPushButton::clicked, this, &ScriptsSection::makeNew);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    m_list = new QListWidget;
    m_list->setObjectName(u"scriptTools"_s);
    m_list->setAccessibleName(tr("Script tools"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty = explanation(
        tr("No script tools yet. One is a program of your own, such as a check of policy numbers, that agents can call. Begin with one that "
           "already works, and change it."));
    m_editor = buildEditor();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 12);
    column->setSpacing(12);
    column->addWidget(explanation(
        tr("Programs in the folder tools of the workspace that agents can use, each with the form of what it is given beside it. They run "
           "in a sandbox, and every call is shown to you before it runs.")));
    column->addLayout(row);
    column->addWidget(m_empty);
    column->addWidget(m_list);
    column->addWidget(m_editor, 1);
    column->addStretch(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &ScriptsSection::showCurrent);
    connect(&services.scriptTools, &ScriptTools::changed, this, &ScriptsSection::refresh);
    connect(&m_keeper, &DraftKeeper::failed, this, &SettingsSection::notice);
    m_keeper.read([this](const QByteArray &bytes) {
        const QJsonObject kept = QJsonDocument::fromJson(bytes).object();
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (!m_unsaved.contains(it.key()))
                m_unsaved.insert(it.key(), {it.value()["program"_L1].toString(), it.value()["schema"_L1].toString()});
        }
        m_shown.clear();
        showCurrent();
    });
    refresh();
    showName(placeOf(services.settings, u"settings-scripts"_s)[u"name"_s].toString());
}

QWidget *ScriptsSection::buildEditor()
{
    m_problem = wrappingLabel();
    m_problem->setObjectName(u"scriptProblem"_s);
    tint(m_problem, alarmColor(palette()));
    m_program = codeEdit(u"scriptProgram"_s, tr("Program"));
    m_schema = codeEdit(u"scriptSchema"_s, tr("Form of its arguments (JSON Schema)"));
    m_trial = new ScriptTrial;
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"scriptTabs"_s);
    m_tabs->addTab(m_program, tr("Pro&gram"));
    m_tabs->addTab(m_schema, tr("&Form of its arguments"));
    m_tabs->addTab(m_trial, tr("&Try it"));
    m_save = new QPushButton(tr("Sa&ve"));
    m_save->setObjectName(u"saveScript"_s);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setToolTip(tr("Writes both files (%1). What was allowed is asked again, because it is another program now.")
                           .arg(m_save->shortcut().toString(QKeySequence::NativeText)));
    m_revert = new QPushButton(tr("Take &back"));
    m_revert->setObjectName(u"revertScript"_s);
    m_revert->setToolTip(tr("The files as they are on the disk, instead of what was typed"));
    m_askAgain = new QPushButton(tr("As&k again"));
    m_askAgain->setObjectName(u"askAgainScript"_s);
    m_askAgain->setToolTip(tr("Forgets which agents may or may not call this tool"));
    for (QPushButton *button : {m_save, m_revert, m_askAgain})
        button->setAccessibleDescription(button->toolTip());
    m_state = wrappingLabel();
    m_state->setObjectName(u"scriptState"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_save);
    row->addWidget(m_revert);
    row->addWidget(m_askAgain);
    row->addWidget(m_state, 1);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_problem);
    column->addWidget(m_tabs, 1);
    column->addLayout(row);
    for (QPlainTextEdit *field : {m_program, m_schema})
        connect(field, &QPlainTextEdit::textChanged, this, &ScriptsSection::onTyped);
    connect(m_save, &QPushButton::clicked, this, &ScriptsSection::saveTool);
    connect(m_revert, &QPushButton::clicked, this, &ScriptsSection::revertTool);
    connect(m_askAgain, &QPushButton::clicked, this, &ScriptsSection::askAgain);
    return box;
}

const ScriptTool *ScriptsSection::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto &tools = m_services.scriptTools.tools();
    const auto found = std::ranges::find(tools, item ? item->data(NameRole).toString() : QString(), &ScriptTool::name);
    return found == tools.end() ? nullptr : &*found;
}

void ScriptsSection::arrive() { refresh(); }
void ScriptsSection::save() { m_keeper.keepNow(); }
QWidget *ScriptsSection::firstField()
{
    return m_list->isVisibleTo(this) ? static_cast<QWidget *>(m_list) : findChild<QPushButton *>(u"newScript"_s);
}

void ScriptsSection::showName(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(NameRole).toString() == name)
            m_list->setCurrentRow(row);
    }
}

void ScriptsSection::refresh()
{
    const QListWidgetItem *before = m_list->currentItem();
    const QString chosen = before ? before->data(NameRole).toString() : QString();
    const std::vector<ScriptTool> tools = m_services.scriptTools.tools();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const ScriptTool &tool : tools) {
            const QString words = mcp::visibleText(tool.description.isEmpty() ? tool.title : tool.description).simplified();
            auto *item =
                new QListWidgetItem(tool.problem.isEmpty() ? tr("%1 — %2").arg(tool.name, words) : tr("%1 — cannot be used").arg(tool.name), m_list);
            item->setData(NameRole, tool.name);
            item->setToolTip(tool.problem.isEmpty() ? words : tool.problem);
            if (!tool.problem.isEmpty())
                item->setForeground(alarmColor(palette()));
            if (tool.name == chosen)
                m_list->setCurrentItem(item);
        }
        if (m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
    }
    m_empty->setVisible(tools.empty());
    m_list->setVisible(!tools.empty());
    m_editor->setVisible(!tools.empty());
    const int mostRows = 5;
    const int height = m_list->sizeHintForRow(0) * std::min(int(tools.size()), mostRows);
    m_list->setFixedHeight(std::max(height, m_list->fontMetrics().height()) + 2 * m_list->frameWidth() + 4);
    showCurrent();
}

void ScriptsSection::showCurrent()
{
    const ScriptTool *tool = current();
    m_trial->setTool(tool ? std::optional(*tool) : std::nullopt);
    if (!tool)
        return;
    keepPlace(m_services.settings, u"settings-scripts"_s, {{u"name"_s, tool->name}});
    const auto problem = m_services.scriptTools.problem(tool->name);
    m_problem->setText(
        !tool->problem.isEmpty() ? tool->problem
            : problem
            ? tr("The last call went wrong. %1\n%2").arg(problem->error.message, mcp::visibleText(problem->diagnostics.trimmed().right(2'000)))
            : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    const auto texts = readScriptTexts(*tool); // two short files
    m_program->setReadOnly(!texts);
    m_schema->setReadOnly(!texts);
    m_onDisk = texts.value_or(ScriptTexts());
    if (!texts) {
        m_problem->setText(texts.error().message);
        m_problem->show();
    }
    const ScriptTexts wanted = m_unsaved.value(tool->name, m_onDisk);
    // The same tool, changed elsewhere or not: what the cursor stands in is not replaced by what is there already.
    m_filling = true;
    if (m_program->toPlainText() != wanted.program || m_shown != tool->name)
        m_program->setPlainText(wanted.program);
    if (m_schema->toPlainText() != wanted.schema || m_shown != tool->name)
        m_schema->setPlainText(wanted.schema);
    m_filling = false;
    m_shown = tool->name;
    refreshButtons();
}

void ScriptsSection::onTyped()
{
    if (m_filling || m_shown.isEmpty())
        return;
    const ScriptTexts typed{m_program->toPlainText(), m_schema->toPlainText()};
    if (typed == m_onDisk)
        m_unsaved.remove(m_shown);
    else
        m_unsaved.insert(m_shown, typed);
    m_keeper.keepSoon();
    refreshButtons();
}

QByteArray ScriptsSection::unsavedBytes() const
{
    if (m_unsaved.isEmpty())
        return {};
    QJsonObject all;
    for (auto it = m_unsaved.cbegin(); it != m_unsaved.cend(); ++it)
        all.insert(it.key(), QJsonObject{{u"program"_s, it->program}, {u"schema"_s, it->schema}});
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

void ScriptsSection::refreshButtons()
{
    const bool unsaved = m_unsaved.contains(m_shown);
    m_save->setEnabled(unsaved);
    m_revert->setEnabled(unsaved);
    m_askAgain->setEnabled(!m_services.toolServers.permissions().forTool(listedKind + m_shown).isEmpty());
    m_state->setText(unsaved ? tr("Changed, not saved. It is kept here until you save it.") : QString());
    tint(m_state, attentionColor(palette()));
    m_trial->setUnsaved(unsaved);
}

void ScriptsSection::saveTool()
{
    const ScriptTool *tool = current();
    if (!tool || !m_unsaved.contains(tool->name))
        return;
    const QString name = tool->name;
    if (const auto written = writeScriptTexts(*tool, m_unsaved.value(name)); !written) {
        Q_EMIT notice(written.error().message);
        return;
    }
    m_unsaved.remove(name);
    m_keeper.keepSoon();
    refresh();
    Q_EMIT workspaceChanged();
}

void ScriptsSection::revertTool()
{
    // The undo of the fields still has what was typed.
    m_unsaved.remove(m_shown);
    m_keeper.keepSoon();
    m_filling = true;
    for (const auto &[field, text] : {std::pair{m_program, m_onDisk.program}, std::pair{m_schema, m_onDisk.schema}}) {
        QTextCursor all(field->document());
        all.select(QTextCursor::Document);
        if (field->toPlainText() != text)
            all.insertText(text);
    }
    m_filling = false;
    refreshButtons();
}

NewScriptDialog *ScriptsSection::makeNew()
{
    auto *dialog = new NewScriptDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewScriptDialog::wanted, this, [this, dialog](const QString &name, ScriptLanguage language) { make(dialog, name, language); });
    dialog->open();
    return dialog;
}

void ScriptsSection::make(NewScriptDialog *dialog, const QString &name, ScriptLanguage language)
{
    const auto made = writeScriptTemplate(m_services.workspace.folder(), name, language);
    if (!made) {
        dialog->showProblem(made.error().message);
        return;
    }
    dialog->close();
    refresh();
    showName(made->name);
    m_tabs->setCurrentWidget(m_program);
    m_program->setFocus();
    Q_EMIT workspaceChanged();
}

void ScriptsSection::askAgain()
{
    ToolPermissions &permissions = m_services.toolServers.permissions();
    const QString listed = listedKind + m_shown;
    for (ToolPermissions *answers : {&permissions, &m_services.toolValues}) {
        const QStringList agents = answers->forTool(listed).keys();
        for (const QString &agent : agents) {
            if (const auto forgotten = answers->forget(agent, listed); !forgotten)
                Q_EMIT notice(forgotten.error().message);
        }
    }
    refreshButtons();
}

} // namespace countersign
