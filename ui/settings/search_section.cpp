// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/search_section.h"

#include "core/documents/library.h"
#include "core/settings/settings.h"
#include "ui/settings/local_models_list.h"
#include "ui/settings/progress_row.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"

#include <QtCore/QFutureWatcher>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

SearchSection::SearchSection(Services &services, QWidget *parent)
    : SettingsSection(parent), m_services(services), m_server(new QLineEdit), m_model(new QLineEdit), m_found(new LocalModelsList(services)),
      m_look(new QPushButton(tr("Look on this machine"))), m_use(new QPushButton(tr("Use this model"))),
      m_none(new QPushButton(tr("Search by words alone"))), m_make(new QPushButton(tr("Make vectors now"))),
      m_progress(new ProgressRow(tr("Making vectors of the documents"))), m_words(explanation({}))
{
    m_server->setPlaceholderText(u"http://127.0.0.1:11434"_s);
    m_server->setAccessibleDescription(tr("Only an address of this machine is taken."));
    m_model->setPlaceholderText(u"nomic-embed-text"_s);
    m_look->setToolTip(tr("Asks the usual ports of this machine for model servers"));
    m_use->setToolTip(tr("Documents are sent to this server only, on this machine"));
    m_none->setToolTip(tr("Stops using the server. Vectors that were made are kept."));
    m_make->setToolTip(tr("Sends each section of the documents that has no vector yet to the server on this machine"));
    for (QPushButton *button : {m_look, m_use, m_none, m_make})
        button->setAccessibleDescription(button->toolTip());
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Address"), m_server);
    form->addRow(tr("&Model"), m_model);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_use, m_none, m_make, m_look})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *inner = new QWidget;
    inner->setMaximumWidth(WidestForm);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 20, 12, 20);
    column->setSpacing(8);
    column->addWidget(groupTitle(tr("Search by meaning")));
    column->addWidget(
        explanation(tr("Search finds the words of a question in any form. With an embedding model on this machine it also finds what means the "
                       "same. The texts go to that server as they are, so only an address of this machine is taken; nothing is sent "
                       "anywhere else.")));
    column->addLayout(form);
    column->addLayout(buttons);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    column->addWidget(m_found);
    column->addStretch(1);
    m_found->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 0, 0, 0);
    whole->addWidget(inner);
    m_server->setText(services.settings.value(Settings::Key::EmbeddingServer).toString());
    m_model->setText(services.settings.value(Settings::Key::EmbeddingModel).toString());

    connect(m_look, &QPushButton::clicked, this, [this] {
        m_found->setVisible(true);
        m_found->look();
    });
    connect(m_found, &LocalModelsList::chosen, this, [this](const LocalServer &found, const QString &model) {
        m_server->setText(found.baseUrl.toString());
        m_model->setText(model);
        m_use->setFocus();
    });
    connect(m_use, &QPushButton::clicked, this, &SearchSection::use);
    connect(m_model, &QLineEdit::returnPressed, this, &SearchSection::use);
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_server->clear();
        use();
    });
    connect(m_make, &QPushButton::clicked, this, &SearchSection::makeVectors);
    refresh();
    say(m_make->isEnabled() ? tr("Search goes by words and by meaning.") : tr("Search goes by words alone."));
}

QWidget *SearchSection::firstField() { return m_server; }

QString SearchSection::words() const { return m_words->text(); }

void SearchSection::use()
{
    const QString before = m_services.settings.value(Settings::Key::EmbeddingServer).toString();
    const QString modelBefore = m_services.settings.value(Settings::Key::EmbeddingModel).toString();
    m_services.settings.setValue(Settings::Key::EmbeddingServer, m_server->text().trimmed());
    m_services.settings.setValue(Settings::Key::EmbeddingModel, m_model->text().trimmed());
    if (const Result<void> used = m_services.useEmbedder(); !used) {
        m_services.settings.setValue(Settings::Key::EmbeddingServer, before);
        m_services.settings.setValue(Settings::Key::EmbeddingModel, modelBefore);
        std::ignore = m_services.useEmbedder(); // what was used before
        say(used.error().message, true);
    } else {
        say(m_server->text().trimmed().isEmpty()
                ? tr("Search goes by words alone.")
                : tr("Search goes by words and by meaning, as far as vectors are made. Make them now, and after documents were added."));
    }
    refresh();
}

void SearchSection::makeVectors()
{
    if (m_making)
        return;
    m_making = true;
    refresh();
    say(tr("Making vectors of the documents …"));
    const auto progress = m_progress->begin();
    auto *watcher = new QFutureWatcher<Result<int>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_making = false;
        m_progress->end();
        const Result<int> made = watcher->result();
        if (made)
            say(*made == 0 ? tr("All documents have their vectors.") : tr("%n vector(s) were made.", nullptr, *made));
        else
            say(made.error().message, made.error().code != ErrorCode::Cancelled);
        refresh();
    });
    watcher->setFuture(m_services.makeVectors([progress](int done, int all) { return progress(all == 0 ? 1.0 : double(done) / all); }));
}

void SearchSection::say(const QString &words, bool problem)
{
    QPalette colors = m_words->palette();
    colors.setColor(QPalette::WindowText, problem ? alarmColor(palette()) : mutedText(palette()));
    m_words->setPalette(colors);
    if (m_words->text() != words)
        announce(m_words, words, problem);
    m_words->setText(words);
}

void SearchSection::refresh()
{
    const bool used = m_services.library.embedder() != nullptr;
    m_make->setEnabled(used && !m_making);
    m_none->setEnabled(used);
    m_use->setEnabled(!m_making);
}

} // namespace countersign
