// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks: colours, size of the words, language. Each takes effect as it is chosen, the language at the next start.
#pragma once
#include "ui/settings/settings_section.h"

class QComboBox;
class QSlider;

namespace countersign {

class CurrencyRow;
class Settings;

class AppearanceSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit AppearanceSection(Settings &settings, QWidget *parent = nullptr);
    void arrive() override;
    QWidget *firstField() override;

private:
    void read();
    void chooseTextSize(int percent);
    Settings &m_settings;
    QComboBox *m_scheme;
    QComboBox *m_density;
    QSlider *m_size;
    QLabel *m_sizeWords;
    QComboBox *m_language;
    QLabel *m_languageNote;
    CurrencyRow *m_currency;
    QString m_languageAtStart;
};

} // namespace countersign
