// SPDX-License-Identifier: GPL-3.0-or-later
// How a program that is not ours is started: inside bubblewrap, where it sees the system's own files read-only, the folders that the person chose, an
// empty home and no network (unless chosen), with a seccomp filter over what would lead out, and with limits. Where that does not work it is not
// started, unless the person said so for this one.
//
// The process dies with the thread that starts it: start it from one that lives as long as it.
#pragma once
#include "core/base/error.h"

#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace countersign {

/// 0 = no limit. Memory and processor time hold for each process, not for all that it starts together.
struct ProgramLimits {
    qint64 memoryBytes = 0; // what it writes to, not what it reserves
    int cpuSeconds = 0;
    qint64 fileBytes = qint64(1) << 30; // of one file
    qint64 scratchBytes = 0; // of its /tmp and its home, which lie in memory
};

struct ProgramLaunch {
    QString name; // for the person
    QString program; // absolute and free of links
    QStringList arguments;
    QMap<QString, QString> environment; // beside PATH, HOME and LANG
    QString folder; // it starts in; empty = its empty home
    QStringList readable, writable; // folders that the person chose; absolute
    bool network = false;
    bool unconfined = false; // the person lets it run without a sandbox
    ProgramLimits limits = {};
};

/// Whether bubblewrap holds: a canary was started through the same arguments and could neither read nor write beside what it was given. Blocking, some
/// 30 ms at the first call; any thread.
[[nodiscard]] bool sandboxHolds();

/// Makes `process` ready to be started. Policy: it cannot be confined, or a folder that it may use is not there.
[[nodiscard]] Result<void> prepareProgram(QProcess &process, const ProgramLaunch &launch);

/// A sentence: how to get the program that a command means.
[[nodiscard]] QString whatToInstall(const QString &command);

} // namespace countersign
