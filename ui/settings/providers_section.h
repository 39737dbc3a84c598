// SPDX-License-Identifier: GPL-3.0-or-later
// Where requests can go: the providers of the workspace, their keys, a test of each, and the model servers of this machine.
#pragma once
#include "ui/services.h"
#include "ui/settings/provider_edits.h"
#include "ui/settings/settings_drafts.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/draft_keeper.h"

class QMenu;
class QPushButton;
class QTableView;

namespace countersign {

class KeyBox;
class ProviderForm;
class ProvidersModel;
class RateGauges;
class UndoBar;

class ProvidersSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit ProvidersSection(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    void showName(const QString &name) override;
    void save() override;
    QWidget *firstField() override;

    [[nodiscard]] ProvidersModel *model() const { return m_model; }
    [[nodiscard]] ProviderForm *form() const { return m_form; }
    /// A new provider with these fields filled in; nothing is written before it is kept.
    void begin(const Provider &provider);
    /// Writes what stands in the form.
    void keepForm();
    void discardForm();
    void removeCurrent();
    /// Opens the test of the chosen provider; nothing leaves yet.
    void testCurrent();
    void lookForLocalModels();
    /// Asks the chosen provider what models it has, and lets the person tick those to offer.
    void chooseModels();

private:
    QWidget *buildDetails();
    void fillAddMenu(QMenu *menu);
    void reload(const QString &select);
    void showCurrent();
    void onEdited();
    void refreshButtons();
    void askForKeys();
    void takeDraft(const QByteArray &draft);
    void keepWhere();
    void fitTable();
    [[nodiscard]] std::optional<Provider> current() const;

    Services &m_services;
    ProviderEdits m_edits;
    ProvidersModel *m_model;
    QTableView *m_table;
    QWidget *m_details;
    ProviderForm *m_form;
    KeyBox *m_keys;
    UndoBar *m_undo;
    QPushButton *m_keep, *m_discard, *m_remove, *m_test, *m_list;
    QLabel *m_title, *m_keyTitle, *m_result, *m_ratesTitle;
    RateGauges *m_rates;
    std::optional<Provider> m_new; // not in the file yet
    QHash<QString, Provider> m_unsaved; // by the name in the file: what was typed and not kept
    DraftKeeper m_draft; // both of these, across a kill
};

} // namespace countersign
