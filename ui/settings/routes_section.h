// SPDX-License-Identifier: GPL-3.0-or-later
// Where requests go by rules: routes.yaml as text, with the mistake marked where it is; beside it the rules in words, and a trial of them on past
// calls. What is wrong cannot be saved; what is not saved is kept.
#pragma once
#include "ui/services.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/draft_keeper.h"

class QPlainTextEdit;
class QPushButton;
class QSplitter;

namespace countersign {

class RouteOverview;
class RouteTrialPanel;
class UndoBar;

class RoutesSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit RoutesSection(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    /// The route of this name.
    void showName(const QString &name) override;
    void save() override;
    QWidget *firstField() override;

    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isDirty() const;
    void keep();
    void discard();
    /// A route with a rule for short requests, of what this workspace has; after what stands there.
    void addExample();

private:
    QWidget *buildSource();
    QWidget *buildRules();
    void takeDraft(const QByteArray &draft);
    void showText(const QByteArray &yaml);
    void refresh();
    void markLine(int line);
    /// Puts the cursor on a rule of a route, or on the route.
    void find(const QString &route, const QString &rule);
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QStringList usersOf(const std::vector<Route> &gone) const;

    Services &m_services;
    QByteArray m_saved; // as it is in the workspace
    std::vector<Route> m_routes; // as they stand in the text; the last readable ones while it cannot be read
    UndoBar *m_undo;
    QSplitter *m_splitter;
    QPlainTextEdit *m_text;
    QLabel *m_problem, *m_what;
    QPushButton *m_example, *m_keep, *m_discard;
    RouteOverview *m_overview;
    RouteTrialPanel *m_trial;
    bool m_filling = false;
    DraftKeeper m_draft; // the text, across a kill
};

} // namespace countersign
