// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for model servers on this machine, when the person asks for it and never otherwise: one GET for the list of models at each usual
// port. Loopback addresses only; nothing but the request line and the usual headers is sent, no key, no text. Lives in a thread with an event
// loop.
#pragma once
#include "core/base/error.h"
#include "core/egress/local_server.h"

#include <QCoro/QCoroTask>
#include <QtCore/QObject>
#include <memory>
#include <vector>

namespace countersign {

class LocalModels : public QObject {
    Q_OBJECT
public:
    using Place = LocalPlace;

    explicit LocalModels(std::vector<Place> places = usualLocalPlaces(), QObject *parent = nullptr);
    ~LocalModels() override;

    /// All places at once; those that answered with a list of models, in order. Takes two seconds at most. A place that is not on this
    /// machine is left out without a connection. When this object goes meanwhile, the answer is empty.
    QCoro::Task<std::vector<LocalServer>> look();

    /// Ollama's {"models":[{"name"}]} and the {"data":[{"id"}]} of the others. Invalid when it is neither.
    [[nodiscard]] static Result<QStringList> modelsIn(const QByteArray &json);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
