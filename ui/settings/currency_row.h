// SPDX-License-Identifier: GPL-3.0-or-later
// In which currency amounts are shown, and at which rate: the person's, nothing is fetched. Takes effect as it is typed.
#pragma once
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace countersign {

class Settings;

class CurrencyRow final : public QWidget {
    Q_OBJECT
public:
    explicit CurrencyRow(Settings &settings, QWidget *parent = nullptr);
    void read();

private:
    void typed();
    void showExample();
    Settings &m_settings;
    QLineEdit *m_code;
    QLineEdit *m_rate;
    QLabel *m_example;
};

/// Shows amounts as the settings say; done at the start and after each change.
void applyCurrency(const Settings &settings);

} // namespace countersign
