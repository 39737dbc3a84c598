// SPDX-License-Identifier: GPL-3.0-or-later
// Runs twice: with the event loop of GLib, where there is one, and without (QT_NO_GLIB).
#include "ui/main/gui_watchdog.h"

#include <QtCore/QEventLoop>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtTest/QTest>

using namespace countersign;
using std::chrono::milliseconds;

class TestWatchdog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void seesWhatBlocksTheWindow();
    void takesWaitingForNoWork();
};

void TestWatchdog::seesWhatBlocksTheWindow()
{
    GuiWatchdog dog;
    QEventLoop loop;
    QTimer::singleShot(20, &loop, [] { QThread::msleep(50); });
    QTimer::singleShot(120, &loop, &QEventLoop::quit);
    loop.exec();
    const GuiWatchdog::Longest longest = dog.take();
    QVERIFY2(longest.busy >= milliseconds(50), qPrintable(QString::number(longest.busy.count())));
    QVERIFY(longest.event.contains(" to "));
}

void TestWatchdog::takesWaitingForNoWork()
{
    GuiWatchdog dog;
    QEventLoop loop;
    QTimer::singleShot(1000, &loop, &QEventLoop::quit);
    loop.exec();
    const GuiWatchdog::Longest longest = dog.take();
    QVERIFY2(longest.busy < milliseconds(900), qPrintable(QString::number(longest.busy.count())));
}

QTEST_MAIN(TestWatchdog)
#include "test_ui_watchdog.moc"
