// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/network_parts.h"

#include "core/base/program_module.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

Result<MakeNetworkParts> loadNetworkParts()
{
    const auto made = functionOfModule(u"countersign-network"_s, MakeNetworkPartsName);
    if (made)
        return reinterpret_cast<MakeNetworkParts>(*made);
    return failure(ErrorCode::Storage,
                   QCoreApplication::translate("Network",
                                               "Nothing can be sent, because a part of the program is missing or damaged (%1). Install "
                                               "Countersign again; your data is not touched.")
                       .arg(made.error().message));
}

} // namespace countersign
