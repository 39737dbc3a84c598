// SPDX-License-Identifier: GPL-3.0-or-later
// One section of the settings: what the page asks of it, and the looks that the sections share.
#pragma once
#include "ui/main/page.h"

class QLabel;

namespace countersign {

class SettingsSection : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The person came here: read anew what may have changed.
    virtual void arrive() { }
    /// Shows the provider or policy of this name; nothing when there is none.
    virtual void showName(const QString & /*name*/) { }
    virtual void save() { }
    /// Where the keyboard begins.
    virtual QWidget *firstField() { return this; }

Q_SIGNALS:
    void goTo(const countersign::Place &place);
    void notice(const QString &message);
    void workspaceChanged();
};

/// A whole sentence that explains; quiet, over several lines where it must.
[[nodiscard]] QLabel *explanation(const QString &words);
/// The title over a group of fields.
[[nodiscard]] QLabel *groupTitle(const QString &words);
/// Keeps a form readable: fields that are as wide as the window are not.
inline constexpr int WidestForm = 760;

} // namespace countersign
