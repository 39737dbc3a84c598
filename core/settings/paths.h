// SPDX-License-Identifier: GPL-3.0-or-later
// Where things are. COUNTERSIGN_HOME moves the data folder, COUNTERSIGN_WORKSPACE the workspace; otherwise the XDG folders.
#pragma once
#include "core/base/error.h"

#include <QtCore/QString>

namespace countersign {

struct Paths {
    QString data; // holds countersign.sqlite, vault.sqlite, logs; made with mode 0700
    QString workspace;
    [[nodiscard]] QString database() const { return data + QStringLiteral("/countersign.sqlite"); }
    [[nodiscard]] QString vault() const { return data + QStringLiteral("/vault.sqlite"); }
    /// Finds them and makes the data folder. `workspace` overrides; does not make the workspace.
    [[nodiscard]] static Result<Paths> find(const QString &workspace = {});
};

} // namespace countersign
