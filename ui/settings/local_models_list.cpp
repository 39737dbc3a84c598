// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/local_models_list.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
enum Role { ServerRole = Qt::UserRole, ModelRole };
}

LocalModelsList::LocalModelsList(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_words = new QLabel;
    m_words->setObjectName(u"localWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setAccessibleName(tr("What was found on this machine"));
    m_list = new QListWidget;
    m_list->setObjectName(u"localModels"_s);
    m_list->setAccessibleName(tr("Models on this machine"));
    m_use = new QPushButton(tr("Use this one"));
    m_use->setObjectName(u"useLocal"_s);
    m_again = new QPushButton(tr("Look again"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_use);
    row->addWidget(m_again);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    connect(m_again, &QPushButton::clicked, this, &LocalModelsList::look);
    connect(m_use, &QPushButton::clicked, this, &LocalModelsList::choose);
    connect(m_list, &QListWidget::itemActivated, this, &LocalModelsList::choose);
    m_list->hide();
    m_use->hide();
}

void LocalModelsList::look()
{
    if (std::exchange(m_looking, true))
        return;
    m_again->setEnabled(false);
    m_words->setText(tr("Looking for Ollama, LM Studio, llama.cpp and vLLM on this machine …"));
    QCoro::connect(m_services.findLocalModels(), this, [this](std::vector<LocalServer> found) { show(std::move(found)); });
}

void LocalModelsList::show(std::vector<LocalServer> found)
{
    m_looking = false;
    m_found = std::move(found);
    m_again->setEnabled(true);
    m_list->clear();
    for (size_t i = 0; i < m_found.size(); ++i) {
        const LocalServer &server = m_found[i];
        const QStringList models = server.models.isEmpty() ? QStringList{QString()} : server.models;
        for (const QString &model : models) {
            auto *item = new QListWidgetItem(model.isEmpty() ? tr("%1, at %2, has no model yet").arg(server.program, server.baseUrl.authority())
                                                             : tr("%1 — %2, at %3").arg(model, server.program, server.baseUrl.authority()),
                                             m_list);
            item->setData(ServerRole, int(i));
            item->setData(ModelRole, model);
            if (model.isEmpty())
                item->setFlags(Qt::ItemIsEnabled);
        }
    }
    const bool any = m_list->count() > 0;
    m_list->setVisible(any);
    m_use->setVisible(any);
    if (!any) {
        m_words->setText(
            tr("No model server answered on this machine.\n\nTo get one: install Ollama (ollama.com), then run “ollama pull llama3.2” in a "
               "terminal; or start the server of LM Studio, llama.cpp or vLLM. Then look again."));
        m_again->setFocus();
        return;
    }
    m_words->setText(tr("These answer on this machine. What you send to them does not leave it."));
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void LocalModelsList::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->data(ModelRole).toString().isEmpty())
        return;
    Q_EMIT chosen(m_found[size_t(item->data(ServerRole).toInt())], item->data(ModelRole).toString());
}

} // namespace countersign
