// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_form.h"

#include "core/tools/toolbox.h"
#include "ui/services.h"
#include "ui/settings/policy_rule_delegate.h"
#include "ui/settings/policy_rules_model.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/icons.h"

#include <QtGui/QShortcut>
#include <QtGui/QUndoStack>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

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

/// One rule, in one scope. The whole text comes back where nothing else was changed since, else the rule alone.
class RuleChange final : public QUndoCommand {
public:
    using Put = std::function<void(const PolicyFile &file, const PolicyFile::Scope &scope)>;
    RuleChange(const PolicyFile &before, const PolicyFile &after, QString type, PolicyFile::Scope scope, std::function<PolicyFile()> now, Put put)
        : m_before(before), m_after(after), m_type(std::move(type)), m_scope(std::move(scope)), m_now(std::move(now)), m_put(std::move(put))
    {
    }
    void undo() override { go(m_after, m_before); }
    void redo() override
    {
        if (std::exchange(m_done, true)) // the model has done it the first time
            go(m_before, m_after);
    }

private:
    void go(const PolicyFile &from, const PolicyFile &to) const
    {
        PolicyFile now = m_now();
        if (now == from)
            m_put(to, m_scope);
        else if (now.setRule(m_type, to.rule(m_type, m_scope), m_scope))
            m_put(now, m_scope);
    }
    PolicyFile m_before, m_after;
    QString m_type;
    PolicyFile::Scope m_scope;
    std::function<PolicyFile()> m_now;
    Put m_put;
    bool m_done = false;
};

} // namespace

PolicyForm::PolicyForm(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_history(new QUndoStack(this)), m_rules(new PolicyRulesModel(this))
{
    m_description = new QLineEdit;
    m_description->setPlaceholderText(tr("What this policy is for, in a sentence"));
    m_description->setAccessibleName(tr("Description"));
    buildTree();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_description);
    column->addWidget(buildScope());
    column->addWidget(m_tree, 1);
    column->addWidget(buildTerms());
    connect(m_description, &QLineEdit::textEdited, this, &PolicyForm::onTerms);
    connect(m_rules, &PolicyRulesModel::edited, this, &PolicyForm::onRule);
    connect(m_rules, &PolicyRulesModel::refused, this, &PolicyForm::refused);
    connect(m_history, &QUndoStack::canUndoChanged, m_undo, &QWidget::setEnabled);
    fillScopes();
}

PolicyForm::~PolicyForm() { m_history->disconnect(this); }

QWidget *PolicyForm::buildScope()
{
    m_scopeBox = new QComboBox;
    m_scopeBox->setObjectName(u"policyScope"_s);
    m_scopeBox->setAccessibleName(tr("Applies to"));
    m_scopeBox->setToolTip(tr("Rules may differ for one provider, or for what one tool returned"));
    m_scopeBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scopeBox->setMinimumContentsLength(16);
    auto *label = new QLabel(tr("&Applies to"));
    label->setBuddy(m_scopeBox);
    m_undo = new QToolButton;
    m_undo->setObjectName(u"undoRule"_s);
    m_undo->setIcon(icon(u"undo"_s, u"edit-undo"_s));
    m_undo->setAutoRaise(true);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_undo->setEnabled(false);
    m_undo->setToolTip(tr("Take the last change of a rule back (Ctrl+Z in the table)"));
    m_undo->setAccessibleName(tr("Take the last change of a rule back"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_scopeBox, 1);
    layout->addWidget(m_undo);
    connect(m_scopeBox, &QComboBox::currentIndexChanged, this, &PolicyForm::chooseScope);
    connect(m_undo, &QToolButton::clicked, m_history, &QUndoStack::undo);
    return row;
}

void PolicyForm::buildTree()
{
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
    m_tree->setAccessibleDescription(
        tr("F2 changes what happens or the score, Delete takes a rule of its own away, Ctrl+Z takes the last change back."));
    m_tree->setToolTip(tr("F2 changes what happens or the score, Delete takes a rule of its own away"));
    const auto key = [this](QKeySequence::StandardKey keys, auto &&what) {
        auto *shortcut = new QShortcut(keys, m_tree);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(QKeySequence::Delete, [this] { m_rules->removeRule(m_tree->currentIndex()); });
    key(QKeySequence::Undo, [this] { m_history->undo(); });
    key(QKeySequence::Redo, [this] { m_history->redo(); });
}

QWidget *PolicyForm::buildTerms()
{
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
    auto *terms = new QWidget;
    auto *row = new QHBoxLayout(terms);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (const auto &[title, edit] : {std::pair(tr("Always mask"), m_mask), std::pair(tr("Never mask"), m_never)}) {
        auto *column = new QVBoxLayout;
        column->addWidget(groupTitle(title));
        column->addWidget(edit);
        row->addLayout(column, 1);
        connect(edit, &QPlainTextEdit::textChanged, this, &PolicyForm::onTerms);
    }
    return terms;
}

// ---- the file --------------------------------------------------------------------------------------------------------------------

void PolicyForm::setFile(const PolicyFile &file, bool changeable, const QString &halfWritten)
{
    m_filling = true;
    m_file = file;
    m_changeable = changeable;
    m_halfWritten = halfWritten;
    m_problem.clear();
    m_history->clear();
    fillScopes();
    m_rules->setFile(file, changeable);
    m_tree->expandAll();
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_rules->index(0, PolicyRulesModel::ActionColumn));
    const auto policy = file.policy();
    m_description->setText(policy ? policy->description() : QString());
    m_mask->setPlainText(!halfWritten.isEmpty() ? halfWritten : policy ? textOf(policy->terms().mask) : QString());
    m_never->setPlainText(policy ? policy->terms().never.join(u'\n') : QString());
    m_description->setReadOnly(!changeable);
    for (QPlainTextEdit *edit : {m_mask, m_never})
        edit->setReadOnly(!changeable);
    if (PolicyFile tried = file; !halfWritten.isEmpty()) {
        if (const Result<void> done = tried.setMask(termsOf(halfWritten)); !done)
            m_problem = done.error().message;
    }
    m_filling = false;
}

void PolicyForm::onTerms()
{
    if (m_filling)
        return;
    PolicyFile file = m_file;
    // A half-written type: said, kept as it is, and not taken yet. The other fields are taken all the same.
    const Result<void> masked = file.setMask(termsOf(m_mask->toPlainText()));
    m_problem = masked ? QString() : masked.error().message;
    m_halfWritten = masked ? QString() : m_mask->toPlainText();
    Result<void> done = file.setNever(wordsOf(m_never->toPlainText()));
    if (done && file.policy() && file.policy()->description() != m_description->text().trimmed())
        done = file.setDescription(m_description->text());
    if (!done)
        m_problem = done.error().message;
    if (file != m_file) {
        m_file = file;
        m_rules->setFile(m_file, m_changeable);
        m_tree->expandAll(); // a term may have brought a type of its own
    }
    Q_EMIT edited();
}

void PolicyForm::onRule(const QString &type, const PolicyFile &before)
{
    m_file = m_rules->file();
    nameScopes();
    const auto put = [this](const PolicyFile &file, const PolicyFile::Scope &scope) {
        m_file = file;
        const QPersistentModelIndex at = m_tree->currentIndex();
        const QString current = at.data(PolicyRulesModel::TypeRole).toString();
        const int column = at.column();
        m_rules->setFile(m_file, m_changeable);
        m_tree->expandAll();
        m_tree->setCurrentIndex(m_rules->indexOf(current).siblingAtColumn(std::max(0, column)));
        setScope(scope); // where it can be seen
        nameScopes();
        Q_EMIT edited();
    };
    m_history->push(new RuleChange(before, m_file, type, m_rules->scope(), [this] { return m_file; }, put));
    Q_EMIT edited();
}

void PolicyForm::focusRules() { m_tree->setFocus(); }

// ---- what the rules apply to -------------------------------------------------------------------------------------------------------

const PolicyFile::Scope &PolicyForm::scope() const { return m_rules->scope(); }

QString PolicyForm::nameOf(const PolicyFile::Scope &scope) const
{
    if (scope.isEverything())
        return tr("Everything");
    if (scope.forTool)
        return tr("What the tool %1 returned").arg(scope.where);
    if (scope.where == "local"_L1)
        return tr("All models on this machine");
    const auto provider = std::ranges::find(m_services.providers, scope.where, &Provider::name);
    return provider != m_services.providers.end() && provider->isLocal() ? tr("Provider %1 (on this machine)").arg(scope.where)
                                                                         : tr("Provider %1").arg(scope.where);
}

void PolicyForm::fillScopes()
{
    std::vector<PolicyFile::Scope> scopes{{}, {u"local"_s, false}};
    const auto add = [&scopes](const PolicyFile::Scope &scope) {
        if (std::ranges::find(scopes, scope) == scopes.end())
            scopes.push_back(scope);
    };
    const std::vector<PolicyFile::Difference> differences = m_file.differences();
    for (const Provider &provider : m_services.providers)
        add({provider.name, false});
    for (const PolicyFile::Difference &each : differences) { // also of what is not there any more
        if (!each.forTool)
            add({each.where, false});
    }
    for (const ToolInfo &tool : m_services.toolbox.all())
        add({tool.name, true});
    for (const PolicyFile::Difference &each : differences) {
        if (each.forTool)
            add({each.where, true});
    }
    const PolicyFile::Scope before = scope();
    if (scopes != m_scopes) {
        const QSignalBlocker quiet(m_scopeBox);
        m_scopes = std::move(scopes);
        m_scopeBox->clear();
        for (size_t i = 0; i < m_scopes.size(); ++i)
            m_scopeBox->addItem({});
    }
    nameScopes();
    setScope(before);
}

void PolicyForm::nameScopes()
{
    const std::vector<PolicyFile::Difference> differences = m_file.differences();
    for (size_t i = 0; i < m_scopes.size(); ++i) {
        const PolicyFile::Scope &scope = m_scopes[i];
        const auto count = std::ranges::count_if(
            differences, [&scope](const PolicyFile::Difference &each) { return each.where == scope.where && each.forTool == scope.forTool; });
        const QString name = nameOf(scope);
        m_scopeBox->setItemText(int(i), count == 0 ? name : tr("%1 · %n different", nullptr, int(count)).arg(name));
        QFont font = this->font();
        font.setWeight(count == 0 ? QFont::Normal : QFont::DemiBold);
        m_scopeBox->setItemData(int(i), font, Qt::FontRole);
    }
}

void PolicyForm::setScope(const PolicyFile::Scope &scope)
{
    const auto at = std::ranges::find(m_scopes, scope);
    m_scopeBox->setCurrentIndex(at == m_scopes.end() ? 0 : int(at - m_scopes.begin()));
    chooseScope();
}

void PolicyForm::chooseScope()
{
    const PolicyFile::Scope chosen = m_scopes[size_t(std::max(0, m_scopeBox->currentIndex()))];
    if (chosen == scope())
        return;
    const auto provider = std::ranges::find(m_services.providers, chosen.where, &Provider::name);
    m_rules->setScope(chosen, !chosen.forTool && provider != m_services.providers.end() && provider->isLocal());
    Q_EMIT scopeChanged(chosen);
}

} // namespace countersign
