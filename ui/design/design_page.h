// SPDX-License-Identifier: GPL-3.0-or-later
// Designing agents: the list of them, one agent as form and as source, what its first request would be, and samples to try it on.
#pragma once
#include "core/agents/agent_shelf.h"
#include "ui/main/page.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>
#include <array>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace countersign {

class AgentDocument;
class AgentForm;
class AgentPanel;
class BenchPanel;
class FirstRequestView;
class MemoryPanel;
class RunSetup;
class SourceView;

class DesignPage final : public Page {
    Q_OBJECT
public:
    DesignPage(Services &services, RunSetup &setup, QWidget *parent = nullptr);
    ~DesignPage() override;

    void arrive() override;
    bool open(const Place &place) override;
    void save() override;
    [[nodiscard]] std::vector<Command> commands() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    /// Ctrl+S.
    void saveFile();
    void runSamples();
    [[nodiscard]] AgentPanel *panel() const { return m_panel; }
    [[nodiscard]] AgentDocument *document() const { return m_document; }
    [[nodiscard]] AgentForm *form() const { return m_form; }
    [[nodiscard]] SourceView *source() const { return m_source; }
    [[nodiscard]] FirstRequestView *firstRequest() const { return m_first; }
    [[nodiscard]] BenchPanel *bench() const { return m_bench; }
    [[nodiscard]] MemoryPanel *memory() const { return m_memory; }
    /// The sentence above the form; empty when there is none.
    [[nodiscard]] QString message() const;

private:
    enum View { Form, Source, First, Samples, Memory, ViewCount };
    QWidget *buildTop();
    QWidget *buildMessage();
    QWidget *buildEmpty();
    void buildKeys();
    void showAgent(const QString &stem);
    void onChanged();
    void onConflict();
    void tell(const QString &sentence, const QString &first = {}, std::function<void()> onFirst = {}, const QString &second = {},
              std::function<void()> onSecond = {});
    void tellState();
    void lookAtDisk();
    void watch();
    void readFolders();
    void showViews();
    void keepWhere();

    Services &m_services;
    AgentShelf m_shelf;
    AgentDocument *m_document;
    AgentPanel *m_panel = nullptr;
    AgentForm *m_form = nullptr;
    SourceView *m_source = nullptr;
    FirstRequestView *m_first = nullptr;
    BenchPanel *m_bench = nullptr;
    MemoryPanel *m_memory = nullptr;
    QSplitter *m_sides = nullptr, *m_views = nullptr, *m_rows = nullptr, *m_below = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_name = nullptr, *m_state = nullptr, *m_words = nullptr;
    QWidget *m_message = nullptr;
    QPushButton *m_saveButton = nullptr, *m_firstAnswer = nullptr, *m_secondAnswer = nullptr;
    std::function<void()> m_onFirst, m_onSecond;
    std::array<QToolButton *, ViewCount> m_toggles{};
    QFileSystemWatcher m_watcher;
    QTimer m_lookSoon;
    BackgroundWork m_listing;
};

} // namespace countersign
