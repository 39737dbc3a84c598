// SPDX-License-Identifier: GPL-3.0-or-later
// The very first page: three ways to begin. Shown until one was chosen; from Settings, About it can be opened again.
#pragma once
#include "ui/main/page.h"
#include "ui/services.h"
#include "ui/settings/provider_edits.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace countersign {

class KeyBox;
class LocalModelsList;
class RunSetup;

class FirstStartPage final : public Page {
    Q_OBJECT
public:
    FirstStartPage(Services &services, RunSetup &setup, QWidget *parent = nullptr);

    /// No provider was ever chosen, nothing was ever said, and the page was not answered before.
    [[nodiscard]] static bool isWanted(const Services &services);

    void arrive() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    void tryOffline();
    void findLocal();
    void addKey();

Q_SIGNALS:
    /// A way was chosen: on to the page Run.
    void done();

private:
    QWidget *buildChoice();
    QWidget *buildLocal();
    QWidget *buildKey();
    /// A column in the middle with a title over it.
    QWidget *sheet(const QString &title, const QString &words, QLayout *content, bool wayBack);
    void begin(const QString &provider, const QString &model);
    void useLocal(const LocalServer &server, const QString &model);
    void showKeyProvider();
    void testKey();
    [[nodiscard]] std::optional<Provider> keyProvider() const;

    Services &m_services;
    RunSetup &m_setup;
    ProviderEdits m_edits;
    QStackedWidget *m_stack;
    QPushButton *m_offline = nullptr;
    LocalModelsList *m_local = nullptr;
    QComboBox *m_provider = nullptr;
    KeyBox *m_key = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_start = nullptr;
    QLabel *m_result = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace countersign
