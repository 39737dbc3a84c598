// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the window: what it does, what it is when nobody changes it, and what it is now. What the person changed is kept in the
// settings as JSON, {"conversation.new": "Ctrl+Shift+N"}; an action without a key has an empty text there. Lives in the GUI thread.
#pragma once
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtGui/QKeySequence>
#include <vector>

class QWidget;

namespace countersign {

class Settings;

class Shortcuts final : public QObject {
    Q_OBJECT
public:
    struct Item {
        QString id; // stable: "conversation.new"
        QString group; // "Everywhere", "Review", …: for people
        QString title;
        QList<QKeySequence> standard; // the first is the one that can be changed
        bool fixed = false; // belongs to a view and cannot be changed
    };

    /// With the keys of the window; pages come with add().
    explicit Shortcuts(Settings &settings, QObject *parent = nullptr);

    void add(const QString &id, const QString &title, const QKeySequence &standard);
    [[nodiscard]] const std::vector<Item> &items() const { return m_items; }
    /// What is in force; empty = none.
    [[nodiscard]] QKeySequence keys(const QString &id) const;
    /// The keys in force of the action whose standard keys these are; `standard` itself when there is none such.
    [[nodiscard]] QKeySequence inForce(const QKeySequence &standard) const;
    /// All keys of an item as words, for a sheet: "J  K".
    [[nodiscard]] QString words(const Item &item) const;
    [[nodiscard]] bool isChanged(const QString &id) const;
    /// Titles of other actions that these keys belong to, or would be swallowed by.
    [[nodiscard]] QStringList conflicts(const QString &id, const QKeySequence &keys) const;

    void setKeys(const QString &id, const QKeySequence &keys);
    void reset(const QString &id);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] const Item *find(const QString &id) const;
    void keep();
    Settings &m_settings;
    std::vector<Item> m_items;
    QHash<QString, QKeySequence> m_changed;
};

/// Gives a control `words` as tooltip and description, with the action's keys in force behind them, now and when they change. `keys` must
/// outlive the control or go with the same window.
void tellKeys(const Shortcuts &keys, const QString &id, QWidget *control, const QString &words);

} // namespace countersign
