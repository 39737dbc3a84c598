// SPDX-License-Identifier: GPL-3.0-or-later
// A summary by extraction: the sentences of some texts that stand nearest to what all of them are about (the centroid of their words, Radev et
// al. 2004), no two that say the same (maximal marginal relevance, Carbonell and Goldstein 1998), in their order. No model makes it and nothing
// leaves the machine for it; every word of it stands in the texts, so redaction finds in it what it found there. Pure.
#pragma once
#include <QtCore/QStringList>

namespace countersign {

/// At most `longest` characters in all; empty when no sentence fits.
[[nodiscard]] QStringList extractSummary(const QStringList &texts, qsizetype longest);

} // namespace countersign
