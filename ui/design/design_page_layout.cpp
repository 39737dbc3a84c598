// SPDX-License-Identifier: GPL-3.0-or-later
// How the page is laid out and which keys it has; what it does is in design_page.cpp.
#include "ui/design/agent_document.h"
#include "ui/design/agent_form.h"
#include "ui/design/agent_panel.h"
#include "ui/design/bench_panel.h"
#include "ui/design/design_page.h"
#include "ui/design/first_request_view.h"
#include "ui/design/memory_panel.h"
#include "ui/design/source_view.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/paint_in_turns.h"
#include "ui/widgets/place_memory.h"

#include <QtCore/QJsonArray>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

DesignPage::DesignPage(Services &services, RunSetup &setup, QWidget *parent)
    : Page(parent), m_services(services), m_shelf(services.workspace.folder(), services.agentDrafts), m_document(new AgentDocument(m_shelf, this))
{
    m_panel = new AgentPanel(services, m_shelf);
    m_form = new AgentForm(services, *m_document);
    m_source = new SourceView(m_document->text());
    m_first = new FirstRequestView(services, setup);
    m_bench = new BenchPanel(services, m_shelf);
    m_memory = new MemoryPanel(services);
    rememberLayout(services.settings, u"design-samples"_s, m_bench->table()->horizontalHeader());
    for (QWidget *view : std::initializer_list<QWidget *>{m_form, m_source, m_first, m_bench, m_memory})
        view->setMinimumWidth(220);
    const auto splitter = [](Qt::Orientation orientation, std::initializer_list<QWidget *> widgets) {
        auto *made = new QSplitter(orientation);
        made->setHandleWidth(1);
        made->setChildrenCollapsible(false);
        for (QWidget *widget : widgets)
            made->addWidget(widget);
        return made;
    };
    m_views = splitter(Qt::Horizontal, {m_form, m_source, m_first});
    m_views->setSizes({420, 380, 380});
    m_below = splitter(Qt::Horizontal, {m_bench, m_memory});
    m_below->setSizes({680, 500});
    m_rows = splitter(Qt::Vertical, {m_views, m_below});
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 1);
    m_rows->setSizes({560, 200});
    auto *editor = new QWidget;
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    column->addWidget(buildMessage());
    column->addWidget(m_rows, 1);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(editor);
    m_sides = splitter(Qt::Horizontal, {m_panel, m_stack});
    m_sides->setStretchFactor(1, 1);
    m_sides->setSizes({220, 1080});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_sides);
    rememberLayout(services.settings, u"design-sides"_s, m_sides);
    rememberLayout(services.settings, u"design-views"_s, m_views);
    rememberLayout(services.settings, u"design-rows"_s, m_rows);
    rememberLayout(services.settings, u"design-below"_s, m_below);
    const QJsonObject where = placeOf(services.settings, u"design"_s);
    m_panel->begin(where[u"agent"_s].toString());
    for (const QJsonValue &view : where[u"folded"_s].toArray()) {
        if (const int at = view.toInt(-1); at >= 0 && at < ViewCount) {
            const QSignalBlocker quiet(m_toggles[size_t(at)]);
            m_toggles[size_t(at)]->setChecked(false);
        }
    }
    showViews();

    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(120); // programs write a file in several steps
    connect(&m_lookSoon, &QTimer::timeout, this, &DesignPage::lookAtDisk);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_lookSoon.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_lookSoon.start(); });
    connect(m_panel, &AgentPanel::picked, this, &DesignPage::showAgent);
    // Files move with their drafts only while nothing writes them.
    connect(m_panel, &AgentPanel::aboutToChange, this, [this] { m_document->open({}); });
    connect(m_panel, &AgentPanel::renamed, this, [this, &setup](const QString &from, const QString &to) {
        m_memory->rename(from, to);
        if (setup.agentStem() == from) // what the header has chosen goes along
            setup.setAgent(to);
    });
    const auto showCurrent = [this] {
        if (m_document->stem() != m_panel->current())
            showAgent(m_panel->current());
    };
    connect(m_panel, &AgentPanel::changed, this, [this, showCurrent] {
        showCurrent();
        Q_EMIT workspaceChanged();
    });
    connect(m_panel, &AgentPanel::failed, this, [this, showCurrent](const QString &sentence) {
        showCurrent();
        Q_EMIT notice(sentence);
    });
    connect(m_document, &AgentDocument::changed, this, &DesignPage::onChanged);
    connect(m_document, &AgentDocument::modifiedChanged, this, &DesignPage::tellState);
    connect(m_document, &AgentDocument::conflicted, this, &DesignPage::onConflict);
    connect(m_document, &AgentDocument::failed, this, &Page::notice);
    connect(m_document, &AgentDocument::told, this, [this](const QString &sentence, bool revertible) {
        if (revertible)
            tell(sentence, tr("Discard it"), [this] { m_document->revert(); });
        else
            tell(sentence);
    });
    connect(m_form, &AgentForm::lineAsked, this, [this](int line) {
        m_toggles[Source]->setChecked(true);
        m_source->goToLine(line);
    });
    connect(m_bench, &BenchPanel::runAsked, this, &DesignPage::runSamples);
    connect(m_bench, &BenchPanel::addAsked, this, [this] { m_bench->addSample(m_first->message()); });
    connect(m_bench->runs(), &SampleRuns::failed, this, &Page::notice);
    connect(m_panel, &AgentPanel::discarded, this, [this](const QString &stem) {
        if (!QFile::exists(m_shelf.path(stem))) // a new agent may have the name by now
            m_memory->forget(stem);
    });
    connect(m_memory, &MemoryPanel::failed, this, &Page::notice);
    connect(m_memory, &MemoryPanel::changed, m_first, &FirstRequestView::refresh);
    buildKeys();
    paintInTurns({m_source, m_first, m_bench, m_memory});
}

QWidget *DesignPage::buildTop()
{
    m_name = new ElidedLabel({});
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_name->setTextFormat(Qt::PlainText);
    m_state = new QLabel;
    QPalette colors = m_state->palette();
    colors.setColor(QPalette::WindowText, attentionColor(colors));
    m_state->setPalette(colors);
    m_saveButton = new QPushButton(tr("Save"));
    m_saveButton->setToolTip(tr("Write the agent's file (Ctrl+S). What is not saved is kept as well."));
    connect(m_saveButton, &QPushButton::clicked, this, &DesignPage::saveFile);
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_name, 1);
    row->addWidget(m_state);
    row->addWidget(m_saveButton);
    row->addSpacing(8);
    const std::array<QString, ViewCount> names{tr("Form"), tr("Source"), tr("First request"), tr("Samples"), tr("Memory")};
    auto *toggles = new QHBoxLayout;
    toggles->setSpacing(0);
    for (size_t i = 0; i < names.size(); ++i) {
        auto *toggle = new QToolButton;
        toggle->setText(names[i]);
        toggle->setCheckable(true);
        toggle->setChecked(true);
        toggle->setToolTip(tr("Show or fold away: %1 (Alt+%2)").arg(names[i]).arg(i + 1));
        toggle->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + int(i))));
        connect(toggle, &QToolButton::toggled, this, &DesignPage::showViews);
        toggles->addWidget(toggle);
        m_toggles[i] = toggle;
    }
    row->addLayout(toggles);
    return top;
}

QWidget *DesignPage::buildMessage()
{
    m_message = new QWidget;
    m_message->setAutoFillBackground(true);
    QPalette colors = m_message->palette();
    colors.setColor(QPalette::Window, blended(palette().color(QPalette::Base), attentionColor(palette()), 0.12));
    m_message->setPalette(colors);
    m_words = new QLabel;
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_firstAnswer = new QPushButton;
    m_secondAnswer = new QPushButton;
    auto *close = new QToolButton;
    close->setIcon(icon(u"close"_s, u"window-close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the message"));
    connect(close, &QToolButton::clicked, m_message, &QWidget::hide);
    const auto answer = [this](std::function<void()> &what) {
        m_message->hide();
        if (const auto now = std::exchange(what, nullptr))
            now();
    };
    connect(m_firstAnswer, &QPushButton::clicked, this, [this, answer] { answer(m_onFirst); });
    connect(m_secondAnswer, &QPushButton::clicked, this, [this, answer] { answer(m_onSecond); });
    auto *row = new QHBoxLayout(m_message);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_firstAnswer);
    row->addWidget(m_secondAnswer);
    row->addWidget(close, 0, Qt::AlignTop);
    m_message->hide();
    return m_message;
}

QWidget *DesignPage::buildEmpty()
{
    auto *fresh = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New agent"));
    fresh->setMenu(m_panel->newMenu());
    return new EmptyPage(tr("No agent yet"),
                         tr("An agent is a text file in the folder \"agents\": what it should do, what it may read, what must not leave. "
                            "Begin with a template and change it."),
                         {fresh});
}

void DesignPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto &&what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    key(QKeySequence::Save, [this] { saveFile(); });
    key(QKeySequence::Undo, [this] { m_document->text()->undo(); });
    key(QKeySequence::Redo, [this] { m_document->text()->redo(); });
    key(Qt::Key_F9, [this] { runSamples(); });
}

} // namespace countersign
