// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/suggestions.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};
} // namespace

QStringList suggestionsFor(const Agent &agent)
{
    if (agent.stem == "claims-triage"_L1) {
        return {Words::tr("Search the documents for Marguerite Oyelaran and say which desk should take her claim."),
                Words::tr("Search the documents for RepairNet and read what came with it."),
                Words::tr("List the files and say which claims are still open.")};
    }
    if (agent.stem == "claim-letters"_L1) {
        return {Words::tr("Draft a letter to Käthe Brinkmöller about claim LM-26-00425."),
                Words::tr("Search the documents for the handling guide and read what it says about letters."),
                Words::tr("Search the documents for Philippa Thackeray-Moss and draft an answer to her mail.")};
    }
    return {};
}

} // namespace countersign
