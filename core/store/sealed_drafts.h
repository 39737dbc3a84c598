// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed somewhere and not kept yet, a sealed file for each place. It survives a kill; who has not the vault's key cannot read it, nor
// what it belongs to. A draft that does not open (another key, a broken disk) counts as none.
#pragma once
#include "core/secrets/sealer.h"

#include <QtCore/QString>
#include <optional>

namespace countersign {

/// Any thread, one call at a time for one name. Blocks.
class SealedDrafts {
public:
    /// `folder` is one of the program's own, made when it is needed.
    SealedDrafts(QString folder, Sealer sealer) : m_folder(std::move(folder)), m_sealer(std::move(sealer)) { }

    [[nodiscard]] std::optional<QByteArray> read(const QString &name) const;
    /// Replaces what was there, wholly or not at all; empty bytes take it away.
    [[nodiscard]] Result<void> keep(const QString &name, const QByteArray &bytes) const;
    /// The key of it all, for journals of the data folder that are sealed line by line.
    [[nodiscard]] const Sealer &sealer() const { return m_sealer; }

private:
    [[nodiscard]] QString path(const QString &name) const;
    QString m_folder;
    Sealer m_sealer;
};

} // namespace countersign
