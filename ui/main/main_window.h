// SPDX-License-Identifier: GPL-3.0-or-later
// The frame: navigation strip, header, page. Remembers where it stood.
#pragma once
#include "ui/services.h"

#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QLabel;

namespace countersign {

class HeaderBar;
class RunPage;
class RunSetup;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Services services, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] RunPage *runPage() const { return m_run; }
    [[nodiscard]] RunSetup *setup() const { return m_setup; }
    [[nodiscard]] HeaderBar *header() const { return m_header; }
    /// A sentence above the page until it is closed.
    void showNotice(const QString &message);
    void setColorScheme(const QString &scheme);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildStrip();
    QWidget *buildNotice();
    void buildKeys();
    void showKeys();
    void showHelp();
    void showAbout();
    void nextArea(bool forward);
    void styleLines();

    Services m_services;
    RunSetup *m_setup;
    HeaderBar *m_header = nullptr;
    RunPage *m_run = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeWords = nullptr;
    std::vector<QWidget *> m_lines; // hairlines between the areas
    bool m_closing = false;
};

} // namespace countersign
