// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/provider_form.h"

#include "core/egress/local_server.h"
#include "core/providers/codec.h"
#include "ui/settings/providers_model.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/entity_style.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace countersign {

ProviderForm::ProviderForm(QWidget *parent) : QWidget(parent)
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"providerName"_s);
    m_name->setMaxLength(64);
    m_api = new QComboBox;
    for (const QString &api : Codec::apis())
        m_api->addItem(apiTitle(api), api);
    m_address = new QLineEdit;
    m_address->setObjectName(u"providerAddress"_s);
    m_address->setPlaceholderText(u"https://"_s);
    m_variable = new QLineEdit;
    m_variable->setPlaceholderText(tr("none"));
    m_models = new QPlainTextEdit;
    m_models->setObjectName(u"providerModels"_s);
    m_models->setTabChangesFocus(true);
    m_models->setPlaceholderText(tr("One model a line, as the provider names it"));
    m_models->setFixedHeight(m_models->fontMetrics().lineSpacing() * 3 + 12);
    m_where = new ElidedLabel({}); // a line that wraps would ask for the room of two
    m_problem = new QLabel;
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_problem->setObjectName(u"providerProblem"_s);
    m_problem->setAccessibleName(tr("Problem with this provider"));
    m_problem->hide();
    m_context = new QSpinBox;
    m_context->setObjectName(u"providerContext"_s);
    m_context->setRange(0, 16'777'216);
    m_context->setSingleStep(8192);
    m_context->setSpecialValueText(tr("as each request needs"));
    m_context->setSuffix(tr(" tokens"));
    m_context->setToolTip(tr("How much the server reads at once. What is longer loses its beginning; a larger number takes more memory."));
    m_context->setAccessibleDescription(m_context->toolTip());
    auto *form = m_rows = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto add = [form](const QString &label, QWidget *field) {
        form->addRow(label, field);
        field->setAccessibleName(label);
    };
    add(tr("Name"), m_name);
    add(tr("API"), m_api);
    add(tr("Address"), m_address);
    form->addRow(QString(), m_where);
    add(tr("Models"), m_models);
    add(tr("Context"), m_context);
    add(tr("Key variable"), m_variable);
    m_variable->setToolTip(tr("The environment variable that may hold the key. Never the key itself."));
    m_variable->setAccessibleDescription(m_variable->toolTip());
    form->addRow(QString(), m_problem);
    const auto changed = [this] {
        if (m_filling)
            return;
        const Provider now = provider();
        m_where->setText(now.baseUrl.isEmpty() ? QString()
                             : now.isLocal()   ? tr("On this machine: requests to it do not leave.")
                                               : tr("Remote: requests leave this machine for %1.").arg(now.baseUrl.host()));
        showWhatApplies();
        Q_EMIT edited();
    };
    connect(m_context, &QSpinBox::valueChanged, this, changed);
    for (QLineEdit *field : {m_name, m_address, m_variable})
        connect(field, &QLineEdit::textChanged, this, changed);
    connect(m_api, &QComboBox::currentIndexChanged, this, changed);
    connect(m_models, &QPlainTextEdit::textChanged, this, changed);
}

void ProviderForm::setProvider(const Provider &provider, bool changeable)
{
    m_filling = true;
    m_name->setText(provider.name);
    if (m_api->findData(provider.api) < 0)
        m_api->addItem(apiTitle(provider.api), provider.api);
    m_api->setCurrentIndex(m_api->findData(provider.api));
    m_address->setText(provider.baseUrl.toString());
    m_variable->setText(provider.keyEnv);
    m_models->setPlainText(provider.models.join(u'\n'));
    m_context->setValue(int(provider.contextTokens.value_or(0)));
    m_context->setReadOnly(!changeable);
    m_context->setButtonSymbols(changeable ? QSpinBox::UpDownArrows : QSpinBox::NoButtons);
    for (QLineEdit *field : {m_name, m_address, m_variable})
        field->setReadOnly(!changeable);
    m_models->setReadOnly(!changeable);
    m_api->setEnabled(changeable);
    m_filling = false;
    showWhatApplies();
    m_where->setText(provider.baseUrl.isEmpty() ? QString()
                         : provider.isLocal()   ? tr("On this machine: requests to it do not leave.")
                                                : tr("Remote: requests leave this machine for %1.").arg(provider.baseUrl.host()));
    setProblem({});
}

/// Only Ollama can be told how much to read.
void ProviderForm::showWhatApplies() { m_rows->setRowVisible(m_context, m_api->currentData().toString() == "ollama"_L1); }

Provider ProviderForm::provider() const
{
    Provider provider;
    provider.name = m_name->text().trimmed();
    provider.api = m_api->currentData().toString();
    provider.baseUrl = QUrl(m_address->text().trimmed(), QUrl::StrictMode);
    provider.keyEnv = m_variable->text().trimmed();
    for (const QString &line : m_models->toPlainText().split(u'\n')) {
        if (const QString model = line.trimmed(); !model.isEmpty() && !provider.models.contains(model))
            provider.models << model;
    }
    if (m_context->value() > 0) // kept also where it does not apply: it stands in the file
        provider.contextTokens = m_context->value();
    provider.needsKey = !provider.isLocal() || !provider.keyEnv.isEmpty();
    return provider;
}

void ProviderForm::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, alarmColor(palette()));
    m_problem->setPalette(colors);
}

void ProviderForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

std::vector<ProviderTemplate> providerTemplates()
{
    const std::vector<Provider> known = knownProviders();
    std::vector<ProviderTemplate> templates{{u"Anthropic"_s, known.at(0)}, {u"OpenAI"_s, known.at(1)}, {u"Google Gemini"_s, known.at(2)}};
    templates.push_back({ProviderForm::tr("OpenAI-compatible, another address"), {u"my-provider"_s, u"openai-chat"_s, {}, {}, {}, true}});
    for (const LocalPlace &place : usualLocalPlaces())
        templates.push_back({place.program, {place.name, place.api, place.baseUrl, {}, {}, false}});
    return templates;
}

} // namespace countersign
