// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/model_list_dialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/row_table.h"

#include <QtCore/QLocale>
#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

enum Column { NameColumn, ContextColumn, OutputColumn, TakesColumn, EndColumn };

QString countWords(const std::optional<qint64> &tokens) { return tokens ? QLocale().toString(*tokens) : ModelListDialog::tr("not known"); }

QString takesWords(const ModelFacts &facts)
{
    QStringList words;
    if (facts.pictures.value_or(false))
        words << ModelListDialog::tr("pictures");
    if (facts.pdfs.value_or(false))
        words << ModelListDialog::tr("PDF files");
    if (facts.tools.value_or(false))
        words << ModelListDialog::tr("tools");
    if (facts.thinking.value_or(false))
        words << ModelListDialog::tr("reasoning");
    return QLocale().createSeparatedList(words);
}

QString endWords(const ModelFacts &facts)
{
    if (facts.retires.isValid())
        return QLocale().toString(facts.retires, QLocale::ShortFormat);
    return facts.lifecycle == "deprecated"_L1 ? ModelListDialog::tr("soon") : QString();
}

} // namespace

ModelListDialog::ModelListDialog(Services &services, const Provider &provider, QWidget *parent) : QDialog(parent), m_provider(provider)
{
    setWindowTitle(tr("Models of “%1”").arg(provider.name));
    m_words = wrappingLabel();
    m_words->setObjectName(u"modelListWords"_s);
    m_words->setAccessibleName(tr("State of the list"));
    m_words->setText(tr("Asking “%1” for its models …").arg(provider.name));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Find a model"));
    m_search->setAccessibleName(tr("Find a model"));
    m_search->setClearButtonEnabled(true);
    m_models = new QStandardItemModel(this);
    m_models->setHorizontalHeaderLabels({tr("Model"), tr("Reads, tokens"), tr("Writes, tokens"), tr("Takes"), tr("Ends")});
    m_found = new QSortFilterProxyModel(this);
    m_found->setSourceModel(m_models);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterKeyColumn(NameColumn);
    m_table = new QTableView;
    m_table->setObjectName(u"modelList"_s);
    m_table->setModel(m_found);
    m_table->setAccessibleName(tr("Models"));
    m_table->setAccessibleDescription(tr("Space ticks a model, so that it can be chosen for agents."));
    setUpRowTable(m_table, NameColumn);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_use = buttons->addButton(tr("Offer the ticked ones"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useModels"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_words);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(720, 460);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_models, &QStandardItemModel::itemChanged, this, &ModelListDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
    QCoro::connect(services.listModels(provider), this, [this](const Result<std::vector<ModelFacts>> &models) { show(models); });
}

void ModelListDialog::show(const Result<std::vector<ModelFacts>> &models)
{
    if (!models) {
        m_words->setText(models.error().message);
        return;
    }
    for (const ModelFacts &facts : *models) {
        auto *name = new QStandardItem(facts.id);
        name->setCheckable(true);
        name->setCheckState(m_provider.models.contains(facts.id) ? Qt::Checked : Qt::Unchecked);
        name->setToolTip(facts.title);
        QList<QStandardItem *> row{name, new QStandardItem(countWords(facts.contextTokens)), new QStandardItem(countWords(facts.maxOutputTokens)),
                                   new QStandardItem(takesWords(facts)), new QStandardItem(endWords(facts))};
        for (QStandardItem *item : row)
            item->setEditable(false);
        m_models->appendRow(row);
    }
    m_words->setText(models->empty() ? tr("It has no models that answer messages.")
                                     : tr("Tick the models that agents may use. Limits are the provider's own words, or those of the price list."));
    refresh();
    m_search->setFocus();
}

void ModelListDialog::refresh()
{
    m_search->setEnabled(m_models->rowCount() > 0);
    m_use->setEnabled(m_models->rowCount() > 0 && !ticked().isEmpty());
}

QStringList ModelListDialog::ticked() const
{
    QStringList names, listed;
    for (int row = 0; row < m_models->rowCount(); ++row) {
        const QStandardItem *item = m_models->item(row, NameColumn);
        listed << item->text();
        if (item->checkState() == Qt::Checked)
            names << item->text();
    }
    for (const QString &before : m_provider.models) {
        if (!listed.contains(before))
            names << before;
    }
    return names;
}

} // namespace countersign
