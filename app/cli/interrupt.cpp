// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <QtCore/QSocketNotifier>
#include <csignal>
#include <unistd.h>

namespace countersign::cli {

namespace {
int pipeEnds[2] = {-1, -1};

extern "C" void onSignal(int number)
{
    std::signal(number, SIG_DFL);
    const char byte = 1;
    std::ignore = ::write(pipeEnds[1], &byte, 1);
}
} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    if (pipeEnds[0] < 0 && ::pipe(pipeEnds) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        std::ignore = ::read(pipeEnds[0], &byte, 1);
        Q_EMIT interrupted();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

} // namespace countersign::cli
