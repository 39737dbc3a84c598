// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace countersign {
Q_LOGGING_CATEGORY(lcStore, "countersign.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSecrets, "countersign.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRedaction, "countersign.redaction", QtWarningMsg)
Q_LOGGING_CATEGORY(lcProviders, "countersign.providers", QtWarningMsg)
Q_LOGGING_CATEGORY(lcEgress, "countersign.egress", QtWarningMsg)
Q_LOGGING_CATEGORY(lcLedger, "countersign.ledger", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDocuments, "countersign.documents", QtWarningMsg)
Q_LOGGING_CATEGORY(lcTools, "countersign.tools", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAgents, "countersign.agents", QtWarningMsg)
Q_LOGGING_CATEGORY(lcPractice, "countersign.practice", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "countersign.ui", QtWarningMsg)
} // namespace countersign
