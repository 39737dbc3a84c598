// SPDX-License-Identifier: GPL-3.0-or-later
// bench_calls_model [CALLS]: the list of the ledger under a real table view, a million rows by default: how long the window is busy with one step of
// scrolling, and how long rows that were never read are "…". Run it with QT_QPA_PLATFORM=offscreen.
#include "core/ledger/ledger.h"
#include "tests/core/ledger/many_calls.h"
#include "ui/ledger/calls_model.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

double elapsed(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

struct Steps {
    std::vector<double> busy; // ms in which the window could not answer
    std::vector<double> filled; // ms until the rows were there
    void print(const char *name)
    {
        std::ranges::sort(busy);
        std::ranges::sort(filled);
        const auto at = [](const std::vector<double> &list, double share) { return list[size_t(double(list.size() - 1) * share)]; };
        std::printf("%-34s busy p50 %.2f, p95 %.2f, worst %.2f ms; rows there after p50 %.1f, p95 %.1f, worst %.1f ms\n", name, at(busy, 0.5),
                    at(busy, 0.95), busy.back(), at(filled, 0.5), at(filled, 0.95), filled.back());
    }
};

void go(QTableView &view, CallsModel &model, int value, Steps &steps)
{
    QElapsedTimer whole, turn;
    whole.start();
    double busiest = 0;
    const auto busy = [&] { busiest = std::max(busiest, elapsed(turn)); };
    turn.start();
    view.verticalScrollBar()->setValue(value);
    QApplication::processEvents(); // paints what came into view
    busy();
    const int row = view.rowAt(view.viewport()->height() / 2);
    while (!model.call(row)) {
        turn.start();
        QApplication::processEvents();
        busy();
    }
    steps.busy.push_back(busiest);
    steps.filled.push_back(elapsed(whole));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const int calls = argc > 1 ? atoi(argv[1]) : 1'000'000;
    const QDateTime end(QDate(2026, 11, 21), QTime(0, 0), QTimeZone::UTC);
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"countersign.sqlite"_s), u"main"_s);
    if (const auto made = makeManyCalls(**database, calls, 2000, end); !made)
        qFatal("%s", qPrintable(made.error().message));
    const ManualClock clock(end);
    const Ledger ledger(**database, clock);
    CallsModel model(ledger);
    QTableView view;
    view.setModel(&model);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(1300, 700);
    view.verticalHeader()->hide();
    view.show();
    for (const auto &[name, filter] : {std::pair("all", LedgerFilter()), std::pair("masked IBAN", LedgerFilter{.masked = u"IBAN"_s})}) {
        QElapsedTimer timer;
        timer.start();
        model.setFilter(filter);
        while (model.isCounting())
            QApplication::processEvents();
        std::printf("%s: %d rows counted and shown after %.0f ms\n", name, model.rowCount(), elapsed(timer));
        for (const QScrollBar *bar = view.verticalScrollBar(); bar->maximum() < model.rowCount() / 2 || bar->maximum() > model.rowCount();)
            QApplication::processEvents();
        const int maximum = view.verticalScrollBar()->maximum();
        Steps wheel, jumps;
        for (int i = 0; i < 1500; ++i)
            go(view, model, std::min(maximum, maximum / 2 + i * 3), wheel);
        wheel.print("  wheel, three rows a step");
        QRandomGenerator dice(1);
        for (int i = 0; i < 200; ++i)
            go(view, model, int(dice.bounded(quint32(maximum))), jumps);
        jumps.print("  jumps to anywhere");
    }
    std::printf("pages in memory: %d of %d rows\n", model.pagesInMemory(), CallsModel::PageRows);
    return 0;
}
