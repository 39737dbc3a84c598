// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the program that are files of their own (modules) and are loaded when they are first needed, because the libraries behind them
// would make every start slower and larger. A module exports one C function.
#pragma once
#include "core/base/error.h"

#include <QtCore/QString>
#include <initializer_list>

namespace countersign {

/// Loads `module` ("countersign-charts") and gives the function that it exports under this name. It is looked for beside the program, where it
/// is installed (../lib/countersign), and by builds with tests in their app/. It stays loaded to the end. Any thread; blocks for
/// some ten milliseconds the first time, Storage when the file is missing, damaged or of another build: a reason for a sentence that says what cannot
/// be done without it.
[[nodiscard]] Result<QFunctionPointer> functionOfModule(const QString &module, const char *function);

/// Loads what a module needs, one after the other, the deepest first: the dynamic loader holds a lock over a library and all that it needs, and
/// a thread that is started meanwhile waits for it, and with it who starts it. Names are those of Linux; what is not there under its name is left
/// to the module. Not on the window's thread.
void loadLibraries(std::initializer_list<const char *> names);
/// The same for modules that use QtNetwork, which brings some forty; about thirty milliseconds the first time.
void loadNetworkLibraries();

} // namespace countersign
