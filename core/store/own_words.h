// SPDX-License-Identifier: GPL-3.0-or-later
// Words that the person wants masked, or never masked, in every conversation. They may be names, so they are sealed in vault.sqlite and not
// written into a policy file of the workspace.
#pragma once
#include "core/redaction/scanner.h"
#include "core/secrets/sealer.h"
#include "core/store/database.h"

#include <functional>

namespace countersign {

/// Thread-safe. What a function changed is on disk when it returns without an Error.
class OwnWords {
public:
    /// `database` (schema "vault") must outlive it.
    OwnWords(Database &database, Sealer sealer) : m_database(database), m_sealer(std::move(sealer)) { }

    /// Nothing when none were ever kept; an Error means that nothing may be sent, because a word that must be masked is not known.
    [[nodiscard]] Result<Terms> all() const;
    /// From now on masked everywhere; no longer among the words that are never masked.
    [[nodiscard]] Result<void> mask(const Terms::Term &term);
    /// The other way round.
    [[nodiscard]] Result<void> neverMask(const QString &word);
    [[nodiscard]] Result<void> set(const Terms &terms);

private:
    [[nodiscard]] Result<void> change(const std::function<void(Terms &)> &how);
    Database &m_database;
    Sealer m_sealer;
};

} // namespace countersign
