// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace countersign {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadUsage: return QStringLiteral("bad_usage");
    case ErrorCode::NotFound: return QStringLiteral("not_found");
    case ErrorCode::Invalid: return QStringLiteral("invalid");
    case ErrorCode::Unsupported: return QStringLiteral("unsupported");
    case ErrorCode::Storage: return QStringLiteral("storage");
    case ErrorCode::Secret: return QStringLiteral("secret");
    case ErrorCode::Detector: return QStringLiteral("detector");
    case ErrorCode::Policy: return QStringLiteral("policy");
    case ErrorCode::Refused: return QStringLiteral("refused");
    case ErrorCode::Leak: return QStringLiteral("leak");
    case ErrorCode::Tampered: return QStringLiteral("tampered");
    case ErrorCode::Network: return QStringLiteral("network");
    case ErrorCode::Provider: return QStringLiteral("provider");
    case ErrorCode::RateLimited: return QStringLiteral("rate_limited");
    case ErrorCode::SpendLimit: return QStringLiteral("spend_limit");
    case ErrorCode::Incomplete: return QStringLiteral("incomplete");
    case ErrorCode::LimitReached: return QStringLiteral("limit_reached");
    case ErrorCode::Cancelled: return QStringLiteral("cancelled");
    case ErrorCode::Tool: return QStringLiteral("tool");
    }
    return QStringLiteral("invalid");
}

} // namespace countersign
