// SPDX-License-Identifier: GPL-3.0-or-later
// For QVERIFY2, which looks at its second argument also when the first is true.
#pragma once
#include "core/base/error.h"

namespace countersign {
template <typename T>
QByteArray problem(const Result<T> &result)
{
    return result ? QByteArray() : result.error().message.toUtf8();
}
} // namespace countersign
