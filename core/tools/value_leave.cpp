// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/value_leave.h"

#include "core/base/logging.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>

namespace countersign {

QByteArray offerHash(const ToolSource::Offer &offer)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArrayList pieces{offer.listed.toUtf8(), offer.tool.description.toUtf8(), QJsonDocument(offer.tool.inputSchema).toJson(),
                                offer.tool.network ? "network" : "no network"};
    for (const QByteArray &piece : pieces) {
        hash.addData(QByteArray(QByteArray::number(piece.size()) + ' '));
        hash.addData(piece);
    }
    return hash.result().toHex();
}

QCoro::Task<bool> realValuesAllowed(QPointer<ToolGate> gate, ToolPermissions &answers, PendingValues asked)
{
    switch (answers.permission(asked.agent, asked.listed, asked.hash, asked.run)) {
    case Permission::Always: co_return true;
    case Permission::Never: co_return false;
    case Permission::Ask: break;
    }
    if (!gate)
        co_return false;
    const CallAnswer said = co_await gate->askValues(asked);
    if (!gate)
        co_return false;
    if (const auto kept = answers.answer(asked.agent, asked.listed, asked.hash, asked.run, said); !kept)
        qCWarning(lcTools) << "what a tool is given was not written down:" << errorCodeName(kept.error().code);
    co_return said != CallAnswer::NotNow &&said != CallAnswer::Never;
}

} // namespace countersign
