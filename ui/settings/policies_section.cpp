// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policies_section.h"

#include "core/agents/text_merge.h"
#include "ui/settings/policy_form.h"
#include "ui/settings/policy_sample.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/place_memory.h"
#include "ui/widgets/undo_bar.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
enum View { RulesView, SourceView };
} // namespace

PoliciesSection::PoliciesSection(Services &services, QWidget *parent)
    : SettingsSection(parent), m_services(services),
      m_draft(services.drafts, u"policies/"_s + services.workspace.folder(), [this] { return toDraft(m_unsaved); })
{
    m_undo = new UndoBar;
    m_sample = new PolicySample(services);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(buildSheets());
    m_splitter->addWidget(m_sample);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(16);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({620, 420});
    rememberLayout(services.settings, u"settings-policies"_s, m_splitter);
    m_problem = explanation({});
    m_problem->setObjectName(u"policyProblem"_s);
    m_problem->setAccessibleName(tr("Problem with this policy"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(10);
    column->addWidget(buildTop());
    column->addWidget(m_undo);
    column->addWidget(m_problem);
    column->addWidget(m_splitter, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_keep);
    below->addWidget(m_discard);
    below->addStretch(1);
    below->addWidget(m_source);
    column->addLayout(below);
    connect(m_form, &PolicyForm::edited, this, [this] {
        m_edited = m_form->file();
        refresh();
    });
    connect(m_form, &PolicyForm::refused, this, &SettingsSection::notice);
    connect(m_form, &PolicyForm::scopeChanged, this, [this](const PolicyFile::Scope &scope) {
        m_sample->setScope(scope);
        refresh();
    });
    connect(&m_draft, &DraftKeeper::failed, this, &SettingsSection::notice);
    fillNames(placeOf(services.settings, u"settings-policies"_s)[u"name"_s].toString());
    m_draft.read([this](const QByteArray &draft) { takeDraft(draft); });
}

void PoliciesSection::takeDraft(const QByteArray &draft)
{
    QStringList back;
    for (const auto &[name, kept] : policiesOfDraft(draft).asKeyValueRange()) {
        const auto now = m_services.workspace.policyFile(name);
        if (!now || !m_services.workspace.hasOwnPolicy(name) || m_unsaved.contains(name))
            continue;
        // Changed by another program meanwhile: both changes, where they are in different lines.
        const auto merged = mergeTexts(QString::fromUtf8(kept.base), QString::fromUtf8(kept.text), QString::fromUtf8(now->bytes()));
        const QByteArray text = merged ? merged->toUtf8() : kept.text;
        if (text == now->bytes() && kept.halfWritten.isEmpty())
            continue;
        m_unsaved.insert(name, {now->bytes(), text, kept.halfWritten});
        back << name;
    }
    m_draft.keepSoon();
    if (back.isEmpty())
        return;
    if (const auto unsaved = m_unsaved.constFind(current()); unsaved != m_unsaved.cend())
        showFile(PolicyFile(unsaved->text, current()), unsaved->halfWritten);
    back.sort();
    Q_EMIT notice(tr("Changes that were not saved are here again: %1.").arg(back.join(u", "_s)));
}

QWidget *PoliciesSection::buildTop()
{
    m_names = new QComboBox;
    m_names->setObjectName(u"policies"_s);
    m_names->setAccessibleName(tr("Policy"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_duplicate = new QPushButton(icon(u"copy"_s, u"edit-copy"_s), tr("Duplicate"));
    m_duplicate->setObjectName(u"duplicatePolicy"_s);
    m_renameButton = new QPushButton(tr("Rename …"));
    m_remove = new QPushButton(icon(u"delete"_s, u"edit-delete"_s), tr("Delete"));
    m_remove->setObjectName(u"deletePolicy"_s);
    m_kind = explanation({});
    m_keep = new QPushButton(tr("Save"));
    m_keep->setObjectName(u"savePolicy"_s);
    m_discard = new QPushButton(tr("Discard changes"));
    m_source = new QToolButton;
    m_source->setText(tr("Source"));
    m_source->setCheckable(true);
    m_source->setToolTip(tr("The text of the policy's file"));
    m_source->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_names);
    row->addWidget(m_duplicate);
    row->addWidget(m_renameButton);
    row->addWidget(m_remove);
    row->addStretch(1);
    auto *top = new QWidget;
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_kind);
    connect(m_names, &QComboBox::currentIndexChanged, this, [this] { showName(m_names->currentData().toString()); });
    connect(m_duplicate, &QPushButton::clicked, this, &PoliciesSection::duplicate);
    connect(m_renameButton, &QPushButton::clicked, this, &PoliciesSection::askForName);
    connect(m_remove, &QPushButton::clicked, this, &PoliciesSection::removeCurrent);
    connect(m_keep, &QPushButton::clicked, this, &PoliciesSection::keep);
    connect(m_discard, &QPushButton::clicked, this, &PoliciesSection::discard);
    connect(m_source, &QToolButton::toggled, this, &PoliciesSection::setSourceShown);
    return top;
}

QWidget *PoliciesSection::buildSheets()
{
    m_form = new PolicyForm(m_services);
    m_differences = explanation({});
    m_differences->setAccessibleName(tr("Differences by provider and tool"));
    auto *rules = new QWidget;
    auto *column = new QVBoxLayout(rules);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_form, 1);
    column->addWidget(m_differences);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"policySource"_s);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Source of the policy"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(rules);
    m_stack->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PoliciesSection::onSource);
    return m_stack;
}

PolicyRulesModel *PoliciesSection::rules() const { return m_form->rules(); }

QString PoliciesSection::current() const { return m_saved.name(); }

bool PoliciesSection::isDirty() const { return m_edited != m_saved || !m_form->halfWritten().isEmpty(); }

QWidget *PoliciesSection::firstField() { return m_names; }

void PoliciesSection::arrive() { fillNames(current()); }

void PoliciesSection::save()
{
    m_undo->forget();
    m_draft.keepNow();
    keepLayouts(this);
}

void PoliciesSection::fillNames(const QString &select)
{
    {
        const QSignalBlocker quiet(m_names);
        m_names->clear();
        for (const QString &name : m_services.workspace.policyNames())
            m_names->addItem(m_services.workspace.hasOwnPolicy(name) ? name : tr("%1 (ships, read-only)").arg(name), name);
        m_names->setCurrentIndex(std::max(0, m_names->findData(select)));
    }
    m_saved = {};
    showName(m_names->currentData().toString());
}

void PoliciesSection::showName(const QString &name)
{
    if (m_names->findData(name) < 0)
        return;
    {
        const QSignalBlocker quiet(m_names);
        m_names->setCurrentIndex(m_names->findData(name));
    }
    const auto file = m_services.workspace.policyFile(name);
    if (!file) {
        Q_EMIT notice(file.error().message);
        return;
    }
    m_saved = *file;
    m_own = m_services.workspace.hasOwnPolicy(name);
    keepPlace(m_services.settings, u"settings-policies"_s, {{u"name"_s, name}});
    const auto unsaved = m_unsaved.constFind(name);
    if (unsaved == m_unsaved.cend())
        showFile(m_saved);
    else
        showFile(PolicyFile(unsaved->text, name), QString(unsaved->halfWritten));
}

void PoliciesSection::showFile(const PolicyFile &file, const QString &halfWritten)
{
    m_filling = true;
    m_edited = file;
    m_form->setFile(file, m_own, halfWritten);
    m_text->setPlainText(QString::fromUtf8(file.bytes()));
    m_text->setReadOnly(!m_own);
    m_filling = false;
    const auto policy = file.policy();
    // What cannot be read can only be mended in its text, where the problem is.
    if (!policy)
        m_source->setChecked(true);
    refresh();
    if (const int line = file.problemLine(); line > 0)
        m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(line - 1)));
}

void PoliciesSection::noteUnsaved()
{
    if (m_own && isDirty())
        m_unsaved.insert(current(), {m_saved.bytes(), m_edited.bytes(), m_form->halfWritten()});
    else if (m_unsaved.remove(current()) == 0)
        return;
    m_draft.keepSoon();
}

void PoliciesSection::refresh()
{
    noteUnsaved();
    const auto policy = m_edited.policy();
    m_sample->setPolicy(policy ? std::optional(*policy) : std::nullopt);
    const QString problem = policy ? m_form->problem() : policy.error().message;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, alarmColor(palette()));
    m_problem->setPalette(colors);
    m_kind->setText(m_own ? tr("In this workspace: policies/%1.yaml. Saving keeps comments and whatever else stands in the file.").arg(current())
                          : tr("Comes with the program and stays as it is. Duplicate it to change it."));
    m_differences->setText(differencesInWords());
    m_differences->setVisible(!m_differences->text().isEmpty());
    m_keep->setVisible(m_own);
    m_discard->setVisible(m_own);
    m_keep->setEnabled(isDirty() && problem.isEmpty());
    m_discard->setEnabled(isDirty());
    m_renameButton->setEnabled(m_own && !isDirty());
    m_remove->setEnabled(m_own);
}

QString PoliciesSection::differencesInWords() const
{
    if (!m_form->scope().isEverything())
        return tr("Marked rows differ from what holds for everything. Delete takes a difference away.");
    QStringList where;
    for (const PolicyFile::Difference &difference : m_edited.differences()) {
        if (!where.contains(difference.where))
            where << difference.where;
    }
    return where.isEmpty() ? QString() : tr("Rules differ for: %1. Choose it above to see and change them.").arg(where.join(u", "_s));
}

void PoliciesSection::onSource()
{
    if (m_filling || m_stack->currentIndex() != SourceView)
        return;
    m_edited = PolicyFile(m_text->toPlainText().toUtf8(), current());
    refresh();
}

void PoliciesSection::setSourceShown(bool shown)
{
    if (shown == (m_stack->currentIndex() == SourceView))
        return;
    if (!shown && !m_edited.policy()) {
        m_source->setChecked(true); // the rules of what cannot be read cannot be shown
        return;
    }
    m_stack->setCurrentIndex(shown ? SourceView : RulesView);
    m_source->setChecked(shown);
    showFile(m_edited, QString(m_form->halfWritten()));
}

void PoliciesSection::keep()
{
    if (!m_own || !isDirty() || !m_form->problem().isEmpty())
        return;
    const PolicyFile before = m_saved;
    if (const auto saved = m_services.workspace.savePolicy(m_edited); !saved) {
        Q_EMIT notice(saved.error().message);
        return;
    }
    m_saved = m_edited;
    refresh();
    m_draft.keepNow();
    Q_EMIT workspaceChanged();
    m_undo->offer(tr("“%1” was saved.").arg(current()), [this, before] {
        if (const auto saved = m_services.workspace.savePolicy(before); !saved)
            Q_EMIT notice(saved.error().message);
        m_unsaved.remove(before.name());
        fillNames(before.name());
        Q_EMIT workspaceChanged();
    });
}

void PoliciesSection::discard() { showFile(m_saved); }

void PoliciesSection::duplicate()
{
    const QStringList taken = m_services.workspace.policyNames();
    QString name = tr("%1 copy").arg(current());
    for (int number = 2; taken.contains(name); ++number)
        name = tr("%1 copy %2").arg(current()).arg(number);
    const PolicyFile copy = m_edited.renamed(name);
    if (const auto saved = m_services.workspace.savePolicy(copy); !saved) {
        Q_EMIT notice(saved.error().message);
        return;
    }
    fillNames(name);
    Q_EMIT workspaceChanged();
    m_form->focusRules();
}

QStringList PoliciesSection::usersOf(const QString &policy) const
{
    QStringList names;
    for (const AgentFile &file : m_services.workspace.agents()) {
        if (file.agent().redaction == policy)
            names << file.agent().name;
    }
    return names;
}

Result<void> PoliciesSection::move(const QString &from, const QString &to)
{
    if (m_services.workspace.policyNames().contains(to))
        return failure(ErrorCode::BadUsage, tr("There is a policy “%1” already.").arg(to));
    const auto file = m_services.workspace.policyFile(from);
    if (!file)
        return std::unexpected(file.error());
    if (const auto saved = m_services.workspace.savePolicy(file->renamed(to)); !saved)
        return saved;
    for (const AgentFile &agentFile : m_services.workspace.agents()) {
        if (agentFile.agent().redaction != from || !agentFile.usable())
            continue;
        Agent agent = agentFile.agent();
        agent.redaction = to;
        if (const auto saved = m_services.workspace.saveAgent(agent); !saved)
            return saved;
    }
    return m_services.workspace.removePolicy(from);
}

void PoliciesSection::rename(const QString &name)
{
    const QString before = current();
    if (!m_own || name.trimmed().isEmpty() || name.trimmed() == before)
        return;
    const QStringList users = usersOf(before);
    if (const auto moved = move(before, name.trimmed()); !moved) {
        Q_EMIT notice(moved.error().message);
        return;
    }
    m_undo->offer(users.isEmpty() ? tr("“%1” is now called “%2”.").arg(before, name.trimmed())
                                  : tr("“%1” is now called “%2”, also in: %3.").arg(before, name.trimmed(), users.join(u", "_s)),
                  [this, before, now = name.trimmed()] {
                      if (const auto moved = move(now, before); !moved)
                          Q_EMIT notice(moved.error().message);
                      fillNames(before);
                      Q_EMIT workspaceChanged();
                  });
    fillNames(name.trimmed());
    Q_EMIT workspaceChanged();
}

void PoliciesSection::askForName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the policy"));
    dialog->setLabelText(tr("New name. Agents that name this policy are changed with it."));
    dialog->setTextValue(current());
    connect(dialog, &QInputDialog::textValueSelected, this, &PoliciesSection::rename);
    dialog->open();
}

void PoliciesSection::removeCurrent()
{
    if (!m_own)
        return;
    const PolicyFile gone = m_saved;
    const QStringList users = usersOf(gone.name());
    if (const auto removed = m_services.workspace.removePolicy(gone.name()); !removed) {
        Q_EMIT notice(removed.error().message);
        return;
    }
    m_unsaved.remove(gone.name());
    m_draft.keepSoon();
    m_edited = m_saved;
    m_undo->offer(users.isEmpty() ? tr("“%1” was deleted.").arg(gone.name())
                                  : tr("“%1” was deleted. These agents name it and cannot run without it: %2.").arg(gone.name(), users.join(u", "_s)),
                  [this, gone] {
                      if (const auto saved = m_services.workspace.savePolicy(gone); !saved)
                          Q_EMIT notice(saved.error().message);
                      fillNames(gone.name());
                      Q_EMIT workspaceChanged();
                  });
    fillNames({});
    Q_EMIT workspaceChanged();
}

} // namespace countersign
