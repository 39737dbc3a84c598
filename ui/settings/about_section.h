// SPDX-License-Identifier: GPL-3.0-or-later
// What this program is, what it is made of, and where its manual lies. Nothing here asks the network.
#pragma once
#include "ui/settings/settings_section.h"

class QPushButton;

namespace countersign {

class AboutSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit AboutSection(QWidget *parent = nullptr);
    QWidget *firstField() override;

Q_SIGNALS:
    void firstStartRequested();

private:
    QPushButton *m_firstStart;
};

} // namespace countersign
