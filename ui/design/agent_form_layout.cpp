// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the form and what each changes; how they are filled is in agent_form.cpp.
#include "ui/design/agent_form.h"

#include "core/tools/tool_permissions.h"
#include "ui/widgets/entity_style.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int NameRole = Qt::UserRole;

template <typename Box>
Box *limitBox(const QString &name, const QString &unlimited)
{
    auto *box = new Box;
    box->setAccessibleName(name);
    box->setSpecialValueText(unlimited);
    box->setKeyboardTracking(false);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

} // namespace

AgentForm::AgentForm(Services &services, AgentDocument &document, QWidget *parent)
    : QScrollArea(parent), m_services(services), m_document(document), m_fields(new QWidget), m_layout(new QFormLayout)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_broken = new QLabel;
    m_broken->setWordWrap(true);
    m_broken->setTextFormat(Qt::RichText);
    m_broken->setAccessibleName(tr("Problems of the file"));
    QPalette alarm = m_broken->palette();
    alarm.setColor(QPalette::WindowText, alarmColor(alarm));
    m_broken->setPalette(alarm);
    connect(m_broken, &QLabel::linkActivated, this, [this](const QString &line) { Q_EMIT lineAsked(line.toInt()); });
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_broken);
    column->addWidget(m_fields);
    m_fields->setLayout(m_layout);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setVerticalSpacing(6);
    build();
    setWidget(all);
    connect(&m_document, &AgentDocument::changed, this, &AgentForm::onDocument);
}

void AgentForm::add(const QString &key, const QString &label, QWidget *field, const QString &help)
{
    auto *problem = new QLabel;
    problem->setWordWrap(true);
    problem->setTextFormat(Qt::RichText);
    problem->setPalette(m_broken->palette());
    problem->hide();
    connect(problem, &QLabel::linkActivated, this, [this](const QString &line) { Q_EMIT lineAsked(line.toInt()); });
    m_problems.insert(key, problem);
    if (!help.isEmpty())
        field->setToolTip(help);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    field->setAccessibleDescription(help);
    field->installEventFilter(this);
    if (auto *box = qobject_cast<QComboBox *>(field)) {
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    auto *box = new QVBoxLayout;
    box->setContentsMargins(0, 0, 0, 4);
    box->setSpacing(2);
    box->addWidget(field);
    box->addWidget(problem);
    auto *name = new QLabel(label);
    name->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    m_layout->addRow(name, box);
}

void AgentForm::build()
{
    m_name = new QLineEdit;
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { edit(u"name"_s, [&](Agent &agent) { agent.name = text.trimmed(); }); });
    add(u"name"_s, tr("&Name"), m_name, tr("What people call the agent"));
    m_description = new QLineEdit;
    connect(m_description, &QLineEdit::textEdited, this,
            [this](const QString &text) { edit(u"description"_s, [&](Agent &agent) { agent.description = text.trimmed(); }); });
    add(u"description"_s, tr("&Description"), m_description, tr("One sentence for those who choose an agent"));

    m_instructions = new QPlainTextEdit;
    m_instructions->setUndoRedoEnabled(false);
    m_instructions->setTabChangesFocus(true);
    m_instructions->setMinimumHeight(fontMetrics().lineSpacing() * 14);
    m_instructions->setPlaceholderText(tr("What the agent is, what it gets, how it should work and what its answer should look like"));
    connect(m_instructions, &QPlainTextEdit::textChanged, this, [this] {
        edit(u"instructions"_s, [this](Agent &agent) {
            const QString text = m_instructions->toPlainText();
            if (text.trimmed() != agent.instructions)
                agent.instructions = text.trimmed();
        });
    });
    add(u"instructions"_s, tr("&Instructions"), m_instructions);

    m_model = new QComboBox;
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setFocusPolicy(Qt::StrongFocus);
    m_model->setMinimumContentsLength(12);
    m_model->lineEdit()->setPlaceholderText(tr("the one that is chosen in the header"));
    m_model->lineEdit()->installEventFilter(this);
    const auto takeModel = [this](const QString &text) { edit(u"model"_s, [&](Agent &agent) { agent.model = text.trimmed(); }); };
    connect(m_model->lineEdit(), &QLineEdit::textEdited, this, takeModel);
    connect(m_model, &QComboBox::textActivated, this, takeModel);
    add(u"model"_s, tr("&Model"), m_model,
        tr("provider/model, such as anthropic/claude-sonnet-4-5, or route: and the name of a route, which chooses for each request"));
    m_labels = new QLineEdit;
    m_labels->setPlaceholderText(tr("triage, letters"));
    connect(m_labels, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit(u"labels"_s, [&](Agent &agent) {
            agent.labels.clear();
            for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
                if (!word.trimmed().isEmpty())
                    agent.labels << word.trimmed();
            }
        });
    });
    add(u"labels"_s, tr("Task la&bels"), m_labels, tr("What kind of task this is, in words that rules of routes ask for, with commas between them"));
    m_labelsRow = m_layout->rowCount() - 1;

    add(u"tools"_s, tr("&Tools"), buildTools(), tr("What the agent may do. Each result is redacted before it leaves."));
    add(u"agents"_s, tr("&Agents that it may call"), buildAgents(),
        tr("Each works in a conversation of its own, with its own rules; every request of it is held for you as its own file says."));
    add(u"documents"_s, tr("D&ocuments"), buildDocuments());

    m_redaction = new QComboBox;
    m_redaction->setFocusPolicy(Qt::StrongFocus);
    connect(m_redaction, &QComboBox::activated, this,
            [this] { edit(u"redaction"_s, [this](Agent &agent) { agent.redaction = m_redaction->currentData().toString(); }); });
    add(u"redaction"_s, tr("&Redaction policy"), m_redaction, tr("What happens to names, numbers and other values before a request leaves"));
    m_review = new QComboBox;
    m_review->setFocusPolicy(Qt::StrongFocus);
    m_review->addItem(tr("Every request is held for you"), u"always"_s);
    m_review->addItem(tr("Requests with open findings are held for you"), u"findings"_s);
    m_review->addItem(tr("Nothing is held; the policy may forbid this"), u"never"_s);
    connect(m_review, &QComboBox::activated, this, [this] {
        edit(u"review"_s,
             [this](Agent &agent) { agent.review = reviewModeFromName(m_review->currentData().toString()).value_or(ReviewMode::Always); });
    });
    add(u"review"_s, tr("Re&view"), m_review);
    add(u"limits"_s, tr("Limits of one run"), buildLimits());
    auto *schema = new QLabel(tr("A shape for the answer (output_schema) is written in the source."));
    schema->setWordWrap(true);
    add(u"output_schema"_s, tr("Answer"), schema);
}

QWidget *AgentForm::buildTools()
{
    m_tools = new QListWidget;
    m_tools->setAccessibleName(tr("Tools that the agent may use"));
    m_tools->setTextElideMode(Qt::ElideRight);
    m_tools->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tools->setUniformItemSizes(true);
    m_tools->setMinimumHeight(fontMetrics().lineSpacing() * 10);
    m_tools->installEventFilter(this);
    connect(m_tools, &QListWidget::itemChanged, this, &AgentForm::takeTool);
    connect(m_tools, &QListWidget::currentItemChanged, this, &AgentForm::fillValues);
    m_valuesLabel = new QLabel;
    m_valuesLabel->setWordWrap(true);
    m_values = new QComboBox;
    m_values->setObjectName(u"toolValues"_s);
    m_values->setFocusPolicy(Qt::StrongFocus);
    m_values->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_values->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_values->setAccessibleDescription(tr("Values that were hidden from the model stand for something again only where you let them."));
    m_values->addItem(QString(), QString());
    m_values->addItem(tr("Real values"), u"real"_s);
    m_values->addItem(tr("Placeholders, as the model wrote them"), u"placeholders"_s);
    m_values->addItem(tr("What you say at each call: it is shown to you both ways"), u"ask"_s);
    m_values->installEventFilter(this);
    m_valuesLabel->setBuddy(m_values);
    connect(m_values, &QComboBox::activated, this, [this] {
        const QListWidgetItem *item = m_tools->currentItem();
        if (!item)
            return;
        edit(u"tool_values"_s, [&](Agent &agent) {
            const QString name = item->data(NameRole).toString();
            if (const auto values = toolValuesFrom(m_values->currentData().toString()))
                agent.toolValues.insert(name, *values);
            else
                agent.toolValues.remove(name);
        });
    });
    m_askAgain = new QPushButton;
    m_askAgain->setObjectName(u"askValuesAgain"_s);
    m_askAgain->setToolTip(tr("Forgets it: the next call of this tool is shown to you both ways again"));
    m_askAgain->setAccessibleDescription(m_askAgain->toolTip());
    connect(m_askAgain, &QPushButton::clicked, this, [this] {
        const QListWidgetItem *item = m_tools->currentItem();
        // Where it cannot be written down, it holds until the program ends.
        if (item && !m_services.toolValues.forget(m_document.file().agent().name, item->data(NameRole).toString()))
            m_askAgain->setToolTip(tr("It could not be written down, and holds until the program ends."));
        fillValues();
    });
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_tools);
    column->addWidget(m_valuesLabel);
    column->addWidget(m_values);
    column->addWidget(m_askAgain, 0, Qt::AlignLeft);
    group->setFocusProxy(m_tools);
    return group;
}

QWidget *AgentForm::buildAgents()
{
    m_agents = new QListWidget;
    m_agents->setObjectName(u"calledAgents"_s);
    m_agents->setAccessibleName(tr("Agents that it may call"));
    m_agents->setTextElideMode(Qt::ElideRight);
    m_agents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_agents->installEventFilter(this);
    connect(m_agents, &QListWidget::itemChanged, this, &AgentForm::takeTool);
    m_noAgents = new QLabel(tr("There is no other agent in this workspace."));
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_agents);
    column->addWidget(m_noAgents);
    group->setFocusProxy(m_agents);
    return group;
}

void AgentForm::takeTool(const QListWidgetItem *item)
{
    edit(u"tools"_s, [&](Agent &agent) {
        const QString name = item->data(NameRole).toString();
        agent.tools.removeAll(name);
        if (item->checkState() == Qt::Checked)
            agent.tools.append(name);
    });
}

QWidget *AgentForm::buildDocuments()
{
    m_allDocuments = new QCheckBox(tr("All documents of the library"));
    m_documents = new QListWidget;
    m_documents->setAccessibleName(tr("Folders and files that the agent may read"));
    m_documents->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    m_documents->installEventFilter(this);
    m_path = new QLineEdit;
    m_path->setPlaceholderText(tr("Another folder or file, then Return"));
    m_path->setAccessibleName(tr("Another folder or file that the agent may read"));
    connect(m_path, &QLineEdit::returnPressed, this, [this] {
        const QString path = m_path->text().trimmed();
        if (path.isEmpty())
            return;
        m_path->clear();
        edit(u"documents"_s, [&](Agent &agent) {
            if (!agent.documents.contains(path))
                agent.documents.append(path);
        });
        fill(m_document.file().agent());
    });
    connect(m_documents, &QListWidget::itemChanged, this, &AgentForm::takeDocuments);
    connect(m_allDocuments, &QCheckBox::clicked, this, [this](bool all) {
        m_documents->setEnabled(!all);
        if (all) {
            edit(u"documents"_s, [](Agent &agent) { agent.documents.clear(); });
            fill(m_document.file().agent());
        }
    });
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_allDocuments);
    column->addWidget(m_documents);
    column->addWidget(m_path);
    return group;
}

QWidget *AgentForm::buildLimits()
{
    m_steps = limitBox<QSpinBox>(tr("Most requests"), {});
    m_steps->setRange(1, 1000);
    m_steps->setSuffix(tr(" requests at most"));
    m_cost = limitBox<QDoubleSpinBox>(tr("Most money, in US dollars"), tr("no limit of cost"));
    m_cost->setRange(0, 10'000);
    m_cost->setDecimals(4);
    m_cost->setSingleStep(0.1);
    m_cost->setPrefix(tr("$"));
    m_tokens = limitBox<QSpinBox>(tr("Most tokens of one answer"), tr("no limit of tokens"));
    m_tokens->setRange(0, 10'000'000);
    m_tokens->setSingleStep(100);
    m_tokens->setSuffix(tr(" tokens an answer"));
    m_seconds = limitBox<QSpinBox>(tr("Most seconds"), tr("no limit of time"));
    m_seconds->setRange(0, 86'400);
    m_seconds->setSuffix(tr(" seconds"));
    connect(m_steps, &QSpinBox::valueChanged, this, [this](int value) { edit(u"limits"_s, [&](Agent &agent) { agent.limits.steps = value; }); });
    connect(m_cost, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        edit(u"limits"_s, [&](Agent &agent) {
            const auto money = Money::fromDecimal(QString::number(value, 'f', 4));
            agent.limits.cost = value > 0 && money ? std::optional(*money) : std::nullopt;
        });
    });
    connect(m_tokens, &QSpinBox::valueChanged, this, [this](int value) {
        edit(u"limits"_s, [&](Agent &agent) { agent.limits.outputTokens = value > 0 ? std::optional(value) : std::nullopt; });
    });
    connect(m_seconds, &QSpinBox::valueChanged, this,
            [this](int value) { edit(u"limits"_s, [&](Agent &agent) { agent.limits.seconds = value > 0 ? std::optional(value) : std::nullopt; }); });
    auto *group = new QWidget;
    auto *grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(m_steps, 0, 0);
    grid->addWidget(m_cost, 0, 1);
    grid->addWidget(m_tokens, 1, 0);
    grid->addWidget(m_seconds, 1, 1);
    for (QWidget *box : std::initializer_list<QWidget *>{m_steps, m_cost, m_tokens, m_seconds})
        box->installEventFilter(this);
    return group;
}

} // namespace countersign
