// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"

#include "core/settings/settings.h"
#include "ui/compare/compare_page.h"
#include "ui/design/design_page.h"
#include "ui/documents/documents_page.h"
#include "ui/insights/insights_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/main/appearance.h"
#include "ui/main/command_palette.h"
#include "ui/main/header_bar.h"
#include "ui/main/help_sheet.h"
#include "ui/main/page_strip.h"
#include "ui/main/run_setup.h"
#include "ui/main/shortcuts.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/run_page.h"
#include "ui/settings/settings_page.h"
#include "ui/start/first_start_page.h"
#include "ui/tools/tool_desk.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"

#include <QtGui/QActionGroup>
#include <QtGui/QCloseEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
/// The id of a page's keys; its icon has the page's name in English.
QString pageKey(const QString &icon) { return u"page."_s + icon; }
} // namespace

MainWindow::MainWindow(Services services, QWidget *parent)
    : QMainWindow(parent), m_services(std::move(services)), m_setup(new RunSetup(m_services, this)),
      m_shortcuts(new Shortcuts(m_services.settings, this))
{
    setWindowTitle(tr("%1 — Countersign").arg(m_services.workspace.name()));
    new ToolDesk(m_services, this);
    m_header = new HeaderBar(m_services, *m_setup);
    m_strip = new PageStrip;
    m_stack = new QStackedWidget;
    buildPages();
    fillMenu();
    const auto line = [this](bool vertical) {
        auto *widget = new QWidget;
        widget->setAutoFillBackground(true);
        vertical ? widget->setFixedWidth(1) : widget->setFixedHeight(1);
        m_lines.push_back(widget);
        return widget;
    };
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(line(false));
    right->addWidget(buildNotice());
    right->addWidget(m_stack, 1);
    auto *central = new QWidget;
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_strip);
    row->addWidget(line(true));
    row->addLayout(right, 1);
    setCentralWidget(central);
    styleLines();
    buildKeys();

    connect(m_run, &RunPage::moneyChanged, m_header, &HeaderBar::refreshMoney);
    connect(m_header, &HeaderBar::keysRequested, this, &MainWindow::showKeys);
    if (!restoreGeometry(m_services.settings.value(Settings::Key::WindowGeometry).toByteArray()))
        resize(1360, 840);
    const int last = m_services.settings.value(Settings::Key::LastPage).toInt();
    const auto known = std::ranges::find(m_pages, PageName(last), &Entry::name);
    showPage(known == m_pages.end() ? PageName::Run : known->name);
    if (FirstStartPage::isWanted(m_services))
        showFirstStart();
    showNotice(m_services.moneyProblems.join(u'\n')); // on every page: what is not known of prices and budgets matters to each that sends
}

MainWindow::~MainWindow()
{
    // The pages write what was typed when they go, and need the services for it.
    delete takeCentralWidget();
    m_run = nullptr;
}

void MainWindow::buildPages()
{
    m_pages.push_back({PageName::Run, u"run"_s, tr("Run"), tr("Run and review"), [this] { return new RunPage(m_services, *m_setup, *m_shortcuts); }});
    m_pages.push_back({PageName::Documents, u"documents"_s, tr("Documents"), tr("What agents can read, and how it would leave"),
                       [this] { return new DocumentsPage(m_services, *m_setup, *m_shortcuts); }});
    m_pages.push_back({PageName::Compare, u"compare"_s, tr("Compare"), tr("One message to several models, side by side"),
                       [this] { return new ComparePage(m_services, *m_setup); }});
    m_pages.push_back(
        {PageName::Insights, u"insights"_s, tr("Insights"), tr("Cost, time, tokens and errors"), [this] { return new InsightsPage(m_services); }});
    m_pages.push_back({PageName::Design, u"design"_s, tr("Design"), tr("Agents: make, change and try them"),
                       [this] { return new DesignPage(m_services, *m_setup); }});
    m_pages.push_back({PageName::Ledger, u"ledger"_s, tr("Ledger"), tr("Everything that was signed or refused"),
                       [this] { return new LedgerPage(m_services, *m_shortcuts); }});
    m_pages.push_back({PageName::Settings, u"settings"_s, tr("Settings"), tr("Settings"), [this] { return makeSettings(); }});
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_shortcuts->add(pageKey(m_pages[i].icon), tr("Page %1").arg(m_pages[i].title), Qt::CTRL | Qt::Key(Qt::Key_1 + int(i)));
        m_strip->addPage(m_pages[i].icon, m_pages[i].title, m_pages[i].tip, m_shortcuts->keys(pageKey(m_pages[i].icon)));
    }
    connect(m_strip, &PageStrip::chosen, this, [this](int page) { showPage(m_pages[size_t(page)].name); });
    // Runs go on whichever page is in front, so this one is always there.
    m_run = static_cast<RunPage *>(pageOf(m_pages.front()));
}

Page *MainWindow::pageOf(Entry &entry)
{
    if (entry.page)
        return entry.page;
    entry.page = entry.make();
    entry.page->setAccessibleName(entry.title);
    tie(entry.page);
    return entry.page;
}

void MainWindow::tie(Page *page)
{
    m_stack->addWidget(page);
    connect(page, &Page::notice, this, &MainWindow::showNotice);
    connect(page, &Page::goTo, this, &MainWindow::goTo);
    connect(page, &Page::workspaceChanged, m_setup, &RunSetup::reread);
    connect(page, &Page::allStopped, this, [this] {
        if (m_closing && !anyRunning())
            QTimer::singleShot(0, this, &QWidget::close);
    });
}

Page *MainWindow::makeSettings()
{
    auto *page = new SettingsPage(m_services, *m_setup, *m_shortcuts);
    connect(page, &SettingsPage::firstStartRequested, this, &MainWindow::showFirstStart);
    return page;
}

void MainWindow::showFirstStart()
{
    if (!m_firstStart) {
        m_firstStart = new FirstStartPage(m_services, *m_setup);
        tie(m_firstStart);
        connect(m_firstStart, &FirstStartPage::done, this, [this] {
            showPage(PageName::Run);
            m_run->focusSuggestion();
        });
    }
    if (Page *before = currentPage(); before && before != m_firstStart)
        before->save();
    m_header->hide();
    m_stack->setCurrentWidget(m_firstStart);
    m_firstStart->arrive();
}

void MainWindow::leaveFirstStart()
{
    m_header->show();
    if (FirstStartPage *page = std::exchange(m_firstStart, nullptr)) {
        m_stack->removeWidget(page);
        page->deleteLater(); // it may be what led away
    }
}

Page *MainWindow::showPage(PageName name)
{
    const auto entry = std::ranges::find(m_pages, name, &Entry::name);
    Page *page = pageOf(*entry);
    if (Page *before = currentPage(); before && before != page)
        before->save();
    m_stack->setCurrentWidget(page);
    leaveFirstStart();
    const int index = int(entry - m_pages.begin());
    m_strip->setCurrent(index);
    m_services.settings.setValue(Settings::Key::LastPage, int(name));
    page->arrive();
    return page;
}

Page *MainWindow::currentPage() const { return static_cast<Page *>(m_stack->currentWidget()); }

void MainWindow::goTo(const Place &place)
{
    for (Entry &entry : m_pages) {
        if (pageOf(entry)->open(place)) {
            showPage(entry.name);
            return;
        }
    }
}

std::vector<Command> MainWindow::commands()
{
    std::vector<Command> all = currentPage()->commands();
    for (size_t i = 0; i < m_pages.size(); ++i) {
        all.push_back({tr("Go to %1").arg(m_pages[i].title), m_pages[i].tip, Qt::CTRL | Qt::Key(Qt::Key_1 + int(i)),
                       [this, name = m_pages[i].name] { showPage(name); }});
    }
    if (currentPage() != m_run) {
        for (Command &command : m_run->commands()) {
            command.run = [this, run = std::move(command.run)] {
                showPage(PageName::Run);
                run();
            };
            all.push_back(std::move(command));
        }
    }
    for (const auto &[name, text] : {std::pair(u"system"_s, tr("Appearance: as the system")), std::pair(u"light"_s, tr("Appearance: light")),
                                     std::pair(u"dark"_s, tr("Appearance: dark"))})
        all.push_back({text, {}, {}, [this, name] { setColorScheme(name); }});
    all.push_back({tr("Keyboard"), tr("all keys on one sheet"), Qt::Key_F1, [this] { showHelp(); }});
    all.push_back({tr("About Countersign"), {}, {}, [this] { showAbout(); }});
    for (Command &command : all)
        command.keys = m_shortcuts->inForce(command.keys);
    return all;
}

void MainWindow::fillMenu()
{
    QMenu *menu = m_strip->menu();
    menu->addAction(tr("&Commands …"), this, &MainWindow::showPalette)->setData(u"palette"_s);
    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(appearance);
    const QString now = m_services.settings.value(Settings::Key::ColorScheme).toString();
    for (const auto &[name, text] :
         {std::pair(u"system"_s, tr("As the &system")), std::pair(u"light"_s, tr("&Light")), std::pair(u"dark"_s, tr("&Dark"))}) {
        QAction *action = appearance->addAction(text, this, [this, name] { setColorScheme(name); });
        action->setCheckable(true);
        action->setChecked(now == name);
        group->addAction(action);
    }
    menu->addAction(tr("&Keys …"), this, &MainWindow::showKeys);
    menu->addSeparator();
    menu->addAction(tr("Key&board"), this, &MainWindow::showHelp)->setData(u"help"_s);
    menu->addAction(tr("About &Countersign"), this, &MainWindow::showAbout);
}

QWidget *MainWindow::buildNotice()
{
    m_notice = new QWidget;
    m_notice->setAutoFillBackground(true);
    m_noticeWords = new QLabel;
    m_noticeWords->setWordWrap(true);
    m_noticeWords->setTextFormat(Qt::PlainText);
    m_noticeWords->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton;
    close->setIcon(icon(u"close"_s, u"window-close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the message"));
    connect(close, &QToolButton::clicked, m_notice, &QWidget::hide);
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_noticeWords, 1);
    row->addWidget(close, 0, Qt::AlignTop);
    m_notice->hide();
    return m_notice;
}

void MainWindow::buildKeys()
{
    const auto key = [this](const QString &id, auto &&what) {
        auto *shortcut = new QShortcut(this);
        m_keys.insert(id, shortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    const auto runKey = [&](const QString &id, auto &&what) {
        key(id, [this, what] {
            showPage(PageName::Run);
            what();
        });
    };
    runKey(u"conversation.new"_s, [this] { m_run->newConversation(); });
    runKey(u"message.focus"_s, [this] { m_run->composer()->focusText(); });
    runKey(u"review.focus"_s, [this] { m_run->review()->focusFindings(); });
    key(u"palette"_s, [this] { showPalette(); });
    key(u"find"_s, [this] { currentPage()->find(); });
    key(u"area.next"_s, [this] { nextArea(true); });
    key(u"area.previous"_s, [this] { nextArea(false); });
    key(u"help"_s, [this] { showHelp(); });
    key(u"quit"_s, [this] { close(); });
    for (const Entry &entry : m_pages)
        key(pageKey(entry.icon), [this, name = entry.name] { showPage(name); });
    connect(m_shortcuts, &Shortcuts::changed, this, &MainWindow::useKeys);
    useKeys();
}

void MainWindow::useKeys()
{
    for (const auto &[id, shortcut] : m_keys.asKeyValueRange())
        shortcut->setKey(m_shortcuts->keys(id));
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_strip->setKeys(int(i), m_shortcuts->keys(pageKey(m_pages[i].icon)));
    for (QAction *action : m_strip->menu()->actions()) {
        if (const QString id = action->data().toString(); !id.isEmpty()) {
            action->setShortcut(m_shortcuts->keys(id));
            action->setShortcutContext(Qt::WidgetShortcut); // the window has the key; two with one key do nothing
        }
    }
}

void MainWindow::nextArea(bool forward)
{
    std::vector<QWidget *> areas = currentPage()->areas();
    areas.insert(areas.begin(), {m_strip, m_header});
    const QWidget *focus = QApplication::focusWidget();
    const auto now = std::ranges::find_if(areas, [focus](const QWidget *area) { return focus && (area == focus || area->isAncestorOf(focus)); });
    auto at = now == areas.end() ? 0 : now - areas.begin();
    for (size_t tried = 0; tried < areas.size(); ++tried) {
        at = (at + (forward ? 1 : std::ssize(areas) - 1)) % std::ssize(areas);
        QWidget *area = areas[size_t(at)];
        QWidget *target = area->focusPolicy() != Qt::NoFocus || area->focusProxy() ? area : area->nextInFocusChain();
        while (target && target != area
               && !(target->focusPolicy() & Qt::TabFocus && target->isVisible() && target->isEnabled() && area->isAncestorOf(target)))
            target = target->nextInFocusChain() == area ? nullptr : target->nextInFocusChain();
        if (target && target->isVisible()) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::showNotice(const QString &message)
{
    m_noticeWords->setText(message);
    m_notice->setVisible(!message.isEmpty());
    announce(m_notice, message, true);
}

void MainWindow::setColorScheme(const QString &scheme)
{
    m_services.settings.setValue(Settings::Key::ColorScheme, scheme);
    applyColorScheme(scheme);
}

void MainWindow::showKeys() { goTo(place::Setting{u"providers"_s, m_setup->provider().name}); }

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette(commands(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::showHelp()
{
    auto *sheet = new HelpSheet(*m_shortcuts, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Countersign"),
                       tr("<p><b>Countersign %1</b></p><p>Shows every request before it leaves this machine, with what was masked in it, "
                          "and sends it only when it is signed.</p><p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QStringLiteral(COUNTERSIGN_VERSION)));
}

bool MainWindow::anyRunning() const
{
    return std::ranges::any_of(m_pages, [](const Entry &entry) { return entry.page && entry.page->isRunning(); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    for (const Entry &entry : m_pages) {
        if (entry.page)
            entry.page->save();
    }
    if (!anyRunning() || m_closing) {
        event->accept();
        return;
    }
    // What goes on ends first, so that what has arrived is kept; a second close does not wait.
    m_closing = true;
    showNotice(tr("Stopping what is going on; the window closes by itself."));
    event->ignore();
    for (const Entry &entry : m_pages) {
        if (entry.page && entry.page->isRunning())
            entry.page->stopAll();
    }
}

void MainWindow::styleLines()
{
    for (QWidget *line : m_lines) {
        QPalette colors = line->palette();
        colors.setColor(QPalette::Window, hairline(palette()));
        line->setPalette(colors);
    }
    QPalette colors = m_notice->palette();
    colors.setColor(QPalette::Window, blended(palette().color(QPalette::Window), alarmColor(palette()), 0.18));
    m_notice->setPalette(colors);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_notice)
        styleLines();
}

} // namespace countersign
