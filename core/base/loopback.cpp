// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loopback.h"

#include <QtCore/QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1)
        return true;
    const QStringList parts = host.split(u'.');
    if (parts.size() != 4 || parts.first() != "127"_L1)
        return false;
    return std::ranges::all_of(parts, [](const QString &part) {
        return !part.isEmpty() && part.size() <= 3 && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; })
            && part.toInt() <= 255;
    });
}

} // namespace countersign
