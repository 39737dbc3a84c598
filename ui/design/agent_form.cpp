// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/agent_form.h"

#include "core/tools/mcp/tool_servers.h"
#include "core/tools/tool_permissions.h"
#include "core/tools/toolbox.h"
#include "ui/widgets/entity_style.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int NameRole = Qt::UserRole; // of a tool or folder, as the file says it
constexpr QLatin1StringView calledAgent{"agent:"}; // of agents as tools

} // namespace

void AgentForm::edit(const QString &field, const std::function<void(Agent &)> &change)
{
    if (m_filling || m_document.stem().isEmpty())
        return;
    m_editing = true;
    Agent agent = m_document.file().agent();
    change(agent);
    m_document.change(agent, field);
    m_editing = false;
    if (std::exchange(m_refill, false))
        fill(m_document.file().agent());
}

void AgentForm::onDocument(bool byForm)
{
    // The source may have been read only now, for a field that was changed already: that field is not to be set back.
    if (!byForm && m_editing)
        m_refill = true;
    else if (!byForm)
        fill(m_document.file().agent());
    showProblems();
}

void AgentForm::fill(const Agent &agent)
{
    m_filling = true;
    const auto text = [](QLineEdit *line, const QString &value) {
        if (line->text().trimmed() == value)
            return;
        line->setText(value);
        line->setCursorPosition(0);
    };
    text(m_name, agent.name);
    text(m_description, agent.description);
    fillChoice(m_model, agent.model);
    fillLabels(agent);
    fillChoice(m_redaction, agent.redaction);
    m_review->setCurrentIndex(m_review->findData(reviewModeName(agent.review)));
    if (m_instructions->toPlainText().trimmed() != agent.instructions)
        m_instructions->setPlainText(agent.instructions);
    m_steps->setValue(agent.limits.steps);
    m_tokens->setValue(agent.limits.outputTokens.value_or(0));
    m_seconds->setValue(agent.limits.seconds.value_or(0));
    m_cost->setValue(agent.limits.cost ? double(agent.limits.cost->picoDollars()) / 1e12 : 0.0);
    fillTools(agent);
    fillDocuments(agent.documents);
    m_filling = false;
}

/// Only rules of routes read labels, so they are asked for only where an agent follows a route, or has some.
void AgentForm::fillLabels(const Agent &agent)
{
    const auto listed = [](const QString &text) {
        QStringList words = text.split(u',', Qt::SkipEmptyParts);
        for (QString &word : words)
            word = word.trimmed();
        words.removeAll(QString());
        return words;
    };
    if (listed(m_labels->text()) != agent.labels)
        m_labels->setText(agent.labels.join(u", "_s));
    m_layout->setRowVisible(m_labelsRow, routeNamed(agent.model) || !agent.labels.isEmpty() || m_labels->hasFocus());
}

void AgentForm::fillChoice(QComboBox *box, const QString &value)
{
    if (box->isEditable()) {
        if (box->currentText().trimmed() != value)
            box->setEditText(value);
        return;
    }
    int at = box->findData(value);
    if (at < 0) { // a name that nobody knows is shown, not replaced
        box->addItem(tr("%1 (not in this workspace)").arg(value), value);
        at = box->count() - 1;
    }
    box->setCurrentIndex(at);
}

/// What a tool is and how far it is kept from the rest of the machine, in a few words.
QString AgentForm::reachOf(const ToolSource::Offer &offer) const
{
    if (!offer.listed.contains(u':'))
        return offer.tool.network ? tr("built in, reaches servers on this machine") : tr("built in, no network");
    if (offer.listed.startsWith("script:"_L1)) // without a sandbox that holds it is not run
        return offer.tool.network ? tr("a program of the workspace, in a sandbox, reaches the network")
                                  : tr("a program of the workspace, in a sandbox, no network");
    const QString id = offer.listed.section(u':', 1).section(u'/', 0, 0);
    const auto &servers = m_services.toolServers.servers();
    const auto found = std::ranges::find(servers, id, &mcp::ServerConfig::id);
    if (found == servers.end() || found->unconfined || !found->isProgram())
        return tr("not isolated");
    // Without a sandbox that holds it does not start at all.
    return found->network ? tr("in a sandbox, reaches the network") : tr("in a sandbox, no network");
}

void AgentForm::fillTools(const Agent &agent)
{
    const QSignalBlocker quiet(m_tools), quietToo(m_agents);
    const QListWidgetItem *before = m_tools->currentItem();
    const QString current = before ? before->data(NameRole).toString() : QString();
    m_tools->clear();
    m_agents->clear();
    const auto add = [&](QListWidget *list, const QString &name, const QString &words, const QString &description) {
        auto *item = new QListWidgetItem(words, list);
        item->setData(NameRole, name);
        item->setToolTip(description);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(agent.tools.contains(name) ? Qt::Checked : Qt::Unchecked);
        if (name == current)
            list->setCurrentItem(item);
    };
    QStringList known;
    for (const ToolSource::Offer &offer : m_services.toolbox.offers()) {
        if (offer.listed == QString(calledAgent + m_document.stem()))
            continue; // nobody calls itself
        known.append(offer.listed);
        if (offer.listed.startsWith(calledAgent))
            add(m_agents, offer.listed, offer.title, offer.tool.description);
        else
            add(m_tools, offer.listed, tr("%1 · %2\n%3").arg(offer.listed, reachOf(offer), offer.tool.description), offer.tool.description);
    }
    for (const QString &name : agent.tools) {
        if (known.contains(name))
            continue;
        QStringList unknown;
        const auto meant = m_services.toolbox.select({name}, &unknown);
        QStringList names;
        for (const ToolInfo &tool : meant)
            names.append(tool.name);
        const bool agents = name.startsWith(calledAgent);
        const QString missing = agents ? tr("%1\nno agent of this workspace that can be run: left out").arg(name)
            : name.contains(u':')      ? tr("%1\nno tool that you approved: left out of a run; see the settings under Tools").arg(name)
                                       : tr("%1\nnot in this version: left out of a run").arg(name);
        add(agents ? m_agents : m_tools, name, names.isEmpty() ? missing : tr("%1\nstands for %2").arg(name, names.join(u", "_s)), name);
    }
    constexpr int mostAgents = 6; // as high as they are; more of them scroll
    m_agents->setFixedHeight(std::min(m_agents->count(), mostAgents) * std::max(m_agents->sizeHintForRow(0), fontMetrics().lineSpacing())
                             + 2 * m_agents->frameWidth() + 4);
    m_agents->setVisible(m_agents->count() > 0);
    m_noAgents->setVisible(m_agents->count() == 0);
    fillValues();
}

/// What the chosen tool is given in place of placeholders.
void AgentForm::fillValues()
{
    const QSignalBlocker quiet(m_values);
    const QListWidgetItem *item = m_tools->currentItem();
    const QString name = item ? item->data(NameRole).toString() : QString();
    m_values->setEnabled(item != nullptr);
    m_values->setItemText(0, tr("The usual: real values, placeholders where it can reach a network"));
    for (const ToolSource::Offer &offer : m_services.toolbox.offers()) {
        if (offer.listed == name)
            m_values->setItemText(0, offer.tool.network ? tr("The usual for this tool: placeholders") : tr("The usual for this tool: real values"));
    }
    const Agent agent = m_document.file().agent();
    const auto &chosen = agent.toolValues;
    m_values->setCurrentIndex(chosen.contains(name) ? m_values->findData(toolValuesName(chosen.value(name))) : 0);
    const auto said = m_services.toolValues.of(agent.name);
    m_askAgain->setVisible(chosen.value(name) == ToolValues::Ask && chosen.contains(name) && said.contains(name));
    m_askAgain->setText(said.value(name) == Permission::Always ? tr("You said: real values always. As&k again")
                                                               : tr("You said: never real values. As&k again"));
    m_valuesLabel->setText(item ? tr("Where the model writes a placeholder, %1 &gets").arg(name)
                                : tr("Where the model writes a placeholder, the chosen tool &gets"));
    m_values->setAccessibleName(m_valuesLabel->text().remove(u'&'));
}

QString AgentForm::normalized(const QString &folder) const
{
    QString path = folder;
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path.startsWith("./"_L1) ? path.sliced(2) : path;
}

void AgentForm::fillDocuments(const QStringList &documents)
{
    const QSignalBlocker quiet(m_documents), quietToo(m_allDocuments);
    m_allDocuments->setChecked(documents.isEmpty());
    m_documents->clear();
    QHash<QString, QString> named; // what the file says, by what it means
    for (const QString &document : documents)
        named.insert(normalized(document), document);
    QStringList all = m_folders;
    for (auto it = named.cbegin(); it != named.cend(); ++it) {
        if (!all.contains(it.key()))
            all.append(it.key());
    }
    all.sort();
    for (const QString &path : std::as_const(all)) {
        auto *item = new QListWidgetItem(m_folders.contains(path) ? path + u'/' : tr("%1 (not in the library)").arg(path), m_documents);
        item->setData(NameRole, named.value(path, path + u'/'));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(named.contains(path) ? Qt::Checked : Qt::Unchecked);
    }
    m_documents->setEnabled(!documents.isEmpty() || !m_allDocuments->isChecked());
}

void AgentForm::takeDocuments()
{
    edit(u"documents"_s, [this](Agent &agent) {
        // What stays keeps its place, so that the line changes by what was ticked and nothing else.
        QStringList ticked;
        for (int row = 0; row < m_documents->count(); ++row) {
            if (m_documents->item(row)->checkState() == Qt::Checked)
                ticked.append(m_documents->item(row)->data(NameRole).toString());
        }
        agent.documents.removeIf([&](const QString &name) { return !ticked.contains(name); });
        for (const QString &name : std::as_const(ticked)) {
            if (!agent.documents.contains(name))
                agent.documents.append(name);
        }
    });
    const QSignalBlocker quiet(m_allDocuments);
    m_allDocuments->setChecked(m_document.file().agent().documents.isEmpty());
}

void AgentForm::refreshChoices(const QStringList &folders)
{
    m_folders = folders;
    m_filling = true;
    const QString model = m_model->currentText(), policy = m_redaction->currentData().toString();
    m_model->clear();
    const auto routes = m_services.workspace.routes();
    for (const Route &route : routes ? routes->all() : std::vector<Route>()) {
        m_model->addItem(asModel(route.name));
        m_model->setItemData(m_model->count() - 1, route.description.isEmpty() ? tr("By the rules of this route") : route.description,
                             Qt::ToolTipRole);
    }
    for (const Provider &provider : m_services.providers) {
        if (isPractice(provider.name))
            continue;
        QStringList models = provider.models;
        for (const QString &known : m_services.catalogue.modelsOf(provider.name)) {
            if (!models.contains(known))
                models.append(known);
        }
        for (const QString &name : std::as_const(models))
            m_model->addItem(provider.name + u'/' + name);
    }
    m_model->setEditText(model);
    m_redaction->clear();
    for (const QString &name : m_services.workspace.policyNames())
        m_redaction->addItem(name, name);
    fillChoice(m_redaction, policy);
    m_filling = false;
    fill(m_document.file().agent());
}

void AgentForm::showProblems()
{
    const AgentFile &file = m_document.file();
    for (QLabel *label : std::as_const(m_problems))
        label->hide();
    QStringList whole;
    for (const AgentProblem &problem : file.problems()) {
        QLabel *label = m_problems.value(problem.key);
        const QString words = tr("%1 <a href=\"%2\">Line %2</a>").arg(problem.message.toHtmlEscaped()).arg(problem.line);
        if (!label || label->isVisibleTo(this)) {
            whole.append(words);
            continue;
        }
        label->setText(words);
        label->show();
    }
    m_broken->setText(whole.join("<br>"_L1));
    m_broken->setVisible(!whole.isEmpty());
    // A file that is no agent file at all has no values that could be changed one by one.
    const bool readable = std::ranges::none_of(file.problems(), [](const AgentProblem &problem) { return problem.fatal && problem.key.isEmpty(); });
    m_fields->setEnabled(readable && !m_document.isReadOnly() && !m_document.stem().isEmpty());
}

QString AgentForm::problemAt(const QString &key) const
{
    const QLabel *label = key.isEmpty() ? m_broken : m_problems.value(key);
    return label && label->isVisibleTo(widget()) ? label->text() : QString();
}

bool AgentForm::eventFilter(QObject *object, QEvent *event)
{
    // The fields have no undo of their own: there is one for form and source.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool undo = key->matches(QKeySequence::Undo), redo = key->matches(QKeySequence::Redo);
        if (undo || redo) {
            if (event->type() == QEvent::KeyPress)
                undo ? m_document.text()->undo() : m_document.text()->redo();
            key->accept();
            return true;
        }
    }
    // A number must not change because somebody scrolls past it.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(object)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QScrollArea::eventFilter(object, event);
}

} // namespace countersign
