// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer that is no success means for another attempt. Pure functions. The rules are those of the providers' own SDKs, but
// stricter: refusals and used-up money are never retried, whatever a header says.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <optional>

class QHttpHeaders;

namespace countersign {

/// 408, 409, 429 and 5xx; "x-should-retry" overrides, but not for 400, 401, 402, 403, 404, 413 and 422.
[[nodiscard]] bool worthRetrying(int status, const QHttpHeaders &headers);

/// The body says that money or a quota that does not come back soon is used up.
[[nodiscard]] bool saysMoneyIsGone(int status, const QByteArray &body);

/// How long the provider asks to wait, in milliseconds: "retry-after-ms", "retry-after" (seconds or an HTTP date), or Gemini's
/// RetryInfo in the body. Nothing when it does not say, or says something that is no time.
[[nodiscard]] std::optional<qint64> serverWaitMs(const QHttpHeaders &headers, const QByteArray &body, const QDateTime &now);

/// Our own wait before retry number `retry` (0, 1, …): `baseMs` doubled each time, at most `longestMs`, less up to a quarter
/// by `random` in [0, 1).
[[nodiscard]] qint64 backoffMs(int retry, qint64 baseMs, qint64 longestMs, double random);

} // namespace countersign
