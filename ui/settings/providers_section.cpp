// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/providers_section.h"

#include "core/providers/codec.h"
#include "core/secrets/key_store.h"
#include "ui/settings/connection_dialog.h"
#include "ui/settings/key_box.h"
#include "ui/settings/local_models_list.h"
#include "ui/settings/model_list_dialog.h"
#include "ui/settings/provider_form.h"
#include "ui/settings/providers_model.h"
#include "ui/settings/rate_gauges.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/place_memory.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/undo_bar.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

ProvidersSection::ProvidersSection(Services &services, QWidget *parent)
    : SettingsSection(parent), m_services(services), m_edits(services),
      m_draft(services.drafts, u"providers/"_s + services.workspace.folder(), [this] { return toDraft(UnsavedProviders{m_new, m_unsaved}); })
{
    m_model = new ProvidersModel(this);
    m_table = new QTableView;
    m_table->setObjectName(u"providers"_s);
    m_table->setModel(m_model);
    setUpRowTable(m_table, ProvidersModel::AddressColumn);
    connect(m_table->verticalHeader(), &QHeaderView::sectionCountChanged, this, &ProvidersSection::fitTable, Qt::QueuedConnection);
    connect(m_table->verticalHeader(), &QHeaderView::sectionResized, this, &ProvidersSection::fitTable, Qt::QueuedConnection);
    m_table->setAccessibleName(tr("Providers"));
    m_table->setAccessibleDescription(tr("Choose one to see and change it below."));
    auto *add = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("Add a provider"));
    add->setObjectName(u"addProvider"_s);
    auto *menu = new QMenu(add);
    fillAddMenu(menu);
    add->setMenu(menu);
    auto *look = new QPushButton(icon(u"search"_s), tr("Look for local models"));
    look->setObjectName(u"lookLocal"_s);
    look->setToolTip(tr("Asks the usual ports of this machine, and nothing else, for model servers"));
    look->setAccessibleDescription(look->toolTip());
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(add);
    tools->addWidget(look);
    tools->addStretch(1);
    m_undo = new UndoBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 0);
    column->setSpacing(12);
    column->addWidget(
        explanation(tr("Where requests can go. A request leaves only for one of these, and only when it is signed. Keys are kept in this "
                       "system's keychain, never in the workspace.")));
    column->addLayout(tools);
    column->addWidget(m_table);
    column->addWidget(m_undo);
    column->addWidget(buildDetails(), 1);
    connect(look, &QPushButton::clicked, this, &ProvidersSection::lookForLocalModels);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (index.isValid()) {
            m_new.reset();
            m_draft.keepSoon();
        }
        showCurrent();
    });
    connect(m_form, &ProviderForm::edited, this, &ProvidersSection::onEdited);
    connect(m_keys, &KeyBox::placeKnown, this, [this](const QString &name, KeyStore::Place place) { m_model->setPlace(name, place); });
    connect(&m_edits, &ProviderEdits::changed, this, &ProvidersSection::workspaceChanged);
    connect(&m_draft, &DraftKeeper::failed, this, &SettingsSection::notice);
    reload(placeOf(services.settings, u"settings-providers"_s)[u"name"_s].toString());
    m_draft.read([this](const QByteArray &draft) { takeDraft(draft); });
}

/// As high as its rows, whole ones; where there are many they scroll.
void ProvidersSection::fitTable()
{
    const QHeaderView *rows = m_table->verticalHeader();
    const int mostRows = 6;
    const int height = rows->count() > mostRows ? mostRows * rows->defaultSectionSize() : std::max(rows->length(), 2 * rows->defaultSectionSize());
    m_table->setFixedHeight(height + m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth());
}

void ProvidersSection::takeDraft(const QByteArray &draft)
{
    const UnsavedProviders kept = providersOfDraft(draft);
    for (const auto &[name, drafted] : kept.changed.asKeyValueRange()) {
        const Provider *now = m_model->provider(m_model->indexOf(name));
        Provider typed = drafted;
        if (now && typed.keyEnv.isNull()) // what could have been a key was not kept
            typed.keyEnv = now->keyEnv;
        if (now && *now != typed && !m_unsaved.contains(name))
            m_unsaved.insert(name, typed);
    }
    const bool fresh = kept.fresh && !m_new;
    if (fresh) {
        m_table->selectionModel()->clear();
        m_new = kept.fresh;
    }
    m_draft.keepSoon();
    if (!fresh && m_unsaved.isEmpty())
        return;
    showCurrent();
    Q_EMIT notice(tr("What you typed into the providers and did not save is here again."));
}

void ProvidersSection::keepWhere()
{
    const auto chosen = current();
    if (chosen)
        keepPlace(m_services.settings, u"settings-providers"_s, {{u"name"_s, chosen->name}});
}

void ProvidersSection::fillAddMenu(QMenu *menu)
{
    for (const ProviderTemplate &known : providerTemplates())
        menu->addAction(known.title, this, [this, provider = known.provider] { begin(provider); });
}

QWidget *ProvidersSection::buildDetails()
{
    m_title = groupTitle({});
    m_form = new ProviderForm;
    m_keep = new QPushButton(tr("Save"));
    m_keep->setObjectName(u"saveProvider"_s);
    m_discard = new QPushButton(tr("Discard"));
    m_discard->setToolTip(tr("Back to what is in providers.json"));
    m_remove = new QPushButton(icon(u"delete"_s, u"edit-delete"_s), tr("Remove this provider"));
    m_remove->setObjectName(u"removeProvider"_s);
    m_keyTitle = groupTitle(tr("Key"));
    m_keys = new KeyBox(m_services.keys);
    m_test = new QPushButton(icon(u"send"_s), tr("Test …"));
    m_test->setObjectName(u"testProvider"_s);
    m_test->setToolTip(tr("Shows a request with the one word “Hello”; it is sent only when you say so"));
    m_test->setAccessibleDescription(m_test->toolTip());
    m_result = explanation({});
    m_result->setObjectName(u"testResult"_s);
    m_result->setAccessibleName(tr("Result of the test"));
    m_list = new QPushButton(icon(u"search"_s), tr("Choose its models …"));
    m_list->setObjectName(u"chooseModels"_s);
    m_list->setToolTip(tr("Asks the provider which models it has; the key goes with the question, and nothing else"));
    m_list->setAccessibleDescription(m_list->toolTip());
    m_ratesTitle = groupTitle(tr("Rate limits"));
    m_rates = new RateGauges(m_services.rates);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_keep);
    row->addWidget(m_discard);
    row->addWidget(m_list);
    row->addStretch(1);
    row->addWidget(m_remove);
    auto *testRow = new QHBoxLayout;
    testRow->setSpacing(12);
    testRow->addWidget(m_test, 0, Qt::AlignTop);
    testRow->addWidget(m_result, 1);
    m_details = new QWidget;
    m_details->setMaximumWidth(WidestForm);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 4, 12, 8);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addLayout(row);
    column->addSpacing(4);
    column->addWidget(m_keyTitle);
    column->addWidget(m_keys);
    column->addSpacing(4);
    column->addLayout(testRow);
    column->addSpacing(4);
    column->addWidget(m_ratesTitle);
    column->addWidget(m_rates);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_details);
    scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_keep, &QPushButton::clicked, this, &ProvidersSection::keepForm);
    connect(m_discard, &QPushButton::clicked, this, &ProvidersSection::discardForm);
    connect(m_remove, &QPushButton::clicked, this, &ProvidersSection::removeCurrent);
    connect(m_test, &QPushButton::clicked, this, &ProvidersSection::testCurrent);
    connect(m_list, &QPushButton::clicked, this, &ProvidersSection::chooseModels);
    return scroll;
}

void ProvidersSection::arrive()
{
    const auto chosen = current();
    reload(chosen ? chosen->name : QString());
}

void ProvidersSection::showName(const QString &name)
{
    if (const QModelIndex index = m_model->indexOf(name); index.isValid())
        m_table->setCurrentIndex(index);
}

void ProvidersSection::save()
{
    m_undo->forget();
    m_draft.keepNow();
    keepWhere();
}

QWidget *ProvidersSection::firstField() { return m_table; }

std::optional<Provider> ProvidersSection::current() const
{
    if (m_new)
        return std::nullopt;
    const Provider *provider = m_model->provider(m_table->currentIndex());
    return provider ? std::optional(*provider) : std::nullopt;
}

void ProvidersSection::reload(const QString &select)
{
    const std::optional<Provider> beginning = m_new; // choosing a row would end it
    m_model->setProviders(m_services.providers);
    askForKeys();
    m_new = beginning;
    if (!m_new) {
        const QModelIndex index = m_model->indexOf(select);
        m_table->setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
    }
    showCurrent();
}

void ProvidersSection::askForKeys()
{
    for (const Provider &provider : m_services.providers) {
        if (!isPractice(provider.name))
            QCoro::connect(m_services.keys.place(provider), this,
                           [this, name = provider.name](KeyStore::Place place) { m_model->setPlace(name, place); });
    }
}

void ProvidersSection::showCurrent()
{
    const auto chosen = current();
    const bool practice = chosen && isPractice(chosen->name);
    m_result->clear();
    if (m_new) {
        m_title->setText(tr("New provider"));
        m_form->setProvider(*m_new, true);
    } else if (chosen) {
        m_title->setText(practice ? tr("“%1” — no model, always there, nothing leaves this machine").arg(chosen->name) : chosen->name);
        m_form->setProvider(m_unsaved.value(chosen->name, *chosen), !practice);
        m_keys->setProvider(*chosen);
    }
    m_details->setVisible(m_new || chosen);
    keepWhere();
    m_keyTitle->setVisible(!m_new && !practice);
    m_keys->setVisible(!m_new && !practice);
    m_rates->setProvider(chosen ? chosen->name : QString());
    for (QWidget *part : std::initializer_list<QWidget *>{m_ratesTitle, m_rates})
        part->setVisible(chosen && !practice && !chosen->isLocal());
    refreshButtons();
}

void ProvidersSection::onEdited()
{
    const Provider typed = m_form->provider();
    if (const auto chosen = current()) {
        if (typed == *chosen)
            m_unsaved.remove(chosen->name);
        else
            m_unsaved.insert(chosen->name, typed);
    } else if (m_new) {
        m_new = typed;
    }
    m_draft.keepSoon();
    m_form->setProblem({});
    refreshButtons();
}

void ProvidersSection::refreshButtons()
{
    const auto chosen = current();
    const bool practice = chosen && isPractice(chosen->name);
    const bool dirty = m_new || (chosen && m_unsaved.contains(chosen->name));
    m_keep->setText(m_new ? tr("Add this provider") : tr("Save"));
    m_discard->setText(m_new ? tr("Cancel") : tr("Discard"));
    for (QPushButton *button : {m_keep, m_discard}) {
        button->setVisible(!practice);
        button->setEnabled(dirty);
    }
    m_remove->setVisible(chosen && !practice);
    m_list->setVisible(!practice);
    m_list->setEnabled(chosen && !dirty); // the address that is asked is the one in the file
    m_test->setEnabled(chosen && !dirty && !chosen->models.isEmpty() && Codec::forApi(chosen->api));
    if (m_new)
        m_result->setText(tr("It can be tested once it was added."));
    else if (dirty)
        m_result->setText(tr("Save the changes to test them."));
    else if (chosen && chosen->models.isEmpty())
        m_result->setText(tr("Name a model to test it with."));
    else if (!m_test->isEnabled() || m_result->property("hint").toBool())
        m_result->clear();
    m_result->setProperty("hint", !m_result->text().isEmpty());
    m_result->setPalette(palette());
}

void ProvidersSection::begin(const Provider &provider)
{
    Provider fresh = provider;
    fresh.name = m_edits.freeName(provider.name);
    m_table->selectionModel()->clear();
    m_new = fresh;
    m_draft.keepSoon();
    showCurrent();
    m_form->focusName();
}

void ProvidersSection::keepForm()
{
    const Provider typed = m_form->provider();
    const auto chosen = current();
    const auto done = chosen ? m_edits.change(chosen->name, typed) : m_edits.add(typed);
    if (!done) {
        m_form->setProblem(done.error().message);
        return;
    }
    if (chosen)
        m_unsaved.remove(chosen->name);
    const bool added = std::exchange(m_new, std::nullopt).has_value();
    m_draft.keepNow();
    reload(typed.name);
    m_undo->offer(added ? tr("“%1” was added to providers.json.").arg(typed.name) : tr("“%1” was changed in providers.json.").arg(typed.name),
                  [this, name = chosen ? chosen->name : QString()] {
                      if (const auto undone = m_edits.undo(); !undone)
                          Q_EMIT notice(undone.error().message);
                      reload(name);
                  });
    if (added && typed.needsKey)
        m_keys->focusKey();
}

void ProvidersSection::discardForm()
{
    m_draft.keepSoon();
    if (m_new) {
        m_new.reset();
        reload({});
        return;
    }
    if (const auto chosen = current()) {
        m_unsaved.remove(chosen->name);
        showCurrent();
    }
}

void ProvidersSection::removeCurrent()
{
    const auto chosen = current();
    if (!chosen || isPractice(chosen->name))
        return;
    if (const auto removed = m_edits.remove(chosen->name); !removed) {
        Q_EMIT notice(removed.error().message);
        return;
    }
    m_unsaved.remove(chosen->name);
    m_draft.keepSoon();
    reload({});
    const Provider gone = *chosen;
    // Its key goes only when the removal can no longer be taken back.
    m_undo->offer(
        tr("“%1” was removed, and its key goes with it.").arg(gone.name),
        [this, gone] {
            if (const auto undone = m_edits.undo(); !undone)
                Q_EMIT notice(undone.error().message);
            reload(gone.name);
        },
        [&keys = m_services.keys, gone] {
            [](KeyStore &store, Provider provider) -> QCoro::Task<void> { co_await store.removeKey(provider); }(keys, gone);
        });
    m_table->setFocus();
}

void ProvidersSection::testCurrent()
{
    const auto chosen = current();
    if (!chosen || !m_test->isEnabled())
        return;
    auto *dialog = new ConnectionDialog(m_services, *chosen, chosen->models.first(), this); // dies with the page, which dies before the services
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::ended, this, [this, name = chosen->name](bool answered, const QString &words) {
        if (const auto now = current(); !now || now->name != name)
            return;
        m_result->setText(words);
        m_result->setProperty("hint", false);
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, answered ? safeColor(palette()) : alarmColor(palette()));
        m_result->setPalette(colors);
    });
    dialog->open();
}

void ProvidersSection::chooseModels()
{
    const auto chosen = current();
    if (!chosen || !m_list->isEnabled())
        return;
    auto *dialog = new ModelListDialog(m_services, *chosen, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, name = chosen->name] {
        const auto now = current();
        if (!now || now->name != name)
            return;
        Provider changed = *now;
        changed.models = dialog->ticked();
        m_form->setProvider(changed, true);
        onEdited(); // written with “Save”, like everything in the form
        m_keep->setFocus();
    });
    dialog->open();
}

void ProvidersSection::lookForLocalModels()
{
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Models on this machine"));
    auto *list = new LocalModelsList(m_services);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    dialog->resize(520, 320);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(list, &LocalModelsList::chosen, this, [this, dialog](const LocalServer &server) {
        const auto adopted = m_edits.adopt(server);
        dialog->close();
        if (!adopted) {
            Q_EMIT notice(adopted.error().message);
            return;
        }
        m_new.reset();
        m_draft.keepSoon();
        reload(adopted->name);
        m_table->setFocus();
    });
    list->look();
    dialog->open();
}

} // namespace countersign
