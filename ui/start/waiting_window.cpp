// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/waiting_window.h"

#include "core/settings/settings.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/empty_page.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

WaitingWindow::WaitingWindow(const Settings &settings)
{
    setWindowTitle(tr("Countersign"));
    auto *quit = new QPushButton(tr("Quit"));
    quit->setObjectName(u"giveUpWaiting"_s);
    auto *page = new EmptyPage(tr("Waiting for your keychain …"),
                               tr("Your conversations are sealed with a key that your system's keychain holds. Answer its question, or unlock it; "
                                  "then Countersign goes on by itself."),
                               {quit});
    setAccessibleName(tr("Waiting for your keychain …"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(page);
    if (!restoreGeometry(settings.value(Settings::Key::WindowGeometry).toByteArray()))
        resize(1360, 840);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        show();
        announce(this, tr("Waiting for your keychain …"));
    });
    connect(quit, &QPushButton::clicked, this, &QWidget::close);
}

void WaitingWindow::begin(int afterMs) { m_soon.start(afterMs); }

void WaitingWindow::end() { m_soon.stop(); }

void WaitingWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT givenUp();
}

} // namespace countersign
