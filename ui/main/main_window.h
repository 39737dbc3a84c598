// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: navigation strip, header, pages. Makes a page when it is first shown, leads from one to another, and remembers where it stood.
#pragma once
#include "ui/main/page.h"
#include "ui/services.h"

#include <QtWidgets/QMainWindow>

class QLabel;
class QShortcut;
class QStackedWidget;

namespace countersign {

class FirstStartPage;
class HeaderBar;
class PageStrip;
class RunPage;
class RunSetup;
class SettingsPage;
class Shortcuts;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Services services, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] RunPage *runPage() const { return m_run; }
    [[nodiscard]] RunSetup *setup() const { return m_setup; }
    [[nodiscard]] HeaderBar *header() const { return m_header; }
    /// The numbers are what the settings remember; the order of the strip is that of buildPages().
    enum class PageName { Run = 0, Documents = 1, Insights = 2, Design = 3, Ledger = 4, Settings = 5, Compare = 6 };
    /// Brings a page to the front.
    Page *showPage(PageName name);
    [[nodiscard]] Page *currentPage() const;
    /// Leads to a place on whichever page shows it.
    void goTo(const Place &place);
    /// Everything that can be done now, the current page's first; for the palette.
    [[nodiscard]] std::vector<Command> commands();
    /// A sentence above the page until it is closed.
    void showNotice(const QString &message);
    void setColorScheme(const QString &scheme);
    [[nodiscard]] const Shortcuts &shortcuts() const { return *m_shortcuts; }
    /// The first-start page, while it is in front; else null.
    [[nodiscard]] FirstStartPage *firstStart() const { return m_firstStart; }
    void showFirstStart();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry {
        PageName name;
        QString icon, title, tip;
        std::function<Page *()> make;
        Page *page = nullptr; // not made yet
    };
    void buildPages();
    void fillMenu();
    Page *pageOf(Entry &entry);
    QWidget *buildNotice();
    Page *makeSettings();
    void tie(Page *page);
    void leaveFirstStart();
    void buildKeys();
    void useKeys();
    void showKeys();
    void showPalette();
    void showHelp();
    void showAbout();
    void nextArea(bool forward);
    [[nodiscard]] bool anyRunning() const;
    void styleLines();

    Services m_services;
    RunSetup *m_setup;
    Shortcuts *m_shortcuts;
    QHash<QString, QShortcut *> m_keys; // by the id in m_shortcuts
    FirstStartPage *m_firstStart = nullptr;
    HeaderBar *m_header = nullptr;
    RunPage *m_run = nullptr;
    PageStrip *m_strip = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<Entry> m_pages; // in the order of the strip
    QWidget *m_notice = nullptr;
    QLabel *m_noticeWords = nullptr;
    std::vector<QWidget *> m_lines; // hairlines between the areas
    bool m_closing = false;
};

} // namespace countersign
