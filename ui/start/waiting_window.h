// SPDX-License-Identifier: GPL-3.0-or-later
// Stands where the window will be while the system's keychain is asked for the key of the vault, which may mean that the person is asked for a
// password. Shown only when that takes long enough to be noticed.
#pragma once
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace countersign {

class Settings;

class WaitingWindow final : public QWidget {
    Q_OBJECT
public:
    explicit WaitingWindow(const Settings &settings);
    /// Shows itself after this time, unless end() comes first.
    void begin(int afterMs = NoticedMs);
    void end();
    static constexpr int NoticedMs = 300;

Q_SIGNALS:
    /// The person does not want to wait.
    void givenUp();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QTimer m_soon;
};

} // namespace countersign
