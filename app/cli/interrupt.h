// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C as a signal in the event loop. A second one ends the program at once.
#pragma once
#include <QtCore/QObject>
#include <functional>

namespace countersign::cli {

class Interrupt : public QObject {
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);

Q_SIGNALS:
    void interrupted();
};

} // namespace countersign::cli
