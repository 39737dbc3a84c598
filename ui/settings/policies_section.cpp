// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policies_section.h"

#include "core/agents/text_merge.h"
#include "core/redaction/entity_types.h"
#include "ui/settings/policy_rule_delegate.h"
#include "ui/settings/policy_rules_model.h"
#include "ui/settings/policy_sample.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/place_memory.h"
#include "ui/widgets/undo_bar.h"
#include "ui/widgets/wording.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

enum View { RulesView, SourceView };

/// "Projekt Falke = PROJECT", one a line; without a type it is an own term.
std::vector<Terms::Term> termsOf(const QString &text)
{
    std::vector<Terms::Term> terms;
    for (const QString &line : text.split(u'\n')) {
        Terms::Term term{line.trimmed()};
        const qsizetype sign = line.lastIndexOf(" = "_L1);
        if (sign > 0)
            term = {line.first(sign).trimmed(), line.sliced(sign + 3).trimmed()};
        if (!term.text.isEmpty())
            terms.push_back(term);
    }
    return terms;
}

QString textOf(const std::vector<Terms::Term> &terms)
{
    QStringList lines;
    for (const Terms::Term &term : terms)
        lines << (term.type == Terms::Term().type ? term.text : u"%1 = %2"_s.arg(term.text, term.type));
    return lines.join(u'\n');
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    for (const QString &line : text.split(u'\n')) {
        if (const QString word = line.trimmed(); !word.isEmpty())
            words << word;
    }
    return words;
}

} // namespace

PoliciesSection::PoliciesSection(Services &services, QWidget *parent)
    : SettingsSection(parent), m_services(services),
      m_draft(services.drafts, u"policies/"_s + services.workspace.folder(), [this] { return toDraft(m_unsaved); })
{
    m_undo = new UndoBar;
    m_sample = new PolicySample(services);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(buildRules());
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
    connect(m_rules, &PolicyRulesModel::edited, this, [this] {
        m_edited = m_rules->file();
        refresh();
    });
    connect(m_rules, &PolicyRulesModel::refused, this, &SettingsSection::notice);
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
        if (text == now->bytes())
            continue;
        m_unsaved.insert(name, {now->bytes(), text});
        back << name;
    }
    m_draft.keepSoon();
    if (back.isEmpty())
        return;
    if (const auto unsaved = m_unsaved.constFind(current()); unsaved != m_unsaved.cend())
        showFile(PolicyFile(unsaved->text, current()));
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

QWidget *PoliciesSection::buildRules()
{
    m_rules = new PolicyRulesModel(this);
    m_tree = new QTreeView;
    m_tree->setObjectName(u"policyRules"_s);
    m_tree->setModel(m_rules);
    m_tree->setItemDelegate(new PolicyRuleDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(PolicyRulesModel::TypeColumn, QHeaderView::Stretch);
    m_tree->setAccessibleName(tr("Rules"));
    m_tree->setAccessibleDescription(tr("F2 changes what happens or the score, Delete takes a rule of its own away."));
    m_tree->setToolTip(tr("F2 changes what happens or the score, Delete takes a rule of its own away"));
    auto *remove = new QShortcut(QKeySequence::Delete, m_tree);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { m_rules->removeRule(m_tree->currentIndex()); });
    m_description = new QLineEdit;
    m_description->setPlaceholderText(tr("What this policy is for, in a sentence"));
    m_description->setAccessibleName(tr("Description"));
    const auto list = [](const QString &name, const QString &hint) {
        auto *edit = new QPlainTextEdit;
        edit->setTabChangesFocus(true);
        edit->setPlaceholderText(hint);
        edit->setAccessibleName(name);
        edit->setAccessibleDescription(hint);
        edit->setMaximumHeight(edit->fontMetrics().lineSpacing() * 4 + 12);
        return edit;
    };
    m_mask = list(tr("Always mask"), tr("One term a line; “Project Falcon = PROJECT” gives it a type of its own"));
    m_mask->setObjectName(u"maskTerms"_s);
    m_never = list(tr("Never mask"), tr("One term a line, such as your own company's name"));
    m_never->setObjectName(u"neverTerms"_s);
    m_differences = explanation({});
    m_differences->setAccessibleName(tr("Differences by provider and tool"));
    auto *left = new QVBoxLayout;
    left->addWidget(groupTitle(tr("Always mask")));
    left->addWidget(m_mask);
    auto *right = new QVBoxLayout;
    right->addWidget(groupTitle(tr("Never mask")));
    right->addWidget(m_never);
    auto *terms = new QHBoxLayout;
    terms->setSpacing(12);
    terms->addLayout(left);
    terms->addLayout(right);
    auto *rules = new QWidget;
    auto *column = new QVBoxLayout(rules);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_description);
    column->addWidget(m_tree, 1);
    column->addLayout(terms);
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
    connect(m_description, &QLineEdit::textEdited, this, &PoliciesSection::onTerms);
    for (QPlainTextEdit *edit : {m_mask, m_never})
        connect(edit, &QPlainTextEdit::textChanged, this, &PoliciesSection::onTerms);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PoliciesSection::onSource);
    return m_stack;
}

QString PoliciesSection::current() const { return m_saved.name(); }

bool PoliciesSection::isDirty() const { return m_edited != m_saved; }

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
    showFile(unsaved == m_unsaved.cend() ? m_saved : PolicyFile(unsaved->text, name));
}

void PoliciesSection::showFile(const PolicyFile &file)
{
    m_filling = true;
    m_edited = file;
    m_rules->setFile(file, m_own);
    m_tree->expandAll();
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_rules->index(0, PolicyRulesModel::ActionColumn));
    const auto policy = file.policy();
    m_description->setText(policy ? policy->description() : QString());
    m_mask->setPlainText(policy ? textOf(policy->terms().mask) : QString());
    m_never->setPlainText(policy ? policy->terms().never.join(u'\n') : QString());
    m_text->setPlainText(QString::fromUtf8(file.bytes()));
    m_description->setReadOnly(!m_own);
    for (QPlainTextEdit *edit : {m_mask, m_never, m_text})
        edit->setReadOnly(!m_own);
    m_filling = false;
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
        m_unsaved.insert(current(), {m_saved.bytes(), m_edited.bytes()});
    else if (m_unsaved.remove(current()) == 0)
        return;
    m_draft.keepSoon();
}

void PoliciesSection::refresh()
{
    noteUnsaved();
    const auto policy = m_edited.policy();
    m_sample->setPolicy(policy ? std::optional(*policy) : std::nullopt);
    m_problem->setText(policy ? QString() : policy.error().message);
    m_problem->setVisible(!policy);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, alarmColor(palette()));
    m_problem->setPalette(colors);
    m_kind->setText(m_own ? tr("In this workspace: policies/%1.yaml. Saving keeps comments and whatever else stands in the file.").arg(current())
                          : tr("Comes with the program and stays as it is. Duplicate it to change it."));
    m_differences->setText(differencesInWords());
    m_differences->setVisible(!m_differences->text().isEmpty());
    m_keep->setVisible(m_own);
    m_discard->setVisible(m_own);
    m_keep->setEnabled(isDirty() && policy);
    m_discard->setEnabled(isDirty());
    m_renameButton->setEnabled(m_own && !isDirty());
    m_remove->setEnabled(m_own);
}

QString PoliciesSection::differencesInWords() const
{
    QStringList words;
    for (const PolicyFile::Difference &difference : m_edited.differences()) {
        QString what = difference.rule.action ? wording::action(*difference.rule.action) : QString();
        if (difference.rule.threshold)
            what += (what.isEmpty() ? QString() : u", "_s) + tr("from score %1").arg(QLocale().toString(*difference.rule.threshold, 'f', 2));
        const QString type = difference.type.isEmpty() ? tr("everything else") : displayNameOf(difference.type);
        words << (difference.forTool                   ? tr("from the tool %1: %2 — %3").arg(difference.where, type, what)
                      : difference.where == "local"_L1 ? tr("for local providers: %1 — %2").arg(type, what)
                                                       : tr("for %1: %2 — %3").arg(difference.where, type, what));
    }
    return words.isEmpty() ? QString() : tr("Different here, changed in the source:") + u"\n• "_s + words.join(u"\n• "_s);
}

void PoliciesSection::onTerms()
{
    if (m_filling)
        return;
    PolicyFile file = m_edited;
    Result<void> done = file.setMask(termsOf(m_mask->toPlainText()));
    if (done)
        done = file.setNever(wordsOf(m_never->toPlainText()));
    if (done && file.policy() && file.policy()->description() != m_description->text().trimmed())
        done = file.setDescription(m_description->text());
    if (!done) { // a half-written type: said, and not taken yet
        m_problem->setText(done.error().message);
        m_problem->show();
        return;
    }
    m_edited = file;
    m_rules->setFile(m_edited, m_own);
    refresh();
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
    showFile(m_edited);
}

void PoliciesSection::keep()
{
    if (!m_own || !isDirty())
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
    m_tree->setFocus();
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
