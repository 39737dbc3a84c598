// SPDX-License-Identifier: GPL-3.0-or-later
// The module itself.
#include "app/network/network_parts.h"
#include "core/egress/egress.h"
#include "core/egress/local_models.h"
#include "core/egress/network_door.h"
#include "core/practice/practice_server.h"

namespace countersign {

namespace {

class Parts final : public NetworkParts {
public:
    std::unique_ptr<Gateway> makeGateway(OutgoingGuard &guard, CredentialSource credentials) override
    {
        return std::make_unique<Egress>(guard, std::move(credentials));
    }
    QCoro::Task<std::vector<LocalServer>> findLocalModels() override { return m_localModels.look(); }
    LoopbackDoor &door() override { return m_door; }
    Result<QUrl> practise(quint16 port, int paceMs) override
    {
        m_practice.setPace(paceMs);
        return m_practice.listen(port);
    }
    Result<QUrl> practiseOn(qintptr listening, int paceMs) override
    {
        m_practice.setPace(paceMs);
        return m_practice.listenOn(listening);
    }
    void setPracticePace(int paceMs) override { m_practice.setPace(paceMs); }

private:
    LocalModels m_localModels;
    NetworkDoor m_door;
    PracticeServer m_practice;
};

} // namespace

} // namespace countersign

extern "C" Q_DECL_EXPORT countersign::NetworkParts *countersign_make_network_parts() { return new countersign::Parts; }
