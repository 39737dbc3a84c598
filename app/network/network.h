// SPDX-License-Identifier: GPL-3.0-or-later
// The network as the program sees it: its module is loaded in the background when something is to be sent, and until then there is not even a
// library for it in memory. Lives in one thread with an event loop.
#pragma once
#include "app/network/network_parts.h"

namespace countersign {

class Network final : public Transport {
public:
    /// `guard` must outlive it. Nothing can be sent until hosts are allowed.
    Network(OutgoingGuard &guard, CredentialSource credentials);
    /// What is still being sent is cancelled.
    ~Network() override;
    Q_DISABLE_COPY_MOVE(Network)

    /// The address of the practice provider, which starts with the module.
    [[nodiscard]] Result<QUrl> offerPractice(int paceMs);
    /// Milliseconds between two pieces that it streams.
    void setPracticePace(int paceMs);
    /// See Gateway::setAllowed.
    void setAllowed(const QList<QUrl> &baseUrls);
    /// Something is going to be sent: begins to load.
    void expect();

    QCoro::Task<SendOutcome> send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel) override;
    /// See Gateway.
    QCoro::Task<Result<QByteArray>> fetch(QString provider, QUrl url, QList<HttpHeader> headers);
    [[nodiscard]] RateState rates(const QString &provider) const; // nothing is known before something was sent
    /// To servers on this machine that are no providers. After the end of this it opens nothing more.
    [[nodiscard]] std::shared_ptr<LoopbackDoor> door();
    /// Model servers on this machine; empty when the module cannot be loaded.
    QCoro::Task<std::vector<LocalServer>> findLocalModels();

private:
    struct State;
    class Door;
    static QCoro::Task<Result<void>> ready(std::shared_ptr<State> state);
    std::shared_ptr<State> d; // what waits for the module may end after this object
    std::shared_ptr<LoopbackDoor> m_door;
};

} // namespace countersign
