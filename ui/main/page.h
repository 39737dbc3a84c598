// SPDX-License-Identifier: GPL-3.0-or-later
// What the frame knows of a page. Pages know nothing of each other: one that wants to lead somewhere else names the place, and the frame
// finds the page that can show it.
#pragma once
#include "core/ledger/ledger.h"

#include <QtGui/QIcon>
#include <QtGui/QKeySequence>
#include <QtWidgets/QWidget>
#include <functional>
#include <variant>
#include <vector>

namespace countersign {

/// Somewhere in the window.
namespace place {
struct Conversation {
    ConversationId id; // null: a new one
    qint64 message = 0; // to be scrolled to; 0: where it was
    QString find; // words to be marked in it; may be empty
};
struct Call { // one row of the ledger, with what left
    RequestId id;
};
struct Calls { // the ledger, filtered
    LedgerFilter filter;
};
struct Document {
    QString path; // as in the library
    QString find; // words to be shown in it; may be empty
};
struct Agent {
    QString stem;
};
struct Setting {
    QString section; // "providers", "policies", "tools", "appearance", "shortcuts", "data"
    QString name; // of a provider, policy or tool server; may be empty
};
} // namespace place
using Place = std::variant<place::Conversation, place::Call, place::Calls, place::Document, place::Agent, place::Setting>;

/// Something that the command palette offers.
struct Command {
    QString title; // "Start a new conversation"
    QString detail; // quiet words behind it; may be empty
    QKeySequence keys; // shown beside it; may be empty
    std::function<void()> run;
};

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The person came to this page: read anew what other pages or programs may have changed, and take the focus.
    virtual void arrive() = 0;
    /// Shows the place; false when it belongs to another page. The frame brings the page to the front.
    virtual bool open(const Place & /*place*/) { return false; }
    /// Writes what was typed and how it was laid out, so that nothing is lost with the window. Called at its end and before a page is left.
    virtual void save() { }
    /// Ctrl+F: takes the focus to the page's search.
    virtual void find() { }
    /// What can be done here and now.
    [[nodiscard]] virtual std::vector<Command> commands() { return {}; }
    /// Something goes on here that sends or waits for answers: closing the window stops it first and waits for its end, so that what has arrived, and
    /// may have been paid for, is kept.
    [[nodiscard]] virtual bool isRunning() const { return false; }
    virtual void stopAll() { }
    /// The areas that F6 goes round, in order.
    [[nodiscard]] virtual std::vector<QWidget *> areas() { return {this}; }

Q_SIGNALS:
    void goTo(const countersign::Place &place);
    /// A message for the person that fits nowhere else.
    void notice(const QString &message);
    /// Agents, policies or providers were changed: the header and other pages read them again.
    void workspaceChanged();
    /// isRunning() is false by now.
    void allStopped();
};

} // namespace countersign
