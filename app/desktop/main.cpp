// SPDX-License-Identifier: GPL-3.0-or-later
// countersign: the window. Opens the workbench, ties it to the window, and shows what went wrong when it cannot be opened.
#include "app/desktop/language.h"
#include "app/desktop/scene_ledger.h"
#include "app/desktop/scene_money.h"
#include "app/desktop/scenes.h"
#include "app/desktop/services_of.h"
#include "app/workbench/data_care.h"
#include "app/workbench/workbench.h"
#include "ui/main/appearance.h"
#include "ui/main/gui_watchdog.h"
#include "ui/main/house_style.h"
#include "ui/main/main_window.h"
#include "ui/settings/currency_row.h"
#include "ui/start/waiting_window.h"
#include "ui/widgets/density.h"
#include "ui/widgets/icons.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#ifdef Q_OS_UNIX
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#endif

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

// The bench outlives the window; both end with the program.
struct Desktop {
    std::unique_ptr<Workbench> bench;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<WaitingWindow> waiting;
};

/// Everything that the first words on the screen depend on.
void dress(const Settings &settings)
{
    applyLanguage(settings.value(Settings::Key::Language).toString());
    applyColorScheme(settings.value(Settings::Key::ColorScheme).toString());
    applyDensity(settings.value(Settings::Key::Density).toString());
    applyCurrency(settings);
    applyTextSize(settings.value(Settings::Key::TextSize).toInt());
}

void keychainAsked(Desktop &desktop, const Settings &settings, bool waits)
{
    if (!waits)
        return desktop.waiting->end(); // it stays until the window is there
    dress(settings);
    desktop.waiting = std::make_unique<WaitingWindow>(settings);
    QObject::connect(desktop.waiting.get(), &WaitingWindow::givenUp, qApp, &QCoreApplication::quit);
    desktop.waiting->begin();
}

QCoro::Task<void> open(Desktop &desktop, Workbench::Options options, scenes::Order scene)
{
    if (const Result<QString> cared = beforeOpening(); !cared || !cared->isEmpty())
        QMessageBox::information(nullptr, QCoreApplication::translate("Desktop", "Countersign"), cared ? *cared : cared.error().message);
    options.keychain = [&desktop](const Settings &settings, bool waits) { keychainAsked(desktop, settings, waits); };
    Result<std::unique_ptr<Workbench>> bench = co_await Workbench::open(options);
    if (!bench) {
        QMessageBox::critical(nullptr, QCoreApplication::translate("Desktop", "Countersign cannot start"), bench.error().message);
        QCoreApplication::exit(1);
        co_return;
    }
    desktop.bench = std::move(*bench);
    if (!scene.scheme.isEmpty()) {
        desktop.bench->settings->setValue(Settings::Key::ColorScheme, scene.scheme);
        applyColorScheme(scene.scheme);
    }
    if (!scene.name.isEmpty()) // a picture of the first start shows it, the others begin behind it
        desktop.bench->settings->setValue(Settings::Key::FirstStartDone, !scene.name.startsWith("first-start"_L1));
    if (scenes::wantsInventedCalls(scene.name))
        scenes::inventCalls(*desktop.bench->ledger, scenes::isMoneyScene(scene.name));
    desktop.window = std::make_unique<MainWindow>(servicesOf(*desktop.bench));
    if (scene.name == "first-paint"_L1)
        scenes::endAtFirstPaint(*desktop.window);
    desktop.window->show();
    desktop.waiting.reset();
#ifdef __GLIBC__
    // Starting needs memory for a moment; glibc keeps it unless it is told.
    constexpr auto Settled = std::chrono::seconds(4);
    QTimer::singleShot(Settled, qApp, [] { QThreadPool::globalInstance()->start([] { malloc_trim(0); }); });
#endif
    desktop.bench->indexDocuments();
    if (!scene.name.isEmpty() && scene.name != "first-paint"_L1)
        scenes::play(*desktop.window, scene, [&bench = *desktop.bench] { return !bench.isIndexing(); });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"countersign"_s);
    QApplication::setApplicationDisplayName(u"Countersign"_s);
    QApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    QApplication::setDesktopFileName(u"countersign"_s);
    QApplication::setWindowIcon(icon(u"countersign"_s));
    HouseStyle::install();
#ifdef NDEBUG
    const bool watched = qEnvironmentVariableIsSet("COUNTERSIGN_WATCHDOG");
#else
    const bool watched = true;
#endif
    std::optional<GuiWatchdog> watchdog;
    if (watched)
        watchdog.emplace().setLogging(true);
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Desktop", "Shows every request before it leaves this machine."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption workspace(u"workspace"_s, QCoreApplication::translate("Desktop", "The workspace folder to open."), u"folder"_s);
    parser.addOption(workspace);
    // For the pictures in docs/ and for looking at the window without a person: plays a scene on the real window, saves it, ends.
    QCommandLineOption scene(u"scene"_s, {}, u"name"_s), out(u"out"_s, {}, u"file"_s), scheme(u"scheme"_s, {}, u"scheme"_s),
        size(u"size"_s, {}, u"size"_s);
    for (QCommandLineOption *option : {&scene, &out, &scheme, &size}) {
        option->setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(*option);
    }
    parser.process(app);

    Desktop desktop;
    Workbench::Options options;
    options.workspace = parser.value(workspace);
    const scenes::Order order{parser.value(scene), parser.value(out), parser.value(scheme), parser.value(size)};
    if (!order.name.isEmpty())
        options.practicePaceMs = 0;
    QTimer::singleShot(0, &app, [&] { open(desktop, options, order); });
    const int status = QApplication::exec();
    desktop.window.reset();
    desktop.bench.reset();
    if (const Result<QString> cared = afterClosing(); !cared)
        QMessageBox::critical(nullptr, QCoreApplication::translate("Desktop", "Countersign"), cared.error().message);
#ifdef Q_OS_UNIX
    if (status == RestartStatus)
        ::execv("/proc/self/exe", argv);
#endif
    return status == RestartStatus ? 0 : status;
}
