// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore and the end of the data: ties the copies of core/store to the keys and to the paths of a workbench.
#pragma once
#include "core/store/backup.h"

#include <QCoro/QCoroTask>

namespace countersign {

class Workbench;

/// See Services. The end of `bench` stops them and waits until they have.
QCoro::Task<Result<QString>> backUp(Workbench &bench, QString into, QString passphrase, BackupProgress progress);
QCoro::Task<Result<void>> prepareRestore(Workbench &bench, BackupInfo backup, QString passphrase, BackupProgress progress);
QCoro::Task<Result<void>> eraseEverything(Workbench &bench);

/// Before anything is open: puts a prepared restore in place and goes on with a deletion that was cut off. A sentence for the person, or
/// nothing.
[[nodiscard]] Result<QString> beforeOpening();
/// After everything was closed: deletes what was ordered to be deleted.
[[nodiscard]] Result<QString> afterClosing();

} // namespace countersign
