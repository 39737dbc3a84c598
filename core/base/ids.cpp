// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>

namespace countersign {

QString createUuid7()
{
    const auto ms = quint64(QDateTime::currentMSecsSinceEpoch()) & 0xFFFF'FFFF'FFFFULL;
    const quint64 a = QRandomGenerator::system()->generate64();
    const quint64 b = QRandomGenerator::system()->generate64();
    const quint64 high = (ms << 16) | 0x7000 | (a & 0x0FFF);
    const quint64 low = (b & 0x3FFF'FFFF'FFFF'FFFFULL) | 0x8000'0000'0000'0000ULL;
    const QString digits = QStringLiteral("%1%2").arg(high, 16, 16, QLatin1Char('0')).arg(low, 16, 16, QLatin1Char('0'));
    return digits.left(8) + u'-' + digits.mid(8, 4) + u'-' + digits.mid(12, 4) + u'-' + digits.mid(16, 4) + u'-' + digits.mid(20);
}

} // namespace countersign
