// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/main_window.h"

#include "core/settings/settings.h"
#include "ui/design/design_page.h"
#include "ui/documents/documents_page.h"
#include "ui/insights/insights_page.h"
#include "ui/ledger/ledger_page.h"
#include "ui/main/appearance.h"
#include "ui/main/command_palette.h"
#include "ui/main/header_bar.h"
#include "ui/main/help_sheet.h"
#include "ui/main/keys_dialog.h"
#include "ui/main/page_strip.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/run_page.h"
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

MainWindow::MainWindow(Services services, QWidget *parent)
    : QMainWindow(parent), m_services(std::move(services)), m_setup(new RunSetup(m_services, this))
{
    setWindowTitle(tr("%1 — Countersign").arg(m_services.workspace.name()));
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
    connect(m_run, &RunPage::allStopped, this, [this] {
        if (m_closing)
            QTimer::singleShot(0, this, &QWidget::close);
    });
    connect(m_header, &HeaderBar::keysRequested, this, &MainWindow::showKeys);
    if (!restoreGeometry(m_services.settings.value(Settings::Key::WindowGeometry).toByteArray()))
        resize(1360, 840);
    const int last = m_services.settings.value(Settings::Key::LastPage).toInt();
    showPage(m_pages[size_t(std::clamp(last, 0, int(m_pages.size()) - 1))].name);
}

MainWindow::~MainWindow()
{
    // The pages write what was typed when they go, and need the services for it.
    delete takeCentralWidget();
    m_run = nullptr;
}

void MainWindow::buildPages()
{
    m_pages.push_back({PageName::Run, u"run"_s, tr("Run"), tr("Run and review"), [this] { return new RunPage(m_services, *m_setup); }});
    m_pages.push_back({PageName::Documents, u"documents"_s, tr("Documents"), tr("What agents can read, and how it would leave"),
                       [this] { return new DocumentsPage(m_services, *m_setup); }});
    m_pages.push_back(
        {PageName::Insights, u"insights"_s, tr("Insights"), tr("Cost, time, tokens and errors"), [this] { return new InsightsPage(m_services); }});
    m_pages.push_back({PageName::Design, u"design"_s, tr("Design"), tr("Agents: make, change and try them"),
                       [this] { return new DesignPage(m_services, *m_setup); }});
    m_pages.push_back(
        {PageName::Ledger, u"ledger"_s, tr("Ledger"), tr("Everything that was signed or refused"), [this] { return new LedgerPage(m_services); }});
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i)));
        m_strip->addPage(m_pages[i].icon, m_pages[i].title, m_pages[i].tip, keys);
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, i] { showPage(m_pages[i].name); });
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
    m_stack->addWidget(entry.page);
    connect(entry.page, &Page::notice, this, &MainWindow::showNotice);
    connect(entry.page, &Page::goTo, this, &MainWindow::goTo);
    connect(entry.page, &Page::workspaceChanged, m_setup, &RunSetup::reread);
    return entry.page;
}

Page *MainWindow::showPage(PageName name)
{
    const auto entry = std::ranges::find(m_pages, name, &Entry::name);
    Page *page = pageOf(*entry);
    if (Page *before = currentPage(); before && before != page)
        before->save();
    m_stack->setCurrentWidget(page);
    const int index = int(entry - m_pages.begin());
    m_strip->setCurrent(index);
    m_services.settings.setValue(Settings::Key::LastPage, index);
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
    return all;
}

void MainWindow::fillMenu()
{
    QMenu *menu = m_strip->menu();
    // The window has the keys; the menu only shows them.
    const auto shown = [](QAction *action, const QKeySequence &keys) {
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
    };
    shown(menu->addAction(tr("&Commands …"), this, &MainWindow::showPalette), QKeySequence(Qt::CTRL | Qt::Key_K));
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
    shown(menu->addAction(tr("Key&board"), this, &MainWindow::showHelp), QKeySequence(Qt::Key_F1));
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
    const auto key = [this](const QKeySequence &sequence, auto &&what) { connect(new QShortcut(sequence, this), &QShortcut::activated, this, what); };
    const auto runKey = [&](const QKeySequence &sequence, auto &&what) {
        key(sequence, [this, what] {
            showPage(PageName::Run);
            what();
        });
    };
    runKey(Qt::CTRL | Qt::Key_N, [this] { m_run->newConversation(); });
    runKey(Qt::CTRL | Qt::Key_L, [this] { m_run->composer()->focusText(); });
    runKey(Qt::CTRL | Qt::Key_R, [this] { m_run->review()->focusFindings(); });
    key(Qt::CTRL | Qt::Key_K, [this] { showPalette(); });
    key(QKeySequence::Find, [this] { currentPage()->find(); });
    key(Qt::Key_F6, [this] { nextArea(true); });
    key(Qt::SHIFT | Qt::Key_F6, [this] { nextArea(false); });
    key(Qt::Key_F1, [this] { showHelp(); });
    key(QKeySequence::Quit, [this] { close(); });
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
}

void MainWindow::setColorScheme(const QString &scheme)
{
    m_services.settings.setValue(Settings::Key::ColorScheme, scheme);
    applyColorScheme(scheme);
}

void MainWindow::showKeys()
{
    KeysDialog dialog(m_services, m_setup->provider().name, this);
    dialog.exec();
    m_setup->reread();
}

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette(commands(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::showHelp() { HelpSheet(this).exec(); }

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Countersign"),
                       tr("<p><b>Countersign %1</b></p><p>Shows every request before it leaves this machine, with what was masked in it, "
                          "and sends it only when it is signed.</p><p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QStringLiteral(COUNTERSIGN_VERSION)));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.settings.setValue(Settings::Key::WindowGeometry, saveGeometry());
    for (const Entry &entry : m_pages) {
        if (entry.page)
            entry.page->save();
    }
    if (!m_run->anyRunning() || m_closing) {
        event->accept();
        return;
    }
    // The runs end first, so that what has arrived is kept; a second close does not wait.
    m_closing = true;
    showNotice(tr("Stopping what is going on; the window closes by itself."));
    m_run->stopAll();
    event->ignore();
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
