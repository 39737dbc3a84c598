// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a scene on the real window with the practice provider and saves what the window shows: for the pictures in docs/.
#pragma once
#include <QtCore/QString>
#include <functional>

namespace countersign {

class MainWindow;

namespace scenes {

struct Order {
    QString name; // empty: none
    QString file; // PNG
    QString scheme; // "light" or "dark"
    QString size; // "1360x840"
};

/// The scene shows the ledger or its charts, which say nothing without a month of calls.
[[nodiscard]] bool wantsInventedCalls(const QString &scene);

/// The scenes: "welcome", "review" (a request held), "review-second" (after a tool ran), "review-originals", "edit", "answer", "left", "help",
/// "documents" (as one would leave), "documents-search", "design", "ledger" and "ledger-row" (a list, and with a call opened), "insights" and
/// "insights-table", "first-start", "settings-providers", "settings-policies", "settings-appearance", "settings-shortcuts", "settings-data", and for the
/// test that kills the program those of scene_restart.h; those of scene_money.h.
/// Ends the program with 0, or with 1 and a sentence when the window does not come to where the scene wants it.
/// A scene begins when `ready` says so: when the sample's documents are indexed.
void play(MainWindow &window, const Order &order, std::function<bool()> ready);

/// For measuring the start: the program ends as soon as the window was painted once.
void endAtFirstPaint(MainWindow &window);

} // namespace scenes

} // namespace countersign
